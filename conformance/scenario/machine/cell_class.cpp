// Cells: what functions share with those around them. types.CellType makes them too.
#include <fmt/format.h>

#include "conformance/scenario/machine/function.hpp"
#include "conformance/scenario/types/support.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/super.hpp"

namespace loopspec {

namespace {

Value cell_contents(const Value& self) {
  const Value& content = self.as<Cell>()->content;
  return content ? content : raise(classes.ValueError, "Cell is empty");
}

bool set_cell_contents(const Value& self, const Value& value) {
  self.as<Cell>()->content = value;
  return true;
}

Value create_cell(Class*, const Args& args) {
  if (args.keywords() != 0) return raise(classes.TypeError, "cell() takes no keyword arguments");
  if (args.positional > 1)
    return raise(classes.TypeError,
                 fmt::format("cell expected at most 1 argument, got {}", args.positional));
  Ref<Cell> cell = make<Cell>();
  if (args.positional == 1) cell->content = args[0];
  return cell;
}

// By what they hold; an empty one is less than any other.
Value compare_cells(const Value& a, const Value& b, CompareOp op) {
  if (class_of(b) != classes.cell) return Value::not_implemented();
  const Value& x = a.as<Cell>()->content;
  const Value& y = b.as<Cell>()->content;
  if (x && y) return compare(x, y, op);
  return compare(Value::small_int(x ? 1 : 0), Value::small_int(y ? 1 : 0), op);
}

Value cell_repr(const Value& self) {
  const Value& content = self.as<Cell>()->content;
  const auto* cell = static_cast<const void*>(self.object());
  if (!content) return make_str(fmt::format("<cell at {}: empty>", cell));
  return make_str(fmt::format("<cell at {}: {} object at {:#x}>", cell, class_of(content)->name(),
                              content.bits()));
}

}  // namespace

void install_cell_class() {
  Slots& c = classes.cell->slots;
  c.create = create_cell;
  c.init = [](const Value&, const Args&) { return true; };
  c.compare = compare_cells;
  c.repr = cell_repr;
  make_unhashable(classes.cell);
  define_attributes(classes.cell, {{"cell_contents", cell_contents, set_cell_contents}});
}

}  // namespace loopspec
