// Searching and splitting of text, for str and bytes alike. Positions are byte offsets; UTF-8 needs
// no more care than that, except where white space is looked for: `Alphabet` says which kind of
// text it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loopspec {

enum class Alphabet { bytes, unicode };
using Pieces = std::vector<std::string_view>;

std::int64_t count_occurrences(std::string_view text, std::string_view what);  // what is not empty
// At most `most` replacements; negative: all. `what` may be empty: then characters are surrounded.
std::string replace_all(std::string_view text, std::string_view what, std::string_view with,
                        std::int64_t most, Alphabet alphabet);

// The separator is not empty; negative: no limit.
Pieces split_at(std::string_view text, std::string_view separator, std::int64_t most);
Pieces split_at_reversed(std::string_view text, std::string_view separator, std::int64_t most);
Pieces split_at_space(std::string_view text, std::int64_t most, Alphabet alphabet);
Pieces split_at_space_reversed(std::string_view text, std::int64_t most, Alphabet alphabet);
Pieces split_lines(std::string_view text, bool keep_ends, Alphabet alphabet);

enum class Side { left = 1, right = 2, both = 3 };
std::string_view strip_space(std::string_view text, Side side, Alphabet alphabet);
std::string_view strip_characters(std::string_view text, std::string_view characters, Side side,
                                  Alphabet alphabet);

}  // namespace loopspec
