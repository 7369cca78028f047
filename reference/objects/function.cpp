#include "reference/objects/function.hpp"

#include <fmt/format.h>

#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "reference/objects/builtin_arguments.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/parameters.hpp"
#include "reference/objects/property.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

// The parsed text of a Native: parameters, defaults, and whose error messages to use.
class Signature {
 public:
  explicit Signature(std::string_view whole);
  const std::string source;
  std::string name;
  bool builtin_style = false;
  Parameters parameters;
  std::vector<Value> defaults;
  std::vector<Value> keyword_defaults;
  // `=?`: absent stays null. Kept as a mark, since null alone means "required".
  bool has_optional_null = false;

  static const Signature* get(const char* text);
  bool bind(const Value& module, std::string_view qualname, bool method, const Value& self,
            const Args& args, Value* slots) const;

 private:
  bool bind_plainly(const Value& self, const Args& args, Value* slots) const;
  bool only_positional() const noexcept {
    return !parameters.varargs && !parameters.varkw && parameters.keyword_only() == 0;
  }
  void parse_parameter(std::string_view item, bool& keyword_only);
};

namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

std::vector<std::string_view> split_parameters(std::string_view list) {
  std::vector<std::string_view> items;
  std::size_t start = 0;
  bool quoted = false;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    if (i < list.size() && list[i] == '\'') quoted = !quoted;
    if (i < list.size() && (quoted || list[i] != ',')) continue;
    std::string_view item = trim(list.substr(start, i - start));
    if (!item.empty()) items.push_back(item);
    start = i + 1;
  }
  return items;
}

// The mark of `=?` while binding; replaced by null before the body runs.
const Value& absent_mark() {
  static const Value mark = make_str("<absent>");
  return mark;
}

Value parse_default(std::string_view text) {
  if (text == "None") return Value::none();
  if (text == "True") return Value::true_();
  if (text == "False") return Value::false_();
  if (text == "?") return absent_mark();
  if (text.front() == '\'') return Value(intern(text.substr(1, text.size() - 2)));
  if (text.find('.') != std::string_view::npos) return make_float(std::stod(std::string(text)));
  return make_int(std::stoll(std::string(text)));
}

}  // namespace

Signature::Signature(std::string_view whole) : source(whole) {
  std::string_view text = whole;
  if (text.starts_with("C ")) {
    builtin_style = true;
    text.remove_prefix(2);
  }
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos || text.back() != ')')
    throw std::logic_error("signature: " + std::string(text));
  name = std::string(text.substr(0, open));
  bool keyword_only = false;
  for (std::string_view item : split_parameters(text.substr(open + 1, text.size() - open - 2)))
    parse_parameter(item, keyword_only);
}

void Signature::parse_parameter(std::string_view item, bool& keyword_only) {
  if (item == "/") {
    parameters.positional_only = parameters.names.size();
  } else if (item.starts_with("**")) {
    parameters.varkw = true;
  } else if (item.starts_with("*")) {
    parameters.varargs = item.size() > 1;
    keyword_only = true;
  } else {
    const std::size_t equals = item.find('=');
    parameters.names.push_back(intern(trim(item.substr(0, equals))));
    Value value =
        equals == std::string_view::npos ? Value() : parse_default(trim(item.substr(equals + 1)));
    has_optional_null = has_optional_null || value.same(absent_mark());
    if (keyword_only) {
      keyword_defaults.push_back(value);
    } else {
      ++parameters.positional;
      if (value) defaults.push_back(value);
    }
  }
}

const Signature* Signature::get(const char* text) {
  static auto* cache = new std::unordered_map<std::string_view, std::unique_ptr<Signature>>;
  const auto found = cache->find(text);
  if (found != cache->end()) return found->second.get();
  auto made = std::make_unique<Signature>(text);
  const std::string_view key = made->source;
  return cache->emplace(key, std::move(made)).first->second.get();
}

// What most calls need: positional arguments only, enough of them. False: not such a call.
bool Signature::bind_plainly(const Value& self, const Args& args, Value* slots) const {
  const std::size_t given = args.positional + (self ? 1 : 0);
  const std::size_t most = parameters.positional;
  if (args.names != nullptr || given > most || given + defaults.size() < most) return false;
  if (!only_positional()) return false;
  Value* at = slots;
  if (self) *at++ = self;
  for (std::size_t i = 0; i < args.positional; ++i) *at++ = args[i];
  for (std::size_t i = given + defaults.size() - most; i < defaults.size(); ++i, ++at)
    if (!defaults[i].same(absent_mark())) *at = defaults[i];
  return true;
}

bool Signature::bind(const Value& module, std::string_view qualname, bool method, const Value& self,
                     const Args& args, Value* slots) const {
  if (bind_plainly(self, args, slots)) return true;
  const std::string_view home = is_str(module) ? module.as<Str>()->view() : std::string_view();
  const Defaults all{defaults.data(), defaults.size(),
                     keyword_defaults.empty() ? nullptr : keyword_defaults.data()};
  const bool bound = builtin_style ? bind_builtin_arguments(parameters, all, {name, qualname, home},
                                                            method, self, args, slots)
                                   : bind_arguments(parameters, all, qualname, self, args, slots);
  if (!bound) return false;
  if (has_optional_null)
    for (std::size_t i = 0; i < parameters.names.size(); ++i)
      if (slots[i].same(absent_mark())) slots[i] = Value();
  return true;
}

NativeFunction::NativeFunction(Class* cls, const Signature* signature, NativeBody body,
                               std::string qualname)
    : Container(cls),
      name_(signature->name),
      qualname_(std::move(qualname)),
      signature_(signature),
      body_(body) {}

NativeFunction::NativeFunction(Class* cls, std::string name, RawBody raw, std::string qualname)
    : Container(cls), name_(std::move(name)), qualname_(std::move(qualname)), raw_(raw) {}

NativeFunction::NativeFunction(Class* cls, std::string name, std::string qualname)
    : Container(cls), name_(std::move(name)), qualname_(std::move(qualname)) {}

NativeFunction::~NativeFunction() = default;

bool NativeFunction::check_owner(const Value& self, const Args& args) const {
  if (!self && args.positional == 0) {
    raise(classes.TypeError, fmt::format("unbound method {}() needs an argument", qualname_));
    return false;
  }
  const Value& first = self ? self : args[0];
  if (class_of(first)->is_subclass_of(owner)) return true;
  raise(classes.TypeError,
        fmt::format("descriptor '{}' for '{}' objects doesn't apply to a '{}' object", name_,
                    owner->name(), class_of(first)->name()));
  return false;
}

Value NativeFunction::invoke(const Value& self, const Args& args) {
  if (!self) return raw_(args);
  std::vector<Value> all{self};
  all.insert(all.end(), args.values, args.values + args.positional + args.keywords());
  return raw_(Args(all.data(), args.positional + 1, args.names));
}

Value NativeFunction::call(const Value& self, const Args& args) {
  if (owner != nullptr && !check_owner(self, args)) return Value();
  if (body_ == nullptr) return invoke(self, args);
  constexpr std::size_t kInPlace = 8;
  const std::size_t count = signature_->parameters.slots();
  if (count <= kInPlace) {
    Value slots[kInPlace];
    if (!signature_->bind(module, qualname_, first_is_bound, self, args, slots)) return Value();
    return body_(slots);
  }
  std::vector<Value> slots(count);
  if (!signature_->bind(module, qualname_, first_is_bound, self, args, slots.data()))
    return Value();
  return body_(slots.data());
}

Dict* NativeFunction::attributes(bool create) {
  if (!dict_ && create) dict_ = make_dict();
  return dict_.get();
}

void NativeFunction::visit(Visitor& visitor) {
  visitor.visit(module);
  if (dict_) visitor.visit(dict_);
}

void NativeFunction::clear() {
  dict_ = nullptr;
}

BoundMethod::BoundMethod(Value f, Value s)
    : BoundMethod(classes.method, std::move(f), std::move(s)) {}

BoundMethod::BoundMethod(Class* cls, Value f, Value s)
    : Container(cls), function(std::move(f)), self(std::move(s)) {
  flags_ |= kBoundMethod;
}

void BoundMethod::visit(Visitor& visitor) {
  visitor.visit(function);
  visitor.visit(self);
}

void BoundMethod::clear() {
  function = Value();
  self = Value();
}

Ref<NativeFunction> make_native(const Native& native, std::string_view prefix) {
  const Signature* signature = Signature::get(native.signature);
  Class* cls = signature->builtin_style ? classes.builtin_function : classes.function;
  std::string qualname =
      prefix.empty() ? signature->name : fmt::format("{}.{}", prefix, signature->name);
  return make<NativeFunction>(cls, signature, native.body, std::move(qualname));
}

Ref<NativeFunction> make_native_raw(std::string_view name, RawBody raw) {
  return make<NativeFunction>(classes.builtin_function, std::string(name), raw, std::string(name));
}

void define_methods(Class* cls, std::initializer_list<Native> methods) {
  for (const Native& native : methods) {
    const Signature* signature = Signature::get(native.signature);
    Class* kind = signature->builtin_style ? classes.method_descriptor : classes.function;
    Ref<NativeFunction> f = make<NativeFunction>(
        kind, signature, native.body, fmt::format("{}.{}", cls->name(), signature->name));
    f->owner = cls;
    f->first_is_bound = true;
    cls->set_attribute(intern(signature->name), f);
  }
}

void define_static_methods(Class* cls, std::initializer_list<Native> methods) {
  for (const Native& native : methods) {
    Ref<NativeFunction> f = make_native(native, cls->name());
    cls->set_attribute(intern(f->name()), make<StaticMethod>(classes.staticmethod, Value(f)));
  }
}

void define_class_methods(Class* cls, std::initializer_list<Native> methods) {
  for (const Native& native : methods) {
    Ref<NativeFunction> f = make_native(native, cls->name());
    f->first_is_bound = true;
    cls->set_attribute(intern(f->name()), make<ClassMethod>(classes.classmethod, Value(f)));
  }
}

void define_attributes(Class* cls, std::initializer_list<Attribute> attributes) {
  for (const Attribute& attribute : attributes)
    cls->set_attribute(intern(attribute.name), make<GetSet>(attribute, cls));
}

bool is_callable(const Value& v) noexcept {
  return class_of(v)->slots.call != nullptr;
}

}  // namespace loopspec
