// str's methods, by theme; and what its files share.
#pragma once

#include <string>
#include <string_view>

#include "reference/objects/str.hpp"

namespace loopspec {

void define_str_search();      // find, count, startswith, replace, ...
void define_str_split();       // split, partition, splitlines, strip, join, ...
void define_str_layout();      // center, zfill, expandtabs, ...
void define_str_case();        // upper, title, casefold, ...
void define_str_predicates();  // isalpha, ...
void define_str_translate();   // translate, maketrans
void define_str_codec();       // encode; UnicodeError's text
void define_str_format();      // format, format_map, __format__

inline const std::string& text_of(const Value& v) {
  return v.as<Str>()->text();
}

std::string str_repr(std::string_view text);
// What ascii() makes of a repr: escapes beyond ASCII.
std::string ascii_text(std::string_view repr);
// What `%` does for str.
Value percent_format(const Value& format, const Value& arguments);
// Code points [first, last) of s.
Value substring(const Str& s, std::int64_t first, std::int64_t last);

// TypeError "name() argument 2 must be str, not int" unless v is a str.
bool require_str(const char* function, int position, const Value& v);

// bytes.decode and str(bytes, encoding, errors); arguments may be null. Null: raised.
Value decode_bytes(std::string_view bytes, const Value& bytes_object, const Value& encoding,
                   const Value& errors);
Value encode_str(const Value& s, const Value& encoding, const Value& errors);

}  // namespace loopspec
