#include "conformance/generator/language/generator.hpp"

#include <rapidcheck.h>

namespace loopspec::generator::language {
namespace {

constexpr std::size_t kFewest = 30;

class Draw {
 public:
  Draw(const rc::Random& random, int size) : random_(random), size_(size < 0 ? 0U : size) {}

  Program program(int minor) {
    Program result;
    do {
      result.area = static_cast<Area>(random_.next() % kAreaCount);
    } while (since(result.area) > minor);
    const std::size_t length = kFewest + random_.next() % (kFewest + 2 * size_);
    for (std::size_t i = 0; i < length; ++i) {
      result.choices.push_back(static_cast<std::uint8_t>(random_.next() >> 20));
    }
    return result;
  }

 private:
  rc::Random random_;
  std::size_t size_;
};

}  // namespace

rc::Gen<Batch> batches(std::size_t count, int minor) {
  return [count, minor](const rc::Random& random, int size) {
    Draw draw(random, size);
    Batch batch;
    for (std::size_t i = 0; i < count; ++i) {
      batch.push_back(draw.program(minor));
    }
    return rc::shrinkable::shrinkRecur(
        std::move(batch), [](Batch&& whole) { return rc::seq::fromContainer(shrinks(whole)); });
  };
}

}  // namespace loopspec::generator::language
