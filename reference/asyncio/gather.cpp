#include "reference/asyncio/gather.hpp"

namespace loopspec::asyncio::detail {

Value start_gather(std::span<const Value> awaitables) {
  return checked(loopspec::gather(awaitables, false));
}

const std::vector<Value>& gathered(const Value& results) {
  return results.as<List>()->items;
}

}  // namespace loopspec::asyncio::detail
