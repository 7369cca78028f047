// range: of any ints; those that fit 64 bits are iterated quickly.
#include "conformance/scenario/types/range.hpp"

#include "conformance/scenario/types/range_iterator.hpp"

#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/types.hpp"
#include "reference/objects/bigint.hpp"

namespace loopspec {

namespace {

Class* long_range_iterator = nullptr;

const Range& range_of(const Value& v) {
  return *v.as<Range>();
}
bool is_range(const Value& v) {
  return class_of(v) == classes.range;
}
const Value& zero() {
  static const Value value = Value::small_int(0);
  return value;
}

Value add(const Value& a, const Value& b) {
  return int_binary(BinaryOp::add, a, b);
}
Value subtract(const Value& a, const Value& b) {
  return int_binary(BinaryOp::sub, a, b);
}
Value multiply(const Value& a, const Value& b) {
  return int_binary(BinaryOp::mul, a, b);
}

Value length_of(const Value& start, const Value& stop, const Value& step) {
  const bool up = int_sign(step) > 0;
  const Value distance = up ? subtract(stop, start) : subtract(start, stop);
  if (int_sign(distance) <= 0) return zero();
  const Value one = Value::small_int(1);
  const Value stride = up ? step : int_negative(step);
  return add(int_binary(BinaryOp::floordiv, subtract(distance, one), stride), one);
}

Value item_at(const Range& r, const Value& index) {
  return add(r.start, multiply(index, r.step));
}

class LongRangeIterator : public Object {
 public:
  LongRangeIterator(Value start, Value step, Value left)
      : Object(long_range_iterator),
        at_(std::move(start)),
        step_(std::move(step)),
        left_(std::move(left)) {}
  Value next() {
    if (int_sign(left_) == 0) return Value();
    left_ = subtract(left_, Value::small_int(1));
    Value item = at_;
    at_ = add(at_, step_);
    return item;
  }
  Value left() const { return left_; }

 private:
  Value at_, step_, left_;
};

Value make_iterator(const Value& start, const Value& step, const Value& count) {
  const auto a = as_int64(start);
  const auto s = as_int64(step);
  const auto n = as_int64(count);
  const Value last = add(start, multiply(step, count));
  if (a && s && n && as_int64(last)) return make<RangeIterator>(*a, *s, *n);
  return make<LongRangeIterator>(start, step, count);
}

Value iterate_range(const Value& v) {
  return make_iterator(range_of(v).start, range_of(v).step, range_of(v).length);
}

Value reversed(Value* a) {
  const Range& r = range_of(a[0]);
  const Value last = item_at(r, subtract(r.length, Value::small_int(1)));
  return make_iterator(last, int_negative(r.step), r.length);
}

Value create_range(Class*, const Args& args) {
  if (!no_keywords("range", args) || !check_count("range", args, 1, 3)) return Value();
  Value start = zero();
  Value stop = to_index(args[args.positional == 1 ? 0 : 1]);
  Value step = Value::small_int(1);
  if (args.positional > 1) {
    stop = Value();
    start = to_index(args[0]);
    if (start) stop = to_index(args[1]);
  }
  if (stop && args.positional == 3) step = to_index(args[2]);
  if (!start || !stop || !step) return Value();
  if (int_sign(step) == 0) return value_error({"range() arg 3 must not be zero"});
  return make<Range>(std::move(start), std::move(stop), std::move(step));
}

Value repr_of_range(const Value& self) {
  const Range& r = range_of(self);
  const std::string text = "range(" + int_text(r.start) + ", " + int_text(r.stop);
  return make_str(int_compare(r.step, Value::small_int(1)) == 0
                      ? text + ")"
                      : text + ", " + int_text(r.step) + ")");
}

// What equal ranges have in common: (length, start, step), None where it does not matter.
Value essence(const Range& r) {
  if (int_sign(r.length) == 0) return make_tuple({r.length, Value::none(), Value::none()});
  const bool single = int_compare(r.length, Value::small_int(1)) == 0;
  return make_tuple({r.length, r.start, single ? Value::none() : r.step});
}

Value compare_ranges(const Value& a, const Value& b, CompareOp op) {
  if (!is_range(b) || (op != CompareOp::eq && op != CompareOp::ne)) return Value::not_implemented();
  return compare(essence(range_of(a)), essence(range_of(b)), op);
}

bool hash_of_range(const Value& v, std::int64_t* out) {
  return hash(essence(range_of(v)), out);
}

std::int64_t length_of_range(const Value& self) {
  if (const auto n = as_int64(range_of(self).length)) return *n;
  overflow_error("Python int too large to convert to C ssize_t");
  return -1;
}

// The bound of a slice as an int; None gives `otherwise`. Clipped to [low, high].
bool slice_bound(const Value& v, const Value& otherwise, const Value& length, const Value& low,
                 const Value& high, Value* out) {
  if (v.is_none()) {
    *out = otherwise;
    return true;
  }
  if (!has_index(v)) {
    type_error({"slice indices must be integers or None or have an __index__ method"});
    return false;
  }
  *out = to_index(v);
  if (!*out) return false;
  if (int_sign(*out) < 0) *out = add(*out, length);
  if (int_compare(*out, low) < 0) *out = low;
  if (int_compare(*out, high) > 0) *out = high;
  return true;
}

Value slice_of_range(const Range& r, const Slice& slice) {
  Value step = slice.step.is_none() ? Value::small_int(1) : to_index(slice.step);
  if (!step) return Value();
  const int direction = int_sign(step);
  if (direction == 0) return value_error({"slice step cannot be zero"});
  const Value minus_one = Value::small_int(-1);
  const Value low = direction > 0 ? zero() : minus_one;
  const Value high = direction > 0 ? r.length : subtract(r.length, Value::small_int(1));
  Value start, stop;
  if (!slice_bound(slice.start, direction > 0 ? low : high, r.length, low, high, &start) ||
      !slice_bound(slice.stop, direction > 0 ? high : low, r.length, low, high, &stop))
    return Value();
  return make<Range>(item_at(r, start), item_at(r, stop), multiply(r.step, step));
}

Value get_item_of_range(const Value& self, const Value& key) {
  const Range& r = range_of(self);
  if (is_slice(key)) return slice_of_range(r, *key.as<Slice>());
  if (!has_index(key))
    return type_error({"range indices must be integers or slices, not ", type_name(key)});
  Value index = to_index(key);
  if (!index) return Value();
  if (int_sign(index) < 0) index = add(index, r.length);
  if (int_sign(index) < 0 || int_compare(index, r.length) >= 0)
    return index_error("range object index out of range");
  return item_at(r, index);
}

// The index of an int in the range; null: not in it.
Value index_in(const Range& r, const Value& n) {
  const Value distance = subtract(n, r.start);
  if (int_sign(int_binary(BinaryOp::mod, distance, r.step)) != 0) return Value();
  Value index = int_binary(BinaryOp::floordiv, distance, r.step);
  return int_sign(index) < 0 || int_compare(index, r.length) >= 0 ? Value() : index;
}

bool is_exact_int(const Value& v) {
  return class_of(v) == classes.int_ || v.is_bool();
}

// By comparing one by one, as for anything but ints: the index; -1 absent, -2 raised.
std::int64_t search(const Value& self, const Value& wanted) {
  const Value iterator = iterate_range(self);
  std::int64_t i = 0;
  while (const Value item = next(iterator)) {
    const int same = equal(item, wanted);
    if (same != 0) return same < 0 ? -2 : i;
    ++i;
  }
  return -1;
}

int contains_number(const Value& self, const Value& item) {
  if (is_exact_int(item)) return index_in(range_of(self), item) ? 1 : 0;
  const std::int64_t at = search(self, item);
  return at == -2 ? -1 : (at >= 0 ? 1 : 0);
}

Value index_method(Value* a) {
  Value index;
  if (is_exact_int(a[1])) {
    index = index_in(range_of(a[0]), a[1]);
  } else {
    const std::int64_t at = search(a[0], a[1]);
    if (at == -2) return Value();
    if (at >= 0) return make_int(at);
    return value_error({"sequence.index(x): x not in sequence"});
  }
  if (index) return index;
  if (since(14)) return value_error({"range.index(x): x not in range"});
  const auto shown = repr_text(a[1]);
  return shown ? value_error({*shown, " is not in range"}) : Value();
}

Value count_method(Value* a) {
  const int in = contains_number(a[0], a[1]);
  return in < 0 ? Value() : Value::small_int(in);
}

}  // namespace

Range::Range(Value a, Value b, Value c)
    : Object(classes.range),
      start(std::move(a)),
      stop(std::move(b)),
      step(std::move(c)),
      length(length_of(start, stop, step)) {}

void install_range() {
  range_iterator = iterator_class("range_iterator",
                                  [](const Value& v) { return v.as<RangeIterator>()->next(); });
  long_range_iterator = iterator_class(
      "longrange_iterator", [](const Value& v) { return v.as<LongRangeIterator>()->next(); });
  define_methods(range_iterator, {{"C __length_hint__(self, /)",
                                   [](Value* a) { return a[0].as<RangeIterator>()->left(); }}});
  define_methods(long_range_iterator, {{"C __length_hint__(self, /)", [](Value* a) {
                                          return a[0].as<LongRangeIterator>()->left();
                                        }}});
  Slots& s = classes.range->slots;
  s.create = create_range;
  s.repr = repr_of_range;
  s.hash = hash_of_range;
  s.compare = compare_ranges;
  s.len = length_of_range;
  s.truth = [](const Value& v) { return int_sign(range_of(v).length) != 0 ? 1 : 0; };
  s.iter = iterate_range;
  s.getitem = get_item_of_range;
  s.contains = contains_number;
  define_methods(classes.range, {{"C __reversed__(self, /)", reversed},
                                 {"C index(self, value, /)", index_method},
                                 {"C count(self, value, /)", count_method}});
  define_attributes(classes.range,
                    {{"start", [](const Value& v) { return range_of(v).start; }, read_only_member},
                     {"stop", [](const Value& v) { return range_of(v).stop; }, read_only_member},
                     {"step", [](const Value& v) { return range_of(v).step; }, read_only_member}});
}

}  // namespace loopspec
