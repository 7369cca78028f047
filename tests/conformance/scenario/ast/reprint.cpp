// A filter for the round-trip test: per line of tree JSON on stdin one line {"ast", "source"} on
// stdout, the source printed from the tree and the tree with the positions that the source gives
// it; or {"error"} for what is no tree.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "conformance/scenario/ast/json_reader.hpp"
#include "conformance/scenario/ast/json_writer.hpp"
#include "conformance/scenario/ast/printer.hpp"

namespace {

nlohmann::json reprint(const std::string& line) {
  try {
    const auto tree = loopspec::ast::read_json(nlohmann::json::parse(line));
    const std::string source = loopspec::ast::to_source_with_positions(*tree);
    return {{"ast", loopspec::ast::to_json(*tree)}, {"source", source}};
  } catch (const std::exception& error) {
    return {{"error", error.what()}};
  }
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    std::cout << reprint(line).dump() << '\n';
  }
  return 0;
}
