import warnings
for cls in (Warning, UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning):
    print(cls.__name__, cls.__base__.__name__, repr(cls("w")))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("plain")
    warnings.warn("old", DeprecationWarning, stacklevel=1)
    warnings.warn(FutureWarning("instance"))
print([(w.category.__name__, str(w.message), w.lineno) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("fatal", RuntimeWarning)
    except RuntimeWarning as error: print(repr(error))
    warnings.filterwarnings("ignore", category=UserWarning)
    warnings.warn("ignored")
