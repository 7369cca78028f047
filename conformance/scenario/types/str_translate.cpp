// translate and maketrans.
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

// What the table says for c; false: raised.
bool append_translated(const Value& table, char32_t c, std::string* out) {
  const Value found = get_item(table, Value::small_int(static_cast<std::int64_t>(c)));
  if (!found) {
    if (!pending_is(classes.LookupError)) return false;
    clear_pending();
    unicode::append(out, c);
    return true;
  }
  if (found.is_none()) return true;
  if (is_str(found)) {
    *out += text_of(found);
    return true;
  }
  const auto code = as_int64(found);
  if (!is_int(found)) {
    type_error({"character mapping must return integer, None or str"});
    return false;
  }
  if (!code || *code < 0 || *code > 0x10FFFF) {
    value_error({"character mapping must be in range(0x110000)"});
    return false;
  }
  unicode::append(out, static_cast<char32_t>(*code));
  return true;
}

Value translate(Value* a) {
  std::string out;
  for (const char32_t c : unicode::decode_all(text_of(a[0])))
    if (!append_translated(a[1], c, &out)) return Value();
  return adopt_str(std::move(out));
}

Value code_point(char32_t c) {
  return Value::small_int(static_cast<std::int64_t>(c));
}

Value table_from_dict(const Value& given) {
  if (!is_dict(given))
    return type_error({"if you give only one argument to maketrans it must be a dict"});
  Ref<Dict> table = make_dict();
  for (const Dict::Entry& entry : std::vector<Dict::Entry>(given.as<Dict>()->entries())) {
    if (!entry.key) continue;
    Value key = entry.key;
    if (is_str(key)) {
      if (key.as<Str>()->length() != 1)
        return value_error({"string keys in translate table must be of length 1"});
      key = code_point(unicode::decode_all(text_of(key))[0]);
    } else if (!is_int(key)) {
      return type_error({"keys in translate table must be strings or integers"});
    }
    if (!table->set(key, entry.value)) return Value();
  }
  return table;
}

Value table_from_pairs(const Value& from, const Value& to, const Value& removed) {
  if (!is_str(from))
    return type_error({"first maketrans argument must be a string if there is a second argument"});
  if (!require_str("maketrans", 2, to) || (removed && !require_str("maketrans", 3, removed)))
    return Value();
  const std::u32string keys = unicode::decode_all(text_of(from));
  const std::u32string values = unicode::decode_all(text_of(to));
  if (keys.size() != values.size())
    return value_error({"the first two maketrans arguments must have equal length"});
  Ref<Dict> table = make_dict();
  for (std::size_t i = 0; i < keys.size(); ++i)
    table->set(code_point(keys[i]), code_point(values[i]));
  if (removed)
    for (const char32_t c : unicode::decode_all(text_of(removed)))
      table->set(code_point(c), Value::none());
  return table;
}

Value make_translation(Value* a) {
  return a[1] ? table_from_pairs(a[0], a[1], a[2]) : table_from_dict(a[0]);
}

}  // namespace

void define_str_translate() {
  define_methods(classes.str, {{"C translate(self, table, /)", translate}});
  define_static_methods(classes.str, {{"C maketrans(x, y=?, z=?, /)", make_translation}});
}

}  // namespace loopspec
