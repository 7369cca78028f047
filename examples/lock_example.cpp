// conformance/scenarios/tutorials/lock_example.py in C++.
#include "examples/example.hpp"

namespace {

int balance = 100;

asyncio::Coroutine<> withdraw(std::string name, int amount, asyncio::Lock& lock) {
  co_await lock.acquire();
  const auto release = finally([&lock] { lock.release(); });
  const int seen = balance;
  co_await asyncio::sleep(1);
  if (seen >= amount) balance = seen - amount;
  print("{} sees {} leaves {}", name, seen, balance);
}

asyncio::Coroutine<> app() {
  asyncio::Lock lock;
  co_await asyncio::gather(withdraw("ann", 80, lock), withdraw("bob", 70, lock));
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
