// Class: a Python class. Its slots are the operations; a class statement that defines special
// methods replaces slots by ones that look the method up, as CPython's type objects do.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reference/objects/args.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/object.hpp"
#include "reference/objects/str.hpp"

namespace loopspec {

class Dict;
class Tuple;

enum class CompareOp { lt, le, eq, ne, gt, ge };
enum class BinaryOp {
  add,
  sub,
  mul,
  matmul,
  truediv,
  floordiv,
  mod,
  divmod,
  pow,
  lshift,
  rshift,
  and_,
  or_,
  xor_
};
inline constexpr std::size_t kBinaryOps = 14;
enum class UnaryOp { neg, pos, invert };
enum class MatchKind : std::uint8_t { none, sequence, mapping };

// All slots may be null: then the operation is not supported. A null Value result means that an
// exception is pending, except for `next`, where null without a pending exception means
// "exhausted".
struct Slots {
  Value (*getattr)(const Value& self, Str* name) = nullptr;
  bool (*setattr)(const Value& self, Str* name,
                  const Value& value) = nullptr;  // null value: delete; false: raised
  Value (*repr)(const Value& self) = nullptr;
  Value (*str)(const Value& self) = nullptr;
  bool (*hash)(const Value& self,
               std::int64_t* out) = nullptr;  // false: raised; null slot: unhashable
  Value (*compare)(const Value& self, const Value& other,
                   CompareOp op) = nullptr;  // may be NotImplemented
  Value (*call)(const Value& self, const Args& args) = nullptr;
  Value (*iter)(const Value& self) = nullptr;
  Value (*next)(const Value& self) = nullptr;
  Value (*getitem)(const Value& self, const Value& key) = nullptr;
  bool (*setitem)(const Value& self, const Value& key,
                  const Value& value) = nullptr;                    // null value: delete
  int (*contains)(const Value& self, const Value& item) = nullptr;  // 1, 0, -1 raised
  std::int64_t (*len)(const Value& self) = nullptr;                 // -1 raised
  int (*truth)(const Value& self) = nullptr;                        // 1, 0, -1 raised
  // binary[op](left, right) is asked of both operands' classes, as nb_add is; gives NotImplemented
  // to pass.
  std::array<Value (*)(const Value& left, const Value& right), kBinaryOps> binary{};
  std::array<Value (*)(const Value& left, const Value& right), kBinaryOps> inplace{};
  std::array<Value (*)(const Value& self), 3> unary{};
  Value (*await)(const Value& self) = nullptr;  // gives an iterator, or a Steppable
  Value (*aiter)(const Value& self) = nullptr;
  Value (*anext)(const Value& self) = nullptr;  // gives an awaitable
  Value (*descr_get)(const Value& self, const Value& instance,
                     Class* owner) = nullptr;  // instance null: on the class
  bool (*descr_set)(const Value& self, const Value& instance, const Value& value) = nullptr;
  Value (*index)(const Value& self) = nullptr;                  // __index__
  Value (*create)(Class* cls, const Args& args) = nullptr;      // __new__
  bool (*init)(const Value& self, const Args& args) = nullptr;  // __init__; false: raised
  void (*del)(const Value& self) = nullptr;                     // __del__
};

class Class : public Container {
 public:
  // Builds a class: C3 order, inherited slots. Raises TypeError (returns null) for impossible
  // bases. `dict` is taken over as the class's own attributes; special methods in it replace slots.
  static Ref<Class> build(Class* meta, Ref<Str> name, std::vector<Ref<Class>> bases,
                          Ref<Dict> dict);

  // A class of the implementation: immortal, attributes fixed after start. `base` null only for
  // `object`.
  static Class* builtin(std::string_view name, Class* base, std::string_view module = "builtins");

  const std::string& name() const noexcept { return name_; }
  bool is_immutable() const noexcept { return builtin_ || immutable; }
  // module.qualname as repr and messages show it; without "builtins." and "__main__" where CPython
  // leaves it out.
  std::string full_name() const;
  bool is_subclass_of(const Class* other) const noexcept {
    return this == other || inherits_from(other);
  }
  // First hit along the MRO, borrowed by copy; null (and nothing pending) when absent.
  Value lookup(Str* name) const;
  // The same where it lies, or nullptr; valid until a class changes.
  const Value* find(Str* name) const;
  // Unique over all classes and their changes, never 0: what was found with `find` holds while it
  // stays.
  std::uint64_t version() const noexcept {
    if (version_ == 0) [[unlikely]]
      version_ = new_version();
    return version_;
  }
  // Sets an attribute and refreshes the slots that it concerns, in this class and its subclasses.
  void set_attribute(Str* name, const Value& value);
  void remove_attribute(Str* name);

  Dict* dict() const noexcept { return dict_.get(); }
  const std::vector<Class*>& mro() const noexcept { return mro_; }
  const std::vector<Ref<Class>>& bases() const noexcept { return bases_; }
  const std::vector<Class*>& subclasses() const noexcept {
    return subclasses_;
  }  // direct ones, oldest first
  bool is_builtin() const noexcept { return builtin_; }
  // The nearest builtin class along the MRO: it says which C++ class the instances are.
  Class* native() const noexcept { return native_; }

  Slots slots;
  // Of classes of the program; layout.hpp has those of all.
  Class* layout = nullptr;       // the class that gave instances their present form
  std::size_t member_count = 0;  // places for __slots__, the bases' included
  bool adds_dict = false;        // no __slots__, or "__dict__" among them
  bool immutable =
      false;  // a class of the program that stands for one written in C: as builtin ones
  MatchKind match_kind =
      MatchKind::none;  // what `match` takes instances for, those of subclasses too
  Ref<Str> qualname;
  Value module;  // Str

  void set_name(std::string name) { name_ = std::move(name); }
  void visit(Visitor& visitor) override;
  void clear() override;
  ~Class() override;

 private:
  explicit Class(Class* meta);
  template <class T, class... A>
  friend Ref<T> make(A&&...);
  friend void finish_builtin_classes();
  friend void adopt_builtin_dict(Class*);
  friend void add_second_base(Class*, Class*);
  static std::uint64_t new_version() noexcept;
  bool inherits_from(const Class* other) const noexcept;
  bool compute_mro();
  void touch();  // attributes changed: cached lookups of this class and its subclasses are void

  std::string name_;
  std::vector<Ref<Class>> bases_;
  std::vector<Class*> mro_;  // starts with this class; each is kept alive by bases_
  std::vector<Class*> subclasses_;
  Ref<Dict> dict_;
  bool builtin_ = false;
  Class* native_ = nullptr;
  mutable std::uint64_t version_ = 0;  // unique over all classes and changes; 0: not assigned
};

// A plain instance of a class of the program.
class Instance : public Container {
 public:
  explicit Instance(Class* cls);
  ~Instance() override;
  Dict* attributes(bool create) override;
  Dict* dict() const noexcept { return dict_.get(); }  // nullptr while nothing was set
  bool set_attributes(Dict* dict) override;
  std::vector<Value>* members(bool create) override;
  void visit(Visitor& visitor) override;
  void clear() override;

 private:
  Ref<Dict> dict_;
  std::unique_ptr<std::vector<Value>> members_;  // dies before the dictionary does
};

// The class of any value, immediates included.
inline Class* class_of(const Value& value) noexcept {
  if (const Object* object = value.object()) return object->cls();
  if (value.is_small_int()) return classes.int_;
  if (value.is_none()) return classes.NoneType;
  if (value.is_bool()) return classes.bool_;
  return value.is_ellipsis() ? classes.ellipsis : classes.NotImplementedType;
}

inline bool is_instance(const Value& value, const Class* cls) noexcept {
  return class_of(value)->is_subclass_of(cls);
}

}  // namespace loopspec
