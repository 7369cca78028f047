#include "conformance/generator/generator.hpp"

#include <rapidcheck.h>

#include "conformance/generator/shrinking.hpp"

namespace loopspec::generator {
namespace {

constexpr unsigned kOperandRange = 256;
constexpr int kMaximumNesting = 2;

// Kinds of statement that a program is made of, each as often as it shall be drawn.
using Deck = std::vector<Operation>;

unsigned weight(Operation operation) noexcept {
  switch (operation) {
    case Operation::sleep:
    case Operation::create_task:
      return 4;
    case Operation::await_task:
    case Operation::cancel:
    case Operation::call_later:
      return 2;
    default:
      return 1;
  }
}

bool ends_function(Operation operation) noexcept {
  return operation == Operation::raise_error || operation == Operation::return_value ||
         operation == Operation::cancel_current;
}

class Draw {
 public:
  Draw(const rc::Random& random, int size)
      : random_(random), size_(size < 0 ? 0U : static_cast<unsigned>(size)) {}

  Program program(bool with_311) {
    deck_ = deck(with_311);
    Program program;
    const unsigned coroutines = 2 + below(3 + size_ / 40);
    const unsigned callbacks = below(3);
    for (unsigned i = 0; i < coroutines + callbacks; ++i) {
      // The later a function, the more often it is called and the shorter it is.
      const unsigned longest = 3 + (i == 0 ? 6 : 3 / i) + size_ / 25;
      const unsigned shortest = i == 0 ? 6 : 1;
      program.functions.push_back({i >= coroutines, function(shortest + below(longest))});
    }
    program.runner = below(8) == 0 ? 1 : 0;
    program.rescue = below(4) == 0 ? 0 : 5 + below(20);
    return program;
  }

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(random_.next() % bound); }

  Deck deck(bool with_311) {
    Deck cards;
    for (std::size_t i = 0; i < kOperationCount; ++i) {
      const auto operation = static_cast<Operation>(i);
      const bool available = with_311 || !needs_311(operation);
      const bool chosen = operation <= Operation::sleep_zero ||
                          operation == Operation::create_task || below(2) == 0;
      if (available && chosen) {
        cards.insert(cards.end(), weight(operation), operation);
      }
    }
    return cards;
  }

  Statement statement(int depth) {
    Statement result;
    result.operation = deck_[below(static_cast<unsigned>(deck_.size()))];
    if (depth >= kMaximumNesting && block_count(result.operation) > 0) {
      result.operation = Operation::sleep;
    }
    for (unsigned& operand : result.operands) {
      operand = below(kOperandRange);
    }
    for (std::size_t i = 0; i < block_count(result.operation); ++i) {
      result.blocks.push_back(block(1 + below(3), depth + 1));
    }
    return result;
  }

  // What ends a function stands at its end, or else in a block.
  Block function(unsigned length) {
    Block result = block(length, 0);
    for (std::size_t i = 0; i + 1 < result.size(); ++i) {
      while (ends_function(result[i].operation)) {
        result[i] = statement(0);
      }
    }
    return result;
  }

  Block block(unsigned length, int depth) {
    Block result;
    for (unsigned i = 0; i < length; ++i) {
      result.push_back(statement(depth));
    }
    return result;
  }

  rc::Random random_;
  unsigned size_;
  Deck deck_;
};

}  // namespace

rc::Gen<Program> programs(bool with_311) {
  return [with_311](const rc::Random& random, int size) {
    return rc::shrinkable::shrinkRecur(Draw(random, size).program(with_311), [](Program&& program) {
      return rc::seq::fromContainer(shrinks(program));
    });
  };
}

}  // namespace loopspec::generator
