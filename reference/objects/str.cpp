#include "reference/objects/str.hpp"

#include <cstring>

#include <array>
#include <functional>
#include <unordered_set>

#include "reference/objects/class.hpp"
#include "reference/objects/classes.hpp"

namespace loopspec {

namespace {

std::size_t count_code_points(std::string_view text) noexcept {
  // Eight bytes at a time as long as they are ASCII.
  std::size_t n = 0;
  for (std::uint64_t eight = 0; n + 8 <= text.size(); n += 8) {
    std::memcpy(&eight, text.data() + n, 8);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  for (const char c : text.substr(n)) n += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return n;
}

struct HashOfText {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
  std::size_t operator()(const Str* s) const { return (*this)(s->view()); }
};

struct SameText {
  using is_transparent = void;
  static std::string_view text(std::string_view s) { return s; }
  static std::string_view text(const Str* s) { return s->view(); }
  template <class A, class B>
  bool operator()(const A& a, const B& b) const {
    return text(a) == text(b);
  }
};

// Interned strings live as long as the process.
std::unordered_set<Str*, HashOfText, SameText>& interned_strings() {
  static auto* all = new std::unordered_set<Str*, HashOfText, SameText>;
  return *all;
}

// The empty string and those of one ASCII character exist once.
Str* small_string(std::string_view text) {
  static std::array<Str*, 129> all{};
  Str*& entry = all[text.empty() ? 128U : static_cast<unsigned char>(text.front())];
  if (entry == nullptr) entry = intern(text);
  return entry;
}

bool is_small(std::string_view text) {
  return text.empty() || (text.size() == 1 && static_cast<unsigned char>(text.front()) < 128);
}

}  // namespace

Str::Str(std::string text)
    : Object(BuiltinClass{classes.str}),
      text_(std::move(text)),
      length_(count_code_points(text_)) {}

std::int64_t Str::hash_of_text() const noexcept {
  const auto hash = static_cast<std::int64_t>(HashOfText()(view()));
  return hash == -1 ? -2 : hash;
}

Ref<Str> make_str(std::string_view text) {
  if (is_small(text)) return small_string(text);
  return make<Str>(std::string(text));
}

Ref<Str> adopt_str(std::string text) {
  if (is_small(text)) return small_string(text);
  return make<Str>(std::move(text));
}

Str* intern(std::string_view text) {
  auto& all = interned_strings();
  const auto found = all.find(text);
  if (found != all.end()) return *found;
  Str* added = make<Str>(std::string(text)).release();
  added->interned_ = true;
  all.insert(added);
  return added;
}

void adopt_early_strings() {
  for (Str* s : interned_strings())
    if (s->cls() == nullptr) s->set_cls(classes.str);
}

bool is_str(const Value& v) noexcept {
  const Object* object = v.object();
  return object != nullptr &&
         (object->cls() == classes.str || object->cls()->is_subclass_of(classes.str));
}

}  // namespace loopspec
