#include "conformance/scenario/machine/lookup_cache.hpp"

#include "conformance/scenario/machine/support.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

// An object whose attributes are in its dictionary and its class, found in the usual way.
Instance* plain_instance(const Value& v) {
  Object* object = v.object();
  return object != nullptr && object->has(Object::kInstance) ? static_cast<Instance*>(object)
                                                             : nullptr;
}

// Versions are those of the class. Usable: what the class has does not come before the instance's
// own. Descriptors count only when their class never changes.
void look_again(Class* cls, Str* name, LookupCache* cache) {
  cache->found = cls->find(name);
  cache->version = cls->version();
  const Class* kind = cache->found != nullptr ? class_of(*cache->found) : nullptr;
  cache->usable = kind == nullptr || (kind->is_builtin() && kind->slots.descr_set == nullptr);
}

// Where the instance has the name itself; nullptr: it has not.
const Value* own_value(const Instance& instance, Str* name, LookupCache* cache) {
  const Dict* dict = instance.dict();
  if (dict == nullptr) return nullptr;
  const auto& entries = dict->entries();
  if (cache->index < entries.size() && entries[cache->index].key.object() == name)
    return &entries[cache->index].value;
  const std::ptrdiff_t index = dict->index_of(name);
  if (index < 0) return nullptr;
  cache->index = static_cast<std::uint32_t>(index);
  return &entries[cache->index].value;
}

bool is_method(const Value& found) {
  const Class* kind = class_of(found);
  return kind == classes.function || kind == classes.method_descriptor ||
         kind == classes.wrapper_descriptor;
}

}  // namespace

// Versions are those of the keys of the globals and, when the name is a builtin, of the builtins.
Value load_global(Frame* frame, Str* name, LookupCache* cache) {
  if (const Value* known = known_global(frame, cache)) return *known;
  const Dict& globals = *frame->globals;
  const Dict& names = *builtins();
  if (cache->version == globals.version() && cache->other_version == names.version())
    return names.entries()[cache->index].value;
  std::ptrdiff_t index = globals.index_of(name);
  const bool own = index >= 0;
  if (!own) index = names.index_of(name);
  if (index < 0) return load_global(frame, name);
  cache->version = globals.version();
  cache->other_version = own ? 0 : names.version();
  cache->index = static_cast<std::uint32_t>(index);
  return (own ? globals : names).entries()[cache->index].value;
}

Value get_attribute(const Value& object, Str* name, LookupCache* cache) {
  const Instance* instance = plain_instance(object);
  if (instance == nullptr || instance->cls()->slots.getattr != generic_getattr)
    return get_attribute(object, name);
  Class* cls = instance->cls();
  if (cache->version != cls->version()) look_again(cls, name, cache);
  if (!cache->usable) return get_attribute(object, name);
  if (const Value* own = own_value(*instance, name, cache)) return *own;
  if (cache->found != nullptr && class_of(*cache->found)->slots.descr_get == nullptr)
    return *cache->found;
  return get_attribute(object, name);
}

bool set_attribute(const Value& object, Str* name, Value value, LookupCache* cache) {
  Instance* instance = plain_instance(object);
  if (instance == nullptr || instance->cls()->slots.setattr != generic_setattr)
    return set_attribute(object, name, value);
  Class* cls = instance->cls();
  if (cache->version != cls->version()) look_again(cls, name, cache);
  if (!cache->usable || own_value(*instance, name, cache) == nullptr)
    return set_attribute(object, name, value);
  instance->dict()->replace(cache->index, std::move(value));
  return true;
}

Value load_method(const Value& object, Str* name, Value* self, LookupCache* cache) {
  Class* cls = class_of(object);
  if (cls->slots.getattr != generic_getattr) return load_method(object, name, self);
  if (cache->version != cls->version()) {
    look_again(cls, name, cache);
    cache->usable = cache->found != nullptr && is_method(*cache->found);
  }
  if (!cache->usable) return load_method(object, name, self);
  const Instance* instance = plain_instance(object);
  Object* other = instance == nullptr ? object.object() : nullptr;
  const Dict* dict = instance != nullptr ? instance->dict()
                     : other != nullptr  ? other->attributes(false)
                                         : nullptr;
  // Looked through before, and its keys are the same: the name is not among them.
  if (dict != nullptr && cache->other_version != dict->version()) {
    if (const Value* own = dict->find(name)) return *own;
    cache->other_version = dict->version();
  }
  *self = object;
  return *cache->found;
}

}  // namespace loopspec
