#include "conformance/virtual_time/processes.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <span>

namespace loopspec::virtual_time {

namespace {

// A descriptor of /proc. Nobody else is to know of it: not the functions of this room, not a
// sanitizer, which would compare these with the program's own.
class ProcFile {
 public:
  explicit ProcFile(const char* path)
      : descriptor_(static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC))) {
  }
  ~ProcFile() {
    if (descriptor_ >= 0) ::syscall(SYS_close, descriptor_);
  }
  ProcFile(const ProcFile&) = delete;
  ProcFile& operator=(const ProcFile&) = delete;

  // 0 at the end, or when there is no such file.
  std::size_t read(long call, std::span<char> into) const {
    const long size = ::syscall(call, descriptor_, into.data(), into.size());
    return size > 0 ? static_cast<std::size_t>(size) : 0;
  }

 private:
  int descriptor_;
};

// A small file; empty when it is gone.
std::string contents(const std::string& path) {
  std::array<char, 4096> text;
  return {text.data(), ProcFile(path.c_str()).read(SYS_read, text)};
}

// R, S, D, Z, ...: it stands behind the name, which may hold anything, parentheses too.
char state_of(const std::string& stat) {
  const std::size_t end = stat.rfind(')');
  return end == std::string::npos || end + 2 >= stat.size() ? '?' : stat[end + 2];
}

// The entries of a folder that are numbers.
std::vector<pid_t> numbers_in(const char* path) {
  std::vector<pid_t> numbers;
  const ProcFile folder(path);
  alignas(dirent64) std::array<char, 4096> entries;
  while (const std::size_t size = folder.read(SYS_getdents64, entries))
    for (std::size_t at = 0; at < size;) {
      const auto* entry = reinterpret_cast<const dirent64*>(entries.data() + at);
      if (const int number = std::atoi(entry->d_name); number > 0) numbers.push_back(number);
      at += entry->d_reclen;
    }
  return numbers;
}

bool is_alive(pid_t process) {
  const char state = state_of(contents("/proc/" + std::to_string(process) + "/stat"));
  return state != 'Z' && state != 'X' && state != '?';
}

// Of any thread of ours.
bool has_listed_child_alive() {
  for (const pid_t thread : numbers_in("/proc/self/task")) {
    const std::string list = contents("/proc/self/task/" + std::to_string(thread) + "/children");
    char* rest = nullptr;
    for (const char* at = list.c_str(); const long child = std::strtol(at, &rest, 10); at = rest)
      if (is_alive(static_cast<pid_t>(child))) return true;
  }
  return false;
}

}  // namespace

bool is_only_thread() noexcept {
  struct stat task {};
  return ::stat("/proc/self/task", &task) == 0 && task.st_nlink == 3;
}

bool has_living_child() noexcept {
  siginfo_t info{};
  const long found = ::syscall(SYS_waitid, P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT, nullptr);
  if (found != 0) return false;       // there is no child at all
  if (info.si_pid == 0) return true;  // and none of them has ended
  return has_listed_child_alive();
}

std::vector<ThreadSeen> other_threads() {
  const auto self = static_cast<pid_t>(::syscall(SYS_gettid));
  std::vector<ThreadSeen> seen;
  for (const pid_t thread : numbers_in("/proc/self/task")) {
    if (thread == self) continue;
    const std::string folder = "/proc/self/task/" + std::to_string(thread);
    const char state = state_of(contents(folder + "/stat"));
    if (state == '?') continue;  // it has ended meanwhile
    seen.push_back({thread, state == 'R' || state == 'D', contents(folder + "/schedstat")});
  }
  return seen;
}

}  // namespace loopspec::virtual_time
