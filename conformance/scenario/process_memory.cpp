#include "conformance/scenario/process_memory.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <new>
#include <stdexcept>
#include <system_error>

namespace loopspec {

namespace {

// Of /proc/self/statm, in bytes.
struct ProcessSize {
  std::int64_t address_space = 0;
  std::int64_t resident = 0;
};

ProcessSize process_size() noexcept {
  ProcessSize size;
  if (std::FILE* const file = std::fopen("/proc/self/statm", "r")) {
    if (std::fscanf(file, "%ld %ld", &size.address_space, &size.resident) != 2) size = {};
    std::fclose(file);
  }
  const std::int64_t page = sysconf(_SC_PAGESIZE);
  return {size.address_space * page, size.resident * page};
}

void set_ceiling(rlim_t bytes) noexcept {
  rlimit limit{};
  getrlimit(RLIMIT_AS, &limit);
  limit.rlim_cur = std::min(bytes, limit.rlim_max);
  setrlimit(RLIMIT_AS, &limit);
}

void write_all(int to, const std::string& text) noexcept {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t n = write(to, text.data() + done, text.size() - done);
    if (n < 0 && errno != EINTR) return;
    if (n > 0) done += static_cast<std::size_t>(n);
  }
}

std::string read_all(int from) {
  std::string text;
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t n = read(from, buffer.data(), buffer.size());
    if (n == 0) return text;
    if (n > 0) text.append(buffer.data(), static_cast<std::size_t>(n));
    if (n < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "read");
  }
}

// Of the copy: whom it tells, and what when its memory is exhausted.
int answer_to = -1;
std::function<std::string()>* last_words = nullptr;

void end_exhausted() {
  std::set_new_handler(nullptr);
  set_ceiling(RLIM_INFINITY);
  write_all(answer_to, (*last_words)());
  _exit(0);
}

[[noreturn]] void run_as_copy(std::int64_t bytes, const std::function<std::string()>& run) {
  set_ceiling(static_cast<rlim_t>(process_size().address_space + bytes));
  std::set_new_handler(end_exhausted);
  const std::string answer = run();
  set_ceiling(RLIM_INFINITY);
  write_all(answer_to, answer);
  _exit(0);
}

}  // namespace

std::int64_t resident_memory() noexcept {
  return process_size().resident;
}

std::string run_in_bounded_memory(std::int64_t bytes, const std::function<std::string()>& run,
                                  std::function<std::string()> exhausted) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) throw std::system_error(errno, std::generic_category(), "pipe");
  const pid_t copy = fork();
  if (copy == 0) {
    close(ends[0]);
    answer_to = ends[1];
    last_words = &exhausted;
    run_as_copy(bytes, run);
  }
  close(ends[1]);
  if (copy < 0) {
    close(ends[0]);
    throw std::system_error(errno, std::generic_category(), "fork");
  }
  std::string answer = read_all(ends[0]);
  close(ends[0]);
  int status = 0;
  while (waitpid(copy, &status, 0) < 0 && errno == EINTR) {
  }
  if (answer.empty() || status != 0)
    throw std::runtime_error(
        fmt::format("the run within bounded memory ended without an answer (status {})", status));
  return answer;
}

}  // namespace loopspec
