# collections: what is here, from the parts below.
from _collections_chainmap import ChainMap
from _collections_counter import Counter
from _collections_defaultdict import defaultdict
from _collections_deque import deque
from _collections_namedtuple import namedtuple
from _collections_ordereddict import OrderedDict
from _collections_user import UserDict, UserList, UserString
