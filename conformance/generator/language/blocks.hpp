// Blocks of statements: what functions and generators are made of.
#pragma once

#include "conformance/generator/language/writer.hpp"

namespace loopspec::generator::language {

// Where a statement stands, which decides what may be there.
struct Place {
  int depth = 3;              // how much deeper blocks may nest
  bool in_loop = false;       // break and continue
  bool in_handler = false;    // a bare raise means something
  bool may_leave = true;      // return, break and continue: not in `except*`
  bool is_generator = false;  // yield
  bool has_groups = false;    // try with except*
};

class Blocks {
 public:
  explicit Blocks(Writer& w) : w_(w) {}

  // An indented block of a few statements. They use `n`, an int, and `calls`, functions of one
  // argument.
  void block(Place place);

 private:
  void statement(Place place);
  void simple(Place place);
  void leave(Place place);
  void yields(Place place);
  void condition(Place place);
  void loop(Place place);
  void try_statement(Place place);
  void handlers(Place place);
  void group_handlers(Place place);
  void raise(Place place);
  void with(Place place);
  void note();

  Writer& w_;
  int notes_ = 0;
  int names_ = 0;
};

}  // namespace loopspec::generator::language
