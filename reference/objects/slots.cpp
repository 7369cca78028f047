#include "reference/objects/slots.hpp"

#include <fmt/format.h>

#include <bit>
#include <span>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/generic_slots.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

using AnyFunction = void (*)();
constexpr std::size_t kSlotCount = sizeof(Slots) / sizeof(AnyFunction);
using SlotArray = std::array<AnyFunction, kSlotCount>;
static_assert(sizeof(Slots) == sizeof(SlotArray));

// One special method: its name, the slot it belongs to, how the slot answers a call of the method,
// and the generic slot that looks the method up.
struct Special {
  const char* name;
  std::size_t slot;  // index into SlotArray
  Value (*call)(const Slots& slots, const Args& args);
  AnyFunction generic;
};

template <class F>
AnyFunction any(F f) {
  return reinterpret_cast<AnyFunction>(f);
}

#define LOOPSPEC_SLOT(member) (offsetof(Slots, member) / sizeof(AnyFunction))

std::size_t binary_slot(BinaryOp op) {
  return LOOPSPEC_SLOT(binary) + static_cast<std::size_t>(op);
}
std::size_t inplace_slot(BinaryOp op) {
  return LOOPSPEC_SLOT(inplace) + static_cast<std::size_t>(op);
}
std::size_t unary_slot(UnaryOp op) {
  return LOOPSPEC_SLOT(unary) + static_cast<std::size_t>(op);
}

Value none_if(bool ok) {
  return ok ? Value::none() : Value();
}
Value boolean_or_raised(int r) {
  return r < 0 ? Value() : Value::boolean(r != 0);
}
Value size_or_raised(std::int64_t n) {
  return n < 0 ? Value() : Value::small_int(n);
}

Args rest(const Args& a, std::size_t skip) {
  return Args(a.values + skip, a.positional - skip, a.names);
}

template <CompareOp op>
Value call_compare(const Slots& s, const Args& a) {
  return s.compare(a[0], a[1], op);
}
// Called by name a sequence is repeated by an integer alone, and asks nobody else.
bool is_no_count(BinaryOp op, const Slots& s, const Value& v) {
  if (op != BinaryOp::mul || !is_of_sequences(op, s.binary[static_cast<std::size_t>(op)]) ||
      is_int(v) || class_of(v)->slots.index != nullptr)
    return false;
  raise_type_error("'{}' object cannot be interpreted as an integer", v);
  return true;
}
template <BinaryOp op>
Value call_binary(const Slots& s, const Args& a) {
  if (is_no_count(op, s, a[1])) return Value();
  return s.binary[static_cast<std::size_t>(op)](a[0], a[1]);
}
template <BinaryOp op>
Value call_reflected(const Slots& s, const Args& a) {
  if (is_no_count(op, s, a[1])) return Value();
  return s.binary[static_cast<std::size_t>(op)](a[1], a[0]);
}
template <BinaryOp op>
Value call_inplace(const Slots& s, const Args& a) {
  if (is_no_count(op, s, a[1])) return Value();
  return s.inplace[static_cast<std::size_t>(op)](a[0], a[1]);
}
template <UnaryOp op>
Value call_unary(const Slots& s, const Args& a) {
  return s.unary[static_cast<std::size_t>(op)](a[0]);
}

Value call_next(const Slots& s, const Args& a) {
  Value v = s.next(a[0]);
  if (!v && !pending()) return raise(classes.StopIteration);
  return v;
}

Value call_hash(const Slots& s, const Args& a) {
  std::int64_t h = 0;
  return s.hash(a[0], &h) ? make_int(h) : Value();
}

Value call_create(const Slots& s, const Args& a) {
  if (a.positional == 0 || !is_instance(a[0], classes.type))
    return raise(classes.TypeError, "__new__(): not enough arguments");
  return s.create(a[0].as<Class>(), rest(a, 1));
}

Value call_get(const Slots& s, const Args& a) {
  const bool on_class = a[1].is_none();
  Class* owner = a.positional > 2 && !a[2].is_none() ? a[2].as<Class>() : class_of(a[1]);
  return s.descr_get(a[0], on_class ? Value() : a[1], owner);
}

std::vector<Special> make_specials() {
  std::vector<Special> t;
  const auto add = [&t](const char* name, std::size_t slot, Value (*f)(const Slots&, const Args&),
                        AnyFunction g) {
    t.push_back({name, slot, f, g});
  };
#define LOOPSPEC_SPECIAL(name, member, expression, generic) \
  add(                                                      \
      name, LOOPSPEC_SLOT(member),                          \
      [](const Slots& s, const Args& a) -> Value { return expression; }, any(generic))
  LOOPSPEC_SPECIAL("__getattribute__", getattr, s.getattr(a[0], a[1].as<Str>()),
                   generic_slot_getattr);
  add("__getattr__", LOOPSPEC_SLOT(getattr), nullptr, any(generic_slot_getattr));
  LOOPSPEC_SPECIAL("__setattr__", setattr, none_if(s.setattr(a[0], a[1].as<Str>(), a[2])),
                   generic_slot_setattr);
  LOOPSPEC_SPECIAL("__delattr__", setattr, none_if(s.setattr(a[0], a[1].as<Str>(), Value())),
                   generic_slot_setattr);
  LOOPSPEC_SPECIAL("__repr__", repr, s.repr(a[0]), generic_slot_repr);
  LOOPSPEC_SPECIAL("__str__", str, s.str(a[0]), generic_slot_str);
  add("__hash__", LOOPSPEC_SLOT(hash), call_hash, any(generic_slot_hash));
  LOOPSPEC_SPECIAL("__call__", call, s.call(a[0], rest(a, 1)), generic_slot_call);
  LOOPSPEC_SPECIAL("__iter__", iter, s.iter(a[0]), generic_slot_iter);
  add("__next__", LOOPSPEC_SLOT(next), call_next, any(generic_slot_next));
  LOOPSPEC_SPECIAL("__getitem__", getitem, s.getitem(a[0], a[1]), generic_slot_getitem);
  LOOPSPEC_SPECIAL("__setitem__", setitem, none_if(s.setitem(a[0], a[1], a[2])),
                   generic_slot_setitem);
  LOOPSPEC_SPECIAL("__delitem__", setitem, none_if(s.setitem(a[0], a[1], Value())),
                   generic_slot_setitem);
  LOOPSPEC_SPECIAL("__contains__", contains, boolean_or_raised(s.contains(a[0], a[1])),
                   generic_slot_contains);
  LOOPSPEC_SPECIAL("__len__", len, size_or_raised(s.len(a[0])), generic_slot_len);
  LOOPSPEC_SPECIAL("__bool__", truth, boolean_or_raised(s.truth(a[0])), generic_slot_truth);
  LOOPSPEC_SPECIAL("__await__", await, s.await(a[0]), generic_slot_await);
  LOOPSPEC_SPECIAL("__aiter__", aiter, s.aiter(a[0]), generic_slot_aiter);
  LOOPSPEC_SPECIAL("__anext__", anext, s.anext(a[0]), generic_slot_anext);
  add("__get__", LOOPSPEC_SLOT(descr_get), call_get, any(generic_slot_descr_get));
  LOOPSPEC_SPECIAL("__set__", descr_set, none_if(s.descr_set(a[0], a[1], a[2])),
                   generic_slot_descr_set);
  LOOPSPEC_SPECIAL("__delete__", descr_set, none_if(s.descr_set(a[0], a[1], Value())),
                   generic_slot_descr_set);
  LOOPSPEC_SPECIAL("__index__", index, s.index(a[0]), generic_slot_index);
  add("__new__", LOOPSPEC_SLOT(create), call_create, any(generic_slot_create));
  LOOPSPEC_SPECIAL("__init__", init, none_if(s.init(a[0], rest(a, 1))), generic_slot_init);
  add("__del__", LOOPSPEC_SLOT(del), nullptr, any(generic_slot_del));
#undef LOOPSPEC_SPECIAL
#define LOOPSPEC_COMPARE(name, op) \
  add(name, LOOPSPEC_SLOT(compare), call_compare<CompareOp::op>, any(generic_slot_compare))
  LOOPSPEC_COMPARE("__lt__", lt);
  LOOPSPEC_COMPARE("__le__", le);
  LOOPSPEC_COMPARE("__eq__", eq);
  LOOPSPEC_COMPARE("__ne__", ne);
  LOOPSPEC_COMPARE("__gt__", gt);
  LOOPSPEC_COMPARE("__ge__", ge);
#undef LOOPSPEC_COMPARE
#define LOOPSPEC_BINARY(text, op)                                               \
  add("__" text "__", binary_slot(BinaryOp::op), call_binary<BinaryOp::op>,     \
      any(generic_slot_binary<BinaryOp::op>));                                  \
  add("__r" text "__", binary_slot(BinaryOp::op), call_reflected<BinaryOp::op>, \
      any(generic_slot_binary<BinaryOp::op>));                                  \
  add("__i" text "__", inplace_slot(BinaryOp::op), call_inplace<BinaryOp::op>,  \
      any(generic_slot_inplace<BinaryOp::op>))
  LOOPSPEC_BINARY("add", add);
  LOOPSPEC_BINARY("sub", sub);
  LOOPSPEC_BINARY("mul", mul);
  LOOPSPEC_BINARY("matmul", matmul);
  LOOPSPEC_BINARY("truediv", truediv);
  LOOPSPEC_BINARY("floordiv", floordiv);
  LOOPSPEC_BINARY("mod", mod);
  LOOPSPEC_BINARY("divmod", divmod);
  LOOPSPEC_BINARY("pow", pow);
  LOOPSPEC_BINARY("lshift", lshift);
  LOOPSPEC_BINARY("rshift", rshift);
  LOOPSPEC_BINARY("and", and_);
  LOOPSPEC_BINARY("or", or_);
  LOOPSPEC_BINARY("xor", xor_);
#undef LOOPSPEC_BINARY
  add("__neg__", unary_slot(UnaryOp::neg), call_unary<UnaryOp::neg>,
      any(generic_slot_unary<UnaryOp::neg>));
  add("__pos__", unary_slot(UnaryOp::pos), call_unary<UnaryOp::pos>,
      any(generic_slot_unary<UnaryOp::pos>));
  add("__invert__", unary_slot(UnaryOp::invert), call_unary<UnaryOp::invert>,
      any(generic_slot_unary<UnaryOp::invert>));
  return t;
}

const std::vector<Special>& specials() {
  static const auto* all = new std::vector<Special>(make_specials());
  return *all;
}

// How many arguments (self included) each method takes at least, for a clear message instead of a
// read past the end.
std::size_t least_arguments(std::string_view name) {
  static constexpr std::string_view kOne[] = {
      "__repr__", "__str__",  "__hash__",  "__call__",  "__iter__",  "__next__",
      "__len__",  "__bool__", "__await__", "__aiter__", "__anext__", "__index__",
      "__new__",  "__init__", "__neg__",   "__pos__",   "__invert__"};
  static constexpr std::string_view kThree[] = {"__setattr__", "__setitem__", "__set__"};
  for (std::string_view n : kOne)
    if (n == name) return 1;
  for (std::string_view n : kThree)
    if (n == name) return 3;
  return 2;
}

bool takes_any_number(std::string_view name) {
  return name == "__call__" || name == "__init__" || name == "__new__" || name == "__get__" ||
         name == "__pow__";
}

SlotArray as_array(const Slots& slots) {
  return std::bit_cast<SlotArray>(slots);
}

}  // namespace

SlotWrapper::SlotWrapper(Class* o, int s)
    : Container(classes.wrapper_descriptor), origin(o), special(s) {}

std::string_view SlotWrapper::name() const noexcept {
  return specials()[static_cast<std::size_t>(special)].name;
}

// What object.__new__(cls), int.__new__(cls), ... ask of the class; false: raised.
static bool check_new(const Class* origin, const Args& args) {
  const auto fail = [&](const std::string& rest) {
    raise(classes.TypeError, fmt::format("{}.__new__({}", origin->name(), rest));
    return false;
  };
  if (args.positional == 0) return fail("): not enough arguments");
  if (!is_instance(args[0], classes.type))
    return fail(fmt::format("X): X is not a type object ({})", class_of(args[0])->name()));
  const Class* cls = args[0].as<Class>();
  if (!cls->is_subclass_of(origin))
    return fail(fmt::format("{0}): {0} is not a subtype of {1}", cls->name(), origin->name()));
  const Class* native = cls;
  while (native->slots.create == generic_slot_create) native = native->bases().front().get();
  if (native->slots.create == origin->slots.create) return true;
  return fail(fmt::format("{}) is not safe, use {}.__new__()", cls->name(), native->name()));
}

Value SlotWrapper::call(const Args& args) {
  const Special& s = specials()[static_cast<std::size_t>(special)];
  if (std::string_view(s.name) == "__new__" && !check_new(origin, args)) return Value();
  if (args.positional == 0)
    return raise(classes.TypeError, fmt::format("descriptor '{}' of '{}' object needs an argument",
                                                s.name, origin->name()));
  const bool is_new = std::string_view(s.name) == "__new__";
  if (!is_new && !is_instance(args[0], origin))
    return raise(classes.TypeError,
                 fmt::format("descriptor '{}' requires a '{}' object but received a '{}'", s.name,
                             origin->name(), class_of(args[0])->name()));
  const std::size_t least = least_arguments(s.name);
  if (args.positional < least || (args.positional > least && !takes_any_number(s.name)))
    return raise(classes.TypeError, fmt::format("expected {} argument{}, got {}", least - 1,
                                                least == 2 ? "" : "s", args.positional - 1));
  if ((std::string_view(s.name).ends_with("attr__") ||
       std::string_view(s.name) == "__getattribute__") &&
      !is_str(args[1]))
    return raise(classes.TypeError,
                 fmt::format("attribute name must be string, not '{}'", class_of(args[1])->name()));
  return s.call(origin->slots, args);
}

std::vector<std::string_view> special_method_names() {
  std::vector<std::string_view> names;
  for (const Special& special : specials()) names.emplace_back(special.name);
  return names;
}

void inherit_slots(Slots& into, const Slots& base) {
  SlotArray mine = as_array(into);
  const SlotArray theirs = as_array(base);
  for (std::size_t i = 0; i < kSlotCount; ++i)
    if (mine[i] == nullptr) mine[i] = theirs[i];
  into = std::bit_cast<Slots>(mine);
}

void add_slot_wrappers(Class* cls) {
  const SlotArray mine = as_array(cls->slots);
  SlotArray base{};
  if (!cls->bases().empty()) base = as_array(cls->bases().front()->slots);
  const auto& all = specials();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Special& s = all[i];
    if (s.call == nullptr || mine[s.slot] == nullptr || mine[s.slot] == base[s.slot]) continue;
    Str* name = intern(s.name);
    if (!cls->dict()->get(name))
      cls->dict()->set(name, make<SlotWrapper>(cls, static_cast<int>(i)));
  }
}

void refresh_slot(Class* cls, std::string_view special_name) {
  const auto& all = specials();
  for (const Special& changed : all) {
    if (special_name != changed.name) continue;
    SlotArray mine = as_array(cls->slots);
    AnyFunction chosen = nullptr;
    bool generic = false;
    for (const Special& s : all) {
      if (s.slot != changed.slot) continue;
      const Value found = cls->lookup(intern(s.name));
      if (!found || (found.is_none() && s.slot == LOOPSPEC_SLOT(hash))) continue;
      Object* object = found.object();
      if (object != nullptr && object->cls() == classes.wrapper_descriptor &&
          all[static_cast<std::size_t>(found.as<SlotWrapper>()->special)].slot == s.slot) {
        if (chosen == nullptr) chosen = as_array(found.as<SlotWrapper>()->origin->slots)[s.slot];
      } else {
        generic = true;
      }
    }
    mine[changed.slot] = generic ? changed.generic : chosen;
    cls->slots = std::bit_cast<Slots>(mine);
    return;
  }
}

void refresh_all_slots(Class* cls) {
  Str* eq = intern("__eq__");
  Str* hash_name = intern("__hash__");
  if (cls->dict()->get(eq) && !cls->dict()->get(hash_name))
    cls->dict()->set(hash_name, Value::none());
  std::array<bool, kSlotCount> done{};
  for (const Special& s : specials()) {
    if (std::exchange(done[s.slot], true)) continue;
    refresh_slot(cls, s.name);
  }
}

void install_core_slots() {
  install_object_slots();
  install_type_slots();
  install_exception_slots();
  install_iterator_slots();
  install_exception_groups();
}

}  // namespace loopspec
