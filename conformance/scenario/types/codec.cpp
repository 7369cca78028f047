#include "conformance/scenario/types/codec.hpp"

#include <array>

#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"
#include "reference/objects/bytes.hpp"

namespace loopspec {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

struct Named {
  const char* name;
  Encoding encoding;
};

constexpr std::array<Named, 25> kEncodings{
    {{"utf_8_sig", Encoding::utf8_sig}, {"utf_8", Encoding::utf8},
     {"utf8", Encoding::utf8},          {"u8", Encoding::utf8},
     {"cp65001", Encoding::utf8},       {"ascii", Encoding::ascii},
     {"us_ascii", Encoding::ascii},     {"646", Encoding::ascii},
     {"latin_1", Encoding::latin1},     {"latin1", Encoding::latin1},
     {"latin", Encoding::latin1},       {"l1", Encoding::latin1},
     {"iso_8859_1", Encoding::latin1},  {"iso8859_1", Encoding::latin1},
     {"8859", Encoding::latin1},        {"utf_16", Encoding::utf16},
     {"utf16", Encoding::utf16},        {"utf_16_le", Encoding::utf16_le},
     {"utf_16le", Encoding::utf16_le},  {"utf_16_be", Encoding::utf16_be},
     {"utf_16be", Encoding::utf16_be},  {"utf_32", Encoding::utf32},
     {"utf32", Encoding::utf32},        {"utf_32_le", Encoding::utf32_le},
     {"utf_32_be", Encoding::utf32_be}}};

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

char32_t limit_of(Encoding encoding) {
  return encoding == Encoding::ascii ? 0x80 : (encoding == Encoding::latin1 ? 0x100 : 0x110000);
}

const char* reason_of(Encoding encoding) {
  if (encoding == Encoding::ascii) return "ordinal not in range(128)";
  return encoding == Encoding::latin1 ? "ordinal not in range(256)" : "surrogates not allowed";
}

bool encodable(Encoding encoding, char32_t c) {
  const char32_t limit = limit_of(encoding);
  return c < limit && (limit <= 0x100 || !is_surrogate(c));
}

void append_unit(std::string* out, std::uint32_t unit, unsigned bytes, bool big) {
  for (unsigned i = 0; i < bytes; ++i)
    *out += static_cast<char>(unit >> (8 * (big ? bytes - 1 - i : i)) & 0xFF);
}

void append_utf16(std::string* out, char32_t c, bool big) {
  if (c < 0x10000) return append_unit(out, c, 2, big);
  append_unit(out, 0xD800U + ((c - 0x10000) >> 10), 2, big);
  append_unit(out, 0xDC00U + ((c - 0x10000) & 0x3FF), 2, big);
}

void append_encoded(std::string* out, Encoding encoding, char32_t c) {
  switch (encoding) {
    case Encoding::utf8:
      return unicode::append(out, c);
    case Encoding::ascii:
    case Encoding::latin1:
      return out->push_back(static_cast<char>(c));
    case Encoding::utf16:
    case Encoding::utf16_le:
      return append_utf16(out, c, false);
    case Encoding::utf16_be:
      return append_utf16(out, c, true);
    case Encoding::utf32_be:
      return append_unit(out, c, 4, true);
    default:
      return append_unit(out, c, 4, false);
  }
}

bool optional_name(const char* function, const char* argument, const Value& v, std::string* out) {
  if (!v) return true;
  if (!is_str(v)) {
    type_error({function, "() argument '", argument, "' must be str, not ", argument_kind(v)});
    return false;
  }
  *out = text_of(v);
  return true;
}

// One faulty or good part of the input of a decoder.
struct Decoded {
  std::size_t size = 1;
  char32_t c = 0;
  const char* fault = nullptr;  // why it is faulty
};

Decoded decode_utf8(std::string_view s) {
  const auto lead = static_cast<unsigned char>(s[0]);
  if (lead < 0x80) return {1, lead};
  if (lead < 0xC2 || lead > 0xF4) return {1, 0, "invalid start byte"};
  const std::size_t more = lead >= 0xF0 ? 3 : (lead >= 0xE0 ? 2 : 1);
  char32_t c = lead & (0x3FU >> more);
  for (std::size_t i = 1; i <= more; ++i) {
    if (i >= s.size()) return {s.size(), 0, "unexpected end of data"};
    const auto b = static_cast<unsigned char>(s[i]);
    const unsigned low = i > 1 ? 0x80 : (lead == 0xE0 ? 0xA0 : (lead == 0xF0 ? 0x90 : 0x80));
    const unsigned high = i > 1 ? 0xBF : (lead == 0xED ? 0x9F : (lead == 0xF4 ? 0x8F : 0xBF));
    if (b < low || b > high) return {i, 0, "invalid continuation byte"};
    c = c << 6 | (b & 0x3FU);
  }
  return {more + 1, c};
}

char32_t read_unit(std::string_view s, unsigned bytes, bool big) {
  char32_t unit = 0;
  for (unsigned i = 0; i < bytes; ++i)
    unit |= static_cast<char32_t>(static_cast<unsigned char>(s[i]))
            << (8 * (big ? bytes - 1 - i : i));
  return unit;
}

Decoded decode_utf16(std::string_view s, bool big) {
  if (s.size() < 2) return {s.size(), 0, "truncated data"};
  const char32_t first = read_unit(s, 2, big);
  if (!is_surrogate(first)) return {2, first};
  if (first >= 0xDC00) return {2, 0, "illegal encoding"};
  if (s.size() < 4) return {s.size(), 0, "unexpected end of data"};
  const char32_t second = read_unit(s.substr(2), 2, big);
  if (second < 0xDC00 || second > 0xDFFF) return {2, 0, "illegal UTF-16 surrogate"};
  return {4, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)};
}

Decoded decode_utf32(std::string_view s, bool big) {
  if (s.size() < 4) return {s.size(), 0, "truncated data"};
  const char32_t c = read_unit(s, 4, big);
  if (is_surrogate(c)) return {4, 0, "code point in surrogate code point range(0xd800, 0xe000)"};
  return c < 0x110000 ? Decoded{4, c} : Decoded{4, 0, "code point not in range(0x110000)"};
}

Decoded decode_one(Encoding encoding, std::string_view s) {
  const auto first = static_cast<unsigned char>(s[0]);
  switch (encoding) {
    case Encoding::utf8:
      return decode_utf8(s);
    case Encoding::ascii:
      return first < 0x80 ? Decoded{1, first} : Decoded{1, 0, reason_of(encoding)};
    case Encoding::latin1:
      return {1, first};
    case Encoding::utf16:
    case Encoding::utf16_le:
      return decode_utf16(s, false);
    case Encoding::utf16_be:
      return decode_utf16(s, true);
    case Encoding::utf32_be:
      return decode_utf32(s, true);
    default:
      return decode_utf32(s, false);
  }
}

// A byte order mark decides; it is no part of the text.
Encoding read_mark(Encoding encoding, std::string_view bytes, std::size_t* at) {
  if (encoding == Encoding::utf16) {
    const bool big = bytes.starts_with("\xFE\xFF");
    *at = big || bytes.starts_with("\xFF\xFE") ? 2 : 0;
    return big ? Encoding::utf16_be : Encoding::utf16_le;
  }
  if (encoding == Encoding::utf32) {
    const bool big = bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4));
    *at = big || bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ? 4 : 0;
    return big ? Encoding::utf32_be : Encoding::utf32_le;
  }
  return encoding;
}

Value encode_as(const Value& s, Encoding encoding, const std::string& errors) {
  if (s.as<Str>()->is_ascii() && limit_of(encoding) <= 0x100) return make_bytes(text_of(s));
  const std::u32string text = unicode::decode_all(text_of(s));
  std::string out = encoding == Encoding::utf16 ? "\xFF\xFE" : "";
  if (encoding == Encoding::utf32) out = std::string("\xFF\xFE\0\0", 4);
  if (encoding == Encoding::utf8_sig) {
    out = kMark;
    encoding = Encoding::utf8;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (encodable(encoding, text[i])) {
      append_encoded(&out, encoding, text[i]);
      continue;
    }
    std::size_t end = i + 1;
    while (end < text.size() && !encodable(encoding, text[end])) ++end;
    const auto handled = handle_encode_error(errors, encoding, s, i, end, reason_of(encoding));
    if (!handled) return Value();
    out += *handled;
    i = end - 1;
  }
  return make_bytes(std::move(out));
}

Value decode_as(std::string_view bytes, const Value& object, Encoding asked,
                const std::string& errors) {
  std::string out;
  std::size_t at = 0;
  const Encoding encoding = read_mark(asked, bytes, &at);
  while (at < bytes.size()) {
    const Decoded part = decode_one(encoding, bytes.substr(at));
    if (part.fault == nullptr) {
      unicode::append(&out, part.c);
    } else {
      const auto handled =
          handle_decode_error(errors, encoding, object, at, at + part.size, part.fault);
      if (!handled) return Value();
      out += *handled;
    }
    at += part.size;
  }
  return adopt_str(std::move(out));
}

Value encode_method(Value* a) {
  return encode_str(a[0], a[1], a[2]);
}

}  // namespace

const char* encoding_name(Encoding encoding) {
  constexpr const char* kNames[] = {"utf-8",     "ascii",  "latin-1",   "utf-16",    "utf-16-le",
                                    "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8"};
  return kNames[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> find_encoding(std::string_view name) {
  std::string normal;
  for (const char c : name)
    normal += c == '-' || c == ' ' ? '_' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  for (const Named& known : kEncodings)
    if (normal == known.name) return known.encoding;
  raise(classes.LookupError, join_text({"unknown encoding: ", name}));
  return std::nullopt;
}

Value encode_str(const Value& s, const Value& encoding_value, const Value& errors_value) {
  std::string name = "utf-8", errors = "strict";
  if (!optional_name("encode", "encoding", encoding_value, &name) ||
      !optional_name("encode", "errors", errors_value, &errors))
    return Value();
  const auto encoding = find_encoding(name);
  if (!encoding) return Value();
  return encode_as(s, *encoding, errors);
}

Value decode_bytes(std::string_view bytes, const Value& object, const Value& encoding_value,
                   const Value& errors_value) {
  std::string name = "utf-8", errors = "strict";
  if (!optional_name("decode", "encoding", encoding_value, &name) ||
      !optional_name("decode", "errors", errors_value, &errors))
    return Value();
  if (bytes.empty()) return make_str("");  // whatever the encoding is called
  const auto asked = find_encoding(name);
  if (!asked) return Value();
  if (*asked != Encoding::utf8_sig) return decode_as(bytes, object, *asked, errors);
  if (!bytes.starts_with(kMark)) return decode_as(bytes, object, Encoding::utf8, errors);
  // What stands behind the mark is decoded for itself: errors tell positions in that.
  const Value rest = make_bytes(std::string(bytes.substr(kMark.size())));
  return decode_as(bytes_view(rest), rest, Encoding::utf8, errors);
}

void define_str_codec() {
  define_methods(classes.str, {{"C encode(self, /, encoding=?, errors=?)", encode_method}});
  install_unicode_errors();
}

}  // namespace loopspec
