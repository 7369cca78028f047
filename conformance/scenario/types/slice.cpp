#include "conformance/scenario/types/slice.hpp"

#include <algorithm>

#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"
#include "reference/objects/bigint.hpp"

namespace loopspec {

namespace {

Slice* as_slice(const Value& v) {
  return v.as<Slice>();
}

bool bound(const Value& v, std::int64_t when_none, std::int64_t* out) {
  if (v.is_none()) {
    *out = when_none;
    return true;
  }
  if (!has_index(v)) {
    type_error({"slice indices must be integers or None or have an __index__ method"});
    return false;
  }
  return to_ssize(v, out, OutOfRange::clamp);
}

Value create_slice(Class*, const Args& args) {
  if (!no_keywords("slice", args) || !check_count("slice", args, 1, 3)) return Value();
  if (args.positional == 1) return make_slice(Value::none(), args[0], Value::none());
  return make_slice(args[0], args[1], args.positional == 3 ? args[2] : Value::none());
}

Value repr_of_slice(const Value& self) {
  const auto start = repr_text(as_slice(self)->start);
  const auto stop = start ? repr_text(as_slice(self)->stop) : std::nullopt;
  const auto step = stop ? repr_text(as_slice(self)->step) : std::nullopt;
  return step ? Value(make_str(join_text({"slice(", *start, ", ", *stop, ", ", *step, ")"})))
              : Value();
}

Value as_tuple(const Value& v) {
  return make_tuple({as_slice(v)->start, as_slice(v)->stop, as_slice(v)->step});
}

Value compare_slices(const Value& a, const Value& b, CompareOp op) {
  return is_slice(b) ? compare(as_tuple(a), as_tuple(b), op) : Value::not_implemented();
}

bool hash_of_slice(const Value& self, std::int64_t* out) {
  return since(12) ? hash(as_tuple(self), out) : unhashable(self, out);
}

Value indices(Value* a) {
  std::int64_t length = 0;
  if (!to_ssize(a[1], &length, OutOfRange::clamp)) return Value();
  if (length < 0) return value_error({"length should not be negative"});
  SliceRange range;
  if (!resolve_slice(a[0], length, &range)) return Value();
  return make_tuple({make_int(range.start), make_int(range.stop), make_int(range.step)});
}

}  // namespace

Slice::Slice(Value a, Value b, Value c)
    : Container(classes.slice), start(std::move(a)), stop(std::move(b)), step(std::move(c)) {}

void Slice::visit(Visitor& visitor) {
  visitor.visit(start);
  visitor.visit(stop);
  visitor.visit(step);
}

void Slice::clear() {
  start = stop = step = Value::none();
}

Value make_slice(Value start, Value stop, Value step) {
  return make<Slice>(std::move(start), std::move(stop), std::move(step));
}

bool is_slice(const Value& v) noexcept {
  return v.object() != nullptr && v.object()->cls() == classes.slice;
}

bool unpack_slice(const Value& slice, SliceRange* range) {
  const Slice& s = *as_slice(slice);
  if (!bound(s.step, 1, &range->step)) return false;
  if (range->step == 0) {
    value_error({"slice step cannot be zero"});
    return false;
  }
  range->step = std::max(range->step, -INT64_MAX);
  const bool backwards = range->step < 0;
  return bound(s.start, backwards ? INT64_MAX : 0, &range->start) &&
         bound(s.stop, backwards ? INT64_MIN : INT64_MAX, &range->stop);
}

void adjust_slice(std::int64_t length, SliceRange* range) noexcept {
  const bool backwards = range->step < 0;
  const auto adjust = [&](std::int64_t& i) {
    if (i < 0) i = i < -length ? -1 : i + length;
    if (i < 0) i = backwards ? -1 : 0;
    if (i >= length) i = backwards ? length - 1 : length;
  };
  adjust(range->start);
  adjust(range->stop);
  if (backwards) {
    range->count =
        range->stop < range->start ? (range->start - range->stop - 1) / -range->step + 1 : 0;
  } else {
    range->count =
        range->start < range->stop ? (range->stop - range->start - 1) / range->step + 1 : 0;
  }
}

bool resolve_slice(const Value& slice, std::int64_t length, SliceRange* range) {
  if (!unpack_slice(slice, range)) return false;
  adjust_slice(length, range);
  return true;
}

void install_slice() {
  Slots& s = classes.slice->slots;
  s.create = create_slice;
  s.repr = repr_of_slice;
  s.compare = compare_slices;
  s.hash = hash_of_slice;
  define_methods(classes.slice, {{"C indices(self, length, /)", indices}});
  define_attributes(classes.slice,
                    {{"start", [](const Value& v) { return as_slice(v)->start; }, read_only_member},
                     {"stop", [](const Value& v) { return as_slice(v)->stop; }, read_only_member},
                     {"step", [](const Value& v) { return as_slice(v)->step; }, read_only_member}});
}

}  // namespace loopspec
