# operator: what is here, from the parts below.
import _native
from _operator_functions import (
    abs, add, and_, concat, contains, countOf, delitem, eq, floordiv, ge, getitem, gt, iadd, iand, iconcat,
    ifloordiv, ilshift, imatmul, imod, imul, index, indexOf, inv, invert, ior, ipow, irshift, is_, is_not, isub,
    itruediv, ixor, le, length_hint, lshift, lt, matmul, mod, mul, ne, neg, not_, or_, pos, pow, rshift, setitem,
    sub, truediv, truth, xor,
)
from _operator_getters import attrgetter, itemgetter, methodcaller

if _native.version_info >= (3, 11):
    from _operator_functions import call
