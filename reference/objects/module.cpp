#include "reference/objects/module.hpp"

#include "reference/objects/classes.hpp"

namespace loopspec {

Module::Module(std::string name) : Module(std::move(name), make_dict()) {}

Module::Module(std::string name, Ref<Dict> dict)
    : Container(classes.module), name_(std::move(name)), dict_(std::move(dict)) {
  dict_->set(intern("__name__"), make_str(name_));
}

Dict* Module::attributes(bool /*create*/) {
  return dict_.get();
}
void Module::visit(Visitor& visitor) {
  visitor.visit(dict_);
}
void Module::clear() {
  dict_->clear();
}

}  // namespace loopspec
