// bytearray: what can be changed in it.
#include <algorithm>

#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

std::string& data_of(const Value& v) {
  return v.as<ByteArray>()->data;
}

bool may_resize(const Value& self) {
  if (self.as<ByteArray>()->exports == 0) return true;
  raise(classes.BufferError, "Existing exports of data: object cannot be re-sized");
  return false;
}

bool may_resize_to(const Value& self, std::size_t size) {
  return size == data_of(self).size() || may_resize(self);
}

bool append_bytes(const Value& self, const std::string& more) {
  if (!more.empty() && !may_resize(self)) return false;
  data_of(self) += more;
  return true;
}

bool replace_slice(const Value& self, const Value& key, const std::string& with) {
  std::string& data = data_of(self);
  SliceRange range;
  if (!unpack_slice(key, &range)) return false;
  adjust_slice(ssize(data.size()), &range);
  if (range.step == 1) {
    const std::size_t replaced = usize(std::max<std::int64_t>(range.count, 0));
    if (with.size() != replaced && !may_resize(self)) return false;
    data.replace(usize(range.start), replaced, with);
    return true;
  }
  if (with.empty()) {
    if (!may_resize(self)) return false;
    std::string left;
    for (std::int64_t i = 0; i < ssize(data.size()); ++i) {
      const std::int64_t offset = (i - range.start) / range.step;
      const bool selected =
          (i - range.start) % range.step == 0 && offset >= 0 && offset < range.count;
      if (!selected) left += data[usize(i)];
    }
    data = std::move(left);
    return true;
  }
  if (ssize(with.size()) != range.count) {
    value_error({"attempt to assign bytes of size ", std::to_string(with.size()),
                 " to extended slice of size ", std::to_string(range.count)});
    return false;
  }
  for (std::int64_t i = 0; i < range.count; ++i)
    data[usize(range.start + i * range.step)] = with[usize(i)];
  return true;
}

bool assign_slice(const Value& self, const Value& key, const Value& value) {
  if (!value) return replace_slice(self, key, "");
  if (is_str(value) || has_index(value)) {
    type_error({"can assign only bytes, buffers, or iterables of ints in range(0, 256)"});
    return false;
  }
  const auto with = bytes_of(value, true);
  return with && replace_slice(self, key, *with);
}

bool set_item_of_array(const Value& self, const Value& key, const Value& value) {
  if (is_slice(key)) return assign_slice(self, key, value);
  std::int64_t index = 0;
  if (!sequence_index("bytearray", key, &index)) return false;
  std::string& data = data_of(self);
  if (!normalize_index(&index, ssize(data.size()))) {
    index_error("bytearray index out of range");
    return false;
  }
  if (!value) {
    if (!may_resize(self)) return false;
    data.erase(usize(index), 1);
    return true;
  }
  unsigned char byte = 0;
  if (!to_byte(value, "byte", &byte)) return false;
  data[usize(index)] = static_cast<char>(byte);
  return true;
}

Value append(Value* a) {
  unsigned char byte = 0;
  if (!to_byte(a[1], "byte", &byte) || !may_resize(a[0])) return Value();
  data_of(a[0]) += static_cast<char>(byte);
  return Value::none();
}

Value extend(Value* a) {
  if (is_buffer(a[1]))
    return append_bytes(a[0], std::string(buffer_view(a[1]))) ? Value::none() : Value();
  if (as_memory_view(a[1]) != nullptr)
    return type_error({"can't set bytearray slice from memoryview"});
  if (class_of(a[1])->slots.iter == nullptr)
    return type_error({"can't extend bytearray with ", type_name(a[1])});
  if (is_str(a[1]) && a[1].as<Str>()->length() > 0) {
    if (since(13)) return type_error({"expected iterable of integers; got: 'str'"});
    return type_error({"'str' object cannot be interpreted as an integer"});
  }
  const auto added = bytes_of(is_str(a[1]) ? make_bytes("") : a[1], true);
  return added && append_bytes(a[0], *added) ? Value::none() : Value();
}

Value insert(Value* a) {
  std::int64_t at = 0;
  unsigned char byte = 0;
  if (!to_ssize(a[1], &at, OutOfRange::argument) || !to_byte(a[2], "byte", &byte) ||
      !may_resize(a[0]))
    return Value();
  std::string& data = data_of(a[0]);
  const std::int64_t size = ssize(data.size());
  if (at < 0) at = std::max<std::int64_t>(at + size, 0);
  data.insert(usize(std::min(at, size)), 1, static_cast<char>(byte));
  return Value::none();
}

Value pop(Value* a) {
  std::int64_t at = 0;
  if (!to_ssize(a[1], &at, OutOfRange::argument)) return Value();
  std::string& data = data_of(a[0]);
  if (data.empty()) return index_error("pop from empty bytearray");
  if (!normalize_index(&at, ssize(data.size()))) return index_error("pop index out of range");
  if (!may_resize(a[0])) return Value();
  const auto byte = static_cast<unsigned char>(data[usize(at)]);
  data.erase(usize(at), 1);
  return Value::small_int(byte);
}

Value remove(Value* a) {
  unsigned char byte = 0;
  if (!to_byte(a[1], "byte", &byte)) return Value();
  const std::size_t at = data_of(a[0]).find(static_cast<char>(byte));
  if (at == std::string::npos) return value_error({"value not found in bytearray"});
  if (!may_resize(a[0])) return Value();
  data_of(a[0]).erase(at, 1);
  return Value::none();
}

Value reverse(Value* a) {
  std::reverse(data_of(a[0]).begin(), data_of(a[0]).end());
  return Value::none();
}

Value clear(Value* a) {
  if (!may_resize_to(a[0], 0)) return Value();
  data_of(a[0]).clear();
  return Value::none();
}

Value copy(Value* a) {
  return make_bytearray(data_of(a[0]));
}

Value concatenate_in_place(const Value& left, const Value& right) {
  if (!is_buffer(right)) return type_error({"can't concat ", type_name(right), " to bytearray"});
  return append_bytes(left, std::string(buffer_view(right))) ? left : Value();
}

Value repeat_in_place(const Value& left, const Value& right) {
  std::int64_t count = 0;
  Value answer;
  const std::string unit = data_of(left);
  if (repeat_count(true, left, right, unit.size(), &count, &answer) != 1) return answer;
  if (!may_resize_to(left, unit.size() * usize(count))) return Value();
  std::string all;
  all.reserve(unit.size() * usize(count));
  for (std::int64_t i = 0; i < count; ++i) all += unit;
  data_of(left) = std::move(all);
  return left;
}

Value create_array(Class* cls, const Args&) {
  return make_for<ByteArray>(cls, std::string());
}

bool init_array(const Value& self, const Args& args) {
  Value a[3];
  if (!read_arguments("bytearray", args, {"source", "encoding", "errors"}, a)) return false;
  auto data = read_bytes_arguments("bytearray", a);
  if (!data) return false;
  if (!may_resize_to(self, 0) || (!data->empty() && !may_resize(self))) return false;
  data_of(self) = std::move(*data);
  return true;
}

}  // namespace

void install_bytearray() {
  define_shared_bytes(classes.bytearray);
  Slots& s = classes.bytearray->slots;
  s.create = create_array;
  s.init = init_array;
  make_unhashable(classes.bytearray);
  s.setitem = set_item_of_array;
  s.repr = [](const Value& v) -> Value {
    return make_str(type_name(v) + "(" + bytes_repr(bytes_view(v)) + ")");
  };
  s.inplace[static_cast<std::size_t>(BinaryOp::add)] = concatenate_in_place;
  s.inplace[static_cast<std::size_t>(BinaryOp::mul)] = repeat_in_place;
  define_methods(classes.bytearray, {{"C append(self, item, /)", append},
                                     {"C extend(self, iterable_of_ints, /)", extend},
                                     {"C insert(self, index, item, /)", insert},
                                     {"C pop(self, index=-1, /)", pop},
                                     {"C remove(self, value, /)", remove},
                                     {"C reverse(self, /)", reverse},
                                     {"C clear(self, /)", clear},
                                     {"C copy(self, /)", copy}});
}

}  // namespace loopspec
