#include "reference/objects/member.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/layout.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Class* member_class() {
  static Class* const cls = Class::builtin("member_descriptor", classes.object);
  return cls;
}

}  // namespace

Member::Member(Str* n, Class* o, std::size_t index)
    : Container(member_class()), name(n), owner(o), index_(index) {}

bool Member::check(const Value& instance) const {
  if (is_instance(instance, owner)) return true;
  raise(classes.TypeError,
        fmt::format("descriptor '{}' for '{}' objects doesn't apply to a '{}' object", name->text(),
                    owner->name(), class_of(instance)->name()));
  return false;
}

// Null: the instance keeps such attributes in its dictionary (an exception, a future).
Value* Member::place(const Value& instance, bool create) const {
  std::vector<Value>* members = instance.object()->members(create);
  if (members == nullptr) return nullptr;
  if (members->size() <= index_) members->resize(index_ + 1);
  return &(*members)[index_];
}

Value Member::get(const Value& instance) const {
  if (!check(instance)) return Value();
  Value found;
  if (const Value* at = place(instance, true)) {
    found = *at;
  } else if (Dict* dict = instance.object()->attributes(false)) {
    found = dict->get(name);
  }
  if (found) return found;
  return raise(classes.AttributeError, since(10)
                                           ? fmt::format("'{}' object has no attribute '{}'",
                                                         class_of(instance)->name(), name->text())
                                           : name->text());
}

bool Member::set(const Value& instance, const Value& value) const {
  if (!check(instance)) return false;
  if (Value* at = place(instance, true)) {
    if (value || *at) {
      *at = value;
      return true;
    }
  } else if (Dict* dict = instance.object()->attributes(true)) {
    if (value) dict->set(name, value);
    if (value || dict->remove(name)) return true;
  }
  raise(classes.AttributeError, name->text());
  return false;
}

namespace {

bool is_identifier(std::string_view text) {
  if (text.empty() || (text.front() >= '0' && text.front() <= '9')) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

Str* mangled(Str* name, std::string_view class_name) {
  if (!name->view().starts_with("__") || name->view().ends_with("__")) return intern(name->view());
  class_name.remove_prefix(std::min(class_name.find_first_not_of('_'), class_name.size()));
  return intern(class_name.empty() ? name->text() : fmt::format("_{}{}", class_name, name->text()));
}

bool read_slot_name(const Value& item, std::string_view class_name, const Dict* name_space,
                    SlotNames& into) {
  if (!is_str(item)) {
    raise(classes.TypeError,
          fmt::format("__slots__ items must be strings, not '{}'", class_of(item)->name()));
    return false;
  }
  auto* given = item.as<Str>();
  if (!is_identifier(given->view())) {
    raise(classes.TypeError, "__slots__ must be identifiers");
    return false;
  }
  if (given->view() == "__weakref__") return true;
  if (given->view() == "__dict__") {
    if (into.dict) raise(classes.TypeError, "__dict__ slot disallowed: we already got one");
    return !std::exchange(into.dict, true);
  }
  Str* name = mangled(given, class_name);
  if (name_space->get(name) && name != names().qualname && name != names().classcell) {
    raise(classes.ValueError,
          fmt::format("'{}' in __slots__ conflicts with class variable", given->text()));
    return false;
  }
  into.members.push_back(name);
  return true;
}

}  // namespace

std::optional<SlotNames> read_slot_names(const Dict* name_space, std::string_view class_name) {
  SlotNames result;
  const Value slots = name_space->get(names().slots);
  if (!slots) return result;
  result.declared = true;
  std::optional<std::vector<Value>> items =
      is_str(slots) ? std::vector<Value>{slots} : to_vector(slots);
  if (!items) return std::nullopt;
  for (const Value& item : *items)
    if (!read_slot_name(item, class_name, name_space, result)) return std::nullopt;
  std::sort(result.members.begin(), result.members.end(),
            [](Str* a, Str* b) { return a->view() < b->view(); });
  result.members.erase(std::unique(result.members.begin(), result.members.end()),
                       result.members.end());
  return result;
}

bool add_members(Class* cls, const SlotNames& slots) {
  if (slots.members.empty()) return true;
  for (const Class* sized : {classes.int_, classes.tuple, classes.bytes})
    if (cls->is_subclass_of(sized)) {
      raise(classes.TypeError, fmt::format("nonempty __slots__ not supported for subtype of '{}'",
                                           cls->bases().front()->name()));
      return false;
    }
  for (Str* name : slots.members)
    cls->set_attribute(name, make<Member>(name, cls, cls->member_count++));
  cls->layout = cls;
  return true;
}

void install_member_class() {
  Slots& s = member_class()->slots;
  s.descr_get = [](const Value& self, const Value& instance, Class*) {
    return instance ? self.as<Member>()->get(instance) : self;
  };
  s.descr_set = [](const Value& self, const Value& instance, const Value& value) {
    return self.as<Member>()->set(instance, value);
  };
  s.repr = [](const Value& self) -> Value {
    const auto* member = self.as<Member>();
    return make_str(
        fmt::format("<member '{}' of '{}' objects>", member->name->text(), member->owner->name()));
  };
  s.create = nullptr;
  define_attributes(
      member_class(),
      {{"__name__", [](const Value& v) { return Value(v.as<Member>()->name); }},
       {"__qualname__",
        [](const Value& v) -> Value {
          const auto* member = v.as<Member>();
          return make_str(member->owner->qualname->text() + "." + member->name->text());
        }},
       {"__objclass__", [](const Value& v) { return Value(v.as<Member>()->owner); }}});
}

}  // namespace loopspec
