#include "reference/selector_events.hpp"

#include "reference/asyncio_classes.hpp"
#include "reference/executors.hpp"
#include "reference/log.hpp"
#include "reference/native_helpers.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

Class* posted_call_class();

// A function from another thread as a callback.
class PostedCall final : public Object {
 public:
  explicit PostedCall(ThreadInbox::Function f)
      : Object(posted_call_class()), function(std::move(f)) {}
  ThreadInbox::Function function;
};

Class* posted_call_class() {
  static Class* const cls = [] {
    Class* made = Class::builtin("posted_call", classes.object, "loopspec");
    made->slots.call = [](const Value& self, const Args&) {
      return self.as<PostedCall>()->function();
    };
    finish_builtin_classes();
    return made;
  }();
  return cls;
}

}  // namespace

SelectorEventLoop::SelectorEventLoop(Class* cls) : SelectorEventLoop(cls, make_run_selector()) {
  log_record(kLogDebug, "Using selector: EpollSelector", Value());
}

SelectorEventLoop::SelectorEventLoop(Class* cls, std::unique_ptr<Selector> selector)
    : BaseEventLoop(cls, std::move(selector)), signal_handlers_(make_dict()) {
  const auto read_from_self = [](std::span<Value> held, const Args&) -> Value {
    BaseEventLoop* loop = base_loop(held[0]);
    const bool done = loop == nullptr || static_cast<SelectorEventLoop*>(loop)->read_from_self();
    return done ? Value::none() : Value();
  };
  const Value reader =
      make_closure("BaseSelectorEventLoop._read_from_self", read_from_self, {Value(this)});
  self_pipe_reader_ = make_io_handle(reader, {});
  if (run_state().options.clock == Clock::real) open_inbox();
}

bool SelectorEventLoop::read_from_self() {
  self_pipe_has_bytes_ = false;
  for (const int number : std::exchange(signals_, {}))
    if (!handle_signal(number)) return false;
  return true;
}

// rule: signal.handler.each-time
void SelectorEventLoop::signal_arrived(int number) {
  if (is_closed()) return;
  signals_.push_back(number);
  self_pipe_has_bytes_ = true;
}

// rule: signal.handler.iterations
bool SelectorEventLoop::handle_signal(int number) {
  const Value handle = signal_handlers_->get(Value::small_int(number));
  if (!handle) return !pending();
  if (handle.as<Handle>()->cancelled())
    return static_cast<bool>(
        call_method(Value(this), intern("remove_signal_handler"), {Value::small_int(number)}));
  add_ready(Ref<Handle>(handle.as<Handle>()));
  return write_to_self();
}

void SelectorEventLoop::open_inbox() {
  inbox_ = std::make_shared<ThreadInbox>();
  if (!selector().wake_by(inbox_->descriptor())) clear_pending();
}

bool SelectorEventLoop::post(ThreadInbox::Function function) {
  return inbox_ != nullptr && inbox_->put(std::move(function));
}

bool SelectorEventLoop::woken() const noexcept {
  return self_pipe_has_bytes_ || (inbox_ != nullptr && !inbox_->empty());
}

// What other threads have put goes behind what is ready, one handle each.
void SelectorEventLoop::take_posts() {
  if (inbox_ == nullptr || inbox_->empty()) return;
  for (ThreadInbox::Function& function : inbox_->take())
    add_ready(make_io_handle(make<PostedCall>(std::move(function)), {}));
}

Ref<Handle> SelectorEventLoop::make_io_handle(const Value& callback, std::span<const Value> args) {
  return make<Handle>(asyncio_classes.Handle, Handle::Kind::call, callback, args, Value(this),
                      Value());
}

bool SelectorEventLoop::write_to_self() {
  self_pipe_has_bytes_ = true;
  return true;
}

// rule: loop.iteration.timers-last
void SelectorEventLoop::process_events(const std::vector<SelectorEvent>& events) {
  if (self_pipe_has_bytes_ && self_pipe_reader_) add_ready(self_pipe_reader_);
  take_posts();
  for (const SelectorEvent& event : events) {
    const SelectorKey* key = selector().find(event.descriptor);
    if (key == nullptr) continue;
    const Ref<Handle> reader = key->reader;
    const Ref<Handle> writer = key->writer;
    if ((event.events & kEventRead) != 0 && reader) {
      if (reader->cancelled()) {
        remove(event.descriptor, kEventRead);
      } else {
        add_ready(reader);
      }
    }
    if ((event.events & kEventWrite) != 0 && writer) {
      if (writer->cancelled()) {
        remove(event.descriptor, kEventWrite);
      } else {
        add_ready(writer);
      }
    }
  }
}

bool SelectorEventLoop::add(int descriptor, unsigned event, const Value& callback,
                            std::span<const Value> args) {
  if (!check_closed()) return false;
  const Ref<Handle> handle = make_io_handle(callback, args);
  const SelectorKey* known = selector().find(descriptor);
  if (!selector().watch(descriptor, (known == nullptr ? 0u : known->events) | event)) return false;
  SelectorKey* key = selector().find(descriptor);
  Ref<Handle>& slot = event == kEventRead ? key->reader : key->writer;
  const Ref<Handle> previous = std::exchange(slot, handle);
  if (previous) previous->cancel();
  return true;
}

int SelectorEventLoop::remove(int descriptor, unsigned event) {
  if (is_closed()) return 0;
  SelectorKey* key = selector().find(descriptor);
  if (key == nullptr) return 0;
  Ref<Handle>& slot = event == kEventRead ? key->reader : key->writer;
  const Ref<Handle> previous = std::exchange(slot, nullptr);
  const unsigned rest = key->events & ~event;
  if (rest == 0) {
    selector().forget(descriptor);
  } else if (!selector().watch(descriptor, rest)) {
    return -1;
  }
  if (!previous) return 0;
  previous->cancel();
  return 1;
}

bool SelectorEventLoop::add_reader(int descriptor, const Value& callback,
                                   std::span<const Value> args) {
  return add(descriptor, kEventRead, callback, args);
}
bool SelectorEventLoop::add_writer(int descriptor, const Value& callback,
                                   std::span<const Value> args) {
  return add(descriptor, kEventWrite, callback, args);
}
int SelectorEventLoop::remove_reader(int descriptor) {
  return remove(descriptor, kEventRead);
}
int SelectorEventLoop::remove_writer(int descriptor) {
  return remove(descriptor, kEventWrite);
}

void SelectorEventLoop::close_selector() {
  if (self_pipe_reader_) self_pipe_reader_->cancel();
  self_pipe_reader_ = nullptr;
  self_pipe_has_bytes_ = false;
  signals_.clear();
  if (inbox_ != nullptr) inbox_->close();
  if (signal_handlers_->size() == 0) return;
  const Value self(this);
  if (!call_thread_function("remove_all_signal_handlers", Args(&self, 1))) clear_pending();
}

void SelectorEventLoop::visit(Visitor& visitor) {
  BaseEventLoop::visit(visitor);
  if (self_pipe_reader_) visitor.visit(self_pipe_reader_);
  visitor.visit(signal_handlers_);
}

void SelectorEventLoop::clear() {
  BaseEventLoop::clear();
  self_pipe_reader_ = nullptr;
  signal_handlers_->clear();
}

}  // namespace loopspec
