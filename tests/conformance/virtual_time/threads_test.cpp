// With several threads the clock jumps only when all of them wait, and to the least deadline of
// all.
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/timerfd.h>
#include <threads.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <vector>

#include "tests/conformance/virtual_time/support.hpp"

namespace loopspec::virtual_time::testing {
namespace {

using namespace std::chrono_literals;
using Threads = VirtualTimeTest;

TEST_F(Threads, SleepersWakeInOrderOfTheirDeadlines) {
  std::mutex lock;
  std::vector<std::pair<int, Nanoseconds>> woken;
  std::vector<std::jthread> threads;
  for (const int hours : {3, 1, 2, 5, 4})
    threads.emplace_back([&, hours] {
      std::this_thread::sleep_until(
          std::chrono::steady_clock::time_point(std::chrono::hours(hours)));
      const std::scoped_lock locked(lock);
      woken.emplace_back(hours, now());
    });
  threads.clear();
  ASSERT_EQ(woken.size(), 5u);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(woken[static_cast<std::size_t>(i)], std::pair(i + 1, (i + 1) * kHour));
  }
}

TEST_F(Threads, TheClockStandsWhileOneComputes) {
  std::atomic<bool> done = false;
  const Pipe pipe;
  std::jthread worker([&] {
    for (int i = 0; i < 5; ++i) compute(3'000'000);
    done = true;
    pipe.write();
  });
  pollfd look{pipe.reader(), POLLIN, 0};
  EXPECT_EQ(::poll(&look, 1, 3'600'000), 1) << "the hour passed while a thread was at work";
  EXPECT_TRUE(done);
  EXPECT_EQ(now(), 0);
}

TEST_F(Threads, ASleeperWakesWhoWaitsForIt) {
  for (int round = 0; round < 20; ++round) {
    restart();
    const Pipe pipe;
    std::jthread worker([&] {
      std::this_thread::sleep_for(10s);
      compute(3'000'000);
      pipe.write();
    });
    pollfd look{pipe.reader(), POLLIN, 0};
    ASSERT_EQ(::poll(&look, 1, 20'000), 1);
    ASSERT_EQ(now(), 10 * kSecond);
  }
}

TEST_F(Threads, ASleepingThreadIsNoDeadlock) {
  const Pipe pipe;
  std::jthread worker([&] {
    std::this_thread::sleep_for(1h);
    pipe.write();
  });
  pollfd look{pipe.reader(), POLLIN, 0};
  EXPECT_EQ(::poll(&look, 1, -1), 1);
  EXPECT_EQ(now(), kHour);
}

TEST_F(Threads, AnIdleThreadDoesNotHoldTheClock) {
  std::mutex lock;
  std::condition_variable wake;
  bool end = false;
  std::jthread idle([&] {
    std::unique_lock locked(lock);
    wake.wait(locked, [&] { return end; });
  });
  ::sleep(3600);
  EXPECT_EQ(now(), kHour);
  {
    const std::scoped_lock locked(lock);
    end = true;
  }
  wake.notify_one();
}

TEST_F(Threads, ConditionVariablesTimeOutVirtually) {
  std::mutex lock;
  std::condition_variable wake;
  std::unique_lock locked(lock);
  EXPECT_FALSE(wake.wait_for(locked, 1h, [] { return false; }));
  EXPECT_EQ(now(), kHour);
  EXPECT_FALSE(
      wake.wait_until(locked, std::chrono::system_clock::now() + 1h, [] { return false; }));
  EXPECT_EQ(now(), 2 * kHour);
}

TEST_F(Threads, ConditionVariablesAreNotifiedInTime) {
  for (int round = 0; round < 20; ++round) {
    restart();
    std::mutex lock;
    std::condition_variable wake;
    bool told = false;
    std::jthread worker([&] {
      std::this_thread::sleep_for(100s);
      const std::scoped_lock locked(lock);
      told = true;
      wake.notify_one();
    });
    std::unique_lock locked(lock);
    ASSERT_TRUE(wake.wait_for(locked, 1h, [&] { return told; }));
    ASSERT_EQ(now(), 100 * kSecond);
  }
}

// Every timed lock while another thread holds it: fails when the virtual hour is over.
TEST_F(Threads, TimedLocksTimeOutVirtually) {
  const timespec hour{3600, 0};
  pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
  sem_t semaphore;
  ASSERT_EQ(::sem_init(&semaphore, 0, 0), 0);
  ::pthread_mutex_lock(&mutex);
  ::pthread_rwlock_wrlock(&rwlock);
  std::vector<int> results;
  std::thread([&] {
    results = {::pthread_mutex_timedlock(&mutex, &hour),
               ::pthread_mutex_clocklock(&mutex, CLOCK_MONOTONIC, &hour),
               ::pthread_rwlock_timedrdlock(&rwlock, &hour),
               ::pthread_rwlock_timedwrlock(&rwlock, &hour),
               ::pthread_rwlock_clockrdlock(&rwlock, CLOCK_MONOTONIC, &hour),
               ::pthread_rwlock_clockwrlock(&rwlock, CLOCK_MONOTONIC, &hour)};
  }).join();
  EXPECT_EQ(results, std::vector<int>(6, ETIMEDOUT));
  EXPECT_EQ(now(), kHour);
  const timespec next{7200, 0};
  EXPECT_EQ(::sem_timedwait(&semaphore, &next), -1);
  EXPECT_EQ(errno, ETIMEDOUT);
  EXPECT_EQ(now(), 2 * kHour);
  EXPECT_EQ(::sem_clockwait(&semaphore, CLOCK_MONOTONIC, &next), -1);
  ::sem_post(&semaphore);
  EXPECT_EQ(::sem_timedwait(&semaphore, &next), 0) << "it is free: the past does not matter";
  ::pthread_mutex_unlock(&mutex);
  ::pthread_rwlock_unlock(&rwlock);
  EXPECT_EQ(::pthread_mutex_timedlock(&mutex, &hour), 0);
  ::pthread_mutex_unlock(&mutex);
  ::sem_destroy(&semaphore);
}

TEST_F(Threads, LocksOfTheStandardLibrary) {
  std::timed_mutex mutex;
  mutex.lock();
  std::thread([&] { EXPECT_FALSE(mutex.try_lock_for(1h)); }).join();
  EXPECT_EQ(now(), kHour);
  mutex.unlock();
  EXPECT_TRUE(mutex.try_lock_for(1h));
  EXPECT_EQ(now(), kHour);
  mutex.unlock();
}

TEST_F(Threads, LocksOfC) {
  mtx_t mutex;
  ASSERT_EQ(::mtx_init(&mutex, mtx_timed), thrd_success);
  cnd_t condition;
  ASSERT_EQ(::cnd_init(&condition), thrd_success);
  const timespec hour{3600, 0};
  ::mtx_lock(&mutex);
  EXPECT_EQ(::cnd_timedwait(&condition, &mutex, &hour), thrd_timedout);
  EXPECT_EQ(now(), kHour);
  const timespec next{7200, 0};
  std::thread([&] { EXPECT_EQ(::mtx_timedlock(&mutex, &next), thrd_timedout); }).join();
  EXPECT_EQ(now(), 2 * kHour);
  EXPECT_EQ(::thrd_sleep(&hour, nullptr), 0);
  EXPECT_EQ(now(), 3 * kHour);
  ::mtx_unlock(&mutex);
  ::cnd_destroy(&condition);
  ::mtx_destroy(&mutex);
}

TEST_F(Threads, AreWaitedForVirtually) {
  pthread_t thread;
  ASSERT_EQ(::pthread_create(
                &thread, nullptr, [](void*) -> void* { return ::sleep(7200), nullptr; }, nullptr),
            0);
  const timespec hour{3600, 0};
  EXPECT_EQ(::pthread_timedjoin_np(thread, nullptr, &hour), ETIMEDOUT);
  EXPECT_EQ(now(), kHour);
  const timespec later{9000, 0};
  EXPECT_EQ(::pthread_clockjoin_np(thread, nullptr, CLOCK_MONOTONIC, &later), 0);
  EXPECT_EQ(now(), 2 * kHour);
}

TEST_F(Threads, ADeadlockAmongThemIsFound) {
  std::mutex lock;
  std::condition_variable wake;
  bool end = false;
  std::jthread idle([&] {
    std::unique_lock locked(lock);
    wake.wait(locked, [&] { return end; });
  });
  const Pipe pipe;
  set_stuck_hook(
      [](Stuck why, void* data) {
        EXPECT_EQ(why, Stuck::deadlock);
        static_cast<const Pipe*>(data)->write();
        return true;
      },
      const_cast<Pipe*>(&pipe));
  pollfd look{pipe.reader(), POLLIN, 0};
  EXPECT_EQ(::poll(&look, 1, -1), 1);
  EXPECT_EQ(now(), 0);
  {
    const std::scoped_lock locked(lock);
    end = true;
  }
  wake.notify_one();
}

}  // namespace
}  // namespace loopspec::virtual_time::testing
