// weakref.ref and weakref.proxy as a program sees them.
#pragma once

#include "reference/objects/weak.hpp"

namespace loopspec {

// Whether CPython's instances of v's class have a list of weak references; false: TypeError is
// pending.
bool check_weak_referable(const Value& v);
// The reference or proxy without a callback that exists already, of exactly this class; null: none.
Ref<WeakRef> shared_weak_reference(Object* object, const Class* cls);

// The classes of proxies, created once per process.
struct ProxyClasses {
  Class* proxy;
  Class* callable;
};
const ProxyClasses& proxy_classes();
Value make_proxy(Value* a);  // proxy(object, callback=None, /)

}  // namespace loopspec
