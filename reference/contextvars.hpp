// contextvars: Context, ContextVar, Token, copy_context. The current context is
// thread_state().context.
#pragma once

#include "reference/objects/containers.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/module.hpp"

namespace loopspec {

class ContextVar final : public Container {
 public:
  ContextVar(Ref<Str> name, Value default_value);
  // The value in the current context, else the default, else null without a pending exception.
  Value get() const;
  const Ref<Str>& name() const noexcept { return name_; }
  const Value& default_value() const noexcept { return default_; }  // null: none
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Ref<Str> name_;
  Value default_;
};

// A mapping of variables to values. Copies share one dictionary until one of them writes.
class Context final : public Container {
 public:
  Context();
  // copy_context(): O(1).
  static Ref<Context> copy_current();
  // The current context of the thread, created when there is none yet.
  static Context* current();
  // No variable is set in the current context.
  static bool current_is_empty() noexcept;
  Ref<Context> copy() const;

  // Makes this the current context until leave(). False: RuntimeError is pending (it is entered
  // already).
  bool enter() {
    if (entered_) return refuse_to_enter();
    make_lazy_outer();
    entered_ = true;
    count_up(this);
    previous_ = std::exchange(thread_state().context, this);
    return true;
  }
  void leave() noexcept {
    thread_state().context = std::exchange(previous_, nullptr);
    entered_ = false;
    count_down(this);
  }

  Value get(const ContextVar* var) const noexcept;  // null when it is not set; never raises
  void set(ContextVar* var, const Value& value);
  void remove(ContextVar* var);
  const Dict* values() const noexcept { return values_.get(); }  // null: empty
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  friend class EmptyContext;
  bool refuse_to_enter() const;
  static void make_lazy_outer();
  Dict& writable();
  Ref<Dict> values_;
  Object* previous_ = nullptr;  // owned, as thread_state().context
  bool entered_ = false;
};

// A new context without variables is the current one for as long as this lives. It is made, and put
// into `place`, when somebody asks for it, or goes on into another one.
class EmptyContext {
 public:
  explicit EmptyContext(Value& place) : place_(&place) {
    make_outer();
    previous_ = std::exchange(thread_state().context, nullptr);
    outer_ = std::exchange(innermost_, this);
  }
  ~EmptyContext() {
    innermost_ = outer_;
    if (Object* made = std::exchange(thread_state().context, previous_)) leave(made);
  }
  EmptyContext(const EmptyContext&) = delete;
  EmptyContext& operator=(const EmptyContext&) = delete;

 private:
  friend class Context;
  static void make_outer() {
    if (innermost_ != nullptr && thread_state().context == nullptr) Context::current();
  }
  static void leave(Object* made) noexcept;

  static constinit thread_local EmptyContext* innermost_;
  Value* place_;
  Object* previous_;
  EmptyContext* outer_;
};
inline constinit thread_local EmptyContext* EmptyContext::innermost_ = nullptr;

inline void Context::make_lazy_outer() {
  EmptyContext::make_outer();
}

class Token final : public Container {
 public:
  Token(Ref<ContextVar> var, Ref<Context> context, Value old);
  Ref<ContextVar> var;
  Ref<Context> context;
  Value old;  // null: Token.MISSING
  bool used = false;
  void visit(Visitor& visitor) override;
  void clear() override;
};

// callable(*args) inside `context`, which may be any object with a method run().
Value run_in_context(const Value& context, const Value& callable, const Args& args);

// No context is current in this thread any more (start of a run).
void forget_current_context() noexcept;

// The module `contextvars`.
Ref<Module> make_contextvars_module();

}  // namespace loopspec
