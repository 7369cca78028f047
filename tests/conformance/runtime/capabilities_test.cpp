#include "conformance/runtime/capabilities.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace loopspec {
namespace {

using nlohmann::json;
using Names = std::vector<std::string>;

json import(const std::string& module, const json& as = nullptr) {
  return {{"_", "Import"}, {"names", {{{"_", "alias"}, {"name", module}, {"asname", as}}}}};
}

json from(const std::string& module, const std::string& name, const json& as = nullptr) {
  return {{"_", "ImportFrom"},
          {"module", module},
          {"names", {{{"_", "alias"}, {"name", name}, {"asname", as}}}}};
}

json name(const std::string& id) {
  return {{"_", "Name"}, {"id", id}};
}

json attribute(const json& value, const std::string& attr) {
  return {{"_", "Attribute"}, {"value", value}, {"attr", attr}};
}

template <typename... Statements>
Names needed(const Statements&... statements) {
  const json body = json::array({statements...});
  return capabilities_needed(json{{"_", "Module"}, {"body", body}}.dump());
}

TEST(Capabilities, AProgramWithoutAsyncioNeedsNothing) {
  EXPECT_EQ(needed(import("time"), name("gather")), Names{});
}

TEST(Capabilities, AsyncioIsTheLoop) {
  EXPECT_EQ(needed(import("asyncio")), Names{"loop"});
}

TEST(Capabilities, NamesOfAsyncio) {
  EXPECT_EQ(needed(import("asyncio"), attribute(name("asyncio"), "gather")),
            (Names{"combinators", "loop"}));
  EXPECT_EQ(needed(import("asyncio", "aio"), attribute(name("aio"), "Lock")),
            (Names{"loop", "sync"}));
  EXPECT_EQ(needed(import("asyncio.queues"),
                   attribute(attribute(name("asyncio"), "queues"), "LifoQueue")),
            (Names{"loop", "queues"}));
  EXPECT_EQ(needed(from("asyncio", "locks"), attribute(name("locks"), "Event")),
            (Names{"loop", "sync"}));
  EXPECT_EQ(needed(from("asyncio", "to_thread", "run")), (Names{"loop", "threads"}));
  EXPECT_EQ(needed(from("asyncio", "*"), name("shield")), (Names{"combinators", "loop"}));
}

TEST(Capabilities, TheSameNamesElsewhereMeanNothing) {
  EXPECT_EQ(needed(import("asyncio"), attribute(name("mine"), "gather"), name("Lock")),
            Names{"loop"});
  EXPECT_EQ(needed(from("asyncio", "Queue"), attribute(name("Queue"), "wait")),
            (Names{"loop", "queues"}));
}

TEST(Capabilities, MethodsOfAnyObject) {
  EXPECT_EQ(needed(attribute(name("loop"), "create_future")), Names{"future"});
  EXPECT_EQ(needed(attribute(name("loop"), "run_in_executor")), Names{"threads"});
  EXPECT_EQ(needed(attribute(name("loop"), "sock_recv")), Names{"io"});
  EXPECT_EQ(needed(attribute(name("loop"), "add_signal_handler")), Names{"signals"});
}

TEST(Capabilities, Modules) {
  EXPECT_EQ(needed(import("threading"), import("socket")), (Names{"io", "threads"}));
  EXPECT_EQ(needed(from("concurrent.futures", "ThreadPoolExecutor")), Names{"threads"});
}

TEST(Capabilities, ACoroutineFunctionIsForATask) {
  EXPECT_EQ(needed(json{{"_", "AsyncFunctionDef"}, {"body", json::array()}}), Names{"task"});
}

TEST(Capabilities, AnImportMayStandBelowItsUse) {
  const json function = {{"_", "FunctionDef"},
                         {"body", json::array({attribute(name("a"), "wait_for")})}};
  EXPECT_EQ(needed(function, import("asyncio", "a")), (Names{"combinators", "loop"}));
}

TEST(Capabilities, WhatIsNoTreeNeedsNothing) {
  EXPECT_EQ(capabilities_needed(""), Names{});
  EXPECT_EQ(capabilities_needed("3"), Names{});
  EXPECT_EQ(capabilities_needed(R"([{"_": 3}, null])"), Names{});
}

TEST(Capabilities, Lacking) {
  EXPECT_EQ(lacking({"io", "loop", "task"}, {"task", "loop"}), Names{"io"});
  EXPECT_EQ(lacking({}, {}), Names{});
}

}  // namespace
}  // namespace loopspec
