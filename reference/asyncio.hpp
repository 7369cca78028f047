// asyncio for C++ programs, typed: all of it.
#pragma once

#include "reference/asyncio/coroutine.hpp"
#include "reference/asyncio/event_loop.hpp"
#include "reference/asyncio/future.hpp"
#include "reference/asyncio/gather.hpp"
#include "reference/asyncio/locks.hpp"
#include "reference/asyncio/queue.hpp"
#include "reference/asyncio/run.hpp"
#include "reference/asyncio/sleep.hpp"
#include "reference/asyncio/taskgroup.hpp"
#include "reference/asyncio/timeout.hpp"
