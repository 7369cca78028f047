// The images of the prelude are read back as what was written, and nothing else is taken for one.
#include "conformance/scenario/machine/code_image.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "conformance/scenario/fresh_world.hpp"
#include "conformance/scenario/modules/modules.hpp"

namespace loopspec {
namespace {

std::string_view image_of(const EmbeddedModule& module) {
  return {module.image, module.end};
}

class CodeImage : public testing::Test {
 protected:
  void SetUp() override { enter_version({3, 13, 0}); }
};

TEST_F(CodeImage, WritesWhatItRead) {
  ASSERT_GT(embedded_module_count, 50u);
  for (std::size_t i = 0; i < embedded_module_count; ++i) {
    const Ref<Code> code = read_image(image_of(embedded_modules[i]));
    EXPECT_EQ(write_image(*code), image_of(embedded_modules[i])) << embedded_modules[i].name;
    EXPECT_GT(code->stack_size, 0u) << "it was not verified";
  }
}

TEST_F(CodeImage, RefusesOneThatIsCutOff) {
  const std::string_view image = image_of(embedded_modules[0]);
  for (std::size_t size = 0; size < image.size(); ++size)
    EXPECT_THROW(read_image(image.substr(0, size)), std::logic_error) << size;
}

TEST_F(CodeImage, RefusesOneThatGoesOn) {
  EXPECT_THROW(read_image(std::string(image_of(embedded_modules[0])) + '\0'), std::logic_error);
}

TEST_F(CodeImage, SurvivesAnyChangedByte) {
  std::string image(image_of(embedded_modules[0]));
  std::size_t refused = 0;
  for (char& byte : image) {
    const char before = byte;
    byte = static_cast<char>(byte ^ 0x55);
    try {
      read_image(image);
    } catch (const std::logic_error&) {
      ++refused;
    }
    byte = before;
  }
  EXPECT_GT(refused, image.size() / 10);
}

TEST_F(CodeImage, HasNoFormForOtherConstants) {
  const Ref<Code> code = read_image(image_of(embedded_modules[0]));
  code->constants.push_back(make_list());
  EXPECT_THROW(write_image(*code), std::logic_error);
}

}  // namespace
}  // namespace loopspec
