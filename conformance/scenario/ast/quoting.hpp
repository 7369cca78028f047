// Literals of strings and bytes as Python source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace loopspec::ast {

// The characters of a literal, escaped so that they may stand between `quote`s (single or tripled).
std::string escaped(std::string_view text, char quote);
std::string quoted(std::string_view text);
std::string quoted_bytes(std::string_view bytes);

// An f-string put together from its texts and replacement fields. Picks quotes that
// do not occur in any field, if there are such.
class FStringText {
 public:
  void add_text(std::string_view text);
  void add_field(std::string_view source);  // with its braces
  std::string finish() const;

 private:
  std::string pick_quotes() const;

  struct Part {
    bool is_field;
    std::string text;
  };
  std::vector<Part> parts_;
};

}  // namespace loopspec::ast
