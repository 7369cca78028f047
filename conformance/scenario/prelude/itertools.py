# itertools: what is here, from the parts below.
import _native
from _itertools_choices import combinations, combinations_with_replacement, permutations, product
from _itertools_groups import groupby, tee
from _itertools_infinite import count, cycle, repeat
from _itertools_several import accumulate, chain, starmap, zip_longest
from _itertools_some import compress, dropwhile, filterfalse, islice, takewhile

if _native.version_info >= (3, 10):
    from _itertools_several import pairwise
if _native.version_info >= (3, 12):
    from _itertools_several import batched
