// How slots and special methods mirror each other, in both directions, as in CPython's
// typeobject.c.
#pragma once

#include <string_view>
#include <vector>

#include "reference/objects/class.hpp"

namespace loopspec {

// `list.__len__` and the like: a slot of a builtin class, callable as a method.
class SlotWrapper : public Container {
 public:
  SlotWrapper(Class* origin, int special);
  Value call(const Args& args);  // self first
  std::string_view name() const noexcept;
  Class* origin;
  int special;  // index into the table of special methods
};

// The names of all special methods that have a slot.
std::vector<std::string_view> special_method_names();

// Fills the null slots of `into` from `base`.
void inherit_slots(Slots& into, const Slots& base);
// Adds to a builtin class's dictionary a wrapper for each slot that differs from its base's.
void add_slot_wrappers(Class* cls);
// Sets the slots of a class of the program from what its special methods are now.
void refresh_slot(Class* cls, std::string_view special_name);
void refresh_all_slots(Class* cls);

// Slots of object, type, exceptions, functions; called once by initialize_objects().
void install_core_slots();
void install_object_slots();
void install_type_slots();
void install_exception_slots();
void install_exception_fields();
void install_iterator_slots();
void install_exception_groups();
void adopt_builtin_dict(Class* cls);

}  // namespace loopspec
