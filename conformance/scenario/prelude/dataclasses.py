# dataclasses: what is here, from the parts below.
import _native
from _dataclasses_class import dataclass
from _dataclasses_field import Field, FrozenInstanceError, InitVar, MISSING, field
from _dataclasses_functions import asdict, astuple, fields, is_dataclass, make_dataclass, replace

if _native.version_info >= (3, 10):
    from _dataclasses_field import KW_ONLY
