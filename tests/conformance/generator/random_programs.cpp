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
#include "tools/catalogue.hpp"
#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

struct Settings {
  std::uint64_t seed = 0;
  int count = 1000;
  int max_size = 100;
  std::vector<std::string> against;  // words for CPythons, as in Catalogue::find
  std::string reference = LOOPSPEC_BINARY;
  std::string save = "counterexample.py";
};

constexpr Milliseconds to_answer{20'000};

// The command line that runs the same programs again.
std::string command_line(const Settings& settings, const Choice& oracle) {
  return fmt::format(
      "random_programs --seed {} --count {} --max-size {} --against {} --reference {}",
      settings.seed, settings.count, settings.max_size, oracle.name, settings.reference);
}

std::unique_ptr<Subject> reference(const Settings& settings) {
  ProcessSettings process;
  process.command = {{settings.reference, "serve", "reference"}, {}};
  return std::make_unique<ProcessSubject>(process);
}

void print_traces(const Experiment& experiment, const Choice& oracle, const Settings& settings,
                  const std::string& reproduce) {
  const auto* left = std::get_if<Trace>(&experiment.left);
  const auto* right = std::get_if<Trace>(&experiment.right);
  if (left == nullptr || right == nullptr) {
    return;
  }
  const Setting setting{settings.save, experiment.source, oracle.name, "reference", {}, reproduce};
  std::cout << explain(*left, *right, *first_difference(*left, *right, Level::exact), setting)
            << '\n';
}

void report(const Experiment& experiment, const Choice& oracle, const Settings& settings) {
  std::ofstream(settings.save) << experiment.source;
  const std::string replay =
      fmt::format("{} compare {} reference {}", settings.reference, oracle.name, settings.save);
  std::cout << "a program on which they differ, also in " << settings.save << ":\n\n"
            << experiment.source << '\n'
            << experiment.problem().value_or(
                   "it no longer differs when it is run again: a side is "
                   "not deterministic")
            << "\n\n";
  print_traces(experiment, oracle, settings, replay);
  std::cout << "replay it:    " << replay << '\n'
            << "all programs: " << command_line(settings, oracle) << '\n';
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
  Trial(const Settings& settings, const Choice& oracle, const Places& places)
      : settings_(settings),
        oracle_(oracle),
        left_(make_subject(oracle, places, to_answer)),
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
      report(last_failure_.value(), oracle_, settings_);
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
              << "again: " << command_line(settings_, oracle_) << '\n';
    const std::string weaknesses = statistics_.weaknesses(with_311_);
    if (weaknesses.empty()) {
      return ExitStatus::as_declared;
    }
    std::cout << "the programs are too weak to say much:\n" << weaknesses;
    return ExitStatus::not_judged;
  }

  const Settings& settings_;
  const Choice oracle_;
  std::unique_ptr<Subject> left_;
  std::unique_ptr<Subject> right_;
  bool with_311_ = false;
  Statistics statistics_;
  std::optional<Experiment> last_failure_;
  int shrink_runs_ = 0;
};

std::vector<Choice> chosen_oracles(const Settings& settings, Catalogue& catalogue) {
  const std::vector<std::string> newest = {"cpython"};
  std::vector<Choice> oracles;
  for (const std::string& word : settings.against.empty() ? newest : settings.against) {
    oracles.push_back(catalogue.find(word));
    if (oracles.back().kind != Choice::Kind::cpython) {
      throw UsageError(word + " is no CPython; name one as in cpython:3.13 or pyodide:3.14");
    }
  }
  return oracles;
}

ExitStatus run_all(const Settings& settings) {
  Catalogue catalogue(find_places());
  ExitStatus worst = ExitStatus::as_declared;
  for (const Choice& oracle : chosen_oracles(settings, catalogue)) {
    const ExitStatus status = Trial(settings, oracle, catalogue.places()).run();
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
  app.add_option("--against", settings.against,
                 "the CPythons, as in cpython:3.9,pyodide:3.14; otherwise the newest that is found")
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
