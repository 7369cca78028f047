#include "tools/judging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

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

// The sys.version_info that a version name stands for: a free-threaded build is of the same
// version.
std::string without_build(PythonVersion version) {
  if (version.suffix.ends_with('t')) {
    version.suffix.pop_back();
  }
  return version.release() + version.suffix + (version.pure ? "+pure" : "");
}

// The version that this subject is told to be in a comparison with the other one: its own, but the
// other one's where its own has no patch level or none was given.
std::string told_version(const Choice& subject, const Choice& other) {
  if (subject.is_oracle()) {
    return "";
  }
  const auto own = PythonVersion::parse(subject.version);
  const auto others = PythonVersion::parse(other.version);
  if (!own && !others) {
    return "";
  }
  return without_build(others && (!own || own->covers(*others)) ? *others : *own);
}

Answer answer_of(const Scenario& scenario, const Choice& choice, const std::string& version,
                 Subject& subject) {
  if (auto failure = refusal(scenario, choice)) {
    return std::move(*failure);
  }
  return subject.run(request_for(scenario, choice, version));
}

class Judging {
 public:
  Judging(const std::vector<Scenario>& scenarios, const std::vector<Pair>& pairs,
          const Places& places, const JudgingOptions& options)
      : scenarios_(scenarios),
        pairs_(pairs),
        places_(places),
        options_(options),
        results_(scenarios.size() * pairs.size()) {}

  std::vector<Result> run() {
    const std::size_t workers = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 2);
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
  void run_job(const Job& job) {
    const Pair& pair = pairs_[job.pair];
    const auto against = make_subject(pair.against, places_, options_.to_answer);
    const auto subject = make_subject(pair.subject, places_, options_.to_answer);
    against->info();
    subject->info();
    for (std::size_t i = job.first; i < scenarios_.size(); i += job.step) {
      results_[i * pairs_.size() + job.pair] = judge_one(i, job.pair, *against, *subject);
      tell_progress();
    }
  }

  Result judge_one(std::size_t index, std::size_t pair_index, Subject& against, Subject& subject) {
    const Scenario& scenario = scenarios_[index];
    const Pair& pair = pairs_[pair_index];
    Result result;
    result.scenario = index;
    result.pair = pair_index;
    Answer left =
        answer_of(scenario, pair.against, told_version(pair.against, pair.subject), against);
    if (const auto* failure = std::get_if<Failure>(&left);
        failure && failure->kind == Failure::Kind::not_in_version) {
      result.judgement = {Verdict::not_in_version, failure->message, std::nullopt};
      return result;
    }
    Answer right =
        answer_of(scenario, pair.subject, told_version(pair.subject, pair.against), subject);
    result.judgement = judge(left, right, options_.level, pair.against.name);
    if (const auto* trace = std::get_if<Trace>(&left)) {
      result.events = trace->events.size();
      result.selects = trace->selects ? trace->selects->size() : 0;
    }
    if (result.judgement.difference) {
      result.against = std::get<Trace>(std::move(left));
      result.subject = std::get<Trace>(std::move(right));
    }
    return result;
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
  std::vector<Result> results_;  // each written by one thread only
  std::mutex progress_;
  std::size_t done_ = 0;
};

std::string out_of_range(const Header& header, const std::string& version) {
  std::string range;
  if (!header.since.empty()) {
    range = "since " + header.since;
  }
  if (!header.until.empty()) {
    range += (range.empty() ? "until " : ", until ") + header.until;
  }
  return fmt::format("it exists {}; this is {}", range, version);
}

}  // namespace

Pair pair_of(const Choice& a, const Choice& b) {
  return b.is_oracle() && !a.is_oracle() ? Pair{b, a} : Pair{a, b};
}

std::optional<Failure> refusal(const Scenario& scenario, const Choice& choice) {
  const auto* problem = std::get_if<Failure>(&scenario.lowered);
  const bool fatal = problem && problem->kind == Failure::Kind::scenario;
  if (problem && (fatal || choice.needs_tree())) {
    return *problem;
  }
  const auto version = PythonVersion::parse(choice.version);
  const Header& header = scenario.header();
  if (version && !in_range(*version, header.since, header.until)) {
    return Failure{Failure::Kind::not_in_version, out_of_range(header, choice.version)};
  }
  return std::nullopt;
}

Request request_for(const Scenario& scenario, const Choice& choice, const std::string& version) {
  Request request{scenario.name, scenario.corpus, scenario.source, "", version};
  const auto* lowered = std::get_if<Lowered>(&scenario.lowered);
  if (lowered && choice.needs_tree()) {
    request.tree = lowered->tree;
  }
  return request;
}

std::vector<Result> judge_all(const std::vector<Scenario>& scenarios,
                              const std::vector<Pair>& pairs, const Places& places,
                              const JudgingOptions& options) {
  return Judging(scenarios, pairs, places, options).run();
}

}  // namespace loopspec
