#include <fmt/format.h>

#include <set>

#include "tools/commands.hpp"
#include "tools/session.hpp"
#include "tools/side.hpp"
#include "tools/terminal.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;

void must_be_of_the_corpus(const std::vector<Scenario>& scenarios, const Places& places) {
  for (const Scenario& scenario : scenarios) {
    if (scenario.corpus.empty()) {
      throw UsageError(fmt::format("{} is not in {}: only the corpus is recorded", scenario.path,
                                   places.corpus().string()));
    }
  }
}

// What was recorded of scenarios that are no longer there.
std::size_t remove_forgotten(const fs::path& folder, const std::set<std::string>& corpus) {
  std::vector<fs::path> forgotten;
  std::error_code absent;
  for (const auto& entry : fs::recursive_directory_iterator(folder, absent)) {
    const fs::path scenario = entry.path().lexically_relative(folder);
    if (entry.is_regular_file() &&
        !corpus.contains(fs::path(scenario).replace_extension(".py").generic_string())) {
      forgotten.push_back(entry.path());
    }
  }
  for (const fs::path& file : forgotten) {
    fs::remove(file);
  }
  return forgotten.size();
}

struct Done {
  std::size_t recorded = 0, not_in_version = 0, lacking = 0, failed = 0;
  std::size_t all() const { return recorded + not_in_version + lacking + failed; }
};

Done record_all(const std::vector<Scenario>& scenarios, const Choice& oracle, Session& session,
                const Options& options) {
  const GoldenFiles files(session.places().golden());
  const auto subject = make_subject(oracle, session.places(), options.to_answer);
  ProgressBar bar;
  Done done;
  for (const Scenario& scenario : scenarios) {
    bar.show(done.all(), scenarios.size());
    const auto refused = refusal(scenario, oracle);
    const Answer answer = refused ? *refused : subject->run(request_for(scenario, oracle, ""));
    const std::string source = fingerprint(scenario.source);
    if (const auto* lowered = std::get_if<Lowered>(&scenario.lowered)) {
      files.write_tree(scenario.corpus, {source, *lowered});
    }
    if (const auto* trace = std::get_if<Trace>(&answer)) {
      files.write_trace(oracle.version, scenario.corpus, {source, *trace, ""});
      ++done.recorded;
      continue;
    }
    const Failure& failure = std::get<Failure>(answer);
    if (failure.kind == Failure::Kind::not_in_version) {
      ++done.not_in_version;
    } else if (failure.kind == Failure::Kind::lacks_capability) {
      files.write_trace(oracle.version, scenario.corpus, {source, {}, failure.message});
      ++done.lacking;
    } else {
      ++done.failed;
      fmt::print(stderr, "{}: {}: {}\n", scenario.path, name_of(verdict_of(failure)),
                 failure.message);
    }
  }
  return done;
}

}  // namespace

ExitStatus record(const Options& options) {
  Session session;
  const Choice oracle = session.catalogue().find(options.subject);
  if (oracle.kind != Choice::Kind::cpython) {
    throw UsageError(fmt::format("{} cannot be recorded: only a CPython can", oracle.name));
  }
  std::vector<Scenario> scenarios = read_scenarios(options.paths, session.places());
  must_be_of_the_corpus(scenarios, session.places());
  session.lower(scenarios, false, options.to_answer);
  const Done done = record_all(scenarios, oracle, session, options);
  std::size_t removed = 0;
  if (options.paths.empty()) {
    std::set<std::string> corpus;
    for (const Scenario& scenario : scenarios) {
      corpus.insert(scenario.corpus);
    }
    for (const char* folder : {oracle.version.c_str(), "lowered"}) {
      removed += remove_forgotten(session.places().golden() / folder, corpus);
    }
  }
  fmt::print(
      "{} traces of CPython {} recorded in {}, {} scenarios not in that version, {} it lacks a "
      "capability for, {} failed, {} old files removed\n",
      done.recorded, oracle.version, fs::proximate(session.places().golden()).string(),
      done.not_in_version, done.lacking, done.failed, removed);
  return done.failed > 0 ? ExitStatus::failed : ExitStatus::as_declared;
}

}  // namespace loopspec
