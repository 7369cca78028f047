// A bound on recursion in C++ that no call of the program limits.
#pragma once

namespace loopspec {

// Recursion that CPython leaves to the C stack alone: hashes of tuples in tuples, map objects over
// map objects. It ends long before the stack does.
class NativeLevel {
 public:
  NativeLevel() : entered_(++depth_ <= kMost || raise_too_deep()) {}
  NativeLevel(const NativeLevel&) = delete;
  NativeLevel& operator=(const NativeLevel&) = delete;
  ~NativeLevel() { --depth_; }
  bool entered() const noexcept { return entered_; }  // false: RecursionError is pending

 private:
  static constexpr int kMost = 5000;
  static bool raise_too_deep();

  static constinit inline thread_local int depth_ = 0;
  bool entered_;
};

}  // namespace loopspec
