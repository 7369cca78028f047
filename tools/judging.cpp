#include "tools/judging.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include "conformance/runtime/capabilities.hpp"
#include "conformance/runtime/permitted.hpp"
#include "tools/real_judging.hpp"
#include "tools/side.hpp"

namespace loopspec {
namespace {

// Some scenarios for one pair: every `step`-th from `first`. A job has its subjects to itself.
struct Job {
  std::size_t pair, first, step;
};

std::vector<Job> split(std::size_t pairs, std::size_t workers) {
  const std::size_t parts = pairs >= workers ? 1 : workers;
  std::vector<Job> jobs;
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    for (std::size_t part = 0; part < parts; ++part) {
      jobs.push_back({pair, part, parts});
    }
  }
  return jobs;
}

// A pair of which both have started.
struct Match {
  std::size_t index;
  Side against, subject;
  Level level;  // the strictest that there may be judged at

  void set_quantum(double seconds) { against.quantum = subject.quantum = seconds; }
};

class Judging {
 public:
  Judging(const std::vector<Scenario>& scenarios, const std::vector<Pair>& pairs,
          const Places& places, const JudgingOptions& options)
      : scenarios_(scenarios),
        pairs_(pairs),
        places_(places),
        options_(options),
        results_(scenarios.size() * pairs.size()) {
    // CPython and its recordings are not asked: they are what capabilities are capabilities of.
    const bool asked =
        std::ranges::any_of(pairs, [](const Pair& pair) { return !pair.subject.is_oracle(); });
    needs_.resize(scenarios.size());
    for (std::size_t i = 0; asked && i < scenarios.size(); ++i) {
      if (const auto* lowered = std::get_if<Lowered>(&scenarios[i].lowered)) {
        needs_[i] = capabilities_needed(lowered->tree);
      }
    }
  }

  std::vector<Result> run() {
    const std::size_t cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 2);
    const std::size_t workers = options_.real_time ? options_.real_time->at_once : cores;
    const std::vector<Job> jobs = split(pairs_.size(), workers);
    std::vector<std::exception_ptr> problems(jobs.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t i = 0; (i = next++) < jobs.size();) {
        try {
          run_job(jobs[i]);
        } catch (...) {
          problems[i] = std::current_exception();
        }
      }
    };
    {
      std::vector<std::jthread> threads;
      for (std::size_t i = 1; i < workers; ++i) {
        threads.emplace_back(work);
      }
      work();
    }
    for (const std::exception_ptr& problem : problems) {
      if (problem) {
        std::rethrow_exception(problem);
      }
    }
    return std::move(results_);
  }

 private:
  std::optional<Judgement> lacks(std::size_t scenario, const Side& subject) const {
    if (subject.choice.is_oracle()) {
      return std::nullopt;
    }
    const auto missing = lacking(needs_[scenario], subject.info.capabilities);
    if (missing.empty()) {
      return std::nullopt;
    }
    return Judgement{
        Verdict::lacks_capability,
        fmt::format("it needs {}, which the subject does not offer", fmt::join(missing, ", ")),
        std::nullopt};
  }

  Side start(const Choice& choice, const Choice& other) const {
    return start_side(choice, other, places_, options_.to_answer);
  }

  Match start(std::size_t index) const {
    const Pair& pair = pairs_[index];
    Match match{index, start(pair.against, pair.subject), start(pair.subject, pair.against),
                Level::exact};
    // Below exact both clocks have the coarser grain of the two.
    const double coarser = std::max(match.against.info.quantum, match.subject.info.quantum);
    const bool inexact = coarser > 0 || options_.real_time;
    match.level = options_.level.value_or(inexact ? Level::ordered : Level::exact);
    match.set_quantum(match.level == Level::exact ? options_.quantum
                                                  : std::max(options_.quantum, coarser));
    return match;
  }

  void run_job(const Job& job) {
    const Match match = start(job.pair);
    for (std::size_t i = job.first; i < scenarios_.size(); i += job.step) {
      results_[i * pairs_.size() + job.pair] = judge_one(i, match);
      tell_progress();
    }
  }

  Result judge_one(std::size_t index, const Match& match) {
    const Scenario& scenario = scenarios_[index];
    Result result;
    result.scenario = index;
    result.pair = match.index;
    result.level = match.level;
    if (options_.real_time) {
      const auto missing = lacks(index, match.subject);
      judge_in_real_time(result, scenario, match.against, match.subject, missing, options_);
      return result;
    }
    const Answer left = match.against.run(scenario);
    if (const auto* failure = std::get_if<Failure>(&left);
        failure && (failure->kind == Failure::Kind::not_in_version ||
                    failure->kind == Failure::Kind::lacks_capability)) {
      result.judgement = {verdict_of(*failure), failure->message, std::nullopt};
      return result;
    }
    if (auto judgement = lacks(index, match.subject)) {
      result.judgement = std::move(*judgement);
      return result;
    }
    const Answer right = match.subject.run(scenario);
    if (!options_.level) {
      result.level = std::max(match.level, strictest_level(left, right));
    }
    if (const auto* trace = std::get_if<Trace>(&left)) {
      result.events = trace->events.size();
      result.selects = trace->selects ? trace->selects->size() : 0;
    }
    give_verdict(result, left, right, match.against);
    keep_traces(result, left, right);
    return result;
  }

  // Below exact, at every level: each is a score.
  void give_verdict(Result& result, const Answer& left, const Answer& right,
                    const Side& oracle) const {
    const std::string& name = oracle.choice.name;
    if (result.level == Level::exact) {
      result.judgement = judge(left, right, Level::exact, name);
      return;
    }
    const auto at = [&](Level level) {
      return oracle.choice.is_oracle()
                 ? judge_permitted(left, right, level, name, permitted(result, oracle))
                 : judge(left, right, level, name);
    };
    const Judgement ordered = at(Level::ordered);
    const bool passed = ordered.verdict == Verdict::pass;
    const Judgement per_task = passed ? ordered : at(Level::per_task);
    if (std::holds_alternative<Trace>(left) && std::holds_alternative<Trace>(right)) {
      const Verdict exact = oracle.quantum > 0
                                ? Verdict::not_judged  // no clock of that grain is CPython's own
                                : judge(left, right, Level::exact, name).verdict;
      result.scores = Scores{exact, ordered.verdict, per_task.verdict};
    }
    result.judgement = result.level == Level::ordered ? ordered : per_task;
  }

  PermittedRuns permitted(const Result& result, const Side& oracle) const {
    PermittedRuns runs;
    runs.most = options_.most_runs;
    if (oracle.info.can("choices")) {
      runs.run = [this, &result, &oracle](const Choices& choices) {
        return oracle.run(scenarios_[result.scenario], choices);
      };
    }
    return runs;
  }

  // Without iterations level exact, too, tells of a difference that it sees without them.
  static void keep_traces(Result& result, const Answer& left, const Answer& right) {
    if (!result.judgement.difference) {
      return;
    }
    const Level seen = std::max(result.level, strictest_level(left, right));
    const std::optional<Trace>& nearest = result.judgement.nearest;
    result.against = seen_at(nearest ? *nearest : std::get<Trace>(left), seen);
    result.subject = seen_at(std::get<Trace>(right), seen);
  }

  void tell_progress() {
    const std::scoped_lock lock(progress_);
    ++done_;
    if (options_.progress) {
      options_.progress(done_, results_.size());
    }
  }

  const std::vector<Scenario>& scenarios_;
  const std::vector<Pair>& pairs_;
  const Places& places_;
  const JudgingOptions& options_;
  std::vector<std::vector<std::string>> needs_;  // of each scenario
  std::vector<Result> results_;                  // each written by one thread only
  std::mutex progress_;
  std::size_t done_ = 0;
};

}  // namespace

Pair pair_of(const Choice& a, const Choice& b) {
  return b.is_oracle() && !a.is_oracle() ? Pair{b, a} : Pair{a, b};
}

std::vector<Result> judge_all(const std::vector<Scenario>& scenarios,
                              const std::vector<Pair>& pairs, const Places& places,
                              const JudgingOptions& options) {
  return Judging(scenarios, pairs, places, options).run();
}

}  // namespace loopspec
