#include "conformance/scenario/types/support.hpp"

#include <algorithm>
#include <vector>

#include "reference/objects/bigint.hpp"
#include "reference/objects/exception.hpp"

namespace loopspec {

std::string join_text(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

Value type_error(std::initializer_list<std::string_view> parts) {
  return raise(classes.TypeError, join_text(parts));
}
Value value_error(std::initializer_list<std::string_view> parts) {
  return raise(classes.ValueError, join_text(parts));
}
Value index_error(std::string_view message) {
  return raise(classes.IndexError, message);
}
Value overflow_error(std::string_view message) {
  return raise(classes.OverflowError, message);
}

Value raise_with(Class* cls, const Value& argument) {
  return raise(make_exception(cls, make_tuple({argument})));
}

bool unhashable(const Value& self, std::int64_t*) {
  raise_type_error("unhashable type: '{}'", self);
  return false;
}

void make_unhashable(Class* cls) {
  cls->slots.hash = unhashable;
  cls->dict()->set(intern("__hash__"), Value::none());
}

Value iter_self(const Value& self) {
  return self;
}

std::string argument_kind(const Value& v) {
  return v.is_none() ? "None" : type_name(v);
}

bool no_keywords(const char* function, const Args& args) {
  if (args.keywords() == 0) return true;
  type_error({function, "() takes no keyword arguments"});
  return false;
}

bool check_count(const char* function, const Args& args, std::size_t least, std::size_t most) {
  const std::size_t given = args.positional;
  if (given >= least && given <= most) return true;
  const std::size_t bound = given < least ? least : most;
  const char* kind = least == most ? "" : (given < least ? "at least " : "at most ");
  type_error({function, " expected ", kind, std::to_string(bound),
              bound == 1 ? " argument" : " arguments", ", got ", std::to_string(given)});
  return false;
}

namespace {

bool place_keyword(const char* function, const Value& key, const Value& value,
                   std::initializer_list<const char*> names, Value* out) {
  const std::string& given = key.as<Str>()->text();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (given != names.begin()[i]) continue;
    if (out[i]) {
      type_error({"argument for ", function, "() given by name ('", given, "') and position (",
                  std::to_string(i + 1), ")"});
      return false;
    }
    out[i] = value;
    return true;
  }
  if (since(13)) {
    type_error({function, "() got an unexpected keyword argument '", given, "'"});
  } else {
    type_error({"'", given, "' is an invalid keyword argument for ", function, "()"});
  }
  return false;
}

}  // namespace

bool read_arguments(const char* function, const Args& args,
                    std::initializer_list<const char*> names, Value* out) {
  const std::size_t given = args.positional + args.keywords();
  if (given > names.size()) {
    type_error({function, "() takes at most ", std::to_string(names.size()),
                args.positional == 0 ? " keyword argument" : " argument",
                names.size() == 1 ? "" : "s", " (", std::to_string(given), " given)"});
    return false;
  }
  for (std::size_t i = 0; i < args.positional; ++i) out[i] = args[i];
  for (std::size_t i = 0; i < args.keywords(); ++i)
    if (!place_keyword(function, (*args.names)[i], args.keyword(i), names, out)) return false;
  return true;
}

bool has_index(const Value& v) noexcept {
  return is_int(v) || class_of(v)->slots.index != nullptr;
}

Value to_index(const Value& v) {
  if (is_int(v)) return plain_int(v);
  const auto slot = class_of(v)->slots.index;
  if (slot == nullptr)
    return raise_type_error("'{}' object cannot be interpreted as an integer", v);
  const Value result = slot(v);
  if (!result) return Value();
  if (!is_int(result))
    return type_error({"__index__ returned non-int (type ", type_name(result), ")"});
  return plain_int(result);
}

bool to_c_int(const Value& v, std::int64_t* out) {
  if (!has_index(v) && !since(10)) {
    if (is_float(v))
      type_error({"integer argument expected, got float"});
    else
      type_error({"an integer is required (got type ", type_name(v), ")"});
    return false;
  }
  const Value index = to_index(v);
  if (!index) return false;
  const auto n = as_int64(index);
  if (!n || *n < INT32_MIN || *n > INT32_MAX) {
    overflow_error("Python int too large to convert to C int");
    return false;
  }
  *out = *n;
  return true;
}

int flag_argument(const Value& v) {
  if (since(12)) return truth(v);
  std::int64_t n = 0;
  return to_c_int(v, &n) ? int{n != 0} : -1;
}

bool to_ssize(const Value& v, std::int64_t* out, OutOfRange policy) {
  if (policy == OutOfRange::argument && is_float(v) && !since(10)) {
    type_error({"integer argument expected, got float"});
    return false;
  }
  const Value index = to_index(v);
  if (!index) return false;
  if (const auto n = as_int64(index)) {
    *out = *n;
    return true;
  }
  if (policy == OutOfRange::clamp) {
    *out = int_sign(index) < 0 ? INT64_MIN : INT64_MAX;
    return true;
  }
  if (policy == OutOfRange::argument) {
    overflow_error("Python int too large to convert to C ssize_t");
    return false;
  }
  raise(policy == OutOfRange::index_error ? classes.IndexError : classes.OverflowError,
        join_text({"cannot fit '", type_name(v), "' into an index-sized integer"}));
  return false;
}

namespace {

bool clip_one(const Value& v, std::int64_t length, std::int64_t* out) {
  if (!v || v.is_none()) return true;
  if (!has_index(v)) {
    type_error({"slice indices must be integers or None or have an __index__ method"});
    return false;
  }
  if (!to_ssize(v, out, OutOfRange::clamp)) return false;
  if (*out < 0) *out = std::max<std::int64_t>(*out < -length ? 0 : *out + length, 0);
  return true;
}

}  // namespace

bool clip_range(const Value& start, const Value& end, std::int64_t length, std::int64_t* first,
                std::int64_t* last) {
  *first = 0;
  *last = length;
  if (!clip_one(start, length, first) || !clip_one(end, length, last)) return false;
  *last = std::min(*last, length);
  return true;
}

Value ask_right(BinaryOp op, const Value& left, const Value& right) {
  const auto index = static_cast<std::size_t>(op);
  const auto slot = class_of(right)->slots.binary[index];
  if (slot == nullptr || slot == class_of(left)->slots.binary[index])
    return Value::not_implemented();
  for (const Class* sequence :
       {classes.str, classes.bytes, classes.bytearray, classes.list, classes.tuple})
    if (slot == sequence->slots.binary[index]) return Value::not_implemented();
  return slot(left, right);
}

Value cannot_create(Class* cls, const Args&) {
  return type_error({"cannot create '", cls->full_name(), "' instances"});
}

Class* iterator_class(const char* name, Value (*next)(const Value& self)) {
  Class* cls = Class::builtin(name, classes.object);
  cls->slots.create = cannot_create;
  cls->slots.iter = iter_self;
  cls->slots.next = next;
  return cls;
}

namespace {
thread_local std::vector<const Object*> in_repr;
}  // namespace

ValueReprGuard::ValueReprGuard(const Value& v)
    : object_(v.object()),
      cyclic_(std::find(in_repr.begin(), in_repr.end(), object_) != in_repr.end()) {
  if (!cyclic_) in_repr.push_back(object_);
}

ValueReprGuard::~ValueReprGuard() {
  if (!cyclic_) in_repr.pop_back();
}

}  // namespace loopspec
