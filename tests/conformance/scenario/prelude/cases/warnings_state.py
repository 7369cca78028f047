# What warnings keeps: the filters, the default action, and what was shown once.
import warnings

with warnings.catch_warnings():
    warnings.resetwarnings()
    print(warnings.filters, warnings.defaultaction)
    warnings.simplefilter("once", UserWarning)
    warnings.simplefilter("error", KeyError if False else DeprecationWarning, append=True)
    print([(action, category.__name__, line) for action, message, category, module, line in warnings.filters])
    inside = list(warnings.filters)
    try:
        warnings.warn("old", DeprecationWarning)
    except DeprecationWarning as error:
        print("raised", error)
print(warnings.filters != inside, type(warnings.filters).__name__, type(warnings.onceregistry).__name__)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("once")
    warnings.onceregistry.clear()
    for _ in range(2):
        for text in ("a", "b"):
            warnings.warn_explicit(text, UserWarning, "x.py", _)
    print([str(one.message) for one in seen], sorted(key[0] for key in warnings.onceregistry if isinstance(key, tuple)))
