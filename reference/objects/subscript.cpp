#include "reference/objects/subscript.hpp"

#include "reference/objects/function.hpp"

namespace loopspec {

namespace {
constinit AliasMaker alias_maker = nullptr;
}

void set_alias_maker(AliasMaker maker) noexcept {
  alias_maker = maker;
}

void make_subscriptable(Class* cls) {
  define_class_methods(cls, {{"C __class_getitem__(cls, item, /)", [](Value* a) -> Value {
                                return alias_maker != nullptr ? alias_maker(a[0], a[1]) : a[0];
                              }}});
}

}  // namespace loopspec
