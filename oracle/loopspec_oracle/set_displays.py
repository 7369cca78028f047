"""Compiles a program so that its displays and comprehensions of sets, and its operators on views of dicts, make our sets.

The rewriting works on the tree and keeps every position.  A program that has nothing of the kind is compiled from its source
as it is, which is much faster: the bytecode tells.
"""

import ast
import builtins
import dis
import sys
import types

from .set_order import FROZENSET, SET, add_to_table, insert, is_number, update_table
from .sets import OrderedSet, update_from
from .views import IN_PLACE, OPERATORS

_SET_OPCODES = {dis.opmap[name] for name in ("BUILD_SET", "SET_ADD", "SET_UPDATE") if name in dis.opmap}
_VIEW_OPCODES = {
    dis.opmap[name]
    for name in ("BINARY_OP", "BINARY_AND", "BINARY_OR", "BINARY_XOR", "BINARY_SUBTRACT", "INPLACE_AND", "INPLACE_OR",
                 "INPLACE_XOR", "INPLACE_SUBTRACT")
    if name in dis.opmap
}  # fmt: skip
_VIEW_NAMES = {"keys", "items"}


def compile_with_ordered_sets(source, name):
    """The code object of a module."""
    code = compile(source, name, "exec", dont_inherit=True)
    makes_sets, may_use_views = survey(code)
    if not (makes_sets or may_use_views):
        return code
    tree = _Rewriter(may_use_views).visit(ast.parse(source, name))
    return compile(tree, name, "exec", dont_inherit=True)


def survey(code):
    """(whether a set is made, whether views of dicts may meet an operator) in this code or any within it."""
    makes_sets = named = operates = False
    pending = [code]
    while pending:
        code = pending.pop()
        opcodes = SET(code.co_code[::2])
        makes_sets = makes_sets or not _SET_OPCODES.isdisjoint(opcodes)
        operates = operates or not _VIEW_OPCODES.isdisjoint(opcodes)
        named = named or not _VIEW_NAMES.isdisjoint(code.co_names)
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                pending.append(constant)
            elif isinstance(constant, FROZENSET):
                makes_sets = True
    return makes_sets, named and operates


# What the rewritten program calls.


def _display(*elements):
    """{a, b, c}"""
    result = OrderedSet()
    for element in elements:
        insert(result, element)
    return result


def _with_element(result, element):
    """The next element of a display that has a starred one."""
    insert(result, element)
    return result


def _with_elements(result, elements):
    """The next starred element of a display."""
    update_from(result, elements)
    return result


def _constant(native, *elements):
    """A display of three numbers or more, made by CPython from a constant: a copy of such a set has the same table."""
    result = OrderedSet()
    update_table(result, native)
    stored = {element: element for element in native}
    for element in elements:
        element = stored[element]
        result._loopspec_order[id(element)] = element
    return result


def _comprehension(elements):
    """{x for ...}, given as {x: None for ...}: a dict hashes, compares and keeps as a set does."""
    result = OrderedSet()
    if all(map(is_number, elements)):
        for element in elements:
            add_to_table(result, element)
    else:
        update_table(result, elements)
        result._loopspec_mixed = True
    result._loopspec_order = {id(element): element for element in elements}
    return result


def _element(value):
    """An element of a comprehension: one that no set takes is refused in a set's words, not in a dict's."""
    if type(value).__hash__ is None or type(value) is tuple:
        SET().add(value)
    return value


_DICTS_HAVE_OTHER_WORDS = sys.version_info >= (3, 14)


def _helper(name):
    return f"_loopspec_{name}"


def install():
    """Makes the helpers known to every module."""
    helpers = [_display, _with_element, _with_elements, _constant, _comprehension, _element]
    for helper in helpers:
        setattr(builtins, _helper(helper.__name__.lstrip("_")), helper)
    for operator in OPERATORS:
        setattr(builtins, _helper(operator), OPERATORS[operator])
        setattr(builtins, _helper("In" + operator), IN_PLACE[operator])


class _Rewriter(ast.NodeTransformer):
    def __init__(self, views):
        self.views = views

    def call(self, node, name, *arguments):
        function = ast.Name(id=_helper(name), ctx=ast.Load())
        call = ast.Call(func=function, args=list(arguments), keywords=[])
        ast.copy_location(function, node)
        return ast.copy_location(call, node)

    def visit_Set(self, node):
        if _is_folded(node):
            return self.call(node, "constant", node, *node.elts)
        self.generic_visit(node)
        if not any(isinstance(element, ast.Starred) for element in node.elts):
            return self.call(node, "display", *node.elts)
        result = self.call(node, "display")
        for element in node.elts:
            if isinstance(element, ast.Starred):
                result = self.call(node, "with_elements", result, element.value)
            else:
                result = self.call(node, "with_element", result, element)
        return result

    def visit_SetComp(self, node):
        self.generic_visit(node)
        nothing = ast.copy_location(ast.Constant(value=None), node.elt)
        key = self.call(node.elt, "element", node.elt) if _DICTS_HAVE_OTHER_WORDS else node.elt
        pairs = ast.DictComp(key=key, value=nothing, generators=node.generators)
        return self.call(node, "comprehension", ast.copy_location(pairs, node))

    def visit_For(self, node):
        return self.over_constants(node, "iter")

    def visit_comprehension(self, node):
        return self.over_constants(node, "iter")

    def over_constants(self, node, field):
        """A loop over a display of numbers: the compiler makes a frozenset of it, and that is what is to be iterated."""
        kept = getattr(node, field)
        if not (isinstance(kept, ast.Set) and all(map(_is_constant_number, kept.elts))):
            return self.generic_visit(node)
        setattr(node, field, ast.copy_location(ast.Constant(value=None), kept))
        self.generic_visit(node)
        setattr(node, field, kept)
        return node

    def visit_Compare(self, node):
        """`x in {1, 2}`: nobody sees the order."""
        for index, (operator, operand) in enumerate(zip(node.ops, node.comparators)):
            tested = isinstance(operator, (ast.In, ast.NotIn)) and isinstance(operand, ast.Set)
            if not (tested and all(isinstance(element, ast.Constant) for element in operand.elts)):
                node.comparators[index] = self.visit(operand)
        node.left = self.visit(node.left)
        return node

    def visit_BinOp(self, node):
        self.generic_visit(node)
        operator = type(node.op).__name__
        if not self.views or operator not in OPERATORS or _is_number(node.left) or _is_number(node.right):
            return node
        return self.call(node, operator, node.left, node.right)

    def visit_AugAssign(self, node):
        self.generic_visit(node)
        operator = type(node.op).__name__
        if not self.views or operator not in OPERATORS or not isinstance(node.target, ast.Name):
            return node
        old = ast.copy_location(ast.Name(id=node.target.id, ctx=ast.Load()), node.target)
        value = self.call(node, "In" + operator, old, node.value)
        return ast.copy_location(ast.Assign(targets=[node.target], value=value), node)


def _is_number(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, (int, float))


def _is_constant_number(node):
    """True for what the compiler may reduce to a constant number, or to a tuple of them."""
    if isinstance(node, ast.Constant):
        return _is_number(node)
    if isinstance(node, ast.UnaryOp):
        return _is_constant_number(node.operand)
    if isinstance(node, ast.BinOp):
        return _is_constant_number(node.left) and _is_constant_number(node.right)
    return isinstance(node, ast.Tuple) and all(map(_is_constant_number, node.elts))


def _is_folded(node):
    """True for a display of constant numbers that CPython's compiler makes a frozenset of."""
    if len(node.elts) < 3 or not all(map(_is_constant_number, node.elts)):
        return False
    code = compile(ast.Expression(body=node), "<display>", "eval", dont_inherit=True)
    return any(isinstance(constant, FROZENSET) for constant in code.co_consts)
