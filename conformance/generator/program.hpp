// A random program before it is a tree: functions of statements with numbers for operands.
//
// The type is total: every value of it is a well-formed program that ends. Operands are taken
// modulo what there is to choose from, a function calls only functions behind itself, what makes no
// sense at a place (an await in a callback) is rendered as a print, and loops are bounded. So
// shrinking may cut anywhere.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace loopspec::generator {

// clang-format off
#define LOOPSPEC_OPERATIONS(X) \
  X(print) X(sleep) X(sleep_zero) X(blocking_sleep) X(create_task) X(await_task) \
  X(await_coroutine) X(gather) X(gather_later) X(cancel) X(cancel_current) X(call_soon) \
  X(call_later) X(call_at) X(equal_deadlines) X(many_timers) X(cancel_handle) X(await_future) \
  X(set_result) X(set_exception) X(wait_for) X(timeout) X(task_group) X(wait) X(shield) \
  X(event_wait) X(event_set) X(lock) X(queue_put) X(queue_get) X(try_finally) X(try_cancelled) \
  X(try_exception) X(raise_error) X(return_value) X(done_callback) X(uncancel) X(repeat) \
  X(states)
// clang-format on

#define LOOPSPEC_X(name) name,
enum class Operation : std::uint8_t { LOOPSPEC_OPERATIONS(LOOPSPEC_X) };
#undef LOOPSPEC_X

inline constexpr std::size_t kOperationCount = static_cast<std::size_t>(Operation::states) + 1;

// "sleep", "wait_for", ...
std::string_view name_of(Operation operation) noexcept;

struct Statement;
using Block = std::vector<Statement>;

struct Statement {
  Operation operation = Operation::print;
  std::array<unsigned, 3> operands{};
  std::vector<Block> blocks;

  bool operator==(const Statement&) const = default;
};

struct Function {
  bool is_callback = false;  // a plain function that the loop calls; otherwise a coroutine function
  Block body;

  bool operator==(const Function&) const = default;
};

struct Program {
  std::vector<Function> functions;  // the first is the main coroutine; never empty
  unsigned runner = 0;              // 0: asyncio.run, else a loop by hand
  unsigned rescue = 0;  // seconds until what is still waited for comes to pass; 0: never

  bool operator==(const Program&) const = default;
};

// How many blocks a statement of this kind has.
std::size_t block_count(Operation operation) noexcept;
// True for what only exists from Python 3.11 on.
bool needs_311(Operation operation) noexcept;
// Which kinds of statement occur in a program, at whatever depth.
std::array<bool, kOperationCount> operations_in(const Program& program);

}  // namespace loopspec::generator
