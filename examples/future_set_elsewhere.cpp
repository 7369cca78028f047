// conformance/scenarios/tutorials/future_set_elsewhere.py in C++.
#include "examples/example.hpp"

namespace {

asyncio::Coroutine<> postman(asyncio::Future<std::string> letter) {
  co_await asyncio::sleep(1);
  letter.set_result("dear reader");
}

asyncio::Coroutine<> app() {
  asyncio::Future<std::string> letter = asyncio::get_running_loop().create_future<std::string>();
  asyncio::Task<> task = asyncio::create_task(postman(letter));
  print("waiting for the post");
  std::string& text = co_await letter;
  print("{} {}", text, python(task.done()));
}

}  // namespace

int main(int argc, char** argv) {
  return run_example(app, argc, argv);
}
