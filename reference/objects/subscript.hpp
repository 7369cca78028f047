// C[item] of classes: what a subscripted class is, the language says.
#pragma once

#include "reference/objects/class.hpp"

namespace loopspec {

// Gives a class __class_getitem__. Without a language an alias is the class itself.
void make_subscriptable(Class* cls);

// Makes types.GenericAlias of origin[item]; item may be a tuple of arguments. Null: it raised.
using AliasMaker = Value (*)(const Value& origin, const Value& item);
void set_alias_maker(AliasMaker maker) noexcept;

}  // namespace loopspec
