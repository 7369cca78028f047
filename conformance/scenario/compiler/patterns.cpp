// `match`. A pattern consumes the value on top of the stack and leaves what it captured below it,
// the first capture on top: names are bound only once the whole pattern has matched. Where it does
// not match, it jumps to one of a row of pops that ends where the next case begins.
#include <algorithm>

#include "conformance/scenario/compiler/compiler.hpp"
#include "reference/objects/numbers.hpp"
#include "reference/objects/operations.hpp"

namespace loopspec {

using ast::Field;
using ast::Kind;
using ast::Node;
using ast::NodeList;

namespace {

std::uint32_t size_of(const NodeList& list) {
  return static_cast<std::uint32_t>(list.size());
}

bool is_wildcard(const Node& pattern) {
  return pattern.kind == Kind::MatchAs && !pattern.has_name &&
         pattern.one(Field::pattern) == nullptr;
}

bool is_star_wildcard(const Node& pattern) {
  return pattern.kind == Kind::MatchStar && !pattern.has_name;
}

// Where the star stands, or the length.
std::size_t star_of(const NodeList& patterns) {
  const auto star = std::find_if(patterns.begin(), patterns.end(),
                                 [](const ast::NodePtr& p) { return p->kind == Kind::MatchStar; });
  return static_cast<std::size_t>(star - patterns.begin());
}

}  // namespace

void Compiler::match(const Node& node) {
  const NodeList& cases = node.list(Field::cases);
  const Label end = e().new_label();
  const bool has_default = cases.size() > 1 && is_wildcard(*cases.back()->one(Field::pattern));
  const std::size_t with_pattern = cases.size() - (has_default ? 1 : 0);
  expression(*node.one(Field::subject));
  for (std::size_t i = 0; i < with_pattern; ++i) {
    const bool keeps_subject = i + 1 < with_pattern;
    if (keeps_subject) e().emit(Op::copy, 1);
    match_case(*cases[i], keeps_subject, end);
  }
  if (has_default) {
    const Label no = e().new_label();
    at(*cases.back()->one(Field::pattern));
    if (const Node* guard = cases.back()->one(Field::guard)) jump_if(*guard, no, false);
    statements(cases.back()->list(Field::body));
    e().place(no);
  }
  e().place(end);
}

void Compiler::match_case(const Node& node, bool keeps_subject, Label end) {
  const Node& pattern_node = *node.one(Field::pattern);
  Match match;
  at(pattern_node);
  pattern(pattern_node, match);
  for (const std::string& name : match.captures) store_name(name);
  match.captures.clear();
  if (const Node* guard = node.one(Field::guard)) jump_if(*guard, fail_label(match, 0), false);
  if (keeps_subject) e().emit(Op::pop);
  statements(node.list(Field::body));
  e().jump(Op::jump, end);
  at(pattern_node);
  place_failures(match);
}

// The place from which `count` values are popped on the way to the next case.
Label Compiler::fail_label(Match& match, std::size_t count) {
  while (match.failures.size() <= count) match.failures.push_back(e().new_label());
  return match.failures[count];
}

void Compiler::place_failures(Match& match) {
  for (std::size_t i = match.failures.size(); i-- > 0;) {
    e().place(match.failures[i]);
    if (i > 0) e().emit(Op::pop);
  }
  match.failures.clear();
}

// A jump that pops a truth value of its own, or none, and leaves what lies on top and the captures
// to be popped.
void Compiler::fail(Match& match, Op jump) {
  e().jump(jump, fail_label(match, match.on_top + match.captures.size()));
}

// Moves the top value down to be the `depth`-th from the top.
void Compiler::rotate(std::size_t depth) {
  for (; depth > 1; --depth) e().emit(Op::swap, static_cast<std::uint32_t>(depth));
}

// The value on top stays there.
void Compiler::fail_if_none(Match& match) {
  jump_if_none(fail_label(match, match.on_top + match.captures.size()), true);
}

void Compiler::fail_unless_size(Match& match, std::size_t size, CompareOp op) {
  e().emit(Op::get_len);
  e().load_constant(make_int(static_cast<std::int64_t>(size)));
  e().emit(Op::compare, static_cast<std::uint32_t>(op));
  fail(match, Op::pop_jump_if_false);
}

void Compiler::capture(const std::string& name, Match& match) {
  if (name.empty()) return e().emit(Op::pop);
  rotate(match.on_top + match.captures.size() + 1);
  match.captures.push_back(name);
}

void Compiler::pattern(const Node& node, Match& match) {
  at(node);
  switch (node.kind) {
    case Kind::MatchValue:
      expression(*node.one(Field::value));
      e().emit(Op::compare, static_cast<std::uint32_t>(CompareOp::eq));
      return fail(match, Op::pop_jump_if_false);
    case Kind::MatchSingleton:
      constant(node);
      e().emit(Op::is_);
      return fail(match, Op::pop_jump_if_false);
    case Kind::MatchSequence:
      return sequence_pattern(node.list(Field::patterns), match);
    case Kind::MatchMapping:
      return mapping_pattern(node, match);
    case Kind::MatchClass:
      return class_pattern(node, match);
    case Kind::MatchStar:
      return capture(node.name, match);
    case Kind::MatchAs:
      return as_pattern(node, match);
    default:
      return or_pattern(node, match);
  }
}

void Compiler::as_pattern(const Node& node, Match& match) {
  if (const Node* inner = node.one(Field::pattern)) {
    e().emit(Op::copy, 1);
    ++match.on_top;
    pattern(*inner, match);
    --match.on_top;
  }
  capture(node.name, match);
}

void Compiler::sequence_pattern(const NodeList& patterns, Match& match) {
  const std::size_t star = star_of(patterns);
  const bool has_star = star < patterns.size();
  ++match.on_top;
  e().emit(Op::match_sequence);
  fail(match, Op::pop_jump_if_false);
  if (!has_star) {
    fail_unless_size(match, patterns.size(), CompareOp::eq);
  } else if (patterns.size() > 1) {
    fail_unless_size(match, patterns.size() - 1, CompareOp::ge);
  }
  --match.on_top;
  if (std::all_of(patterns.begin(), patterns.end(),
                  [](const auto& p) { return is_wildcard(*p) || is_star_wildcard(*p); })) {
    e().emit(Op::pop);
  } else if (has_star && is_star_wildcard(*patterns[star])) {
    indexed_sequence(patterns, star, match);
  } else {
    unpacked_sequence(patterns, star, match);
  }
}

// `[a, *_, b]`: only those elements are fetched that are looked at.
void Compiler::indexed_sequence(const NodeList& patterns, std::size_t star, Match& match) {
  ++match.on_top;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (i == star || is_wildcard(*patterns[i])) continue;
    e().emit(Op::copy, 1);
    if (i < star) {
      e().load_constant(make_int(static_cast<std::int64_t>(i)));
    } else {
      e().emit(Op::get_len);
      e().load_constant(make_int(static_cast<std::int64_t>(patterns.size() - i)));
      e().emit(Op::binary, static_cast<std::uint32_t>(BinaryOp::sub));
    }
    e().emit(Op::subscript);
    pattern(*patterns[i], match);
  }
  --match.on_top;
  e().emit(Op::pop);
}

void Compiler::unpacked_sequence(const NodeList& patterns, std::size_t star, Match& match) {
  const std::uint32_t count = size_of(patterns);
  if (star < patterns.size()) {
    const auto before = static_cast<std::uint32_t>(star);
    e().emit(Op::unpack_star, before | ((count - before - 1) << 12));
  } else {
    e().emit(Op::unpack, count);
  }
  patterns_on_stack(patterns, match);
}

// Each pattern has its value on the stack, the first on top.
void Compiler::patterns_on_stack(const NodeList& patterns, Match& match) {
  match.on_top += patterns.size();
  for (const auto& p : patterns) {
    --match.on_top;
    pattern(*p, match);
  }
}

void Compiler::mapping_pattern(const Node& node, Match& match) {
  const NodeList& keys = node.list(Field::keys);
  ++match.on_top;
  e().emit(Op::match_mapping);
  fail(match, Op::pop_jump_if_false);
  if (keys.empty() && !node.has_name) {
    --match.on_top;
    return e().emit(Op::pop);
  }
  if (!keys.empty()) fail_unless_size(match, keys.size(), CompareOp::ge);
  for (const auto& key : keys) expression(*key);
  e().emit(Op::build_tuple, size_of(keys));
  e().emit(Op::match_keys);
  match.on_top += 2;
  fail_if_none(match);
  --match.on_top;
  e().emit(Op::unpack, size_of(keys));
  patterns_on_stack(node.list(Field::patterns), match);
  match.on_top -= 2;
  if (!node.has_name) {
    e().emit(Op::pop);
    return e().emit(Op::pop);
  }
  rest_of_mapping(size_of(keys));
  capture(node.name, match);
}

// [subject, keys] -> [a dict of what the keys do not name]
void Compiler::rest_of_mapping(std::uint32_t keys) {
  e().emit(Op::swap, 2);
  e().emit(Op::build_dict, 0);
  e().emit(Op::swap, 2);
  e().emit(Op::dict_update);
  e().emit(Op::swap, 2);
  e().emit(Op::unpack, keys);
  for (; keys > 0; --keys) {
    e().emit(Op::copy, keys + 1);
    e().emit(Op::swap, 2);
    e().emit(Op::delete_subscript);
  }
}

void Compiler::class_pattern(const Node& node, Match& match) {
  const NodeList& positional = node.list(Field::patterns);
  const NodeList& by_name = node.list(Field::kwd_patterns);
  expression(*node.one(Field::cls));
  std::vector<Value> names;
  for (const std::string& name : node.words) names.emplace_back(intern(name));
  at(node);
  e().load_constant(make_tuple(std::move(names)));
  e().emit(Op::match_class, size_of(positional));
  ++match.on_top;
  fail_if_none(match);
  --match.on_top;
  e().emit(Op::unpack, size_of(positional) + size_of(by_name));
  match.on_top += by_name.size();
  patterns_on_stack(positional, match);
  match.on_top -= by_name.size();
  patterns_on_stack(by_name, match);
}

// Each alternative works on a copy of the subject, with a row of failures of its own. All end with
// their captures on the stack in the order of the first one's.
void Compiler::or_pattern(const Node& node, Match& match) {
  const Label matched = e().new_label();
  std::vector<std::string> order;
  bool is_first = true;
  for (const auto& alternative : node.list(Field::patterns)) {
    Match own;
    e().emit(Op::copy, 1);
    pattern(*alternative, own);
    if (is_first) {
      order = own.captures;
    } else {
      reorder(own.captures, order);
    }
    is_first = false;
    e().jump(Op::jump, matched);
    place_failures(own);
  }
  e().emit(Op::pop);
  fail(match, Op::jump);
  e().place(matched);
  // [outer captures, what is on top, subject, captures of the alternative].
  const std::size_t depth = order.size() + 1 + match.on_top + match.captures.size();
  for (const std::string& name : order) {
    rotate(depth);
    match.captures.push_back(name);
  }
  e().emit(Op::pop);
}

void Compiler::reorder(std::vector<std::string> captures, const std::vector<std::string>& order) {
  // The name that belongs deepest is brought to the top and sunk to its place, one after the other.
  for (std::size_t place = order.size(); place-- > 0;) {
    const auto found = std::find(captures.begin(), captures.end(), order[place]);
    const auto index = static_cast<std::size_t>(found - captures.begin());
    for (std::size_t turns = index + 1; turns > 0 && index != place; --turns) {
      rotate(place + 1);
      std::rotate(captures.begin(), captures.begin() + 1,
                  captures.begin() + static_cast<std::ptrdiff_t>(place) + 1);
    }
  }
}

}  // namespace loopspec
