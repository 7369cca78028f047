#include "reference/objects/builtin_arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/semantics.hpp"

namespace loopspec {

namespace {

class BuiltinBinder {
 public:
  BuiltinBinder(const Parameters& p, const Defaults& d, const BuiltinNames& names, bool method,
                const Value& self, const Args& args, Value* slots)
      : p_(p),
        d_(d),
        names_(names),
        self_(self),
        args_(args),
        slots_(slots),
        skip_(method || self ? 1 : 0),
        given_(args.positional + (self ? 1 : 0) - skip_),
        most_(p.positional - skip_),
        least_(most_ - std::min(d.count, most_)) {}

  // `*args` or `**keywords`, and the rest by position alone: what is left of the check before the
  // general binding.
  bool check_open_ended() const {
    if (args_.keywords() != 0 && !p_.varkw) return refuse_keywords();
    if (given_ >= least_) return true;
    return fail(fmt::format("{} expected at least {} argument{}, got {}", names_.name, least_,
                            plural(least_), given_));
  }

  // `*args` with keyword-only parameters: that there is no other keyword.
  bool check_keywords() const {
    for (std::size_t k = 0; k < args_.keywords(); ++k) {
      const auto* key = (*args_.names)[k].as<Str>();
      if (index_of(key) == p_.names.size()) return refuse(key);
    }
    return true;
  }

  bool bind() {
    const bool keywords_allowed = p_.positional_only < p_.positional || p_.keyword_only() != 0;
    if (!keywords_allowed && args_.keywords() != 0) return refuse_keywords();
    if (keywords_allowed ? !check_counts() : !check_positional_count()) return false;
    place_positional();
    return place_keywords() && fill_defaults();
  }

 private:
  bool refuse_keywords() const {
    if (parses_a_tuple() && !since(11))
      return fail(fmt::format("{}() takes no keyword arguments", names_.name));
    return fail(fmt::format("{}() takes no keyword arguments", full_name()));
  }
  std::string full_name() const {
    const bool alone = names_.module.empty() || names_.module == "builtins";
    return fmt::format("{}{}{}", alone ? "" : names_.module, alone ? "" : ".", names_.shown);
  }
  static const char* plural(std::size_t n) { return n == 1 ? "" : "s"; }

  // Searching in text and bytes, until 3.12: from 3.13 on it is bound as the others are.
  bool parses_a_tuple() const {
    constexpr std::string_view kSearches[] = {"find",  "rfind",      "index",   "rindex",
                                              "count", "startswith", "endswith"};
    const std::string_view cls = names_.shown.substr(0, names_.shown.find('.'));
    return !since(13) && (cls == "str" || cls == "bytes" || cls == "bytearray") &&
           std::find(std::begin(kSearches), std::end(kSearches), names_.name) !=
               std::end(kSearches);
  }

  bool check_positional_count() const {
    if (given_ >= least_ && given_ <= most_) return true;
    if (parses_a_tuple())
      return fail(fmt::format("{}() takes at {} {} argument{} ({} given)", names_.name,
                              given_ < least_ ? "least" : "most", given_ < least_ ? least_ : most_,
                              plural(given_ < least_ ? least_ : most_), given_));
    if (most_ == 0)
      return fail(fmt::format("{}() takes no arguments ({} given)", full_name(), given_));
    if (most_ == 1 && least_ == 1)
      return fail(fmt::format("{}() takes exactly one argument ({} given)", full_name(), given_));
    const char* bound = least_ == most_ ? "" : (given_ < least_ ? "at least " : "at most ");
    const std::size_t expected = given_ < least_ ? least_ : most_;
    return fail(fmt::format("{} expected {}{} argument{}, got {}", names_.name, bound, expected,
                            plural(expected), given_));
  }

  bool check_counts() const {
    const std::size_t total = p_.names.size() - skip_;
    const std::size_t all = given_ + args_.keywords();
    if (all > total)
      return fail(fmt::format("{}() takes at most {} {}argument{} ({} given)", names_.name, total,
                              given_ == 0 ? "keyword " : "", plural(total), all));
    if (given_ > most_) {
      if (most_ == 0) return fail(fmt::format("{}() takes no positional arguments", names_.name));
      return fail(fmt::format("{}() takes {} {} positional argument{} ({} given)", names_.name,
                              least_ < most_ ? "at most" : "exactly", most_, plural(most_),
                              given_));
    }
    const std::size_t only = std::max(p_.positional_only, skip_) - skip_;
    const std::size_t needed = std::min(only, least_);
    if (given_ >= needed) return true;
    return fail(fmt::format("{}() takes {} {} positional argument{} ({} given)", names_.name,
                            needed < most_ ? "at least" : "exactly", needed, plural(needed),
                            given_));
  }

  void place_positional() {
    std::size_t at = 0;
    if (self_) slots_[at++] = self_;
    for (std::size_t i = 0; i < args_.positional; ++i) slots_[at++] = args_[i];
  }

  // Missing arguments are reported before those that do not exist.
  bool place_keywords() {
    std::vector<Str*> unknown;
    for (std::size_t k = 0; k < args_.keywords(); ++k) {
      auto* key = (*args_.names)[k].as<Str>();
      const std::size_t at = index_of(key);
      if (at == p_.names.size() || slots_[at]) {
        unknown.push_back(key);
      } else {
        slots_[at] = args_.keyword(k);
      }
    }
    return unknown.empty() || (check_required() && refuse(unknown.front()));
  }

  std::size_t index_of(const Str* key) const {
    for (std::size_t i = p_.positional_only; i < p_.names.size(); ++i)
      if (p_.names[i] == key || p_.names[i]->text() == key->text()) return i;
    return p_.names.size();
  }

  bool refuse(const Str* key) const {
    const std::size_t at = index_of(key);
    if (at < p_.names.size())
      return fail(fmt::format("argument for {}() given by name ('{}') and position ({})",
                              names_.name, key->text(), at - skip_ + 1));
    if (since(13))
      return fail(
          fmt::format("{}() got an unexpected keyword argument '{}'", names_.name, key->text()));
    return fail(
        fmt::format("'{}' is an invalid keyword argument for {}()", key->text(), names_.name));
  }

  Value default_of(std::size_t i) const {
    if (i >= p_.positional)
      return d_.keyword_only != nullptr ? d_.keyword_only[i - p_.positional] : Value();
    const std::size_t required = p_.positional - d_.count;
    return i < required ? Value() : d_.positional[i - required];
  }

  bool check_required() const {
    for (std::size_t i = 0; i < p_.names.size(); ++i)
      if (!slots_[i] && !default_of(i))
        return fail(fmt::format("{}() missing required argument '{}' (pos {})", names_.name,
                                p_.names[i]->text(), i - skip_ + 1));
    return true;
  }

  bool fill_defaults() {
    if (!check_required()) return false;
    for (std::size_t i = 0; i < p_.names.size(); ++i)
      if (!slots_[i]) slots_[i] = default_of(i);
    return true;
  }

  static bool fail(const std::string& message) {
    raise(classes.TypeError, message);
    return false;
  }

  const Parameters& p_;
  const Defaults& d_;
  const BuiltinNames& names_;
  const Value& self_;
  const Args& args_;
  Value* slots_;
  std::size_t skip_;
  std::size_t given_;
  std::size_t most_;
  std::size_t least_;
};

}  // namespace

bool bind_builtin_arguments(const Parameters& parameters, const Defaults& defaults,
                            const BuiltinNames& names, bool method, const Value& self,
                            const Args& args, Value* slots) {
  BuiltinBinder binder(parameters, defaults, names, method, self, args, slots);
  if (!parameters.varargs && !parameters.varkw) return binder.bind();
  const bool by_position =
      parameters.positional_only == parameters.positional && parameters.keyword_only() == 0;
  if (by_position && !binder.check_open_ended()) return false;
  if (!parameters.varkw && !binder.check_keywords()) return false;
  return bind_arguments(parameters, defaults, names.name, self, args, slots);
}

}  // namespace loopspec
