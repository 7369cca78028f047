// Exceptions between C++ and the reference: what `co_await` throws, and how a C++ exception travels
// through futures and tasks.
#pragma once

#include <exception>
#include <string>
#include <vector>

#include "reference/objects/exception.hpp"

namespace loopspec::asyncio {

// Whatever asyncio raised, in C++. Not a std::exception, as Python's BaseException is no Exception:
// `catch (const std::exception&)` must not swallow a cancellation.
class BaseError {
 public:
  explicit BaseError(Ref<Exception> exception);
  virtual ~BaseError() = default;
  BaseError(const BaseError&) = default;
  BaseError& operator=(const BaseError&) = default;

  const char* what() const noexcept;  // "CancelledError: message"
  std::string message() const;        // str(exception)
  std::string type() const;           // "CancelledError"
  const Ref<Exception>& core() const noexcept { return exception_; }

 private:
  Ref<Exception> exception_;
  mutable std::string text_;  // made when somebody asks: str() of a program's exception may print
};

// asyncio.CancelledError: catch it to clean up, then `throw;`.
class CancelledError : public BaseError {
 public:
  using BaseError::BaseError;
  CancelledError();
};

// Python's Exception and everything below it.
class Error : public BaseError, public std::exception {
 public:
  using BaseError::BaseError;
  const char* what() const noexcept override { return BaseError::what(); }
};

class TimeoutError : public Error {
 public:
  using Error::Error;
  explicit TimeoutError(std::string_view message = {});
};
class InvalidStateError : public Error {
 public:
  using Error::Error;
};
class QueueEmpty : public Error {
 public:
  using Error::Error;
};
class QueueFull : public Error {
 public:
  using Error::Error;
};
class QueueShutDown : public Error {
 public:
  using Error::Error;
};
class RuntimeError : public Error {
 public:
  using Error::Error;
};

// What a TaskGroup throws: every error of its tasks, as it was thrown.
class ExceptionGroup : public Error {
 public:
  using Error::Error;
  std::vector<std::exception_ptr> exceptions() const;
};

// Throws what is pending: the very C++ exception that was thrown in, or the class above that fits.
[[noreturn]] void throw_pending();
// The same, as an exception_ptr, for an exception that is not pending.
std::exception_ptr to_exception_ptr(const Ref<Exception>& exception);
// Inside a catch block: makes the C++ exception that is being handled pending.
void raise_current() noexcept;
// The same for one that somebody kept.
Ref<Exception> to_exception(const std::exception_ptr& thrown);

// For calls that say with a null Value that an exception is pending.
inline Value checked(Value v) {
  if (!v) throw_pending();
  return v;
}
inline void checked(bool succeeded) {
  if (!succeeded) throw_pending();
}

}  // namespace loopspec::asyncio
