// str: operators, indexing, iteration, construction.
#include <compare>

#include "conformance/scenario/types/sequence.hpp"
#include "conformance/scenario/types/slice.hpp"
#include "conformance/scenario/types/str_methods.hpp"
#include "conformance/scenario/types/support.hpp"
#include "conformance/scenario/types/types.hpp"
#include "conformance/scenario/types/unicode.hpp"
#include "reference/objects/memory_view.hpp"

namespace loopspec {

namespace {

Class* str_iterator = nullptr;
Class* str_ascii_iterator = nullptr;  // from 3.11 on

class StrIterator : public Object {
 public:
  explicit StrIterator(Ref<Str> s)
      : Object(since(11) && s->is_ascii() ? str_ascii_iterator : str_iterator),
        text_(std::move(s)) {}
  Value next() {
    if (!text_) return Value();
    const std::string_view text = text_->view();
    if (at_ == text.size()) {
      text_ = nullptr;
      return Value();
    }
    const char* const start = text.data() + at_;
    const char* end = start;
    unicode::decode(end);
    at_ += static_cast<std::size_t>(end - start);
    return make_str({start, static_cast<std::size_t>(end - start)});
  }
  Value left() const { return int_of(text_ ? make_str(text_->view().substr(at_))->length() : 0); }
  void visit(Visitor& visitor) override {
    if (text_) visitor.visit(text_);
  }

 private:
  Ref<Str> text_;
  std::size_t at_ = 0;
};

// The order of UTF-8 is that of code points.
Value compare_strings(const Value& a, const Value& b, CompareOp op) {
  if (!is_str(b)) return Value::not_implemented();
  if (op == CompareOp::eq) return Value::boolean(text_of(a) == text_of(b));
  return Value::boolean(holds(op, text_of(a) <=> text_of(b)));
}

bool hash_of_str(const Value& self, std::int64_t* out) {
  *out = self.as<Str>()->hash();
  return true;
}

Value concatenate(const Value& left, const Value& right) {
  if (!is_str(left)) return Value::not_implemented();
  if (is_str(right)) {
    std::string text;
    text.reserve(text_of(left).size() + text_of(right).size());
    return adopt_str(text.append(text_of(left)).append(text_of(right)));
  }
  Value answer = ask_right(BinaryOp::add, left, right);
  if (!answer.is_not_implemented()) return answer;
  return type_error({"can only concatenate str (not \"", type_name(right), "\") to str"});
}

Value repeated(const Value& text, std::int64_t count) {
  const std::string& unit = text_of(text);
  count = repetitions(unit.size(), count, "repeated string is too long");
  if (count < 0) return Value();
  std::string out;
  out.reserve(unit.size() * usize(count));
  for (std::int64_t i = 0; i < count; ++i) out += unit;
  return adopt_str(std::move(out));
}

Value repeat(const Value& left, const Value& right) {
  const bool text_first = is_str(left);
  const Value& text = text_first ? left : right;
  const Value& count = text_first ? right : left;
  if (!has_index(count)) {
    Value answer = text_first ? ask_right(BinaryOp::mul, left, right) : Value::not_implemented();
    if (!answer.is_not_implemented()) return answer;
    return type_error({"can't multiply sequence by non-int of type '", type_name(count), "'"});
  }
  std::int64_t n = 0;
  return to_ssize(count, &n, OutOfRange::overflow_error) ? repeated(text, n) : Value();
}

Value modulo(const Value& left, const Value& right) {
  return is_str(left) ? percent_format(left, right) : Value::not_implemented();
}

Value character_at(const Str& s, std::int64_t index) {
  if (!normalize_index(&index, ssize(s.length()))) return index_error("string index out of range");
  return substring(s, index, index + 1);
}

Value stepped(const Str& s, const SliceRange& range) {
  const std::u32string all = unicode::decode_all(s.view());
  std::string out;
  for (std::int64_t i = 0; i < range.count; ++i)
    unicode::append(&out, all[usize(range.start + i * range.step)]);
  return adopt_str(std::move(out));
}

Value get_item_of_str(const Value& self, const Value& key) {
  const Str& s = *self.as<Str>();
  if (is_slice(key)) {
    SliceRange range;
    if (!resolve_slice(key, ssize(s.length()), &range)) return Value();
    return range.step == 1 ? substring(s, range.start, range.start + range.count)
                           : stepped(s, range);
  }
  if (!has_index(key)) {
    if (!since(11)) return type_error({"string indices must be integers"});
    return type_error({"string indices must be integers, not '", type_name(key), "'"});
  }
  std::int64_t index = 0;
  return to_ssize(key, &index) ? character_at(s, index) : Value();
}

int contains_text(const Value& self, const Value& item) {
  if (is_str(item)) return text_of(self).find(text_of(item)) != std::string::npos ? 1 : 0;
  type_error({"'in <string>' requires string as left operand, not ", type_name(item)});
  return -1;
}

Value exact(const Value& v) {
  return v.object()->cls() == classes.str ? v : Value(make_str(text_of(v)));
}

bool check_encoding_argument(const Value& v, const char* name, int position) {
  if (!v || is_str(v)) return true;
  const std::string which = since(10) ? join_text({"'", name, "'"}) : std::to_string(position);
  type_error({"str() argument ", which, " must be str, not ",
              since(13) ? type_name(v) : argument_kind(v)});
  return false;
}

Value decoded(const Value& object, const Value& encoding, const Value& errors) {
  if (!check_encoding_argument(encoding, "encoding", 2) ||
      !check_encoding_argument(errors, "errors", 3))
    return Value();
  if (is_str(object)) return type_error({"decoding str is not supported"});
  if (!is_buffer(object))
    return type_error({"decoding to str: need a bytes-like object, ", type_name(object), " found"});
  const Value bytes = is_bytes_like(object) ? object : make_bytes(std::string(buffer_view(object)));
  return decode_bytes(bytes_view(bytes), bytes, encoding, errors);
}

Value text_from(const Value* a) {
  if (!a[0]) return make_str("");
  return a[1] || a[2] ? decoded(a[0], a[1], a[2]) : str(a[0]);
}

Value create_str(Class* cls, const Args& args) {
  Value a[3];
  if (since(13) && args.positional > 3) {
    check_count("str", args, 0, 3);
    return Value();
  }
  if (!read_arguments("str", args, {"object", "encoding", "errors"}, a)) return Value();
  Value text = text_from(a);
  if (!text || cls == classes.str) return text;
  return make_for<Str>(cls, text_of(text));
}

}  // namespace

Value substring(const Str& s, std::int64_t first, std::int64_t last) {
  if (last <= first) return make_str("");
  if (s.is_ascii()) return make_str(s.view().substr(usize(first), usize(last - first)));
  const std::size_t begin = unicode::offset_of(s.view(), usize(first));
  const std::string_view rest = s.view().substr(begin);
  return make_str(rest.substr(0, unicode::offset_of(rest, usize(last - first))));
}

bool require_str(const char* function, int position, const Value& v) {
  if (is_str(v)) return true;
  const std::string which = position == 0 ? "" : " " + std::to_string(position);
  type_error({function, "() argument", which, " must be str, not ",
              since(13) ? type_name(v) : argument_kind(v)});
  return false;
}

void install_str() {
  Slots& s = classes.str->slots;
  const auto next_character = [](const Value& v) { return v.as<StrIterator>()->next(); };
  str_iterator = iterator_class("str_iterator", next_character);
  str_ascii_iterator = iterator_class("str_ascii_iterator", next_character);
  for (Class* cls : {str_iterator, str_ascii_iterator})
    define_methods(cls, {{"C __length_hint__(self, /)",
                          [](Value* a) { return a[0].as<StrIterator>()->left(); }}});
  s.repr = [](const Value& v) -> Value { return adopt_str(str_repr(text_of(v))); };
  s.str = exact;
  s.hash = hash_of_str;
  s.compare = compare_strings;
  s.len = [](const Value& v) { return ssize(v.as<Str>()->length()); };
  s.iter = [](const Value& v) -> Value { return make<StrIterator>(Ref<Str>(v.as<Str>())); };
  s.getitem = get_item_of_str;
  s.contains = contains_text;
  s.create = create_str;
  s.binary[static_cast<std::size_t>(BinaryOp::add)] = concatenate;
  s.binary[static_cast<std::size_t>(BinaryOp::mul)] = repeat;
  s.binary[static_cast<std::size_t>(BinaryOp::mod)] = modulo;
  define_str_search();
  define_str_split();
  define_str_layout();
  define_str_case();
  define_str_predicates();
  define_str_translate();
  define_str_codec();
  define_str_format();
}

}  // namespace loopspec
