// The machine: executes bytecode. Calls between functions of the program stay inside one activation
// of run(), and so do coroutines that are awaited where they are made.
#include "conformance/scenario/machine/activation.hpp"
#include "conformance/scenario/machine/generator.hpp"
#include "conformance/scenario/machine/lookup_cache.hpp"
#include "conformance/scenario/machine/quick.hpp"
#include "conformance/scenario/machine/stack_operations.hpp"
#include "conformance/scenario/machine/support.hpp"
#include "reference/objects/function.hpp"
#include "reference/run_state.hpp"
#include "reference/steppable.hpp"

// Labels as values: each instruction jumps to the next one's code from a place of its own, which
// the processor predicts better than one jump for all.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace loopspec {

namespace {

// A generator's frame belongs to the generator and to the step that runs it.
std::uint32_t entry_owners(const Frame* frame) {
  return frame->code->is_suspendable() ? 2 : 1;
}

Value steppable_or_delegate(const Value& iterator, const Value& sent, StepKind* kind) {
  Object* o = iterator.object();
  Step step = o != nullptr && o->has(Object::kSteppable) ? static_cast<Steppable*>(o)->send(sent)
                                                         : delegate_send(iterator, sent);
  *kind = step.kind;
  return std::move(step.value);
}

// Whether the arguments of a call are just the first slots of the frame.
bool takes_as_they_are(const Code& code, std::size_t count) {
  return code.plain_parameters && count == code.parameters.positional;
}

// What the compiler makes of `await`: get_awaitable, load_const None, await_.
constexpr std::uint32_t kFromCallToAwait = 3;

// Whether the coroutine that this call makes is awaited at once, so that its body can run without
// it. Where a limit is near, the coroutine is there when it is hit.
bool awaited_at_once(const Function& called, Instruction next) {
  return called.code->kind == Code::Kind::coroutine && !called.renamed &&
         static_cast<Op>(next.op) == Op::get_awaitable && !has_coroutine_driver();
}

}  // namespace

Frame* current_frame() noexcept {
  return innermost_frame;
}

Exit run(Frame* entry, Value sent, Value* out) {
  static const void* const places[] = {
#define LOOPSPEC_X(name, pops, pushes) &&at_##name,
      LOOPSPEC_OWN_OPCODES(LOOPSPEC_X)
#undef LOOPSPEC_X
#define LOOPSPEC_X(name, pops, pushes) &&at_stack_operation,
          LOOPSPEC_STACK_OPCODES(LOOPSPEC_X)
#undef LOOPSPEC_X
  };

  Activation active(entry);
  Frame* frame = nullptr;
  Value* sp = nullptr;
  const Instruction* next = nullptr;
  Instruction instruction{};

// Goes on with the next instruction. No object that has to be destroyed may be in scope.
#define LOOPSPEC_NEXT()           \
  do {                            \
    instruction = *next;          \
    frame->at = next++;           \
    goto* places[instruction.op]; \
  } while (false)

  // Inlined, so that what they change lives in registers.
  const auto load = [&]() __attribute__((always_inline)) {
    frame = active.frame;
    sp = frame->stack() + frame->depth;
    next = frame->at;
  };
  // Above sp every place is null.
  const auto push = [&](Value v) __attribute__((always_inline)) {
    ::new (static_cast<void*>(sp++)) Value(std::move(v));
  };
  const auto pop = [&]() __attribute__((always_inline))->Value {
    return std::move(*--sp);
  };
  const auto name = [&]() __attribute__((always_inline)) {
    return frame->code->names[instruction.arg];
  };
  const auto cache = [&]() __attribute__((always_inline)) {
    return &frame->code->caches[frame->ip()];
  };
  const auto remember_depth = [&]() __attribute__((always_inline)) {
    frame->depth = static_cast<std::uint32_t>(sp - frame->stack());
  };

  const auto jump_to = [&](std::uint32_t index) __attribute__((always_inline)) {
    next = frame->code->instructions.data() + index;
  };
  // What nearly always follows is done at once where it cannot fail.
  const auto is_next = [&](Op op) __attribute__((always_inline)) {
    return static_cast<Op>(next->op) == op;
  };

  load();
  if (pending()) goto raised;
  if (sent) {
    if (frame->at_yield) ++next;
    push(std::move(sent));
  }
  LOOPSPEC_NEXT();

at_nop:
  LOOPSPEC_NEXT();

at_pop:
  pop();
  LOOPSPEC_NEXT();

at_copy : {
  Value v = sp[-static_cast<std::ptrdiff_t>(instruction.arg)];
  push(std::move(v));
}
  LOOPSPEC_NEXT();

at_swap:
  sp[-1].swap(sp[-static_cast<std::ptrdiff_t>(instruction.arg)]);
  LOOPSPEC_NEXT();

at_push_null:
  push(Value());
  LOOPSPEC_NEXT();

at_load_const:
  push(frame->code->constants[instruction.arg]);
  LOOPSPEC_NEXT();

at_load_fast:
  if (!frame->slots()[instruction.arg]) goto unbound;
  push(frame->slots()[instruction.arg]);
  LOOPSPEC_NEXT();

at_store_fast:
  frame->slots()[instruction.arg] = pop();
  LOOPSPEC_NEXT();

at_load_deref:
  if (!frame->slots()[instruction.arg].as<Cell>()->content) goto unbound;
  push(frame->slots()[instruction.arg].as<Cell>()->content);
  LOOPSPEC_NEXT();

at_store_deref:
  frame->slots()[instruction.arg].as<Cell>()->content = pop();
  LOOPSPEC_NEXT();

at_load_global:
  if (const Value* known = known_global(frame, cache())) {
    push(*known);
    if (is_next(Op::push_null)) {
      push(Value());
      ++next;
    }
    LOOPSPEC_NEXT();
  }
  {
    Value v = load_global(frame, name(), cache());
    if (!v) goto raised;
    push(std::move(v));
  }
  LOOPSPEC_NEXT();

at_load_attr : {
  Value v = get_attribute(sp[-1], name(), cache());
  if (!v) goto raised;
  sp[-1] = std::move(v);
}
  LOOPSPEC_NEXT();

at_store_attr : {
  const Value object = pop();
  if (!set_attribute(object, name(), pop(), cache())) goto raised;
}
  LOOPSPEC_NEXT();

at_load_method : {
  const Value object = pop();
  Value self;
  Value method = load_method(object, name(), &self, cache());
  if (!method) goto raised;
  push(std::move(method));
  push(std::move(self));
}
  LOOPSPEC_NEXT();

at_binary:
  if (quick::small_arithmetic(static_cast<BinaryOp>(instruction.arg), sp[-2], sp[-1])) {
    (--sp)->overwrite(Value());
    LOOPSPEC_NEXT();
  }
  {
    const Value right = pop();
    const Value left = pop();
    Value v = quick::arithmetic(static_cast<BinaryOp>(instruction.arg), left, right);
    if (!v) v = binary(static_cast<BinaryOp>(instruction.arg), left, right);
    if (!v) goto raised;
    push(std::move(v));
  }
  LOOPSPEC_NEXT();

at_inplace:
  if (quick::small_arithmetic(static_cast<BinaryOp>(instruction.arg), sp[-2], sp[-1])) {
    (--sp)->overwrite(Value());
    LOOPSPEC_NEXT();
  }
  {
    const Value right = pop();
    const Value left = pop();
    Value v = quick::arithmetic(static_cast<BinaryOp>(instruction.arg), left, right);
    if (!v) v = inplace(static_cast<BinaryOp>(instruction.arg), left, right);
    if (!v) goto raised;
    push(std::move(v));
  }
  LOOPSPEC_NEXT();

at_not_ : {
  const int t = quick::truth(sp[-1]);
  if (t < 0) goto raised;
  sp[-1] = Value::boolean(t == 0);
}
  LOOPSPEC_NEXT();

at_compare:
  if (quick::are_small(sp[-2], sp[-1])) {
    const bool result = quick::small_holds(static_cast<CompareOp>(instruction.arg), sp[-2], sp[-1]);
    (--sp)->overwrite(Value());
    if (is_next(Op::pop_jump_if_false)) {
      (--sp)->overwrite(Value());
      if (result) {
        ++next;
      } else {
        jump_to(next->arg);
      }
    } else {
      sp[-1].overwrite(Value::boolean(result));
    }
    LOOPSPEC_NEXT();
  }
  {
    const Value right = pop();
    const Value left = pop();
    Value v = quick::compare(static_cast<CompareOp>(instruction.arg), left, right);
    if (!v) goto raised;
    push(std::move(v));
  }
  LOOPSPEC_NEXT();

at_is_ : {
  const Value right = pop();
  const Value left = pop();
  push(Value::boolean(left.same(right) != (instruction.arg != 0)));
}
  LOOPSPEC_NEXT();

at_contains : {
  const Value container = pop();
  const Value item = pop();
  const int found = contains(container, item);
  if (found < 0) goto raised;
  push(Value::boolean((found != 0) != (instruction.arg != 0)));
}
  LOOPSPEC_NEXT();

at_subscript : {
  const Value key = pop();
  const Value object = pop();
  Value v = quick::item(object, key);
  if (!v) goto raised;
  push(std::move(v));
}
  LOOPSPEC_NEXT();

at_store_subscript : {
  const Value key = pop();
  const Value object = pop();
  const Value value = pop();
  if (!set_item(object, key, value)) goto raised;
}
  LOOPSPEC_NEXT();

at_list_append : {
  Value v = pop();
  sp[-static_cast<std::ptrdiff_t>(instruction.arg)].as<List>()->items.push_back(std::move(v));
}
  LOOPSPEC_NEXT();

at_unpack : {
  const Value iterable = pop();
  if (!unpack(iterable, instruction.arg, sp)) goto raised;
  sp += instruction.arg;
}
  LOOPSPEC_NEXT();

at_jump:
  jump_to(instruction.arg);
  LOOPSPEC_NEXT();

at_jump_back:
  if (!count_step()) goto raised;
  jump_to(instruction.arg);
  LOOPSPEC_NEXT();

at_pop_jump_if_false : {
  const Value v = pop();
  const int t = quick::truth(v);
  if (t < 0) goto raised;
  if (t == 0) jump_to(instruction.arg);
}
  LOOPSPEC_NEXT();

at_pop_jump_if_true : {
  const Value v = pop();
  const int t = quick::truth(v);
  if (t < 0) goto raised;
  if (t != 0) jump_to(instruction.arg);
}
  LOOPSPEC_NEXT();

at_jump_if_false_or_pop : {
  const int t = quick::truth(sp[-1]);
  if (t < 0) goto raised;
  if (t == 0) {
    jump_to(instruction.arg);
  } else {
    pop();
  }
}
  LOOPSPEC_NEXT();

at_jump_if_true_or_pop : {
  const int t = quick::truth(sp[-1]);
  if (t < 0) goto raised;
  if (t != 0) {
    jump_to(instruction.arg);
  } else {
    pop();
  }
}
  LOOPSPEC_NEXT();

at_get_iter : {
  Value iterator = iterate(sp[-1]);
  if (!iterator) goto raised;
  sp[-1] = std::move(iterator);
}
  LOOPSPEC_NEXT();

at_for_iter : {
  Value item = quick::next(sp[-1]);
  if (item && is_next(Op::store_fast)) {
    frame->at = next++;
    frame->slots()[frame->at->arg] = std::move(item);
  } else if (item) {
    push(std::move(item));
  } else {
    if (pending()) goto raised;
    pop();
    jump_to(instruction.arg);
  }
}
  LOOPSPEC_NEXT();

at_await_ : {
  const Value value_sent = pop();
  StepKind kind;
  Value v = steppable_or_delegate(sp[-1], value_sent, &kind);
  if (kind == StepKind::raised) goto raised;
  if (kind == StepKind::yielded) {
    *out = std::move(v);
    goto suspend;
  }
  sp[-1] = std::move(v);
}
  LOOPSPEC_NEXT();

at_yield_:
  *out = pop();
  frame->at_yield = true;
  remember_depth();
  return Exit::yielded;

at_end_async_for : {
  Value exception = pop();
  if (!is_instance(exception, classes.StopAsyncIteration)) {
    reraise(Ref<Exception>(exception.as<Exception>()));
    goto unwind;
  }
  pop();
}
  LOOPSPEC_NEXT();

at_call : {
  Value* const base = sp - instruction.arg - 2;
  if (!is_function(base[0]) && !base[1] && as_bound_method(base[0]) != nullptr) {
    const Value method = std::move(base[0]);
    base[0] = method.as<BoundMethod>()->function;
    base[1] = method.as<BoundMethod>()->self;
  }
  Value* const first = base + (base[1] ? 1 : 2);
  if (is_function(base[0])) {
    auto* const function = base[0].as<Function>();
    const auto count = static_cast<std::size_t>(sp - first);
    Ref<Frame> called;
    if (takes_as_they_are(*function->code, count)) {
      called = Frame::create(function->code.get(), function->globals.get(), &function->closure,
                             first, count);
      sp = base + 1;  // the function stays
    } else {
      called = prepare_call(function, Value(), Args(first, count));
      if (!called) goto raised;
      while (sp != base + 1) pop();
    }
    if (called->code->kind == Code::Kind::function) {
      if (!enter_call()) goto raised;
      remember_depth();
      active.push(std::move(called));
      load();
    } else if (awaited_at_once(*function, *next) && enter_call_if_free()) {
      remember_depth();
      frame->at += kFromCallToAwait;
      active.push_coroutine(std::move(called));
      load();
    } else {
      sp[-1] = suspended_object(function, called);
    }
  } else {
    Value result = call(base[0], Args(first, static_cast<std::size_t>(sp - first)));
    if (!result) goto raised;
    while (sp != base) pop();
    push(std::move(result));
  }
}
  LOOPSPEC_NEXT();

at_return_ : {
  Value result = pop();
  while (sp != frame->stack()) pop();
  frame->depth = 0;
  if (!frame->inlined) {
    frame->end(entry_owners(frame));
    *out = std::move(result);
    return Exit::returned;
  }
  active.pop();
  load();
  ++next;
  sp[-1] = std::move(result);  // where the function was
}
  LOOPSPEC_NEXT();

at_raise_ : {
  sp -= instruction.arg;
  bool is_reraise = false;
  raise_statement(instruction.arg, sp, &is_reraise);
  for (std::uint32_t i = 0; i < instruction.arg; ++i) sp[i] = Value();
  if (is_reraise) goto unwind;
  goto raised;
}

at_reraise : {
  const Value exception = pop();
  reraise_handled(Ref<Exception>(exception.as<Exception>()));
  goto unwind;
}

at_push_exc_info : {
  Value exception = pop();
  push(begin_handling(exception.as<Exception>()));
  push(std::move(exception));
}
  LOOPSPEC_NEXT();

at_pop_except:
  end_handling(pop());
  LOOPSPEC_NEXT();

at_cleanup_reraise : {
  const Value exception = pop();
  end_handling(pop());
  reraise(Ref<Exception>(exception.as<Exception>()));
  goto unwind;
}

at_stack_operation : {
  Value* top = sp;
  const bool ok = stack_operation(frame, instruction, top);
  sp = top;
  if (!ok) goto raised;
}
  LOOPSPEC_NEXT();

// What is awaited has yielded *out. A frame without a coroutine gets one now, which its caller
// awaits.
suspend:
  frame->at_yield = false;
  remember_depth();
  while (frame->inlined) {
    Ref<Frame> suspended = active.suspend();
    load();
    sp[-1] = suspended_coroutine(*sp[-1].as<Function>(), std::move(suspended));
    frame->at_yield = false;
  }
  return Exit::awaiting;

unbound:
  raise_unbound(frame, instruction.arg);
raised:
  add_traceback(thread_state().pending, frame);
unwind:
  for (;;) {
    const Handler* const handler = limit_reached() ? nullptr : frame->code->handler_of(frame->ip());
    if (handler != nullptr) {
      Value* const bottom = frame->stack() + handler->depth;
      while (sp > bottom) pop();
      push(take_pending());
      jump_to(handler->target);
      break;
    }
    while (sp > frame->stack()) pop();
    frame->depth = 0;
    if (!frame->inlined) {
      frame->end(entry_owners(frame));
      return Exit::raised;
    }
    if (frame->code->is_suspendable()) refuse_stop(frame->code->kind);
    active.pop();
    load();
    add_traceback(thread_state().pending, frame);
  }
  LOOPSPEC_NEXT();
#undef LOOPSPEC_NEXT
}

}  // namespace loopspec
