#include "reference/objects/super.hpp"

#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

bool (*find_super_arguments)(Value* cls, Value* self) = nullptr;
Value (*find_calling_module)() = nullptr;

Super::Super(Class* s, Value o, Class* t)
    : Container(classes.super), start(s), object(std::move(o)), object_type(t) {}

void Super::visit(Visitor& v) {
  for (const Value* held : {&start, &object, &object_type}) v.visit(*held);
}
void Super::clear() {
  start = object = object_type = Value();
}

Cell::Cell() : Container(classes.cell) {}
void Cell::visit(Visitor& v) {
  v.visit(content);
}
void Cell::clear() {
  content = Value();
}

void fill_class_cell(const Value& cell, const Value& cls) {
  cell.as<Cell>()->content = cls;
}

namespace {

Value super_create(Class* /*cls*/, const Args& args) {
  if (args.keywords() != 0) return raise(classes.TypeError, "super() takes no keyword arguments");
  if (args.positional > 2 && since(11))
    return raise(classes.TypeError,
                 fmt::format("super() expected at most 2 arguments, got {}", args.positional));
  if (args.positional > 2)
    return raise(classes.TypeError,
                 fmt::format("super() takes at most 2 arguments ({} given)", args.positional));
  Value start = args.positional > 0 ? args[0] : Value();
  Value object = args.positional > 1 ? args[1] : Value();
  if (!start) {
    if (find_super_arguments == nullptr)
      return raise(classes.RuntimeError, "super(): no current frame");
    if (!find_super_arguments(&start, &object)) return Value();
  }
  if (!is_instance(start, classes.type))
    return raise(classes.TypeError,
                 fmt::format("super() argument 1 must be {}type, not {}", since(11) ? "a " : "",
                             start.is_none() ? "None" : class_of(start)->name()));
  if (!object) return make<Super>(start.as<Class>(), Value(), nullptr);
  if (is_instance(object, classes.type) && object.as<Class>()->is_subclass_of(start.as<Class>()))
    return make<Super>(start.as<Class>(), object, object.as<Class>());
  if (is_instance(object, start.as<Class>()))
    return make<Super>(start.as<Class>(), object, class_of(object));
  if (!since(13))
    return raise(classes.TypeError, "super(type, obj): obj must be an instance or subtype of type");
  const bool is_class = is_instance(object, classes.type);
  return raise(classes.TypeError,
               fmt::format("super(type, obj): obj ({} {}) is not an instance or subtype of type "
                           "({}).",
                           is_class ? "type" : "instance of",
                           (is_class ? object.as<Class>() : class_of(object))->name(),
                           start.as<Class>()->name()));
}

Value super_getattr(const Value& self, Str* name) {
  auto* s = self.as<Super>();
  if (s->object && name != names().class_) {
    const auto& mro = s->object_type.as<Class>()->mro();
    std::size_t i = 0;
    while (i < mro.size() && mro[i] != s->start.as<Class>()) ++i;
    for (++i; i < mro.size(); ++i) {
      const Value found = mro[i]->dict()->get(name);
      if (!found) continue;
      const auto get = class_of(found)->slots.descr_get;
      if (get == nullptr) return found;
      const bool on_class = s->object.same(s->object_type);
      return get(found, on_class ? Value() : s->object, s->object_type.as<Class>());
    }
  }
  if (const Value own = class_of(self)->lookup(name)) return generic_getattr(self, name);
  return raise(classes.AttributeError,
               fmt::format("'super' object has no attribute '{}'", name->text()));
}

Value or_none(const Value& v) {
  return v ? v : Value::none();
}

}  // namespace

void install_super_slots() {
  Slots& s = classes.super->slots;
  s.create = super_create;
  s.init = [](const Value&, const Args&) { return true; };
  s.getattr = super_getattr;
  define_attributes(
      classes.super,
      {{"__thisclass__", [](const Value& v) { return v.as<Super>()->start; }, read_only_member},
       {"__self__", [](const Value& v) { return or_none(v.as<Super>()->object); },
        read_only_member},
       {"__self_class__", [](const Value& v) { return or_none(v.as<Super>()->object_type); },
        read_only_member}});
}

}  // namespace loopspec
