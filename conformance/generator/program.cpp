#include "conformance/generator/program.hpp"

namespace loopspec::generator {
namespace {

void collect(const Block& block, std::array<bool, kOperationCount>& seen) {
  for (const Statement& statement : block) {
    seen[static_cast<std::size_t>(statement.operation)] = true;
    for (const Block& inner : statement.blocks) {
      collect(inner, seen);
    }
  }
}

}  // namespace

std::string_view name_of(Operation operation) noexcept {
#define LOOPSPEC_X(name) std::string_view{#name},
  constexpr auto names = std::to_array<std::string_view>({LOOPSPEC_OPERATIONS(LOOPSPEC_X)});
#undef LOOPSPEC_X
  return names[static_cast<std::size_t>(operation)];
}

std::size_t block_count(Operation operation) noexcept {
  switch (operation) {
    case Operation::timeout:
    case Operation::task_group:
    case Operation::lock:
    case Operation::repeat:
      return 1;
    case Operation::try_finally:
    case Operation::try_cancelled:
    case Operation::try_exception:
      return 2;
    default:
      return 0;
  }
}

bool needs_311(Operation operation) noexcept {
  return operation == Operation::timeout || operation == Operation::task_group ||
         operation == Operation::uncancel;
}

std::array<bool, kOperationCount> operations_in(const Program& program) {
  std::array<bool, kOperationCount> seen{};
  for (const Function& function : program.functions) {
    collect(function.body, seen);
  }
  return seen;
}

}  // namespace loopspec::generator
