// Exceptions are values with identity, cause and context; raising one is returning a null Value
// (thread_state.hpp).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "reference/objects/containers.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

// One entry of a traceback. `frame` keeps the frame's locals alive, as in CPython. Newest
// (outermost) first.
class Traceback : public Container {
 public:
  Traceback(Ref<Traceback> next, Value frame, int line);
  Ref<Traceback> next;  // towards the place of the raise
  Value frame;
  int line;
  void visit(Visitor& visitor) override;
  void clear() override;
};

class Exception : public Container {
 public:
  Exception(Class* cls, Ref<Tuple> args);
  Ref<Tuple> args;
  Value cause;    // Exception or None (null: None)
  Value context;  // Exception or None (null: None)
  bool suppress_context = false;
  Ref<Traceback> traceback;
  // While a re-raise that restored another traceback is in flight (until 3.10): what __traceback__
  // was until then, and still is for who catches it without setting it, as a C task does.
  Ref<Traceback> traceback_before;
  // Attributes that a class keeps apart from __dict__ (StopIteration.value, OSError.errno), by
  // number; exception_fields.cpp says which. Null: not set.
  Value field(std::size_t index) const;
  void set_field(std::size_t index, Value value);
  Dict* attributes(bool create) override;
  bool set_attributes(Dict* dict) override;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Ref<Dict> dict_;
  std::unique_ptr<std::vector<Value>> fields_;
};

// Numbers of fields.
inline constexpr std::size_t kErrorName = 0;      // of NameError, AttributeError and ImportError
inline constexpr std::size_t kErrorObject = 1;    // of AttributeError
inline constexpr std::size_t kErrorImported = 3;  // of ImportError: what `from` did not find

// BaseExceptionGroup and below. `args` is (message, sequence) too.
class ExceptionGroup : public Exception {
 public:
  ExceptionGroup(Class* cls, Ref<Tuple> args, Ref<Str> message, Ref<Tuple> exceptions);
  Ref<Str> message;
  Ref<Tuple> exceptions;
  void visit(Visitor& visitor) override;
  void clear() override;
};

Ref<Exception> make_exception(Class* cls);
Ref<Exception> make_exception(Class* cls, std::string_view message);
Ref<Exception> make_exception(Class* cls, Ref<Tuple> args);
// Chooses BaseExceptionGroup or ExceptionGroup as BaseExceptionGroup(...) does in CPython.
Ref<Exception> make_exception_group(std::string_view message, std::vector<Value> exceptions);

bool is_exception(const Value& v) noexcept;  // an instance of BaseException
// str(exception); never raises: a failing __str__ gives "".
std::string exception_text(Exception* exception);

// What may stand after `except`: a class of exceptions, or a tuple of them. False: TypeError is
// pending.
bool can_be_caught(const Value& classes_or_tuple);
// `except (A, B)`; 1, 0, -1 raised.
int exception_matches(const Value& exception, const Value& classes_or_tuple);

}  // namespace loopspec
