#include "conformance/runtime/child_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>

#include "conformance/runtime/subject.hpp"

extern char** environ;

namespace loopspec {
namespace {

constexpr std::size_t longest_line = std::size_t{64} << 20U;
constexpr std::size_t kept_of_stderr = 4096;

struct Pipe {
  int read = -1, write = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw SubjectError(fmt::format("no pipe could be made: {}", strerror(errno)));
  }
  return {ends[0], ends[1]};
}

void close_end(int& descriptor) {
  if (descriptor >= 0) {
    close(descriptor);
    descriptor = -1;
  }
}

void do_not_block(int descriptor) {
  fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) {
    result.push_back(text.data());
  }
  result.push_back(nullptr);
  return result;
}

// Our environment with `additions` in place of the variables of the same names.
std::vector<std::string> environment_with(const std::vector<std::string>& additions) {
  std::vector<std::string> result = additions;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view variable(*entry);
    const std::string_view name = variable.substr(0, variable.find('=') + 1);
    if (std::ranges::none_of(additions, [&](const auto& a) { return a.starts_with(name); })) {
      result.emplace_back(variable);
    }
  }
  return result;
}

std::string how_it_ended(int status) {
  if (WIFSIGNALED(status)) {
    const char* name = sigabbrev_np(WTERMSIG(status));
    return name ? fmt::format("was killed by SIG{}", name)
                : fmt::format("was killed by signal {}", WTERMSIG(status));
  }
  return fmt::format("ended with status {}", WEXITSTATUS(status));
}

// posix_spawn's two attribute objects, freed on every way out.
struct SpawnPlan {
  SpawnPlan() {
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
};

void lead_own_group_with_default_sigpipe(posix_spawnattr_t& attributes) {
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

// The groups of all living children, for the signal handler; 0 is a free place.
std::array<std::atomic<pid_t>, 256> living;
static_assert(std::atomic<pid_t>::is_always_lock_free);

void replace_living(pid_t old_value, pid_t new_value) {
  for (std::atomic<pid_t>& place : living) {
    pid_t expected = old_value;
    if (place.compare_exchange_strong(expected, new_value)) {
      return;
    }
  }
}

// Only what may be done in a signal handler.
void end_children(int signal_number) {
  for (const std::atomic<pid_t>& place : living) {
    const pid_t group = place.load();
    if (group > 0) {
      kill(-group, SIGKILL);
    }
  }
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

}  // namespace

void end_children_on_signals() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    signal(number, end_children);
  }
}

bool wait_with_poll(std::span<pollfd> descriptors, Milliseconds timeout) {
  const int ready = poll(descriptors.data(), descriptors.size(),
                         static_cast<int>(std::max(timeout.count(), Milliseconds::rep{0})));
  return ready > 0 || (ready < 0 && errno == EINTR);
}

ChildProcess::ChildProcess(const Command& command, Waiter waiter) : waiter_(std::move(waiter)) {
  static const auto ignored = signal(SIGPIPE, SIG_IGN);
  static_cast<void>(ignored);
  start(command);
}

void ChildProcess::start(const Command& command) {
  Pipe in = make_pipe(), out = make_pipe(), err = make_pipe();
  stdin_ = in.write;
  stdout_ = out.read;
  stderr_ = err.read;
  SpawnPlan plan;
  posix_spawn_file_actions_adddup2(&plan.files, in.read, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&plan.files, out.write, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&plan.files, err.write, STDERR_FILENO);
  lead_own_group_with_default_sigpipe(plan.attributes);
  std::vector<std::string> arguments = command.arguments;
  std::vector<std::string> environment = environment_with(command.environment);
  const int error = posix_spawnp(&pid_, arguments.front().c_str(), &plan.files, &plan.attributes,
                                 pointers(arguments).data(), pointers(environment).data());
  close_end(in.read);
  close_end(out.write);
  close_end(err.write);
  if (error != 0) {
    close_end(stdin_);
    close_end(stdout_);
    close_end(stderr_);
    throw SubjectError(fmt::format("{} cannot be started: {}", arguments.front(), strerror(error)));
  }
  replace_living(0, pid_);
  for (const int descriptor : {stdin_, stdout_, stderr_}) {
    do_not_block(descriptor);
  }
}

ChildProcess::~ChildProcess() {
  close_end(stdin_);
  replace_living(pid_, 0);
  if (!status_) {
    kill(-pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
  }
  close_end(stdout_);
  close_end(stderr_);
}

void ChildProcess::read_stderr() {
  std::array<char, 4096> block{};
  for (ssize_t n = 0; (n = read(stderr_, block.data(), block.size())) > 0;) {
    errors_.append(block.data(), static_cast<std::size_t>(n));
    if (errors_.size() > 2 * kept_of_stderr) {
      errors_.erase(0, errors_.size() - kept_of_stderr);
    }
  }
}

// False at the end of the stream.
bool ChildProcess::read_stdout() {
  std::array<char, 65536> block{};
  const ssize_t n = read(stdout_, block.data(), block.size());
  if (n > 0) {
    received_.append(block.data(), static_cast<std::size_t>(n));
  }
  return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

std::optional<std::string> ChildProcess::take_line() {
  const std::size_t end = received_.find('\n', searched_);
  if (end == std::string::npos) {
    searched_ = received_.size();
    return std::nullopt;
  }
  std::string line = received_.substr(0, end);
  received_.erase(0, end + 1);
  searched_ = 0;
  return line;
}

ChildProcess::Reply ChildProcess::exchange(std::string_view text, Milliseconds timeout) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + timeout;
  while (true) {
    if (text.empty()) {
      if (auto line = take_line()) {
        return {End::line, std::move(*line)};
      }
      if (received_.size() > longest_line) {
        return {End::too_long, {}};
      }
    }
    std::array<pollfd, 3> ready = {pollfd{stdout_, POLLIN, 0}, pollfd{stderr_, POLLIN, 0},
                                   pollfd{text.empty() ? -1 : stdin_, POLLOUT, 0}};
    if (!waiter_(ready, std::chrono::ceil<Milliseconds>(deadline - Clock::now()))) {
      return {End::timeout, received_};
    }
    if (ready[1].revents != 0) {
      read_stderr();
      if ((ready[1].revents & POLLIN) == 0) {
        close_end(stderr_);
      }
    }
    if (ready[2].revents != 0) {
      const ssize_t n = write(stdin_, text.data(), text.size());
      // A child that no longer reads may still have answered: what it said decides.
      text.remove_prefix(n >= 0 ? static_cast<std::size_t>(n) : errno == EPIPE ? text.size() : 0);
    }
    if (ready[0].revents != 0 && !read_stdout()) {
      return {End::closed, received_};
    }
  }
}

std::optional<std::string> ChildProcess::ended(Milliseconds grace) {
  const int handle = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
  std::array<pollfd, 1> ready = {pollfd{handle, POLLIN, 0}};
  const bool gone = handle >= 0 && waiter_(ready, grace);
  if (handle >= 0) {
    close(handle);
  }
  int status = 0;
  if (gone && waitpid(pid_, &status, WNOHANG) == pid_) {
    kill(-pid_, SIGKILL);  // what the child may have left behind
    status_ = status;
    return how_it_ended(status);
  }
  return std::nullopt;
}

std::string ChildProcess::last_words() {
  if (stderr_ >= 0) {
    read_stderr();
  }
  std::string words =
      errors_.substr(errors_.size() > kept_of_stderr ? errors_.size() - kept_of_stderr : 0);
  words.erase(words.find_last_not_of(" \n") + 1);
  return words;
}

}  // namespace loopspec
