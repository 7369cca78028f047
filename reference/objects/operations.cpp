#include "reference/objects/operations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reference/objects/bigint.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/generic_slots.hpp"
#include "reference/objects/names.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/slots.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

Value raise_type_error(const char* text, const Value& v) {
  return raise(classes.TypeError, fmt::format(fmt::runtime(text), class_of(v)->name()));
}

namespace {

// An AttributeError that nobody told what was missing from what, a program's own too, is told.
void tell_attribute_error(const Value& v, Str* name) {
  Exception* error = thread_state().pending;
  if (!error->cls()->is_subclass_of(classes.AttributeError)) return;
  if (error->field(kErrorName) || error->field(kErrorObject)) return;
  error->set_field(kErrorName, Value(name));
  error->set_field(kErrorObject, v);
}

}  // namespace

Value get_attribute(const Value& v, Str* name) {
  Value found = class_of(v)->slots.getattr(v, name);
  if (!found && pending() && since(10)) tell_attribute_error(v, name);
  return found;
}

Value find_attribute(const Value& v, Str* name) {
  Value found = get_attribute(v, name);
  if (!found && pending_is(classes.AttributeError)) clear_pending();
  return found;
}

bool set_attribute(const Value& v, Str* name, const Value& value) {
  return class_of(v)->slots.setattr(v, name, value);
}

Value lookup_special(const Value& v, Str* name) {
  Class* cls = class_of(v);
  const Value found = cls->lookup(name);
  if (!found) return found;
  const auto get = class_of(found)->slots.descr_get;
  return get != nullptr ? get(found, v, cls) : found;
}

Value load_method(const Value& v, Str* name, Value* self_out) {
  Class* cls = class_of(v);
  if (cls->slots.getattr != generic_getattr) return get_attribute(v, name);
  const Value found = cls->lookup(name);
  if (found) {
    Class* kind = class_of(found);
    if (kind == classes.function || kind == classes.method_descriptor ||
        kind == classes.wrapper_descriptor) {
      if (Object* object = v.object())
        if (Dict* dict = object->attributes(false))
          if (Value own = dict->get(name)) return own;
      *self_out = v;
      return found;
    }
  }
  return get_attribute(v, name);
}

Value call(const Value& callable, const Args& args) {
  const auto slot = class_of(callable)->slots.call;
  if (slot == nullptr) return raise_type_error("'{}' object is not callable", callable);
  return slot(callable, args);
}

Value call(const Value& callable, std::initializer_list<Value> args) {
  return call(callable, Args(args.begin(), args.size()));
}

Value call_method(const Value& v, Str* name, std::initializer_list<Value> args) {
  Value self;
  const Value method = load_method(v, name, &self);
  if (!method) return Value();
  if (!self) return call(method, Args(args.begin(), args.size()));
  std::vector<Value> all{self};
  all.insert(all.end(), args.begin(), args.end());
  return call(method, Args(all.data(), all.size()));
}

namespace {

// Deep structures (a list in a list in ...) end in RecursionError, not in a crash.
class RecursionGuard {
 public:
  explicit RecursionGuard(std::string_view where) {
    entered_ = ++thread_state().depth < kMaxDepth;
    if (!entered_)
      raise(classes.RecursionError, fmt::format("maximum recursion depth exceeded{}", where));
  }
  ~RecursionGuard() { --thread_state().depth; }
  RecursionGuard(const RecursionGuard&) = delete;
  RecursionGuard& operator=(const RecursionGuard&) = delete;
  bool ok() const { return entered_; }

 private:
  static constexpr int kMaxDepth = 1000;
  bool entered_;
};

}  // namespace

Value repr(const Value& v) {
  RecursionGuard guard(" while getting the repr of an object");
  return guard.ok() ? class_of(v)->slots.repr(v) : Value();
}

Value str(const Value& v) {
  if (Object* o = v.object(); o != nullptr && o->cls() == classes.str) return v;
  RecursionGuard guard(" while getting the str of an object");
  return guard.ok() ? class_of(v)->slots.str(v) : Value();
}

std::optional<std::string> repr_text(const Value& v) {
  const Value text = repr(v);
  if (!text) return std::nullopt;
  return text.as<Str>()->text();
}

std::optional<std::string> str_text(const Value& v) {
  const Value text = str(v);
  if (!text) return std::nullopt;
  return text.as<Str>()->text();
}

std::string safe_repr(const Value& v) {
  PendingSaved saved;
  return repr_text(v).value_or("<unrepresentable>");
}

bool hash(const Value& v, std::int64_t* out) {
  const auto slot = class_of(v)->slots.hash;
  if (slot != nullptr) return slot(v, out);
  raise_type_error("unhashable type: '{}'", v);
  return false;
}

namespace {

const char* compare_text(CompareOp op) {
  constexpr const char* kTexts[] = {"<", "<=", "==", "!=", ">", ">="};
  return kTexts[static_cast<std::size_t>(op)];
}

}  // namespace

Value compare(const Value& a, const Value& b, CompareOp op) {
  RecursionGuard guard(" in comparison");
  if (!guard.ok()) return Value();
  Class* ca = class_of(a);
  Class* cb = class_of(b);
  bool reflected_tried = false;
  if (ca != cb && cb->is_subclass_of(ca) && cb->slots.compare != nullptr) {
    reflected_tried = true;
    Value result = cb->slots.compare(b, a, reflected(op));
    if (!result.is_not_implemented()) return result;
  }
  if (ca->slots.compare != nullptr) {
    Value result = ca->slots.compare(a, b, op);
    if (!result.is_not_implemented()) return result;
  }
  if (!reflected_tried && cb->slots.compare != nullptr) {
    Value result = cb->slots.compare(b, a, reflected(op));
    if (!result.is_not_implemented()) return result;
  }
  if (op == CompareOp::eq) return Value::boolean(a.same(b));
  if (op == CompareOp::ne) return Value::boolean(!a.same(b));
  return raise(classes.TypeError,
               fmt::format("'{}' not supported between instances of '{}' and '{}'",
                           compare_text(op), ca->name(), cb->name()));
}

int compare_true(const Value& a, const Value& b, CompareOp op) {
  const Value result = compare(a, b, op);
  return result ? truth(result) : -1;
}

int equal(const Value& a, const Value& b) {
  return a.same(b) ? 1 : compare_true(a, b, CompareOp::eq);
}

int truth(const Value& v) {
  if (v.is_bool()) return v.is_true() ? 1 : 0;
  if (v.is_none()) return 0;
  if (v.is_small_int()) return v.small_int() != 0 ? 1 : 0;
  const Slots& slots = class_of(v)->slots;
  if (slots.truth != nullptr) return slots.truth(v);
  if (slots.len == nullptr) return 1;
  const std::int64_t n = slots.len(v);
  return n < 0 ? -1 : (n != 0 ? 1 : 0);
}

bool is_of_sequences(BinaryOp op, BinarySlot slot) {
  const auto index = static_cast<std::size_t>(op);
  const Class* const sequences[] = {classes.list, classes.tuple, classes.str, classes.bytes,
                                    classes.bytearray};
  return (op == BinaryOp::add || op == BinaryOp::mul) && slot != nullptr &&
         std::any_of(std::begin(sequences), std::end(sequences), [=](const Class* sequence) {
           return slot == sequence->slots.binary[index] || slot == sequence->slots.inplace[index];
         });
}

namespace {

const char* binary_text(BinaryOp op) {
  constexpr const char* kTexts[] = {"+",        "-",           "*",  "@",  "/", "//", "%",
                                    "divmod()", "** or pow()", "<<", ">>", "&", "|",  "^"};
  return kTexts[static_cast<std::size_t>(op)];
}

// NotImplemented when neither side knows.
Value ask_sides(BinarySlot left, BinarySlot right, const Value& a, const Value& b) {
  if (right == left) right = nullptr;
  if (left != nullptr) {
    if (right != nullptr && class_of(b)->is_subclass_of(class_of(a))) {
      Value result = right(a, b);
      if (!result.is_not_implemented()) return result;
      right = nullptr;
    }
    Value result = left(a, b);
    if (!result.is_not_implemented()) return result;
  }
  return right != nullptr ? right(a, b) : Value::not_implemented();
}

Value binary_or_not_implemented(BinaryOp op, const Value& a, const Value& b) {
  const auto index = static_cast<std::size_t>(op);
  Class* ca = class_of(a);
  Class* cb = class_of(b);
  return ask_sides(ca->slots.binary[index], ca == cb ? nullptr : cb->slots.binary[index], a, b);
}

// In C all classes of a program are sequences too, whatever they define.
bool may_be_sequence(const Class* cls) {
  return !cls->is_builtin() || cls->slots.len != nullptr;
}

Value inplace_or_not_implemented(BinaryOp op, const Value& a, const Value& b) {
  const auto index = static_cast<std::size_t>(op);
  const Slots& left = class_of(a)->slots;
  const BinarySlot right = class_of(b)->slots.binary[index];
  const bool in_sequence = is_of_sequences(op, left.inplace[index]);
  if (left.inplace[index] != nullptr && !in_sequence) {
    Value result = left.inplace[index](a, b);
    if (!result.is_not_implemented()) return result;
  }
  // A sequence on the right is repeated only where the left is none.
  const bool only_numbers = op == BinaryOp::mul && may_be_sequence(class_of(a)) &&
                            !is_of_sequences(op, left.binary[index]) && is_of_sequences(op, right);
  if (!in_sequence && !only_numbers) return binary_or_not_implemented(op, a, b);
  const auto of_number = [op](BinarySlot slot) {
    return is_of_sequences(op, slot) ? nullptr : slot;
  };
  Value result = ask_sides(of_number(left.binary[index]),
                           class_of(a) == class_of(b) ? nullptr : of_number(right), a, b);
  return result.is_not_implemented() && in_sequence ? left.inplace[index](a, b) : result;
}

Value unsupported(std::string_view text, const Value& a, const Value& b) {
  return raise(classes.TypeError, fmt::format("unsupported operand type(s) for {}: '{}' and '{}'",
                                              text, class_of(a)->name(), class_of(b)->name()));
}

}  // namespace

Value binary(BinaryOp op, const Value& a, const Value& b) {
  Value result = binary_or_not_implemented(op, a, b);
  return result.is_not_implemented() ? unsupported(binary_text(op), a, b) : result;
}

Value inplace(BinaryOp op, const Value& a, const Value& b) {
  Value result = inplace_or_not_implemented(op, a, b);
  if (!result.is_not_implemented()) return result;
  if (op != BinaryOp::pow) return unsupported(std::string(binary_text(op)) + "=", a, b);
  return unsupported(since(10) ? "**=" : binary_text(op), a, b);
}

Value unary(UnaryOp op, const Value& v) {
  if (const auto slot = class_of(v)->slots.unary[static_cast<std::size_t>(op)]; slot != nullptr)
    return slot(v);
  constexpr const char* kTexts[] = {"bad operand type for unary -: '{}'",
                                    "bad operand type for unary +: '{}'",
                                    "bad operand type for unary ~: '{}'"};
  return raise_type_error(kTexts[static_cast<std::size_t>(op)], v);
}

namespace {

// iter() of an object that has only __getitem__.
class SequenceIterator : public Container {
 public:
  explicit SequenceIterator(Value sequence)
      : Container(classes.iterator), sequence_(std::move(sequence)) {}
  Value next() {
    if (!sequence_) return Value();
    Value item = get_item(sequence_, make_int(index_));
    if (item) {
      ++index_;
    } else if (pending_is(classes.IndexError) || pending_is(classes.StopIteration)) {
      clear_pending();
      sequence_ = Value();
    }
    return item;
  }
  Value left() const {
    if (!sequence_) return Value::small_int(0);
    if (class_of(sequence_)->slots.len == nullptr) return Value::not_implemented();
    const std::int64_t n = length(sequence_);
    return n < 0 ? Value() : make_int(std::max<std::int64_t>(n - index_, 0));
  }
  void visit(Visitor& visitor) override { visitor.visit(sequence_); }
  void clear() override { sequence_ = Value(); }

 private:
  Value sequence_;
  std::int64_t index_ = 0;
};

}  // namespace

void install_iterator_slots() {
  classes.iterator->slots.iter = [](const Value& v) { return v; };
  classes.iterator->slots.next = [](const Value& v) { return v.as<SequenceIterator>()->next(); };
  define_methods(classes.iterator, {{"C __length_hint__(self, /)", [](Value* a) {
                                       return a[0].as<SequenceIterator>()->left();
                                     }}});
}

Value iterate(const Value& v) {
  const Slots& slots = class_of(v)->slots;
  if (slots.iter != nullptr) return slots.iter(v);
  if (slots.getitem != nullptr && !is_dict(v)) return make<SequenceIterator>(v);
  return raise_type_error("'{}' object is not iterable", v);
}

Value next_or_stop(const Value& iterator) {
  const auto slot = class_of(iterator)->slots.next;
  if (slot == nullptr) return raise_type_error("'{}' object is not an iterator", iterator);
  return slot(iterator);
}

Value next(const Value& iterator) {
  Value item = next_or_stop(iterator);
  if (!item && pending_is(classes.StopIteration)) clear_pending();
  return item;
}

bool ask_length_hint(const Value& iterable) {
  const Class* cls = class_of(iterable);
  if (cls->is_builtin()) return true;
  if (cls->slots.len != nullptr) {
    if (length(iterable) >= 0) return true;
    if (!pending_is(classes.TypeError)) return false;
    clear_pending();
  }
  static Str* const length_hint = intern("__length_hint__");
  const Value method = lookup_special(iterable, length_hint);
  if (!method) return !pending();
  const Value hint = call(method);
  if (!hint) {
    if (!pending_is(classes.TypeError)) return false;
    clear_pending();
    return true;
  }
  if (hint.is_not_implemented()) return true;
  if (!is_instance(hint, classes.int_)) {
    raise_type_error("__length_hint__ must be an integer, not {}", hint);
    return false;
  }
  if (int_sign(hint) >= 0) return true;
  raise(classes.ValueError, "__length_hint__() should return >= 0");
  return false;
}

static std::optional<std::vector<Value>> to_vector(const Value& iterable, bool asks) {
  if (Object* o = iterable.object()) {
    if (o->cls() == classes.list) return static_cast<List*>(o)->items;
    if (o->cls() == classes.tuple) {
      const auto items = static_cast<Tuple*>(o)->items();
      return std::vector<Value>(items.begin(), items.end());
    }
  }
  const Value iterator = iterate(iterable);
  if (!iterator || (asks && !ask_length_hint(iterable))) return std::nullopt;
  std::vector<Value> items;
  while (Value item = next(iterator)) items.push_back(std::move(item));
  if (pending()) return std::nullopt;
  return items;
}

std::optional<std::vector<Value>> to_vector(const Value& iterable) {
  return to_vector(iterable, false);
}

std::optional<std::vector<Value>> to_vector_asking(const Value& iterable) {
  return to_vector(iterable, true);
}

std::int64_t length(const Value& v) {
  if (const auto slot = class_of(v)->slots.len; slot != nullptr) return slot(v);
  raise_type_error("object of type '{}' has no len()", v);
  return -1;
}

Value get_item(const Value& v, const Value& key) {
  if (const auto slot = class_of(v)->slots.getitem; slot != nullptr) return slot(v, key);
  if (is_instance(v, classes.type)) {
    if (const Value hook = find_attribute(v, names().class_getitem)) return call(hook, {key});
    if (pending()) return Value();
    if (!since(11)) return raise_type_error("'{}' object is not subscriptable", v);
    return raise(classes.TypeError,
                 fmt::format("type '{}' is not subscriptable", v.as<Class>()->name()));
  }
  return raise_type_error("'{}' object is not subscriptable", v);
}

bool set_item(const Value& v, const Value& key, const Value& value) {
  if (const auto slot = class_of(v)->slots.setitem; slot != nullptr) return slot(v, key, value);
  raise_type_error("'{}' object does not support item assignment", v);
  return false;
}

bool delete_item(const Value& v, const Value& key) {
  if (const auto slot = class_of(v)->slots.setitem; slot != nullptr) return slot(v, key, Value());
  // What is a sequence in C, as all classes of a program are, is asked as one for an index.
  const Class* cls = class_of(v);
  static Str* const index = intern("__index__");
  const bool as_sequence = may_be_sequence(cls) && (is_int(key) || class_of(key)->lookup(index));
  raise_type_error(as_sequence ? "'{}' object doesn't support item deletion"
                               : "'{}' object does not support item deletion",
                   v);
  return false;
}

int contains(const Value& container, const Value& item) {
  if (const auto slot = class_of(container)->slots.contains; slot != nullptr)
    return slot(container, item);
  const Value iterator = iterate(container);
  if (!iterator) {
    // Whatever TypeError it was.
    if (pending_is(classes.TypeError)) {
      clear_pending();
      raise_type_error(since(14) ? "argument of type '{}' is not a container or iterable"
                                 : "argument of type '{}' is not iterable",
                       container);
    }
    return -1;
  }
  while (const Value candidate = next(iterator))
    if (const int same = equal(candidate, item); same != 0) return same;
  return pending() ? -1 : 0;
}

Value format(const Value& v, const Value& spec) {
  const Value method = lookup_special(v, names().format);
  if (!method) return raise_type_error("Type {} doesn't define __format__", v);
  Value text = call(method, {spec});
  if (text && !is_str(text))
    return raise(classes.TypeError,
                 fmt::format("__format__ must return a str, not {}", class_of(text)->name()));
  return text;
}

int is_instance_of(const Value& v, const Value& matcher) {
  if (is_tuple(matcher)) {
    RecursionGuard guard(" in __instancecheck__");
    if (!guard.ok()) return -1;
    for (const Value& one : matcher.as<Tuple>()->items())
      if (const int r = is_instance_of(v, one); r != 0) return r;
    return 0;
  }
  if (is_instance(matcher, classes.type)) {
    if (matcher.object()->cls() == classes.type) return is_instance(v, matcher.as<Class>()) ? 1 : 0;
    const Value hook = lookup_special(matcher, names().instancecheck);
    const Value result = hook ? call(hook, {v}) : Value();
    return result ? truth(result) : -1;
  }
  if (const Value hook = lookup_special(matcher, names().instancecheck)) {
    const Value result = call(hook, {v});
    return result ? truth(result) : -1;
  }
  if (!pending())
    raise(classes.TypeError, since(10)
                                 ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                                 : "isinstance() arg 2 must be a type or tuple of types");
  return -1;
}

int is_subclass_of(const Value& cls, const Value& matcher) {
  if (is_tuple(matcher)) {
    RecursionGuard guard(" in __subclasscheck__");
    if (!guard.ok()) return -1;
    for (const Value& one : matcher.as<Tuple>()->items())
      if (const int r = is_subclass_of(cls, one); r != 0) return r;
    return 0;
  }
  if (!is_instance(cls, classes.type)) {
    raise(classes.TypeError, "issubclass() arg 1 must be a class");
    return -1;
  }
  if (const Value hook = lookup_special(matcher, names().subclasscheck)) {
    const Value result = call(hook, {cls});
    return result ? truth(result) : -1;
  }
  if (!pending())
    raise(classes.TypeError,
          since(10) ? "issubclass() arg 2 must be a class, a tuple of classes, or a union"
                    : "issubclass() arg 2 must be a class or tuple of classes");
  return -1;
}

}  // namespace loopspec
