// split, rsplit, splitlines, partition, rpartition, strip, lstrip, rstrip, join.
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/text_ops.hpp"

namespace loopspec {

namespace {

Value list_of(const Pieces& pieces) {
  std::vector<Value> items;
  items.reserve(pieces.size());
  for (const std::string_view piece : pieces) items.emplace_back(make_str(piece));
  return make_list(std::move(items));
}

template <bool reversed>
Value split(Value* a) {
  std::int64_t most = -1;
  if (!to_ssize(a[2], &most, OutOfRange::argument)) return Value();
  const std::string& text = text_of(a[0]);
  if (a[1].is_none())
    return list_of(reversed ? split_at_space_reversed(text, most, Alphabet::unicode)
                            : split_at_space(text, most, Alphabet::unicode));
  if (!is_str(a[1])) return type_error({"must be str or None, not ", type_name(a[1])});
  if (text_of(a[1]).empty()) return value_error({"empty separator"});
  return list_of(reversed ? split_at_reversed(text, text_of(a[1]), most)
                          : split_at(text, text_of(a[1]), most));
}

Value split_into_lines(Value* a) {
  const int keep = flag_argument(a[1]);
  return keep < 0 ? Value() : list_of(split_lines(text_of(a[0]), keep != 0, Alphabet::unicode));
}

template <bool from_right>
Value partition(Value* a) {
  if (!is_str(a[1])) return type_error({"must be str, not ", type_name(a[1])});
  const std::string_view text = text_of(a[0]);
  const std::string_view separator = text_of(a[1]);
  if (separator.empty()) return value_error({"empty separator"});
  const std::size_t at = from_right ? text.rfind(separator) : text.find(separator);
  const Value empty = make_str("");
  if (at == std::string_view::npos)
    return from_right ? make_tuple({empty, empty, a[0]}) : make_tuple({a[0], empty, empty});
  return make_tuple(
      {make_str(text.substr(0, at)), a[1], make_str(text.substr(at + separator.size()))});
}

template <Side side>
Value strip(Value* a) {
  const std::string& text = text_of(a[0]);
  std::string_view left;
  if (a[1].is_none()) {
    left = strip_space(text, side, Alphabet::unicode);
  } else if (is_str(a[1])) {
    left = strip_characters(text, text_of(a[1]), side, Alphabet::unicode);
  } else {
    const char* const prefix = side == Side::left ? "l" : (side == Side::right ? "r" : "");
    return type_error({prefix, "strip arg must be None or str"});
  }
  return left.size() == text.size() && a[0].object()->cls() == classes.str ? a[0]
                                                                           : Value(make_str(left));
}

Value join(Value* a) {
  const auto items = to_vector(a[1]);
  if (!items) {
    if (class_of(a[1])->slots.iter == nullptr && pending_is(classes.TypeError)) {
      clear_pending();
      return type_error({"can only join an iterable"});
    }
    return Value();
  }
  std::string out;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const Value& item = (*items)[i];
    if (!is_str(item))
      return type_error({"sequence item ", std::to_string(i), ": expected str instance, ",
                         type_name(item), " found"});
    if (i != 0) out += text_of(a[0]);
    out += text_of(item);
  }
  return adopt_str(std::move(out));
}

}  // namespace

void define_str_split() {
  define_methods(classes.str, {{"C split(self, /, sep=None, maxsplit=-1)", split<false>},
                               {"C rsplit(self, /, sep=None, maxsplit=-1)", split<true>},
                               {"C splitlines(self, /, keepends=False)", split_into_lines},
                               {"C partition(self, sep, /)", partition<false>},
                               {"C rpartition(self, sep, /)", partition<true>},
                               {"C strip(self, chars=None, /)", strip<Side::both>},
                               {"C lstrip(self, chars=None, /)", strip<Side::left>},
                               {"C rstrip(self, chars=None, /)", strip<Side::right>},
                               {"C join(self, iterable, /)", join}});
}

}  // namespace loopspec
