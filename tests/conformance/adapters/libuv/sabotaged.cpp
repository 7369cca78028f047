// The libuv adapter with a mistake: sabotaged_libuv MISTAKE.
#include <cstdio>
#include <map>
#include <string_view>

#include "conformance/adapters/libuv/loop.hpp"
#include "conformance/adapters/libuv/subject.hpp"
#include "reference/asyncio_classes.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/numbers.hpp"

namespace loopspec::libuv {
namespace {

// What is ready runs newest first.
class Lifo final : public LibuvEventLoop {
 public:
  using LibuvEventLoop::LibuvEventLoop;
  Value call_soon(const Value& callback, std::span<const Value> args,
                  const Value& context) override {
    stack_.push_back(make<Handle>(asyncio_classes.Handle, Handle::Kind::call, callback, args,
                                  Value(this), context));
    const auto run_newest = [](std::span<Value> held, const Args&) -> Value {
      auto& stack = static_cast<Lifo*>(base_loop(held[0]))->stack_;
      const Ref<Handle> newest = std::move(stack.back());
      stack.pop_back();
      return newest->cancelled() || newest->run() ? Value::none() : Value();
    };
    const Ref<Handle> handle = stack_.back();
    const Value run = make_closure("run_newest", run_newest, {Value(this)});
    return LibuvEventLoop::call_soon(run, {}, Value()) ? Value(handle) : Value();
  }
  bool call_soon_task(TaskCore* task, bool wakeup, const Value& argument) override {
    return AbstractEventLoop::call_soon_task(task, wakeup, argument);
  }

 private:
  std::vector<Ref<Handle>> stack_;
};

// Timers fire a millisecond before their deadline.
class Early final : public LibuvEventLoop {
 public:
  using LibuvEventLoop::LibuvEventLoop;
  Value call_at(const Value& when, const Value& callback, std::span<const Value> args,
                const Value& context) override {
    const std::optional<double> seconds = to_double(when);
    return seconds ? LibuvEventLoop::call_at(make_float(*seconds - 0.001), callback, args, context)
                   : Value();
  }
};

// Every fifth callback is lost.
class Dropping final : public LibuvEventLoop {
 public:
  using LibuvEventLoop::LibuvEventLoop;
  Value call_soon(const Value& callback, std::span<const Value> args,
                  const Value& context) override {
    Value handle = LibuvEventLoop::call_soon(callback, args, context);
    if (handle && ++count_ % 5 == 0) handle.as<Handle>()->cancel();
    return handle;
  }

 private:
  int count_ = 0;
};

// cancel() is too late for what is scheduled.
class Undead final : public LibuvEventLoop {
 public:
  using LibuvEventLoop::LibuvEventLoop;
  Value call_soon(const Value& callback, std::span<const Value> args,
                  const Value& context) override {
    if (!LibuvEventLoop::call_soon(callback, args, context)) return Value();
    return make<Handle>(asyncio_classes.Handle, Handle::Kind::call, callback, args, Value(this),
                        context);
  }
  Value call_at(const Value& when, const Value& callback, std::span<const Value> args,
                const Value& context) override {
    if (!LibuvEventLoop::call_at(when, callback, args, context)) return Value();
    return make<TimerHandle>(asyncio_classes.TimerHandle, when, callback, args, Value(this),
                             context);
  }
};

template <class Loop>
constexpr ForeignRuntime sabotaged() {
  return {[](Class* cls) { return Value(make<Loop>(cls)); }, runtime.now, runtime.sleep};
}

}  // namespace
}  // namespace loopspec::libuv

int main(int argc, char** argv) {
  using namespace loopspec::libuv;
  const std::map<std::string_view, loopspec::ForeignRuntime> mistakes{
      {"none", runtime},
      {"lifo", sabotaged<Lifo>()},
      {"early", sabotaged<Early>()},
      {"drop", sabotaged<Dropping>()},
      {"undead", sabotaged<Undead>()}};
  const auto mistake = mistakes.find(argc == 2 ? argv[1] : "");
  if (mistake == mistakes.end()) {
    std::fprintf(stderr, "usage: sabotaged_libuv none|lifo|early|drop|undead\n");
    return 2;
  }
  return serve_scenarios(mistake->second);
}
