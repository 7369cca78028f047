// The builtin classes, by name. Filled once per process before anything else runs
// (initialize_objects).
#pragma once

namespace loopspec {

class Class;

// X(member, "PythonName", base member)
#define LOOPSPEC_EXCEPTION_CLASSES(X)                                  \
  X(Exception, "Exception", BaseException)                             \
  X(SystemExit, "SystemExit", BaseException)                           \
  X(KeyboardInterrupt, "KeyboardInterrupt", BaseException)             \
  X(GeneratorExit, "GeneratorExit", BaseException)                     \
  X(StopIteration, "StopIteration", Exception)                         \
  X(StopAsyncIteration, "StopAsyncIteration", Exception)               \
  X(ArithmeticError, "ArithmeticError", Exception)                     \
  X(FloatingPointError, "FloatingPointError", ArithmeticError)         \
  X(OverflowError, "OverflowError", ArithmeticError)                   \
  X(ZeroDivisionError, "ZeroDivisionError", ArithmeticError)           \
  X(AssertionError, "AssertionError", Exception)                       \
  X(AttributeError, "AttributeError", Exception)                       \
  X(BufferError, "BufferError", Exception)                             \
  X(EOFError, "EOFError", Exception)                                   \
  X(ImportError, "ImportError", Exception)                             \
  X(ModuleNotFoundError, "ModuleNotFoundError", ImportError)           \
  X(LookupError, "LookupError", Exception)                             \
  X(IndexError, "IndexError", LookupError)                             \
  X(KeyError, "KeyError", LookupError)                                 \
  X(MemoryError, "MemoryError", Exception)                             \
  X(NameError, "NameError", Exception)                                 \
  X(UnboundLocalError, "UnboundLocalError", NameError)                 \
  X(OSError, "OSError", Exception)                                     \
  X(BlockingIOError, "BlockingIOError", OSError)                       \
  X(ChildProcessError, "ChildProcessError", OSError)                   \
  X(ConnectionError, "ConnectionError", OSError)                       \
  X(BrokenPipeError, "BrokenPipeError", ConnectionError)               \
  X(ConnectionAbortedError, "ConnectionAbortedError", ConnectionError) \
  X(ConnectionRefusedError, "ConnectionRefusedError", ConnectionError) \
  X(ConnectionResetError, "ConnectionResetError", ConnectionError)     \
  X(FileExistsError, "FileExistsError", OSError)                       \
  X(FileNotFoundError, "FileNotFoundError", OSError)                   \
  X(InterruptedError, "InterruptedError", OSError)                     \
  X(IsADirectoryError, "IsADirectoryError", OSError)                   \
  X(NotADirectoryError, "NotADirectoryError", OSError)                 \
  X(PermissionError, "PermissionError", OSError)                       \
  X(ProcessLookupError, "ProcessLookupError", OSError)                 \
  X(BuiltinTimeoutError, "TimeoutError", OSError)                      \
  X(ReferenceError, "ReferenceError", Exception)                       \
  X(RuntimeError, "RuntimeError", Exception)                           \
  X(NotImplementedError, "NotImplementedError", RuntimeError)          \
  X(RecursionError, "RecursionError", RuntimeError)                    \
  X(PythonFinalizationError, "PythonFinalizationError", RuntimeError)  \
  X(SyntaxError, "SyntaxError", Exception)                             \
  X(IndentationError, "IndentationError", SyntaxError)                 \
  X(TabError, "TabError", IndentationError)                            \
  X(SystemError, "SystemError", Exception)                             \
  X(TypeError, "TypeError", Exception)                                 \
  X(ValueError, "ValueError", Exception)                               \
  X(UnicodeError, "UnicodeError", ValueError)                          \
  X(UnicodeEncodeError, "UnicodeEncodeError", UnicodeError)            \
  X(UnicodeDecodeError, "UnicodeDecodeError", UnicodeError)            \
  X(UnicodeTranslateError, "UnicodeTranslateError", UnicodeError)      \
  X(Warning, "Warning", Exception)                                     \
  X(BytesWarning, "BytesWarning", Warning)                             \
  X(DeprecationWarning, "DeprecationWarning", Warning)                 \
  X(EncodingWarning, "EncodingWarning", Warning)                       \
  X(FutureWarning, "FutureWarning", Warning)                           \
  X(ImportWarning, "ImportWarning", Warning)                           \
  X(PendingDeprecationWarning, "PendingDeprecationWarning", Warning)   \
  X(ResourceWarning, "ResourceWarning", Warning)                       \
  X(RuntimeWarning, "RuntimeWarning", Warning)                         \
  X(SyntaxWarning, "SyntaxWarning", Warning)                           \
  X(UnicodeWarning, "UnicodeWarning", Warning)                         \
  X(UserWarning, "UserWarning", Warning)                               \
  X(BaseExceptionGroup, "BaseExceptionGroup", BaseException)           \
  X(ExceptionGroup, "ExceptionGroup", BaseExceptionGroup)              \
  X(CancelledError, "CancelledError", BaseException)                   \
  X(InvalidStateError, "InvalidStateError", Exception)                 \
  X(AsyncioTimeoutError, "TimeoutError", Exception)

#define LOOPSPEC_VALUE_CLASSES(X)                           \
  X(NoneType, "NoneType", object)                           \
  X(int_, "int", object)                                    \
  X(bool_, "bool", int_)                                    \
  X(float_, "float", object)                                \
  X(str, "str", object)                                     \
  X(bytes, "bytes", object)                                 \
  X(bytearray, "bytearray", object)                         \
  X(tuple, "tuple", object)                                 \
  X(list, "list", object)                                   \
  X(dict, "dict", object)                                   \
  X(set, "set", object)                                     \
  X(frozenset, "frozenset", object)                         \
  X(range, "range", object)                                 \
  X(slice, "slice", object)                                 \
  X(NotImplementedType, "NotImplementedType", object)       \
  X(ellipsis, "ellipsis", object)                           \
  X(function, "function", object)                           \
  X(builtin_function, "builtin_function_or_method", object) \
  X(method_descriptor, "method_descriptor", object)         \
  X(method, "method", object)                               \
  X(module, "module", object)                               \
  X(cell, "cell", object)                                   \
  X(code, "code", object)                                   \
  X(frame, "frame", object)                                 \
  X(traceback, "traceback", object)                         \
  X(generator, "generator", object)                         \
  X(coroutine, "coroutine", object)                         \
  X(async_generator, "async_generator", object)             \
  X(property, "property", object)                           \
  X(staticmethod, "staticmethod", object)                   \
  X(classmethod, "classmethod", object)                     \
  X(super, "super", object)                                 \
  X(getset_descriptor, "getset_descriptor", object)         \
  X(wrapper_descriptor, "wrapper_descriptor", object)       \
  X(method_wrapper, "method-wrapper", object)               \
  X(weakref, "ReferenceType", object)                       \
  X(iterator, "iterator", object)

struct Classes {
  Class* object = nullptr;
  Class* type = nullptr;
  Class* BaseException = nullptr;
#define LOOPSPEC_DECLARE(member, name, base) Class* member = nullptr;
  LOOPSPEC_VALUE_CLASSES(LOOPSPEC_DECLARE)
  LOOPSPEC_EXCEPTION_CLASSES(LOOPSPEC_DECLARE)
#undef LOOPSPEC_DECLARE
  // asyncio.TimeoutError of the running version: its own class up to 3.10, the builtin from 3.11.
  Class* TimeoutError = nullptr;
};

inline constinit Classes classes;

// Creates the builtin classes; further calls do nothing.
void initialize_objects();

// After slots and methods of builtin classes were set: lets subclasses inherit them and gives each
// slot its special method (`list.__len__`). Idempotent; must run before a class of the program is
// built.
void finish_builtin_classes();

}  // namespace loopspec
