#include "conformance/scenario/machine/call.hpp"

#include <algorithm>

#include "conformance/scenario/machine/async_generator.hpp"
#include "conformance/scenario/machine/generator.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/parameters.hpp"

namespace loopspec {

namespace {

// The common shape: positional arguments only, none missing, no stars.
bool bind_simple(const Code& code, const Value& self, const Args& args, Value* slots) {
  const Parameters& p = code.parameters;
  const std::size_t given = args.positional + (self ? 1 : 0);
  if (args.names != nullptr || p.varargs || p.varkw || given != p.positional ||
      p.names.size() != given)
    return false;
  std::size_t i = 0;
  if (self) slots[i++] = self;
  for (std::size_t k = 0; k < args.positional; ++k) slots[i++] = args[k];
  return true;
}

}  // namespace

Ref<Frame> prepare_call(Function* function, const Value& self, const Args& args) {
  const Code& code = *function->code;
  Ref<Frame> frame =
      Frame::create(function->code.get(), function->globals.get(), &function->closure, nullptr, 0);
  if (bind_simple(code, self, args, frame->slots())) return frame;
  if (function->keyword_dict) function->refresh_keyword_defaults();
  const std::size_t count = std::min(function->defaults.size(), code.parameters.positional);
  const Defaults defaults{
      function->defaults.data() + (function->defaults.size() - count), count,
      function->keyword_defaults.empty() ? nullptr : function->keyword_defaults.data()};
  if (!bind_arguments(code.parameters, defaults, function->display_name(), self, args,
                      frame->slots()))
    return nullptr;
  return frame;
}

Value suspended_object(Function* function, const Ref<Frame>& frame) {
  switch (function->code->kind) {
    case Code::Kind::generator: {
      Ref<Generator> generator =
          make<Generator>(classes.generator, frame, function->name, function->qualname);
      if (function->iterable_coroutine) generator->mark_as_coroutine();
      return generator;
    }
    case Code::Kind::coroutine:
      return make<Generator>(classes.coroutine, frame, function->name, function->qualname);
    case Code::Kind::async_generator:
      return make_async_generator(
          make<Generator>(classes.generator, frame, function->name, function->qualname));
    default:
      return Value();
  }
}

Value call_function(Function* function, const Value& self, const Args& args) {
  const Ref<Frame> frame = prepare_call(function, self, args);
  return frame ? run_call(function, frame) : Value();
}

Value run_call(Function* function, const Ref<Frame>& frame) {
  if (Value suspended = suspended_object(function, frame)) return suspended;
  Value result;
  if (!enter_call()) return Value();
  run(frame.get(), Value(), &result);
  leave_call();
  return result;
}

}  // namespace loopspec
