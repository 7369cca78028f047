// dict's methods.
#include "conformance/scenario/types/dict.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

Value get(Value* a) {
  Value found = dict_of(a[0])->get(a[1]);
  return found || pending() ? found : a[2];
}

Value set_default(Value* a) {
  Dict* dict = dict_of(a[0]);
  Value found = dict->get(a[1]);
  if (found || pending()) return found;
  return dict->set(a[1], a[2]) ? a[2] : Value();
}

Value pop(Value* a) {
  Value taken = dict_of(a[0])->take(a[1]);
  if (taken || pending()) return taken;
  return a[2] ? a[2] : raise_with(classes.KeyError, a[1]);
}

Value pop_item(Value* a) {
  Dict* dict = dict_of(a[0]);
  if (dict->size() == 0)
    return raise_with(classes.KeyError, make_str("popitem(): dictionary is empty"));
  Dict::Entry entry = dict->take_last();
  return make_tuple({std::move(entry.key), std::move(entry.value)});
}

Value update(Value* a) {
  Dict* dict = dict_of(a[0]);
  const Tuple& others = *a[1].as<Tuple>();
  if (others.size() > 1)
    return type_error({"update expected at most 1 argument, got ", std::to_string(others.size())});
  if (others.size() == 1 && !update_dict(dict, others[0])) return Value();
  return update_dict(dict, a[2]) ? Value::none() : Value();
}

Value clear(Value* a) {
  dict_of(a[0])->Dict::clear();
  return Value::none();
}

Value copy(Value* a) {
  const Value result = make_dict();
  for (const Dict::Entry& entry : dict_of(a[0])->entries())
    if (entry.key && !dict_of(result)->set_hashed(entry.key, entry.hash, entry.value))
      return Value();
  return result;
}

Value from_keys(Value* a) {
  const Value result = call(a[0]);
  const Value iterator = result ? iterate(a[1]) : Value();
  if (!iterator) return Value();
  while (const Value key = next(iterator))
    if (!set_item(result, key, a[2])) return Value();
  return pending() ? Value() : result;
}

template <DictPart part>
Value view(Value* a) {
  return make_dict_view(a[0], part);
}

Value reversed(Value* a) {
  return make_dict_iterator(a[0], DictPart::keys, true);
}

}  // namespace

void define_dict_methods() {
  define_methods(classes.dict, {{"C get(self, key, default=None, /)", get},
                                {"C setdefault(self, key, default=None, /)", set_default},
                                {"C pop(self, key, default=?, /)", pop},
                                {"C popitem(self, /)", pop_item},
                                {"C clear(self, /)", clear},
                                {"C copy(self, /)", copy},
                                {"C keys(self, /)", view<DictPart::keys>},
                                {"C values(self, /)", view<DictPart::values>},
                                {"C items(self, /)", view<DictPart::items>},
                                {"C update(self, *args, **kwargs)", update},
                                {"C __reversed__(self, /)", reversed}});
  define_class_methods(classes.dict, {{"C fromkeys(cls, iterable, value=None, /)", from_keys}});
}

}  // namespace loopspec
