# functools: what is here, from the parts below.
from _functools_cache import cache, cached_property, lru_cache
from _functools_dispatch import singledispatch, singledispatchmethod
from _functools_ordering import cmp_to_key, total_ordering
from _functools_partial import partial, partialmethod, update_wrapper, wraps, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES
from _functools_reduce import reduce
