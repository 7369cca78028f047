// Counts every allocation of the program: a steady loop makes none.
#include <gtest/gtest.h>

#include "counting_new.hpp"
#include "reference/asyncio.hpp"

namespace loopspec {
namespace {

// How many allocations the second thousand rounds make.
template <class F>
std::size_t after_warm_up(F round) {
  std::size_t counted = 0;
  asyncio::RunConfig config;
  config.clock = Clock::virtual_;
  const auto main = [&]() -> asyncio::Coroutine<> {
    for (int i = 0; i < 1000; ++i) co_await round();
    const std::size_t before = allocations;
    for (int i = 0; i < 1000; ++i) co_await round();
    counted = allocations - before;
  };
  asyncio::run(main, config);
  return counted;
}

class AllocationsTest : public ::testing::Test {
 protected:
  void SetUp() override {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "memory is not recycled under AddressSanitizer, which wants to see every block";
#endif
  }
};

TEST_F(AllocationsTest, sleep_of_nothing) {
  EXPECT_EQ(after_warm_up([] { return asyncio::sleep(0); }), 0u);
}

TEST_F(AllocationsTest, an_awaited_coroutine) {
  const auto child = []() -> asyncio::Coroutine<int> {
    co_await asyncio::sleep(0);
    co_return 1;
  };
  EXPECT_EQ(after_warm_up(child), 0u);
}

TEST_F(AllocationsTest, counting_works) {
  EXPECT_GE(after_warm_up([]() -> asyncio::Coroutine<> {
              const std::string text(100, 'x');
              co_await asyncio::sleep(text.empty() ? 1 : 0);
            }),
            1000u);
}

}  // namespace
}  // namespace loopspec
