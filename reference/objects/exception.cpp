#include "reference/objects/exception.hpp"

#include <vector>

#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

Traceback::Traceback(Ref<Traceback> rest, Value f, int l)
    : Container(classes.traceback), next(std::move(rest)), frame(std::move(f)), line(l) {}

void Traceback::visit(Visitor& visitor) {
  if (next) visitor.visit(next);
  visitor.visit(frame);
}

void Traceback::clear() {
  next = nullptr;
  frame = Value();
}

Exception::Exception(Class* cls, Ref<Tuple> a) : Container(cls), args(std::move(a)) {}

Dict* Exception::attributes(bool create) {
  if (!dict_ && create) dict_ = make_dict();
  return dict_.get();
}

Value Exception::field(std::size_t index) const {
  return fields_ && index < fields_->size() ? (*fields_)[index] : Value();
}

void Exception::set_field(std::size_t index, Value value) {
  if (!fields_) fields_ = std::make_unique<std::vector<Value>>();
  if (fields_->size() <= index) fields_->resize(index + 1);
  (*fields_)[index] = std::move(value);
}

bool Exception::set_attributes(Dict* dict) {
  dict_ = Ref<Dict>(dict);
  return true;
}

void Exception::visit(Visitor& visitor) {
  if (args) visitor.visit(args);
  visitor.visit(cause);
  visitor.visit(context);
  if (traceback) visitor.visit(traceback);
  if (traceback_before) visitor.visit(traceback_before);
  if (dict_) visitor.visit(dict_);
  if (fields_)
    for (const Value& v : *fields_)
      if (v) visitor.visit(v);
}

void Exception::clear() {
  fields_ = nullptr;
  args = make_tuple({});
  cause = Value();
  context = Value();
  traceback = nullptr;
  traceback_before = nullptr;
  dict_ = nullptr;
}

ExceptionGroup::ExceptionGroup(Class* cls, Ref<Tuple> a, Ref<Str> m, Ref<Tuple> e)
    : Exception(cls, std::move(a)), message(std::move(m)), exceptions(std::move(e)) {}

void ExceptionGroup::visit(Visitor& visitor) {
  Exception::visit(visitor);
  visitor.visit(exceptions);
}

void ExceptionGroup::clear() {
  Exception::clear();
  exceptions = make_tuple({});
}

Ref<Exception> make_exception(Class* cls, Ref<Tuple> args) {
  return make<Exception>(cls, std::move(args));
}
Ref<Exception> make_exception(Class* cls) {
  return make_exception(cls, make_tuple({}));
}

Ref<Exception> make_exception(Class* cls, std::string_view message) {
  return make_exception(cls, make_tuple({make_str(message)}));
}

Ref<Exception> make_exception_group(std::string_view message, std::vector<Value> exceptions) {
  bool plain = true;
  for (const Value& e : exceptions) plain = plain && is_instance(e, classes.Exception);
  Ref<Str> text = make_str(message);
  Ref<Tuple> args = make_tuple({text, make_list(exceptions)});
  Class* cls = plain ? classes.ExceptionGroup : classes.BaseExceptionGroup;
  return make<ExceptionGroup>(cls, std::move(args), std::move(text),
                              make_tuple(std::move(exceptions)));
}

bool is_exception(const Value& v) noexcept {
  return is_instance(v, classes.BaseException);
}

std::string exception_text(Exception* exception) {
  PendingSaved saved;
  return str_text(exception).value_or("");
}

namespace {

bool is_exception_class(const Value& v) {
  return is_instance(v, classes.type) && v.as<Class>()->is_subclass_of(classes.BaseException);
}

}  // namespace

bool can_be_caught(const Value& matcher) {
  bool all = true;
  if (is_tuple(matcher)) {
    for (const Value& one : matcher.as<Tuple>()->items()) all = all && is_exception_class(one);
  } else {
    all = is_exception_class(matcher);
  }
  if (!all)
    raise(classes.TypeError,
          "catching classes that do not inherit from BaseException is not allowed");
  return all;
}

int exception_matches(const Value& exception, const Value& matcher) {
  if (!can_be_caught(matcher)) return -1;
  if (!is_tuple(matcher)) return is_instance(exception, matcher.as<Class>()) ? 1 : 0;
  for (const Value& one : matcher.as<Tuple>()->items())
    if (is_instance(exception, one.as<Class>())) return 1;
  return 0;
}

}  // namespace loopspec
