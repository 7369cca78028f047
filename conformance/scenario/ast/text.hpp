// Constants as text: the UTF-8 of a tree's strings, in which lone surrogates are three bytes each,
// and floats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopspec::ast {

// The code point at `at`, which moves behind it; nullopt, and `at` stays, where there is none.
std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at) noexcept;

enum class TextForm : std::uint8_t { utf8, has_surrogates, broken };
TextForm text_form(std::string_view text) noexcept;

// A float as Python's repr writes it, for instance 1.0, 1e+16, inf.
std::string float_text(double value);

inline bool is_surrogate(char32_t c) noexcept {
  return c >= 0xD800 && c <= 0xDFFF;
}

}  // namespace loopspec::ast
