// repr of a str.
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

void append_hex(std::string* out, const char* prefix, unsigned digits, char32_t c) {
  *out += prefix;
  for (unsigned i = digits; i-- > 0;) *out += "0123456789abcdef"[c >> (4 * i) & 0xF];
}

void append_escaped(std::string* out, char32_t c) {
  if (c < 0x100) return append_hex(out, "\\x", 2, c);
  if (c < 0x10000) return append_hex(out, "\\u", 4, c);
  append_hex(out, "\\U", 8, c);
}

void append_character(std::string* out, char32_t c, char quote) {
  switch (c) {
    case '\n':
      *out += "\\n";
      return;
    case '\r':
      *out += "\\r";
      return;
    case '\t':
      *out += "\\t";
      return;
    case '\\':
      *out += "\\\\";
      return;
    default:
      break;
  }
  if (c == static_cast<char32_t>(quote)) *out += '\\';
  const bool plain = c < 0x7F ? c >= 0x20 : unicode::is(c, unicode::kPrintable);
  if (plain) {
    unicode::append(out, c);
  } else {
    append_escaped(out, c);
  }
}

}  // namespace

std::string ascii_text(std::string_view repr) {
  std::string out;
  const char* const end = repr.data() + repr.size();
  for (const char* at = repr.data(); at != end;) {
    const char32_t c = unicode::decode(at);
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      append_escaped(&out, c);
    }
  }
  return out;
}

std::string str_repr(std::string_view text) {
  const bool double_quoted =
      text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
  const char quote = double_quoted ? '"' : '\'';
  std::string out(1, quote);
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) append_character(&out, unicode::decode(at), quote);
  return out += quote;
}

}  // namespace loopspec
