// Encodings: utf-8, ascii, latin-1, utf-16, utf-32, and their error handlers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reference/objects/value.hpp"

namespace loopspec {

enum class Encoding {
  utf8,
  ascii,
  latin1,
  utf16,
  utf16_le,
  utf16_be,
  utf32,
  utf32_le,
  utf32_be,
  utf8_sig,  // utf8 behind a mark
};
// nullopt: LookupError is pending.
std::optional<Encoding> find_encoding(std::string_view name);
const char* encoding_name(Encoding encoding);  // as error messages show it

// What an error handler makes of the faulty part: text for both directions. nullopt: raised.
std::optional<std::string> handle_encode_error(std::string_view handler, Encoding encoding,
                                               const Value& text, std::size_t first,
                                               std::size_t last, const char* reason);
std::optional<std::string> handle_decode_error(std::string_view handler, Encoding encoding,
                                               const Value& bytes, std::size_t first,
                                               std::size_t last, const char* reason);
void install_unicode_errors();

}  // namespace loopspec
