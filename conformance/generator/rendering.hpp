// From a random program to the tree of a scenario.
#pragma once

#include "conformance/generator/program.hpp"
#include "conformance/scenario/ast/node.hpp"

namespace loopspec::generator {

// A valid module (see ast/validate.hpp). Every print begins with a label of its own,
// `function.number`. What a program shares between its tasks (tasks, handles, futures, events,
// locks, queues) are lists at module level that the main coroutine fills before its first
// statement; only what is used is there.
ast::NodePtr to_tree(const Program& program);

}  // namespace loopspec::generator
