#include "conformance/adapters/libuv/loop.hpp"
#include "conformance/adapters/libuv/subject.hpp"

int main() {
  return loopspec::libuv::serve_scenarios(loopspec::libuv::runtime);
}
