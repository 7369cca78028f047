// The classes with their slots, and short ways of making and showing values.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "conformance/scenario/types/types.hpp"
#include "reference/objects/bigint.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/exception.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

class Types : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    static const bool prepared =
        (initialize_objects(), install_types(), finish_builtin_classes(), true);
    ASSERT_TRUE(prepared);
  }
  void SetUp() override { set_version({3, 13, 0}); }
  void TearDown() override {
    EXPECT_FALSE(pending());
    clear_pending();
  }

  static Value number(std::int64_t n) { return make_int(n); }
  static Value text(std::string_view s) { return make_str(s); }
  static Value big(std::string_view digits) { return make_int_from_decimal(digits); }

  // The repr; of a raised exception "Type: message", which is no longer pending then.
  static std::string show(const Value& v) {
    if (v) return safe_repr(v);
    const Ref<Exception> raised = take_pending();
    return raised ? raised->cls()->name() + ": " + exception_text(raised.get()) : "<nothing>";
  }
  static std::string call_and_show(const Value& v, const char* method,
                                   std::initializer_list<Value> args = {}) {
    return show(call_method(v, intern(method), args));
  }
};

}  // namespace loopspec
