#include "conformance/generator/renderer.hpp"

namespace loopspec::generator {

namespace build = ast::build;
using ast::NodeList;
using ast::NodePtr;

namespace {

// Sums that are not what they seem, deadlines within the clock's resolution of each other, and zero
// among them. Negative ones come last, where `blocking_delay` does not reach.
constexpr unsigned kDelays = 16;
constexpr unsigned kNotNegative = 15;

NodePtr nth_delay(unsigned which) {
  switch (which) {
    case 0:
      return build::integer(1);
    case 1:
      return build::integer(2);
    case 2:
      return build::floating(0.5);
    case 3:
      return build::floating(0.7);
    case 4:
      return build::floating(1.1);
    case 5:
      return build::floating(0.01);
    case 6:
      return build::binary(build::floating(0.1), "Add", build::floating(0.2));
    case 7:
      return build::floating(0.3);
    case 8:
      return build::floating(0.1);
    case 9:
      return build::integer(3);
    case 10:
      return build::floating(1.0000000005);
    case 11:
      return build::floating(4e-10);
    case 12:
      return build::floating(1.4);
    case 13:
      return build::floating(0.7000000004);
    case 14:
      return build::integer(0);
    default:
      return build::negative(build::integer(1));
  }
}

}  // namespace

Renderer::Renderer(const Program& program) : program_(program), used_(operations_in(program)) {}

std::string Renderer::function_name(std::size_t index) const {
  if (index == 0) {
    return "main";
  }
  return (program_.functions[index].is_callback ? "callback_" : "work_") + std::to_string(index);
}

NodePtr Renderer::label() const {
  return build::text(std::to_string(function_) + "." + std::to_string(labels_));
}

NodePtr Renderer::print_call(NodePtr value) const {
  NodeList arguments = build::list(label());
  if (value != nullptr) {
    arguments.push_back(std::move(value));
  }
  return build::call("print", std::move(arguments));
}

void Renderer::say(NodePtr value) {
  add(build::statement(print_call(std::move(value))));
}

NodePtr Renderer::loop() {
  uses_loop_ = true;
  return build::name("loop");
}

NodePtr Renderer::shared(std::string_view list, unsigned which) {
  shared_.emplace(list);
  return build::index(build::name(list), build::integer(which % 2));
}

std::string Renderer::new_variable(std::string_view stem) {
  return std::string(stem) + std::to_string(++variables_);
}

NodePtr Renderer::delay(unsigned operand) const {
  return nth_delay(operand % kDelays);
}

NodePtr Renderer::blocking_delay(unsigned operand) const {
  return nth_delay(operand % kNotNegative);
}

NodePtr Renderer::time_limit(unsigned operand) const {
  return operand % 7 == 6 ? build::none() : delay(operand / 7);
}

std::vector<std::size_t> Renderer::callees(bool callbacks) const {
  std::vector<std::size_t> found;
  for (std::size_t i = function_ + 1; i < program_.functions.size(); ++i) {
    if (program_.functions[i].is_callback == callbacks) {
      found.push_back(i);
    }
  }
  return found;
}

NodePtr Renderer::coroutine(unsigned operand) {
  const auto found = callees(false);
  const std::size_t choice = operand % (2 * found.size() + 1);
  if (choice == 0) {
    return build::call("asyncio.sleep", build::list(delay(operand / 8), label()));
  }
  return build::call(function_name(found[(choice - 1) % found.size()]));
}

NodeList Renderer::callback(unsigned operand) {
  const auto found = callees(true);
  const std::size_t choice = operand % (2 * found.size() + 1);
  if (choice == 0) {
    return build::list(build::name("print"), label());
  }
  return build::list(build::name(function_name(found[(choice - 1) % found.size()])));
}

const std::string* Renderer::known_task(unsigned operand) const {
  return tasks_.empty() ? nullptr : &tasks_[operand % tasks_.size()];
}

NodePtr Renderer::awaitable(unsigned operand) {
  const std::string* task = known_task(operand / 4);
  if (operand % 4 == 1) {
    return shared("futures", operand / 4);
  }
  return operand % 4 >= 2 && task != nullptr ? build::name(*task) : coroutine(operand / 4);
}

NodePtr Renderer::future_like(unsigned operand) {
  const std::string* task = known_task(operand / 4);
  if (operand % 4 == 1) {
    return shared("futures", operand / 4);
  }
  return operand % 4 >= 2 && task != nullptr
             ? build::name(*task)
             : build::call("asyncio.create_task", build::list(coroutine(operand / 4)));
}

// Some other function may want to cancel it.
void Renderer::keep_task(const std::string& variable) {
  tasks_.push_back(variable);
  if (shared_.count("tasks") != 0) {
    add(build::statement(build::call("tasks.append", build::list(build::name(variable)))));
  }
}

void Renderer::keep_handle(NodePtr call) {
  if (shared_.count("handles") != 0) {
    call = build::call("handles.append", build::list(std::move(call)));
  }
  add(build::statement(std::move(call)));
}

}  // namespace loopspec::generator
