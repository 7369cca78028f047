// The parts of `_native`, each in a file of its own; conformance/scenario/prelude/README.md says
// what they are for.
#pragma once

#include "reference/objects/containers.hpp"

namespace loopspec {

void add_native_clock(Dict* into);       // now, sleep
void add_native_builtins(Dict* into);    // builtin, builtin_type
void add_native_signatures(Dict* into);  // with_signature, parameters, function_flags
void add_native_frames(
    Dict* into);  // caller, generator_state, make_iterable_coroutine, is_iterable_coroutine
void add_native_matching(Dict* into);  // match_as, match_like
void add_native_math(Dict* into);      // math_NAME
void add_native_reports(Dict* into);   // on_log, on_warning, traceback_entries, source_line
void add_native_signals(Dict* into);   // signal_handler, set_signal_handler, send_signal, ...
void add_native_threads(Dict* into);   // Lock, RLock, start_thread, thread_ident
void add_native_weak(
    Dict* into);  // ref, ReferenceType, getweakrefcount, getweakrefs, proxy, its types, collect

}  // namespace loopspec
