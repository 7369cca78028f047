// with_signature, parameters, function_flags: functions whose parameters are made, and looked at,
// at run time.
#include "conformance/scenario/builtins/define.hpp"
#include "conformance/scenario/modules/hosted_function.hpp"
#include "conformance/scenario/modules/native_parts.hpp"
#include "reference/coroutines.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/super.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

// `body(first, second, ...)`: body is the only free variable.
Ref<Code> forwarding_code(const std::string& name, const std::string& qualname,
                          const std::vector<Value>& positional,
                          const std::vector<Value>& keyword_only) {
  Ref<Code> code = make<Code>();
  code->name = name;
  code->qualname = qualname;
  code->file = "<string>";
  code->first_line = 1;
  code->hosted = true;
  for (const auto* list : {&positional, &keyword_only})
    for (const Value& v : *list) code->slot_names.push_back(intern(v.as<Str>()->view()));
  code->parameters.names = code->slot_names;
  code->parameters.positional = positional.size();
  code->locals = static_cast<std::uint32_t>(code->slot_names.size());
  code->free_variables = 1;
  code->slot_names.push_back(intern("body"));
  const auto emit = [&code](Op op, std::uint32_t arg) {
    code->instructions.push_back({static_cast<std::uint8_t>(op), arg & kMaxArgument});
    code->lines.push_back(1);
  };
  emit(Op::load_deref, code->locals);
  emit(Op::push_null, 0);
  for (std::uint32_t i = 0; i < code->locals; ++i) emit(Op::load_fast, i);
  emit(Op::call, code->locals);
  emit(Op::return_, 0);
  verify(*code);
  return code;
}

std::optional<std::vector<Value>> read_names(const Value& v) {
  auto all = to_vector(v);
  if (!all) return std::nullopt;
  for (const Value& name : *all)
    if (!is_str(name)) {
      raise(classes.TypeError, "names of parameters are strings");
      return std::nullopt;
    }
  return all;
}

Value with_signature(Value* a) {
  const auto positional = read_names(a[3]);
  if (!positional) return Value();
  const auto defaults = to_vector(a[4]);
  const auto keyword_only = read_names(a[5]);
  if (!defaults || !keyword_only) return Value();
  const Ref<Code> code =
      forwarding_code(a[1].as<Str>()->text(), a[2].as<Str>()->text(), *positional, *keyword_only);
  Ref<Dict> globals = make_dict();
  if (Function* body = program_function(a[0])) globals = body->globals;
  Ref<Function> function = make<Function>(code, std::move(globals));
  const Ref<Cell> cell = make<Cell>();
  cell->content = a[0];
  function->closure = {Value(cell)};
  function->name = a[1];
  function->qualname = a[2];
  function->module = function->globals->get(intern("__name__"));
  function->defaults = *defaults;
  for (const Value& name : *keyword_only)
    function->keyword_defaults.push_back(is_dict(a[6]) ? a[6].as<Dict>()->get(name) : Value());
  return function;
}

Value names_between(const Parameters& p, std::size_t first, std::size_t last) {
  std::vector<Value> names;
  for (std::size_t i = first; i < last; ++i) names.emplace_back(p.names[i]);
  return make_tuple(std::move(names));
}

Value parameters(Value* a) {
  Function* f = program_function(a[0]);
  if (f == nullptr) return raise_type_error("'{}' object is no function of the program", a[0]);
  const Parameters& p = f->code->parameters;
  std::size_t rest = p.names.size();
  const Value star = p.varargs ? Value(f->code->slot_names[rest++]) : Value::none();
  const Value keywords = p.varkw ? Value(f->code->slot_names[rest]) : Value::none();
  return make_tuple({names_between(p, 0, p.positional_only),
                     names_between(p, p.positional_only, p.positional), star,
                     names_between(p, p.positional, p.names.size()), keywords});
}

Value function_flags(Value* a) {
  constexpr std::int64_t iterable_coroutine = 0x100;
  constexpr std::int64_t native = 0x03;
  constexpr std::int64_t coroutine = 0x80;
  Function* f = program_function(a[0]);
  if (f == nullptr) return Value::small_int(native | (is_coroutine_function(a[0]) ? coroutine : 0));
  return Value::small_int(code_flags(*f->code) | (f->iterable_coroutine ? iterable_coroutine : 0));
}

}  // namespace

void add_native_signatures(Dict* into) {
  define_functions(into, {{"C with_signature(body, name, qualname, parameters, defaults, "
                           "kwonly=None, kwdefaults=None)",
                           [](Value* a) {
                             if (a[5].is_none()) a[5] = make_tuple({});
                             return with_signature(a);
                           }},
                          {"C parameters(function, /)", parameters},
                          {"C function_flags(function, /)", function_flags}});
}

}  // namespace loopspec
