// Changes of the structure of a JSON text, for libFuzzer's custom mutators.
#pragma once

#include <cstddef>
#include <cstdint>

namespace loopspec::fuzz {

// As LLVMFuzzerCustomMutator and LLVMFuzzerCustomCrossOver. Bytes that are no JSON are changed
// as libFuzzer itself does it.
std::size_t mutate_json(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed);
std::size_t cross_json(const std::uint8_t* data, std::size_t size, const std::uint8_t* other,
                       std::size_t other_size, std::uint8_t* out, std::size_t most, unsigned seed);

}  // namespace loopspec::fuzz
