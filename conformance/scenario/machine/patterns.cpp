#include "conformance/scenario/machine/patterns.hpp"

#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

void install_match_kinds() {
  for (Class* cls : {classes.list, classes.tuple, classes.range})
    cls->match_kind = MatchKind::sequence;
  classes.dict->match_kind = MatchKind::mapping;
}

bool matches_as(const Value& subject, MatchKind kind) noexcept {
  for (const Class* cls : class_of(subject)->mro())
    if (cls->match_kind != MatchKind::none) return cls->match_kind == kind;
  return false;
}

Value match_keys(const Value& subject, const Value& keys) {
  static Str* const get = intern("get");
  const auto wanted = keys.as<Tuple>()->items();
  if (wanted.empty()) return make_tuple({});
  Value self;
  const Value method = load_method(subject, get, &self);
  if (!method) return Value();
  const Value missing = call(Value(classes.object));
  const Ref<Set> seen = make_set();
  std::vector<Value> values;
  for (const Value& key : wanted) {
    const int twice = seen->contains(key);
    if (twice < 0) return Value();
    if (twice > 0) {
      const auto text = repr_text(key);
      return text ? raise(classes.ValueError,
                          fmt::format("mapping pattern checks duplicate key ({})", *text))
                  : Value();
    }
    if (!seen->add(key)) return Value();
    Value value = self ? call(method, {self, key, missing}) : call(method, {key, missing});
    if (!value) return Value();
    if (value.same(missing)) return Value::none();
    values.push_back(std::move(value));
  }
  return make_tuple(std::move(values));
}

namespace {

// Classes whose instances are what a single positional pattern is tried on.
bool matches_itself(const Class* cls) {
  for (const Class* self :
       {classes.bool_, classes.bytearray, classes.bytes, classes.dict, classes.float_,
        classes.frozenset, classes.int_, classes.list, classes.set, classes.str, classes.tuple})
    if (cls->is_subclass_of(self)) return true;
  return false;
}

// Collects the attributes of one class pattern.
class ClassPattern {
 public:
  ClassPattern(const Value& subject, const Class* cls) : subject_(subject), cls_(cls) {}

  enum class Result { found, absent, raised };

  Result positional(std::uint32_t count) {
    if (count == 0) return Result::found;
    static Str* const match_args = intern("__match_args__");
    const Value names = find_attribute(Value(const_cast<Class*>(cls_)), match_args);
    if (!names && pending()) return Result::raised;
    if (names && class_of(names) != classes.tuple)
      return type_error(fmt::format("{}.__match_args__ must be a tuple (got {})", cls_->name(),
                                    class_of(names)->name()));
    const bool itself = !names && matches_itself(cls_);
    const std::size_t allowed = itself ? 1 : names ? names.as<Tuple>()->size() : 0;
    if (count > allowed)
      return type_error(fmt::format("{}() accepts {} positional sub-pattern{} ({} given)",
                                    cls_->name(), allowed, allowed == 1 ? "" : "s", count));
    if (itself) {
      attributes.push_back(subject_);
      return Result::found;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      const Value name = (*names.as<Tuple>())[i];
      if (class_of(name) != classes.str)
        return type_error(fmt::format("__match_args__ elements must be strings (got {})",
                                      class_of(name)->name()));
      if (const Result result = attribute(name); result != Result::found) return result;
    }
    return Result::found;
  }

  Result attribute(const Value& name) {
    for (const Value& earlier : names_)
      if (earlier.as<Str>()->view() == name.as<Str>()->view())
        return type_error(fmt::format("{}() got multiple sub-patterns for attribute {}",
                                      cls_->name(), safe_repr(name)));
    names_.push_back(name);
    Value found = find_attribute(subject_, intern(name.as<Str>()->view()));
    if (!found) return pending() ? Result::raised : Result::absent;
    attributes.push_back(std::move(found));
    return Result::found;
  }

  std::vector<Value> attributes;

 private:
  static Result type_error(const std::string& message) {
    raise(classes.TypeError, message);
    return Result::raised;
  }

  const Value& subject_;
  const Class* cls_;
  std::vector<Value> names_;
};

}  // namespace

Value match_class(const Value& subject, const Value& cls, std::uint32_t positional,
                  const Value& names) {
  using Result = ClassPattern::Result;
  if (!is_instance(cls, classes.type))
    return raise(classes.TypeError, since(12) ? "called match pattern must be a class"
                                              : "called match pattern must be a type");
  const int is_one = is_instance_of(subject, cls);
  if (is_one <= 0) return is_one < 0 ? Value() : Value::none();
  ClassPattern pattern(subject, cls.as<Class>());
  Result result = pattern.positional(positional);
  for (const Value& name : names.as<Tuple>()->items()) {
    if (result != Result::found) break;
    result = pattern.attribute(name);
  }
  if (result == Result::found) return make_tuple(std::move(pattern.attributes));
  return result == Result::raised ? Value() : Value::none();
}

}  // namespace loopspec
