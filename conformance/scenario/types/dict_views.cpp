// dict_keys, dict_values, dict_items: live views; keys and items behave as sets.
#include "conformance/scenario/types/dict.hpp"
#include "conformance/scenario/types/dict_iterators.hpp"
#include "conformance/scenario/types/set.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/version_gates.hpp"
#include "reference/objects/mapping_proxy.hpp"

namespace loopspec {

namespace {

Class* view_classes[3] = {};

class DictView : public Container {
 public:
  DictView(Class* cls, Value dict, DictPart part)
      : Container(cls), dict(std::move(dict)), part(part) {}
  Value dict;
  DictPart part;
  void visit(Visitor& visitor) override { visitor.visit(dict); }
  void clear() override { dict = make_dict(); }
};

DictView* view_of(const Value& v) {
  return v.as<DictView>();
}
Dict* viewed(const Value& v) {
  return dict_of(view_of(v)->dict);
}

bool is_set_view(const Value& v) {
  return is_dict_view(v, DictPart::keys) || is_dict_view(v, DictPart::items);
}

Value repr_of_view(const Value& self) {
  const ValueReprGuard guard(self);
  if (guard.cyclic()) return make_str("...");
  const auto items = to_vector(self);
  const auto text = items ? repr_text(make_list(*items)) : std::nullopt;
  return text ? Value(make_str(join_text({type_name(self), "(", *text, ")"}))) : Value();
}

int contains_pair(const Dict& dict, const Value& item) {
  if (!is_tuple(item) || item.as<Tuple>()->size() != 2) return 0;
  const Value found = dict.get((*item.as<Tuple>())[0]);
  if (!found) return pending() ? -1 : 0;
  return equal(found, (*item.as<Tuple>())[1]);
}

int contains_in_view(const Value& self, const Value& item) {
  if (view_of(self)->part == DictPart::items) return contains_pair(*viewed(self), item);
  if (viewed(self)->get(item)) return 1;
  return pending() ? -1 : 0;
}

// All items of a are in b: 1, 0, -1.
int all_in(const Value& a, const Value& b) {
  const Value iterator = iterate(a);
  if (!iterator) return -1;
  while (const Value item = next(iterator))
    if (const int in = contains(b, item); in <= 0) return in;
  return pending() ? -1 : 1;
}

Value compare_views(const Value& a, const Value& b, CompareOp op) {
  if (!is_set(b) && !is_set_view(b)) return Value::not_implemented();
  const std::int64_t n = length(a);
  const std::int64_t m = length(b);
  if (n < 0 || m < 0) return Value();
  int result = 0;
  switch (op) {
    case CompareOp::eq:
    case CompareOp::ne:
      result = n == m ? all_in(a, b) : 0;
      break;
    case CompareOp::lt:
      result = n < m ? all_in(a, b) : 0;
      break;
    case CompareOp::le:
      result = n <= m ? all_in(a, b) : 0;
      break;
    case CompareOp::gt:
      result = n > m ? all_in(b, a) : 0;
      break;
    case CompareOp::ge:
      result = n >= m ? all_in(b, a) : 0;
      break;
  }
  return result < 0 ? Value() : Value::boolean((result != 0) == (op != CompareOp::ne));
}

Value set_from(const Value& iterable) {
  const Value set = make_set();
  return set_update(set_of(set), iterable) ? set : Value();
}

template <bool (*change)(Set*, const Value&)>
Value combined(const Value& left, const Value& right) {
  const Value result = set_from(left);
  return result && change(set_of(result), right) ? result : Value();
}

// The larger side is asked, the smaller one iterated.
Value intersection(const Value& left, const Value& right) {
  Value self = left;
  Value other = right;
  if (!is_set_view(self)) self.swap(other);
  if (class_of(other) == classes.set || class_of(other) == classes.frozenset) {
    if (viewed(self)->size() <= set_of(other)->size()) return set_intersection(other, self);
  } else if (is_set_view(other) && viewed(other)->size() > viewed(self)->size()) {
    self.swap(other);
  }
  const Value result = make_set();
  const Value iterator = iterate(other);
  if (!iterator) return Value();
  while (const Value item = next(iterator)) {
    const int in = contains_in_view(self, item);
    if (in < 0 || (in > 0 && !set_of(result)->add(item))) return Value();
  }
  return pending() ? Value() : result;
}

Value is_disjoint(Value* a) {
  const Value iterator = iterate(a[1]);
  if (!iterator) return Value();
  while (const Value item = next(iterator)) {
    const int in = contains_in_view(a[0], item);
    if (in != 0) return in < 0 ? Value() : Value::false_();
  }
  return pending() ? Value() : Value::true_();
}

Value reversed(Value* a) {
  return make_dict_iterator(view_of(a[0])->dict, view_of(a[0])->part, true);
}

void define_set_behaviour(Class* cls) {
  Slots& s = cls->slots;
  s.contains = contains_in_view;
  s.compare = compare_views;
  make_unhashable(cls);
  s.binary[static_cast<std::size_t>(BinaryOp::or_)] = combined<set_update>;
  s.binary[static_cast<std::size_t>(BinaryOp::sub)] = combined<set_difference_update>;
  s.binary[static_cast<std::size_t>(BinaryOp::xor_)] = combined<set_symmetric_difference_update>;
  s.binary[static_cast<std::size_t>(BinaryOp::and_)] = intersection;
  define_methods(cls, {{"C isdisjoint(self, other, /)", is_disjoint}});
}

}  // namespace

bool is_dict_view(const Value& v, DictPart part) noexcept {
  return v.object() != nullptr && v.object()->cls() == view_classes[static_cast<std::size_t>(part)];
}

Value make_dict_view(const Value& dict, DictPart part) {
  return make<DictView>(view_classes[static_cast<std::size_t>(part)], dict, part);
}

void install_dict_views() {
  install_dict_iterators();
  constexpr const char* kNames[3] = {"dict_keys", "dict_values", "dict_items"};
  for (const DictPart part : {DictPart::keys, DictPart::values, DictPart::items}) {
    Class* cls = Class::builtin(kNames[static_cast<std::size_t>(part)], classes.object);
    view_classes[static_cast<std::size_t>(part)] = cls;
    cls->slots.create = cannot_create;
    cls->slots.repr = repr_of_view;
    cls->slots.len = [](const Value& v) { return ssize(viewed(v)->size()); };
    cls->slots.iter = [](const Value& v) {
      return make_dict_iterator(view_of(v)->dict, view_of(v)->part, false);
    };
    define_methods(cls, {{"C __reversed__(self, /)", reversed}});
    define_attributes(cls, {{"mapping", [](const Value& v) -> Value {
                               return make<MappingProxy>(Value(view_of(v)->dict));
                             }}});
    gate_attribute(cls, "mapping", 10);
    if (part != DictPart::values) define_set_behaviour(cls);
  }
}

}  // namespace loopspec
