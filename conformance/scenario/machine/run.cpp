// The machine: executes bytecode. Calls between functions of the program stay inside one activation
// of run().
#include <fmt/format.h>

#include "conformance/scenario/compiler/emitter.hpp"
#include "conformance/scenario/machine/call.hpp"
#include "conformance/scenario/machine/except_star.hpp"
#include "conformance/scenario/machine/limits.hpp"
#include "conformance/scenario/machine/lookup_cache.hpp"
#include "conformance/scenario/machine/patterns.hpp"
#include "conformance/scenario/machine/quick.hpp"
#include "conformance/scenario/machine/support.hpp"
#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/types/slice.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

namespace {

constinit thread_local Frame* innermost = nullptr;

// The frames of one run(): those called by bytecode are owned here.
class Activation {
 public:
  explicit Activation(Frame* entry) : entry_(entry), outer_(innermost), frame(entry) {
    entry->back = innermost;
    entry->inlined = false;
    innermost = entry;
  }
  ~Activation() {
    while (frame != entry_) pop();
    innermost = outer_;
  }
  Activation(const Activation&) = delete;
  Activation& operator=(const Activation&) = delete;

  void push(Ref<Frame> callee) {
    callee->back = frame;
    callee->inlined = true;
    frame = callee.release();
    innermost = frame;
  }
  void pop() {
    const Ref<Frame> callee = Ref<Frame>::adopt(frame);
    callee->end(1);
    frame = callee->back;
    callee->back = nullptr;
    innermost = frame;
    leave_call();
  }

 private:
  Frame* entry_;
  Frame* outer_;

 public:
  Frame* frame;
};

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

// A handler of `except*` handles its part of what was caught.
void set_handled(Value exception) {
  Exception* done = std::exchange(thread_state().exceptions->handled,
                                  static_cast<Exception*>(exception.release()));
  if (done != nullptr) count_down(done);
}

}  // namespace

Frame* current_frame() noexcept {
  return innermost;
}

Exit run(Frame* entry, Value sent, Value* out) {
  Activation active(entry);
  Frame* frame = nullptr;
  const Code* code = nullptr;
  const Instruction* instructions = nullptr;
  LookupCache* caches = nullptr;
  Value* slots = nullptr;
  Value* sp = nullptr;
  std::uint32_t ip = 0;

  // Inlined, so that what they change lives in registers.
  const auto load = [&]() __attribute__((always_inline)) {
    frame = active.frame;
    code = frame->code.get();
    instructions = code->instructions.data();
    caches = frame->code->caches.data();
    slots = frame->slots();
    sp = frame->stack() + frame->depth;
    ip = frame->ip;
  };
  // Above sp every place is null.
  const auto push = [&](Value v) __attribute__((always_inline)) {
    ::new (static_cast<void*>(sp++)) Value(std::move(v));
  };
  const auto pop = [&]() __attribute__((always_inline))->Value {
    return std::move(*--sp);
  };

  load();
  if (pending()) goto raised;
  if (sent) {
    if (frame->at_yield) ++ip;
    push(std::move(sent));
  }

  for (;;) {
    for (;;) {
      const Instruction instruction = instructions[ip];
      const std::uint32_t arg = instruction.arg;
      frame->ip = ip++;
      switch (static_cast<Op>(instruction.op)) {
        case Op::nop:
          break;
        case Op::pop:
          pop();
          break;
        case Op::copy: {
          Value v = sp[-static_cast<std::ptrdiff_t>(arg)];
          push(std::move(v));
          break;
        }
        case Op::swap:
          sp[-1].swap(sp[-static_cast<std::ptrdiff_t>(arg)]);
          break;
        case Op::push_null:
          push(Value());
          break;
        case Op::load_const:
          push(code->constants[arg]);
          break;
        case Op::load_fast:
          if (!slots[arg]) {
            raise_unbound(frame, arg);
            goto raised;
          }
          push(slots[arg]);
          break;
        case Op::store_fast:
          slots[arg] = pop();
          break;
        case Op::delete_fast:
          if (!slots[arg]) {
            raise_unbound(frame, arg);
            goto raised;
          }
          slots[arg] = Value();
          break;
        case Op::make_cell: {
          Ref<Cell> cell = make<Cell>();
          if (const std::uint32_t parameter = arg >> kCellSlotBits; parameter != 0)
            cell->content = std::move(slots[parameter - 1]);
          slots[arg & kCellSlotMask] = std::move(cell);
          break;
        }
        case Op::load_deref: {
          const Value& content = slots[arg].as<Cell>()->content;
          if (!content) {
            raise_unbound(frame, arg);
            goto raised;
          }
          push(content);
          break;
        }
        case Op::store_deref:
          slots[arg].as<Cell>()->content = pop();
          break;
        case Op::delete_deref:
          if (!slots[arg].as<Cell>()->content) {
            raise_unbound(frame, arg);
            goto raised;
          }
          slots[arg].as<Cell>()->content = Value();
          break;
        case Op::load_closure:
          push(slots[arg]);
          break;
        case Op::load_class_deref: {
          Value v = find_name(frame, code->slot_names[arg]);
          if (!v && pending()) goto raised;
          if (!v) v = slots[arg].as<Cell>()->content;
          if (!v) {
            raise_unbound(frame, arg);
            goto raised;
          }
          push(std::move(v));
          break;
        }
        case Op::load_global: {
          Value v = load_global(frame, code->names[arg], &caches[ip - 1]);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::store_global:
          frame->globals->set(code->names[arg], pop());
          break;
        case Op::delete_global:
          if (!delete_global(frame, code->names[arg])) goto raised;
          break;
        case Op::load_name: {
          Value v = load_name(frame, code->names[arg]);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::store_name:
          if (!store_name(frame, code->names[arg], pop())) goto raised;
          break;
        case Op::delete_name:
          if (!delete_name(frame, code->names[arg])) goto raised;
          break;
        case Op::load_attr: {
          const Value object = pop();
          Value v = get_attribute(object, code->names[arg], &caches[ip - 1]);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::store_attr: {
          const Value object = pop();
          if (!set_attribute(object, code->names[arg], pop(), &caches[ip - 1])) goto raised;
          break;
        }
        case Op::delete_attr: {
          const Value object = pop();
          if (!set_attribute(object, code->names[arg], Value())) goto raised;
          break;
        }
        case Op::load_method: {
          const Value object = pop();
          Value self;
          Value method = load_method(object, code->names[arg], &self, &caches[ip - 1]);
          if (!method) goto raised;
          push(std::move(method));
          push(std::move(self));
          break;
        }
        case Op::binary: {
          const Value right = pop();
          const Value left = pop();
          Value v = quick::arithmetic(static_cast<BinaryOp>(arg), left, right);
          if (!v) v = binary(static_cast<BinaryOp>(arg), left, right);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::inplace: {
          const Value right = pop();
          const Value left = pop();
          Value v = quick::arithmetic(static_cast<BinaryOp>(arg), left, right);
          if (!v) v = inplace(static_cast<BinaryOp>(arg), left, right);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::unary: {
          const Value operand = pop();
          Value v = unary(static_cast<UnaryOp>(arg), operand);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::not_: {
          const int t = quick::truth(sp[-1]);
          if (t < 0) goto raised;
          sp[-1] = Value::boolean(t == 0);
          break;
        }
        case Op::compare: {
          const Value right = pop();
          const Value left = pop();
          Value v = quick::compare(static_cast<CompareOp>(arg), left, right);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::is_: {
          const Value right = pop();
          const Value left = pop();
          push(Value::boolean(left.same(right) != (arg != 0)));
          break;
        }
        case Op::contains: {
          const Value container = pop();
          const Value item = pop();
          const int found = contains(container, item);
          if (found < 0) goto raised;
          push(Value::boolean((found != 0) != (arg != 0)));
          break;
        }
        case Op::subscript: {
          const Value key = pop();
          const Value object = pop();
          Value v = get_item(object, key);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::store_subscript: {
          const Value key = pop();
          const Value object = pop();
          const Value value = pop();
          if (!set_item(object, key, value)) goto raised;
          break;
        }
        case Op::delete_subscript: {
          const Value key = pop();
          const Value object = pop();
          if (!delete_item(object, key)) goto raised;
          break;
        }
        case Op::build_tuple:
        case Op::build_list: {
          std::vector<Value> items(std::make_move_iterator(sp - arg), std::make_move_iterator(sp));
          sp -= arg;
          if (static_cast<Op>(instruction.op) == Op::build_list) {
            push(make_list(std::move(items)));
          } else {
            push(make_tuple(std::move(items)));
          }
          break;
        }
        case Op::build_set: {
          const Ref<Set> set = make_set();
          bool ok = true;
          for (std::uint32_t i = arg; ok && i > 0; --i)
            ok = set->add(sp[-static_cast<std::ptrdiff_t>(i)]);
          for (std::uint32_t i = 0; i < arg; ++i) pop();
          if (!ok) goto raised;
          push(set);
          break;
        }
        case Op::build_dict: {
          const Ref<Dict> dict = make_dict();
          bool ok = true;
          for (Value* p = sp - 2 * arg; ok && p != sp; p += 2) ok = dict->set(p[0], p[1]);
          for (std::uint32_t i = 0; i < 2 * arg; ++i) pop();
          if (!ok) goto raised;
          push(dict);
          break;
        }
        case Op::build_slice: {
          Value step = arg == 3 ? pop() : Value::none();
          Value upper = pop();
          Value lower = pop();
          push(make_slice(std::move(lower), std::move(upper), std::move(step)));
          break;
        }
        case Op::build_string: {
          Value v = join_strings(sp - arg, arg);
          for (std::uint32_t i = 0; i < arg; ++i) pop();
          push(std::move(v));
          break;
        }
        case Op::list_append: {
          Value v = pop();
          sp[-static_cast<std::ptrdiff_t>(arg)].as<List>()->items.push_back(std::move(v));
          break;
        }
        case Op::set_add: {
          const Value v = pop();
          if (!sp[-static_cast<std::ptrdiff_t>(arg)].as<Set>()->add(v)) goto raised;
          break;
        }
        case Op::map_add: {
          const Value value = pop();
          const Value key = pop();
          if (!sp[-static_cast<std::ptrdiff_t>(arg)].as<Dict>()->set(key, value)) goto raised;
          break;
        }
        case Op::list_extend: {
          const Value iterable = pop();
          if (!extend_with_starred(sp[-1].as<List>(), iterable)) goto raised;
          break;
        }
        case Op::set_update: {
          const Value iterable = pop();
          auto items = to_vector(iterable);
          if (!items) goto raised;
          bool ok = true;
          for (const Value& v : *items) ok = ok && sp[-1].as<Set>()->add(v);
          if (!ok) goto raised;
          break;
        }
        case Op::dict_update: {
          const Value from = pop();
          if (!unpack_mapping(sp[-1].as<Dict>(), from)) goto raised;
          break;
        }
        case Op::dict_merge: {
          const Value from = pop();
          // Below the dict: positional arguments, the null of the call, the callable.
          if (!merge_keywords(sp[-1].as<Dict>(), from, sp[-4])) goto raised;
          break;
        }
        case Op::list_to_tuple: {
          const Value list = pop();
          push(make_tuple(list.as<List>()->items));
          break;
        }
        case Op::unpack: {
          const Value iterable = pop();
          if (!unpack(iterable, arg, sp)) goto raised;
          sp += arg;
          break;
        }
        case Op::unpack_star: {
          const Value iterable = pop();
          if (!unpack_star(iterable, arg & 0xFFF, arg >> 12, sp)) goto raised;
          sp += (arg & 0xFFF) + 1 + (arg >> 12);
          break;
        }
        case Op::jump:
          ip = arg;
          break;
        case Op::jump_back:
          if (!count_step()) goto raised;
          ip = arg;
          break;
        case Op::pop_jump_if_false: {
          const Value v = pop();
          const int t = quick::truth(v);
          if (t < 0) goto raised;
          if (t == 0) ip = arg;
          break;
        }
        case Op::pop_jump_if_true: {
          const Value v = pop();
          const int t = quick::truth(v);
          if (t < 0) goto raised;
          if (t != 0) ip = arg;
          break;
        }
        case Op::jump_if_false_or_pop: {
          const int t = quick::truth(sp[-1]);
          if (t < 0) goto raised;
          if (t == 0) {
            ip = arg;
          } else {
            pop();
          }
          break;
        }
        case Op::jump_if_true_or_pop: {
          const int t = quick::truth(sp[-1]);
          if (t < 0) goto raised;
          if (t != 0) {
            ip = arg;
          } else {
            pop();
          }
          break;
        }
        case Op::get_iter: {
          const Value v = pop();
          Value iterator = iterate(v);
          if (!iterator) goto raised;
          push(std::move(iterator));
          break;
        }
        case Op::for_iter: {
          Value item = quick::next(sp[-1]);
          if (item) {
            push(std::move(item));
          } else {
            if (pending()) goto raised;
            pop();
            ip = arg;
          }
          break;
        }
        case Op::get_awaitable: {
          const Value v = pop();
          Value iterator = begin_await(v);
          if (!iterator) goto raised;
          push(std::move(iterator));
          break;
        }
        case Op::await_: {
          const Value value_sent = pop();
          StepKind kind;
          Value v = steppable_or_delegate(sp[-1], value_sent, &kind);
          if (kind == StepKind::raised) goto raised;
          if (kind == StepKind::returned) {
            sp[-1] = std::move(v);
            break;
          }
          frame->at_yield = false;
          frame->depth = static_cast<std::uint32_t>(sp - frame->stack());
          *out = std::move(v);
          return Exit::awaiting;
        }
        case Op::yield_: {
          *out = pop();
          frame->at_yield = true;
          frame->depth = static_cast<std::uint32_t>(sp - frame->stack());
          return Exit::yielded;
        }
        case Op::get_yield_from: {
          const Value v = pop();
          Value iterator = yield_from_iterator(v, code->kind == Code::Kind::coroutine);
          if (!iterator) goto raised;
          push(std::move(iterator));
          break;
        }
        case Op::get_aiter: {
          const Value v = pop();
          Value iterator = async_iterator(v);
          if (!iterator) goto raised;
          push(std::move(iterator));
          break;
        }
        case Op::get_anext: {
          Value awaitable = async_next(sp[-1]);
          if (!awaitable) goto raised;
          push(std::move(awaitable));
          break;
        }
        case Op::end_async_for: {
          Value exception = pop();
          if (!is_instance(exception, classes.StopAsyncIteration)) {
            reraise(Ref<Exception>(exception.as<Exception>()));
            goto unwind;
          }
          pop();
          break;
        }
        case Op::call: {
          Value* base = sp - arg - 2;
          if (!base[1] && class_of(base[0]) == classes.method) {
            const Value method = std::move(base[0]);
            base[0] = method.as<BoundMethod>()->function;
            base[1] = method.as<BoundMethod>()->self;
          }
          const std::size_t first = base[1] ? 1 : 2;
          const Args args(base + first, arg + 2 - first);
          Value result;
          if (Object* callee = base[0].object();
              callee != nullptr && callee->has(Object::kProgramFunction)) {
            auto* function = static_cast<Function*>(callee);
            Ref<Frame> called = function->code->plain_parameters &&
                                        args.positional == function->code->parameters.positional
                                    ? prepare_plain_call(function, base + first)
                                    : prepare_call(function, Value(), args);
            if (!called) goto raised;
            const Ref<Code> kept = function->code;
            result = suspended_object(function, called);
            if (!result) {
              if (!enter_call()) goto raised;
              while (sp != base) pop();
              frame->depth = static_cast<std::uint32_t>(sp - frame->stack());
              active.push(std::move(called));
              load();
              break;
            }
          } else {
            result = call(base[0], args);
            if (!result) goto raised;
          }
          while (sp != base) pop();
          push(std::move(result));
          break;
        }
        case Op::call_kw: {
          const Value names = pop();
          Value* base = sp - arg - 2;
          const std::size_t first = base[1] ? 1 : 2;
          const auto* keys = names.as<Tuple>();
          Value result = call(base[0], Args(base + first, arg + 2 - first - keys->size(), keys));
          if (!result) goto raised;
          while (sp != base) pop();
          push(std::move(result));
          break;
        }
        case Op::call_ex: {
          const Value keywords = arg != 0 ? pop() : Value();
          const Value positional = pop();
          pop();
          const Value callable = pop();
          Value result = call_with_dict(callable, positional, keywords);
          if (!result) goto raised;
          push(std::move(result));
          break;
        }
        case Op::make_function: {
          Value function = make_function(frame, arg, sp);
          const int operands = pops(instruction);
          for (int i = 0; i < operands; ++i) pop();
          push(std::move(function));
          break;
        }
        case Op::load_build_class:
          push(build_class_function());
          break;
        case Op::return_: {
          Value result = pop();
          if (!frame->inlined) {
            frame->end(entry_owners(frame));
            *out = std::move(result);
            return Exit::returned;
          }
          active.pop();
          load();
          ++ip;
          push(std::move(result));
          break;
        }
        case Op::raise_: {
          sp -= arg;
          bool is_reraise = false;
          raise_statement(arg, sp, &is_reraise);
          for (std::uint32_t i = 0; i < arg; ++i) sp[i] = Value();
          if (is_reraise) goto unwind;
          goto raised;
        }
        case Op::reraise: {
          const Value exception = pop();
          reraise_handled(Ref<Exception>(exception.as<Exception>()));
          goto unwind;
        }
        case Op::push_exc_info: {
          Value exception = pop();
          push(begin_handling(exception.as<Exception>()));
          push(std::move(exception));
          break;
        }
        case Op::pop_except:
          end_handling(pop());
          break;
        case Op::check_exc_match: {
          const Value matcher = pop();
          const int match = exception_matches(sp[-1], matcher);
          if (match < 0) goto raised;
          push(Value::boolean(match != 0));
          break;
        }
        case Op::cleanup_reraise: {
          const Value exception = pop();
          end_handling(pop());
          reraise(Ref<Exception>(exception.as<Exception>()));
          goto unwind;
        }
        case Op::before_with: {
          const Value manager = pop();
          Value exit;
          Value result;
          if (!enter_with(manager, &exit, &result)) goto raised;
          push(std::move(exit));
          push(std::move(result));
          break;
        }
        case Op::before_async_with: {
          const Value manager = pop();
          Value exit;
          Value result;
          if (!enter_async_with(manager, &exit, &result)) goto raised;
          push(std::move(exit));
          push(std::move(result));
          break;
        }
        case Op::with_except_start: {
          Value result = call_exit(sp[-3], sp[-1]);
          if (!result) goto raised;
          push(std::move(result));
          break;
        }
        case Op::format_value: {
          const Value spec = (arg & 4) != 0 ? pop() : Value();
          const Value value = pop();
          Value text = format_for_fstring(value, arg & 3, spec);
          if (!text) goto raised;
          push(std::move(text));
          break;
        }
        case Op::import_name: {
          Value module = import_module(code->names[arg]->text());
          if (!module) goto raised;
          push(std::move(module));
          break;
        }
        case Op::import_from: {
          Value v = import_from(sp[-1], code->names[arg]);
          if (!v) goto raised;
          push(std::move(v));
          break;
        }
        case Op::load_assertion_error:
          push(Value(classes.AssertionError));
          break;
        case Op::match_except_star: {
          const Value types = pop();
          Value match;
          if (!match_except_star(frame, types, &sp[-1], &match)) goto raised;
          if (!match.is_none()) set_handled(match);
          push(std::move(match));
          break;
        }
        case Op::merge_raised: {
          const Value raised = pop();
          const Value original = pop();
          Value merged = merge_raised(original, raised);
          if (!merged) goto raised;
          push(std::move(merged));
          break;
        }
        case Op::get_len: {
          const std::int64_t size = length(sp[-1]);
          if (size < 0) goto raised;
          push(make_int(size));
          break;
        }
        case Op::match_sequence:
          push(Value::boolean(matches_as(sp[-1], MatchKind::sequence)));
          break;
        case Op::match_mapping:
          push(Value::boolean(matches_as(sp[-1], MatchKind::mapping)));
          break;
        case Op::match_keys: {
          Value values = match_keys(sp[-2], sp[-1]);
          if (!values) goto raised;
          push(std::move(values));
          break;
        }
        case Op::match_class: {
          const Value names = pop();
          const Value cls = pop();
          const Value subject = pop();
          Value attributes = match_class(subject, cls, arg, names);
          if (!attributes) goto raised;
          push(std::move(attributes));
          break;
        }
        case Op::setup_annotations: {
          static Str* const annotations = intern("__annotations__");
          auto* names = frame->names.as<Dict>();
          if (!names->get(annotations)) names->set(annotations, make_dict());
          break;
        }
      }
    }

  raised:
    add_traceback(thread_state().pending, frame);
  unwind:
    for (;;) {
      const Handler* handler = nullptr;
      for (const Handler& h : code->handlers)
        if (frame->ip >= h.start && frame->ip < h.end) {
          handler = &h;
          break;
        }
      if (handler != nullptr && !limit_reached()) {
        Value* bottom = frame->stack() + handler->depth;
        while (sp > bottom) pop();
        push(take_pending());
        ip = handler->target;
        break;
      }
      while (sp > frame->stack()) pop();
      frame->depth = 0;
      if (!frame->inlined) {
        frame->end(entry_owners(frame));
        return Exit::raised;
      }
      active.pop();
      load();
      add_traceback(thread_state().pending, frame);
    }
  }
}

}  // namespace loopspec
