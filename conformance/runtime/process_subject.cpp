#include "conformance/runtime/process_subject.hpp"

#include <fmt/format.h>

#include "conformance/runtime/protocol.hpp"

namespace loopspec {
namespace {

std::string in_seconds(Milliseconds time) {
  return fmt::format("{} s", static_cast<double>(time.count()) / 1000.0);
}

}  // namespace

ProcessSubject::ProcessSubject(ProcessSettings settings) : settings_(std::move(settings)) {}

ProcessSubject::~ProcessSubject() = default;

std::string ProcessSubject::with_last_words(std::string message) {
  const std::string words = child_->last_words();
  return words.empty() ? message : message + "; it wrote to stderr:\n" + words;
}

// What became of a child that did not answer with a line.
Failure ProcessSubject::failed(const ChildProcess::Reply& reply, Milliseconds allowed) {
  switch (reply.end) {
    case ChildProcess::End::timeout:
      return {Failure::Kind::timeout,
              with_last_words(fmt::format("it did not answer within {}", in_seconds(allowed)))};
    case ChildProcess::End::too_long:
      return {Failure::Kind::protocol,
              with_last_words("it goes on and on without ending its line")};
    case ChildProcess::End::closed:
    case ChildProcess::End::line:
      break;
  }
  if (const auto end = child_->ended(settings_.to_end)) {
    return {Failure::Kind::crash, with_last_words(fmt::format("it {} without an answer", *end))};
  }
  return {Failure::Kind::protocol, with_last_words("it closed its stdout and did not end")};
}

void ProcessSubject::start() {
  child_ = std::make_unique<ChildProcess>(settings_.command, settings_.waiter);
  const ChildProcess::Reply reply = child_->exchange({}, settings_.to_start);
  std::string problem;
  if (reply.end == ChildProcess::End::line) {
    try {
      info_ = read_hello(reply.line);
      return;
    } catch (const ProtocolError& error) {
      problem = with_last_words(error.what());
    }
  } else {
    problem = failed(reply, settings_.to_start).message;
  }
  child_.reset();
  throw SubjectError(fmt::format("{} is no subject: instead of saying hello {}",
                                 settings_.command.arguments.front(), problem));
}

const SubjectInfo& ProcessSubject::info() {
  if (!child_) {
    start();
  }
  return info_;
}

Answer ProcessSubject::run(const Request& request) {
  try {
    info();
  } catch (const SubjectError& error) {
    return Failure{Failure::Kind::crash, error.what()};
  }
  const std::int64_t id = ++last_id_;
  const ChildProcess::Reply reply =
      child_->exchange(request_line(id, request, settings_.with_tree), settings_.to_answer);
  Answer answer = Failure{};
  if (reply.end == ChildProcess::End::line) {
    try {
      return read_answer(reply.line, id);
    } catch (const ProtocolError& error) {
      answer = Failure{Failure::Kind::protocol, with_last_words(error.what())};
    }
  } else {
    answer = failed(reply, settings_.to_answer);
  }
  child_.reset();
  return answer;
}

}  // namespace loopspec
