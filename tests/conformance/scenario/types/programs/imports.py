# Every module of the prelude can be imported, and does something.
import abc, bisect, collections, collections.abc, contextlib, copy, dataclasses, datetime, enum, functools, heapq, inspect, io
import itertools, json, keyword, logging, math, operator, os, os.path, random, statistics, string, textwrap, time, traceback
import types, typing, warnings, weakref

print(datetime.timedelta.max > datetime.timedelta(seconds=90), datetime.date.min, datetime.timezone.utc)
print(logging.getLogger("app").name, traceback.format_exception_only(ValueError, ValueError(1)))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    warnings.warn("once")
print([str(warning.message) for warning in seen], statistics.mean([1, 2, 4]), textwrap.dedent("  a"))
print(copy.deepcopy({"a": [1]}), os.path.join("a", "b"), string.ascii_lowercase[:3], keyword.iskeyword("await"))
