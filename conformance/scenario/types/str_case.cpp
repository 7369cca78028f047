// upper, lower, title, capitalize, swapcase, casefold.
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

constexpr char32_t kCapitalSigma = 0x3A3;
constexpr char32_t kSmallSigma = 0x3C3;
constexpr char32_t kFinalSigma = 0x3C2;

// A sigma is final when a cased letter stands before it and none after it; case-ignorable ones do
// not count.
bool final_sigma(const std::u32string& text, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && unicode::is(text[before - 1], unicode::kCaseIgnorable)) --before;
  if (before == 0 || !unicode::is(text[before - 1], unicode::kCased)) return false;
  std::size_t after = at + 1;
  while (after < text.size() && unicode::is(text[after], unicode::kCaseIgnorable)) ++after;
  return after == text.size() || !unicode::is(text[after], unicode::kCased);
}

void append_lower_at(const std::u32string& text, std::size_t at, std::string* out) {
  if (text[at] != kCapitalSigma) return unicode::append_lower(text[at], out);
  unicode::append(out, final_sigma(text, at) ? kFinalSigma : kSmallSigma);
}

std::string upper(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) unicode::append_upper(c, &out);
  return out;
}

std::string lower(const std::u32string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) append_lower_at(text, i, &out);
  return out;
}

std::string folded(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) unicode::append_folded(c, &out);
  return out;
}

std::string capitalized(const std::u32string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0) {
      unicode::append_title(text[i], &out);
    } else {
      append_lower_at(text, i, &out);
    }
  }
  return out;
}

std::string titled(const std::u32string& text) {
  std::string out;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_word) {
      append_lower_at(text, i, &out);
    } else {
      unicode::append_title(text[i], &out);
    }
    in_word = unicode::is(text[i], unicode::kCased);
  }
  return out;
}

std::string swapped(const std::u32string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (unicode::is(text[i], unicode::kUpper)) {
      append_lower_at(text, i, &out);
    } else if (unicode::is(text[i], unicode::kLower)) {
      unicode::append_upper(text[i], &out);
    } else {
      unicode::append(&out, text[i]);
    }
  }
  return out;
}

template <std::string (*convert)(const std::u32string&)>
Value converted(Value* a) {
  return adopt_str(convert(unicode::decode_all(text_of(a[0]))));
}

}  // namespace

void define_str_case() {
  define_methods(classes.str, {{"C upper(self, /)", converted<upper>},
                               {"C lower(self, /)", converted<lower>},
                               {"C casefold(self, /)", converted<folded>},
                               {"C capitalize(self, /)", converted<capitalized>},
                               {"C title(self, /)", converted<titled>},
                               {"C swapcase(self, /)", converted<swapped>}});
}

}  // namespace loopspec
