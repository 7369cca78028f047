#include "reference/asyncio_module.hpp"

#include "tests/reference/support.hpp"

namespace loopspec::testing {
namespace {

bool has(const Ref<Module>& module, const char* name) {
  return static_cast<bool>(module->dict()->get(intern(name)));
}

TEST(AsyncioModule, NamesComeWithTheirVersions) {
  const std::pair<const char*, int> since[] = {{"run", 9},
                                               {"TaskGroup", 11},
                                               {"timeout", 11},
                                               {"Runner", 11},
                                               {"eager_task_factory", 12},
                                               {"QueueShutDown", 13},
                                               {"EventLoop", 13},
                                               {"Barrier", 11}};
  for (const std::string& version : kVersions) {
    FreshRun run(version);
    const Ref<Module> module = make_asyncio_module();
    for (const auto& [name, minor] : since)
      EXPECT_EQ(has(module, name), semantics().version.minor >= minor) << name;
  }
}

TEST(AsyncioModule, TellsTheNamesThatItLacks) {
  for (const std::string& version : kVersions) {
    FreshRun run(version);
    const Ref<Module> module = make_asyncio_module();
    for (std::string_view name : asyncio_unsupported_names())
      EXPECT_FALSE(has(module, std::string(name).c_str()))
          << name << " is there and called lacking";
  }
}

TEST(AsyncioModule, MethodsComeWithTheirVersions) {
  const auto task_has = [](const char* version, const char* method) {
    FreshRun run(version);
    return static_cast<bool>(asyncio_classes.Task->lookup(intern(method)));
  };
  EXPECT_FALSE(task_has("3.10.13", "uncancel"));
  EXPECT_TRUE(task_has("3.11.2", "uncancel"));
  EXPECT_FALSE(task_has("3.11.7", "get_context"));
  EXPECT_TRUE(task_has("3.12.1", "get_context"));
}

TEST(AsyncioModule, SubmodulesHoldTheSameObjects) {
  FreshRun run;
  const Ref<Module> module = make_asyncio_module();
  const Value tasks = module->dict()->get(intern("tasks"));
  ASSERT_TRUE(tasks);
  EXPECT_TRUE(tasks.as<Module>()
                  ->dict()
                  ->get(intern("gather"))
                  .same(module->dict()->get(intern("gather"))));
}

}  // namespace
}  // namespace loopspec::testing
