// isalpha, isdigit, isupper, ...
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

// Not empty, and every character has one of the flags.
template <std::uint16_t flags>
Value every(Value* a) {
  const std::u32string text = unicode::decode_all(text_of(a[0]));
  for (const char32_t c : text)
    if (!unicode::is(c, flags)) return Value::false_();
  return Value::boolean(!text.empty());
}

Value is_printable(Value* a) {
  return text_of(a[0]).empty() ? Value::true_() : every<unicode::kPrintable>(a);
}
Value is_ascii(Value* a) {
  return Value::boolean(a[0].as<Str>()->is_ascii());
}

Value is_identifier(Value* a) {
  const std::u32string text = unicode::decode_all(text_of(a[0]));
  if (text.empty() || !unicode::is(text[0], unicode::kIdentifierStart)) return Value::false_();
  for (const char32_t c : text)
    if (!unicode::is(c, unicode::kIdentifierPart)) return Value::false_();
  return Value::true_();
}

// At least one letter of the wanted case and none of the other ones.
template <std::uint16_t wanted, std::uint16_t refused>
Value in_one_case(Value* a) {
  bool found = false;
  for (const char32_t c : unicode::decode_all(text_of(a[0]))) {
    if (unicode::is(c, refused)) return Value::false_();
    found = found || unicode::is(c, wanted);
  }
  return Value::boolean(found);
}

Value is_title(Value* a) {
  bool in_word = false;
  bool found = false;
  for (const char32_t c : unicode::decode_all(text_of(a[0]))) {
    const bool begins = unicode::is(c, unicode::kUpper | unicode::kTitle);
    const bool cased = begins || unicode::is(c, unicode::kLower);
    if (begins ? in_word : (cased && !in_word)) return Value::false_();
    in_word = cased;
    found = found || cased;
  }
  return Value::boolean(found);
}

}  // namespace

void define_str_predicates() {
  using namespace unicode;
  define_methods(classes.str, {{"C isalpha(self, /)", every<kAlpha>},
                               {"C isdecimal(self, /)", every<kDecimal>},
                               {"C isdigit(self, /)", every<kDigit>},
                               {"C isnumeric(self, /)", every<kNumeric>},
                               {"C isalnum(self, /)", every<kAlpha | kDecimal | kDigit | kNumeric>},
                               {"C isspace(self, /)", every<kSpace>},
                               {"C isprintable(self, /)", is_printable},
                               {"C isascii(self, /)", is_ascii},
                               {"C isidentifier(self, /)", is_identifier},
                               {"C isupper(self, /)", in_one_case<kUpper, kLower | kTitle>},
                               {"C islower(self, /)", in_one_case<kLower, kUpper | kTitle>},
                               {"C istitle(self, /)", is_title}});
}

}  // namespace loopspec
