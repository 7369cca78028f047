#include "conformance/generator/rendering.hpp"

#include <iterator>

#include "conformance/generator/renderer.hpp"

namespace loopspec::generator {

namespace build = ast::build;
using ast::NodeList;
using ast::NodePtr;

namespace {

void append(NodeList& list, NodeList more) {
  list.insert(list.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

NodePtr extend(std::string_view list, NodeList elements) {
  return build::statement(build::call(std::string(list) + ".extend",
                                      build::list(build::sequence(std::move(elements)))));
}

NodePtr for_each(std::string_view list, std::string_view element, NodeList body) {
  return build::loop(element, build::name(list), std::move(body));
}

bool awaits(Operation operation) noexcept {
  switch (operation) {
    case Operation::sleep:
    case Operation::sleep_zero:
    case Operation::await_task:
    case Operation::await_coroutine:
    case Operation::gather:
    case Operation::gather_later:
    case Operation::cancel_current:
    case Operation::await_future:
    case Operation::wait_for:
    case Operation::timeout:
    case Operation::task_group:
    case Operation::wait:
    case Operation::shield:
    case Operation::event_wait:
    case Operation::lock:
    case Operation::uncancel:
      return true;
    default:
      return false;
  }
}

}  // namespace

NodePtr Renderer::module() {
  const auto used = [this](Operation operation) {
    return used_[static_cast<std::size_t>(operation)];
  };
  if (used(Operation::cancel)) {
    shared_.insert("tasks");
  }
  if (used(Operation::cancel_handle)) {
    shared_.insert("handles");
  }
  NodeList functions;
  for (std::size_t i = program_.functions.size(); i-- > 0;) {
    functions.push_back(function(i));
  }
  NodeList body = build::list(build::import("asyncio"));
  if (used(Operation::blocking_sleep)) {
    body.push_back(build::import("time"));
  }
  for (const std::string& list : shared_) {
    body.push_back(build::assign(list, build::sequence({})));
  }
  if (used(Operation::raise_error)) {
    body.push_back(build::class_definition("Oops", "Exception", build::list(build::pass())));
  }
  if (program_.rescue != 0) {
    body.push_back(rescue());
  }
  append(body, std::move(functions));
  append(body, epilogue());
  return build::module(std::move(body));
}

NodePtr Renderer::function(std::size_t index) {
  function_ = index;
  is_async_ = !program_.functions[index].is_callback;
  labels_ = variables_ = 0;
  uses_loop_ = false;
  tasks_.clear();
  NodeList statements = block(program_.functions[index].body);
  NodeList body = index == 0 ? prologue() : NodeList{};
  if (uses_loop_) {
    body.insert(body.begin(), build::assign("loop", build::call("asyncio.get_running_loop")));
  }
  append(body, std::move(statements));
  if (is_async_ && index != 0) {
    body.push_back(build::give_back(build::text(function_name(index))));
  }
  if (body.empty()) {
    body.push_back(build::pass());
  }
  return build::function(function_name(index), is_async_, std::move(body));
}

// What the main coroutine does first. It is rendered last, when it is known what is shared.
NodeList Renderer::prologue() {
  const auto uses = [this](std::string_view list) { return shared_.count(list) != 0; };
  NodeList body;
  uses_loop_ |= uses("handles") || uses("futures") || program_.rescue != 0;
  if (uses("tasks")) {
    body.push_back(extend("tasks", build::list(build::call("asyncio.current_task"))));
  }
  if (uses("handles")) {
    body.push_back(extend(
        "handles", build::list(build::call("loop.call_soon", build::list(build::name("print"),
                                                                         build::text("start"))))));
  }
  if (uses("futures")) {
    body.push_back(extend("futures", build::list(build::call("loop.create_future"),
                                                 build::call("loop.create_future"))));
  }
  if (uses("events")) {
    body.push_back(
        extend("events", build::list(build::call("asyncio.Event"), build::call("asyncio.Event"))));
  }
  if (uses("locks")) {
    body.push_back(
        extend("locks", build::list(build::call("asyncio.Lock"), build::call("asyncio.Lock"))));
  }
  if (uses("queues")) {
    body.push_back(extend(
        "queues", build::list(build::call("asyncio.Queue"),
                              build::call("asyncio.Queue", build::list(build::integer(1))))));
  }
  if (program_.rescue != 0) {
    body.push_back(build::statement(build::call(
        "loop.call_later", build::list(build::integer(program_.rescue), build::name("rescue")))));
  }
  return body;
}

// Late in a program's life whatever is waited for comes to pass, so that fewer programs end in
// deadlock.
NodePtr Renderer::rescue() const {
  const auto method = [](std::string_view dotted, NodeList arguments = {}) {
    return build::statement(build::call(dotted, std::move(arguments)));
  };
  const auto unless = [](std::string_view test, NodePtr statement) {
    return build::list(
        build::condition(build::negation(build::call(test)), build::list(std::move(statement))));
  };
  NodeList body = build::list(method("print", build::list(build::text("rescue"))));
  if (shared_.count("futures") != 0) {
    body.push_back(for_each(
        "futures", "future",
        unless("future.done", method("future.set_result", build::list(build::text("late"))))));
  }
  if (shared_.count("events") != 0) {
    body.push_back(for_each("events", "event", build::list(method("event.set"))));
  }
  if (shared_.count("queues") != 0) {
    NodePtr take = build::statement(
        build::call("print", build::list(build::text("late"), build::call("queue.get_nowait"))));
    NodeList each =
        build::list(build::condition(build::call("queue.full"), build::list(std::move(take))));
    each.push_back(method("queue.put_nowait", build::list(build::text("late"))));
    body.push_back(for_each("queues", "queue", std::move(each)));
  }
  return build::function("rescue", false, std::move(body));
}

NodeList Renderer::epilogue() const {
  NodeList body;
  std::string_view runner = "asyncio.run";
  if (program_.runner != 0) {
    body.push_back(build::assign("loop", build::call("asyncio.new_event_loop")));
    runner = "loop.run_until_complete";
  }
  NodePtr result = build::call(runner, build::list(build::call("main")));
  body.push_back(
      build::statement(build::call("print", build::list(build::text("end"), std::move(result)))));
  if (program_.runner != 0) {
    body.push_back(build::statement(build::call("loop.close")));
  }
  return body;
}

NodeList Renderer::block(const Block& body) {
  NodeList statements;
  NodeList* const outer = out_;
  const std::size_t visible = tasks_.size();
  out_ = &statements;
  for (const Statement& statement : body) {
    ++labels_;
    render(statement);
  }
  out_ = outer;
  tasks_.resize(visible);
  return statements;
}

NodeList Renderer::suite(const Block& body) {
  NodeList statements = block(body);
  return statements.empty() ? build::list(build::pass()) : std::move(statements);
}

void Renderer::render(const Statement& s) {
  if (!is_async_ && awaits(s.operation)) {
    say();
    if (!s.blocks.empty()) {
      append(*out_, block(s.blocks[0]));
    }
    return;
  }
  if (render_blocks(s) || render_coordination(s)) {
    return;
  }
  switch (s.operation) {
    case Operation::sleep:
      add(build::statement(
          build::await(build::call("asyncio.sleep", build::list(delay(s.operands[0]))))));
      return say();
    case Operation::sleep_zero:
      add(build::statement(
          build::await(build::call("asyncio.sleep", build::list(build::integer(0))))));
      return say();
    case Operation::blocking_sleep:
      add(build::statement(build::call("time.sleep", build::list(blocking_delay(s.operands[0])))));
      return say();
    case Operation::await_coroutine:
      return say(build::await(coroutine(s.operands[0])));
    case Operation::cancel_current:
      return cancel_current(s);
    case Operation::await_future:
      return say(build::await(shared("futures", s.operands[0])));
    case Operation::event_wait:
      return say(
          build::await(build::call(build::attribute(shared("events", s.operands[0]), "wait"))));
    case Operation::raise_error:
      return add(build::raise(build::call("Oops", build::list(label()))));
    case Operation::return_value:
      return add(build::give_back(label()));
    default:
      return say();
  }
}

bool Renderer::render_coordination(const Statement& s) {
  switch (s.operation) {
    case Operation::create_task:
      return create_task(s), true;
    case Operation::await_task:
      return await_task(s), true;
    case Operation::gather:
      return gather(s), true;
    case Operation::gather_later:
      return gather_later(s), true;
    case Operation::cancel:
      return cancel(s), true;
    case Operation::call_soon:
      return call_soon(s), true;
    case Operation::call_later:
      return call_later(s), true;
    case Operation::call_at:
      return call_at(s), true;
    case Operation::equal_deadlines:
      return equal_deadlines(s), true;
    case Operation::many_timers:
      return many_timers(s), true;
    case Operation::cancel_handle:
      return cancel_handle(s), true;
    case Operation::set_result:
    case Operation::set_exception:
      return settle(s), true;
    case Operation::wait_for:
      return wait_for(s), true;
    case Operation::wait:
      return wait(s), true;
    case Operation::shield:
      return shield(s), true;
    case Operation::event_set:
      return event_set(s), true;
    case Operation::queue_put:
      return queue_put(s), true;
    case Operation::queue_get:
      return queue_get(s), true;
    case Operation::done_callback:
      return done_callback(s), true;
    case Operation::uncancel:
      return uncancel(), true;
    case Operation::states:
      return states(s), true;
    default:
      return false;
  }
}

bool Renderer::render_blocks(const Statement& s) {
  switch (s.operation) {
    case Operation::timeout:
      return timeout(s), true;
    case Operation::task_group:
      return task_group(s), true;
    case Operation::lock:
      return lock(s), true;
    case Operation::try_finally:
      return try_finally(s), true;
    case Operation::try_cancelled:
      return try_cancelled(s), true;
    case Operation::try_exception:
      return try_exception(s), true;
    case Operation::repeat:
      return repeat(s), true;
    default:
      return false;
  }
}

void Renderer::try_finally(const Statement& s) {
  NodeList finally = build::list(build::statement(print_call(build::text("finally"))));
  NodeList body = suite(s.blocks[0]);
  append(finally, block(s.blocks[1]));
  add(build::try_finally(std::move(body), std::move(finally)));
}

void Renderer::try_cancelled(const Statement& s) {
  NodePtr error = build::call("repr", build::list(build::name("error")));
  NodeList handler = build::list(build::statement(print_call(std::move(error))));
  NodeList body = suite(s.blocks[0]);
  append(handler, block(s.blocks[1]));
  if (s.operands[0] % 2 == 0) {
    handler.push_back(build::raise(nullptr));
  }
  add(build::try_except(std::move(body), "asyncio.CancelledError", "error", std::move(handler)));
}

void Renderer::try_exception(const Statement& s) {
  constexpr std::array<std::string_view, 3> types{"Exception", "ValueError", "RuntimeError"};
  NodePtr error = build::call("repr", build::list(build::name("error")));
  NodeList handler = build::list(build::statement(print_call(std::move(error))));
  NodeList body = suite(s.blocks[0]);
  append(handler, block(s.blocks[1]));
  add(build::try_except(std::move(body), types[s.operands[0] % types.size()], "error",
                        std::move(handler)));
}

void Renderer::repeat(const Statement& s) {
  const std::string variable = new_variable("round_");
  NodePtr range = build::call("range", build::list(build::integer(1 + (s.operands[0] + 1) % 3)));
  add(build::loop(variable, std::move(range), suite(s.blocks[0])));
}

void Renderer::lock(const Statement& s) {
  NodePtr context = shared("locks", s.operands[0]);
  NodeList body = build::list(build::statement(print_call(build::text("locked"))));
  append(body, block(s.blocks[0]));
  add(build::async_with(std::move(context), "", std::move(body)));
}

NodePtr to_tree(const Program& program) {
  return Renderer(program).module();
}

}  // namespace loopspec::generator
