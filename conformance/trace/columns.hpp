#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace loopspec {

// How many terminal columns a UTF-8 text takes: combining marks none, East Asian wide characters
// and emoji two, others one.
std::size_t display_width(std::string_view text);

// The text cut to `width` columns (with "…" where something was cut off) and padded with blanks to
// exactly `width`.
std::string fit(std::string_view text, std::size_t width);

// Control characters and backslashes written as Python writes them ("\n", "\x1b"), so that a text
// takes one line.
std::string visible(std::string_view text);

}  // namespace loopspec
