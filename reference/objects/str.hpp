// Str: immutable text. Stored as UTF-8 (lone surrogates as three bytes each), length in code
// points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "reference/objects/object.hpp"

namespace loopspec {

class Str : public Object {
 public:
  explicit Str(std::string text);
  const std::string& text() const noexcept { return text_; }
  std::string_view view() const noexcept { return text_; }
  std::size_t length() const noexcept { return length_; }  // code points
  bool is_ascii() const noexcept { return length_ == text_.size(); }
  std::int64_t hash() const noexcept {
    if (hash_ == -1) [[unlikely]]
      hash_ = hash_of_text();
    return hash_;
  }
  bool is_interned() const noexcept { return interned_; }

 private:
  friend Str* intern(std::string_view);
  std::int64_t hash_of_text() const noexcept;
  std::string text_;
  std::size_t length_;
  mutable std::int64_t hash_ = -1;
  bool interned_ = false;
};

Ref<Str> make_str(std::string_view text);
Ref<Str> adopt_str(std::string text);  // without a copy
// The one immortal Str with this text: names of attributes, variables, keywords. Equal interned
// strings are identical.
Str* intern(std::string_view text);
// Gives strings that were interned before the class `str` existed their class.
void adopt_early_strings();

bool is_str(const Value& v) noexcept;  // subclasses included

}  // namespace loopspec
