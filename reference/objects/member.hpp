// __slots__: places for attributes that a class gives its instances, and the descriptors that reach
// them.
#pragma once

#include <optional>
#include <vector>

#include "reference/objects/class.hpp"

namespace loopspec {

// `a.x` of a class with __slots__ = ("x",).
class Member : public Container {
 public:
  Member(Str* name, Class* owner, std::size_t index);
  Value get(const Value& instance) const;  // null: AttributeError or TypeError is pending
  bool set(const Value& instance, const Value& value) const;  // null value: delete
  Str* name;
  Class* owner;  // holds this

 private:
  bool check(const Value& instance) const;
  Value* place(const Value& instance, bool create) const;
  std::size_t index_;
};

// What the namespace of a class says in __slots__: nothing there and absent() are two things.
struct SlotNames {
  bool declared = false;
  bool dict = false;
  std::vector<Str*> members;  // private names mangled, in alphabetical order
};
// nullopt: TypeError or ValueError is pending.
std::optional<SlotNames> read_slot_names(const Dict* name_space, std::string_view class_name);
// Gives the class its members; false: TypeError is pending.
bool add_members(Class* cls, const SlotNames& slots);

void install_member_class();

}  // namespace loopspec
