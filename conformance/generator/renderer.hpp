// The worker of `to_tree`: one method per kind of statement.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/generator/program.hpp"
#include "conformance/scenario/ast/build.hpp"

namespace loopspec::generator {

class Renderer {
 public:
  explicit Renderer(const Program& program);
  ast::NodePtr module();

 private:
  using NodePtr = ast::NodePtr;
  using NodeList = ast::NodeList;

  // Structure (rendering.cpp).
  NodePtr function(std::size_t index);
  NodeList prologue();
  NodePtr rescue() const;
  NodeList epilogue() const;
  NodeList block(const Block& body);
  NodeList suite(const Block& body);  // of a compound statement: `pass` when there is nothing
  void render(const Statement& statement);
  bool render_coordination(const Statement& statement);
  bool render_blocks(const Statement& statement);

  // Output and names (renderer.cpp).
  void add(NodePtr statement) { out_->push_back(std::move(statement)); }
  void say(NodePtr value = nullptr);  // print the statement's label, and a value
  NodePtr label() const;
  NodePtr print_call(NodePtr value = nullptr) const;
  NodePtr loop();  // `loop`, which the function then sets at its top
  NodePtr shared(std::string_view list, unsigned which);  // an element of a list at module level
  std::string new_variable(std::string_view stem);
  std::string function_name(std::size_t index) const;

  // Operands as what they choose (renderer.cpp).
  NodePtr delay(unsigned operand) const;           // seconds, perhaps not positive
  NodePtr blocking_delay(unsigned operand) const;  // not negative
  NodePtr time_limit(unsigned operand) const;      // seconds or None
  NodePtr coroutine(unsigned operand);    // a call of a later coroutine function, or a sleep
  NodeList callback(unsigned operand);    // a callable and its arguments
  NodePtr awaitable(unsigned operand);    // a task, coroutine or future
  NodePtr future_like(unsigned operand);  // a task or future, not a coroutine
  const std::string* known_task(unsigned operand) const;  // a variable, or nullptr
  std::vector<std::size_t> callees(bool callbacks) const;
  void keep_task(const std::string& variable);
  void keep_handle(NodePtr call);

  // Tasks (render_tasks.cpp).
  void create_task(const Statement& s);
  void await_task(const Statement& s);
  NodePtr gather_call(const Statement& s);
  void gather(const Statement& s);
  void gather_later(const Statement& s);
  void cancel(const Statement& s);
  void cancel_current(const Statement& s);
  void wait_for(const Statement& s);
  void wait(const Statement& s);
  void shield(const Statement& s);
  void done_callback(const Statement& s);
  void uncancel();
  void states(const Statement& s);
  void timeout(const Statement& s);
  void task_group(const Statement& s);

  // The loop and what tasks share (render_loop.cpp).
  void call_soon(const Statement& s);
  void call_later(const Statement& s);
  void call_at(const Statement& s);
  void equal_deadlines(const Statement& s);
  void many_timers(const Statement& s);
  void cancel_handle(const Statement& s);
  void settle(const Statement& s);
  void event_set(const Statement& s);
  void queue_put(const Statement& s);
  void queue_get(const Statement& s);

  // Blocks (rendering.cpp).
  void try_finally(const Statement& s);
  void try_cancelled(const Statement& s);
  void try_exception(const Statement& s);
  void repeat(const Statement& s);
  void lock(const Statement& s);

  const Program& program_;
  std::array<bool, kOperationCount> used_;
  std::set<std::string, std::less<>> shared_;  // lists at module level that something uses

  // Of the function at hand.
  std::size_t function_ = 0;
  bool is_async_ = true;
  bool uses_loop_ = false;
  unsigned labels_ = 0;
  unsigned variables_ = 0;
  std::vector<std::string> tasks_;  // variables that hold awaitables on every path to here
  NodeList* out_ = nullptr;
};

}  // namespace loopspec::generator
