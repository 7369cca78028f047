// Error handlers of codecs, and the text of UnicodeEncodeError and UnicodeDecodeError.
#include "conformance/scenario/types/codec.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"
#include "reference/objects/bytes.hpp"
#include "reference/objects/exception.hpp"

namespace loopspec {

namespace {

Value raise_codec_error(Class* cls, Encoding encoding, const Value& object, std::size_t first,
                        std::size_t last, const char* reason) {
  return raise(make_exception(cls, make_tuple({make_str(encoding_name(encoding)), object,
                                               int_of(first), int_of(last), make_str(reason)})));
}

std::nullopt_t unknown_handler(std::string_view handler) {
  raise(classes.LookupError, join_text({"unknown error handler name '", handler, "'"}));
  return std::nullopt;
}

std::string hex(char32_t c, unsigned digits) {
  std::string out;
  for (unsigned i = digits; i-- > 0;) out += "0123456789abcdef"[c >> (4 * i) & 0xF];
  return out;
}

std::string escaped(char32_t c) {
  if (c < 0x100) return "\\x" + hex(c, 2);
  return c < 0x10000 ? "\\u" + hex(c, 4) : "\\U" + hex(c, 8);
}

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

// surrogateescape and surrogatepass give bytes; nullopt: this part cannot be handled so.
std::optional<std::string> surrogate_bytes(std::string_view handler, Encoding encoding,
                                           std::u32string_view part) {
  std::string out;
  for (const char32_t c : part) {
    if (handler == "surrogateescape" && c >= 0xDC80 && c <= 0xDCFF) {
      out += static_cast<char>(c - 0xDC00);
    } else if (handler == "surrogatepass" && encoding == Encoding::utf8 && is_surrogate(c)) {
      unicode::append(&out, c);
    } else {
      return std::nullopt;
    }
  }
  return out;
}

// "in position 3" or "in position 3-5".
std::string position_text(std::int64_t first, std::int64_t last) {
  if (last - first == 1) return " in position " + std::to_string(first);
  return "s in position " + std::to_string(first) + "-" + std::to_string(last - 1);
}

struct Fault {
  std::string encoding, reason;
  Value object;
  std::int64_t first = 0, last = 0;
};

bool read_fault(const Value& self, Fault* fault) {
  const Tuple& args = *self.as<Exception>()->args;
  if (args.size() != 5 || !is_str(args[0]) || !is_str(args[4]) || !as_int64(args[2]) ||
      !as_int64(args[3]))
    return false;
  *fault = {text_of(args[0]), text_of(args[4]), args[1], *as_int64(args[2]), *as_int64(args[3])};
  return true;
}

Value encode_error_text(const Value& self) {
  Fault f;
  if (!read_fault(self, &f) || !is_str(f.object)) return classes.ValueError->slots.str(self);
  std::string what = "character";
  if (f.last - f.first == 1)
    what += " '" + escaped(unicode::decode_all(text_of(f.object))[usize(f.first)]) + "'";
  return make_str(join_text({"'", f.encoding, "' codec can't encode ", what,
                             position_text(f.first, f.last), ": ", f.reason}));
}

Value decode_error_text(const Value& self) {
  Fault f;
  if (!read_fault(self, &f) || !is_bytes_like(f.object)) return classes.ValueError->slots.str(self);
  std::string what = "byte";
  if (f.last - f.first == 1)
    what += " 0x" + hex(static_cast<unsigned char>(bytes_view(f.object)[usize(f.first)]), 2);
  return make_str(join_text({"'", f.encoding, "' codec can't decode ", what,
                             position_text(f.first, f.last), ": ", f.reason}));
}

Value translate_error_text(const Value& self) {
  const Tuple& args = *self.as<Exception>()->args;
  if (args.size() != 4 || !is_str(args[0]) || !is_str(args[3]) || !as_int64(args[1]) ||
      !as_int64(args[2]))
    return classes.ValueError->slots.str(self);
  const std::int64_t first = *as_int64(args[1]);
  const std::int64_t last = *as_int64(args[2]);
  std::string what = "character";
  if (last - first == 1)
    what += " '" + escaped(unicode::decode_all(text_of(args[0]))[usize(first)]) + "'";
  return make_str(
      join_text({"can't translate ", what, position_text(first, last), ": ", text_of(args[3])}));
}

template <std::size_t index>
Value argument(const Value& self) {
  const Tuple& args = *self.as<Exception>()->args;
  return index < args.size() ? args[index] : Value::none();
}

}  // namespace

std::optional<std::string> handle_encode_error(std::string_view handler, Encoding encoding,
                                               const Value& text, std::size_t first,
                                               std::size_t last, const char* reason) {
  const std::u32string all = unicode::decode_all(text_of(text));
  const std::u32string_view part = std::u32string_view(all).substr(first, last - first);
  if (handler == "ignore") return "";
  if (handler == "replace") return std::string(part.size(), '?');
  std::string out;
  if (handler == "xmlcharrefreplace") {
    for (const char32_t c : part) out += "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
    return out;
  }
  if (handler == "backslashreplace") {
    for (const char32_t c : part) out += escaped(c);
    return out;
  }
  if (handler == "surrogateescape" || handler == "surrogatepass") {
    if (auto bytes = surrogate_bytes(handler, encoding, part)) return bytes;
  } else if (handler != "strict") {
    return unknown_handler(handler);
  }
  raise_codec_error(classes.UnicodeEncodeError, encoding, text, first, last, reason);
  return std::nullopt;
}

std::optional<std::string> handle_decode_error(std::string_view handler, Encoding encoding,
                                               const Value& bytes, std::size_t first,
                                               std::size_t last, const char* reason) {
  const std::string_view part = bytes_view(bytes).substr(first, last - first);
  std::string out;
  if (handler == "ignore") return out;
  if (handler == "replace") return "\xEF\xBF\xBD";
  if (handler == "backslashreplace") {
    for (const char c : part) out += "\\x" + hex(static_cast<unsigned char>(c), 2);
    return out;
  }
  if (handler == "surrogateescape") {
    for (const char c : part) unicode::append(&out, 0xDC00U + static_cast<unsigned char>(c));
    return out;
  }
  if (handler != "strict" && handler != "surrogatepass") return unknown_handler(handler);
  raise_codec_error(classes.UnicodeDecodeError, encoding, bytes, first, last, reason);
  return std::nullopt;
}

void install_unicode_errors() {
  classes.UnicodeEncodeError->slots.str = encode_error_text;
  classes.UnicodeDecodeError->slots.str = decode_error_text;
  classes.UnicodeTranslateError->slots.str = translate_error_text;
  define_attributes(classes.UnicodeTranslateError, {{"object", argument<0>},
                                                    {"start", argument<1>},
                                                    {"end", argument<2>},
                                                    {"reason", argument<3>}});
  for (Class* cls : {classes.UnicodeEncodeError, classes.UnicodeDecodeError})
    define_attributes(cls, {{"encoding", argument<0>},
                            {"object", argument<1>},
                            {"start", argument<2>},
                            {"end", argument<3>},
                            {"reason", argument<4>}});
}

}  // namespace loopspec
