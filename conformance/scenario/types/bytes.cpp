// bytes, and what bytearray shares with it: construction, operators, indexing.
#include "reference/objects/bytes.hpp"
#include <algorithm>

#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/percent.hpp"
#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

Class* bytes_iterator = nullptr;
Class* bytearray_iterator = nullptr;

class BytesIterator : public Object {
 public:
  BytesIterator(Class* cls, Value bytes) : Object(cls), bytes_(std::move(bytes)) {}
  Value next() {
    if (!bytes_) return Value();
    const std::string_view view = bytes_view(bytes_);
    if (at_ < view.size()) return Value::small_int(static_cast<unsigned char>(view[at_++]));
    bytes_ = Value();
    return Value();
  }
  Value left() const {
    return int_of(bytes_ ? bytes_view(bytes_).size() - std::min(at_, bytes_view(bytes_).size())
                         : 0);
  }
  void visit(Visitor& visitor) override {
    if (bytes_) visitor.visit(bytes_);
  }

 private:
  Value bytes_;
  std::size_t at_ = 0;
};

Value bytes_left(Value* a) {
  return a[0].as<BytesIterator>()->left();
}

Value next_byte(const Value& v) {
  return v.as<BytesIterator>()->next();
}

Value compare_bytes(const Value& a, const Value& b, CompareOp op) {
  if (!(is_bytearray(a) ? is_buffer(b) : is_bytes_like(b))) return Value::not_implemented();
  const int order = bytes_view(a).compare(buffer_view(b));
  return compare(Value::small_int(order), Value::small_int(0), op);
}

Value concatenate(const Value& left, const Value& right) {
  if (!is_bytes_like(left)) return Value::not_implemented();
  if (is_buffer(right)) return like(left, std::string(bytes_view(left)).append(buffer_view(right)));
  Value answer = ask_right(BinaryOp::add, left, right);
  if (!answer.is_not_implemented()) return answer;
  const char* const kind = is_bytes(left) ? "bytes" : "bytearray";
  return type_error({"can't concat ", type_name(right), " to ", kind});
}

Value repeat(const Value& left, const Value& right) {
  const bool bytes_first = is_bytes_like(left);
  const Value& unit = bytes_first ? left : right;
  std::int64_t count = 0;
  Value answer;
  const std::string_view view = bytes_view(unit);
  const char* const too_long = is_bytes(unit) ? "repeated bytes are too long" : nullptr;
  if (repeat_count(bytes_first, left, right, view.size(), &count, &answer, too_long) != 1)
    return answer;
  std::string out;
  out.reserve(view.size() * usize(count));
  for (std::int64_t i = 0; i < count; ++i) out += view;
  return like(unit, std::move(out));
}

Value modulo(const Value& left, const Value& right) {
  if (!is_bytes_like(left)) return Value::not_implemented();
  std::string out;
  return percent_build(PercentTarget::bytes, bytes_view(left), right, &out)
             ? like(left, std::move(out))
             : Value();
}

Value get_item_of_bytes(const Value& self, const Value& key) {
  const bool array = is_bytearray(self);
  if (is_slice(key)) {
    SliceRange range;
    if (!unpack_slice(key, &range)) return Value();
    const std::string_view view = bytes_view(self);
    adjust_slice(ssize(view.size()), &range);
    std::string out;
    for (std::int64_t i = 0; i < range.count; ++i) out += view[usize(range.start + i * range.step)];
    return like(self, std::move(out));
  }
  std::int64_t index = 0;
  if (!sequence_index(array ? "bytearray" : "byte", key, &index)) return Value();
  const std::string_view view = bytes_view(self);
  if (!normalize_index(&index, ssize(view.size())))
    return index_error(array ? "bytearray index out of range" : "index out of range");
  return Value::small_int(static_cast<unsigned char>(view[usize(index)]));
}

int contains_bytes(const Value& self, const Value& item) {
  if (has_index(item)) {
    unsigned char byte = 0;
    if (!to_byte(item, "byte", &byte)) return -1;
    return bytes_view(self).find(static_cast<char>(byte)) != std::string_view::npos ? 1 : 0;
  }
  if (!require_bytes(item)) return -1;
  return bytes_view(self).find(buffer_view(item)) != std::string_view::npos ? 1 : 0;
}

bool check_names(const char* function, const Value* a) {
  for (const int i : {1, 2}) {
    if (!a[i] || is_str(a[i])) continue;
    const std::string which =
        since(10) ? (i == 1 ? "'encoding'" : "'errors'") : std::to_string(i + 1);
    type_error({function, "() argument ", which, " must be str, not ", argument_kind(a[i])});
    return false;
  }
  return true;
}

std::optional<std::string> encoded(const Value* a) {
  if (!a[1] && !a[2]) {
    type_error({"string argument without an encoding"});
    return std::nullopt;
  }
  const Value bytes = encode_str(a[0], a[1], a[2]);
  if (!bytes) return std::nullopt;
  return std::string(bytes_view(bytes));
}

std::optional<std::string> zeros(const Value& count) {
  std::int64_t n = 0;
  if (!to_ssize(count, &n, OutOfRange::overflow_error)) return std::nullopt;
  if (n >= 0 && !fits_in_memory(n)) return std::nullopt;
  if (n >= 0) return std::string(usize(n), '\0');
  value_error({"negative count"});
  return std::nullopt;
}

// bytes(v) of something that has __bytes__; null without pending: it has none.
Value ask_bytes(const Value& v) {
  static Str* const name = intern("__bytes__");
  const Value method = lookup_special(v, name);
  if (!method) return Value();
  const Value result = call(method);
  if (!result || is_bytes(result)) return result;
  return type_error({"__bytes__ returned non-bytes (type ", type_name(result), ")"});
}

Value create_bytes(Class* cls, const Args& args) {
  Value a[3];
  if (!read_arguments("bytes", args, {"source", "encoding", "errors"}, a)) return Value();
  if (cls == classes.bytes && a[0] && !a[1] && !a[2]) {
    if (class_of(a[0]) == classes.bytes) return a[0];
    if (!is_str(a[0]) && !is_bytes_like(a[0])) {
      Value own = ask_bytes(a[0]);
      if (own || pending()) return own;
    }
  }
  auto data = read_bytes_arguments("bytes", a);
  return data ? Value(make_for<Bytes>(cls, std::move(*data))) : Value();
}

bool hash_of_bytes(const Value& self, std::int64_t* out) {
  *out = self.as<Bytes>()->hash();
  return true;
}

}  // namespace

bool to_byte(const Value& v, const char* what, unsigned char* out) {
  const Value index = to_index(v);
  if (!index) return false;
  const auto n = as_int64(index);
  if (n && *n >= 0 && *n < 256) {
    *out = static_cast<unsigned char>(*n);
    return true;
  }
  value_error({what, " must be in range(0, 256)"});
  return false;
}

std::optional<std::string> bytes_of(const Value& v, bool for_array) {
  if (is_bytes_like(v)) return std::string(bytes_view(v));
  if (const MemoryView* const view = as_memory_view(v)) {
    if (fail_if_released(*view)) return std::nullopt;
    return view->bytes();
  }
  if (!for_array) {
    const Value own = ask_bytes(v);
    if (own) return std::string(bytes_view(own));
    if (pending()) return std::nullopt;
  }
  if (is_str(v) || (class_of(v)->slots.iter == nullptr && class_of(v)->slots.getitem == nullptr)) {
    type_error(
        {"cannot convert '", type_name(v), "' object to ", for_array ? "bytearray" : "bytes"});
    return std::nullopt;
  }
  const Value iterator = iterate(v);
  if (!iterator || (!for_array && !ask_length_hint(v))) return std::nullopt;
  std::string data;
  while (const Value item = next(iterator)) {
    unsigned char byte = 0;
    if (!to_byte(item, for_array ? "byte" : "bytes", &byte)) return std::nullopt;
    data += static_cast<char>(byte);
  }
  if (pending()) return std::nullopt;
  return data;
}

std::optional<std::string> read_bytes_arguments(const char* function, const Value* a) {
  if (!check_names(function, a)) return std::nullopt;
  if (!a[0]) {
    if (!a[1] && !a[2]) return std::string();
    type_error({a[1] ? "encoding" : "errors", " without a string argument"});
    return std::nullopt;
  }
  if (is_str(a[0])) return encoded(a);
  if (a[1] || a[2]) {
    type_error({a[1] ? "encoding" : "errors", " without a string argument"});
    return std::nullopt;
  }
  return has_index(a[0]) ? zeros(a[0]) : bytes_of(a[0], std::string_view(function) == "bytearray");
}

Value like(const Value& self, std::string data) {
  return is_bytearray(self) ? make_bytearray(std::move(data)) : make_bytes(std::move(data));
}

bool fail_if_released(const MemoryView& view) {
  if (!view.is_released()) return false;
  value_error({"operation forbidden on released memoryview object"});
  return true;
}

bool require_bytes(const Value& v) {
  if (is_buffer(v)) return true;
  if (const MemoryView* const view = as_memory_view(v)) {
    if (!fail_if_released(*view))
      raise(classes.BufferError, "memoryview: underlying buffer is not C-contiguous");
    return false;
  }
  type_error({"a bytes-like object is required, not '", type_name(v), "'"});
  return false;
}

std::string bytes_repr(std::string_view data) {
  const bool double_quoted =
      data.find('\'') != std::string_view::npos && data.find('"') == std::string_view::npos;
  const char quote = double_quoted ? '"' : '\'';
  std::string out = {'b', quote};
  for (const char c : data) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      out += {'\\', c};
    } else if (c == '\t' || c == '\n' || c == '\r') {
      out += {'\\', c == '\t' ? 't' : (c == '\n' ? 'n' : 'r')};
    } else if (byte < 0x20 || byte >= 0x7F) {
      out += {'\\', 'x', "0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]};
    } else {
      out += c;
    }
  }
  return out += quote;
}

void define_shared_bytes(Class* cls) {
  Slots& s = cls->slots;
  s.compare = compare_bytes;
  s.len = [](const Value& v) { return ssize(bytes_view(v).size()); };
  s.getitem = get_item_of_bytes;
  s.contains = contains_bytes;
  s.iter = [](const Value& v) -> Value {
    return make<BytesIterator>(is_bytes(v) ? bytes_iterator : bytearray_iterator, v);
  };
  s.binary[static_cast<std::size_t>(BinaryOp::add)] = concatenate;
  s.binary[static_cast<std::size_t>(BinaryOp::mul)] = repeat;
  s.binary[static_cast<std::size_t>(BinaryOp::mod)] = modulo;
  define_shared_bytes_search(cls);
  define_shared_bytes_text(cls);
}

void install_bytes() {
  bytes_iterator = iterator_class("bytes_iterator", next_byte);
  bytearray_iterator = iterator_class("bytearray_iterator", next_byte);
  for (Class* cls : {bytes_iterator, bytearray_iterator})
    define_methods(cls, {{"C __length_hint__(self, /)", bytes_left}});
  define_shared_bytes(classes.bytes);
  Slots& s = classes.bytes->slots;
  s.create = create_bytes;
  s.hash = hash_of_bytes;
  s.repr = [](const Value& v) -> Value { return adopt_str(bytes_repr(bytes_view(v))); };
  define_methods(classes.bytes, {{"C __bytes__(self, /)", [](Value* a) {
                                    return make_bytes(std::string(bytes_view(a[0])));
                                  }}});
}

}  // namespace loopspec
