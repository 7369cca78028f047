#include "reference/asyncio/timeout.hpp"

#include <limits>

#include "reference/objects/numbers.hpp"

namespace loopspec::asyncio {

namespace {

Ref<loopspec::Timeout> core_of(const Value& timeout) {
  return Ref<loopspec::Timeout>(timeout.as<loopspec::Timeout>());
}

// `async with timeout: return await body`
CoroutineRef run_body(Ref<loopspec::Timeout> timeout, Value body) {
  Value result = co_await awaiting(body);
  if (result) {
    if (!timeout->exit(nullptr)) co_return Value();
    co_return result;
  }
  Ref<Exception> raised = take_pending();
  Handling handling(raised);
  if (timeout->exit(raised)) reraise(raised);
  co_return Value();
}

}  // namespace

Timeout::Timeout(double delay) : core_(core_of(checked(loopspec::timeout(make_float(delay))))) {}

Timeout Timeout::at(double when) {
  return Timeout(core_of(checked(timeout_at(make_float(when)))));
}

Ref<loopspec::Coroutine> Timeout::entered(Value body) {
  return run_body(core_, std::move(body)).named("Timeout.run");
}

void Timeout::reschedule(double when) {
  checked(core_->reschedule(make_float(when)));
}

double Timeout::when() const {
  return core_->when.is_none() ? std::numeric_limits<double>::infinity()
                               : to_double(core_->when).value_or(0.0);
}

}  // namespace loopspec::asyncio
