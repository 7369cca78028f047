#include "reference/objects/parameters.hpp"

#include <fmt/format.h>

#include "reference/objects/classes.hpp"
#include "reference/objects/containers.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"

namespace loopspec {

namespace {

class Binder {
 public:
  Binder(const Parameters& p, const Defaults& d, std::string_view f, const Value& self,
         const Args& args, Value* slots)
      : p_(p),
        d_(d),
        function_(f),
        self_(self),
        args_(args),
        slots_(slots),
        given_(args.positional + (self ? 1 : 0)) {}

  bool bind() {
    place_positional();
    if (p_.varkw) slots_[p_.names.size() + (p_.varargs ? 1 : 0)] = make_dict();
    if (args_.keywords() != 0 && !place_keywords()) return false;
    if (given_ > p_.positional && !p_.varargs) return too_many();
    return fill_positional_defaults() && fill_keyword_only_defaults();
  }

 private:
  const Value& argument(std::size_t i) const {
    return self_ ? (i == 0 ? self_ : args_[i - 1]) : args_[i];
  }

  void place_positional() {
    const std::size_t placed = given_ < p_.positional ? given_ : p_.positional;
    for (std::size_t i = 0; i < placed; ++i) slots_[i] = argument(i);
    if (!p_.varargs) return;
    std::vector<Value> rest;
    for (std::size_t i = placed; i < given_; ++i) rest.push_back(argument(i));
    slots_[p_.names.size()] = make_tuple(std::move(rest));
  }

  bool place_keywords() {
    for (std::size_t k = 0; k < args_.keywords(); ++k) {
      const Value& key = (*args_.names)[k];
      if (!is_str(key)) return fail(fmt::format("{}() keywords must be strings", function_));
      if (!place_keyword(key.as<Str>(), args_.keyword(k))) return false;
    }
    return true;
  }

  bool place_keyword(Str* key, const Value& value) {
    for (std::size_t i = p_.positional_only; i < p_.names.size(); ++i) {
      if (p_.names[i] != key && p_.names[i]->text() != key->text()) continue;
      if (slots_[i])
        return fail(
            fmt::format("{}() got multiple values for argument '{}'", function_, key->text()));
      slots_[i] = value;
      return true;
    }
    if (p_.varkw)
      return slots_[p_.names.size() + (p_.varargs ? 1 : 0)].as<Dict>()->set(Value(key), value);
    return unexpected_keyword(key);
  }

  bool unexpected_keyword(Str* key) {
    std::string wrong;
    for (std::size_t k = 0; k < args_.keywords(); ++k)
      for (std::size_t i = 0; i < p_.positional_only; ++i)
        if (p_.names[i]->text() == (*args_.names)[k].as<Str>()->text())
          wrong += (wrong.empty() ? "" : ", ") + p_.names[i]->text();
    if (!wrong.empty())
      return fail(
          fmt::format("{}() got some positional-only arguments passed as keyword arguments: '{}'",
                      function_, wrong));
    return fail(
        fmt::format("{}() got an unexpected keyword argument '{}'", function_, key->text()));
  }

  bool too_many() {
    std::size_t keyword_given = 0;
    for (std::size_t i = p_.positional; i < p_.names.size(); ++i)
      keyword_given += slots_[i] ? 1 : 0;
    const std::size_t required = p_.positional - d_.count;
    std::string takes;
    bool plural = true;
    if (d_.count != 0) {
      takes = fmt::format("from {} to {}", required, p_.positional);
    } else {
      takes = fmt::format("{}", p_.positional);
      plural = p_.positional != 1;
    }
    std::string also;
    if (keyword_given != 0)
      also = fmt::format(" positional argument{} (and {} keyword-only argument{})",
                         given_ != 1 ? "s" : "", keyword_given, keyword_given != 1 ? "s" : "");
    return fail(fmt::format("{}() takes {} positional argument{} but {}{} {} given", function_,
                            takes, plural ? "s" : "", given_, also,
                            given_ == 1 && keyword_given == 0 ? "was" : "were"));
  }

  bool fill_positional_defaults() {
    const std::size_t required = p_.positional - d_.count;
    std::vector<Str*> absent;
    for (std::size_t i = 0; i < p_.positional; ++i) {
      if (slots_[i]) continue;
      if (i < required) {
        absent.push_back(p_.names[i]);
      } else {
        slots_[i] = d_.positional[i - required];
      }
    }
    return absent.empty() || missing(absent, "positional");
  }

  bool fill_keyword_only_defaults() {
    std::vector<Str*> absent;
    for (std::size_t i = p_.positional; i < p_.names.size(); ++i) {
      if (slots_[i]) continue;
      if (d_.keyword_only != nullptr) slots_[i] = d_.keyword_only[i - p_.positional];
      if (!slots_[i]) absent.push_back(p_.names[i]);
    }
    return absent.empty() || missing(absent, "keyword-only");
  }

  bool missing(const std::vector<Str*>& names, std::string_view kind) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i != 0) list += i + 1 < names.size() ? ", " : (names.size() == 2 ? " and " : ", and ");
      list += "'" + names[i]->text() + "'";
    }
    return fail(fmt::format("{}() missing {} required {} argument{}: {}", function_, names.size(),
                            kind, names.size() == 1 ? "" : "s", list));
  }

  bool fail(const std::string& message) {
    raise(classes.TypeError, message);
    return false;
  }

  const Parameters& p_;
  const Defaults& d_;
  std::string_view function_;
  const Value& self_;
  const Args& args_;
  Value* slots_;
  std::size_t given_;
};

}  // namespace

bool bind_arguments(const Parameters& parameters, const Defaults& defaults,
                    std::string_view function, const Value& self, const Args& args, Value* slots) {
  return Binder(parameters, defaults, function, self, args, slots).bind();
}

}  // namespace loopspec
