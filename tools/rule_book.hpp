#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace loopspec {

// One rule as its page in spec/ states it.
struct Rule {
  std::string id;
  std::string page;  // file name, "loop.md"
  std::string sentence;
  std::string grade, since, until, source, code, if_this_fails;  // empty when the page says nothing
  std::vector<std::string> witnesses;  // paths below conformance/scenarios
};

// All rules in order of pages and within them. A rule is a heading "### `id`", a paragraph, and a
// list of "- item: text".
class RuleBook {
 public:
  // Throws UsageError when the folder holds no rules.
  explicit RuleBook(const std::filesystem::path& folder);

  const std::vector<Rule>& rules() const { return rules_; }
  const Rule* find(const std::string& id) const;

  // Throws UsageError that lists ids like the one asked for.
  const Rule& at(const std::string& id) const;

 private:
  std::vector<Rule> rules_;
};

}  // namespace loopspec
