// Handle and TimerHandle.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "reference/asyncio_classes.hpp"
#include "reference/events.hpp"
#include "reference/format_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/run_state.hpp"
#include "reference/tasks.hpp"

namespace loopspec {

namespace {

// Null stands for an empty one.
Value context_or_copy(Value context) {
  if (context && !context.is_none()) return context;
  return Context::current_is_empty() ? Value() : Value(Context::copy_current());
}

}  // namespace

Handle::Handle(Class* cls, Kind kind, Value callback, std::span<const Value> args, Value loop,
               Value context)
    : Container(cls),
      callback_(std::move(callback)),
      loop_(std::move(loop)),
      context_(context_or_copy(std::move(context))),
      count_(static_cast<std::uint32_t>(args.size())),
      kind_(kind) {
  Value* into = inside_;
  if (args.size() > kInside) {
    outside_ = std::make_unique<Value[]>(args.size());
    into = outside_.get();
  }
  std::copy(args.begin(), args.end(), into);
}

Handle::~Handle() = default;

std::span<const Value> Handle::arguments() const noexcept {
  return {outside_ ? outside_.get() : inside_, count_};
}

Value Handle::callback() const {
  if (!callback_) return Value::none();
  if (kind_ == Kind::call) return callback_;
  const auto which =
      kind_ == Kind::task_step ? TaskCallable::Kind::step : TaskCallable::Kind::wakeup;
  Value exception = which == TaskCallable::Kind::step && count_ == 1 ? inside_[0] : Value();
  return make<TaskCallable>(which, Ref<TaskCore>(callback_.as<TaskCore>()), exception);
}

Value Handle::args() const {
  if (!callback_) return Value::none();
  if (kind_ == Kind::task_step) return make_tuple({});
  return make_tuple(arguments());
}

// In the middle of its own callback the context is the current one.
Value Handle::context() const {
  if (!context_ && running_) Context::current();  // puts it here
  if (!context_) context_ = make<Context>();
  return context_;
}

bool Handle::in_debug_mode() const {
  PendingSaved saved;
  return loop_ && loop_get_debug(loop_) == 1;
}

// rule: handle.cancel.before-run
// rule: handle.cancelled.flag
void Handle::cancel() {
  if (cancelled_) return;
  note_cancelled();
  cancelled_ = true;
  if (in_debug_mode()) kept_repr_ = std::make_unique<std::string>(description());
  // Dropped last: what dies here may look at this handle.
  Value callback = std::move(callback_);
  Value inside[kInside];
  for (std::size_t i = 0; i < kInside; ++i) inside[i] = std::move(inside_[i]);
  std::unique_ptr<Value[]> outside = std::move(outside_);
  count_ = 0;
}

bool Handle::invoke() {
  switch (kind_) {
    case Kind::task_step:
      return callback_.as<TaskCore>()->step(count_ == 1 ? inside_[0] : Value());
    case Kind::task_wakeup:
      return callback_.as<TaskCore>()->wakeup(inside_[0]);
    case Kind::call:
      break;
  }
  return static_cast<bool>(call(callback_, Args(arguments())));
}

// rule: loop.base-exception.leaves
bool Handle::run() {
  bool ok = false;
  if (!context_) {
    const EmptyContext entered(context_);
    running_ = true;
    ok = invoke();
    running_ = false;
  } else if (class_of(context_) == asyncio_classes.Context) {
    Ref<Context> context(context_.as<Context>());
    if (context->enter()) {
      ok = invoke();
      context->leave();
    }
  } else {
    ok = static_cast<bool>(run_in_context(context_, callback(), Args(arguments())));
  }
  return ok || report_failure();
}

bool Handle::report_failure() {
  if (pending_is(classes.SystemExit) || pending_is(classes.KeyboardInterrupt) || pending_is_limit())
    return false;
  return report();
}

// rule: loop.exception-handler.callback
bool Handle::report() {
  Ref<Exception> exception = take_pending();
  Handling handling(exception);
  const bool show_arguments = !since(13) || in_debug_mode();
  Ref<Dict> context = make_dict();
  const std::string text = format_callback_source(callback(), arguments(), show_arguments);
  context->set(intern("message"), make_str("Exception in callback " + text));
  context->set(intern("exception"), exception);
  context->set(intern("handle"), Value(this));
  return loop_call_exception_handler(loop_, context);
}

std::string Handle::description() const {
  if (kept_repr_) return *kept_repr_;
  std::vector<std::string> info{cls()->name()};
  if (cancelled_) info.emplace_back("cancelled");
  add_description(info);
  if (callback_) {
    const bool show_arguments = !since(13) || in_debug_mode();
    const std::span<const Value> shown =
        kind_ == Kind::task_step ? std::span<const Value>() : arguments();
    info.push_back(format_callback_source(callback(), shown, show_arguments));
  }
  return fmt::format("{}", fmt::join(info, " "));
}

void Handle::visit(Visitor& visitor) {
  if (callback_) visitor.visit(callback_);
  if (loop_) visitor.visit(loop_);
  if (context_) visitor.visit(context_);
  for (const Value& v : arguments())
    if (v) visitor.visit(v);
}

void Handle::clear() {
  cancelled_ = true;
  callback_ = Value();
  loop_ = Value();
  context_ = Value();
  count_ = 0;
  for (Value& v : inside_) v = Value();
  outside_.reset();
}

TimerHandle::TimerHandle(Class* cls, Value when, Value callback, std::span<const Value> args,
                         Value loop, Value context)
    : Handle(cls, Kind::call, std::move(callback), args, std::move(loop), std::move(context)),
      when_(to_double(when).value_or(0.0)) {
  clear_pending();
  if (class_of(when) != classes.float_) exact_ = std::move(when);
}

// rule: handle.timer.when
Value TimerHandle::when_value() const {
  return exact_ ? exact_ : make_float(when_);
}

void TimerHandle::note_cancelled() {
  if (AbstractEventLoop* loop = native_loop(this->loop()); loop != nullptr && scheduled)
    loop->timer_handle_cancelled(*this);
}

void TimerHandle::add_description(std::vector<std::string>& info) const {
  info.push_back("when=" + safe_repr(when_value()));
}

namespace {

Handle* handle_of(const Value& v) {
  return v.as<Handle>();
}
TimerHandle* timer_of(const Value& v) {
  return v.as<TimerHandle>();
}

Value handle_init(Value* a) {
  return make<Handle>(asyncio_classes.Handle, Handle::Kind::call, a[0],
                      to_vector(a[1]).value_or(std::vector<Value>()), a[2], a[3]);
}

Value handle_create(Class*, const Args& args) {
  static const Ref<NativeFunction> create =
      make_native({"Handle.__init__(callback, args, loop, context=None)", handle_init});
  return create->call(Value(), args);
}

Value timer_init(Value* a) {
  return make<TimerHandle>(asyncio_classes.TimerHandle, a[0], a[1],
                           to_vector(a[2]).value_or(std::vector<Value>()), a[3], a[4]);
}

Value timer_create(Class*, const Args& args) {
  static const Ref<NativeFunction> create =
      make_native({"TimerHandle.__init__(when, callback, args, loop, context=None)", timer_init});
  return create->call(Value(), args);
}

Value handle_repr(const Value& self) {
  return make_str("<" + handle_of(self)->description() + ">");
}

Value handle_cancel(Value* a) {
  handle_of(a[0])->cancel();
  return Value::none();
}

bool timer_hash(const Value& self, std::int64_t* out) {
  return hash(timer_of(self)->when_value(), out);
}

int timers_equal(const TimerHandle& a, const TimerHandle& b) {
  if (a.when() != b.when() || a.cancelled() != b.cancelled()) return 0;
  const int same = equal(a.callback(), b.callback());
  return same == 1 ? equal(a.args(), b.args()) : same;
}

Value timer_compare(const Value& self, const Value& other, CompareOp op) {
  if (!is_instance(other, asyncio_classes.TimerHandle)) return Value::not_implemented();
  const double a = timer_of(self)->when();
  const double b = timer_of(other)->when();
  if (op == CompareOp::lt) return Value::boolean(a < b);
  if (op == CompareOp::gt) return Value::boolean(a > b);
  if ((op == CompareOp::le && a < b) || (op == CompareOp::ge && a > b)) return Value::true_();
  const int same = timers_equal(*timer_of(self), *timer_of(other));
  if (same < 0) return Value();
  return Value::boolean(op == CompareOp::ne ? same == 0 : same == 1);
}

}  // namespace

void define_handle_classes(AsyncioClasses& c) {
  c.Handle = Class::builtin("Handle", classes.object, "asyncio.events");
  c.Handle->slots.create = handle_create;
  c.Handle->slots.init = [](const Value&, const Args&) { return true; };
  c.Handle->slots.repr = handle_repr;
  define_methods(
      c.Handle,
      {{"cancel(self)", handle_cancel},
       {"cancelled(self)", [](Value* a) { return Value::boolean(handle_of(a[0])->cancelled()); }},
       {"_run(self)", [](Value* a) { return handle_of(a[0])->run() ? Value::none() : Value(); }}});
  if (semantics().handle_has_get_context)
    define_methods(c.Handle,
                   {{"get_context(self)", [](Value* a) { return handle_of(a[0])->context(); }}});
  define_attributes(
      c.Handle, {{"_callback", [](const Value& self) { return handle_of(self)->callback(); }},
                 {"_args", [](const Value& self) { return handle_of(self)->args(); }},
                 {"_cancelled",
                  [](const Value& self) { return Value::boolean(handle_of(self)->cancelled()); }},
                 {"_loop", [](const Value& self) { return handle_of(self)->loop(); }},
                 {"_context", [](const Value& self) { return handle_of(self)->context(); }},
                 {"_source_traceback", [](const Value&) { return Value::none(); }}});
  // rule: handle.threadsafe
  c.ThreadSafeHandle = semantics().handle_threadsafe_class
                           ? Class::builtin("_ThreadSafeHandle", c.Handle, "asyncio.events")
                           : c.Handle;
  c.TimerHandle = Class::builtin("TimerHandle", c.Handle, "asyncio.events");
  c.TimerHandle->slots.create = timer_create;
  c.TimerHandle->slots.hash = timer_hash;
  c.TimerHandle->slots.compare = timer_compare;
  define_methods(c.TimerHandle,
                 {{"when(self)", [](Value* a) { return timer_of(a[0])->when_value(); }}});
  define_attributes(c.TimerHandle,
                    {{"_when", [](const Value& self) { return timer_of(self)->when_value(); }},
                     {"_scheduled", [](const Value& self) {
                        return Value::boolean(timer_of(self)->scheduled);
                      }}});
}

}  // namespace loopspec
