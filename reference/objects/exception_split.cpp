#include "reference/objects/exception_split.hpp"

#include <set>

#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

bool is_group(const Value& v) {
  return is_instance(v, classes.BaseExceptionGroup);
}

// Each part has a list of notes of its own. Notes that are no sequence are left out.
bool copy_notes(const Value& from, const Value& to) {
  static Str* const name = intern("__notes__");
  const Value notes = find_attribute(from, name);
  if (!notes) return !pending();
  if (class_of(notes)->slots.getitem == nullptr || is_dict(notes)) return true;
  auto copied = to_vector(notes);
  return copied && set_attribute(to, name, make_list(std::move(*copied)));
}

// A group like `like` with other members: derive(), then what belongs to the exception itself.
Value derived(const Value& like, std::vector<Value> members) {
  if (members.empty()) return Value::none();
  static Str* const derive = intern("derive");
  const Value made = call_method(like, derive, {Value(make_list(std::move(members)))});
  if (!made) return Value();
  if (!is_group(made))
    return raise(classes.TypeError, "derive must return an instance of BaseExceptionGroup");
  auto* from = like.as<Exception>();
  auto* to = made.as<Exception>();
  if (from->traceback) to->traceback = from->traceback;
  to->context = from->context;
  to->cause = from->cause;
  to->suppress_context = true;
  return copy_notes(like, made) ? made : Value();
}

void collect_leaves(const Value& exception, std::set<const Object*>& into) {
  if (!is_group(exception)) {
    into.insert(exception.object());
    return;
  }
  for (const Value& member : exception.as<ExceptionGroup>()->exceptions->items())
    collect_leaves(member, into);
}

}  // namespace

bool split_exception(const Value& exception, const TakesException& takes, bool with_rest,
                     SplitException* into) {
  const int whole = takes(exception);
  if (whole < 0) return false;
  if (whole > 0) {
    into->match = exception;
    return true;
  }
  if (!is_group(exception)) {
    into->rest = exception;
    return true;
  }
  std::vector<Value> match;
  std::vector<Value> rest;
  const Ref<Tuple> members = exception.as<ExceptionGroup>()->exceptions;
  for (const Value& member : members->items()) {
    SplitException inner;
    if (!split_exception(member, takes, with_rest, &inner)) return false;
    if (!inner.match.is_none()) match.push_back(inner.match);
    if (!inner.rest.is_none()) rest.push_back(inner.rest);
  }
  into->match = derived(exception, std::move(match));
  if (into->match && with_rest) into->rest = derived(exception, std::move(rest));
  return into->match && into->rest;
}

Value projection(const Value& group, const std::vector<Value>& kept) {
  std::set<const Object*> leaves;
  for (const Value& exception : kept) collect_leaves(exception, leaves);
  SplitException parts;
  const auto takes = [&](const Value& exception) {
    return leaves.contains(exception.object()) ? 1 : 0;
  };
  return split_exception(group, takes, false, &parts) ? parts.match : Value();
}

}  // namespace loopspec
