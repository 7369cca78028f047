# operator: what is here, from the parts below.
import _native
from _operator_functions import *
from _operator_getters import attrgetter, itemgetter, methodcaller
