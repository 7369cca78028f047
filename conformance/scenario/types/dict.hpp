// The parts of dict that lie in files of their own.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

enum class DictPart { keys, values, items };

void define_dict_methods();
void install_dict_views();

Value make_dict_view(const Value& dict, DictPart part);
Value make_dict_iterator(const Value& dict, DictPart part, bool reversed);
bool is_dict_view(const Value& v, DictPart part) noexcept;

// dict.update(other): a mapping or an iterable of pairs; false: raised.
bool update_dict(Dict* dict, const Value& other);
bool merge_keywords(Dict* dict, const Args& args);

inline Dict* dict_of(const Value& v) {
  return v.as<Dict>();
}

}  // namespace loopspec
