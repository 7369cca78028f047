#include "conformance/scenario/ast/pattern_syntax.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "conformance/scenario/ast/refuse.hpp"

namespace loopspec::ast {
namespace {

using Names = std::set<std::string>;

// The pattern that makes this one match always, or nullptr.
const Node* irrefutable(const Node& pattern) {
  if (pattern.kind == Kind::MatchAs) {
    const Node* inner = pattern.one(Field::pattern);
    return inner == nullptr ? &pattern : irrefutable(*inner);
  }
  return pattern.kind == Kind::MatchOr ? irrefutable(*pattern.list(Field::patterns).back())
                                       : nullptr;
}

void require_last(const Node& pattern) {
  const Node* always = irrefutable(pattern);
  if (always == nullptr) {
    return;
  }
  refuse(*always, always->has_name
                      ? "name capture '" + always->name + "' makes remaining patterns unreachable"
                      : "wildcard makes remaining patterns unreachable");
}

void bind(const Node& pattern, Names& names);

void bind_all(const NodeList& patterns, Names& names) {
  for (const NodePtr& pattern : patterns) {
    bind(*pattern, names);
  }
}

// All alternatives bind the same names.
void bind_alternatives(const Node& pattern, Names& names) {
  const NodeList& alternatives = pattern.list(Field::patterns);
  Names bound;
  for (const NodePtr& alternative : alternatives) {
    Names own;
    bind(*alternative, own);
    if (alternative != alternatives.back()) {
      require_last(*alternative);
    }
    require(alternative == alternatives.front() || own == bound, pattern,
            "alternative patterns bind different names");
    bound = std::move(own);
  }
  for (const std::string& name : bound) {
    require(names.insert(name).second, pattern,
            "multiple assignments to name '" + name + "' in pattern");
  }
}

void check_attributes(const Node& pattern) {
  std::set<std::string_view> seen;
  for (const std::string& attribute : pattern.words) {
    require(seen.insert(attribute).second, pattern,
            "attribute name repeated in class pattern: " + attribute);
  }
}

void bind(const Node& pattern, Names& names) {
  if (pattern.kind == Kind::MatchOr) {
    return bind_alternatives(pattern, names);
  }
  if (pattern.kind == Kind::MatchClass) {
    check_attributes(pattern);
  }
  const NodeList& patterns = pattern.list(Field::patterns);
  if (pattern.kind == Kind::MatchSequence) {
    const auto stars = std::count_if(patterns.begin(), patterns.end(),
                                     [](const NodePtr& p) { return p->kind == Kind::MatchStar; });
    require(stars <= 1, pattern, "multiple starred names in sequence pattern");
  }
  bind_all(patterns, names);
  bind_all(pattern.list(Field::kwd_patterns), names);
  if (const Node* inner = pattern.one(Field::pattern)) {
    bind(*inner, names);
  }
  require(!pattern.has_name || names.insert(pattern.name).second, pattern,
          "multiple assignments to name '" + pattern.name + "' in pattern");
}

}  // namespace

void check_patterns(const Node& match) {
  const NodeList& cases = match.list(Field::cases);
  for (const NodePtr& one : cases) {
    Names names;
    const Node& pattern = *one->one(Field::pattern);
    bind(pattern, names);
    if (one != cases.back() && one->one(Field::guard) == nullptr) {
      require_last(pattern);
    }
  }
}

}  // namespace loopspec::ast
