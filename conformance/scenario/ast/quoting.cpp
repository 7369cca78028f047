#include "conformance/scenario/ast/quoting.hpp"

#include <array>
#include <cstdio>

#include "conformance/scenario/ast/text.hpp"

namespace loopspec::ast {
namespace {

std::string numbered(const char* format, unsigned value) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, value);
  return buffer.data();
}

// The escape of a character that has a short one; empty otherwise.
std::string short_escape(char32_t code, char quote) {
  if (code == static_cast<char32_t>(quote) || code == U'\\') {
    return {'\\', static_cast<char>(code)};
  }
  switch (code) {
    case U'\n':
      return "\\n";
    case U'\r':
      return "\\r";
    case U'\t':
      return "\\t";
    default:
      return "";
  }
}

bool needs_number(char32_t code) noexcept {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || is_surrogate(code);
}

char quote_for(std::string_view text) noexcept {
  const bool has_single = text.find('\'') != std::string_view::npos;
  return has_single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

}  // namespace

std::string escaped(std::string_view text, char quote) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const auto code = next_code_point(text, at);
    if (!code) {
      break;
    }
    const std::string brief = short_escape(*code, quote);
    if (!brief.empty()) {
      out += brief;
    } else if (needs_number(*code)) {
      out += numbered(*code < 0x100 ? "\\x%02x" : "\\u%04x", static_cast<unsigned>(*code));
    } else {
      out += text.substr(start, at - start);
    }
  }
  return out;
}

std::string quoted(std::string_view text) {
  const char quote = quote_for(text);
  return quote + escaped(text, quote) + quote;
}

std::string quoted_bytes(std::string_view bytes) {
  const char quote = quote_for(bytes);
  std::string out{'b', quote};
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const std::string brief = short_escape(byte, quote);
    if (!brief.empty()) {
      out += brief;
    } else if (byte < 0x20 || byte >= 0x7F) {
      out += numbered("\\x%02x", byte);
    } else {
      out += c;
    }
  }
  return out + quote;
}

void FStringText::add_text(std::string_view text) {
  std::string doubled;
  for (const char c : text) {
    doubled.append(c == '{' || c == '}' ? 2 : 1, c);
  }
  parts_.push_back({false, std::move(doubled)});
}

void FStringText::add_field(std::string_view source) {
  parts_.push_back({true, std::string(source)});
}

std::string FStringText::pick_quotes() const {
  for (const char* quotes : {"'", "\"", "'''", "\"\"\""}) {
    bool used = false;
    for (const Part& part : parts_) {
      used = used || (part.is_field && part.text.find(quotes) != std::string::npos);
    }
    if (!used) {
      return quotes;
    }
  }
  return "'";
}

std::string FStringText::finish() const {
  const std::string quotes = pick_quotes();
  std::string out = "f" + quotes;
  for (const Part& part : parts_) {
    out += part.is_field ? part.text : escaped(part.text, quotes[0]);
  }
  return out + quotes;
}

}  // namespace loopspec::ast
