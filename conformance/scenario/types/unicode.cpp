#include "conformance/scenario/types/unicode.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace loopspec::unicode {

namespace {

// Code points that all move by the same distance: first, first + step, ...
struct CaseRange {
  std::uint32_t first;
  std::uint16_t count;
  std::uint16_t step;
  std::int32_t distance;
};

struct CaseExpansion {
  std::uint32_t from;
  const char* to;
};

#include "conformance/scenario/types/unicode_tables.inc"

const std::uint32_t* run_of(char32_t c) noexcept {
  return std::upper_bound(std::begin(kRuns), std::end(kRuns), c << 8 | 0xFF) - 1;
}

void append_mapped(char32_t c, std::span<const CaseRange> ranges,
                   std::span<const CaseExpansion> expansions, std::string* out) {
  auto range = std::upper_bound(ranges.begin(), ranges.end(), c,
                                [](char32_t code, const CaseRange& r) { return code < r.first; });
  if (range != ranges.begin()) {
    --range;
    const std::uint32_t distance = c - range->first;
    if (distance % range->step == 0 && distance / range->step < range->count)
      return append(out, static_cast<char32_t>(static_cast<std::int32_t>(c) + range->distance));
  }
  const auto expansion =
      std::lower_bound(expansions.begin(), expansions.end(), c,
                       [](const CaseExpansion& e, char32_t code) { return e.from < code; });
  if (expansion != expansions.end() && expansion->from == c) {
    *out += expansion->to;
  } else {
    append(out, c);
  }
}

}  // namespace

bool is(char32_t c, std::uint16_t any_of) noexcept {
  return (kFlags[*run_of(c) & 0xFF] & any_of) != 0;
}

int decimal_value(char32_t c) noexcept {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c < 128 || !is(c, kDecimal)) return -1;
  return static_cast<int>((c - (*run_of(c) >> 8)) % 10);
}

void append_upper(char32_t c, std::string* out) {
  append_mapped(c, kUpperRanges, kUpperExpansions, out);
}
void append_lower(char32_t c, std::string* out) {
  append_mapped(c, kLowerRanges, kLowerExpansions, out);
}
void append_title(char32_t c, std::string* out) {
  append_mapped(c, kTitleRanges, kTitleExpansions, out);
}
void append_folded(char32_t c, std::string* out) {
  append_mapped(c, kFoldRanges, kFoldExpansions, out);
}

char32_t decode(const char*& at) noexcept {
  const auto lead = static_cast<unsigned char>(*at++);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : (lead >= 0xE0 ? 2 : 1);
  char32_t c = lead & (0x3FU >> more);
  for (int i = 0; i < more; ++i) c = c << 6 | (static_cast<unsigned char>(*at++) & 0x3FU);
  return c;
}

void append(std::string* out, char32_t c) {
  if (c < 0x80) return out->push_back(static_cast<char>(c));
  const int more = c < 0x800 ? 1 : (c < 0x10000 ? 2 : 3);
  constexpr unsigned kLead[] = {0, 0xC0, 0xE0, 0xF0};
  out->push_back(static_cast<char>(kLead[more] | c >> (6 * more)));
  for (int i = more - 1; i >= 0; --i)
    out->push_back(static_cast<char>(0x80U | (c >> (6 * i) & 0x3FU)));
}

std::size_t offset_of(std::string_view text, std::size_t index) noexcept {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
    if (index-- == 0) return at;
  }
  return at;
}

std::size_t count(std::string_view text) noexcept {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return n;
}

std::u32string decode_all(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) out.push_back(decode(at));
  return out;
}

std::string encode_all(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : text) append(&out, c);
  return out;
}

}  // namespace loopspec::unicode
