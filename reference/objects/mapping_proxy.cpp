#include "reference/objects/mapping_proxy.hpp"

#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

Class* proxy_class() {
  static Class* const cls = Class::builtin("mappingproxy", classes.object);
  return cls;
}

const Value& behind(const Value& v) {
  return class_of(v) == proxy_class() ? v.as<MappingProxy>()->mapping : v;
}

Value create(Class*, const Args& args) {
  static NativeFunction* const binder =
      make_native({"C mappingproxy(mapping)", [](Value* a) { return a[0]; }}).release();
  const Value mapping = binder->call(Value(), args);
  if (!mapping) return Value();
  if (class_of(mapping)->slots.getitem == nullptr || is_list(mapping) || is_tuple(mapping))
    return raise_type_error("mappingproxy() argument must be a mapping, not {}", mapping);
  return make<MappingProxy>(mapping);
}

Value proxy_repr(const Value& self) {
  const auto text = repr_text(behind(self));
  return text ? Value(make_str(fmt::format("mappingproxy({})", *text))) : Value();
}

Value refuse_update(const Value&, const Value&) {
  return raise(classes.TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
}

bool refuse_hash(const Value& self, std::int64_t* out) {
  if (since(12)) return hash(behind(self), out);
  raise_type_error("unhashable type: '{}'", self);
  return false;
}

template <const char* name>
Value forward(Value* a) {
  static Str* const method = intern(name);
  return call_method(behind(a[0]), method);
}
constexpr char kKeys[] = "keys";
constexpr char kValues[] = "values";
constexpr char kItems[] = "items";
constexpr char kCopy[] = "copy";
constexpr char kReversed[] = "__reversed__";

Value get(Value* a) {
  static Str* const method = intern("get");
  return call_method(behind(a[0]), method, {a[1], a[2]});
}

}  // namespace

MappingProxy::MappingProxy(Value m) : Container(proxy_class()), mapping(std::move(m)) {}
void MappingProxy::visit(Visitor& visitor) {
  visitor.visit(mapping);
}
void MappingProxy::clear() {
  mapping = Value();
}

void install_mapping_proxy() {
  proxy_class()->match_kind = MatchKind::mapping;
  Slots& s = proxy_class()->slots;
  s.create = create;
  s.init = [](const Value&, const Args&) { return true; };
  s.repr = proxy_repr;
  s.str = [](const Value& v) { return str(behind(v)); };
  s.hash = refuse_hash;
  s.compare = [](const Value& a, const Value& b, CompareOp op) {
    return compare(behind(a), behind(b), op);
  };
  s.getitem = [](const Value& v, const Value& key) { return get_item(behind(v), key); };
  s.contains = [](const Value& v, const Value& key) { return contains(behind(v), key); };
  s.len = [](const Value& v) { return length(behind(v)); };
  s.iter = [](const Value& v) { return iterate(behind(v)); };
  s.binary[static_cast<std::size_t>(BinaryOp::or_)] = [](const Value& a, const Value& b) {
    return binary(BinaryOp::or_, behind(a), behind(b));
  };
  s.inplace[static_cast<std::size_t>(BinaryOp::or_)] = refuse_update;
  define_methods(proxy_class(), {{"C get(self, key, default=None, /)", get},
                                 {"C keys(self, /)", forward<kKeys>},
                                 {"C values(self, /)", forward<kValues>},
                                 {"C items(self, /)", forward<kItems>},
                                 {"C copy(self, /)", forward<kCopy>},
                                 {"C __reversed__(self, /)", forward<kReversed>}});
}

}  // namespace loopspec
