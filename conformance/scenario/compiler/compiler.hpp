// Compiler: one unit (function, class body, comprehension, module) at a time, from tree to
// bytecode.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "conformance/scenario/compiler/emitter.hpp"
#include "reference/objects/class.hpp"

namespace loopspec {

// What `return`, `break` and `continue` have to undo on their way out, innermost last.
struct Block {
  enum class Kind {
    while_loop,
    for_loop,
    try_body,
    finally_try,
    finally_end,
    with,
    async_with,
    handler,
    pop_value
  };
  Kind kind;
  Label break_to = 0;
  Label continue_to = 0;
  std::vector<std::size_t> guards;            // closed while leaving
  const ast::NodeList* final_body = nullptr;  // finally_try
  std::string handler_name;                   // handler: `as name`
  const ast::Node* context = nullptr;         // with, async_with: what was entered
};

class Compiler {
 public:
  Compiler(const Symbols& symbols, std::string file, bool lazy_annotations, bool no_annotations)
      : symbols_(symbols),
        file_(std::move(file)),
        lazy_annotations_(lazy_annotations),
        no_annotations_(no_annotations) {}
  Ref<Code> module(const ast::Node& node);

 private:
  using Node = ast::Node;
  using NodeList = ast::NodeList;

  struct Unit {
    Unit(Scope* scope, std::string file) : e(scope, std::move(file)) {}
    Emitter e;
    std::vector<Block> blocks;
    std::string qualname;
  };

  // functions.cpp
  void enter(Scope* scope, const std::string& name, int line);
  Ref<Code> leave();
  std::string child_qualname(const std::string& name) const;
  void function(const Node& node);
  void lambda(const Node& node);
  void class_definition(const Node& node);
  void comprehension(const Node& node);
  void comprehension_loop(const Node& node, std::size_t index);
  void comprehension_element(const Node& node);
  void make_function(const Ref<Code>& code, std::uint32_t flags);
  std::uint32_t defaults_and_annotations(const Node& arguments, const Node* returns);
  void parameters(const Node& arguments, Code& code);
  void annotation_entry(const Node& arg, std::uint32_t& count);
  void body_with_docstring(const NodeList& body, bool is_class);
  void decorators(const NodeList& list);
  void apply_decorators(const NodeList& list, const Node& decorated);

  // statements.cpp
  void statements(const NodeList& list);
  void statement(const Node& node);
  void assign(const Node& node);
  void augmented_assign(const Node& node);
  void annotated_assign(const Node& node);
  void delete_target(const Node& node);
  void import(const Node& node);
  void import_from(const Node& node);
  void raise(const Node& node);
  void assert_(const Node& node);
  void return_(const Node& node);
  void leave_loop(const Node& node);

  // control.cpp
  void if_(const Node& node);
  void while_(const Node& node);
  void for_(const Node& node);
  void async_for(const Node& node);
  void try_(const Node& node);
  void try_handlers(const Node& node);
  // The body and `else` of a try statement; what comes next handles its exception.
  void guarded_body(const Node& node, Label end);
  void try_except(const Node& node);
  void try_finally(const Node& node);
  void except_handlers(const Node& node, Label end);
  void named_handler(const Node& handler, Label end);
  void plain_handler(const Node& handler, Label end);
  void with(const Node& node, std::size_t index);
  void call_exit_with_none(bool is_async);
  void unwind(Block& block, bool preserve_top);
  // Leaves blocks from the innermost down to (not including) `keep`; gives the guards to open
  // again.
  std::vector<std::size_t> unwind_to(std::size_t keep, bool preserve_top);
  void reopen(const std::vector<std::size_t>& guards);
  void delete_handler_name(const std::string& name);

  // except_star.cpp
  void try_star(const Node& node);
  void star_handler(const Node& handler);
  void jump_if_none(Label target, bool when);

  // patterns.cpp
  struct Match {
    std::vector<std::string> captures;  // on the stack, below what is on top
    std::size_t on_top = 0;             // values that later parts of the pattern still need
    std::vector<Label> failures;        // the i-th pops i values, then goes to the next case
  };
  void match(const Node& node);
  void match_case(const Node& node, bool keeps_subject, Label end);
  void pattern(const Node& node, Match& match);
  void as_pattern(const Node& node, Match& match);
  void sequence_pattern(const NodeList& patterns, Match& match);
  void indexed_sequence(const NodeList& patterns, std::size_t star, Match& match);
  void unpacked_sequence(const NodeList& patterns, std::size_t star, Match& match);
  void patterns_on_stack(const NodeList& patterns, Match& match);
  void mapping_pattern(const Node& node, Match& match);
  void rest_of_mapping(std::uint32_t keys);
  void class_pattern(const Node& node, Match& match);
  void or_pattern(const Node& node, Match& match);
  void reorder(std::vector<std::string> captures, const std::vector<std::string>& order);
  void capture(const std::string& name, Match& match);
  void rotate(std::size_t depth);
  Label fail_label(Match& match, std::size_t count);
  void place_failures(Match& match);
  void fail(Match& match, Op jump);
  void fail_if_none(Match& match);
  void fail_unless_size(Match& match, std::size_t size, CompareOp op);

  // expressions.cpp
  void expression(const Node& node);
  void constant(const Node& node);
  void boolean(const Node& node);
  void comparison(const Node& node);
  void compare_op(const std::string& op);
  void jump_if(const Node& node, Label target, bool when);
  void call(const Node& node);
  void call_with_stars(const Node& node);
  void keyword_dict(const NodeList& keywords);
  void dict_display(const Node& node);
  void starred_list(const NodeList& elements, Op build, Op append, Op extend);
  void add_elements(const NodeList& elements, Op append, Op extend);
  void slice(const Node& node);
  void format_value(const Node& node);
  void joined_string(const Node& node);
  void await_top();  // [awaitable] -> [result]
  void store(const Node& target);
  void unpack(const Node& target);
  void load_name(const std::string& name);
  void store_name(const std::string& name);
  void delete_name(const std::string& name);

  Unit& unit() { return *units_.back(); }
  Emitter& e() { return units_.back()->e; }
  void at(const Node& node) {
    if (node.line > 0) e().set_line(node.line);
  }
  std::string mangled(const std::string& name) { return mangle(e().scope->class_name, name); }

  void at_name_of(const Node& attribute);
  bool constant_set(const Node& node);
  void iterated(const Node& node);  // what a loop goes over
  // __exit__ is called in the line of what was entered; until 3.9 in that of the last statement.
  void at_exit_of(const Node& context);

  std::map<std::string, Value> constant_sets_;  // by their elements: equal ones are one constant
  const Node* last_statement_ = nullptr;
  const Symbols& symbols_;
  std::string file_;
  bool lazy_annotations_;  // 3.14: annotations are not evaluated where they stand
  bool no_annotations_;    // from __future__ import annotations
  std::vector<std::unique_ptr<Unit>> units_;
};

}  // namespace loopspec
