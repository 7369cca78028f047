// super(), and the cell through which its zero-argument form finds the class.
#pragma once

#include "reference/objects/class.hpp"

namespace loopspec {

class Super : public Container {
 public:
  Super(Class* start, Value object, Class* object_type);
  Value start;  // Class: the search begins after it
  Value object;
  Value object_type;  // Class
  void visit(Visitor& visitor) override;
  void clear() override;
};

// A variable shared between a function and the functions inside it.
class Cell : public Container {
 public:
  Cell();
  Value content;  // null: unbound
  void visit(Visitor& visitor) override;
  void clear() override;
};

void fill_class_cell(const Value& cell, const Value& cls);
void install_super_slots();

// super() without arguments: the innermost Python function's first argument and __class__ cell. Set
// by the language; false: raised.
extern bool (*find_super_arguments)(Value* cls, Value* self);
// __name__ of the globals of the innermost Python function, null: nobody's; the module of a class
// made by type(). Set by the language.
extern Value (*find_calling_module)();

}  // namespace loopspec
