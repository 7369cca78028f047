#include "conformance/scenario/ast/text.hpp"

#include <fmt/format.h>

namespace loopspec::ast {
namespace {

struct Lead {
  int length = 0;  // 0: no first byte
  char32_t bits = 0;
  char32_t least = 0;  // shorter forms exist below this
};

Lead lead(unsigned char byte) noexcept {
  if (byte < 0x80) {
    return {1, byte, 0};
  }
  if (byte >= 0xC2 && byte < 0xE0) {
    return {2, static_cast<char32_t>(byte & 0x1F), 0x80};
  }
  if (byte >= 0xE0 && byte < 0xF0) {
    return {3, static_cast<char32_t>(byte & 0x0F), 0x800};
  }
  if (byte >= 0xF0 && byte < 0xF5) {
    return {4, static_cast<char32_t>(byte & 0x07), 0x10000};
  }
  return {};
}

}  // namespace

std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at) noexcept {
  if (at >= text.size()) {
    return std::nullopt;
  }
  const Lead first = lead(static_cast<unsigned char>(text[at]));
  const auto length = static_cast<std::size_t>(first.length);
  if (length == 0 || at + length > text.size()) {
    return std::nullopt;
  }
  char32_t code = first.bits;
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if ((byte & 0xC0) != 0x80) {
      return std::nullopt;
    }
    code = (code << 6) | (byte & 0x3F);
  }
  if (code < first.least || code > 0x10FFFF) {
    return std::nullopt;
  }
  at += length;
  return code;
}

TextForm text_form(std::string_view text) noexcept {
  TextForm form = TextForm::utf8;
  for (std::size_t at = 0; at < text.size();) {
    const auto code = next_code_point(text, at);
    if (!code) {
      return TextForm::broken;
    }
    if (is_surrogate(*code)) {
      form = TextForm::has_surrogates;
    }
  }
  return form;
}

std::string float_text(double value) {
  std::string text = fmt::format("{}", value);
  if (text.find_first_of(".en") == std::string::npos) {
    text += ".0";
  }
  return text;
}

}  // namespace loopspec::ast
