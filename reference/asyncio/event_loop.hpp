// The running loop, as C++ programs see it: asyncio.get_running_loop() and its call_* methods.
#pragma once

#include "reference/asyncio/callback.hpp"
#include "reference/asyncio/future.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/selector_events.hpp"

namespace loopspec::asyncio {

// asyncio.Handle, asyncio.TimerHandle.
class Handle {
 public:
  explicit Handle(Value core) : core_(std::move(core)) {}
  void cancel() { core_.as<loopspec::Handle>()->cancel(); }
  bool cancelled() const noexcept { return core_.as<loopspec::Handle>()->cancelled(); }

 private:
  Value core_;
};

// A reference to a loop; copies mean the same one. Times and delays are seconds. Callbacks take no
// arguments; what they throw goes to the loop's exception handler.
class EventLoop {
 public:
  explicit EventLoop(AbstractEventLoop& core) : core_(&core) {}

  // rule: loop.call-soon.fifo
  template <class F>
  Handle call_soon(F&& f) {
    return Handle(checked(core_->call_soon(make_callback(std::forward<F>(f)), {}, Value())));
  }
  template <class F>
  Handle call_later(double delay, F&& f) {
    return Handle(checked(
        core_->call_later(make_float(delay), make_callback(std::forward<F>(f)), {}, Value())));
  }
  template <class F>
  Handle call_at(double when, F&& f) {
    return Handle(
        checked(core_->call_at(make_float(when), make_callback(std::forward<F>(f)), {}, Value())));
  }
  // For any thread; the loop outlives the call. f runs on the loop's thread. Throws
  // std::logic_error when the loop is closed, or runs on a virtual clock.
  template <class F>
  void call_soon_threadsafe(F&& f) {
    post([f = std::forward<F>(f)]() mutable {
      try {
        f();
        return Value::none();
      } catch (...) {
        raise_current();
        return Value();
      }
    });
  }
  // f is called whenever the descriptor can be read (written) without waiting.
  template <class F>
  void add_reader(int descriptor, F&& f) {
    checked(selector_loop().add_reader(descriptor, make_callback(std::forward<F>(f)), {}));
  }
  template <class F>
  void add_writer(int descriptor, F&& f) {
    checked(selector_loop().add_writer(descriptor, make_callback(std::forward<F>(f)), {}));
  }
  bool remove_reader(int descriptor) { return selector_loop().remove_reader(descriptor) == 1; }
  bool remove_writer(int descriptor) { return selector_loop().remove_writer(descriptor) == 1; }
  template <class T = void>
  Future<T> create_future() {
    return Future<T>(Ref<FutureCore>(checked(core_->create_future()).template as<FutureCore>()));
  }
  double time() { return core_->time(); }
  void stop() { core_->stop(); }
  bool is_running() const noexcept { return core_->is_running(); }
  AbstractEventLoop& core() noexcept { return *core_; }

 private:
  void post(ThreadInbox::Function function);
  SelectorEventLoop& selector_loop();  // throws std::logic_error: it watches none
  Ref<AbstractEventLoop> core_;
};

// Throws RuntimeError("no running event loop").
EventLoop get_running_loop();

}  // namespace loopspec::asyncio
