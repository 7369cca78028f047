#include "reference/objects/collect.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "reference/objects/class.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/weak.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

// What an object holds, its class included.
template <class F>
void each_held(Object* object, F f) {
  struct Calling final : Visitor {
    explicit Calling(F& g) : call(g) {}
    void visit(const Value& held) override {
      if (Object* o = held.object()) call(o);
    }
    F& call;
  } visitor(f);
  object->visit(visitor);
  if (Class* cls = object->cls(); cls != nullptr && !cls->is_builtin()) f(cls);
}

// Of these objects, in their order, those that nothing else reaches. `own` references to each are
// the caller's.
std::vector<Object*> unreachable(const std::vector<Object*>& objects, std::int64_t own) {
  std::unordered_map<Object*, std::int64_t> references;
  for (Object* o : objects) references[o] = static_cast<std::int64_t>(o->count()) - own;
  for (Object* o : objects)
    each_held(o, [&](Object* held) {
      if (const auto found = references.find(held); found != references.end()) --found->second;
    });
  std::unordered_set<Object*> reached;
  std::vector<Object*> work;
  const auto reach = [&](Object* o) {
    if (references.contains(o) && reached.insert(o).second) work.push_back(o);
  };
  for (Object* o : objects)
    if (references[o] != 0) reach(o);
  while (!work.empty()) {
    Object* o = work.back();
    work.pop_back();
    each_held(o, reach);
  }
  std::vector<Object*> left;
  std::copy_if(objects.begin(), objects.end(), std::back_inserter(left),
               [&](Object* o) { return !reached.contains(o); });
  return left;
}

std::vector<Object*> all_containers() {
  std::vector<Object*> all;
  ContainerList::for_each([&all](Container* c) { all.push_back(c); });
  std::reverse(all.begin(), all.end());
  return all;
}

// Since 3.11 the attributes of an instance need no dictionary of their own.
std::size_t counted(const std::vector<Object*>& garbage) {
  std::size_t inlined = 0;
  for (Object* o : garbage)
    if (since(11) && dynamic_cast<Instance*>(o) != nullptr && o->attributes(false) != nullptr)
      ++inlined;
  return garbage.size() - inlined;
}

// Those that are garbage themselves are not called.
void call_weak_references(const std::vector<Object*>& garbage) {
  for (Object* o : garbage)
    if (auto* reference = dynamic_cast<WeakRef*>(o)) reference->callback = Value();
  for (Object* o : garbage) drop_weak_references(o);
}

}  // namespace

std::size_t collect_cycles() {
  const std::vector<Object*> garbage = unreachable(all_containers(), 0);
  const std::size_t count = counted(garbage);
  const std::vector<Value> held(garbage.begin(), garbage.end());
  call_weak_references(garbage);
  for (Object* o : garbage) run_finalizers(o);
  for (Object* o : unreachable(garbage, 1)) o->clear();
  return count;
}

}  // namespace loopspec
