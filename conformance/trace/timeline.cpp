#include "conformance/trace/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "conformance/trace/columns.hpp"
#include "conformance/trace/number.hpp"

namespace loopspec {
namespace {

constexpr std::size_t narrowest_lane = 12;
constexpr std::size_t gap = 2;

struct Lane {
  std::string name;
  std::size_t first;  // its first and last event
  std::size_t last;
  std::size_t width;
};

std::string name_of_task(const TraceEvent& event) {
  return event.task ? visible(*event.task) : "-";
}

std::string time_of(const TraceEvent& event) {
  return event.time ? shortest(*event.time) : "-";
}

class Timeline {
 public:
  Timeline(const Trace& trace, std::size_t width) : trace_(trace) {
    std::size_t time = 4;
    for (const TraceEvent& event : trace.events) {
      time = std::max(time, time_of(event).size());
    }
    time_ = std::min(time, width / 3);
    const std::size_t room = width - time_ - gap;
    most_ = std::max<std::size_t>(1, room / (narrowest_lane + gap));
    for (std::size_t i = 0; i < trace.events.size(); ++i) {
      lane_of_.push_back(find_lane(i));
    }
    share_out(room);
  }

  std::string draw() const {
    std::string text = line("time", [](const Lane& lane) { return lane.name; });
    std::string before;
    for (std::size_t i = 0; i < trace_.events.size(); ++i) {
      const std::string time = time_of(trace_.events[i]);
      text += line(time == before ? "" : time, [&](const Lane& lane) { return cell(lane, i); });
      before = time;
    }
    return text + fmt::format("== {}\n", describe(trace_.outcome));
  }

 private:
  std::size_t find_lane(std::size_t i) {
    const std::string name = name_of_task(trace_.events[i]);
    const auto found = std::ranges::find(lanes_, name, &Lane::name);
    if (found != lanes_.end()) {
      found->last = i;
      return static_cast<std::size_t>(found - lanes_.begin());
    }
    if (lanes_.size() < most_) {
      lanes_.push_back({name, i, i, 0});
    } else {
      lanes_.back().last = i;
      shared_ = shared_ || lanes_.back().name != name;
    }
    return lanes_.size() - 1;
  }

  std::string said(std::size_t i) const {
    const TraceEvent& event = trace_.events[i];
    const bool names = shared_ && lane_of_[i] + 1 == lanes_.size();
    return names ? fmt::format("{}: {}", name_of_task(event), visible(event.text))
                 : visible(event.text);
  }

  // As wide as what is said in it, while there is room for all; the widest give way first.
  void share_out(std::size_t room) {
    if (lanes_.empty()) {
      return;
    }
    if (shared_) {
      lanes_.back().name = "others";
    }
    for (Lane& lane : lanes_) {
      lane.width = std::max<std::size_t>(1, display_width(lane.name));
    }
    for (std::size_t i = 0; i < lane_of_.size(); ++i) {
      std::size_t& width = lanes_[lane_of_[i]].width;
      width = std::max(width, display_width(said(i)));
    }
    const auto total = [this] {
      std::size_t sum = 0;
      for (const Lane& lane : lanes_) {
        sum += lane.width + gap;
      }
      return sum - gap;
    };
    while (total() > room) {
      --std::ranges::max_element(lanes_, {}, &Lane::width)->width;
    }
  }

  std::string cell(const Lane& lane, std::size_t i) const {
    if (&lanes_[lane_of_[i]] == &lane) {
      return said(i);
    }
    return lane.first < i && i < lane.last ? "|" : "";
  }

  template <class Cell>
  std::string line(const std::string& time, Cell cell_of) const {
    std::string text = fmt::format("{:>{}}", time.substr(0, time_), time_);
    for (const Lane& lane : lanes_) {
      text += std::string(gap, ' ') + fit(cell_of(lane), lane.width);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
  }

  const Trace& trace_;
  std::vector<Lane> lanes_;
  std::vector<std::size_t> lane_of_;  // of each event
  std::size_t time_ = 0;              // width of the column
  std::size_t most_ = 1;              // lanes that there is room for
  bool shared_ = false;               // the last lane is that of several tasks
};

}  // namespace

std::string timeline(const Trace& trace, std::size_t width) {
  return Timeline(trace, std::max<std::size_t>(width, 40)).draw();
}

}  // namespace loopspec
