#include "conformance/scenario/machine/support.hpp"

#include <fmt/format.h>

#include <optional>
#include <span>
#include <utility>

#include "conformance/scenario/machine/generator.hpp"
#include "conformance/scenario/modules/modules.hpp"
#include "conformance/scenario/types/format.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/module.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

constinit Dict* builtin_names = nullptr;  // owned

Value raise_name_error(Str* name) {
  Value v = raise(classes.NameError, fmt::format("name '{}' is not defined", name->text()));
  thread_state().pending->set_field(kErrorName, Value(name));
  return v;
}

}  // namespace

Dict* builtins() noexcept {
  return builtin_names;
}
void set_builtins(Ref<Dict> dict) {
  Ref<Dict>::adopt(std::exchange(builtin_names, dict.release()));
}

Value load_global(Frame* frame, Str* name) {
  if (const Value* found = frame->globals->find(name)) return *found;
  if (const Value* found = builtin_names->find(name)) return *found;
  return raise_name_error(name);
}

Value find_name(Frame* frame, Str* name) {
  if (class_of(frame->names) == classes.dict) return frame->names.as<Dict>()->get(name);
  Value found = get_item(frame->names, name);
  if (!found && pending_is(classes.KeyError)) clear_pending();
  return found;
}

Value load_name(Frame* frame, Str* name) {
  Value found = find_name(frame, name);
  return found || pending() ? found : load_global(frame, name);
}

bool store_name(Frame* frame, Str* name, const Value& value) {
  if (class_of(frame->names) != classes.dict) return set_item(frame->names, name, value);
  frame->names.as<Dict>()->set(name, value);
  return true;
}

bool delete_global(Frame* frame, Str* name) {
  if (frame->globals->remove(name)) return true;
  raise_name_error(name);
  return false;
}

bool delete_name(Frame* frame, Str* name) {
  if (class_of(frame->names) == classes.dict) {
    if (frame->names.as<Dict>()->remove(name)) return true;
  } else if (delete_item(frame->names, name)) {
    return true;
  }
  if (pending() && !pending_is(classes.KeyError)) return false;
  clear_pending();
  raise_name_error(name);
  return false;
}

Value raise_unbound(Frame* frame, std::uint32_t slot) {
  const Code& code = *frame->code;
  const std::string& name = code.slot_names[slot]->text();
  const bool is_free = slot >= code.locals + code.cells;
  if (is_free) {
    raise(classes.NameError,
          since(11)
              ? fmt::format(
                    "cannot access free variable '{}' where it is not associated with a value in "
                    "enclosing scope",
                    name)
              : fmt::format("free variable '{}' referenced before assignment in enclosing scope",
                            name));
    thread_state().pending->set_field(kErrorName, Value(code.slot_names[slot]));
    return Value();
  }
  return raise(
      classes.UnboundLocalError,
      since(11)
          ? fmt::format("cannot access local variable '{}' where it is not associated with a value",
                        name)
          : fmt::format("local variable '{}' referenced before assignment", name));
}

namespace {

Value iterator_to_unpack(const Value& iterable) {
  Value iterator = iterate(iterable);
  if (iterator || !pending_is(classes.TypeError)) return iterator;
  const Slots& slots = class_of(iterable)->slots;
  if (slots.iter != nullptr || slots.getitem != nullptr) return iterator;
  clear_pending();
  return raise_type_error("cannot unpack non-iterable {} object", iterable);
}

// The values of a tuple or list; nullopt: neither.
std::optional<std::span<const Value>> values_of(const Value& v) {
  const Object* object = v.object();
  if (object != nullptr && object->cls() == classes.tuple) return v.as<Tuple>()->items();
  if (object != nullptr && object->cls() == classes.list)
    return std::span<const Value>(v.as<List>()->items);
  return std::nullopt;
}

// From 3.14 on it is told how many there are where the size is known.
std::string too_many_values(const Value& iterable, std::uint32_t count) {
  std::optional<std::size_t> size;
  if (const auto values = values_of(iterable)) size = values->size();
  if (class_of(iterable) == classes.dict) size = iterable.as<Dict>()->size();
  const std::string got = size && since(14) ? fmt::format(", got {}", *size) : "";
  return fmt::format("too many values to unpack (expected {}{})", count, got);
}

}  // namespace

bool unpack(const Value& iterable, std::uint32_t count, Value* into) {
  if (const auto values = values_of(iterable); values && values->size() == count) {
    for (std::uint32_t i = 0; i < count; ++i) into[i] = (*values)[count - 1 - i];
    return true;
  }
  const Value iterator = iterator_to_unpack(iterable);
  if (!iterator) return false;
  std::vector<Value> items;
  while (items.size() < count) {
    Value item = next(iterator);
    if (!item) {
      if (!pending())
        raise(classes.ValueError, fmt::format("not enough values to unpack (expected {}, got {})",
                                              count, items.size()));
      return false;
    }
    items.push_back(std::move(item));
  }
  if (const Value more = next(iterator); more || pending()) {
    if (!pending()) raise(classes.ValueError, too_many_values(iterable, count));
    return false;
  }
  for (std::uint32_t i = 0; i < count; ++i) into[i] = std::move(items[count - 1 - i]);
  return true;
}

bool unpack_star(const Value& iterable, std::uint32_t before, std::uint32_t after, Value* into) {
  const Value iterator = iterator_to_unpack(iterable);
  if (!iterator) return false;
  std::vector<Value> items;
  while (Value item = next(iterator)) items.push_back(std::move(item));
  if (pending()) return false;
  if (items.size() < before + after) {
    raise(classes.ValueError,
          fmt::format("not enough values to unpack (expected at least {}, got {})", before + after,
                      items.size()));
    return false;
  }
  const std::size_t star_end = items.size() - after;
  std::size_t out = 0;
  for (std::size_t i = items.size(); i > star_end; --i) into[out++] = items[i - 1];
  into[out++] = make_list(std::vector<Value>(
      items.begin() + before, items.begin() + static_cast<std::ptrdiff_t>(star_end)));
  for (std::size_t i = before; i > 0; --i) into[out++] = items[i - 1];
  return true;
}

namespace {

std::vector<Value> tuple_items(const Value& tuple) {
  const auto items = tuple.as<Tuple>()->items();
  return std::vector<Value>(items.begin(), items.end());
}

}  // namespace

Value make_function(Frame* frame, std::uint32_t flags, Value* top) {
  auto* code = (--top)->as<Code>();
  Ref<Function> function = make<Function>(Ref<Code>(code), frame->globals);
  if ((flags & kHasClosure) != 0) function->closure = tuple_items(*--top);
  if ((flags & kHasAnnotations) != 0) function->annotations = *--top;
  if ((flags & kHasKeywordDefaults) != 0) function->keyword_defaults = tuple_items(*--top);
  if ((flags & kHasDefaults) != 0) function->defaults = tuple_items(*--top);
  function->name = make_str(code->name);
  function->qualname = make_str(code->qualname);
  function->doc = code->doc;
  function->module = frame->globals->get(names().name);
  return function;
}

namespace {

// "raise X", "from X": a class is called, an instance taken as it is.
Ref<Exception> exception_from(const Value& v, const char* refusal) {
  Value instance = v;
  if (is_instance(v, classes.type) && v.as<Class>()->is_subclass_of(classes.BaseException)) {
    instance = call(v);
    if (!instance) return nullptr;
    if (!is_exception(instance)) {
      raise(classes.TypeError,
            fmt::format("calling {} should have returned an instance of BaseException, not {}",
                        safe_repr(v), safe_repr(Value(class_of(instance)))));
      return nullptr;
    }
  }
  if (is_exception(instance)) return Ref<Exception>(instance.as<Exception>());
  raise(classes.TypeError, refusal);
  return nullptr;
}

}  // namespace

bool raise_statement(std::uint32_t count, Value* operands, bool* is_reraise) {
  if (count == 0) {
    Exception* handled = handled_exception();
    if (handled == nullptr) {
      raise(classes.RuntimeError, "No active exception to reraise");
      return false;
    }
    reraise_handled(Ref<Exception>(handled));
    *is_reraise = true;
    return false;
  }
  Ref<Exception> exception =
      exception_from(operands[0], "exceptions must derive from BaseException");
  if (!exception) return false;
  if (count == 2) {
    if (operands[1].is_none()) {
      exception->cause = Value();
    } else {
      const Ref<Exception> cause =
          exception_from(operands[1], "exception causes must derive from BaseException");
      if (!cause) return false;
      exception->cause = cause;
    }
    exception->suppress_context = true;
  }
  raise(std::move(exception));
  return false;
}

namespace {

bool refuse_manager(const Value& manager, Str* missing, bool is_async) {
  if (!since(11)) {
    raise(classes.AttributeError, missing->text());
    return false;
  }
  const bool exit = since(14) || missing == names().exit || missing == names().aexit;
  raise(classes.TypeError,
        fmt::format("'{}' object does not support the {}context manager protocol{}",
                    class_of(manager)->name(), is_async ? "asynchronous " : "",
                    exit ? fmt::format(" (missed {} method)", missing->text()) : ""));
  return false;
}

bool enter(const Value& manager, Str* enter_name, Str* exit_name, bool is_async, Value* exit,
           Value* result) {
  const auto find = [&](Str* name, Value* method) {
    *method = lookup_special(manager, name);
    return *method || (!pending() && refuse_manager(manager, name, is_async));
  };
  Value enter_method;
  const bool found =
      since(14) ? find(exit_name, exit) && find(enter_name, &enter_method)  // the exit comes first
                : find(enter_name, &enter_method) && find(exit_name, exit);
  if (!found) return false;
  *result = call(enter_method);
  return static_cast<bool>(*result);
}

}  // namespace

bool enter_with(const Value& manager, Value* exit, Value* result) {
  return enter(manager, names().enter, names().exit, false, exit, result);
}

bool enter_async_with(const Value& manager, Value* exit, Value* awaitable) {
  return enter(manager, names().aenter, names().aexit, true, exit, awaitable);
}

Value call_exit(const Value& exit, const Value& exception) {
  auto* e = exception.as<Exception>();
  return call(exit,
              {Value(e->cls()), exception, e->traceback ? Value(e->traceback) : Value::none()});
}

Value async_iterator(const Value& v) {
  const auto slot = class_of(v)->slots.aiter;
  if (slot == nullptr)
    return raise_type_error("'async for' requires an object with __aiter__ method, got {}", v);
  Value iterator = slot(v);
  if (!iterator || class_of(iterator)->slots.anext != nullptr) return iterator;
  return raise_type_error(
      "'async for' received an object from __aiter__ that does not implement __anext__: {}",
      iterator);
}

Value async_next(const Value& iterator) {
  const auto slot = class_of(iterator)->slots.anext;
  if (slot == nullptr)
    return raise_type_error("'async for' requires an iterator with __anext__ method, got {}",
                            iterator);
  const Value awaitable = slot(iterator);
  if (!awaitable) return Value();
  Value result = get_awaitable(awaitable);
  if (result || !pending_is(classes.TypeError)) return result;
  const Ref<Exception> cause = take_pending();
  Ref<Exception> error = make_exception(
      classes.TypeError, fmt::format("'async for' received an invalid object from __anext__: {}",
                                     class_of(awaitable)->name()));
  error->cause = cause;
  error->suppress_context = true;
  return raise(std::move(error));
}

Value yield_from_iterator(const Value& v, bool in_coroutine) {
  if (class_of(v) == classes.coroutine && !in_coroutine)
    return raise(classes.TypeError,
                 "cannot 'yield from' a coroutine object in a non-coroutine generator");
  if (class_of(v) == classes.coroutine || class_of(v) == classes.generator) return v;
  return iterate(v);
}

Value format_for_fstring(const Value& v, std::uint32_t conversion, const Value& spec) {
  Value value = v;
  if (conversion == 1) value = str(v);
  if (conversion == 2) value = repr(v);
  if (conversion == 3) {
    const auto text = repr_text(v);
    value = text ? Value(make_str(ascii_text(*text))) : Value();
  }
  if (!value) return Value();
  if (!spec && is_str(value) && value.object()->cls() == classes.str) return value;
  return format_value(value, spec ? spec : Value(intern("")));
}

Value join_strings(const Value* parts, std::size_t count) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < count; ++i) size += parts[i].as<Str>()->view().size();
  std::string text;
  text.reserve(size);
  for (std::size_t i = 0; i < count; ++i) text += parts[i].as<Str>()->view();
  return adopt_str(std::move(text));
}

Value import_from(const Value& module, Str* name) {
  Value found = find_attribute(module, name);
  if (found || pending()) return found;
  const std::string from = class_of(module) == classes.module ? module.as<Module>()->name() : "?";
  if (const std::string dotted = from + "." + name->text(); module_exists(dotted))
    return import_module(dotted) ? find_attribute(module, name) : Value();
  raise(classes.ImportError,
        fmt::format("cannot import name '{}' from '{}' (unknown location)", name->text(), from));
  thread_state().pending->set_field(kErrorName, make_str(from));
  thread_state().pending->set_field(kErrorImported, Value(name));
  return Value();
}

bool unpack_mapping(Dict* into, const Value& from) {
  if (is_dict(from) && class_of(from) == classes.dict) {
    const std::vector<Dict::Entry> entries = from.as<Dict>()->entries();
    for (const Dict::Entry& e : entries)
      if (e.key && !into->set(e.key, e.value)) return false;
    return true;
  }
  static Str* const keys = intern("keys");
  const Value key_list = call_method(from, keys);
  if (!key_list) {
    if (!pending_is(classes.AttributeError)) return false;
    clear_pending();
    raise_type_error("'{}' object is not a mapping", from);
    return false;
  }
  const auto all = to_vector(key_list);
  if (!all) return false;
  for (const Value& key : *all) {
    const Value value = get_item(from, key);
    if (!value || !into->set(key, value)) return false;
  }
  return true;
}

namespace {

std::string callable_text(const Value& callable) {
  const Value qualname = find_attribute(callable, names().qualname);
  const Value module = find_attribute(callable, names().module);
  clear_pending();
  if (!is_str(qualname)) return safe_repr(callable);
  const std::string name = qualname.as<Str>()->text() + "()";
  return is_str(module) && module.as<Str>()->view() != "builtins"
             ? module.as<Str>()->text() + "." + name
             : name;
}

}  // namespace

bool merge_keywords(Dict* into, const Value& from, const Value& callable) {
  const Ref<Dict> more = make_dict();
  if (!unpack_mapping(more.get(), from)) {
    if (!pending_is(classes.TypeError)) return false;
    clear_pending();
    raise(classes.TypeError, fmt::format("{} argument after ** must be a mapping, not {}",
                                         callable_text(callable), class_of(from)->name()));
    return false;
  }
  for (const Dict::Entry& e : more->entries()) {
    if (!e.key) continue;
    if (!is_str(e.key)) {
      raise(classes.TypeError, "keywords must be strings");
      return false;
    }
    if (into->get(e.key.as<Str>())) {
      raise(classes.TypeError, fmt::format("{} got multiple values for keyword argument '{}'",
                                           callable_text(callable), e.key.as<Str>()->text()));
      return false;
    }
    into->set(intern(e.key.as<Str>()->view()), e.value);
  }
  return true;
}

namespace {

bool is_iterable(const Value& v) {
  const Slots& slots = class_of(v)->slots;
  return slots.iter != nullptr || (slots.getitem != nullptr && !is_dict(v));
}

// The arguments of `f(*v)`; nullopt: raised.
std::optional<std::vector<Value>> unpacked_arguments(const Value& callable, const Value& v) {
  if (class_of(v) == classes.tuple) return tuple_items(v);
  if (is_iterable(v)) return to_vector_asking(v);
  raise(classes.TypeError, fmt::format("{} argument after * must be an iterable, not {}",
                                       callable_text(callable), class_of(v)->name()));
  return std::nullopt;
}

}  // namespace

bool extend_with_starred(List* into, const Value& iterable) {
  if (!is_iterable(iterable)) {
    raise_type_error("Value after * must be an iterable, not {}", iterable);
    return false;
  }
  const auto items = to_vector_asking(iterable);
  if (items) into->items.insert(into->items.end(), items->begin(), items->end());
  return items.has_value();
}

Value call_with_dict(const Value& callable, const Value& positional, const Value& keywords) {
  auto unpacked = unpacked_arguments(callable, positional);
  if (!unpacked) return Value();
  std::vector<Value> all = std::move(*unpacked);
  const std::size_t count = all.size();
  std::vector<Value> keys;
  if (keywords)
    for (const Dict::Entry& e : keywords.as<Dict>()->entries())
      if (e.key) {
        keys.push_back(e.key);
        all.push_back(e.value);
      }
  if (keys.empty()) return call(callable, Args(all.data(), count));
  const Ref<Tuple> names_tuple = make_tuple(std::move(keys));
  return call(callable, Args(all.data(), count, names_tuple.get()));
}

}  // namespace loopspec
