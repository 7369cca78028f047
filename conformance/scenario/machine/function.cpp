#include "conformance/scenario/machine/function.hpp"

#include "reference/objects/classes.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

Function::Function(Ref<Code> c, Ref<Dict> g)
    : Container(classes.function), code(std::move(c)), globals(std::move(g)) {
  flags_ |= kProgramFunction;
}

const std::string& Function::display_name() const {
  return since(10) ? qualname.as<Str>()->text() : code->name;
}

Dict* Function::attributes(bool create) {
  if (!dict_ && create) dict_ = make_dict();
  return dict_.get();
}

bool Function::set_attributes(Dict* dict) {
  dict_ = Ref<Dict>(dict);
  return true;
}

void Function::visit(Visitor& v) {
  v.visit(code);
  v.visit(globals);
  for (const auto* list : {&defaults, &keyword_defaults, &closure})
    for (const Value& held : *list) v.visit(held);
  for (const Value* held : {&name, &qualname, &module, &doc, &annotations}) v.visit(*held);
  if (keyword_dict) v.visit(keyword_dict);
  if (dict_) v.visit(dict_);
}

void Function::clear() {
  defaults.clear();
  keyword_defaults.clear();
  keyword_dict = nullptr;
  closure.clear();
  annotations = Value();
  dict_ = nullptr;
}

void Function::refresh_keyword_defaults() {
  const Parameters& p = code->parameters;
  keyword_defaults.clear();
  for (std::size_t i = p.positional; i < p.names.size(); ++i)
    keyword_defaults.push_back(keyword_dict->get(p.names[i]));
}

}  // namespace loopspec
