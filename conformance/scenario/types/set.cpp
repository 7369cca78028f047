// set and frozenset: operators, construction, iteration.
#include "conformance/scenario/types/set.hpp"

#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

Class* set_iterator = nullptr;

class SetIterator : public Container {
 public:
  explicit SetIterator(Ref<Set> set)
      : Container(set_iterator), set_(std::move(set)), size_(set_->size()), left_(size_) {}
  Value next() {
    if (!set_) return Value();
    if (set_->size() != size_) {
      size_ = SIZE_MAX;  // it stays an error
      return raise(classes.RuntimeError, "Set changed size during iteration");
    }
    Value item;
    std::int64_t hash = 0;
    if (set_->step(&position_, &item, &hash)) {
      --left_;
      return item;
    }
    set_ = nullptr;
    return Value();
  }
  Value left() const { return int_of(set_ && set_->size() == size_ ? left_ : 0); }
  void visit(Visitor& visitor) override {
    if (set_) visitor.visit(set_);
  }
  void clear() override { set_ = nullptr; }

 private:
  Ref<Set> set_;
  std::size_t size_;
  std::size_t left_;
  std::size_t position_ = 0;
};

std::string reprs_of(const std::vector<Value>& items, bool* ok) {
  std::string text;
  for (const Value& item : items) {
    const auto one = repr_text(item);
    if (!one) return *ok = false, "";
    text += (text.empty() ? "" : ", ") + *one;
  }
  return text;
}

Value repr_of_set(const Value& self) {
  const std::string& name = type_name(self);
  const ValueReprGuard guard(self);
  if (guard.cyclic()) return make_str(name + "(...)");
  if (set_of(self)->size() == 0) return make_str(name + "()");
  bool ok = true;
  const std::string items = reprs_of(set_of(self)->ordered(), &ok);
  if (!ok) return Value();
  return make_str(class_of(self) == classes.set ? "{" + items + "}" : name + "({" + items + "})");
}

std::uint64_t shuffled(std::uint64_t h) {
  return ((h ^ 89869747UL) ^ (h << 16)) * 3644798167UL;
}

bool hash_of_frozenset(const Value& self, std::int64_t* out) {
  Set* set = set_of(self);
  if (set->cached_hash == -1) {
    std::uint64_t hash = 0;
    std::size_t position = 0;
    Value item;
    std::int64_t one = 0;
    while (set->step(&position, &item, &one)) hash ^= shuffled(static_cast<std::uint64_t>(one));
    hash ^= (set->size() + 1) * 1927868237UL;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069U + 907133923UL;
    set->cached_hash = hash == ~std::uint64_t{0} ? 590923713 : static_cast<std::int64_t>(hash);
  }
  *out = set->cached_hash;
  return true;
}

Value compare_sets(const Value& a, const Value& b, CompareOp op) {
  if (!is_set(b)) return Value::not_implemented();
  const Set& x = *set_of(a);
  const Set& y = *set_of(b);
  int result = 0;
  switch (op) {
    case CompareOp::eq:
    case CompareOp::ne:
      result = x.size() == y.size() ? set_is_subset(x, y) : 0;
      break;
    case CompareOp::le:
      result = set_is_subset(x, y);
      break;
    case CompareOp::lt:
      result = x.size() < y.size() ? set_is_subset(x, y) : 0;
      break;
    case CompareOp::ge:
      result = set_is_subset(y, x);
      break;
    case CompareOp::gt:
      result = y.size() < x.size() ? set_is_subset(y, x) : 0;
      break;
  }
  return result < 0 ? Value() : Value::boolean((result != 0) == (op != CompareOp::ne));
}

template <Value (*operation)(const Value&, const Value&)>
Value operate(const Value& left, const Value& right) {
  if (!is_set(left) || !is_set(right)) return Value::not_implemented();
  return operation(left, right);
}

Value united(const Value& left, const Value& right) {
  const Value result = set_copy(left);
  if (!result || left.same(right)) return result;
  return set_update(set_of(result), right) ? result : Value();
}

template <bool (*change)(Set*, const Value&)>
Value change_in_place(const Value& left, const Value& right) {
  if (!is_set(right)) return Value::not_implemented();
  return change(set_of(left), right) ? left : Value();
}

bool intersect(Set* set, const Value& other) {
  const Value result = set_intersection(Value(set), other);
  if (!result) return false;
  set->swap(*set_of(result));
  return true;
}

// `x in s` with a set x that is not hashable means frozenset(x).
int contains_element(const Value& self, const Value& item) {
  const int in = set_of(self)->contains(item);
  if (in >= 0 || !is_set(item) || !pending_is(classes.TypeError)) return in;
  clear_pending();
  Ref<Set> frozen = make<Set>(classes.frozenset);
  return frozen->merge(*set_of(item)) ? set_of(self)->contains(Value(frozen)) : -1;
}

Value create_set(Class* cls, const Args&) {
  return make_for<Set>(cls, cls);
}

bool init_set(const Value& self, const Args& args) {
  if (class_of(self) == classes.set && !no_keywords("set", args)) return false;
  if (!check_count("set", args, 0, 1)) return false;
  set_of(self)->Set::clear();
  return args.positional == 0 || set_update(set_of(self), args[0]);
}

Value create_frozenset(Class* cls, const Args& args) {
  if (cls == classes.frozenset && !no_keywords("frozenset", args)) return Value();
  if (!check_count("frozenset", args, 0, 1)) return Value();
  if (cls == classes.frozenset && args.positional == 1 && class_of(args[0]) == classes.frozenset)
    return args[0];
  Ref<Set> made = make_for<Set>(cls, cls);
  if (args.positional == 1 && !set_update(made.get(), args[0])) return Value();
  return made;
}

void install_common(Slots& s) {
  s.repr = repr_of_set;
  s.compare = compare_sets;
  s.contains = contains_element;
  s.len = [](const Value& v) { return ssize(set_of(v)->size()); };
  s.iter = [](const Value& v) -> Value { return make<SetIterator>(Ref<Set>(set_of(v))); };
  s.binary[static_cast<std::size_t>(BinaryOp::or_)] = operate<united>;
  s.binary[static_cast<std::size_t>(BinaryOp::and_)] = operate<set_intersection>;
  s.binary[static_cast<std::size_t>(BinaryOp::sub)] = operate<set_difference>;
  s.binary[static_cast<std::size_t>(BinaryOp::xor_)] = operate<set_symmetric_difference>;
}

}  // namespace

void install_set() {
  set_iterator =
      iterator_class("set_iterator", [](const Value& v) { return v.as<SetIterator>()->next(); });
  define_methods(set_iterator, {{"C __length_hint__(self, /)",
                                 [](Value* a) { return a[0].as<SetIterator>()->left(); }}});
  Slots& s = classes.set->slots;
  install_common(s);
  make_unhashable(classes.set);
  s.create = create_set;
  s.init = init_set;
  s.inplace[static_cast<std::size_t>(BinaryOp::or_)] = change_in_place<set_update>;
  s.inplace[static_cast<std::size_t>(BinaryOp::and_)] = change_in_place<intersect>;
  s.inplace[static_cast<std::size_t>(BinaryOp::sub)] = change_in_place<set_difference_update>;
  s.inplace[static_cast<std::size_t>(BinaryOp::xor_)] =
      change_in_place<set_symmetric_difference_update>;
  install_common(classes.frozenset->slots);
  classes.frozenset->slots.hash = hash_of_frozenset;
  classes.frozenset->slots.create = create_frozenset;
  define_set_methods();
}

}  // namespace loopspec
