#include "conformance/scenario/run_scenario.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

#include "conformance/runtime/driver.hpp"
#include "conformance/scenario/ast/json_reader.hpp"
#include "conformance/scenario/ast/tree_error.hpp"
#include "conformance/scenario/compiler/check.hpp"
#include "conformance/scenario/compiler/compile.hpp"
#include "conformance/scenario/compiler/symbols.hpp"
#include "conformance/scenario/fresh_world.hpp"
#include "conformance/scenario/machine/call.hpp"
#include "conformance/scenario/machine/limits.hpp"
#include "conformance/scenario/machine/support.hpp"
#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/modules/reports.hpp"
#include "conformance/scenario/process_memory.hpp"
#include "conformance/scenario/real_time.hpp"
#include "conformance/scenario/recorder.hpp"
#include "reference/run_state.hpp"
#include "reference/threads.hpp"

namespace loopspec {

namespace {

using nlohmann::json;

// What is wrong with a request, in the words of the protocol.
struct Refusal {
  const char* kind;  // "unsupported", "scenario", "internal"
  std::string message;
};

json refuse(const Refusal& refusal) {
  return {{"error", {{"kind", refusal.kind}, {"message", refusal.message}}}};
}

struct RunRequest {
  Version version;
  RunOptions options;
  MachineLimits limits{200'000'000, kNoBound};
  bool coroutines = false;
  bool real_time = false;
};

// What is not given stays; null is no bound.
template <class T>
void read_limit(const json& limits, const char* name, T& into) {
  if (!limits.contains(name)) return;
  const json& bound = limits[name];
  const double value = bound.is_number() ? bound.get<double>() : -1.0;
  if (!bound.is_null() && !(value >= 0))
    throw Refusal{"internal",
                  fmt::format("limits.{} must be a number that is not negative, or null", name)};
  constexpr T most = std::numeric_limits<T>::max();
  into = bound.is_null() || value >= static_cast<double>(most) ? most : static_cast<T>(value);
}

void read_limits(const json& limits, RunRequest& request) {
  if (!limits.is_object()) throw Refusal{"internal", "limits must be an object"};
  for (const auto& [name, value] : limits.items())
    if (name != "time" && name != "iterations" && name != "steps" && name != "memory")
      throw Refusal{"internal", fmt::format("no such limit: {}", name)};
  read_limit(limits, "time", request.options.max_time);
  read_limit(limits, "iterations", request.options.max_iterations);
  read_limit(limits, "steps", request.limits.steps);
  read_limit(limits, "memory", request.limits.memory);
}

Quantum read_quantum(const json& seconds) {
  if (seconds.is_null()) return Quantum();
  constexpr double largest = 24 * 3600;
  const double value = seconds.is_number() ? seconds.get<double>() : -1.0;
  if (!(value >= 0.0 && value <= largest))
    throw Refusal{"internal", "options.quantum must be a number of seconds from 0 to 86400"};
  return Quantum(value);
}

RunRequest read_options(const json& options) {
  RunRequest request;
  if (options.is_null()) return request;
  if (!options.is_object()) throw Refusal{"internal", "options must be an object"};
  for (const auto& [name, value] : options.items()) {
    if (name == "version") {
      if (value.is_null()) continue;
      if (!value.is_string()) throw Refusal{"internal", "options.version must be a string"};
      try {
        request.version = parse_version(value.get<std::string>());
      } catch (const std::invalid_argument& error) {
        throw Refusal{"internal", error.what()};
      }
    } else if (name == "clock") {
      if (!value.is_null() && value != "virtual" && value != "real")
        throw Refusal{"internal", "options.clock must be \"virtual\" or \"real\""};
      request.real_time = value == "real";
    } else if (name == "coroutines") {
      if (!value.is_boolean())
        throw Refusal{"internal", "options.coroutines must be true or false"};
      request.coroutines = value.get<bool>();
    } else if (name == "limits") {
      read_limits(value, request);
    } else if (name == "quantum") {
      request.options.quantum = read_quantum(value);
    } else if (name == "choices") {
      if (!value.is_null() && value != json::array())
        throw Refusal{"unsupported", "this subject takes CPython's own choices, and no others"};
    } else {
      throw Refusal{"internal", fmt::format("no such option: {}", name)};
    }
  }
  return request;
}

ast::NodePtr read_tree(const ScenarioRequest& request) {
  try {
    return ast::read_json(request.ast);
  } catch (const ast::TreeError& error) {
    throw Refusal{"scenario", fmt::format("{}: {}", request.name, error.what())};
  }
}

std::vector<std::string> complaints_about(const ast::Node& tree, const std::string& name) {
  std::vector<std::string> lines;
  for (const Complaint& c : check(tree))
    lines.push_back(fmt::format("{}:{}:{}: {}", name, c.line, c.column + 1, c.message));
  return lines;
}

Ref<Code> compile_request(const ScenarioRequest& request) {
  const ast::NodePtr tree = read_tree(request);
  const std::vector<std::string> complaints = complaints_about(*tree, request.name);
  if (!complaints.empty())
    throw Refusal{"unsupported", fmt::format("{}", fmt::join(complaints, "\n"))};
  try {
    return compile_module(*tree, request.name);
  } catch (const CompileError& error) {
    throw Refusal{"scenario", fmt::format("{}:{}:{}: {}", request.name, error.line,
                                          error.column + 1, error.message)};
  }
}

Ref<Module> make_main(const ScenarioRequest& request) {
  Ref<Module> main = make<Module>("__main__");
  Dict* const names = main->dict();
  for (const char* empty : {"__doc__", "__package__", "__loader__", "__spec__"})
    names->set(intern(empty), Value::none());
  names->set(intern("__builtins__"), Value::none());  // the module, once there are modules
  names->set(intern("__file__"), make_str(request.name));
  names->set(intern("__cached__"), Value::none());
  if (!since(14)) names->set(intern("__annotations__"), make_dict());
  return main;
}

// Runs the module body; the exception that ended it, or null.
Ref<Exception> run_module(const Ref<Code>& code, const Ref<Module>& main) {
  const Ref<Frame> frame = Frame::create(code.get(), main->dict(), Value(main->dict()), nullptr);
  Value result;
  if (enter_call()) {
    run(frame.get(), Value(), &result);
    leave_call();
  }
  return take_pending();
}

json run_fresh(const ScenarioRequest& request, RunRequest& asked, const ForeignRuntime* runtime) {
  const bool own_real_time = asked.real_time && runtime == nullptr;
  asked.options.runtime = own_real_time ? &real_time_runtime : runtime;
  enter_version(asked.version);
  const Ref<Code> code = compile_request(request);
  const FreshWorld world(asked.version, asked.options);
  if (own_real_time) start_real_time();
  set_limits(asked.limits);
  set_coroutine_driver(asked.coroutines ? drive_with_coroutines : nullptr);
  const Ref<Module> main = make_main(request);
  reset_reports(request.name, request.source);
  reset_modules(main);
  main->dict()->set(intern("__builtins__"), import_module("builtins"));
  start_recording();
  const Ref<Exception> raised = run_module(code, main);
  json trace = recorded_trace(raised);
  stop_recording();
  end_threads();
  set_limits({});
  return {{"trace", std::move(trace)}};
}

std::string text_of(const json& answer) {
  return answer.dump(-1, ' ', false, json::error_handler_t::replace);
}

// A look at the memory ends a run in good order; what a run takes between two looks meets the
// ceiling.
json run_bounded(const ScenarioRequest& request, RunRequest& asked, const ForeignRuntime* runtime) {
  constexpr std::int64_t spare = 64 << 20;
  const std::string answer = run_in_bounded_memory(
      std::min(asked.limits.memory, kNoBound / 2) + spare,
      [&] {
        try {
          return text_of(run_fresh(request, asked, runtime));
        } catch (const Refusal& refusal) {
          return text_of(refuse(refusal));
        }
      },
      [] {
        run_state().limit = Limit::memory;
        return text_of({{"trace", recorded_trace(nullptr)}});
      });
  return json::parse(answer);
}

}  // namespace

json run_scenario(const ScenarioRequest& request, const ForeignRuntime* runtime) {
  try {
    RunRequest asked = read_options(request.options);
    return asked.limits.memory == kNoBound ? run_fresh(request, asked, runtime)
                                           : run_bounded(request, asked, runtime);
  } catch (const Refusal& refusal) {
    return refuse(refusal);
  } catch (const std::exception& error) {
    return refuse({"internal", error.what()});
  }
}

std::vector<std::string> outside_of_language(const ScenarioRequest& request) {
  try {
    enter_version(read_options(request.options).version);
    return complaints_about(*read_tree(request), request.name);
  } catch (const Refusal& refusal) {
    return {refusal.message};
  }
}

std::string disassemble_scenario(const ScenarioRequest& request) {
  try {
    enter_version(read_options(request.options).version);
    return disassemble(*compile_request(request));
  } catch (const Refusal& refusal) {
    throw NotInLanguage(refusal.message);
  }
}

}  // namespace loopspec
