// list.sort: stable, comparing with < only. Up to 63 items in CPython's order of comparisons;
// longer lists by merging.
#include <algorithm>

#include "conformance/scenario/types/list.hpp"
#include "conformance/scenario/types/support.hpp"

namespace loopspec {

namespace {

struct Keyed {
  Value key;
  Value item;
};
using Run = std::vector<Keyed>;

constexpr std::size_t kShort = 64;

// a < b of the keys: 1, 0, -1 raised.
int less(const Keyed& a, const Keyed& b) {
  return compare_true(a.key, b.key, CompareOp::lt);
}

auto at(Run& run, std::size_t i) {
  return run.begin() + ssize(i);
}

// How far the items from `end` on are not smaller than the one before them; 0 when raised.
std::size_t end_of_ascending(const Run& run, std::size_t end, std::size_t last) {
  for (; end < last; ++end) {
    const int smaller = less(run[end], run[end - 1]);
    if (smaller < 0) return 0;
    if (smaller != 0) break;
  }
  return end;
}

// The same of a descending run [first, end), in which equal items may stand: those are turned
// round, so that they come in their order again when all is.
std::size_t end_of_descending(Run& run, std::size_t end, std::size_t last) {
  std::size_t equal = 0;  // so many at the end are equal to the one before them
  const auto turn_equal = [&] {
    if (equal != 0) std::reverse(at(run, end - equal - 1), at(run, end));
    equal = 0;
  };
  for (; end < last; ++end) {
    const int smaller = less(run[end], run[end - 1]);
    if (smaller < 0) return 0;
    if (smaller != 0) {
      turn_equal();
      continue;
    }
    const int larger = less(run[end - 1], run[end]);
    if (larger < 0) return 0;
    if (larger != 0) break;
    ++equal;
  }
  turn_equal();
  return end;
}

// From 3.13 on equal items do not end a descending run, and one that was turned round is extended.
std::size_t count_run_with_equals(Run& run, std::size_t first, std::size_t last) {
  std::size_t end = end_of_ascending(run, first + 1, last);
  if (end == 0 || end == last) return end == 0 ? 0 : end - first;
  if (end > first + 1) {
    const int rises = less(run[first], run[end - 1]);
    if (rises < 0) return 0;
    if (rises != 0) return end - first;
    std::reverse(at(run, first), at(run, end));
  }
  end = end_of_descending(run, end + 1, last);
  if (end == 0) return 0;
  std::reverse(at(run, first), at(run, end));
  end = end_of_ascending(run, end, last);
  return end == 0 ? 0 : end - first;
}

// The sorted run at the beginning, made ascending; its length, 0 when raised.
std::size_t count_run(Run& run, std::size_t first, std::size_t last) {
  if (last - first < 2) return last - first;
  if (since(13)) return count_run_with_equals(run, first, last);
  const int descending = less(run[first + 1], run[first]);
  if (descending < 0) return 0;
  std::size_t end = first + 2;
  for (; end < last; ++end) {
    const int smaller = less(run[end], run[end - 1]);
    if (smaller < 0) return 0;
    if (smaller != descending) break;
  }
  if (descending != 0) std::reverse(run.begin() + ssize(first), run.begin() + ssize(end));
  return end - first;
}

// Inserts items [start, last) into the sorted [first, start).
bool binary_insertion(Run& run, std::size_t first, std::size_t start, std::size_t last) {
  for (; start < last; ++start) {
    std::size_t low = first;
    std::size_t high = start;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      const int smaller = less(run[start], run[middle]);
      if (smaller < 0) return false;
      if (smaller != 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    std::rotate(run.begin() + ssize(low), run.begin() + ssize(start),
                run.begin() + ssize(start) + 1);
  }
  return true;
}

bool merge(Run& run, std::size_t first, std::size_t middle, std::size_t last) {
  Run left(run.begin() + ssize(first), run.begin() + ssize(middle));
  std::size_t l = 0;
  std::size_t r = middle;
  std::size_t out = first;
  bool ok = true;
  while (l < left.size() && r < last && ok) {
    const int smaller = less(run[r], left[l]);
    ok = smaller >= 0;
    if (ok) run[out++] = smaller != 0 ? run[r++] : left[l++];
  }
  while (l < left.size()) run[out++] = left[l++];
  return ok;
}

bool sort_range(Run& run, std::size_t first, std::size_t last) {
  if (last - first < kShort) {
    if (last - first < 2) return true;
    const std::size_t sorted = count_run(run, first, last);
    return sorted != 0 && binary_insertion(run, first, first + sorted, last);
  }
  const std::size_t middle = first + (last - first) / 2;
  return sort_range(run, first, middle) && sort_range(run, middle, last) &&
         merge(run, first, middle, last);
}

// By keys that compare without code of the program; false: these are not all of that kind.
bool sort_small_ints(Run& run) {
  const auto is_small = [](const Keyed& k) { return k.key.is_small_int(); };
  if (!std::all_of(run.begin(), run.end(), is_small)) return false;
  std::stable_sort(run.begin(), run.end(), [](const Keyed& a, const Keyed& b) {
    return a.key.small_int() < b.key.small_int();
  });
  return true;
}

bool sort_strings(Run& run) {
  const auto is_exact_str = [](const Keyed& k) { return class_of(k.key) == classes.str; };
  if (!std::all_of(run.begin(), run.end(), is_exact_str)) return false;
  std::stable_sort(run.begin(), run.end(), [](const Keyed& a, const Keyed& b) {
    return a.key.as<Str>()->view() < b.key.as<Str>()->view();
  });
  return true;
}

bool make_keys(const std::vector<Value>& items, const Value& key, Run* run) {
  run->reserve(items.size());
  for (const Value& item : items) {
    Value k = key.is_none() ? item : call(key, {item});
    if (!k) return false;
    run->push_back({std::move(k), item});
  }
  return true;
}

}  // namespace

bool sort_list(const Value& list, const Value& key, bool reverse) {
  // While it is sorted the list looks empty.
  std::vector<Value> items = std::exchange(items_of(list), {});
  Run run;
  bool ok = make_keys(items, key, &run);
  if (ok) {
    if (reverse) std::reverse(run.begin(), run.end());
    ok = sort_small_ints(run) || sort_strings(run) || sort_range(run, 0, run.size());
    if (reverse) std::reverse(run.begin(), run.end());
    for (std::size_t i = 0; i < run.size(); ++i) items[i] = run[i].item;
  }
  const bool changed = !items_of(list).empty();
  const std::vector<Value> gone = std::exchange(items_of(list), std::move(items));
  if (!ok || !changed) return ok;
  value_error({"list modified during sort"});
  return false;
}

}  // namespace loopspec
