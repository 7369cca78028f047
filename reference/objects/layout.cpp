#include "reference/objects/layout.hpp"

#include <algorithm>

#include "reference/objects/classes.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

// Exceptions that CPython keeps more in than in others.
bool is_larger_exception(const Class* cls) {
  for (const Class* larger :
       {classes.OSError, classes.StopIteration, classes.SystemExit, classes.ImportError,
        classes.UnicodeEncodeError, classes.UnicodeDecodeError, classes.UnicodeTranslateError,
        classes.SyntaxError, classes.BaseExceptionGroup, classes.BaseException})
    if (cls == larger) return true;
  return since(10) && (cls == classes.NameError || cls == classes.AttributeError);
}

Class* builtin_layout(Class* cls) {
  while (cls->is_subclass_of(classes.BaseException) && !is_larger_exception(cls))
    cls = cls->bases().front().get();
  return cls;
}

}  // namespace

Class* layout_of(Class* cls) {
  return cls->is_builtin() ? builtin_layout(cls) : cls->layout;
}

Class* best_base(const std::vector<Ref<Class>>& bases) {
  Class* best = bases.front().get();
  for (const Ref<Class>& base : bases) {
    Class* const layout = layout_of(base.get());
    if (layout_of(best)->is_subclass_of(layout)) continue;
    if (!layout->is_subclass_of(layout_of(best))) {
      raise(classes.TypeError, "multiple bases have instance lay-out conflict");
      return nullptr;
    }
    best = base.get();
  }
  return best;
}

bool has_dictionary(const Class* cls) {
  return std::any_of(cls->mro().begin(), cls->mro().end(), [](const Class* c) {
    if (!c->is_builtin()) return c->adds_dict;
    const auto* module = c->module.as<Str>();
    return c == classes.BaseException ||
           (is_str(c->module) && module->view().find("asyncio") != std::string_view::npos);
  });
}

}  // namespace loopspec
