#include "conformance/scenario/modules/streams.hpp"

#include <fmt/format.h>

#include "conformance/scenario/recorder.hpp"
#include "reference/objects/classes.hpp"
#include "reference/objects/function.hpp"
#include "reference/objects/operations.hpp"
#include "reference/objects/thread_state.hpp"
#include "reference/objects/unraisable.hpp"

namespace loopspec {

namespace {

Class* stream_class = nullptr;

class StandardStream : public Container {
 public:
  explicit StandardStream(Stream s) : Container(stream_class), stream(s) {}
  Stream stream;
};

Value write(Value* a) {
  if (!is_str(a[1]))
    return raise(classes.TypeError,
                 fmt::format("write() argument must be str, not {}", class_of(a[1])->name()));
  auto* text = a[1].as<Str>();
  if (a[0].as<StandardStream>()->stream == Stream::out) {
    record_write(text->view());
  } else {
    write_stderr(text->view());
  }
  return Value::small_int(static_cast<std::int64_t>(text->length()));
}

Value write_lines(Value* a) {
  const auto lines = to_vector(a[1]);
  if (!lines) return Value();
  for (const Value& line : *lines) {
    Value arguments[] = {a[0], line};
    if (!write(arguments)) return Value();
  }
  return Value::none();
}

}  // namespace

void install_stream_class() {
  stream_class = Class::builtin("TextIOWrapper", classes.object, "_io");
  define_methods(stream_class, {{"C write(self, text, /)", write},
                                {"C writelines(self, lines, /)", write_lines},
                                {"C flush(self, /)", [](Value*) { return Value::none(); }},
                                {"C isatty(self, /)", [](Value*) { return Value::false_(); }}});
  define_attributes(
      stream_class,
      {{"encoding", [](const Value&) -> Value { return make_str("utf-8"); }},
       {"name", [](const Value& v) -> Value {
          return make_str(v.as<StandardStream>()->stream == Stream::out ? "<stdout>" : "<stderr>");
        }}});
}

Value make_stream(Stream stream) {
  return make<StandardStream>(stream);
}

bool is_original_stdout(const Value& v) noexcept {
  return class_of(v) == stream_class && v.as<StandardStream>()->stream == Stream::out;
}

}  // namespace loopspec
