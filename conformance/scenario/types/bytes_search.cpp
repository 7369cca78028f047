// Searching, replacing and splitting of bytes and bytearray.
#include "conformance/scenario/types/bytes_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/text_ops.hpp"

namespace loopspec {

namespace {

// What is looked for: bytes, or one byte as an int.
bool needle(const Value& v, std::string* out) {
  if (is_buffer(v)) {
    *out = buffer_view(v);
    return true;
  }
  if (as_memory_view(v) != nullptr) return require_bytes(v);
  if (!has_index(v)) {
    type_error({"argument should be integer or bytes-like object, not '", type_name(v), "'"});
    return false;
  }
  unsigned char byte = 0;
  if (!to_byte(v, "byte", &byte)) return false;
  *out = static_cast<char>(byte);
  return true;
}

struct Part {
  std::string_view bytes;
  std::int64_t first = 0;
  bool possible = true;
};

bool part_of(const Value& self, const Value& start, const Value& end, Part* part) {
  std::int64_t last = 0;
  const std::string_view all = bytes_view(self);
  if (!clip_range(start, end, ssize(all.size()), &part->first, &last)) return false;
  part->possible = part->first <= last;
  if (part->possible) part->bytes = all.substr(usize(part->first), usize(last - part->first));
  return true;
}

// -1 not found, -2 raised.
std::int64_t find_index(const Value* a, bool from_right) {
  std::string what;
  Part part;
  if (!needle(a[1], &what) || !part_of(a[0], a[2], a[3], &part)) return -2;
  if (!part.possible) return -1;
  const std::size_t at = from_right ? part.bytes.rfind(what) : part.bytes.find(what);
  return at == std::string_view::npos ? -1 : part.first + ssize(at);
}

template <bool from_right>
Value find(Value* a) {
  const std::int64_t at = find_index(a, from_right);
  return at == -2 ? Value() : Value::small_int(at);
}

template <bool from_right>
Value index(Value* a) {
  const std::int64_t at = find_index(a, from_right);
  if (at == -1) return value_error({"subsection not found"});
  return at == -2 ? Value() : Value::small_int(at);
}

Value count(Value* a) {
  std::string what;
  Part part;
  if (!needle(a[1], &what) || !part_of(a[0], a[2], a[3], &part)) return Value();
  if (!part.possible) return Value::small_int(0);
  return what.empty() ? int_of(part.bytes.size() + 1)
                      : Value::small_int(count_occurrences(part.bytes, what));
}

template <bool at_end>
Value affix(Value* a) {
  const char* const function = at_end ? "endswith" : "startswith";
  Part part;
  if (!part_of(a[0], a[2], a[3], &part)) return Value();
  const auto matches = [&part](const Value& v) {
    return part.possible &&
           (at_end ? part.bytes.ends_with(buffer_view(v)) : part.bytes.starts_with(buffer_view(v)));
  };
  if (is_buffer(a[1])) return Value::boolean(matches(a[1]));
  if (as_memory_view(a[1]) != nullptr && !require_bytes(a[1])) return Value();
  if (!is_tuple(a[1]))
    return type_error(
        {function, " first arg must be bytes or a tuple of bytes, not ", type_name(a[1])});
  for (const Value& one : a[1].as<Tuple>()->items()) {
    if (!require_bytes(one)) return Value();
    if (matches(one)) return Value::true_();
  }
  return Value::false_();
}

Value replace(Value* a) {
  if (!require_bytes(a[1]) || !require_bytes(a[2])) return Value();
  std::int64_t most = -1;
  if (!to_ssize(a[3], &most, OutOfRange::argument)) return Value();
  return like(a[0], replace_all(bytes_view(a[0]), buffer_view(a[1]), buffer_view(a[2]), most,
                                Alphabet::bytes));
}

Value list_of(const Value& self, const Pieces& pieces) {
  std::vector<Value> items;
  for (const std::string_view piece : pieces) items.push_back(like(self, std::string(piece)));
  return make_list(std::move(items));
}

template <bool reversed>
Value split(Value* a) {
  std::int64_t most = -1;
  if (!to_ssize(a[2], &most, OutOfRange::argument)) return Value();
  const std::string_view text = bytes_view(a[0]);
  if (a[1].is_none())
    return list_of(a[0], reversed ? split_at_space_reversed(text, most, Alphabet::bytes)
                                  : split_at_space(text, most, Alphabet::bytes));
  if (!require_bytes(a[1])) return Value();
  const std::string_view separator = buffer_view(a[1]);
  if (separator.empty()) return value_error({"empty separator"});
  return list_of(
      a[0], reversed ? split_at_reversed(text, separator, most) : split_at(text, separator, most));
}

Value split_into_lines(Value* a) {
  const int keep = flag_argument(a[1]);
  return keep < 0 ? Value()
                  : list_of(a[0], split_lines(bytes_view(a[0]), keep != 0, Alphabet::bytes));
}

// A bytearray makes a bytearray of it first, which may be of what is not adjacent.
std::optional<std::string> partition_separator(const Value& self, const Value& separator) {
  if (is_bytearray(self) && as_memory_view(separator) != nullptr) return bytes_of(separator);
  if (!require_bytes(separator)) return std::nullopt;
  return std::string(buffer_view(separator));
}

template <bool from_right>
Value partition(Value* a) {
  const auto separator = partition_separator(a[0], a[1]);
  if (!separator) return Value();
  const std::string_view text = bytes_view(a[0]);
  if (separator->empty()) return value_error({"empty separator"});
  const std::size_t at = from_right ? text.rfind(*separator) : text.find(*separator);
  const Value whole = like(a[0], std::string(text));
  const Value empty = like(a[0], "");
  if (at == std::string_view::npos)
    return from_right ? make_tuple({empty, empty, whole}) : make_tuple({whole, empty, empty});
  return make_tuple({like(a[0], std::string(text.substr(0, at))),
                     is_bytes(a[0]) ? a[1] : make_bytearray(*separator),
                     like(a[0], std::string(text.substr(at + separator->size())))});
}

template <Side side>
Value strip(Value* a) {
  const std::string_view text = bytes_view(a[0]);
  if (a[1].is_none()) return like(a[0], std::string(strip_space(text, side, Alphabet::bytes)));
  if (!require_bytes(a[1])) return Value();
  return like(a[0], std::string(strip_characters(text, buffer_view(a[1]), side, Alphabet::bytes)));
}

Value join(Value* a) {
  const auto items = to_vector(a[1]);
  if (!items) {
    if (class_of(a[1])->slots.iter != nullptr || !pending_is(classes.TypeError)) return Value();
    clear_pending();
    return type_error({"can only join an iterable"});
  }
  std::string out;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const Value& item = (*items)[i];
    if (!is_buffer(item))
      return type_error({"sequence item ", std::to_string(i), ": expected a bytes-like object, ",
                         type_name(item), " found"});
    if (i != 0) out += bytes_view(a[0]);
    out += buffer_view(item);
  }
  return like(a[0], std::move(out));
}

template <bool at_end>
Value remove_affix(Value* a) {
  if (!require_bytes(a[1])) return Value();
  std::string_view text = bytes_view(a[0]);
  const std::string_view affix = buffer_view(a[1]);
  if (at_end ? text.ends_with(affix) : text.starts_with(affix))
    text = text.substr(at_end ? 0 : affix.size(), text.size() - affix.size());
  return like(a[0], std::string(text));
}

}  // namespace

void define_shared_bytes_search(Class* cls) {
  define_methods(cls, {{"C find(self, sub, start=?, end=?, /)", find<false>},
                       {"C rfind(self, sub, start=?, end=?, /)", find<true>},
                       {"C index(self, sub, start=?, end=?, /)", index<false>},
                       {"C rindex(self, sub, start=?, end=?, /)", index<true>},
                       {"C count(self, sub, start=?, end=?, /)", count},
                       {"C startswith(self, prefix, start=?, end=?, /)", affix<false>},
                       {"C endswith(self, suffix, start=?, end=?, /)", affix<true>},
                       {"C replace(self, old, new, count=-1, /)", replace},
                       {"C split(self, /, sep=None, maxsplit=-1)", split<false>},
                       {"C rsplit(self, /, sep=None, maxsplit=-1)", split<true>},
                       {"C splitlines(self, /, keepends=False)", split_into_lines},
                       {"C partition(self, sep, /)", partition<false>},
                       {"C rpartition(self, sep, /)", partition<true>},
                       {"C strip(self, bytes=None, /)", strip<Side::both>},
                       {"C lstrip(self, bytes=None, /)", strip<Side::left>},
                       {"C rstrip(self, bytes=None, /)", strip<Side::right>},
                       {"C join(self, iterable_of_bytes, /)", join},
                       {"C removeprefix(self, prefix, /)", remove_affix<false>},
                       {"C removesuffix(self, suffix, /)", remove_affix<true>}});
}

}  // namespace loopspec
