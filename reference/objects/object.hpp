// Object: what every heap value is. Container: an object that can take part in a cycle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "reference/objects/memory.hpp"
#include "reference/objects/value.hpp"

namespace loopspec {

class Class;
class Dict;

// Called with every reference that an object holds (cycle collection, leak checks).
class Visitor {
 public:
  virtual void visit(const Value& held) = 0;

 protected:
  ~Visitor() = default;
};

// Says that the class is one of the implementation, which is not counted.
struct BuiltinClass {
  Class* cls;
};

class Object {
 public:
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;

  Class* cls() const noexcept { return cls_; }
  // Changes the class (assignment to __class__, and natives created on behalf of a subclass).
  void set_cls(Class* cls) noexcept;
  std::uint32_t count() const noexcept { return count_; }
  // Kinds that hot paths must tell quickly; a C++ class sets its own in its constructor.
  static constexpr std::uint32_t kProgramFunction =
      4;  // a function of the program (not a NativeFunction)
  static constexpr std::uint32_t kSteppable = 8;      // a Steppable
  static constexpr std::uint32_t kInstance = 16;      // an Instance
  static constexpr std::uint32_t kBoundMethod = 128;  // a BoundMethod
  bool has(std::uint32_t kind) const noexcept { return (flags_ & kind) != 0; }

  // Every reference held, each once.
  virtual void visit(Visitor&) {}
  // Drops what is held, so that cycles fall apart. The object stays usable enough to be destroyed.
  virtual void clear() {}
  // The instance dictionary, or nullptr when this kind of object has none; created on demand.
  virtual Dict* attributes(bool /*create*/) { return nullptr; }
  // Takes another one (assignment to __dict__); false: this kind of object cannot.
  virtual bool set_attributes(Dict*) { return false; }
  // Values of __slots__ (member.hpp), or nullptr when they are kept in the dictionary.
  virtual std::vector<Value>* members(bool /*create*/) { return nullptr; }
  // Runs at count zero, before the destructor, once; may resurrect (Python's __del__, "was
  // destroyed but it is pending"). Must leave the pending exception of the thread as it found it.
  // A C++ class that overrides it sets kFinalizes in its constructors.
  virtual void finalize() {}

  // Memory comes from recycling free lists by size, so that steady programs allocate
  // nothing.
  static void* operator new(std::size_t size) { return recycled_allocate(size); }
  static void operator delete(void* memory, std::size_t size) noexcept {
    recycled_free(memory, size);
  }

 protected:
  explicit Object(Class* cls) noexcept;
  explicit Object(BuiltinClass builtin) noexcept : cls_(builtin.cls) {}
  virtual ~Object() {
    if ((flags_ & kOfProgram) != 0) count_down_class();
  }

 private:
  friend void count_up(Object*) noexcept;
  friend void count_down(Object*) noexcept;
  friend void destroy(Object*) noexcept;
  friend void run_finalizers(Object*) noexcept;

  std::uint32_t count_ = 1;

 protected:
  static constexpr std::uint32_t kFinalized = 1;   // finalize() has run
  static constexpr std::uint32_t kWeak = 2;        // somebody holds a weak reference (weak.hpp)
  static constexpr std::uint32_t kFinalizes = 32;  // finalize() does something
  static constexpr std::uint32_t kOfProgram = 64;  // its class is of the program, and counted
  // Public and private ones share the word.
  static_assert((kProgramFunction | kSteppable | kInstance | kBoundMethod | kFinalized | kWeak |
                 kFinalizes | kOfProgram) == kProgramFunction + kSteppable + kInstance +
                                                 kBoundMethod + kFinalized + kWeak + kFinalizes +
                                                 kOfProgram);
  std::uint32_t flags_ = 0;

 private:
  void count_down_class() noexcept;
  Class* cls_;
  friend void mark_weak(Object*) noexcept;
};

void destroy(Object* object) noexcept;         // count has reached zero
void run_finalizers(Object* object) noexcept;  // __del__ and finalize(), unless they have run

inline void count_up(Object* object) noexcept {
  ++object->count_;
}
inline void count_down(Object* object) noexcept {
  if (--object->count_ == 0) destroy(object);
}

// Objects that can hold others are linked in a list, so that cycles can be found and
// swept.
class Container : public Object {
 protected:
  explicit Container(Class* cls) noexcept : Object(cls) { link(); }
  explicit Container(BuiltinClass builtin) noexcept : Object(builtin) { link(); }
  ~Container() override {
    if (previous_ != nullptr) {
      previous_->next_ = next_;
    } else if (newest_ == this) {
      newest_ = next_;
    }
    if (next_ != nullptr) next_->previous_ = previous_;
  }

 private:
  friend struct ContainerList;
  void link() noexcept {
    next_ = newest_;
    if (newest_ != nullptr) newest_->previous_ = this;
    newest_ = this;
  }
  static constinit Container* newest_;
  Container* previous_ = nullptr;  // newer
  Container* next_;                // older
};
inline constinit Container* Container::newest_ = nullptr;

struct ContainerList {
  static Container*& head() noexcept;
  // Clears every container created after `mark` (a value of newest()), newest last; called when a
  // trace is complete.
  static void sweep_after(Container* mark);
  // Takes what was created after `mark` out of the list: it lives as long as the process (compiled
  // modules).
  static void keep_after(Container* mark) noexcept;
  static Container* newest() noexcept;
  static std::size_t size() noexcept;
  template <class F>
  static void for_each(F f) {
    for (Container* c = head(); c != nullptr; c = c->next_) f(c);
  }
};

}  // namespace loopspec
