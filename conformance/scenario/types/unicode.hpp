// What str's methods need to know of Unicode, and of UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace loopspec::unicode {

enum Flag : std::uint16_t {
  kAlpha = 1,
  kDecimal = 2,
  kDigit = 4,
  kNumeric = 8,
  kLower = 16,
  kUpper = 32,
  kTitle = 64,
  kSpace = 128,
  kPrintable = 256,
  kIdentifierStart = 512,
  kIdentifierPart = 1024,
  kCased = 2048,
  kCaseIgnorable = 4096
};

bool is(char32_t c, std::uint16_t any_of) noexcept;
int decimal_value(char32_t c) noexcept;  // -1: none

// The text of the one code point in upper case, ...: several code points for some.
void append_upper(char32_t c, std::string* out);
void append_lower(char32_t c, std::string* out);
void append_title(char32_t c, std::string* out);
void append_folded(char32_t c, std::string* out);

// UTF-8 as Str stores it: well-formed, but surrogates are allowed.
char32_t decode(const char*& at) noexcept;  // moves on
void append(std::string* out, char32_t c);
std::size_t offset_of(std::string_view text,
                      std::size_t index) noexcept;  // of a code point; the end when too far
std::size_t count(std::string_view text) noexcept;  // code points
std::u32string decode_all(std::string_view text);
std::string encode_all(std::u32string_view text);

}  // namespace loopspec::unicode
