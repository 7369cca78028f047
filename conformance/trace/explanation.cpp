#include "conformance/trace/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "conformance/trace/columns.hpp"
#include "conformance/trace/rendering.hpp"

namespace loopspec {
namespace {

constexpr std::size_t moments_before = 5;
constexpr std::size_t moments_after = 4;
constexpr std::size_t longest_listing = 40;
constexpr std::size_t longest_name = 24;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string cut(std::string_view text, std::size_t width) {
  std::string line = fit(text, width);
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string listing(const Setting& setting) {
  const std::vector<std::string> lines = lines_of(setting.source);
  if (lines.size() > longest_listing) {
    return fmt::format("  ({} lines, in {})\n", lines.size(), setting.scenario);
  }
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    result += cut(fmt::format("  {:>3}  {}", i + 1, lines[i]), setting.width) + "\n";
  }
  return result;
}

// The moments of one trace that are shown: from a few before the difference to a few behind it.
std::vector<Moment> window(const std::vector<Moment>& moments, std::size_t first,
                           std::size_t difference) {
  const std::size_t end = std::min(moments.size(), difference + 1 + moments_after);
  return {moments.begin() + static_cast<std::ptrdiff_t>(first),
          moments.begin() + static_cast<std::ptrdiff_t>(end)};
}

std::string side_by_side(const Trace& left, const Trace& right, std::size_t difference,
                         const Setting& setting) {
  const std::size_t first = difference > moments_before ? difference - moments_before : 0;
  const std::vector<Moment> a = window(timeline(left), first, difference);
  const std::vector<Moment> b = window(timeline(right), first, difference);
  const std::size_t width = (setting.width - 7) / 2;
  const MomentTable left_table(a, width);
  const MomentTable right_table(b, width);
  std::string result;
  const auto add = [&](std::string_view mark, const std::string& x, std::string_view middle,
                       const std::string& y) {
    result += cut(fmt::format("{} {} {} {}", mark, fit(x, width), middle, y), setting.width) + "\n";
  };
  add(" ", setting.left, " | ", setting.right);
  add(" ", left_table.heading(), " | ", right_table.heading());
  if (first > 0) {
    add(" ", fmt::format("... {} equal before", first), " | ", "...");
  }
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const bool here = first + i == difference;
    add(here ? ">" : " ", i < a.size() ? left_table.line(a[i]) : "", here ? " ≠ " : " | ",
        i < b.size() ? right_table.line(b[i]) : "");
  }
  return result;
}

// How many columns of the two texts are the same from their start.
std::size_t common_columns(const std::string& a, const std::string& b) {
  auto end = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                      a.begin());
  while (end > 0 && end < a.size() && (static_cast<unsigned char>(a[end]) & 0xc0U) == 0x80U) {
    --end;
  }
  return display_width(std::string_view(a).substr(0, end));
}

// Both values in full; the mark stands under the first character that differs, when the values have
// something in common.
std::string values(const Difference& difference, const Setting& setting) {
  const std::size_t name =
      std::min(longest_name, std::max(display_width(setting.left), display_width(setting.right)));
  const std::size_t column = common_columns(difference.left, difference.right);
  std::string result = fmt::format("  {}  {}\n  {}  {}\n", fit(setting.left, name), difference.left,
                                   fit(setting.right, name), difference.right);
  if (column > 0 && 4 + name + column < setting.width) {
    result += fmt::format("{}^\n", std::string(4 + name + column, ' '));
  }
  return result;
}

std::string wrapped(const std::string& text, std::size_t indent, std::size_t width) {
  std::string result;
  std::string line(indent, ' ');
  std::istringstream in(text);
  bool empty = true;
  for (std::string word; in >> word;) {
    if (!empty && display_width(line) + 1 + display_width(word) > width) {
      result += line + "\n";
      line = std::string(indent, ' ');
      empty = true;
    }
    line += (empty ? "" : " ") + word;
    empty = false;
  }
  return result + line + "\n";
}

std::string rules(const Setting& setting) {
  std::string result;
  for (const RuleHint& rule : setting.rules) {
    result += fmt::format("  {}\n", rule.id);
    if (!rule.sentence.empty()) {
      result += wrapped(rule.sentence, 4, setting.width);
    }
    if (!rule.if_this_fails.empty()) {
      result += wrapped("If this fails: " + rule.if_this_fails, 4, setting.width);
    }
  }
  return result;
}

}  // namespace

std::string explain(const Trace& left, const Trace& right, const Difference& difference,
                    const Setting& given) {
  Setting setting = given;
  setting.width = std::max<std::size_t>(60, given.width);
  std::string page = fmt::format("{}\n", setting.scenario);
  page += listing(setting) + "\n";
  page += side_by_side(left, right, difference.moment, setting) + "\n";
  page += fmt::format("first difference: {}\n", difference.what);
  page += values(difference, setting);
  if (!setting.rules.empty()) {
    page += "\nrules that this scenario witnesses\n" + rules(setting);
  }
  return page + fmt::format("\nto reproduce: {}\n", setting.reproduce);
}

}  // namespace loopspec
