// center, ljust, rjust, zfill, expandtabs.
#include <algorithm>

#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/unicode.hpp"

namespace loopspec {

namespace {

std::string repeated(std::string_view unit, std::int64_t count) {
  std::string out;
  for (std::int64_t i = 0; i < count; ++i) out += unit;
  return out;
}

bool fill_character(const Value& v, std::string* out) {
  if (!v) {
    *out = " ";
    return true;
  }
  if (!is_str(v)) {
    type_error({"The fill character must be a unicode character, not ", type_name(v)});
    return false;
  }
  *out = text_of(v);
  if (v.as<Str>()->length() == 1) return true;
  type_error({"The fill character must be exactly one character long"});
  return false;
}

// How many fill characters go to the left of `missing` ones.
using LeftShare = std::int64_t (*)(std::int64_t missing, std::int64_t width);

template <LeftShare share>
Value justify(Value* a) {
  std::int64_t width = 0;
  std::string fill;
  if (!to_ssize(a[1], &width, OutOfRange::argument) || !fill_character(a[2], &fill)) return Value();
  const std::int64_t missing = width - ssize(a[0].as<Str>()->length());
  if (missing <= 0) return make_str(text_of(a[0]));
  if (!fits_in_memory(missing)) return Value();
  const std::int64_t left = share(missing, width);
  return adopt_str(repeated(fill, left) + text_of(a[0]) + repeated(fill, missing - left));
}

std::int64_t share_center(std::int64_t missing, std::int64_t width) {
  return missing / 2 + (missing & width & 1);
}
std::int64_t share_left(std::int64_t, std::int64_t) {
  return 0;
}
std::int64_t share_right(std::int64_t missing, std::int64_t) {
  return missing;
}

Value zfill(Value* a) {
  std::int64_t width = 0;
  if (!to_ssize(a[1], &width, OutOfRange::argument)) return Value();
  std::string_view text = text_of(a[0]);
  const std::int64_t missing = width - ssize(a[0].as<Str>()->length());
  if (missing <= 0) return make_str(text);
  if (!fits_in_memory(missing)) return Value();
  std::string out;
  if (text.starts_with('-') || text.starts_with('+')) {
    out = text.front();
    text.remove_prefix(1);
  }
  return adopt_str(out.append(usize(missing), '0').append(text));
}

Value expand_tabs(Value* a) {
  std::int64_t size = 0;
  if (!to_c_int(a[1], &size)) return Value();
  std::string out;
  std::int64_t column = 0;
  const std::string& text = text_of(a[0]);
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const char32_t c = unicode::decode(at);
    if (c == '\t') {
      const std::int64_t spaces = size > 0 ? size - column % size : 0;
      if (!fits_in_memory(ssize(out.size()) + spaces)) return Value();
      out.append(usize(spaces), ' ');
      column += spaces;
      continue;
    }
    unicode::append(&out, c);
    column = c == '\n' || c == '\r' ? 0 : column + 1;
  }
  return adopt_str(std::move(out));
}

}  // namespace

void define_str_layout() {
  define_methods(classes.str, {{"C center(self, width, fillchar=?, /)", justify<share_center>},
                               {"C ljust(self, width, fillchar=?, /)", justify<share_left>},
                               {"C rjust(self, width, fillchar=?, /)", justify<share_right>},
                               {"C zfill(self, width, /)", zfill},
                               {"C expandtabs(self, /, tabsize=8)", expand_tabs}});
}

}  // namespace loopspec
