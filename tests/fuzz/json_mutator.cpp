#include "tests/fuzz/json_mutator.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <nlohmann/json.hpp>
#include <random>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace loopspec::fuzz {
namespace {

using nlohmann::json;

constexpr std::size_t kDeepest = 4000;

constexpr std::array<const char*, 16> kTexts = {"0",
                                                "-1",
                                                "10",
                                                "9223372036854775808",
                                                "100000000000000000000000000000",
                                                "1000000000",
                                                "__class__",
                                                "__del__",
                                                "__getattr__",
                                                "__iter__",
                                                "%9999999999d",
                                                "{:>10000000000}",
                                                "x",
                                                "range",
                                                "self",
                                                "__mro__"};
constexpr std::array<std::int64_t, 8> kNumbers = {0, 1, -1, 2, 255, 1 << 30, INT64_MAX, INT64_MIN};

class Mutation {
 public:
  explicit Mutation(unsigned seed) : random_(seed) {}

  void change(json& root, const json& donor) {
    for (std::size_t i = 0, count = 1 + below(4); i < count; ++i) {
      std::vector<json*> nodes;
      collect(root, nodes);
      change_one(*nodes[below(nodes.size())], nodes, donor);
    }
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  void collect(json& node, std::vector<json*>& nodes) {
    std::vector<json*> pending{&node};
    while (!pending.empty()) {
      json* const at = pending.back();
      pending.pop_back();
      nodes.push_back(at);
      for (json& child : *at) {
        if (at->is_structured()) {
          pending.push_back(&child);
        }
      }
    }
  }

  // A part of the donor, of the same kind as what it is to replace when there is one.
  json part_of(const json& donor, const json& like) {
    json copy = donor;
    std::vector<json*> nodes;
    collect(copy, nodes);
    for (int tries = 0; tries < 20; ++tries) {
      const json& found = *nodes[below(nodes.size())];
      if (found.type() == like.type()) {
        return found;
      }
    }
    return *nodes[below(nodes.size())];
  }

  void change_one(json& node, const std::vector<json*>& nodes, const json& donor) {
    switch (below(8)) {
      case 0:
      case 1:
        node = part_of(donor, node);
        return;
      case 2:
        return change_scalar(node);
      case 3:
        if (node.is_array() && !node.empty()) {
          node.erase(below(node.size()));
        }
        return;
      case 4:
        if (node.is_array() && !node.empty()) {
          const json again = node[below(node.size())];
          node.insert(node.begin() + static_cast<std::ptrdiff_t>(below(node.size() + 1)), again);
        }
        return;
      case 5:
        // A copy: one of the two may lie within the other.
        node = json(*nodes.back());
        return;
      case 6:
        return nest(node);
      default:
        if (node.is_object() && !node.empty()) {
          auto member = node.begin();
          std::advance(member, static_cast<std::ptrdiff_t>(below(node.size())));
          if (below(3) == 0) {
            node.erase(member);
          } else {
            *member = part_of(donor, *member);
          }
        }
    }
  }

  void change_scalar(json& node) {
    if (node.is_string()) {
      node = kTexts[below(kTexts.size())];
    } else if (node.is_number()) {
      node = kNumbers[below(kNumbers.size())];
    } else if (node.is_boolean()) {
      node = !node.get<bool>();
    }
  }

  // The node within itself, many times.
  void nest(json& node) {
    if (!node.is_object() || node.empty() || node.dump().size() > 300) {
      return;
    }
    const json shell = node;
    const std::size_t times = below(4) == 0 ? kDeepest : 1 + below(40);
    for (std::size_t i = 0; i < times; ++i) {
      json outer = shell;
      auto member = outer.begin();
      std::advance(member, static_cast<std::ptrdiff_t>(below(outer.size())));
      *member = std::move(node);
      node = std::move(outer);
    }
  }

  std::minstd_rand random_;
};

std::size_t write(const json& value, std::uint8_t* out, std::size_t most) {
  const std::string text = value.dump(-1, ' ', true, json::error_handler_t::replace);
  if (text.size() > most) {
    return 0;
  }
  std::memcpy(out, text.data(), text.size());
  return text.size();
}

}  // namespace

std::size_t mutate_json(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  json root = json::parse(data, data + size, nullptr, false);
  if (root.is_discarded() || seed % 50 == 0) {
    return LLVMFuzzerMutate(data, size, most);
  }
  const json donor = root;
  Mutation(seed).change(root, donor);
  const std::size_t written = write(root, data, most);
  return written == 0 ? size : written;
}

std::size_t cross_json(const std::uint8_t* data, std::size_t size, const std::uint8_t* other,
                       std::size_t other_size, std::uint8_t* out, std::size_t most, unsigned seed) {
  json root = json::parse(data, data + size, nullptr, false);
  const json donor = json::parse(other, other + other_size, nullptr, false);
  if (root.is_discarded() || donor.is_discarded()) {
    return 0;
  }
  Mutation(seed).change(root, donor);
  return write(root, out, most);
}

}  // namespace loopspec::fuzz
