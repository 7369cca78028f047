// dict: operators, indexing, construction.
#include "conformance/scenario/types/dict.hpp"

#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"

namespace loopspec {

namespace {

Value repr_of_dict(const Value& self) {
  const Dict& dict = *dict_of(self);
  if (dict.size() == 0) return make_str("{}");
  const ValueReprGuard guard(self);
  if (guard.cyclic()) return make_str("{...}");
  std::string text = "{";
  for (std::size_t i = 0; i < dict.entries().size(); ++i) {
    const Dict::Entry entry = dict.entries()[i];  // a repr may change the dict
    if (!entry.key) continue;
    const auto key = repr_text(entry.key);
    const auto value = key ? repr_text(entry.value) : std::nullopt;
    if (!value) return Value();
    if (text.size() > 1) text += ", ";
    text += *key + ": " + *value;
  }
  return adopt_str(text + "}");
}

// 1 equal, 0 not, -1 raised.
int equal_dicts(const Dict& a, const Dict& b) {
  if (a.size() != b.size()) return 0;
  for (std::size_t i = 0; i < a.entries().size(); ++i) {
    const Dict::Entry entry = a.entries()[i];
    if (!entry.key) continue;
    const Value other = b.get_hashed(entry.key, entry.hash);
    if (!other) return pending() ? -1 : 0;
    const int same = equal(entry.value, other);
    if (same <= 0) return same;
  }
  return 1;
}

Value compare_dicts(const Value& a, const Value& b, CompareOp op) {
  if (!is_dict(b) || (op != CompareOp::eq && op != CompareOp::ne)) return Value::not_implemented();
  const int same = equal_dicts(*dict_of(a), *dict_of(b));
  return same < 0 ? Value() : Value::boolean((same != 0) == (op == CompareOp::eq));
}

Value get_item_of_dict(const Value& self, const Value& key) {
  Value found = dict_of(self)->get(key);
  if (found || pending()) return found;
  if (self.object()->cls() != classes.dict) {
    const Value missing = lookup_special(self, names().missing);
    if (missing) return call(missing, {key});
    if (pending()) return Value();
  }
  return raise_with(classes.KeyError, key);
}

bool set_item_of_dict(const Value& self, const Value& key, const Value& value) {
  if (value) return dict_of(self)->set(key, value);
  const int removed = dict_of(self)->remove(key);
  if (removed == 0) raise_with(classes.KeyError, key);
  return removed > 0;
}

int contains_key(const Value& self, const Value& key) {
  if (dict_of(self)->get(key)) return 1;
  return pending() ? -1 : 0;
}

Value united(const Value& left, const Value& right) {
  if (!is_dict(left) || !is_dict(right)) return Value::not_implemented();
  const Value result = make_dict();
  const bool ok = update_dict(dict_of(result), left) && update_dict(dict_of(result), right);
  return ok ? result : Value();
}

Value update_in_place(const Value& left, const Value& right) {
  return update_dict(dict_of(left), right) ? left : Value();
}

Value create_dict(Class* cls, const Args&) {
  return make_for<Dict>(cls);
}

bool init_dict(const Value& self, const Args& args) {
  if (!check_count("dict", args, 0, 1)) return false;
  if (args.positional == 1 && !update_dict(dict_of(self), args[0])) return false;
  return merge_keywords(dict_of(self), args);
}

// A dict, or a subclass that iterates as a dict does: its entries are taken without asking it.
bool is_plain_dict(const Value& v) {
  return is_dict(v) && class_of(v)->slots.iter == classes.dict->slots.iter;
}

bool merge_dict(Dict* dict, const Dict& other) {
  if (&other == dict) return true;
  const std::size_t size = other.size();
  for (std::size_t i = 0; i < other.entries().size(); ++i) {
    const Dict::Entry entry = other.entries()[i];
    if (!entry.key) continue;
    if (!dict->set_hashed(entry.key, entry.hash, entry.value)) return false;
    if (other.size() != size)
      return raise(classes.RuntimeError, "dict mutated during update"), false;
  }
  return true;
}

bool merge_mapping(Dict* dict, const Value& keys_method, const Value& mapping) {
  const Value keys = call(keys_method);
  const Value iterator = keys ? iterate(keys) : Value();
  if (!iterator) return false;
  while (const Value key = next(iterator)) {
    const Value value = get_item(mapping, key);
    if (!value || !dict->set(key, value)) return false;
  }
  return !pending();
}

bool merge_pair(Dict* dict, const Value& element, std::size_t index) {
  const auto pair = to_vector(element);
  const std::string number = std::to_string(index);
  if (!pair) {
    if (pending_is(classes.TypeError)) {
      clear_pending();
      if (since(14)) return type_error({"object is not iterable"}), false;
      type_error({"cannot convert dictionary update sequence element #", number, " to a sequence"});
    }
    return false;
  }
  if (pair->size() == 2) return dict->set((*pair)[0], (*pair)[1]);
  value_error({"dictionary update sequence element #", number, " has length ",
               std::to_string(pair->size()), "; 2 is required"});
  return false;
}

bool merge_pairs(Dict* dict, const Value& iterable) {
  const Value iterator = iterate(iterable);
  if (!iterator) return false;
  for (std::size_t i = 0;; ++i) {
    const Value element = next(iterator);
    if (!element) return !pending();
    if (!merge_pair(dict, element, i)) return false;
  }
}

}  // namespace

bool update_dict(Dict* dict, const Value& other) {
  if (is_plain_dict(other)) return merge_dict(dict, *dict_of(other));
  static Str* const keys = intern("keys");
  const Value method = find_attribute(other, keys);
  if (!method && pending()) return false;
  return method ? merge_mapping(dict, method, other) : merge_pairs(dict, other);
}

bool merge_keywords(Dict* dict, const Args& args) {
  for (std::size_t i = 0; i < args.keywords(); ++i)
    if (!dict->set((*args.names)[i], args.keyword(i))) return false;
  return true;
}

void install_dict() {
  Slots& s = classes.dict->slots;
  s.repr = repr_of_dict;
  make_unhashable(classes.dict);
  s.compare = compare_dicts;
  s.len = [](const Value& v) { return ssize(dict_of(v)->size()); };
  s.iter = [](const Value& v) { return make_dict_iterator(v, DictPart::keys, false); };
  s.getitem = get_item_of_dict;
  s.setitem = set_item_of_dict;
  s.contains = contains_key;
  s.create = create_dict;
  s.init = init_dict;
  s.binary[static_cast<std::size_t>(BinaryOp::or_)] = united;
  s.inplace[static_cast<std::size_t>(BinaryOp::or_)] = update_in_place;
  define_dict_methods();
  install_dict_views();
}

}  // namespace loopspec
