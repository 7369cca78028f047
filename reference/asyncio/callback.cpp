#include "reference/asyncio/callback.hpp"

#include "reference/objects/classes.hpp"
#include "reference/objects/slots.hpp"

namespace loopspec::asyncio {

Class* callback_class() noexcept {
  static Class* const cls = [] {
    Class* made = Class::builtin("cpp_function", classes.object, "loopspec");
    made->slots.call = [](const Value& self, const Args& args) {
      return self.as<AnyCallback>()->run(args);
    };
    finish_builtin_classes();
    return made;
  }();
  return cls;
}

}  // namespace loopspec::asyncio
