#include "tests/conformance/generator/experiment.hpp"

#include <nlohmann/json.hpp>

#include "conformance/generator/rendering.hpp"
#include "conformance/scenario/ast/json_writer.hpp"
#include "conformance/scenario/ast/printer.hpp"

namespace loopspec {
namespace {

std::optional<std::string> failure(const Answer& answer, std::string_view side) {
  const auto* failed = std::get_if<Failure>(&answer);
  if (failed == nullptr) {
    return std::nullopt;
  }
  return std::string(side) + " gave no trace: " + failed->message;
}

}  // namespace

std::optional<std::string> Experiment::problem() const {
  if (auto text = failure(left, "CPython")) {
    return text;
  }
  if (auto text = failure(right, "the reference")) {
    return text;
  }
  const auto difference =
      first_difference(std::get<Trace>(left), std::get<Trace>(right), Level::exact);
  return difference ? std::optional(difference->what) : std::nullopt;
}

Experiment run_program(const generator::Program& program, Subject& left, Subject& right) {
  const ast::NodePtr tree = generator::to_tree(program);
  Request request;
  request.name = "random_program.py";
  request.source = ast::to_source_with_positions(*tree);
  request.tree = ast::to_json(*tree).dump();
  request.version = left.info().version;
  Experiment experiment;
  experiment.source = request.source;
  experiment.left = left.run(request);
  experiment.right = right.run(request);
  return experiment;
}

}  // namespace loopspec
