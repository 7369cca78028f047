// Methods, attributes and the iterator of memoryview.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/memoryview.hpp"
#include "conformance/scenario/types/sequence.hpp"
#include "reference/objects/subscript.hpp"

namespace loopspec {

namespace {

Class* memory_iterator = nullptr;

MemoryView& view_of(const Value& v) {
  return *v.as<MemoryView>();
}

// As long as the view was when it began.
class MemoryIterator : public Container {
 public:
  explicit MemoryIterator(const Value& view)
      : Container(memory_iterator), view_(view), count_(view_of(view).layout.count) {}
  Value next() {
    if (!view_) return Value();
    if (at_ >= count_) {
      view_ = Value();
      return Value();
    }
    return fail_if_released(view_of(view_)) ? Value() : memory_item(view_of(view_), at_++);
  }
  void visit(Visitor& visitor) override {
    if (view_) visitor.visit(view_);
  }
  void clear() override { view_ = Value(); }

 private:
  Value view_;
  std::int64_t count_;
  std::int64_t at_ = 0;
};

Value iterate_view(const Value& v) {
  return fail_if_released(view_of(v)) ? Value() : Value(make<MemoryIterator>(v));
}

Value to_bytes(Value* a) {
  if (!a[1].is_none() && !is_str(a[1])) {
    const char* const function = since(10) ? "tobytes() argument 'order'" : "argument 1";
    return type_error({function, " must be str or None, not ", argument_kind(a[1])});
  }
  if (fail_if_released(view_of(a[0]))) return Value();
  const std::string_view order = a[1].is_none() ? "C" : a[1].as<Str>()->view();
  if (order != "C" && order != "F" && order != "A")
    return value_error({"order must be 'C', 'F' or 'A'"});
  return make_bytes(view_of(a[0]).bytes());
}

Value to_list(Value* a) {
  const MemoryView& view = view_of(a[0]);
  if (fail_if_released(view)) return Value();
  std::vector<Value> items;
  for (std::int64_t i = 0; i < view.layout.count; ++i) items.push_back(memory_item(view, i));
  return make_list(std::move(items));
}

Value hex(Value* a) {
  if (fail_if_released(view_of(a[0]))) return Value();
  return hex_of(view_of(a[0]).bytes(), a[1], a[2]);
}

Value release(Value* a) {
  view_of(a[0]).release();
  return Value::none();
}

Value enter(Value* a) {
  return fail_if_released(view_of(a[0])) ? Value() : a[0];
}

Value to_read_only(Value* a) {
  const MemoryView& view = view_of(a[0]);
  if (fail_if_released(view)) return Value();
  MemoryLayout layout = view.layout;
  layout.read_only = true;
  return make<MemoryView>(view.object(), std::move(layout));
}

bool check_format(std::string_view format) {
  const std::string_view character = format.starts_with('@') ? format.substr(1) : format;
  constexpr std::string_view kNative = "?bBcdfhHiIlLnNPqQ";
  if (character.size() != 1 || kNative.find(character) == std::string_view::npos) {
    value_error(
        {"memoryview: destination format must be a native single character format prefixed with "
         "an optional '@'"});
    return false;
  }
  if (std::string_view("bBc").find(character) != std::string_view::npos) return true;
  raise(classes.NotImplementedError,
        fmt::format("memoryview.cast() to format '{}' is not supported: cast to 'B', 'b' or 'c', "
                    "and make numbers with int.from_bytes",
                    format));
  return false;
}

Value cast(Value* a) {
  const MemoryView& view = view_of(a[0]);
  if (!is_str(a[1]) && !since(10))
    return type_error({"memoryview: format argument must be a string"});
  if (!is_str(a[1]))
    return type_error({"cast() argument 'format' must be str, not ", argument_kind(a[1])});
  if (fail_if_released(view)) return Value();
  if (!view.is_contiguous())
    return type_error({"memoryview: casts are restricted to C-contiguous views"});
  if (a[2])
    return raise(classes.NotImplementedError,
                 "memoryview.cast() to a shape is not supported: views have one dimension");
  const std::string_view format = a[1].as<Str>()->view();
  if (!check_format(format)) return Value();
  MemoryLayout layout = view.layout;
  layout.format = format;
  layout.stride = 1;
  return make<MemoryView>(view.object(), std::move(layout));
}

// The first index in [first, last) of an equal item; -1 absent, -2 raised. Comparing may release.
std::int64_t search(const MemoryView& view, const Value& wanted, std::int64_t first,
                    std::int64_t last) {
  for (std::int64_t i = first; i < last; ++i) {
    if (fail_if_released(view)) return -2;
    const int same = equal(memory_item(view, i), wanted);
    if (same != 0) return same < 0 ? -2 : i;
  }
  return -1;
}

Value count(Value* a) {
  const MemoryView& view = view_of(a[0]);
  if (fail_if_released(view)) return Value();
  std::int64_t found = 0;
  for (std::int64_t at = -1;; ++found) {
    at = search(view, a[1], at + 1, view.layout.count);
    if (at == -2) return Value();
    if (at == -1) return make_int(found);
  }
}

Value index(Value* a) {
  const MemoryView& view = view_of(a[0]);
  if (fail_if_released(view)) return Value();
  std::size_t first = 0, last = 0;
  if (!index_bounds(a[2], a[3], usize(view.layout.count), &first, &last)) return Value();
  const std::size_t end = std::min(last, usize(view.layout.count));
  const std::int64_t at = search(view, a[1], ssize(first), ssize(end));
  if (at == -1) return value_error({"memoryview.index(x): x not found"});
  return at == -2 ? Value() : make_int(at);
}

template <Value (*get)(const MemoryView&)>
Value of_live(const Value& v) {
  return fail_if_released(view_of(v)) ? Value() : get(view_of(v));
}

Value object_of(const MemoryView& view) {
  return view.object();
}
Value size_of(const MemoryView& view) {
  return make_int(view.layout.count);
}
Value one(const MemoryView&) {
  return Value::small_int(1);
}
Value format_of(const MemoryView& view) {
  return make_str(view.layout.format);
}
Value read_only(const MemoryView& view) {
  return Value::boolean(view.layout.read_only);
}
Value shape(const MemoryView& view) {
  return make_tuple({make_int(view.layout.count)});
}
Value strides(const MemoryView& view) {
  return make_tuple({make_int(view.layout.stride)});
}
Value suboffsets(const MemoryView&) {
  return make_tuple({});
}
Value contiguous(const MemoryView& view) {
  return Value::boolean(view.is_contiguous());
}

void define_memoryview_attributes(Class* cls) {
  define_attributes(cls, {{"obj", of_live<object_of>},
                          {"nbytes", of_live<size_of>},
                          {"itemsize", of_live<one>},
                          {"ndim", of_live<one>},
                          {"format", of_live<format_of>},
                          {"readonly", of_live<read_only>},
                          {"shape", of_live<shape>},
                          {"strides", of_live<strides>},
                          {"suboffsets", of_live<suboffsets>},
                          {"contiguous", of_live<contiguous>},
                          {"c_contiguous", of_live<contiguous>},
                          {"f_contiguous", of_live<contiguous>}});
}

}  // namespace

void define_memoryview_methods() {
  Class* const cls = memory_view_class;
  memory_iterator = iterator_class("memory_iterator",
                                   [](const Value& v) { return v.as<MemoryIterator>()->next(); });
  cls->slots.iter = iterate_view;
  define_methods(cls, {{"C tobytes(self, /, order=None)", to_bytes},
                       {"C tolist(self, /)", to_list},
                       {"C hex(self, /, sep=?, bytes_per_sep=1)", hex},
                       {"C release(self, /)", release},
                       {"C __enter__(self, /)", enter},
                       {"C __exit__(self, *args)", release},
                       {"C toreadonly(self, /)", to_read_only},
                       {"C cast(self, /, format, shape=?)", cast},
                       {"C count(self, value, /)", count},
                       {"C index(self, value, start=?, stop=?, /)", index}});
  make_subscriptable(cls);
  define_memoryview_attributes(cls);
}

void gate_memory_iterator() {
  memory_view_class->slots.iter = since(10) ? iterate_view : nullptr;
}

}  // namespace loopspec
