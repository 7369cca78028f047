#include "conformance/generator/renderer.hpp"

namespace loopspec::generator {

namespace build = ast::build;
using ast::NodeList;
using ast::NodePtr;

namespace {

NodePtr range(unsigned count) {
  return build::call("range", build::list(build::integer(count)));
}

}  // namespace

void Renderer::call_soon(const Statement& s) {
  const bool threadsafe = s.operands[1] % 4 == 3;
  keep_handle(
      build::call(build::attribute(loop(), threadsafe ? "call_soon_threadsafe" : "call_soon"),
                  callback(s.operands[0])));
}

void Renderer::call_later(const Statement& s) {
  NodeList arguments = callback(s.operands[0]);
  arguments.insert(arguments.begin(), delay(s.operands[1]));
  keep_handle(build::call(build::attribute(loop(), "call_later"), std::move(arguments)));
}

void Renderer::call_at(const Statement& s) {
  NodePtr when = delay(s.operands[1]);
  if (s.operands[2] % 2 == 0) {
    when = build::binary(build::call(build::attribute(loop(), "time")), "Add", std::move(when));
  }
  NodeList arguments = callback(s.operands[0]);
  arguments.insert(arguments.begin(), std::move(when));
  keep_handle(build::call(build::attribute(loop(), "call_at"), std::move(arguments)));
}

// Timers for one instant: the heap decides on their order.
void Renderer::equal_deadlines(const Statement& s) {
  const std::string when = new_variable("when_");
  add(build::assign(when, build::binary(build::call(build::attribute(loop(), "time")), "Add",
                                        delay(s.operands[1]))));
  NodeList body;
  NodeList* const outer = out_;
  out_ = &body;
  keep_handle(
      build::call(build::attribute(loop(), "call_at"),
                  build::list(build::name(when), build::name("print"), label(), build::name("i"))));
  out_ = outer;
  add(build::loop("i", range(5 + s.operands[0] % 5), std::move(body)));
}

// More than 100 timers of which some are cancelled: beyond a share of one half the heap is rebuilt.
void Renderer::many_timers(const Statement& s) {
  const unsigned count = 101 + s.operands[0] % 40;
  const std::array<unsigned, 5> cancelled{count - 3, count - 15, count / 2 + 1, count / 2,
                                          count / 3};
  const std::string timers = new_variable("timers_");
  add(build::assign(timers, build::sequence({})));
  NodePtr seconds = build::binary(build::binary(build::name("i"), "Mod", build::integer(7)), "Mult",
                                  delay(s.operands[2]));
  NodePtr timer =
      build::call(build::attribute(loop(), "call_later"),
                  build::list(std::move(seconds), build::name("print"), label(), build::name("i")));
  add(build::loop("i", range(count),
                  build::list(build::statement(
                      build::call(timers + ".append", build::list(std::move(timer)))))));
  NodePtr last = build::index(
      build::name(timers),
      build::slice_from(build::negative(build::integer(cancelled[s.operands[1] % 5]))));
  add(build::loop("timer", std::move(last),
                  build::list(build::statement(build::call("timer.cancel")))));
}

void Renderer::cancel_handle(const Statement& s) {
  NodePtr length = build::call("len", build::list(build::name("handles")));
  NodePtr which = build::binary(build::integer(s.operands[0] % 16), "Mod", std::move(length));
  add(build::statement(build::call(
      build::attribute(build::index(build::name("handles"), std::move(which)), "cancel"))));
}

void Renderer::settle(const Statement& s) {
  const bool fails = s.operation == Operation::set_exception;
  const auto future = [&] { return shared("futures", s.operands[0]); };
  NodePtr value = fails ? build::call("ValueError", build::list(label())) : label();
  NodePtr call = build::statement(
      build::call(build::attribute(future(), fails ? "set_exception" : "set_result"),
                  build::list(std::move(value))));
  if (s.operands[1] % 4 == 0) {
    add(std::move(call));
  } else {
    add(build::condition(build::negation(build::call(build::attribute(future(), "done"))),
                         build::list(std::move(call))));
  }
  say();
}

void Renderer::event_set(const Statement& s) {
  add(build::statement(build::call(build::attribute(shared("events", s.operands[0]),
                                                    s.operands[1] % 4 == 3 ? "clear" : "set"))));
  say();
}

void Renderer::queue_put(const Statement& s) {
  NodePtr call = build::call(
      build::attribute(shared("queues", s.operands[0]), is_async_ ? "put" : "put_nowait"),
      build::list(label()));
  add(build::statement(is_async_ ? build::await(std::move(call)) : std::move(call)));
  say();
}

void Renderer::queue_get(const Statement& s) {
  NodePtr call = build::call(
      build::attribute(shared("queues", s.operands[0]), is_async_ ? "get" : "get_nowait"));
  say(is_async_ ? build::await(std::move(call)) : std::move(call));
}

}  // namespace loopspec::generator
