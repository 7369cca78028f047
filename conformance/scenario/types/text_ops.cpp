#include "conformance/scenario/types/text_ops.hpp"

#include <algorithm>

#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::size_t character_size(std::string_view text, std::size_t at, Alphabet alphabet) {
  std::size_t end = at + 1;
  if (alphabet == Alphabet::unicode)
    while (end < text.size() && is_continuation(text[end])) ++end;
  return end - at;
}

std::size_t previous(std::string_view text, std::size_t at, Alphabet alphabet) {
  --at;
  if (alphabet == Alphabet::unicode)
    while (is_continuation(text[at])) --at;
  return at;
}

bool is_space(std::string_view text, std::size_t at, Alphabet alphabet) {
  const char c = text[at];
  if (alphabet == Alphabet::bytes) return c == ' ' || (c >= '\t' && c <= '\r');
  const char* from = text.data() + at;
  return unicode::is(unicode::decode(from), unicode::kSpace);
}

std::size_t skip(std::string_view text, std::size_t at, bool space, Alphabet alphabet) {
  while (at < text.size() && is_space(text, at, alphabet) == space)
    at += character_size(text, at, alphabet);
  return at;
}

std::size_t skip_back(std::string_view text, std::size_t at, bool space, Alphabet alphabet) {
  while (at > 0 && is_space(text, previous(text, at, alphabet), alphabet) == space)
    at = previous(text, at, alphabet);
  return at;
}

// How many bytes the line end at this place takes; 0: none.
std::size_t line_end(std::string_view text, std::size_t at, Alphabet alphabet) {
  const char c = text[at];
  if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (c == '\n') return 1;
  if (alphabet == Alphabet::bytes) return 0;
  if (c == '\v' || c == '\f' || (c >= '\x1c' && c <= '\x1e')) return 1;
  if (text.substr(at).starts_with("\xC2\x85")) return 2;
  return text.substr(at).starts_with("\xE2\x80\xA8") || text.substr(at).starts_with("\xE2\x80\xA9")
             ? 3
             : 0;
}

std::string surround(std::string_view text, std::string_view with, std::int64_t most,
                     Alphabet alphabet) {
  std::string out;
  std::size_t at = 0;
  for (; most != 0; --most) {
    out += with;
    if (at == text.size()) break;
    const std::size_t size = character_size(text, at, alphabet);
    out += text.substr(at, size);
    at += size;
  }
  return out.append(text.substr(at));
}

}  // namespace

std::int64_t count_occurrences(std::string_view text, std::string_view what) {
  std::int64_t n = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string_view::npos; at += what.size())
    ++n;
  return n;
}

std::string replace_all(std::string_view text, std::string_view what, std::string_view with,
                        std::int64_t most, Alphabet alphabet) {
  if (what.empty()) return surround(text, with, most, alphabet);
  std::string out;
  std::size_t from = 0;
  for (; most != 0; --most) {
    const std::size_t at = text.find(what, from);
    if (at == std::string_view::npos) break;
    out.append(text.substr(from, at - from)).append(with);
    from = at + what.size();
  }
  return out.append(text.substr(from));
}

Pieces split_at(std::string_view text, std::string_view separator, std::int64_t most) {
  Pieces pieces;
  std::size_t from = 0;
  for (; most != 0; --most) {
    const std::size_t at = text.find(separator, from);
    if (at == std::string_view::npos) break;
    pieces.push_back(text.substr(from, at - from));
    from = at + separator.size();
  }
  pieces.push_back(text.substr(from));
  return pieces;
}

Pieces split_at_reversed(std::string_view text, std::string_view separator, std::int64_t most) {
  Pieces pieces;
  for (; most != 0; --most) {
    const std::size_t at = text.rfind(separator);
    if (at == std::string_view::npos) break;
    pieces.push_back(text.substr(at + separator.size()));
    text = text.substr(0, at);
  }
  pieces.push_back(text);
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

Pieces split_at_space(std::string_view text, std::int64_t most, Alphabet alphabet) {
  Pieces pieces;
  std::size_t at = skip(text, 0, true, alphabet);
  for (; at < text.size() && most != 0; --most) {
    const std::size_t end = skip(text, at, false, alphabet);
    pieces.push_back(text.substr(at, end - at));
    at = skip(text, end, true, alphabet);
  }
  if (at < text.size())
    pieces.push_back(text.substr(at, skip_back(text, text.size(), true, alphabet) - at));
  return pieces;
}

Pieces split_at_space_reversed(std::string_view text, std::int64_t most, Alphabet alphabet) {
  Pieces pieces;
  std::size_t at = skip_back(text, text.size(), true, alphabet);
  for (; at > 0 && most != 0; --most) {
    const std::size_t begin = skip_back(text, at, false, alphabet);
    pieces.push_back(text.substr(begin, at - begin));
    at = skip_back(text, begin, true, alphabet);
  }
  if (at > 0) pieces.push_back(text.substr(0, at));  // with the space that it begins with
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

Pieces split_lines(std::string_view text, bool keep_ends, Alphabet alphabet) {
  Pieces lines;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = line_end(text, at, alphabet);
    if (end == 0) {
      ++at;
      continue;
    }
    lines.push_back(text.substr(from, at - from + (keep_ends ? end : 0)));
    from = at += end;
  }
  if (from < text.size()) lines.push_back(text.substr(from));
  return lines;
}

namespace {

bool has_side(Side side, Side wanted) {
  return (static_cast<int>(side) & static_cast<int>(wanted)) != 0;
}

}  // namespace

std::string_view strip_space(std::string_view text, Side side, Alphabet alphabet) {
  if (has_side(side, Side::left)) text.remove_prefix(skip(text, 0, true, alphabet));
  if (has_side(side, Side::right))
    text = text.substr(0, skip_back(text, text.size(), true, alphabet));
  return text;
}

std::string_view strip_characters(std::string_view text, std::string_view characters, Side side,
                                  Alphabet alphabet) {
  const auto strippable = [&](std::size_t at) {
    return characters.find(text.substr(at, character_size(text, at, alphabet))) !=
           std::string_view::npos;
  };
  while (has_side(side, Side::left) && !text.empty() && strippable(0))
    text.remove_prefix(character_size(text, 0, alphabet));
  while (has_side(side, Side::right) && !text.empty() &&
         strippable(previous(text, text.size(), alphabet)))
    text = text.substr(0, previous(text, text.size(), alphabet));
  return text;
}

}  // namespace loopspec
