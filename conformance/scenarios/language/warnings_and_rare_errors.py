# since: 3.10
import warnings

warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    warnings.warn("no encoding given", EncodingWarning)
print([(w.category.__name__, str(w.message)) for w in caught])
error = SyntaxError("bad", ("file", 1, 2, "text", 3, 4))
print(error.lineno, error.offset, error.end_lineno, error.end_offset)
