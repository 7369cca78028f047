// tuple: operators, methods, iteration.
#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

Class* tuple_iterator = nullptr;

const Tuple& tuple_of(const Value& v) {
  return *v.as<Tuple>();
}

class TupleIterator : public Container {
 public:
  explicit TupleIterator(Ref<Tuple> tuple) : Container(tuple_iterator), tuple_(std::move(tuple)) {}
  Value next() {
    if (!tuple_) return Value();
    if (at_ < tuple_->size()) return (*tuple_)[at_++];
    tuple_ = nullptr;
    return Value();
  }
  Value left() const { return int_of(tuple_ ? tuple_->size() - at_ : 0); }
  void visit(Visitor& visitor) override {
    if (tuple_) visitor.visit(tuple_);
  }
  void clear() override { tuple_ = nullptr; }

 private:
  Ref<Tuple> tuple_;
  std::size_t at_ = 0;
};

Value repr_of_tuple(const Value& self) {
  const Tuple& t = tuple_of(self);
  if (t.size() == 0) return make_str("()");
  const ValueReprGuard guard(self);
  if (guard.cyclic()) return make_str("(...)");
  std::string text = "(";
  if (!append_reprs(t.items(), &text)) return Value();
  return adopt_str(text + (t.size() == 1 ? ",)" : ")"));
}

bool hash_of_tuple(const Value& self, std::int64_t* out) {
  return hash_items(tuple_of(self).items(), out);
}

Value compare_tuples(const Value& a, const Value& b, CompareOp op) {
  if (!is_tuple(b)) return Value::not_implemented();
  return compare_sequences(tuple_of(a).items(), tuple_of(b).items(), op);
}

Value slice_of_tuple(const Value& self, const Value& key) {
  const Tuple& t = tuple_of(self);
  SliceRange range;
  if (!resolve_slice(key, ssize(t.size()), &range)) return Value();
  if (range.step == 1 && usize(range.count) == t.size() && self.object()->cls() == classes.tuple)
    return self;
  if (range.step == 1) return make_tuple(t.items().subspan(usize(range.start), usize(range.count)));
  std::vector<Value> items;
  for (std::int64_t i = 0; i < range.count; ++i)
    items.push_back(t[usize(range.start + i * range.step)]);
  return make_tuple(std::move(items));
}

Value get_item_of_tuple(const Value& self, const Value& key) {
  if (is_slice(key)) return slice_of_tuple(self, key);
  std::int64_t index = 0;
  if (!sequence_index("tuple", key, &index)) return Value();
  const Tuple& t = tuple_of(self);
  if (!normalize_index(&index, ssize(t.size()))) return index_error("tuple index out of range");
  return t[usize(index)];
}

int contains_item(const Value& self, const Value& item) {
  const std::int64_t at = find_item(tuple_of(self).items(), item, 0, SIZE_MAX);
  return at == -2 ? -1 : (at >= 0 ? 1 : 0);
}

Value concatenate(const Value& left, const Value& right) {
  if (!is_tuple(left)) return Value::not_implemented();
  if (!is_tuple(right)) {
    Value answer = ask_right(BinaryOp::add, left, right);
    if (!answer.is_not_implemented()) return answer;
    return type_error({"can only concatenate tuple (not \"", type_name(right), "\") to tuple"});
  }
  std::vector<Value> items(tuple_of(left).items().begin(), tuple_of(left).items().end());
  items.insert(items.end(), tuple_of(right).items().begin(), tuple_of(right).items().end());
  return make_tuple(std::move(items));
}

Value repeat(const Value& left, const Value& right) {
  const bool tuple_first = is_tuple(left);
  std::int64_t count = 0;
  Value answer;
  const auto items = tuple_of(tuple_first ? left : right).items();
  if (repeat_count(tuple_first, left, right, items.size_bytes(), &count, &answer) != 1)
    return answer;
  std::vector<Value> all;
  all.reserve(items.size() * usize(count));
  for (std::int64_t i = 0; i < count; ++i) all.insert(all.end(), items.begin(), items.end());
  return make_tuple(std::move(all));
}

Value create_tuple(Class* cls, const Args& args) {
  if (cls == classes.tuple && !no_keywords("tuple", args)) return Value();
  if (!check_count("tuple", args, 0, 1)) return Value();
  if (cls == classes.tuple && args.positional == 1 && class_of(args[0]) == classes.tuple)
    return args[0];
  std::vector<Value> items;
  if (args.positional == 1) {
    auto read = since(14) ? to_vector(args[0]) : to_vector_asking(args[0]);
    if (!read) return Value();
    items = std::move(*read);
  }
  return make_for<Tuple>(cls, std::move(items));
}

Value count(Value* a) {
  const std::int64_t n = count_items(tuple_of(a[0]).items(), a[1]);
  return n < 0 ? Value() : Value::small_int(n);
}

Value index(Value* a) {
  const auto items = tuple_of(a[0]).items();
  std::size_t first = 0;
  std::size_t last = 0;
  if (!index_bounds(a[2], a[3], items.size(), &first, &last)) return Value();
  const std::int64_t at = find_item(items, a[1], first, last);
  if (at == -1) return value_error({"tuple.index(x): x not in tuple"});
  return at == -2 ? Value() : Value::small_int(at);
}

}  // namespace

void install_tuple() {
  tuple_iterator = iterator_class("tuple_iterator",
                                  [](const Value& v) { return v.as<TupleIterator>()->next(); });
  define_methods(tuple_iterator, {{"C __length_hint__(self, /)",
                                   [](Value* a) { return a[0].as<TupleIterator>()->left(); }}});
  Slots& s = classes.tuple->slots;
  s.repr = repr_of_tuple;
  s.hash = hash_of_tuple;
  s.compare = compare_tuples;
  s.len = [](const Value& v) { return ssize(tuple_of(v).size()); };
  s.iter = [](const Value& v) -> Value { return make<TupleIterator>(Ref<Tuple>(v.as<Tuple>())); };
  s.getitem = get_item_of_tuple;
  s.contains = contains_item;
  s.create = create_tuple;
  s.binary[static_cast<std::size_t>(BinaryOp::add)] = concatenate;
  s.binary[static_cast<std::size_t>(BinaryOp::mul)] = repeat;
  define_methods(classes.tuple, {{"C count(self, value, /)", count},
                                 {"C index(self, value, start=?, stop=?, /)", index}});
}

}  // namespace loopspec
