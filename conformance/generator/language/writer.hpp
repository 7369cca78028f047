// What the writers of all areas share: the choices that are left, lines of Python, and expressions
// of every type.
#pragma once

#include <fmt/format.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/generator/language/program.hpp"

namespace loopspec::generator::language {

// What fmt::format gives. Written with braces, as in Text{"{} + {}", w.small(), w.small()}, its
// parts are evaluated from left to right: the same choices are the same program under every
// compiler.
struct Text : std::string {
  template <class... Parts>
  explicit(false) Text(fmt::format_string<Parts...> pattern, Parts&&... parts)
      : std::string(fmt::format(pattern, std::forward<Parts>(parts)...)) {}
};

using Words = std::span<const std::string_view>;

// An int and how large it may be, so that no program makes one of a million digits.
struct Integer {
  std::string text;
  double bits;
};

class Writer {
 public:
  Writer(const Program& program, int minor) : choices_(program.choices), minor_(minor) {}

  // Choices. Each gives the first alternative when there are none left.
  std::size_t below(std::size_t bound);
  bool maybe() { return below(2) == 1; }   // one time in two
  bool rarely() { return below(6) == 5; }  // one time in six
  std::string_view of(Words words) { return words[below(words.size())]; }
  std::string_view of(std::initializer_list<std::string_view> words) {
    return of(Words(words.begin(), words.size()));
  }
  bool more() const { return next_ < choices_.size(); }
  int minor() const { return minor_; }

  // Lines.
  void line(std::string_view text);
  void indent() { ++depth_; }
  void dedent() { --depth_; }
  // show(lambda: expression): what it gives, or the exception that it raises.
  void show(std::string_view expression);
  std::string take_text() { return std::move(text_); }

  // Expressions (literals.cpp, expressions.cpp). What is compound is in parentheses.
  Integer integer(int depth = 2);
  std::string small();       // an int from -5 to 9
  std::string index_like();  // for subscripts: mostly small, now and then huge, None or wrong
  std::string floating(int depth = 2);
  std::string number(int depth = 2);  // int, float or bool
  std::string text(int depth = 1);    // a str
  std::string text_literal();
  std::string bytes_literal();
  std::string list(int depth = 1);
  std::string tuple(int depth = 1);
  std::string dict(int depth = 1);
  std::string number_set();
  std::string sequence(int depth = 1);  // list, tuple, str, bytes, range
  std::string slice();                  // `a:b:c`
  std::string value(int depth = 1);     // of any type
  // Of any type, and no int that makes a gigabyte of something when it is a size or a power.
  std::string modest();
  std::string iterable(int depth = 1);
  std::string exception();  // `ValueError('a')`
  std::string exception_type();

 private:
  std::string integer_literal();
  std::string float_literal();
  std::string elements(int depth, std::size_t most);

  const std::vector<std::uint8_t>& choices_;
  int minor_;
  std::size_t next_ = 0;
  int depth_ = 1;
  std::string text_;
};

}  // namespace loopspec::generator::language
