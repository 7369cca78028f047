// Selectors: which descriptors are ready, and how long to wait for them. The virtual one decorates
// another and lets a virtual clock jump instead of waiting. Modelled on the selectors module.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "reference/events.hpp"
#include "reference/run_state.hpp"

namespace loopspec {

inline constexpr unsigned kEventRead = 1;
inline constexpr unsigned kEventWrite = 2;

// What is watched on one descriptor. The handles run when it is ready, the reader's first.
struct SelectorKey {
  int descriptor = -1;
  unsigned events = 0;
  Ref<Handle> reader;
  Ref<Handle> writer;
};

struct SelectorEvent {
  int descriptor;
  unsigned events;
};

using Woken = std::function<bool()>;

class Selector {
 public:
  virtual ~Selector() = default;
  // The key of a descriptor, or nullptr. Valid until the next change of the map.
  virtual SelectorKey* find(int descriptor) noexcept = 0;
  // Adds the descriptor, or changes the events it is watched for.
  virtual bool watch(int descriptor, unsigned events) = 0;
  virtual void forget(int descriptor) noexcept = 0;
  // This descriptor ends a wait. It is none of the watched ones: whoever owns it knows without the
  // kernel whether it is ready.
  virtual bool wake_by(int descriptor) = 0;
  virtual std::size_t size() const noexcept = 0;
  // Waits at most `timeout`. woken(): something that the kernel need not be asked about is ready,
  // so only look; another thread may make it true. nullopt: an exception is pending.
  virtual std::optional<std::vector<SelectorEvent>> select(const SelectTimeout& timeout,
                                                           const Woken& woken) = 0;
};

// epoll on Linux. The kernel is asked while a descriptor is watched, or to wait.
class EpollSelector final : public Selector {
 public:
  EpollSelector();
  ~EpollSelector() override;
  EpollSelector(const EpollSelector&) = delete;
  EpollSelector& operator=(const EpollSelector&) = delete;
  SelectorKey* find(int descriptor) noexcept override;
  bool watch(int descriptor, unsigned events) override;
  void forget(int descriptor) noexcept override;
  bool wake_by(int descriptor) override;
  std::size_t size() const noexcept override { return keys_.size(); }
  std::optional<std::vector<SelectorEvent>> select(const SelectTimeout& timeout,
                                                   const Woken& woken) override;

 private:
  bool open();
  bool request(int operation, int descriptor, unsigned events);
  int epoll_ = -1;  // opened with the first descriptor
  std::vector<SelectorKey> keys_;
};

// What a run does around another selector: it counts the calls, notes the timeouts, and ends at its
// bounds.
class RunSelector : public Selector {
 public:
  SelectorKey* find(int descriptor) noexcept override { return inner_->find(descriptor); }
  bool watch(int descriptor, unsigned events) override { return inner_->watch(descriptor, events); }
  void forget(int descriptor) noexcept override { inner_->forget(descriptor); }
  bool wake_by(int descriptor) override { return inner_->wake_by(descriptor); }
  std::size_t size() const noexcept override { return inner_->size(); }

 protected:
  explicit RunSelector(std::unique_ptr<Selector> inner) : inner_(std::move(inner)) {}
  bool begin(const SelectTimeout& timeout);  // false: the run is at a bound
  Selector& inner() noexcept { return *inner_; }
  // What is ready now. False: an exception is pending.
  bool look(std::vector<SelectorEvent>* ready);
  // Where there are other threads: they run while this one waits.
  std::optional<std::vector<SelectorEvent>> select_among_threads(const SelectTimeout& timeout,
                                                                 const Woken& woken);

 private:
  std::unique_ptr<Selector> inner_;
};

// rule: loop.select.timeout
// rule: loop.select.forever
// With nothing ready other threads run; when none can, it adds the timeout to the run's clock; with
// no timeout it raises RuntimeError("deadlock").
class VirtualSelector final : public RunSelector {
 public:
  explicit VirtualSelector(std::unique_ptr<Selector> inner) : RunSelector(std::move(inner)) {}
  std::optional<std::vector<SelectorEvent>> select(const SelectTimeout& timeout,
                                                   const Woken& woken) override;
};

// Waits in the kernel, as long as it takes.
class RealSelector final : public RunSelector {
 public:
  explicit RealSelector(std::unique_ptr<Selector> inner) : RunSelector(std::move(inner)) {}
  std::optional<std::vector<SelectorEvent>> select(const SelectTimeout& timeout,
                                                   const Woken& woken) override;
};

// On epoll, with the clock of the run.
std::unique_ptr<Selector> make_run_selector();

}  // namespace loopspec
