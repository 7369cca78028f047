// `except*`. Below the handlers lie [old, original, raised, rest]: what was handled around, what
// was caught, what is to be raised on so far, and what no handler has taken yet. No statement
// leaves a handler but by raising, so there is nothing for `unwind` to know.
#include "conformance/scenario/compiler/compiler.hpp"

namespace loopspec {

using ast::Field;

void Compiler::try_star(const Node& node) {
  const Label end = e().new_label();
  guarded_body(node, end);
  const Label cleanup = e().new_label();
  const std::size_t inner = e().new_guard(cleanup, 1);
  e().emit(Op::copy, 1);
  e().emit(Op::build_list, 0);
  e().emit(Op::swap, 2);
  for (const auto& clause : node.list(Field::handlers)) star_handler(*clause);
  e().emit(Op::list_append, 1);
  e().emit(Op::merge_raised);
  jump_if_none(cleanup, false);
  e().emit(Op::pop);
  e().close_guard(inner);
  e().emit(Op::pop_except);
  e().jump(Op::jump, end);
  e().place(cleanup);
  e().emit(Op::cleanup_reraise);
  e().place(end);
}

// [.., raised, rest] -> [.., raised, rest]
void Compiler::star_handler(const Node& handler) {
  const Label raised = e().new_label();
  const Label no_match = e().new_label();
  const Label next = e().new_label();
  at(handler);
  expression(*handler.one(Field::type));
  e().emit(Op::match_except_star);
  jump_if_none(no_match, true);
  if (handler.has_name) {
    store_name(handler.name);
  } else {
    e().emit(Op::pop);
  }
  const std::size_t guard = e().new_guard(raised);
  statements(handler.list(Field::body));
  e().close_guard(guard);
  if (handler.has_name) delete_handler_name(handler.name);
  e().jump(Op::jump, next);
  e().place(raised);
  if (handler.has_name) delete_handler_name(handler.name);
  e().emit(Op::list_append, 2);
  e().jump(Op::jump, next);
  e().place(no_match);
  e().emit(Op::pop);
  e().place(next);
}

// The value on top stays there.
void Compiler::jump_if_none(Label target, bool when) {
  e().emit(Op::copy, 1);
  e().load_constant(Value::none());
  e().emit(Op::is_);
  e().jump(when ? Op::pop_jump_if_true : Op::pop_jump_if_false, target);
}

}  // namespace loopspec
