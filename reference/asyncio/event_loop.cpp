#include "reference/asyncio/event_loop.hpp"

#include <stdexcept>

namespace loopspec::asyncio {

SelectorEventLoop& EventLoop::selector_loop() {
  auto* loop = dynamic_cast<SelectorEventLoop*>(core_.get());
  if (loop == nullptr) throw std::logic_error("this event loop watches no descriptors");
  return *loop;
}

void EventLoop::post(ThreadInbox::Function function) {
  if (!selector_loop().post(std::move(function)))
    throw std::logic_error("call_soon_threadsafe: the loop is closed, or its clock is virtual");
}

EventLoop get_running_loop() {
  const Value loop = checked(loopspec::get_running_loop());
  return EventLoop(*loop.as<AbstractEventLoop>());
}

}  // namespace loopspec::asyncio
