#include <algorithm>
#include <iterator>

#include "conformance/generator/language/generator.hpp"

namespace loopspec::generator::language {
namespace {

using Choices = std::vector<std::uint8_t>;

template <class T>
std::vector<T> without(const std::vector<T>& all, std::size_t start, std::size_t count) {
  std::vector<T> rest(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(start));
  rest.insert(rest.end(), all.begin() + static_cast<std::ptrdiff_t>(start + count), all.end());
  return rest;
}

// One program of several is looked for first, then half of them.
void fewer_programs(const Batch& batch, std::vector<Batch>& out) {
  for (const Program& program : batch) {
    out.push_back({program});
  }
  for (std::size_t count = batch.size() / 2; count > 0; count /= 2) {
    for (std::size_t start = 0; start < batch.size(); start += count) {
      out.push_back(without(batch, start, std::min(count, batch.size() - start)));
    }
  }
}

void shorter(const Choices& choices, std::vector<Choices>& out) {
  for (std::size_t count = choices.size(); count > 0; count /= 2) {
    for (std::size_t start = 0; start + count <= choices.size(); start += count) {
      out.push_back(without(choices, start, count));
    }
  }
}

// What the writer of a program takes where its choices end, it takes for zeros too.
void zeros(const Choices& choices, std::vector<Choices>& out) {
  for (std::size_t count = choices.size() / 2; count > 1; count /= 2) {
    for (std::size_t start = 0; start + count <= choices.size(); start += count) {
      const auto from = choices.begin() + static_cast<std::ptrdiff_t>(start);
      const auto is_zero = [](std::uint8_t choice) { return choice == 0; };
      if (std::all_of(from, from + static_cast<std::ptrdiff_t>(count), is_zero)) {
        continue;
      }
      out.push_back(choices);
      std::fill_n(out.back().begin() + static_cast<std::ptrdiff_t>(start), count, std::uint8_t{0});
    }
  }
}

void lower(const Choices& choices, std::vector<Choices>& out) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const unsigned value = choices[i];
    unsigned last = value;
    for (const unsigned smaller : {0U, value / 16, value / 2, value - 1}) {
      if (smaller < value && smaller != last) {
        out.push_back(choices);
        out.back()[i] = static_cast<std::uint8_t>(smaller);
        last = smaller;
      }
    }
  }
}

}  // namespace

std::vector<Batch> shrinks(const Batch& batch) {
  std::vector<Batch> out;
  if (batch.size() > 1) {
    fewer_programs(batch, out);
    return out;
  }
  for (const Program& program : batch) {
    std::vector<Choices> smaller;
    shorter(program.choices, smaller);
    zeros(program.choices, smaller);
    lower(program.choices, smaller);
    for (Choices& choices : smaller) {
      out.push_back({{program.area, std::move(choices)}});
    }
  }
  return out;
}

}  // namespace loopspec::generator::language
