#include "conformance/generator/shrinking.hpp"

#include <iterator>

namespace loopspec::generator {
namespace {

using Blocks = std::vector<Block>;

// All but `count` statements from `start` on.
Block without(const Block& block, std::size_t start, std::size_t count) {
  Block rest(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(start));
  rest.insert(rest.end(), block.begin() + static_cast<std::ptrdiff_t>(start + count), block.end());
  return rest;
}

// One statement exchanged for others.
Block spliced(const Block& block, std::size_t at, const Block& others) {
  Block result(block.begin(), block.begin() + static_cast<std::ptrdiff_t>(at));
  result.insert(result.end(), others.begin(), others.end());
  result.insert(result.end(), block.begin() + static_cast<std::ptrdiff_t>(at + 1), block.end());
  return result;
}

void drop_runs(const Block& block, Blocks& out) {
  for (std::size_t count = block.size(); count > 0; count /= 2) {
    for (std::size_t start = 0; start + count <= block.size(); start += count) {
      out.push_back(without(block, start, count));
    }
  }
}

void shrink_operands(const Statement& statement, Block& out) {
  for (std::size_t i = 0; i < statement.operands.size(); ++i) {
    const unsigned value = statement.operands[i];
    for (const unsigned smaller : {0U, value / 2, value - 1}) {
      if (smaller < value) {
        out.push_back(statement);
        out.back().operands[i] = smaller;
      }
    }
  }
}

Blocks shrink_block(const Block& block);

Block shrink_statement(const Statement& statement) {
  Block out;
  for (std::size_t i = 0; i < statement.blocks.size(); ++i) {
    for (Block& smaller : shrink_block(statement.blocks[i])) {
      out.push_back(statement);
      out.back().blocks[i] = std::move(smaller);
    }
  }
  shrink_operands(statement, out);
  return out;
}

Blocks shrink_block(const Block& block) {
  Blocks out;
  drop_runs(block, out);
  for (std::size_t i = 0; i < block.size(); ++i) {
    for (const Block& body : block[i].blocks) {
      out.push_back(spliced(block, i, body));
    }
  }
  for (std::size_t i = 0; i < block.size(); ++i) {
    for (Statement& smaller : shrink_statement(block[i])) {
      out.push_back(block);
      out.back()[i] = std::move(smaller);
    }
  }
  return out;
}

}  // namespace

std::vector<Program> shrinks(const Program& program) {
  std::vector<Program> out;
  for (std::size_t i = 1; i < program.functions.size(); ++i) {
    out.push_back(program);
    out.back().functions.erase(out.back().functions.begin() + static_cast<std::ptrdiff_t>(i));
  }
  for (std::size_t i = 0; i < program.functions.size(); ++i) {
    for (Block& smaller : shrink_block(program.functions[i].body)) {
      out.push_back(program);
      out.back().functions[i].body = std::move(smaller);
    }
  }
  for (unsigned Program::*setting : {&Program::runner, &Program::rescue}) {
    if (program.*setting != 0) {
      out.push_back(program);
      out.back().*setting = 0;
    }
  }
  return out;
}

}  // namespace loopspec::generator
