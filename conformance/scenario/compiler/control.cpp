// Loops, try, with: what guards code and what `return`, `break`, `continue` undo on their way out.
#include "conformance/scenario/compiler/compiler.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

using ast::Field;
using ast::Kind;

void Compiler::if_(const Node& node) {
  const Label other = e().new_label();
  jump_if(*node.one(Field::test), other, false);
  statements(node.list(Field::body));
  const NodeList& orelse = node.list(Field::orelse);
  if (orelse.empty()) return e().place(other);
  const Label end = e().new_label();
  e().jump(Op::jump, end);
  e().place(other);
  statements(orelse);
  e().place(end);
}

void Compiler::while_(const Node& node) {
  const Label other = e().new_label();
  const Label end = e().new_label();
  const Label loop = e().here();
  unit().blocks.push_back({Block::Kind::while_loop, end, loop, {}, nullptr, {}});
  jump_if(*node.one(Field::test), other, false);
  statements(node.list(Field::body));
  at(node);
  e().jump(Op::jump_back, loop);
  unit().blocks.pop_back();
  e().place(other);
  statements(node.list(Field::orelse));
  e().place(end);
}

void Compiler::for_(const Node& node) {
  iterated(*node.one(Field::iter));
  e().emit(Op::get_iter);
  const Label other = e().new_label();
  const Label end = e().new_label();
  const Label loop = e().here();
  unit().blocks.push_back({Block::Kind::for_loop, end, loop, {}, nullptr, {}});
  at(node);
  e().jump(Op::for_iter, other);
  store(*node.one(Field::target));
  statements(node.list(Field::body));
  e().jump(Op::jump_back, loop);
  unit().blocks.pop_back();
  e().place(other);
  statements(node.list(Field::orelse));
  e().place(end);
}

void Compiler::async_for(const Node& node) {
  expression(*node.one(Field::iter));
  e().emit(Op::get_aiter);
  const Label exhausted = e().new_label();
  const Label end = e().new_label();
  const Label loop = e().here();
  unit().blocks.push_back({Block::Kind::for_loop, end, loop, {}, nullptr, {}});
  at(node);
  const std::size_t guard = e().new_guard(exhausted);
  e().emit(Op::get_anext);
  e().load_constant(Value::none());
  e().emit(Op::await_);
  e().close_guard(guard);
  store(*node.one(Field::target));
  statements(node.list(Field::body));
  e().jump(Op::jump_back, loop);
  unit().blocks.pop_back();
  e().place(exhausted);
  at(node);
  e().emit(Op::end_async_for);
  statements(node.list(Field::orelse));
  e().place(end);
}

void Compiler::try_(const Node& node) {
  if (!node.list(Field::finalbody).empty()) return try_finally(node);
  try_handlers(node);
}

void Compiler::try_handlers(const Node& node) {
  if (node.kind == Kind::TryStar) return try_star(node);
  try_except(node);
}

void Compiler::try_finally(const Node& node) {
  const Label handler = e().new_label();
  const Label end = e().new_label();
  const NodeList& final_body = node.list(Field::finalbody);
  const std::size_t guard = e().new_guard(handler);
  unit().blocks.push_back({Block::Kind::finally_try, 0, 0, {guard}, &final_body, {}});
  if (node.list(Field::handlers).empty()) {
    statements(node.list(Field::body));
  } else {
    try_handlers(node);
  }
  e().close_guard(guard);
  unit().blocks.pop_back();
  statements(final_body);
  e().jump(Op::jump, end);
  e().place(handler);
  e().emit(Op::push_exc_info);
  const Label cleanup = e().new_label();
  const std::size_t inner = e().new_guard(cleanup, 1);
  unit().blocks.push_back({Block::Kind::finally_end, 0, 0, {inner}, nullptr, {}});
  statements(final_body);
  unit().blocks.pop_back();
  e().emit(Op::reraise);
  e().close_guard(inner);
  e().place(cleanup);
  e().emit(Op::cleanup_reraise);
  e().place(end);
}

void Compiler::guarded_body(const Node& node, Label end) {
  const Label handler = e().new_label();
  const std::size_t guard = e().new_guard(handler);
  unit().blocks.push_back({Block::Kind::try_body, 0, 0, {guard}, nullptr, {}});
  statements(node.list(Field::body));
  unit().blocks.pop_back();
  e().close_guard(guard);
  statements(node.list(Field::orelse));
  e().jump(Op::jump, end);
  e().place(handler);
  e().emit(Op::push_exc_info);
}

void Compiler::try_except(const Node& node) {
  const Label end = e().new_label();
  guarded_body(node, end);
  const Label cleanup = e().new_label();
  const std::size_t inner = e().new_guard(cleanup, 1);
  unit().blocks.push_back({Block::Kind::handler, 0, 0, {inner}, nullptr, {}});
  except_handlers(node, end);
  unit().blocks.pop_back();
  e().close_guard(inner);
  e().place(cleanup);
  e().emit(Op::cleanup_reraise);
  e().place(end);
}

// Stack: [old, exception].
void Compiler::except_handlers(const Node& node, Label end) {
  for (const auto& handler : node.list(Field::handlers)) {
    at(*handler);
    const Label next = e().new_label();
    if (const Node* type = handler->one(Field::type)) {
      expression(*type);
      e().emit(Op::check_exc_match);
      e().jump(Op::pop_jump_if_false, next);
    }
    if (handler->has_name) {
      named_handler(*handler, end);
    } else {
      plain_handler(*handler, end);
    }
    e().place(next);
  }
  e().emit(Op::reraise);
}

void Compiler::plain_handler(const Node& handler, Label end) {
  // [old, exception]: the exception is held by the state; only the old one stays on the stack.
  e().emit(Op::pop);
  statements(handler.list(Field::body));
  const std::size_t outer = unit().blocks.back().guards.front();
  e().close_guard(outer);
  e().emit(Op::pop_except);
  e().jump(Op::jump, end);
  e().open_guard(outer);
}

void Compiler::named_handler(const Node& handler, Label end) {
  store_name(handler.name);
  const Label cleanup = e().new_label();
  const std::size_t guard = e().new_guard(cleanup);
  unit().blocks.back().handler_name = handler.name;
  unit().blocks.back().guards.push_back(guard);
  statements(handler.list(Field::body));
  unit().blocks.back().guards.pop_back();
  unit().blocks.back().handler_name.clear();
  e().close_guard(guard);
  const std::size_t outer = unit().blocks.back().guards.front();
  e().close_guard(outer);
  e().emit(Op::pop_except);
  delete_handler_name(handler.name);
  e().jump(Op::jump, end);
  e().place(cleanup);
  // [old, second exception]; what is raised on has left the try statement: its guard stays closed.
  delete_handler_name(handler.name);
  e().emit(Op::cleanup_reraise);
  e().open_guard(outer);
}

void Compiler::delete_handler_name(const std::string& name) {
  e().load_constant(Value::none());
  store_name(name);
  delete_name(name);
}

void Compiler::with(const Node& node, std::size_t index) {
  const bool is_async = node.kind == Kind::AsyncWith;
  const NodeList& items = node.list(Field::items);
  const Node& item = *items[index];
  const Node& context = *item.one(Field::context_expr);
  expression(context);
  at(context);
  e().emit(is_async ? Op::before_async_with : Op::before_with);
  if (is_async) await_top();
  const Label handler = e().new_label();
  const Label cleanup = e().new_label();
  const Label suppressed = e().new_label();
  const Label end = e().new_label();
  const std::size_t guard = e().new_guard(handler, 1);
  unit().blocks.push_back(
      {is_async ? Block::Kind::async_with : Block::Kind::with, 0, 0, {guard}, nullptr, {}, &context});
  if (const Node* target = item.one(Field::optional_vars)) {
    store(*target);
  } else {
    e().emit(Op::pop);
  }
  if (index + 1 < items.size()) {
    with(node, index + 1);
  } else {
    statements(node.list(Field::body));
  }
  unit().blocks.pop_back();
  e().close_guard(guard);
  at_exit_of(context);
  call_exit_with_none(is_async);
  e().jump(Op::jump, end);
  e().place(handler);
  e().emit(Op::push_exc_info);
  const std::size_t inner = e().new_guard(cleanup, 1);
  e().emit(Op::with_except_start);
  if (is_async) await_top();
  e().jump(Op::pop_jump_if_true, suppressed);
  e().emit(Op::reraise);
  e().close_guard(inner);
  e().place(cleanup);
  e().emit(Op::cleanup_reraise);
  e().place(suppressed);
  e().emit(Op::pop);
  e().emit(Op::pop_except);
  e().emit(Op::pop);
  e().place(end);
}

void Compiler::at_exit_of(const Node& context) {
  at(since(10) || last_statement_ == nullptr ? context : *last_statement_);
}

// [exit] -> []
void Compiler::call_exit_with_none(bool is_async) {
  e().emit(Op::push_null);
  for (int i = 0; i < 3; ++i) e().load_constant(Value::none());
  e().emit(Op::call, 3);
  if (is_async) await_top();
  e().emit(Op::pop);
}

void Compiler::unwind(Block& block, bool preserve_top) {
  switch (block.kind) {
    case Block::Kind::while_loop:
    case Block::Kind::try_body:
      return;
    case Block::Kind::for_loop:
    case Block::Kind::pop_value:
      if (preserve_top) e().emit(Op::swap, 2);
      e().emit(Op::pop);
      return;
    case Block::Kind::finally_try: {
      // The final body runs with the value to return below it on the stack.
      if (preserve_top) unit().blocks.push_back({Block::Kind::pop_value, 0, 0, {}, nullptr, {}});
      statements(*block.final_body);
      if (preserve_top) unit().blocks.pop_back();
      return;
    }
    case Block::Kind::finally_end:
      if (preserve_top) e().emit(Op::swap, 2);
      e().emit(Op::pop);
      if (preserve_top) e().emit(Op::swap, 2);
      e().emit(Op::pop_except);
      return;
    case Block::Kind::with:
    case Block::Kind::async_with:
      if (preserve_top) e().emit(Op::swap, 2);
      at_exit_of(*block.context);
      call_exit_with_none(block.kind == Block::Kind::async_with);
      return;
    case Block::Kind::handler:
      if (preserve_top) e().emit(Op::swap, 2);
      e().emit(Op::pop_except);
      if (!block.handler_name.empty()) delete_handler_name(block.handler_name);
      return;
  }
}

std::vector<std::size_t> Compiler::unwind_to(std::size_t keep, bool preserve_top) {
  std::vector<std::size_t> closed;
  std::vector<Block> left;
  auto& blocks = unit().blocks;
  while (blocks.size() > keep) {
    Block block = std::move(blocks.back());
    blocks.pop_back();
    for (std::size_t i = block.guards.size(); i-- > 0;) {
      e().close_guard(block.guards[i]);
      closed.push_back(block.guards[i]);
    }
    unwind(block, preserve_top);
    left.push_back(std::move(block));
  }
  while (!left.empty()) {
    blocks.push_back(std::move(left.back()));
    left.pop_back();
  }
  return closed;
}

void Compiler::reopen(const std::vector<std::size_t>& guards) {
  for (std::size_t i = guards.size(); i-- > 0;) e().open_guard(guards[i]);
}

}  // namespace loopspec
