#include "conformance/scenario/machine/code_image.hpp"

#include <bit>
#include <cstring>
#include <span>
#include <stdexcept>

#include "reference/objects/bytes.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

namespace {

// What stands before a constant.
enum class Tag : std::uint8_t {
  none,
  false_,
  true_,
  ellipsis,
  integer,
  floating,
  text,
  name,  // interned text
  bytes,
  tuple,
  code,
};

class Writer {
 public:
  void number(std::uint64_t n) {
    for (; n >= 0x80; n >>= 7) image.push_back(static_cast<char>(n | 0x80));
    image.push_back(static_cast<char>(n));
  }
  void text(std::string_view s) {
    number(s.size());
    image += s;
  }
  void tag(Tag t) { image.push_back(static_cast<char>(t)); }

  void names(const std::vector<Str*>& all) {
    number(all.size());
    for (const Str* name : all) text(name->view());
  }

  void constant(const Value& v) {
    if (v.is_none()) return tag(Tag::none);
    if (v.is_bool()) return tag(v.same(Value::true_()) ? Tag::true_ : Tag::false_);
    if (v.is_ellipsis()) return tag(Tag::ellipsis);
    const Class* const cls = class_of(v);
    if (cls == classes.int_) return tagged(Tag::integer, safe_repr(v));
    if (cls == classes.float_) {
      tag(Tag::floating);
      return number(std::bit_cast<std::uint64_t>(float_value(v)));
    }
    if (cls == classes.str) {
      const Str* const s = v.as<Str>();
      return tagged(s->is_interned() ? Tag::name : Tag::text, s->view());
    }
    if (cls == classes.bytes) return tagged(Tag::bytes, bytes_view(v));
    if (cls == classes.tuple) return tuple(v.as<Tuple>()->items());
    if (cls != classes.code)
      throw std::logic_error("no image can hold a constant of type " + cls->name());
    tag(Tag::code);
    code(*v.as<Code>());
  }

  void code(const Code& c) {
    text(c.name);
    text(c.qualname);
    text(c.file);
    number(static_cast<std::uint64_t>(c.first_line));
    number(static_cast<std::uint64_t>(c.kind));
    number(c.hosted ? 1 : 0);
    number(c.instructions.size());
    for (const Instruction i : c.instructions) number(std::bit_cast<std::uint32_t>(i));
    for (const std::int32_t line : c.lines) number(static_cast<std::uint32_t>(line));
    number(c.handlers.size());
    for (const Handler& h : c.handlers)
      for (const std::uint32_t n : {h.start, h.end, h.target, h.depth}) number(n);
    number(c.constants.size());
    for (const Value& v : c.constants) constant(v);
    names(c.names);
    names(c.slot_names);
    parameters(c.parameters);
    for (const std::uint32_t n : {c.locals, c.cells, c.free_variables}) number(n);
    constant(c.doc ? c.doc : Value::none());
  }

  std::string image;

 private:
  void tagged(Tag t, std::string_view s) {
    tag(t);
    text(s);
  }
  void tuple(std::span<const Value> items) {
    tag(Tag::tuple);
    number(items.size());
    for (const Value& item : items) constant(item);
  }
  void parameters(const Parameters& p) {
    names(p.names);
    number(p.positional_only);
    number(p.positional);
    number((p.varargs ? 1u : 0u) | (p.varkw ? 2u : 0u));
  }
};

class Reader {
 public:
  explicit Reader(std::string_view image) : rest_(image) {}

  bool at_end() const noexcept { return rest_.empty(); }

  std::uint64_t number() {
    std::uint64_t n = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<std::uint8_t>(take(1).front());
      n |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return n;
    }
    throw std::logic_error("a number of an image does not end");
  }
  template <class T>
  T number_as() {
    return static_cast<T>(number());
  }
  // Of things that take at least a byte each.
  std::size_t count() {
    const std::uint64_t n = number();
    if (n > rest_.size()) throw std::logic_error("an image ends too early");
    return static_cast<std::size_t>(n);
  }
  std::string_view text() { return take(count()); }

  std::vector<Str*> names() {
    std::vector<Str*> all(count());
    for (Str*& name : all) name = intern(text());
    return all;
  }

  Value constant() {
    switch (static_cast<Tag>(take(1).front())) {
      case Tag::none:
        return Value::none();
      case Tag::false_:
        return Value::boolean(false);
      case Tag::true_:
        return Value::true_();
      case Tag::ellipsis:
        return Value::ellipsis();
      case Tag::integer:
        return make_int_from_decimal(text());
      case Tag::floating:
        return make_float(std::bit_cast<double>(number()));
      case Tag::text:
        return make_str(text());
      case Tag::name:
        return Value(intern(text()));
      case Tag::bytes:
        return make_bytes(std::string(text()));
      case Tag::tuple: {
        std::vector<Value> items(count());
        for (Value& item : items) item = constant();
        return make_tuple(std::move(items));
      }
      case Tag::code:
        return code();
    }
    throw std::logic_error("an image has a constant of no known kind");
  }

  Ref<Code> code() {
    Ref<Code> c = make<Code>();
    c->name = text();
    c->qualname = text();
    c->file = text();
    c->first_line = number_as<int>();
    c->kind = number_as<Code::Kind>();
    c->hosted = number() != 0;
    c->instructions.resize(count());
    for (Instruction& i : c->instructions)
      i = std::bit_cast<Instruction>(number_as<std::uint32_t>());
    c->lines.resize(c->instructions.size());
    for (std::int32_t& line : c->lines) line = number_as<std::int32_t>();
    c->handlers.resize(count());
    for (Handler& h : c->handlers)
      for (std::uint32_t* n : {&h.start, &h.end, &h.target, &h.depth})
        *n = number_as<std::uint32_t>();
    c->constants.resize(count());
    for (Value& v : c->constants) v = constant();
    c->names = names();
    c->slot_names = names();
    c->parameters = parameters();
    for (std::uint32_t* n : {&c->locals, &c->cells, &c->free_variables})
      *n = number_as<std::uint32_t>();
    if (Value doc = constant(); !doc.is_none()) c->doc = std::move(doc);
    return c;
  }

 private:
  Parameters parameters() {
    Parameters p;
    p.names = names();
    p.positional_only = number_as<std::size_t>();
    p.positional = number_as<std::size_t>();
    const std::uint64_t stars = number();
    p.varargs = (stars & 1) != 0;
    p.varkw = (stars & 2) != 0;
    return p;
  }
  std::string_view take(std::size_t bytes) {
    if (bytes > rest_.size()) throw std::logic_error("an image ends too early");
    const std::string_view taken = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return taken;
  }

  std::string_view rest_;
};

}  // namespace

std::string write_image(const Code& code) {
  Writer writer;
  writer.code(code);
  return std::move(writer.image);
}

Ref<Code> read_image(std::string_view image) {
  Reader reader(image);
  Ref<Code> code = reader.code();
  if (!reader.at_end()) throw std::logic_error("an image goes on after its end");
  verify(*code);
  return code;
}

}  // namespace loopspec
