// Random programs of the language alone, with no event loop, on CPython and on the reference. A
// program on which they differ is shrunk and printed as a Python file.
#include <fmt/format.h>
#include <rapidcheck.h>
#include <rapidcheck/detail/TestListener.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <random>

#include "conformance/generator/language/generator.hpp"
#include "conformance/generator/language/source.hpp"
#include "conformance/runtime/process_subject.hpp"
#include "conformance/trace/explanation.hpp"
#include "tests/conformance/generator/language_experiment.hpp"
#include "tests/conformance/generator/language_statistics.hpp"
#include "tools/catalogue.hpp"
#include "tools/exit_status.hpp"

namespace loopspec {
namespace {

using generator::language::Batch;

struct Settings {
  std::uint64_t seed = 0;
  int count = 2000;
  int batch = 20;  // programs per process
  int max_size = 100;
  std::vector<std::string> against;  // words for CPythons, as in Catalogue::find
  std::string reference = LOOPSPEC_BINARY;
  std::string save = "counterexample.py";
  std::string all;  // a folder: do not shrink, write every program that differs there
};

constexpr Milliseconds to_answer{20'000};

std::string command_line(const Settings& settings, const Choice& oracle) {
  return fmt::format(
      "random_language_programs --seed {} --count {} --batch {} --max-size {} --against {} "
      "--reference {}",
      settings.seed, settings.count, settings.batch, settings.max_size, oracle.name,
      settings.reference);
}

std::unique_ptr<Subject> reference(const Settings& settings) {
  ProcessSettings process;
  process.command = {{settings.reference, "serve", "reference"}, {}};
  process.to_answer = to_answer;
  return std::make_unique<ProcessSubject>(process);
}

// RapidCheck's own listener announces settings that are not ours.
class Quiet : public rc::detail::TestListener {
  void onTestCaseFinished(const rc::detail::CaseDescription& /*description*/) override {}
  void onShrinkTried(const rc::detail::CaseDescription& /*shrink*/, bool /*accepted*/) override {}
  void onTestFinished(const rc::detail::TestMetadata& /*metadata*/,
                      const rc::detail::TestResult& /*result*/) override {}
};

class Session {
 public:
  Session(const Settings& settings, const Choice& oracle, Catalogue& catalogue)
      : settings_(settings),
        oracle_(oracle),
        left_(make_subject(oracle, catalogue.places(), to_answer)),
        right_(reference(settings)),
        lowering_(catalogue, false, to_answer),
        trial_(*left_, *right_, lowering_) {
    right_->info();
  }

  ExitStatus run() {
    fmt::print("{} programs, seed {}, CPython {}\n", settings_.count, settings_.seed,
               left_->info().version);
    std::fflush(stdout);
    rc::detail::TestParams params;
    params.seed = settings_.seed;
    params.maxSuccess = (settings_.count + settings_.batch - 1) / settings_.batch;
    params.maxSize = settings_.max_size;
    Quiet listener;
    const auto result = rc::detail::checkTestable(
        [this] { check_one(); }, rc::detail::TestMetadata(), params, listener,
        std::unordered_map<std::string, rc::detail::Reproduce>());
    if (!result.is<rc::detail::SuccessResult>()) {
      fmt::print("after {} programs without a difference; {} runs to shrink it\n",
                 statistics_.programs(), shrink_runs_);
      report(last_failure_.value());
      return ExitStatus::differs;
    }
    return judge_strength();
  }

 private:
  void check_one() {
    Batch batch =
        *generator::language::batches(static_cast<std::size_t>(settings_.batch), trial_.minor());
    LanguageExperiment experiment = trial_.run(batch);
    if (experiment.is_no_program() && !last_failure_) {
      batch = without_refused(batch);
      experiment = trial_.run(batch);
    }
    const auto problem = experiment.problem();
    if (!problem && !last_failure_ && !batch.empty()) {
      count(batch, experiment);
    }
    if (problem && !settings_.all.empty()) {
      return write_all(batch, experiment);
    }
    if (problem) {
      last_failure_ = experiment;
    }
    shrink_runs_ += last_failure_ ? 1 : 0;
    RC_ASSERT(!problem.has_value());
  }

  Batch without_refused(const Batch& batch) {
    Batch rest;
    for (const auto& program : batch) {
      if (trial_.run({program}).is_no_program()) {
        statistics_.count_no_program(program);
      } else {
        rest.push_back(program);
      }
    }
    return rest;
  }

  void count(const Batch& batch, const LanguageExperiment& experiment) {
    const auto observed = experiment.observed(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (observed.empty()) {
        statistics_.count_without_end(batch[i]);
      } else {
        statistics_.count(batch[i], observed[i].left);
      }
    }
  }

  // Each program of the batch that differs, in a file of its own, and its first differing line.
  void write_all(const Batch& batch, const LanguageExperiment& experiment) {
    if (batch.size() > 1) {
      for (const auto& program : batch) {
        const LanguageExperiment alone = trial_.run({program});
        if (alone.is_no_program()) {
          statistics_.count_no_program(program);
        } else if (alone.problem()) {
          write_all({program}, alone);
        } else {
          count({program}, alone);
        }
      }
      return;
    }
    const std::string file =
        fmt::format("{}/{}_{}.py", settings_.all, name_of(batch.front().area), ++differing_);
    std::ofstream(file) << experiment.source;
    const auto observed = experiment.observed(1);
    fmt::print("{}\n", file);
    if (observed.empty()) {
      fmt::print("  {}\n", *experiment.problem());
    } else {
      const auto [left, right] = observed.front().first_difference();
      fmt::print("  {}\n  {}\n", left, right);
    }
    std::fflush(stdout);
  }

  void report(const LanguageExperiment& experiment) {
    std::ofstream(settings_.save) << experiment.source;
    const std::string replay = fmt::format("{} compare {} reference {}", settings_.reference,
                                           oracle_.name, settings_.save);
    std::cout << "a program on which they differ, also in " << settings_.save << ":\n\n"
              << experiment.source << '\n'
              << experiment.problem().value() << "\n\n";
    const auto* left = std::get_if<Trace>(&experiment.left);
    const auto* right = std::get_if<Trace>(&experiment.right);
    if (left != nullptr && right != nullptr) {
      const Setting setting{settings_.save, experiment.source, oracle_.name, "reference", {},
                            replay};
      std::cout << explain(*left, *right, *first_difference(*left, *right, Level::exact), setting)
                << '\n';
    }
    std::cout << "replay it:    " << replay << '\n'
              << "all programs: " << command_line(settings_, oracle_) << '\n';
  }

  ExitStatus judge_strength() {
    std::cout << statistics_.table(trial_.minor());
    if (differing_ > 0) {
      std::cout << differing_ << " programs differ, see " << settings_.all << '\n';
      return ExitStatus::differs;
    }
    std::cout << "no difference\n"
              << "again: " << command_line(settings_, oracle_) << '\n';
    const std::string weaknesses = statistics_.weaknesses(trial_.minor());
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
  Lowering lowering_;
  LanguageTrial trial_;
  LanguageStatistics statistics_;
  std::optional<LanguageExperiment> last_failure_;
  int shrink_runs_ = 0;
  int differing_ = 0;
};

std::vector<Choice> chosen_oracles(const Settings& settings, Catalogue& catalogue) {
  std::vector<Choice> oracles;
  for (const std::string& word : settings.against) {
    oracles.push_back(catalogue.find(word));
    if (oracles.back().kind != Choice::Kind::cpython) {
      throw UsageError(word + " is no CPython; name one as in cpython:3.13 or pyodide:3.14");
    }
  }
  return oracles.empty() ? catalogue.oracles() : oracles;
}

ExitStatus run_all(const Settings& settings) {
  Catalogue catalogue(find_places());
  ExitStatus worst = ExitStatus::as_declared;
  for (const Choice& oracle : chosen_oracles(settings, catalogue)) {
    const ExitStatus status = Session(settings, oracle, catalogue).run();
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
  CLI::App app{"Random programs of the language on CPython and on the reference, compared exactly.",
               "random_language_programs"};
  const auto* seed =
      app.add_option("--seed", settings.seed, "of the random programs; otherwise a new one");
  app.add_option("--count", settings.count, "how many programs")->check(CLI::PositiveNumber);
  app.add_option("--batch", settings.batch, "how many programs run in one process")
      ->check(CLI::PositiveNumber);
  app.add_option("--max-size", settings.max_size, "how large they become")
      ->check(CLI::NonNegativeNumber);
  app.add_option("--against", settings.against,
                 "the CPythons, as in cpython:3.9,pyodide:3.14; otherwise all that are found")
      ->delimiter(',');
  app.add_option("--reference", settings.reference, "the loopspec program");
  app.add_option("--save", settings.save, "where a counterexample is written");
  app.add_option("--all", settings.all, "a folder for every program that differs; none is shrunk")
      ->check(CLI::ExistingDirectory);
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
