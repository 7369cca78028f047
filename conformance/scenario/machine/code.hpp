// Code: the bytecode of one function, class body, comprehension or module.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reference/objects/containers.hpp"
#include "reference/objects/parameters.hpp"

namespace loopspec {

// X(name, pops, pushes): effect on the value stack; -1: depends on the argument (see verifier.cpp).
// clang-format off
// The first ones are run()'s own; the others only change the value stack (stack_operations.hpp).
#define LOOPSPEC_OWN_OPCODES(X) \
  X(nop, 0, 0) X(pop, 1, 0) X(copy, -1, -1) X(swap, -1, -1) X(push_null, 0, 1) \
  X(load_const, 0, 1) X(load_fast, 0, 1) X(store_fast, 1, 0) X(load_deref, 0, 1) \
  X(store_deref, 1, 0) X(load_global, 0, 1) X(load_attr, 1, 1) X(store_attr, 2, 0) \
  X(load_method, 1, 2) X(binary, 2, 1) X(inplace, 2, 1) X(not_, 1, 1) X(compare, 2, 1) \
  X(is_, 2, 1) X(contains, 2, 1) X(subscript, 2, 1) X(store_subscript, 3, 0) X(list_append, 1, 0) \
  X(unpack, 1, -1) X(jump, 0, 0) X(jump_back, 0, 0) X(pop_jump_if_false, 1, 0) \
  X(pop_jump_if_true, 1, 0) X(jump_if_false_or_pop, -1, -1) X(jump_if_true_or_pop, -1, -1) \
  X(get_iter, 1, 1) X(for_iter, -1, -1) X(await_, 2, 1) X(yield_, 1, 1) X(end_async_for, 2, 0) \
  X(call, -1, 1) X(return_, 1, 0) X(raise_, -1, 0) X(reraise, 1, 0) X(push_exc_info, 1, 2) \
  X(pop_except, 1, 0) X(cleanup_reraise, 2, 0)
#define LOOPSPEC_STACK_OPCODES(X) \
  X(delete_fast, 0, 0) X(delete_deref, 0, 0) X(load_closure, 0, 1) X(make_cell, 0, 0) \
  X(load_class_deref, 0, 1) X(store_global, 1, 0) X(delete_global, 0, 0) X(load_name, 0, 1) \
  X(store_name, 1, 0) X(delete_name, 0, 0) X(delete_attr, 1, 0) X(unary, 1, 1) \
  X(delete_subscript, 2, 0) X(build_tuple, -1, 1) X(build_list, -1, 1) X(build_set, -1, 1) \
  X(build_dict, -1, 1) X(build_slice, -1, 1) X(build_string, -1, 1) X(set_add, 1, 0) \
  X(map_add, 2, 0) X(list_extend, 1, 0) X(set_update, 1, 0) X(dict_update, 1, 0) \
  X(dict_merge, 1, 0) X(list_to_tuple, 1, 1) X(unpack_star, 1, -1) X(get_awaitable, 1, 1) \
  X(get_yield_from, 1, 1) X(get_aiter, 1, 1) X(get_anext, 1, 2) X(call_kw, -1, 1) \
  X(call_ex, -1, 1) X(make_function, -1, 1) X(load_build_class, 0, 1) X(check_exc_match, 2, 2) \
  X(before_with, 1, 2) X(before_async_with, 1, 2) X(with_except_start, -1, -1) \
  X(format_value, -1, 1) X(import_name, 0, 1) X(import_from, 1, 2) X(load_assertion_error, 0, 1) \
  X(setup_annotations, 0, 0) X(match_except_star, 2, 2) X(merge_raised, 2, 1) X(get_len, 1, 2) \
  X(match_sequence, 1, 2) X(match_mapping, 1, 2) X(match_keys, 2, 3) X(match_class, 3, 1)
#define LOOPSPEC_OPCODES(X) LOOPSPEC_OWN_OPCODES(X) LOOPSPEC_STACK_OPCODES(X)
// clang-format on

enum class Op : std::uint8_t {
#define LOOPSPEC_X(name, pops, pushes) name,
  LOOPSPEC_OPCODES(LOOPSPEC_X)
#undef LOOPSPEC_X
};
std::string_view op_name(Op op) noexcept;

// What the argument of an instruction is.
enum class Operand : std::uint8_t {
  none,
  constant,        // index into constants
  slot,            // of a local, cell or free variable
  cell,            // see kCellSlotBits
  name,            // index into names
  binary_op,       // BinaryOp
  unary_op,        // UnaryOp
  compare_op,      // CompareOp
  flag,            // 0 or 1
  depth,           // of a value on the stack, from 1
  count,           // of values
  slice_parts,     // 2 or 3
  raise_parts,     // exception, cause
  function_flags,  // kHasDefaults and its like
  format_flags,    // conversion, and 4 when there is a specification
  target,          // of a jump
};
Operand operand_of(Op op) noexcept;

struct Instruction {
  std::uint32_t op : 8;
  std::uint32_t arg : 24;
};
inline constexpr std::uint32_t kMaxArgument = (1u << 24) - 1;

// Instructions [start, end) are guarded: an exception in them cuts the value stack to `depth`,
// pushes the exception and goes on at `target`. Inner entries come first.
struct Handler {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t target;
  std::uint32_t depth;
};

// The argument of make_cell: the cell's slot below, and above it the slot of the parameter that
// moves into the cell, plus one; 0: none does.
inline constexpr std::uint32_t kCellSlotBits = 12;
inline constexpr std::uint32_t kCellSlotMask = (1u << kCellSlotBits) - 1;

// Flags of make_function, in the order of what lies on the stack (each a tuple, except annotations:
// a dict).
inline constexpr std::uint32_t kHasDefaults = 1;
inline constexpr std::uint32_t kHasKeywordDefaults =
    2;  // one value per keyword-only parameter; null where none
inline constexpr std::uint32_t kHasAnnotations = 4;
inline constexpr std::uint32_t kHasClosure = 8;

// What an instruction that looks a name up found last time; each kind of lookup says what its
// versions are versions of, and looks again when they are others (lookup_cache.hpp).
struct LookupCache {
  std::uint64_t version = UINT64_MAX;  // of nothing
  std::uint64_t other_version = 0;
  const Value* found = nullptr;
  std::uint32_t index = 0;
  bool usable = false;
};

class Code : public Container {
 public:
  enum class Kind : std::uint8_t {
    function,
    generator,
    coroutine,
    async_generator,
    module,
    class_body
  };

  Code();
  std::string name;
  std::string qualname;
  std::string file;
  int first_line = 0;
  Kind kind = Kind::function;
  bool is_suspendable() const noexcept {
    return kind == Kind::generator || kind == Kind::coroutine || kind == Kind::async_generator;
  }
  bool hosted = false;  // stands for what CPython writes in C: tracebacks and callers leave it out
  std::vector<Instruction> instructions;
  std::vector<std::int32_t> lines;  // one per instruction
  std::vector<LookupCache> caches;  // one per instruction
  std::vector<Handler> handlers;
  std::vector<Value> constants;
  std::vector<Str*> names;  // interned: attributes, globals
  Parameters parameters;
  bool plain_parameters = false;  // positional ones only; set by verify
  // Slots: parameters first, then other locals, cells, free variables; the value stack follows.
  std::vector<Str*> slot_names;
  std::uint32_t locals = 0;  // slots before the cells
  std::uint32_t cells = 0;
  std::uint32_t free_variables = 0;
  std::uint32_t stack_size = 0;  // computed by the verifier, as the next two
  std::uint32_t stack_at = 0;    // places of a frame before its value stack: slot_count()
  std::uint32_t places = 0;      // all of them
  Value doc;

  std::size_t slot_count() const noexcept { return locals + cells + free_variables; }
  int line_of(std::size_t instruction) const noexcept;
  // The innermost guard around the instruction, or nullptr.
  const Handler* handler_of(std::uint32_t instruction) const noexcept;
  void visit(Visitor& visitor) override;
  void clear() override;
};

// Proves stack discipline (depths agree where paths meet, never below zero, handlers never cut
// below what their body may go down to, jump targets inside) and sets stack_size, nested code
// included. Throws std::logic_error.
void verify(Code& code);

// CPython's co_flags, as far as they say what kind of function it is.
std::int64_t code_flags(const Code& code);

// One line per instruction, for people who work on the compiler.
std::string disassemble(const Code& code);

}  // namespace loopspec
