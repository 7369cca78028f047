// Asynchronous generators as loops know them: the hooks of sys.set_asyncgen_hooks and
// shutdown_asyncgens.
#pragma once

#include "reference/objects/object.hpp"

namespace loopspec {

// First iteration of an async generator: the running loop notes it. Gives that loop (null: none
// runs), which the generator keeps for finalize_asyncgen.
Value note_asyncgen_started(Object* generator);
// A suspended generator is dropped: its loop makes a task that closes it. May resurrect the
// generator. False: raised.
bool finalize_asyncgen(const Value& loop, const Value& generator);
// The generator is finished or gone.
void forget_asyncgen(const Value& loop, const Object* generator) noexcept;

// loop.shutdown_asyncgens(): a coroutine.
Value shutdown_asyncgens(const Value& loop);

}  // namespace loopspec
