#pragma once

#include <poll.h>
#include <sys/types.h>

#include <chrono>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loopspec {

using Milliseconds = std::chrono::milliseconds;

// Waits until one of the descriptors is ready; false when the time is over first. Tests replace it,
// so that nothing waits for real.
using Waiter = std::function<bool(std::span<pollfd>, Milliseconds)>;
bool wait_with_poll(std::span<pollfd> descriptors, Milliseconds timeout);

struct Command {
  std::vector<std::string> arguments;  // the program first; looked up on PATH when it has no slash
  std::vector<std::string> environment;  // "NAME=value", added to our own or in place of it
};

// A child that is spoken to in lines over its stdin and stdout; its stderr is read along, and the
// end of it is kept. The child leads a process group of its own, which is killed as a whole when
// this object goes. SIGPIPE is ignored in this process from the first child on.
class ChildProcess {
 public:
  // Throws SubjectError when the program cannot be started.
  explicit ChildProcess(const Command& command, Waiter waiter = wait_with_poll);
  ~ChildProcess();
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  enum class End { line, closed, timeout, too_long };
  struct Reply {
    End end;
    std::string line;  // without its newline; what there is of it unless end is `line`
  };

  // Writes the text while reading, until one line has come or `timeout` is over.
  Reply exchange(std::string_view text, Milliseconds timeout);

  // How the child ended ("was killed by SIGKILL", "ended with status 3"), if it does so within
  // `grace`.
  std::optional<std::string> ended(Milliseconds grace);

  // The last lines that the child wrote to stderr.
  std::string last_words();

 private:
  void start(const Command& command);
  void read_stderr();
  bool read_stdout();
  std::optional<std::string> take_line();

  Waiter waiter_;
  pid_t pid_ = -1;
  int stdin_ = -1, stdout_ = -1, stderr_ = -1;
  std::string received_;
  std::size_t searched_ = 0;  // so much of it holds no newline
  std::string errors_;
  std::optional<int> status_;
};

// From now on SIGINT, SIGTERM and SIGHUP kill all children before they end this process: a subject
// that hangs does not stay behind.
void end_children_on_signals();

}  // namespace loopspec
