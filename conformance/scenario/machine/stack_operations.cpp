#include "conformance/scenario/machine/stack_operations.hpp"

#include "conformance/scenario/compiler/emitter.hpp"
#include "conformance/scenario/machine/except_star.hpp"
#include "conformance/scenario/machine/patterns.hpp"
#include "conformance/scenario/machine/support.hpp"
#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/types/slice.hpp"
#include "conformance/scenario/types/set.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/steppable.hpp"

namespace loopspec {

namespace {

// A handler of `except*` handles its part of what was caught.
void set_handled(Value exception) {
  Exception* done = std::exchange(thread_state().exceptions->handled,
                                  static_cast<Exception*>(exception.release()));
  if (done != nullptr) count_down(done);
}

}  // namespace

bool stack_operation(Frame* frame, Instruction instruction, Value*& sp) {
  const Code& code = *frame->code;
  Value* const slots = frame->slots();
  const std::uint32_t arg = instruction.arg;
  const auto push = [&](Value v) { ::new (static_cast<void*>(sp++)) Value(std::move(v)); };
  const auto pop = [&]() -> Value { return std::move(*--sp); };

  switch (static_cast<Op>(instruction.op)) {
    case Op::delete_fast:
      if (!slots[arg]) {
        raise_unbound(frame, arg);
        return false;
      }
      slots[arg] = Value();
      return true;
    case Op::make_cell: {
      Ref<Cell> cell = make<Cell>();
      if (const std::uint32_t parameter = arg >> kCellSlotBits; parameter != 0)
        cell->content = std::move(slots[parameter - 1]);
      slots[arg & kCellSlotMask] = std::move(cell);
      return true;
    }
    case Op::delete_deref:
      if (!slots[arg].as<Cell>()->content) {
        raise_unbound(frame, arg);
        return false;
      }
      slots[arg].as<Cell>()->content = Value();
      return true;
    case Op::load_closure:
      push(slots[arg]);
      return true;
    case Op::load_class_deref: {
      Value v = find_name(frame, code.slot_names[arg]);
      if (!v && pending()) return false;
      if (!v) v = slots[arg].as<Cell>()->content;
      if (!v) {
        raise_unbound(frame, arg);
        return false;
      }
      push(std::move(v));
      return true;
    }
    case Op::store_global:
      frame->globals->set(code.names[arg], pop());
      return true;
    case Op::delete_global:
      if (!delete_global(frame, code.names[arg])) return false;
      return true;
    case Op::load_name: {
      Value v = load_name(frame, code.names[arg]);
      if (!v) return false;
      push(std::move(v));
      return true;
    }
    case Op::store_name:
      if (!store_name(frame, code.names[arg], pop())) return false;
      return true;
    case Op::delete_name:
      if (!delete_name(frame, code.names[arg])) return false;
      return true;
    case Op::delete_attr: {
      const Value object = pop();
      if (!set_attribute(object, code.names[arg], Value())) return false;
      return true;
    }
    case Op::unary: {
      const Value operand = pop();
      Value v = unary(static_cast<UnaryOp>(arg), operand);
      if (!v) return false;
      push(std::move(v));
      return true;
    }
    case Op::delete_subscript: {
      const Value key = pop();
      const Value object = pop();
      if (!delete_item(object, key)) return false;
      return true;
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
      return true;
    }
    case Op::build_set: {
      const Ref<Set> set = make_set();
      bool ok = true;
      for (std::uint32_t i = arg; ok && i > 0; --i)
        ok = set->add(sp[-static_cast<std::ptrdiff_t>(i)]);
      for (std::uint32_t i = 0; i < arg; ++i) pop();
      if (!ok) return false;
      push(set);
      return true;
    }
    case Op::build_dict: {
      const Ref<Dict> dict = make_dict();
      bool ok = true;
      for (Value* p = sp - 2 * arg; ok && p != sp; p += 2) ok = dict->set(p[0], p[1]);
      for (std::uint32_t i = 0; i < 2 * arg; ++i) pop();
      if (!ok) return false;
      push(dict);
      return true;
    }
    case Op::build_slice: {
      Value step = arg == 3 ? pop() : Value::none();
      Value upper = pop();
      Value lower = pop();
      push(make_slice(std::move(lower), std::move(upper), std::move(step)));
      return true;
    }
    case Op::build_string: {
      Value v = join_strings(sp - arg, arg);
      for (std::uint32_t i = 0; i < arg; ++i) pop();
      push(std::move(v));
      return true;
    }
    case Op::set_add: {
      const Value v = pop();
      if (!sp[-static_cast<std::ptrdiff_t>(arg)].as<Set>()->add(v)) return false;
      return true;
    }
    case Op::map_add: {
      const Value value = pop();
      const Value key = pop();
      if (!sp[-static_cast<std::ptrdiff_t>(arg)].as<Dict>()->set(key, value)) return false;
      return true;
    }
    case Op::list_extend: {
      const Value iterable = pop();
      if (!extend_with_starred(sp[-1].as<List>(), iterable)) return false;
      return true;
    }
    case Op::set_update: {
      const Value iterable = pop();
      return set_update(sp[-1].as<Set>(), iterable);
    }
    case Op::dict_update: {
      const Value from = pop();
      if (!unpack_mapping(sp[-1].as<Dict>(), from)) return false;
      return true;
    }
    case Op::dict_merge: {
      const Value from = pop();
      // Below the dict: positional arguments, the null of the call, the callable.
      if (!merge_keywords(sp[-1].as<Dict>(), from, sp[-4])) return false;
      return true;
    }
    case Op::list_to_tuple: {
      const Value list = pop();
      push(make_tuple(list.as<List>()->items));
      return true;
    }
    case Op::unpack_star: {
      const Value iterable = pop();
      if (!unpack_star(iterable, arg & 0xFFF, arg >> 12, sp)) return false;
      sp += (arg & 0xFFF) + 1 + (arg >> 12);
      return true;
    }
    case Op::get_awaitable: {
      const Value v = pop();
      Value iterator = begin_await(v);
      if (!iterator) return false;
      push(std::move(iterator));
      return true;
    }
    case Op::get_yield_from: {
      const Value v = pop();
      Value iterator = yield_from_iterator(v, code.kind == Code::Kind::coroutine);
      if (!iterator) return false;
      push(std::move(iterator));
      return true;
    }
    case Op::get_aiter: {
      const Value v = pop();
      Value iterator = async_iterator(v);
      if (!iterator) return false;
      push(std::move(iterator));
      return true;
    }
    case Op::get_anext: {
      Value awaitable = async_next(sp[-1]);
      if (!awaitable) return false;
      push(std::move(awaitable));
      return true;
    }
    case Op::call_kw: {
      const Value names = pop();
      Value* base = sp - arg - 2;
      const std::size_t first = base[1] ? 1 : 2;
      const auto* keys = names.as<Tuple>();
      Value result = call(base[0], Args(base + first, arg + 2 - first - keys->size(), keys));
      if (!result) return false;
      while (sp != base) pop();
      push(std::move(result));
      return true;
    }
    case Op::call_ex: {
      const Value keywords = arg != 0 ? pop() : Value();
      const Value positional = pop();
      pop();
      const Value callable = pop();
      Value result = call_with_dict(callable, positional, keywords);
      if (!result) return false;
      push(std::move(result));
      return true;
    }
    case Op::make_function: {
      Value function = make_function(frame, arg, sp);
      const int operands = pops(instruction);
      for (int i = 0; i < operands; ++i) pop();
      push(std::move(function));
      return true;
    }
    case Op::load_build_class:
      push(build_class_function());
      return true;
    case Op::check_exc_match: {
      const Value matcher = pop();
      const int match = exception_matches(sp[-1], matcher);
      if (match < 0) return false;
      push(Value::boolean(match != 0));
      return true;
    }
    case Op::before_with: {
      const Value manager = pop();
      Value exit;
      Value result;
      if (!enter_with(manager, &exit, &result)) return false;
      push(std::move(exit));
      push(std::move(result));
      return true;
    }
    case Op::before_async_with: {
      const Value manager = pop();
      Value exit;
      Value result;
      if (!enter_async_with(manager, &exit, &result)) return false;
      push(std::move(exit));
      push(std::move(result));
      return true;
    }
    case Op::with_except_start: {
      Value result = call_exit(sp[-3], sp[-1]);
      if (!result) return false;
      push(std::move(result));
      return true;
    }
    case Op::format_value: {
      const Value spec = (arg & 4) != 0 ? pop() : Value();
      const Value value = pop();
      Value text = format_for_fstring(value, arg & 3, spec);
      if (!text) return false;
      push(std::move(text));
      return true;
    }
    case Op::import_name: {
      Value module = import_module(code.names[arg]->text());
      if (!module) return false;
      push(std::move(module));
      return true;
    }
    case Op::import_from: {
      Value v = import_from(sp[-1], code.names[arg]);
      if (!v) return false;
      push(std::move(v));
      return true;
    }
    case Op::load_assertion_error:
      push(Value(classes.AssertionError));
      return true;
    case Op::match_except_star: {
      const Value types = pop();
      Value match;
      if (!match_except_star(frame, types, &sp[-1], &match)) return false;
      if (!match.is_none()) set_handled(match);
      push(std::move(match));
      return true;
    }
    case Op::merge_raised: {
      const Value raised = pop();
      const Value original = pop();
      Value merged = merge_raised(original, raised);
      if (!merged) return false;
      push(std::move(merged));
      return true;
    }
    case Op::get_len: {
      const std::int64_t size = length(sp[-1]);
      if (size < 0) return false;
      push(make_int(size));
      return true;
    }
    case Op::match_sequence:
      push(Value::boolean(matches_as(sp[-1], MatchKind::sequence)));
      return true;
    case Op::match_mapping:
      push(Value::boolean(matches_as(sp[-1], MatchKind::mapping)));
      return true;
    case Op::match_keys: {
      Value values = match_keys(sp[-2], sp[-1]);
      if (!values) return false;
      push(std::move(values));
      return true;
    }
    case Op::match_class: {
      const Value names = pop();
      const Value cls = pop();
      const Value subject = pop();
      Value attributes = match_class(subject, cls, arg, names);
      if (!attributes) return false;
      push(std::move(attributes));
      return true;
    }
    case Op::setup_annotations: {
      static Str* const annotations = intern("__annotations__");
      auto* names = frame->names.as<Dict>();
      if (!names->get(annotations)) names->set(annotations, make_dict());
      return true;
    }
    default:  // run()'s own
      return true;
  }
}

}  // namespace loopspec
