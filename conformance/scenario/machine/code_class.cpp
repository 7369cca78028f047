// What a program sees of code objects.
#include <algorithm>

#include "conformance/scenario/machine/function.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"

namespace loopspec {

std::int64_t code_flags(const Code& code) {
  constexpr std::int64_t optimized = 0x01, new_locals = 0x02, varargs = 0x04, varkw = 0x08;
  constexpr std::int64_t nested = 0x10, generator = 0x20, coroutine = 0x80, async_generator = 0x200;
  std::int64_t flags = 0;
  if (code.kind != Code::Kind::module && code.kind != Code::Kind::class_body)
    flags |= optimized | new_locals;
  if (code.parameters.varargs) flags |= varargs;
  if (code.parameters.varkw) flags |= varkw;
  if (code.qualname.find("<locals>") != std::string::npos) flags |= nested;
  if (code.kind == Code::Kind::generator) flags |= generator;
  if (code.kind == Code::Kind::coroutine) flags |= coroutine;
  if (code.kind == Code::Kind::async_generator) flags |= async_generator;
  return flags;
}

namespace {

const Code& self_of(const Value& v) {
  return *v.as<Code>();
}

Value count(std::size_t n) {
  return Value::small_int(static_cast<std::int64_t>(n));
}

Value names_between(const Code& code, std::size_t first, std::size_t end) {
  return make_tuple(std::vector<Value>(code.slot_names.begin() + static_cast<std::ptrdiff_t>(first),
                                       code.slot_names.begin() + static_cast<std::ptrdiff_t>(end)));
}

Value cell_variables(const Value& v) {
  const Code& code = self_of(v);
  const auto first = code.slot_names.begin() + code.locals;
  std::vector<Str*> names(first, first + code.cells);
  std::sort(names.begin(), names.end(),
            [](const Str* a, const Str* b) { return a->view() < b->view(); });
  return make_tuple(std::vector<Value>(names.begin(), names.end()));
}

}  // namespace

void install_code_class() {
  define_attributes(
      classes.code,
      {{"co_name", [](const Value& v) -> Value { return make_str(self_of(v).name); },
        read_only_member},
       {"co_qualname", [](const Value& v) -> Value { return make_str(self_of(v).qualname); },
        read_only_member},
       {"co_filename", [](const Value& v) -> Value { return make_str(self_of(v).file); },
        read_only_member},
       {"co_firstlineno", [](const Value& v) { return Value::small_int(self_of(v).first_line); },
        read_only_member},
       {"co_flags", [](const Value& v) { return Value::small_int(code_flags(self_of(v))); },
        read_only_member},
       {"co_argcount", [](const Value& v) { return count(self_of(v).parameters.positional); },
        read_only_member},
       {"co_posonlyargcount",
        [](const Value& v) { return count(self_of(v).parameters.positional_only); },
        read_only_member},
       {"co_kwonlyargcount",
        [](const Value& v) { return count(self_of(v).parameters.keyword_only()); },
        read_only_member},
       {"co_nlocals", [](const Value& v) { return count(self_of(v).locals); }, read_only_member},
       {"co_varnames",
        [](const Value& v) { return names_between(self_of(v), 0, self_of(v).locals); },
        read_only_member},
       {"co_cellvars", cell_variables, read_only_member},
       {"co_freevars",
        [](const Value& v) {
          const Code& code = self_of(v);
          return names_between(code, code.locals + code.cells, code.slot_count());
        },
        read_only_member}});
}

}  // namespace loopspec
