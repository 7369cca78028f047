// memoryview: bytes and bytearrays seen in place, one dimension of bytes.
#include "reference/objects/memory_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/memoryview.hpp"
#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

MemoryView& view_of(const Value& v) {
  return *v.as<MemoryView>();
}

Value no_buffer(const char* where, const Value& v) {
  return type_error({where, "a bytes-like object is required, not '", type_name(v), "'"});
}

// A view of its own of what a bytes-like value holds; `where` begins the message.
Value see(const char* where, const Value& v) {
  if (const MemoryView* const view = as_memory_view(v))
    return fail_if_released(*view) ? Value()
                                   : Value(make<MemoryView>(view->object(), view->layout));
  if (!is_bytes_like(v)) return no_buffer(where, v);
  MemoryLayout whole;
  whole.count = ssize(bytes_view(v).size());
  whole.read_only = !is_bytearray(v);
  return make<MemoryView>(v, std::move(whole));
}

bool is_object_name(const Args& args, std::size_t keyword) {
  return (*args.names)[keyword].as<Str>()->view() == "object";
}

Value create(Class*, const Args& args) {
  const bool named = std::ranges::any_of(std::views::iota(std::size_t{0}, args.keywords()),
                                         [&](std::size_t i) { return is_object_name(args, i); });
  if (args.positional == 0 && args.keywords() <= 1 && !named)
    return type_error({"memoryview() missing required argument 'object' (pos 1)"});
  Value a[1];
  if (!read_arguments("memoryview", args, {"object"}, a)) return Value();
  return see("memoryview: ", a[0]);
}

int value_at(const MemoryView& view, std::int64_t i) {
  const unsigned char byte = view.at(i);
  return view.kind() == 'b' ? static_cast<signed char>(byte) : byte;
}

// What the key selects besides one item: a slice, several indices, or nothing that it could.
bool all_are(bool (*test)(const Value&), const Value& key) {
  for (const Value& one : key.as<Tuple>()->items())
    if (!test(one)) return false;
  return true;
}
bool is_index_tuple(const Value& key) {
  return is_tuple(key) && all_are([](const Value& v) { return has_index(v); }, key);
}
bool is_slice_tuple(const Value& key) {
  return is_tuple(key) && all_are([](const Value& v) { return is_slice(v); }, key);
}

// The one index in the key, which is one or a tuple of indices; false: raised.
bool find_place(const MemoryView& view, const Value& key, std::int64_t* index) {
  if (is_tuple(key)) {
    const std::size_t size = key.as<Tuple>()->size();
    if (size == 0) raise(classes.NotImplementedError, "sub-views are not implemented");
    if (size > 1)
      type_error({"cannot index 1-dimension view with ", std::to_string(size), "-element tuple"});
    if (size != 1) return false;
  }
  const Value number = is_tuple(key) ? (*key.as<Tuple>())[0] : key;
  if (!to_ssize(number, index) || fail_if_released(view)) return false;
  if (normalize_index(index, view.layout.count)) return true;
  index_error("index out of bounds on dimension 1");
  return false;
}

Value slice_of(const MemoryView& view, const Value& key) {
  auto part = make<MemoryView>(view.object(), view.layout);
  SliceRange range;
  if (!resolve_slice(key, view.layout.count, &range)) return Value();
  part->layout.start += range.start * part->layout.stride;
  part->layout.stride *= range.step;
  part->layout.count = range.count;
  return part;
}

Value get_item_of_view(const Value& self, const Value& key) {
  const MemoryView& view = view_of(self);
  if (fail_if_released(view)) return Value();
  if (is_slice(key)) return slice_of(view, key);
  if (has_index(key) || is_index_tuple(key)) {
    std::int64_t index = 0;
    return find_place(view, key, &index) ? memory_item(view, index) : Value();
  }
  if (is_slice_tuple(key))
    return raise(classes.NotImplementedError, "multi-dimensional slicing is not implemented");
  return type_error({"memoryview: invalid slice key"});
}

bool wrong_item(const MemoryView& view, bool type) {
  const std::string text = fmt::format("memoryview: invalid {} for format '{}'",
                                       type ? "type" : "value", view.layout.format);
  raise(type ? classes.TypeError : classes.ValueError, text);
  return false;
}

// An item as the byte that it is stored as.
bool pack(const MemoryView& view, const Value& item, char* byte) {
  if (view.kind() == 'c') {
    if (!is_bytes(item)) return wrong_item(view, true);
    if (bytes_view(item).size() != 1) return wrong_item(view, false);
    *byte = bytes_view(item).front();
    return true;
  }
  const Value number = to_index(item);
  if (!number) {
    if (!pending_is(classes.TypeError)) return false;
    clear_pending();
    return wrong_item(view, true);
  }
  const std::int64_t least = view.kind() == 'b' ? -128 : 0;
  const auto n = as_int64(number);
  if (!n || *n < least || *n > least + 255) return wrong_item(view, false);
  *byte = static_cast<char>(*n);
  return true;
}

bool assign_item(MemoryView& view, const Value& key, const Value& item) {
  std::int64_t index = 0;
  char byte = 0;
  if (!find_place(view, key, &index) || !pack(view, item, &byte) || fail_if_released(view))
    return false;
  view.put(index, byte);
  return true;
}

// "@B" is "B".
bool same_format(const MemoryView& a, const MemoryView& b) {
  return a.kind() == b.kind();
}

bool assign_slice(const MemoryView& view, const Value& key, const Value& value) {
  const Value source = see("", value);
  if (!source) return false;
  const Value part = slice_of(view, key);
  if (!part) return false;
  MemoryView& to = view_of(part);
  if (!same_format(to, view_of(source)) || to.layout.count != view_of(source).layout.count) {
    value_error({"memoryview assignment: lvalue and rvalue have different structures"});
    return false;
  }
  const std::string bytes = view_of(source).bytes();
  for (std::int64_t i = 0; i < to.layout.count; ++i) to.put(i, bytes[usize(i)]);
  return true;
}

bool set_item_of_view(const Value& self, const Value& key, const Value& value) {
  MemoryView& view = view_of(self);
  if (fail_if_released(view)) return false;
  if (view.layout.read_only) {
    type_error({"cannot modify read-only memory"});
  } else if (!value) {
    type_error({"cannot delete memory"});
  } else if (is_slice(key)) {
    return assign_slice(view, key, value);
  } else if (has_index(key) || is_index_tuple(key)) {
    return assign_item(view, key, value);
  } else if (is_slice_tuple(key)) {
    raise(classes.NotImplementedError,
          "memoryview slice assignments are currently restricted to ndim = 1");
  } else {
    type_error({"memoryview: invalid slice key"});
  }
  return false;
}

// A single character is never equal to a number.
bool same_items(const MemoryView& a, const MemoryView& b) {
  if (a.layout.count != b.layout.count) return false;
  if ((a.kind() == 'c') != (b.kind() == 'c')) return a.layout.count == 0;
  for (std::int64_t i = 0; i < a.layout.count; ++i)
    if (value_at(a, i) != value_at(b, i)) return false;
  return true;
}

Value compare_views(const Value& a, const Value& b, CompareOp op) {
  if (op != CompareOp::eq && op != CompareOp::ne) return Value::not_implemented();
  const MemoryView* const other = as_memory_view(b);
  bool same = a.same(b);
  if (!view_of(a).is_released() && !(other != nullptr && other->is_released())) {
    if (other == nullptr && !is_bytes_like(b)) return Value::not_implemented();
    const Value seen = see("", b);
    same = same_items(view_of(a), view_of(seen));
  }
  return Value::boolean(same == (op == CompareOp::eq));
}

bool hash_of_view(const Value& self, std::int64_t* out) {
  MemoryView& view = view_of(self);
  if (view.hash == -1) {
    if (fail_if_released(view)) return false;
    if (!view.layout.read_only) {
      value_error({"cannot hash writable memoryview object"});
      return false;
    }
    std::int64_t of_object = 0;
    if (!hash(view.object(), &of_object)) return false;
    view.hash = Value(make_bytes(view.bytes())).as<Bytes>()->hash();
  }
  *out = view.hash;
  return true;
}

std::int64_t length_of(const Value& self) {
  return fail_if_released(view_of(self)) ? -1 : view_of(self).layout.count;
}

Value repr_of_view(const Value& self) {
  return make_str(fmt::format("<{}memory at {}>", view_of(self).is_released() ? "released " : "",
                              static_cast<const void*>(self.object())));
}

}  // namespace

Value memory_item(const MemoryView& view, std::int64_t index) {
  if (view.kind() == 'c') return make_bytes(std::string(1, static_cast<char>(view.at(index))));
  return Value::small_int(value_at(view, index));
}

void install_memoryview() {
  memory_view_class = Class::builtin("memoryview", classes.object);
  memory_view_class->match_kind = MatchKind::sequence;
  Slots& s = memory_view_class->slots;
  s.create = create;
  s.getitem = get_item_of_view;
  s.setitem = set_item_of_view;
  s.compare = compare_views;
  s.hash = hash_of_view;
  s.len = length_of;
  s.repr = repr_of_view;
  define_memoryview_methods();
}

}  // namespace loopspec
