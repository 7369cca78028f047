#include "conformance/runtime/capabilities.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

namespace loopspec {
namespace {

using nlohmann::json;
using Table = std::map<std::string_view, std::string_view>;

// Names of the module asyncio.
const Table of_asyncio = {{"Future", "future"},
                          {"wrap_future", "future"},
                          {"Task", "task"},
                          {"run", "task"},
                          {"Runner", "task"},
                          {"sleep", "task"},
                          {"create_task", "task"},
                          {"ensure_future", "task"},
                          {"current_task", "task"},
                          {"all_tasks", "task"},
                          {"eager_task_factory", "task"},
                          {"create_eager_task_factory", "task"},
                          {"gather", "combinators"},
                          {"wait", "combinators"},
                          {"wait_for", "combinators"},
                          {"as_completed", "combinators"},
                          {"shield", "combinators"},
                          {"timeout", "combinators"},
                          {"timeout_at", "combinators"},
                          {"Timeout", "combinators"},
                          {"TaskGroup", "combinators"},
                          {"Lock", "sync"},
                          {"Event", "sync"},
                          {"Condition", "sync"},
                          {"Semaphore", "sync"},
                          {"BoundedSemaphore", "sync"},
                          {"Barrier", "sync"},
                          {"Queue", "queues"},
                          {"PriorityQueue", "queues"},
                          {"LifoQueue", "queues"},
                          {"to_thread", "threads"},
                          {"run_coroutine_threadsafe", "threads"},
                          {"open_connection", "io"},
                          {"open_unix_connection", "io"},
                          {"start_server", "io"},
                          {"start_unix_server", "io"},
                          {"create_subprocess_exec", "subprocesses"},
                          {"create_subprocess_shell", "subprocesses"}};

// Methods and attributes that mean one thing wherever they are used.
const Table of_objects = {{"create_future", "future"},
                          {"create_task", "task"},
                          {"set_task_factory", "task"},
                          {"run_in_executor", "threads"},
                          {"set_default_executor", "threads"},
                          {"add_reader", "io"},
                          {"add_writer", "io"},
                          {"sock_accept", "io"},
                          {"sock_connect", "io"},
                          {"sock_recv", "io"},
                          {"sock_recv_into", "io"},
                          {"sock_recvfrom", "io"},
                          {"sock_sendall", "io"},
                          {"sock_sendfile", "io"},
                          {"sock_sendto", "io"},
                          {"create_connection", "io"},
                          {"create_unix_connection", "io"},
                          {"create_server", "io"},
                          {"create_unix_server", "io"},
                          {"create_datagram_endpoint", "io"},
                          {"connect_read_pipe", "io"},
                          {"connect_write_pipe", "io"},
                          {"subprocess_exec", "subprocesses"},
                          {"subprocess_shell", "subprocesses"},
                          {"add_signal_handler", "signals"},
                          {"remove_signal_handler", "signals"}};

const Table of_modules = {{"asyncio", "loop"},
                          {"threading", "threads"},
                          {"concurrent", "threads"},
                          {"queue", "threads"},
                          {"socket", "io"},
                          {"select", "io"},
                          {"selectors", "io"},
                          {"ssl", "io"},
                          {"subprocess", "subprocesses"},
                          {"signal", "signals"}};

std::string text_of(const json& node, const char* name) {
  const auto found = node.find(name);
  return found != node.end() && found->is_string() ? found->get<std::string>() : "";
}

std::string first_part(const std::string& module) {
  return module.substr(0, module.find('.'));
}

class Reader {
 public:
  void read(const json& tree) {
    visit(tree, &Reader::read_imports);  // all of them first: a name may be used above its import
    visit(tree, &Reader::read_uses);
  }

  std::vector<std::string> needed() const { return {needed_.begin(), needed_.end()}; }

 private:
  using Visit = void (Reader::*)(const std::string& kind, const json& node);

  void visit(const json& node, Visit each) {
    if (node.is_object()) {
      (this->*each)(text_of(node, "_"), node);
    }
    for (const auto& [name, child] : node.items()) {
      if (child.is_structured()) {
        visit(child, each);
      }
    }
  }

  void need(const Table& table, const std::string& name) {
    if (const auto found = table.find(name); found != table.end()) {
      needed_.emplace(found->second);
    }
  }

  void read_imports(const std::string& kind, const json& node) {
    if (kind == "Import") {
      read_import(node);
    } else if (kind == "ImportFrom") {
      read_import_from(node);
    }
  }

  void read_uses(const std::string& kind, const json& node) {
    if (kind == "AsyncFunctionDef") {
      needed_.insert("task");
    } else if (kind == "Attribute") {
      need(of_objects, text_of(node, "attr"));
      if (is_asyncio(node.find("value"), node.end())) {
        need(of_asyncio, text_of(node, "attr"));
      }
    } else if (kind == "Name" && everything_of_asyncio_) {
      need(of_asyncio, text_of(node, "id"));
    }
  }

  void read_import(const json& node) {
    for (const json& alias : node.value("names", json::array())) {
      const std::string module = text_of(alias, "name");
      need(of_modules, first_part(module));
      if (first_part(module) == "asyncio") {
        const std::string as = text_of(alias, "asname");
        asyncio_.insert(as.empty() ? "asyncio" : as);
      }
    }
  }

  void read_import_from(const json& node) {
    const std::string module = text_of(node, "module");
    need(of_modules, first_part(module));
    if (first_part(module) != "asyncio") {
      return;
    }
    for (const json& alias : node.value("names", json::array())) {
      const std::string name = text_of(alias, "name");
      everything_of_asyncio_ = everything_of_asyncio_ || name == "*";
      need(of_asyncio, name);
      if (!of_asyncio.contains(name)) {
        // `from asyncio import locks` names a module, whose attributes are names of asyncio too.
        const std::string as = text_of(alias, "asname");
        asyncio_.insert(as.empty() ? name : as);
      }
    }
  }

  // `asyncio`, under whatever name it was imported, or a module in it.
  bool is_asyncio(json::const_iterator node, json::const_iterator none) const {
    if (node == none || !node->is_object()) {
      return false;
    }
    const std::string kind = text_of(*node, "_");
    return (kind == "Name" && asyncio_.contains(text_of(*node, "id"))) ||
           (kind == "Attribute" && is_asyncio(node->find("value"), node->end()));
  }

  std::set<std::string> needed_;
  std::set<std::string> asyncio_;  // what stands for it or for a part of it
  bool everything_of_asyncio_ = false;
};

}  // namespace

std::vector<std::string> capabilities_needed(const std::string& tree) {
  const json parsed = json::parse(tree, nullptr, false);
  if (!parsed.is_structured()) {
    return {};
  }
  Reader reader;
  reader.read(parsed);
  return reader.needed();
}

std::vector<std::string> lacking(const std::vector<std::string>& needed,
                                 const std::vector<std::string>& offered) {
  std::vector<std::string> result;
  std::ranges::copy_if(needed, std::back_inserter(result), [&](const std::string& capability) {
    return std::ranges::find(offered, capability) == offered.end();
  });
  return result;
}

}  // namespace loopspec
