#include "conformance/scenario/types/version_gates.hpp"

#include <utility>
#include <vector>

#include "conformance/scenario/modules/thread_locks.hpp"
#include "conformance/scenario/types/memoryview.hpp"
#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/memory_view.hpp"
#include "reference/objects/str.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

struct Gate {
  Class* cls;
  Str* name;
  int since;
  Value newer;
  Value older;
};

std::vector<Gate>& gates() {
  static auto* const all = new std::vector<Gate>;
  return *all;
}

void apply(const Gate& gate) {
  if (const Value& present = since(gate.since) ? gate.newer : gate.older) {
    gate.cls->set_attribute(gate.name, present);
  } else {
    gate.cls->remove_attribute(gate.name);
  }
}

}  // namespace

void gate_attribute(Class* cls, const char* name, int since, Value older) {
  Str* const key = intern(name);
  if (Value newer = cls->dict()->get(key))
    gates().push_back({cls, key, since, std::move(newer), std::move(older)});
}

void install_version_gates() {
  gate_attribute(classes.int_, "bit_count", 10);
  gate_attribute(classes.int_, "is_integer", 12);
  gate_attribute(classes.bytes, "__bytes__", 11);
  gate_attribute(memory_view_class, "__iter__", 10);
  for (const char* name : {"count", "index", "__class_getitem__"})
    gate_attribute(memory_view_class, name, 14);
  gate_attribute(classes.BaseException, "add_note", 11);
  gate_attribute(classes.object, "__getstate__", 11);
  gate_attribute(classes.NameError, "name", 10);
  gate_attribute(classes.AttributeError, "name", 10);
  gate_attribute(classes.AttributeError, "obj", 10);
  gate_attribute(classes.ImportError, "name_from", 12);
  gate_attribute(classes.SyntaxError, "end_lineno", 10);
  gate_attribute(classes.SyntaxError, "end_offset", 10);
  gate_attribute(classes.function, "__type_params__", 12);
  gate_attribute(classes.code, "co_qualname", 11);
  gate_attribute(classes.slice, "__hash__", 12, Value::none());
  gate_attribute(classes.property, "__name__", 13);
  gate_attribute(thread_lock_classes().rlock, "locked", 14);
}

void apply_version_gates() {
  static Version applied{0, 0, 0};
  if (applied == semantics().version) return;
  applied = semantics().version;
  for (const Gate& gate : gates()) apply(gate);
  gate_memory_iterator();
}

}  // namespace loopspec
