// Random programs on CPython and on the reference, compared exactly. A program on which they differ
// is shrunk and printed as a Python file.
#include <fmt/format.h>
#include <rapidcheck.h>
#include <rapidcheck/detail/TestListener.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>

#include "conformance/generator/generator.hpp"
#include "conformance/runtime/process_subject.hpp"
#include "conformance/runtime/version.hpp"
#include "conformance/trace/explanation.hpp"
#include "tests/conformance/generator/experiment.hpp"
#include "tests/conformance/generator/statistics.hpp"
#include "tools/exit_status.hpp"
#include "tools/interpreters.hpp"

namespace loopspec {
namespace {

struct Settings {
  std::uint64_t seed = 0;
  int count = 1000;
  int max_size = 100;
  std::vector<std::string> pythons;
  std::string reference = LOOPSPEC_BINARY;
  std::string oracle = LOOPSPEC_ORACLE;
  std::string save = "counterexample.py";
};

// The command line that runs the same programs again.
std::string command_line(const Settings& settings, const std::string& python) {
  return fmt::format(
      "random_programs --seed {} --count {} --max-size {} --python {} --reference {}",
      settings.seed, settings.count, settings.max_size, python, settings.reference);
}

std::unique_ptr<Subject> cpython(const Settings& settings, const std::string& python) {
  ProcessSettings process;
  process.command = {{python, "-m", "loopspec_oracle", "serve"},
                     {"PYTHONPATH=" + settings.oracle, "PYTHONDONTWRITEBYTECODE=1"}};
  process.with_tree = false;
  return std::make_unique<ProcessSubject>(process);
}

std::unique_ptr<Subject> reference(const Settings& settings) {
  ProcessSettings process;
  process.command = {{settings.reference, "serve", "reference"}, {}};
  return std::make_unique<ProcessSubject>(process);
}

void print_traces(const Experiment& experiment, const std::string& python, const Settings& settings,
                  const std::string& reproduce) {
  const auto* left = std::get_if<Trace>(&experiment.left);
  const auto* right = std::get_if<Trace>(&experiment.right);
  if (left == nullptr || right == nullptr) {
    return;
  }
  const Setting setting{settings.save, experiment.source, "cpython:" + python, "reference", {},
                        reproduce};
  std::cout << explain(*left, *right, *first_difference(*left, *right, Level::exact), setting)
            << '\n';
}

void report(const Experiment& experiment, const std::string& python, const Settings& settings) {
  std::ofstream(settings.save) << experiment.source;
  const std::string replay =
      fmt::format("{} compare cpython:{} reference {}", settings.reference, python, settings.save);
  std::cout << "a program on which they differ, also in " << settings.save << ":\n\n"
            << experiment.source << '\n'
            << experiment.problem().value_or(
                   "it no longer differs when it is run again: a side is "
                   "not deterministic")
            << "\n\n";
  print_traces(experiment, python, settings, replay);
  std::cout << "replay it:    " << replay << '\n'
            << "all programs: " << command_line(settings, python) << '\n';
}

// RapidCheck's own listener announces settings that are not ours.
class Quiet : public rc::detail::TestListener {
  void onTestCaseFinished(const rc::detail::CaseDescription& /*description*/) override {}
  void onShrinkTried(const rc::detail::CaseDescription& /*shrink*/, bool /*accepted*/) override {}
  void onTestFinished(const rc::detail::TestMetadata& /*metadata*/,
                      const rc::detail::TestResult& /*result*/) override {}
};

class Trial {
 public:
  Trial(const Settings& settings, const std::string& python)
      : settings_(settings),
        python_(python),
        left_(cpython(settings, python)),
        right_(reference(settings)) {
    right_->info();
    const auto version = PythonVersion::parse(left_->info().version);
    with_311_ = version && std::pair(version->major, version->minor) >= std::pair(3, 11);
  }

  ExitStatus run() {
    fmt::print("{} programs, seed {}, CPython {}\n", settings_.count, settings_.seed,
               left_->info().version);
    std::fflush(stdout);
    rc::detail::TestParams params;
    params.seed = settings_.seed;
    params.maxSuccess = settings_.count;
    params.maxSize = settings_.max_size;
    Quiet listener;
    const auto result = rc::detail::checkTestable(
        [this] { check_one(); }, rc::detail::TestMetadata(), params, listener,
        std::unordered_map<std::string, rc::detail::Reproduce>());
    if (!result.is<rc::detail::SuccessResult>()) {
      fmt::print("program {} differed; {} runs to shrink it\n", statistics_.programs() + 1,
                 shrink_runs_);
      std::fflush(stdout);
      report(last_failure_.value(), python_, settings_);
      return ExitStatus::differs;
    }
    return judge_strength();
  }

 private:
  void check_one() {
    const generator::Program program = *generator::programs(with_311_);
    const Experiment experiment = run_program(program, *left_, *right_);
    const auto problem = experiment.problem();
    if (problem) {
      last_failure_ = experiment;
    } else if (!last_failure_) {
      statistics_.count(program, std::get<Trace>(experiment.left));
    }
    shrink_runs_ += last_failure_ ? 1 : 0;
    RC_ASSERT(!problem.has_value());
  }

  ExitStatus judge_strength() {
    std::cout << statistics_.table(with_311_) << "no difference\n"
              << "again: " << command_line(settings_, python_) << '\n';
    const std::string weaknesses = statistics_.weaknesses(with_311_);
    if (weaknesses.empty()) {
      return ExitStatus::as_declared;
    }
    std::cout << "the programs are too weak to say much:\n" << weaknesses;
    return ExitStatus::not_judged;
  }

  const Settings& settings_;
  const std::string python_;
  std::unique_ptr<Subject> left_;
  std::unique_ptr<Subject> right_;
  bool with_311_ = false;
  Statistics statistics_;
  std::optional<Experiment> last_failure_;
  int shrink_runs_ = 0;
};

std::vector<std::string> chosen_pythons(const Settings& settings) {
  if (!settings.pythons.empty()) {
    return settings.pythons;
  }
  const auto interpreters = find_interpreters();
  const Interpreter* best = newest(interpreters);
  if (best == nullptr) {
    throw UsageError("no CPython from 3.9 on was found; name one with --python");
  }
  return {best->program};
}

ExitStatus run_all(const Settings& settings) {
  ExitStatus worst = ExitStatus::as_declared;
  for (const std::string& python : chosen_pythons(settings)) {
    const ExitStatus status = Trial(settings, python).run();
    if (worst == ExitStatus::as_declared || status == ExitStatus::differs) {
      worst = status;
    }
  }
  return worst;
}

}  // namespace
}  // namespace loopspec

int main(int argc, char** argv) {
  using namespace loopspec;
  Settings settings;
  CLI::App app{"Random programs on CPython and on the reference, compared exactly.",
               "random_programs"};
  const auto* seed =
      app.add_option("--seed", settings.seed, "of the random programs; otherwise a new one");
  app.add_option("--count", settings.count, "how many programs")->check(CLI::PositiveNumber);
  app.add_option("--max-size", settings.max_size, "how large they become")
      ->check(CLI::NonNegativeNumber);
  app.add_option("--python", settings.pythons, "the CPythons, instead of the newest that is found")
      ->delimiter(',');
  app.add_option("--reference", settings.reference, "the loopspec program");
  app.add_option("--save", settings.save, "where a counterexample is written");
  CLI11_PARSE(app, argc, argv);
  if (seed->count() == 0) {
    settings.seed = std::random_device()();
  }
  try {
    return static_cast<int>(run_all(settings));
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return static_cast<int>(ExitStatus::failed);
  }
}
