// What the verifier refuses, and that it knows every instruction.
#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

#include "conformance/scenario/compiler/emitter.hpp"
#include "conformance/scenario/fresh_world.hpp"
#include "conformance/scenario/machine/code_image.hpp"
#include "conformance/scenario/modules/modules.hpp"

namespace loopspec {
namespace {

constexpr std::array kAllOps = {
#define LOOPSPEC_X(name, pops, pushes) Op::name,
    LOOPSPEC_OPCODES(LOOPSPEC_X)
#undef LOOPSPEC_X
};

Instruction instruction(Op op, std::uint32_t arg = 0) {
  return {static_cast<std::uint32_t>(op), arg & kMaxArgument};
}

Ref<Code> code_of(std::vector<Instruction> instructions) {
  Ref<Code> code = make<Code>();
  code->qualname = "tested";
  code->lines.assign(instructions.size(), 1);
  code->instructions = std::move(instructions);
  return code;
}

class VerifierTest : public testing::Test {
 protected:
  void SetUp() override { enter_version({3, 13, 0}); }
};

std::string refusal(std::vector<Instruction> instructions) {
  try {
    verify(*code_of(std::move(instructions)));
  } catch (const std::logic_error& error) {
    return error.what();
  }
  return "";
}

TEST_F(VerifierTest, KnowsWhatEveryInstructionDoesToTheStack) {
  for (const Op op : kAllOps) {
    EXPECT_NO_THROW(fall_through_effect(instruction(op, 2))) << op_name(op);
    EXPECT_GE(pops(instruction(op, 2)), 0) << op_name(op);
    EXPECT_FALSE(op_name(op).empty());
  }
}

TEST_F(VerifierTest, RefusesEveryInstructionThatPopsFromNothing) {
  for (const Op op : kAllOps) {
    const Instruction i = instruction(op, 2);
    if (pops(i) == 0) continue;
    EXPECT_NE(refusal({i, instruction(Op::return_)}), "") << op_name(op);
  }
}

TEST_F(VerifierTest, RefusesArgumentsOutOfRange) {
  for (const Op op : {Op::load_const,    Op::load_fast,   Op::store_fast,   Op::delete_fast,
                      Op::load_deref,    Op::store_deref, Op::delete_deref, Op::load_class_deref,
                      Op::load_closure,  Op::make_cell,   Op::load_global,  Op::store_global,
                      Op::delete_global, Op::load_name,   Op::store_name,   Op::delete_name,
                      Op::load_attr,     Op::store_attr,  Op::delete_attr,  Op::load_method,
                      Op::import_name,   Op::import_from, Op::binary,       Op::inplace,
                      Op::unary,         Op::compare,     Op::not_,         Op::is_,
                      Op::contains,      Op::build_slice, Op::raise_,       Op::call_ex,
                      Op::make_function, Op::format_value}) {
    std::vector<Instruction> body(40, instruction(Op::push_null));
    body.push_back(instruction(op, 17));
    body.push_back(instruction(Op::push_null));
    body.push_back(instruction(Op::return_));
    EXPECT_NE(refusal(body).find("argument out of range"), std::string::npos) << op_name(op);
  }
  EXPECT_NE(
      refusal({instruction(Op::push_null), instruction(Op::copy, 0), instruction(Op::return_)}),
      "");
}

TEST_F(VerifierTest, RefusesJumpsOutOfTheCode) {
  EXPECT_NE(refusal({instruction(Op::jump, 7)}).find("runs past the end"), std::string::npos);
  EXPECT_NE(refusal({instruction(Op::nop)}).find("runs past the end"), std::string::npos);
  EXPECT_NE(refusal({}), "");
}

TEST_F(VerifierTest, RefusesPathsThatMeetWithDifferentDepths) {
  EXPECT_NE(refusal({instruction(Op::push_null), instruction(Op::push_null),
                     instruction(Op::pop_jump_if_true, 4), instruction(Op::push_null),
                     instruction(Op::return_)})
                .find("reached with depth"),
            std::string::npos);
}

TEST_F(VerifierTest, RefusesGuardsOutOfRange) {
  const Ref<Code> code = code_of({instruction(Op::push_null), instruction(Op::return_)});
  code->handlers = {{0, 1, 9, 0}};
  EXPECT_THROW(verify(*code), std::logic_error);
  code->handlers = {{0, 9, 1, 0}};
  EXPECT_THROW(verify(*code), std::logic_error);
  code->handlers = {{1, 1, 0, 0}};
  EXPECT_THROW(verify(*code), std::logic_error);
}

TEST_F(VerifierTest, RefusesMoreParametersThanSlots) {
  const Ref<Code> code = code_of({instruction(Op::push_null), instruction(Op::return_)});
  code->parameters.varargs = true;
  EXPECT_THROW(verify(*code), std::logic_error);
}

// Of every instruction of the prelude with a changed argument or opcode: refused, or still sound.
TEST_F(VerifierTest, SurvivesChangedInstructions) {
  std::size_t refused = 0;
  for (std::size_t m = 0; m < embedded_module_count; m += 7) {
    const Ref<Code> code = read_image({embedded_modules[m].image, embedded_modules[m].end});
    for (std::size_t at = 0; at < code->instructions.size(); ++at) {
      const Instruction before = code->instructions[at];
      for (const std::uint32_t change : {1u, 0x55u, 0xFFu}) {
        code->instructions[at] = {(before.op + change) & 0xFFu, before.arg ^ (change & 3u)};
        try {
          verify(*code);
        } catch (const std::logic_error&) {
          ++refused;
        }
      }
      code->instructions[at] = before;
    }
    EXPECT_NO_THROW(verify(*code));
  }
  EXPECT_GT(refused, 1000u);
}

}  // namespace
}  // namespace loopspec
