#include "reference/asyncio/errors.hpp"

#include <typeinfo>

#include "reference/asyncio/values.hpp"
#include "reference/asyncio_classes.hpp"
#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"

namespace loopspec::asyncio {

namespace {

Class* cpp_exception_class() {
  static Class* const cls = [] {
    Class* made = Class::builtin("CppException", classes.Exception, "loopspec");
    finish_builtin_classes();
    return made;
  }();
  return cls;
}

// A C++ exception of any type on its way through futures, tasks and groups.
class CppException final : public Exception {
 public:
  CppException(std::exception_ptr t, std::string_view message)
      : Exception(cpp_exception_class(), make_tuple({make_str(message)})), thrown(std::move(t)) {}
  std::exception_ptr thrown;
};

std::string describe(const Exception& exception, const std::string& message) {
  const std::string& type = exception.cls()->name();
  return message.empty() ? type : type + ": " + message;
}

template <class E>
std::exception_ptr as(const Ref<Exception>& exception) {
  return std::make_exception_ptr(E(exception));
}

}  // namespace

Class* box_class() noexcept {
  static Class* const cls = [] {
    Class* made = Class::builtin("cpp_value", classes.object, "loopspec");
    finish_builtin_classes();
    return made;
  }();
  return cls;
}

BaseError::BaseError(Ref<Exception> exception) : exception_(std::move(exception)) {}

std::string BaseError::message() const {
  return exception_text(exception_.get());
}

const char* BaseError::what() const noexcept {
  if (text_.empty()) text_ = describe(*exception_, message());
  return text_.c_str();
}

std::string BaseError::type() const {
  return exception_->cls()->name();
}

CancelledError::CancelledError() : BaseError(make_exception(classes.CancelledError)) {}

TimeoutError::TimeoutError(std::string_view message)
    : Error(message.empty() ? make_exception(classes.TimeoutError)
                            : make_exception(classes.TimeoutError, message)) {}

std::vector<std::exception_ptr> ExceptionGroup::exceptions() const {
  std::vector<std::exception_ptr> all;
  for (const Value& one : static_cast<loopspec::ExceptionGroup&>(*core()).exceptions->items())
    all.push_back(to_exception_ptr(Ref<Exception>(one.as<Exception>())));
  return all;
}

std::exception_ptr to_exception_ptr(const Ref<Exception>& exception) {
  if (const auto* ours = dynamic_cast<CppException*>(exception.get())) return ours->thrown;
  const Class* cls = exception->cls();
  const auto is = [cls](const Class* other) {
    return other != nullptr && cls->is_subclass_of(other);
  };
  if (is(classes.CancelledError)) return as<CancelledError>(exception);
  if (is(classes.TimeoutError) || is(classes.BuiltinTimeoutError))
    return as<TimeoutError>(exception);
  if (is(classes.InvalidStateError)) return as<InvalidStateError>(exception);
  if (is(asyncio_classes.QueueEmpty)) return as<QueueEmpty>(exception);
  if (is(asyncio_classes.QueueFull)) return as<QueueFull>(exception);
  if (is(asyncio_classes.QueueShutDown)) return as<QueueShutDown>(exception);
  if (is(classes.BaseExceptionGroup)) return as<ExceptionGroup>(exception);
  if (is(classes.RuntimeError)) return as<RuntimeError>(exception);
  return is(classes.Exception) ? as<Error>(exception) : as<BaseError>(exception);
}

void throw_pending() {
  std::rethrow_exception(to_exception_ptr(take_pending()));
}

Ref<Exception> to_exception(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const BaseError& error) {
    return error.core();
  } catch (const std::exception& error) {
    return make<CppException>(thrown, error.what());
  } catch (...) {
    return make<CppException>(thrown, "a C++ exception that is no std::exception");
  }
}

void raise_current() noexcept {
  reraise(to_exception(std::current_exception()));
}

}  // namespace loopspec::asyncio
