#include "tools/rule_book.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tools/exit_status.hpp"
#include "tools/nearest.hpp"

namespace loopspec {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view heading = "### `";

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r");
  return first == std::string::npos
             ? ""
             : text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

std::vector<std::string> comma_separated(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');) {
    parts.push_back(trimmed(part));
  }
  return parts;
}

void set_item(Rule& rule, const std::string& name, const std::string& text) {
  const std::pair<const char*, std::string*> fields[] = {
      {"grade", &rule.grade},   {"since", &rule.since}, {"until", &rule.until},
      {"source", &rule.source}, {"code", &rule.code},   {"if this fails", &rule.if_this_fails}};
  for (const auto& [field, value] : fields) {
    if (name == field) {
      *value = text;
    }
  }
  if (name == "witness") {
    rule.witnesses = comma_separated(text);
  }
}

// Reads the lines of a page, one rule at a time. An item or the sentence may go on in indented or
// further lines.
class PageReader {
 public:
  explicit PageReader(std::string page) : page_(std::move(page)) {}

  void line(const std::string& text) {
    if (text.starts_with('#')) {
      finish();
      open_ = text.starts_with(heading);
      if (open_) {
        rule_.id = text.substr(heading.size(), text.rfind('`') - heading.size());
        rule_.page = page_;
      }
    } else if (open_) {
      body(text);
    }
  }

  std::vector<Rule> take() {
    finish();
    return std::move(rules_);
  }

 private:
  void body(const std::string& text) {
    if (text.starts_with("- ")) {
      finish_item();
      item_ = text.substr(2);
    } else if (!item_.empty() && text.starts_with("  ")) {
      item_ += " " + trimmed(text);
    } else if (trimmed(text).empty()) {
      finish_item();
      sentence_done_ = !rule_.sentence.empty();
    } else if (!sentence_done_) {
      rule_.sentence += (rule_.sentence.empty() ? "" : " ") + trimmed(text);
    }
  }

  void finish_item() {
    const std::size_t colon = item_.find(':');
    if (colon != std::string::npos) {
      set_item(rule_, trimmed(item_.substr(0, colon)), trimmed(item_.substr(colon + 1)));
    }
    item_.clear();
  }

  void finish() {
    finish_item();
    if (open_) {
      rules_.push_back(std::move(rule_));
    }
    rule_ = {};
    open_ = sentence_done_ = false;
  }

  std::string page_;
  std::vector<Rule> rules_;
  Rule rule_;
  std::string item_;
  bool open_ = false, sentence_done_ = false;
};

std::vector<fs::path> pages_in(const fs::path& folder) {
  std::vector<fs::path> pages;
  std::error_code absent;
  for (const auto& entry : fs::directory_iterator(folder, absent)) {
    if (entry.path().extension() == ".md" && entry.path().filename() != "README.md") {
      pages.push_back(entry.path());
    }
  }
  std::ranges::sort(pages);
  return pages;
}

}  // namespace

RuleBook::RuleBook(const fs::path& folder) {
  for (const fs::path& page : pages_in(folder)) {
    PageReader reader(page.filename().string());
    std::ifstream in(page);
    for (std::string line; std::getline(in, line);) {
      reader.line(line);
    }
    for (Rule& rule : reader.take()) {
      rules_.push_back(std::move(rule));
    }
  }
  if (rules_.empty()) {
    throw UsageError(folder.string() + " holds no rules");
  }
}

const Rule* RuleBook::find(const std::string& id) const {
  const auto found = std::ranges::find(rules_, id, &Rule::id);
  return found == rules_.end() ? nullptr : &*found;
}

const Rule& RuleBook::at(const std::string& id) const {
  if (const Rule* rule = find(id)) {
    return *rule;
  }
  std::vector<std::string> ids;
  for (const Rule& rule : rules_) {
    ids.push_back(rule.id);
  }
  throw UsageError(
      fmt::format("unknown rule '{}'; the nearest are {} (`loopspec rules` lists all {})", id,
                  fmt::join(nearest(id, ids, 3), ", "), ids.size()));
}

}  // namespace loopspec
