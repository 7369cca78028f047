#include "conformance/generator/language/source.hpp"

#include <fmt/format.h>

#include "conformance/generator/language/areas.hpp"

namespace loopspec::generator::language {
namespace {

// Addresses differ, so a line ends before the first one. `show` notes what an expression gives;
// `tell` an exception with all that hangs on it.
constexpr std::string_view kPreamble = R"(import math
import sys

out = []


def tell(error, depth=0):
    if error is None or depth > 4:
        return '-'
    lines, traceback = [], error.__traceback__
    while traceback is not None:
        lines.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    cause, context = tell(error.__cause__, depth + 1), tell(error.__context__, depth + 1)
    return f'{error!r} {lines} {error.__suppress_context__} ({cause}) ({context})'


def note(text):
    out.append(text if ' at 0x' not in text else text[:text.index(' at 0x')])


def show(thunk):
    try:
        note(repr(thunk()))
    except Exception as error:
        note(f'{type(error).__name__}: {error} {error.args!r}')


def attempt(thunk):
    try:
        note(repr(thunk()))
    except BaseException as error:
        note(tell(error))


def run(program):
    out.clear()
    attempt(program)
    print('\n'.join(map(str, out)))
)";

using AreaWriter = void (*)(Writer&);

constexpr AreaWriter writer_of(Area area) {
  switch (area) {
#define LOOPSPEC_X(name) \
  case Area::name:       \
    return write_##name;
    LOOPSPEC_AREAS(LOOPSPEC_X)
#undef LOOPSPEC_X
  }
  return write_numbers;
}

}  // namespace

std::string to_source(const Batch& batch, int minor) {
  std::string source(kPreamble);
  for (std::size_t i = 0; i < batch.size(); ++i) {
    Writer writer(batch[i], minor);
    writer_of(batch[i].area)(writer);
    const std::string body = writer.take_text();
    source += fmt::format("\n\ndef {0}_{1}():\n{2}\n\nrun({0}_{1})\n", name_of(batch[i].area), i,
                          body.empty() ? "    pass\n" : body);
  }
  return source;
}

}  // namespace loopspec::generator::language
