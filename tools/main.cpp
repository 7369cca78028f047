#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <functional>
#include <system_error>

#include "conformance/runtime/child_process.hpp"
#include "tools/commands.hpp"
#include "tools/limit_option.hpp"
#include "tools/nearest.hpp"

namespace loopspec {
namespace {

constexpr const char* closing =
    "A SUBJECT is reference, reference:3.12, cpython, cpython:3.13, cpython:/path/to/python, "
    "pyodide:3.14, cpython:3.11+uvloop.new_event_loop, libuv, golden:3.13 or exec:./my_subject.\n"
    "A PATH is a Python file or a folder of them.\n"
    "Exit status: 0 all judged and as declared, 1 something differs, 2 the command line, a "
    "scenario or a subject is at fault,\n"
    "3 nothing, or less than was asked for, could be judged.";

// The command line: what it says is stored in options(), and what is to be done in command().
class CommandLine {
 public:
  CommandLine() {
    app_.name("loopspec");
    app_.require_subcommand(1);
    app_.footer(closing);
    add_check();
    add_run();
    add_compare();
    add_record();
    add_listings();
  }

  int run(int argc, char** argv) {
    must_be_a_command(argc > 1 ? argv[1] : "");
    try {
      app_.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      const bool asked_for_help = app_.exit(error) == 0;
      return static_cast<int>(asked_for_help ? ExitStatus::as_declared : ExitStatus::failed);
    }
    return static_cast<int>((instead_ ? instead_ : command_)(options_));
  }

 private:
  using Command = ExitStatus (*)(const Options&);

  CLI::App* add(const char* name, const char* does, Command command) {
    CLI::App* sub = app_.add_subcommand(name, does);
    sub->callback([this, command] { command_ = command; });
    return sub;
  }

  // A flag with which the command does something else instead.
  void add_instead(CLI::App* sub, const char* flag, const char* does, Command command) {
    sub->add_flag_callback(
        flag, [this, command] { instead_ = command; }, does);
  }

  void add_judging(CLI::App* sub) {
    sub->add_option_function<std::string>(
           "--level", [this](const std::string& text) { set_level(text); },
           "how strictly to compare: exact, ordered, per-task (the strictest that the subjects "
           "allow)")
        ->type_name("LEVEL");
    sub->add_option_function<std::size_t>(
           "--runs", [this](std::size_t runs) { set_runs(runs); },
           "how many runs of the oracle may be tried for a permitted order (1000)")
        ->type_name("COUNT");
    add_quantum(sub);
    add_clock(sub);
    sub->add_option_function<double>(
           "--real-limit", [this](double seconds) { set_real_limit(seconds); },
           "with --clock real: only what takes at most so many seconds (3)")
        ->type_name("SECONDS");
    sub->add_option_function<std::size_t>(
           "--at-once", [this](std::size_t scenarios) { set_at_once(scenarios); },
           "with --clock real: so many scenarios run at once (1)")
        ->type_name("COUNT");
    add_timeout(sub);
  }

  void add_clock(CLI::App* sub) {
    sub->add_option_function<std::string>(
           "--clock", [this](const std::string& text) { set_clock(text); },
           "virtual: waiting costs nothing; real: it takes its time, and lateness is told "
           "(virtual)")
        ->type_name("CLOCK");
  }

  void add_quantum(CLI::App* sub) {
    sub->add_option_function<double>(
           "--quantum", [this](double seconds) { set_quantum(seconds); },
           "seconds to round deadlines up to, as a clock with that grain (0)")
        ->type_name("SECONDS");
  }

  void add_timeout(CLI::App* sub) {
    sub->add_option_function<double>(
           "--timeout", [this](double seconds) { set_timeout(seconds); },
           "wall-clock seconds that one scenario may take (10)")
        ->type_name("SECONDS");
  }

  void add_json(CLI::App* sub) { sub->add_flag("--json", options_.json, "one JSON object a line"); }

  // CLI11 would only say that a command is missing.
  void must_be_a_command(const std::string& word) {
    std::vector<std::string> names;
    for (const CLI::App* sub : app_.get_subcommands({})) {
      names.push_back(sub->get_name());
    }
    if (word.empty() || word.starts_with('-') || std::ranges::find(names, word) != names.end()) {
      return;
    }
    throw UsageError(
        fmt::format("unknown command '{}'; is it {} that you mean? --help lists them all", word,
                    nearest(word, names, 1).front()));
  }

  void set_level(const std::string& text) {
    const auto level = level_named(text);
    if (!level) {
      throw CLI::ValidationError(
          "--level", fmt::format("'{}' is no level; there are exact, ordered, per-task", text));
    }
    options_.level = *level;
  }

  void set_runs(std::size_t runs) {
    if (runs == 0) {
      throw CLI::ValidationError("--runs", "give a number above 0");
    }
    options_.most_runs = runs;
  }

  void set_limits(const std::vector<std::string>& bounds) {
    for (const std::string& text : bounds) {
      const auto bound = read_limit(text);
      if (!bound) {
        throw CLI::ValidationError(
            "--limit", fmt::format("'{}' is no limit; give time=10, iterations=1000, steps=1e6 or "
                                   "memory=64M",
                                   text));
      }
      options_.limits[bound->kind] = bound->bound;
    }
  }

  void set_quantum(double seconds) {
    if (!(seconds >= 0 && seconds <= 86'400)) {
      throw CLI::ValidationError("--quantum", "give a number of seconds from 0 to 86400");
    }
    options_.quantum = seconds;
  }

  void set_clock(const std::string& text) {
    if (text != "virtual" && text != "real") {
      throw CLI::ValidationError("--clock",
                                 fmt::format("'{}' is no clock; there are virtual and real", text));
    }
    options_.real_clock = text == "real";
  }

  void set_real_limit(double seconds) {
    if (!(seconds > 0 && seconds <= 86'400)) {
      throw CLI::ValidationError("--real-limit", "give a number of seconds from 0 to 86400");
    }
    options_.real_limit = seconds;
  }

  void set_at_once(std::size_t scenarios) {
    if (scenarios == 0 || scenarios > 64) {
      throw CLI::ValidationError("--at-once", "give a number from 1 to 64");
    }
    options_.at_once = scenarios;
  }

  void set_choices(const std::vector<std::int64_t>& choices) {
    if (std::ranges::any_of(choices, [](std::int64_t index) { return index < 0; })) {
      throw CLI::ValidationError("--choices", "an index is not negative");
    }
    options_.choices = choices;
  }

  void set_timeout(double seconds) {
    if (!(seconds > 0 && seconds < 1e6)) {
      throw CLI::ValidationError("--timeout", "give a number of seconds above 0");
    }
    options_.to_answer = Milliseconds(static_cast<Milliseconds::rep>(seconds * 1000) + 1);
  }

  void add_subject(CLI::App* sub, const char* name, std::string& word) {
    sub->add_option(name, word)->required();
  }

  void add_paths(CLI::App* sub, bool required) {
    CLI::Option* paths = sub->add_option("PATH", options_.paths, "files or folders");
    paths->required(required);
  }

  void add_check() {
    CLI::App* sub = add("check", "judge a subject against every CPython found", check);
    add_judging(sub);
    add_json(sub);
    add_subject(sub, "SUBJECT", options_.subject);
    add_paths(sub, false);
    sub->add_option("--against", options_.other, "judge against this subject only")
        ->type_name("ORACLE");
    sub->add_option("--expectations", options_.expectations,
                    "a file that declares in what the subject differs")
        ->type_name("FILE");
    sub->add_option("--area", options_.area, "only scenarios of this area")->type_name("A");
    sub->add_option("--rule", options_.rule, "only scenarios that witness this rule")
        ->type_name("R");
  }

  void add_run() {
    CLI::App* sub = add("run", "show the trace of scenarios", loopspec::run);
    add_quantum(sub);
    add_clock(sub);
    sub->add_option_function<std::vector<std::int64_t>>(
           "--choices", [this](const std::vector<std::int64_t>& choices) { set_choices(choices); },
           "what to choose where an order is free: 1,0,2; CPython only")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("INDICES");
    sub->add_option_function<std::vector<std::string>>(
           "--limit", [this](const std::vector<std::string>& bounds) { set_limits(bounds); },
           "where the run ends: time=SECONDS, iterations=COUNT, steps=COUNT or memory=BYTES, such "
           "as memory=64M")
        ->allow_extra_args(false)
        ->type_name("KIND=BOUND");
    add_timeout(sub);
    add_json(sub);
    add_paths(sub, true);
    sub->add_option("--on", options_.subject, "the subject to run on (the newest CPython)")
        ->type_name("SUBJECT");
    add_instead(sub, "--check", "only say whether they are in the language", check_language);
    add_instead(sub, "--disassemble", "only show the reference's bytecode of them", disassemble);
    sub->add_flag("--selects", options_.selects, "show the calls of select too");
    sub->add_flag("--timeline", options_.timeline, "draw it, with a lane for each task");
  }

  void add_compare() {
    CLI::App* sub = add("compare", "compare any two subjects", compare);
    add_judging(sub);
    add_json(sub);
    add_subject(sub, "A", options_.subject);
    add_subject(sub, "B", options_.other);
    add_paths(sub, true);
  }

  void add_record() {
    CLI::App* sub = add("record", "write goldens: traces of the corpus", record);
    add_timeout(sub);
    add_subject(sub, "ORACLE", options_.subject);
    add_paths(sub, false);
  }

  void add_listings() {
    add_json(add("subjects", "list the subjects there are", list_subjects));
    add_json(add("rules", "list the rules", list_rules));
    add_json(
        add("language", "list what the scenario language has, and what it has not", list_language));
    CLI::App* explain = add("explain", "tell all about a rule", explain_rule);
    explain->add_option("RULE", options_.rule)->required();
    CLI::App* serve = add("serve", "be a subject over stdin and stdout", serve_subject);
    serve->add_option("SUBJECT", options_.subject)->required();
    serve->group("");
  }

  CLI::App app_{
      "Does an event loop do what asyncio's does? loopspec runs Python programs on both and "
      "compares every event."};
  Options options_;
  Command command_ = nullptr;
  Command instead_ = nullptr;  // of it
};

int fail(ExitStatus status, const char* what) {
  fmt::print(stderr, "loopspec: {}\n", what);
  return static_cast<int>(status);
}

int run_command_line(int argc, char** argv) {
  try {
    return CommandLine().run(argc, argv);
  } catch (const std::system_error& error) {
    const bool nobody_reads = error.code() == std::errc::broken_pipe;
    return nobody_reads ? static_cast<int>(ExitStatus::failed)
                        : fail(ExitStatus::failed, error.what());
  } catch (const NothingToJudge& nothing) {
    return fail(ExitStatus::not_judged, nothing.what());
  } catch (const std::exception& error) {
    return fail(ExitStatus::failed, error.what());
  }
}

}  // namespace
}  // namespace loopspec

int main(int argc, char** argv) {
  loopspec::end_children_on_signals();
  return loopspec::run_command_line(argc, argv);
}
