#include "reference/objects/class.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/layout.hpp"
#include "reference/objects/memory_view.hpp"
#include "reference/objects/slots.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

std::vector<Class*>& builtin_classes() {
  static auto* all = new std::vector<Class*>;
  return *all;
}

// Lookups along the MRO are remembered by (class version, name), as CPython's type cache does.
struct CacheEntry {
  std::uint64_t version = 0;
  Str* name = nullptr;
  const Value* found =
      nullptr;  // in the class's dictionary: stays there as long as the version stands
};
constexpr std::size_t kCacheSize = 4096;
thread_local std::array<CacheEntry, kCacheSize> lookup_cache;
constinit std::atomic<std::uint64_t> next_version = 1;

std::size_t cache_index(std::uint64_t version, const Str* name) {
  return (version * 31 + (reinterpret_cast<std::uintptr_t>(name) >> 5)) % kCacheSize;
}

std::vector<Class*> merge(std::vector<std::vector<Class*>> lists, bool* ok) {
  std::vector<Class*> result;
  *ok = true;
  while (true) {
    std::erase_if(lists, [](const auto& l) { return l.empty(); });
    if (lists.empty()) return result;
    Class* good = nullptr;
    for (const auto& list : lists) {
      Class* candidate = list.front();
      const bool in_tail = std::any_of(lists.begin(), lists.end(), [candidate](const auto& l) {
        return std::find(l.begin() + 1, l.end(), candidate) != l.end();
      });
      if (!in_tail) {
        good = candidate;
        break;
      }
    }
    if (good == nullptr) {
      *ok = false;
      return result;
    }
    result.push_back(good);
    for (auto& list : lists)
      if (list.front() == good) list.erase(list.begin());
  }
}

}  // namespace

Class::Class(Class* meta) : Container(meta) {}

Class::~Class() {
  for (const Ref<Class>& base : bases_) std::erase(base->subclasses_, this);
}

Class* Class::builtin(std::string_view name, Class* base, std::string_view module) {
  // Some are made when they are first needed, in the middle of a run; none ends with it.
  Container* const before = ContainerList::newest();
  auto* cls = new Class(classes.type);
  cls->builtin_ = true;
  cls->name_ = std::string(name);
  cls->native_ = cls;
  cls->mro_.push_back(cls);
  if (base != nullptr) {
    cls->bases_.emplace_back(base);
    base->subclasses_.push_back(cls);
    cls->mro_.insert(cls->mro_.end(), base->mro_.begin(), base->mro_.end());
    cls->slots = base->slots;
  }
  if (classes.dict != nullptr) {
    cls->dict_ = make_dict();
    cls->qualname = make_str(name);
    cls->module = make_str(module);
  }
  builtin_classes().push_back(cls);
  ContainerList::keep_after(before);
  return cls;
}

void add_second_base(Class* cls, Class* base);

void initialize_objects() {
  if (classes.object != nullptr) return;
  classes.object = Class::builtin("object", nullptr);
  classes.type = Class::builtin("type", classes.object);
#define LOOPSPEC_CREATE(member, name, base) classes.member = Class::builtin(name, classes.base);
  LOOPSPEC_VALUE_CLASSES(LOOPSPEC_CREATE)
  classes.BaseException = Class::builtin("BaseException", classes.object);
  LOOPSPEC_EXCEPTION_CLASSES(LOOPSPEC_CREATE)
#undef LOOPSPEC_CREATE
  classes.TimeoutError = classes.BuiltinTimeoutError;
  add_second_base(classes.ExceptionGroup, classes.Exception);
  for (Class* cls : builtin_classes()) {
    cls->set_cls(classes.type);
    if (cls->dict() == nullptr) adopt_builtin_dict(cls);
  }
  for (Class* cls :
       {classes.CancelledError, classes.InvalidStateError, classes.AsyncioTimeoutError})
    cls->module = make_str("asyncio.exceptions");
  install_core_slots();
}

void adopt_builtin_dict(Class* cls) {
  cls->dict_ = make_dict();
  cls->qualname = make_str(cls->name());
  cls->module = make_str("builtins");
}

// ExceptionGroup derives from both BaseExceptionGroup and Exception; no other builtin has two
// bases.
void add_second_base(Class* cls, Class* base) {
  cls->bases_.emplace_back(base);
  cls->compute_mro();
}

void finish_builtin_classes() {
  for (Class* cls : builtin_classes()) {
    if (!cls->bases_.empty()) inherit_slots(cls->slots, cls->bases_.front()->slots);
    add_slot_wrappers(cls);
    cls->touch();
  }
}

bool Class::compute_mro() {
  std::vector<std::vector<Class*>> lists;
  std::vector<Class*> direct;
  for (const Ref<Class>& base : bases_) {
    lists.push_back(base->mro_);
    direct.push_back(base.get());
  }
  lists.push_back(direct);
  bool ok = false;
  std::vector<Class*> rest = merge(std::move(lists), &ok);
  if (!ok) {
    std::string names;
    for (Class* c : direct) names += (names.empty() ? "" : ", ") + c->name();
    raise(classes.TypeError,
          fmt::format("Cannot create a consistent method resolution{}order (MRO) for bases {}",
                      since(13) ? ' ' : '\n', names));
    return false;
  }
  mro_ = {this};
  mro_.insert(mro_.end(), rest.begin(), rest.end());
  return true;
}

Ref<Class> Class::build(Class* meta, Ref<Str> name, std::vector<Ref<Class>> bases, Ref<Dict> dict) {
  if (bases.empty()) bases.emplace_back(classes.object);
  for (const Ref<Class>& base : bases) {
    if (base->builtin_ && (base->slots.create == nullptr || base.get() == classes.bool_ ||
                           base.get() == memory_view_class || base.get() == classes.function ||
                           base.get() == classes.NoneType)) {
      raise(classes.TypeError,
            fmt::format("type '{}' is not an acceptable base type", base->full_name()));
      return nullptr;
    }
  }
  Ref<Class> cls = Ref<Class>::adopt(new Class(meta));
  cls->name_ = name->text();
  cls->qualname = name;
  cls->bases_ = std::move(bases);
  cls->dict_ = std::move(dict);
  if (!cls->compute_mro()) {
    cls->bases_.clear();
    return nullptr;
  }
  Class* best = best_base(cls->bases_);
  if (best == nullptr) {
    cls->bases_.clear();
    return nullptr;
  }
  cls->native_ = best->native_;
  cls->layout = layout_of(best);
  cls->member_count = best->member_count;
  for (const Ref<Class>& base : cls->bases_) base->subclasses_.push_back(cls.get());
  refresh_all_slots(cls.get());
  return cls;
}

std::string Class::full_name() const {
  const std::string text = qualname ? qualname->text() : name_;
  if (!is_str(module)) return text;
  const std::string& in = module.as<Str>()->text();
  return in == "builtins" ? text : in + "." + text;
}

std::uint64_t Class::new_version() noexcept {
  return next_version.fetch_add(1, std::memory_order_relaxed);
}

bool Class::inherits_from(const Class* other) const noexcept {
  for (const Class* c : mro_)
    if (c == other) return true;
  return false;
}

const Value* Class::find(Str* name) const {
  CacheEntry& entry = lookup_cache[cache_index(version(), name)];
  if (entry.version == version_ && entry.name == name) return entry.found;
  const Value* found = nullptr;
  for (const Class* c : mro_) {
    found = c->dict_->find(name);
    if (found != nullptr) break;
  }
  if (name->is_interned()) entry = {version_, name, found};
  return found;
}

Value Class::lookup(Str* name) const {
  const Value* found = find(name);
  return found == nullptr ? Value() : *found;
}

void Class::touch() {
  version_ = 0;
  for (Class* sub : subclasses_) sub->touch();
}

void Class::set_attribute(Str* name, const Value& value) {
  touch();
  dict_->set(name, value);
  if (!builtin_) refresh_slot(this, name->view());
}

void Class::remove_attribute(Str* name) {
  touch();
  dict_->remove(name);
  if (!builtin_) refresh_slot(this, name->view());
}

void Class::visit(Visitor& visitor) {
  for (const Ref<Class>& base : bases_) visitor.visit(base);
  if (dict_) visitor.visit(dict_);
}

void Class::clear() {
  touch();
  if (dict_) dict_->clear();
}

Instance::Instance(Class* cls) : Container(cls) {
  flags_ |= kInstance;
}
Instance::~Instance() = default;

Dict* Instance::attributes(bool create) {
  if (!dict_ && create) dict_ = make_dict();
  return dict_.get();
}

bool Instance::set_attributes(Dict* dict) {
  dict_ = Ref<Dict>(dict);
  return true;
}

std::vector<Value>* Instance::members(bool create) {
  if (!members_ && create) members_ = std::make_unique<std::vector<Value>>(cls()->member_count);
  return members_.get();
}

void Instance::visit(Visitor& visitor) {
  if (dict_) visitor.visit(dict_);
  if (members_)
    for (const Value& v : *members_)
      if (v) visitor.visit(v);
}

void Instance::clear() {
  members_ = nullptr;
  dict_ = nullptr;
}

}  // namespace loopspec
