#include "conformance/generator/renderer.hpp"

namespace loopspec::generator {

namespace build = ast::build;
using ast::NodeList;
using ast::NodePtr;

void Renderer::create_task(const Statement& s) {
  const std::string variable = new_variable("task_");
  const unsigned form = s.operands[1] % 5;
  NodePtr call = build::call(form == 3 ? "asyncio.ensure_future" : "asyncio.create_task",
                             build::list(coroutine(s.operands[0])));
  if (form == 4) {
    call = build::with_keyword(std::move(call), "name", label());
  }
  add(build::assign(variable, std::move(call)));
  keep_task(variable);
}

void Renderer::await_task(const Statement& s) {
  const std::string* task = known_task(s.operands[0]);
  say(build::await(
      task != nullptr ? build::name(*task)
                      : build::call("asyncio.create_task", build::list(coroutine(s.operands[0])))));
}

NodePtr Renderer::gather_call(const Statement& s) {
  NodeList children;
  for (unsigned i = 0; i < (s.operands[0] + 2) % 4; ++i) {
    children.push_back(awaitable(s.operands[1] + i * 37));
  }
  NodePtr call = build::call("asyncio.gather", std::move(children));
  return s.operands[2] % 2 == 0
             ? std::move(call)
             : build::with_keyword(std::move(call), "return_exceptions", build::boolean(true));
}

void Renderer::gather(const Statement& s) {
  say(build::await(gather_call(s)));
}

void Renderer::gather_later(const Statement& s) {
  NodePtr call = gather_call(s);
  const std::string variable = new_variable("group_");
  add(build::assign(variable, std::move(call)));
  tasks_.push_back(variable);
}

void Renderer::cancel(const Statement& s) {
  const std::string* task = s.operands[0] % 2 == 0 ? known_task(s.operands[1]) : nullptr;
  NodePtr target;
  if (task != nullptr) {
    target = build::name(*task);
  } else {
    NodePtr length = build::call("len", build::list(build::name("tasks")));
    target = build::index(build::name("tasks"), build::binary(build::integer(1 + s.operands[1] % 8),
                                                              "Mod", std::move(length)));
  }
  NodeList message = s.operands[2] % 4 == 3 ? build::list(label()) : NodeList{};
  say(build::call(build::attribute(std::move(target), "cancel"), std::move(message)));
}

// Cancels itself; two times of three the error is caught where it is delivered, at the next await.
void Renderer::cancel_current(const Statement& s) {
  NodePtr call = build::call(build::attribute(build::call("asyncio.current_task"), "cancel"));
  if (s.operands[0] % 3 == 0) {
    return say(std::move(call));
  }
  NodePtr sleep = build::call("asyncio.sleep", build::list(delay(s.operands[1])));
  NodePtr error = build::call("repr", build::list(build::name("error")));
  add(build::try_except(build::list(build::statement(print_call(std::move(call))),
                                    build::statement(build::await(std::move(sleep)))),
                        "asyncio.CancelledError", "error",
                        build::list(build::statement(print_call(std::move(error))))));
}

void Renderer::wait_for(const Statement& s) {
  NodePtr call = build::call("asyncio.wait_for",
                             build::list(awaitable(s.operands[0]), time_limit(s.operands[1])));
  NodePtr shown = build::statement(print_call(build::await(std::move(call))));
  if (s.operands[2] % 3 == 0) {
    return add(std::move(shown));
  }
  add(build::try_except(build::list(std::move(shown)), "asyncio.TimeoutError", "",
                        build::list(build::statement(print_call(build::text("timed out"))))));
}

void Renderer::wait(const Statement& s) {
  constexpr std::array<std::string_view, 3> when{"asyncio.ALL_COMPLETED", "asyncio.FIRST_COMPLETED",
                                                 "asyncio.FIRST_EXCEPTION"};
  NodeList children;
  for (unsigned i = 0; i < 1 + s.operands[0] % 4; ++i) {
    children.push_back(future_like(s.operands[0] / 4 + i * 37));
  }
  NodePtr call = build::call("asyncio.wait", build::list(build::sequence(std::move(children))));
  call = build::with_keyword(std::move(call), "timeout", time_limit(s.operands[1]));
  call = build::with_keyword(std::move(call), "return_when",
                             build::name(when[s.operands[2] % when.size()]));
  const std::string variable = new_variable("waited_");
  const auto part = [&](unsigned which) {
    return build::index(build::name(variable), build::integer(which));
  };
  add(build::assign(variable, build::await(std::move(call))));
  add(build::loop("one", part(0),
                  build::list(build::statement(print_call(build::call("one.cancelled"))))));
  say(build::call("len", build::list(part(1))));
}

void Renderer::shield(const Statement& s) {
  NodePtr call = build::call("asyncio.shield", build::list(awaitable(s.operands[0])));
  if (s.operands[1] % 2 == 0) {
    return say(build::await(std::move(call)));
  }
  const std::string variable = new_variable("shield_");
  add(build::assign(variable, std::move(call)));
  tasks_.push_back(variable);
}

void Renderer::done_callback(const Statement& s) {
  const std::string* task = known_task(s.operands[0]);
  NodePtr target = task != nullptr ? build::name(*task) : shared("futures", s.operands[0]);
  NodeList chosen = callback(s.operands[1]);
  const bool prints = chosen.size() > 1;
  NodePtr body =
      prints ? print_call(build::call("future.cancelled")) : build::call(std::move(chosen.front()));
  add(build::statement(build::call(build::attribute(std::move(target), "add_done_callback"),
                                   build::list(build::lambda("future", std::move(body))))));
}

void Renderer::uncancel() {
  say(build::call(build::attribute(build::call("asyncio.current_task"), "uncancel")));
}

void Renderer::states(const Statement& s) {
  const std::string* task = known_task(s.operands[0]);
  if (task == nullptr) {
    return say(build::call("len", build::list(build::call("asyncio.all_tasks"))));
  }
  say(build::call(*task + (s.operands[1] % 2 == 0 ? ".done" : ".cancelled")));
}

void Renderer::timeout(const Statement& s) {
  const std::string scope = new_variable("scope_");
  NodePtr expired = build::statement(print_call(build::call(scope + ".expired")));
  NodePtr context = build::call("asyncio.timeout", build::list(time_limit(s.operands[0])));
  NodeList body;
  if (s.operands[1] % 4 == 3) {
    NodePtr when =
        build::binary(build::call(build::attribute(loop(), "time")), "Add", delay(s.operands[2]));
    body.push_back(
        build::statement(build::call(scope + ".reschedule", build::list(std::move(when)))));
  }
  for (NodePtr& statement : block(s.blocks[0])) {
    body.push_back(std::move(statement));
  }
  if (body.empty()) {
    body.push_back(build::pass());
  }
  NodePtr with = build::async_with(std::move(context), scope, std::move(body));
  if (s.operands[1] % 2 == 0) {
    add(std::move(with));
    return add(std::move(expired));
  }
  add(build::try_except(build::list(std::move(with)), "TimeoutError", "",
                        build::list(std::move(expired))));
}

void Renderer::task_group(const Statement& s) {
  const std::string group = new_variable("group_");
  NodePtr error = build::call("repr", build::list(build::name("error")));
  NodePtr failed = build::statement(print_call(std::move(error)));
  NodePtr passed = build::statement(print_call());
  const std::size_t visible = tasks_.size();
  NodeList body;
  NodeList* const outer = out_;
  out_ = &body;
  for (unsigned i = 0; i < 1 + s.operands[0] % 3; ++i) {
    const std::string variable = new_variable("task_");
    add(build::assign(variable, build::call(group + ".create_task",
                                            build::list(coroutine(s.operands[1] + i * 37)))));
    keep_task(variable);
  }
  for (NodePtr& statement : block(s.blocks[0])) {
    add(std::move(statement));
  }
  out_ = outer;
  tasks_.resize(visible);
  NodePtr with = build::async_with(build::call("asyncio.TaskGroup"), group, std::move(body));
  if (s.operands[2] % 3 == 0) {
    add(std::move(with));
    return add(std::move(passed));
  }
  add(build::try_except(build::list(std::move(with)), "Exception", "error",
                        build::list(std::move(failed))));
}

}  // namespace loopspec::generator
