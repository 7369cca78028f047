"""Trees through the C++ side and back: source, tree JSON, nodes, printed source, the same tree again.

The filter `ast_reprint` does the C++ part, one line of JSON per tree.
"""

import ast
import copy
import json
import os
import random
import subprocess
import sys
import unittest
import warnings
from pathlib import Path

from loopspec_oracle.lowering import LoweringError, lower

REPRINT = Path(os.environ["LOOPSPEC_BINARY_DIR"]) / "ast_reprint"
CORPUS = Path(os.environ["LOOPSPEC_SOURCE"]) / "conformance" / "scenarios"
POSITION = ("line", "col", "end_line", "end_col")

SNIPPETS = r'''
x = 1; y = 0.1 + 0.2; z = 1e999; w = 1e16; v = 1.0; u = 123456789012345678901234567890
a = b = c, d = 1, 2
a, *b = [1, 2]; [c, (d, *e)] = f; (g,) = h; (), [] = i
x: int; x: int = 3; (x): int = 3; x.y: "str" = 1; x[0]: int
x += 1; x -= 1; x *= 2; x /= 2; x //= 2; x %= 2; x **= 2; x @= y; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1
a or b and not c == d; (a or b) and c; a or (b or c); not (not a); (not a) + 1; not a in b; (not a) in b
a < b <= c != d == e > f >= g is h is not i in j not in k; (a < b) < c; a < (b < c)
-x ** 2; (-x) ** 2; x ** -y; x ** y ** z; (x ** y) ** z; ~x; +x; - -x; -(-x); --x; -1 + 2; (-1).real
a - b - c; a - (b - c); a * (b + c) % d // e @ f; a << 1 >> 2 & 3 ^ 4 | 5; (a | b) & c
a if b else c if d else e; (a if b else c) if d else e; a if (b if c else d) else e
lambda: 0; lambda x, *y, z=1, **k: (x, y); lambda a, /, b=2, *, c: lambda: a; (lambda: 1)(); lambda *, a: a
f(); f(a, *b, c, d=1, **e); f(x for x in y); f((x for x in y), 1); f(*(x for x in y)); f(a := 1); f(b=(c := 2)); f()(g)(h)
[x for x in y if x if not x for z in x]; {x: y for x, y in z}; {x for x in (lambda: y)()}; [x for x in (a if b else c)]
[a for a, in b]; [a for (a, b), *c in d]; [(a, b) for a in b]; [a for a in b if (c if d else e)]; [a for a in (lambda: b)]
{}; {1}; {1, *a}; {1: 2, **a, **(b or c)}; []; [1, *a]; (); (1,); (1, 2); (*a,); (*a, *b)
x[0]; x[0, 1]; x[0:1]; x[::2]; x[:]; x[1:, ::2]; x[1:2,]; x[(1, 2)]; x[()]; x[-1:]; x[lambda: 1]
x.y.z; 1 .real; 1.0.real; 'a'.join(b); (a + b).c; (await_ or x).y; [].append; {}.get; f"{x}".upper; (yield_)
'a\'b'; "a'b"; 'a"b\'c'; 'a\nb\t\\\r\0\x7f\x80é漢😀\u200b'; b'a\'"\x00\xff\n\\'; ''; b''; 'a' 'b'; r'\n'; '\\'
f''; f'a'; f'{x}'; f'{x!r}{x!s}{x!a}'; f'{x:>10}'; f'{x:{y}.{z}}'; f'{{}}'; f'{x!r:^{w}}'; f'{x=}'; f'{x = }'
f'{a["b"]}'; f"{a['b']}"; f'{ {1: 2}[1] }'; f'{ {x for x in y} }'; f'{(lambda: 1)()}'; f'{(lambda x: x)}'; f'{a if b else c}'
f'{a != b}'; f'{(a := 1)}'; f'{a, b}'; f'{f"{x}"}'; f"""{f'{a["b"]}'}"""; f'{"a" "b"}'; f"{'a' + 'b'}{'c'}"; f'{x:%H:%M}'
f'\n{x}\'"\\'; f'{x}' 'y{}' f'{z}'; f'é{x}漢'; 'a' f'{x}' "b"; f"it's {x}"; f'{x!r}' + 'y'; f'{-x}'; f'{[x for x in y]}'
del x, y.z, w[0]; del (a, b), [c]
raise; raise x; raise x from y; raise x from None
assert x; assert x, 'y'; assert (x, y)
import time; import concurrent.futures as c, asyncio; from time import b; from concurrent.futures import c as d, e
pass
print(*a, sep=''); print(x, *y, z, **w)
a = yield_; (x for x in y); (a, b); [a][0]; not a; None; True; False; ...; -0.0; 0j_ if 0 else 1
'''.replace("0j_", "x").split("\n")

BLOCKS = [
    "if a: b\nelif c: d\nelif e: f\nelse: g\n",
    "if a:\n    b\nelse:\n    if c: d\n    e\n",
    "while a:\n    if b: break\n    continue\nelse: c\n",
    "for a, b in c: d\nelse: e\nfor a in b, c: d\nfor (a.b) in c: d\nfor a[0], *b in c: d\nfor [] in c: d\n",
    "try: a\nexcept: b\n",
    "try: a\nexcept (b, c): d\nexcept e as f: g\nelse: h\nfinally: i\n",
    "try: a\nfinally: b\n",
    "with a: b\nwith a as b, c as (d, e): f\nwith (a, b): c\nwith ((a, b)) as c: d\nwith (a): b\nwith (yield_) as x.y: b\nwith a as [b, c]: d\n",
    "def f(): return\n",
    "def f(a, b=1, /, c=2, *d, e, f=3, **g) -> int: return a, b\n",
    "def f(a: int = 1, *args: str, k: 'x' = 2, **kw: y): 'doc'; return *a, b\n",
    "@a\n@b.c(d)\ndef f():\n    def g():\n        nonlocal_ = 1\n    return g\n",
    "@a\nclass A(B, *c, metaclass=D, **e):\n    'doc'\n    x = 1\n\n    def f(self): pass\n    y = 2\n",
    "class A: pass\nclass B(): pass\nx = 1\nclass C(A): pass\n",
    "def f():\n    global x, y\n    x = yield\n    y = yield 1\n    z = (yield), (yield 2)\n    yield\n    yield a, b\n    yield from c\n    f((yield))\n    x += yield\n    return (yield)\n",
    "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n",
    "async def f():\n    await a\n    (await a).b\n    await a.b()\n    -await a\n    await a ** 2\n    (await a) ** await b\n    return await a, await b\n",
    "async def f():\n    async for a, b in c: d\n    else: e\n    async with a as b, c: d\n    async with (a, b): c\n    return [x async for x in y if await z]\n",
    "async def f():\n    await (await a)\n    await (a or b)\n    await (lambda: 1)\n    not await a\n    [await x for x in y]\n    x = f'{await a}'\n    yield (await a)\n",
    "match a:\n    case 1 | -1 | 1.5: b\n    case 'x': c\n    case None | True: d\n    case [a, *b, _]: e\n    case (a, [*_]): f\n    case {'k': v, 1: [x], **rest}: g\n    case A(): h\n    case a.B(1, c, k=d, l=_): i\n    case [1 | 2 as x, (3 as y)]: j\n    case a.b: k\n    case (1 | 2) as z: l\n    case ((1 as p) as q): l\n    case x if x > 1: m\n    case {}: n\n    case []: n\n    case {**r}: n\n    case _: o\n",
    "match a, b:\n    case c, d: e\n    case *f, g: h\n",
    "match (x := a):\n    case b: c\n",
    "try: a\nexcept* b: c\nexcept* (d, e) as f: g\nelse: h\nfinally: i\n",
    "def f():\n    if a:\n        with b:\n            for c in d:\n                while e:\n                    try:\n                        pass\n                    finally:\n                        return\n",
]

REFUSED = [
    "return 1", "class A:\n  return", "yield 1", "def f():\n  await x", "await x", "async def f():\n  lambda: (await x)",
    "async def f():\n  yield 1\n  return 2", "def f():\n  async with x: pass", "def f():\n  async for x in y: pass", "break",
    "for x in y:\n  def f():\n    continue", "continue", "while 1: pass\nelse: break", "while 1:\n  class A:\n    break",
    "nonlocal x", "try: pass\nexcept: pass\nexcept A: pass", "f(a=1, b=2, a=2)", "class A(x=1, x=2): pass",
    "def f(a, *, a): pass", "lambda a, a: 1", "*a", "x = *a", "*a = x", "*a, *b = x", "[*a, *b] = x", "a, (*b, *c) = x",
    "def f():\n  [(yield) for x in y]", "[(yield) for x in y]", "def f():\n  return {(yield 1) for x in y}",
    "def f():\n  [x async for x in y]", "[x async for x in y]", "def f():\n  return [await x for x in y]",
    "def f():\n  return [x for x in await y]", "async def f():\n  yield from x", "for *a in x: pass",
    "def f(x: (yield)): pass", "for x in *a: pass", "def f():\n return *a", "async def f():\n  def g():\n    await x",
    "@(await x)\ndef f(): pass", "def f(x=(yield)): pass", "def f():\n  class A:\n    yield 1", "with a as *b: pass",
    "x: int = *a", "async def f():\n  class A:\n    await x", "try: a\nexcept b:\n  while 1: pass\n  break",
]  # fmt: skip

ACCEPTED = [
    "def f():\n  return (x async for x in y)", "def f():\n  return (await x for x in y)",
    "async def f():\n  return [x async for x in y if [z async for z in x]]", "def f():\n  [x for x in (yield)]",
    "async def f():\n  yield 1\n  return", "async def f():\n  def g():\n    yield\n  return 1", "while 1:\n  if 2: break",
    "for x in y:\n  try: continue\n  finally: pass", "print(*a, *b); [*a, *b]; x = *a, *b", "class A(*b): x = 1",
]  # fmt: skip


class Filter:
    """The C++ side: trees in, printed source and tree out."""

    def __init__(self):
        self.process = subprocess.Popen([str(REPRINT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, tree):
        self.process.stdin.write(json.dumps(tree).encode() + b"\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait()


def cleaned(tree, positions, in_fstring=False):
    """A tree for comparison: no empty fields, no contexts; within f-strings, where versions differ, no positions."""
    if isinstance(tree, list):
        return [cleaned(item, positions, in_fstring) for item in tree]
    if not isinstance(tree, dict):
        return tree
    below = in_fstring or tree.get("_") == "JoinedStr"
    dropped = POSITION if in_fstring or not positions else ()
    return {
        field: cleaned(value, positions, below)
        for field, value in tree.items()
        if value is not None and field != "ctx" and field not in dropped
    }


class RoundTrip(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        self.reprint = Filter()

    def tearDown(self):
        self.assertEqual(self.reprint.close(), 0)

    def check(self, source, name):
        tree = lower(source, name)["ast"]
        answer = self.reprint(tree)
        self.assertNotIn("error", answer, name)
        again = lower(answer["source"], name)["ast"]
        self.assertEqual(cleaned(again, False), cleaned(tree, False), answer["source"])
        self.assertEqual(cleaned(answer["ast"], True), cleaned(again, True), answer["source"])

    def test_corpus(self):
        files = sorted(CORPUS.rglob("*.py"))
        self.assertGreater(len(files), 50)
        checked = 0
        for file in files:
            source = file.read_text(encoding="utf-8")
            try:
                lower(source, file.name)
            except LoweringError as error:
                self.assertEqual(error.kind, "not-in-version", error)
                continue
            with self.subTest(file.name):
                self.check(source, file.name)
                checked += 1
        self.assertGreater(checked, len(files) // 2)

    def test_every_construct(self):
        for source in [line for line in SNIPPETS if line] + BLOCKS:
            try:
                ast.parse(source)
            except SyntaxError as error:
                self.assertTrue(sys.version_info < (3, 11) and ("match" in source or "except*" in source), (source, error))
                continue
            with self.subTest(source):
                self.check(source, "snippet")

    def test_one_construct_within_another(self):
        """Every expression of the snippets as an operand of some kinds of expression, which ones by chance."""
        inner = {ast.unparse(node) for line in SNIPPETS for node in ast.walk(ast.parse(line)) if isinstance(node, ast.expr)}
        inner = sorted(text for text in inner if _is_expression(text))
        outer = ["-{}", "{} ** {}", "{} + {}", "not {}", "{}.a", "{}(b)", "f({}, *{})", "[{} for x in {} if {}]", "{} if {} else {}",
                 "lambda: {}", "{} < {}", "{}[{}]", "x[{}:{}]", "({}, {})", "f'{{{}}}'", "{} and {} or {}", "{{{}: {}, **{}}}"]  # fmt: skip
        chance = random.Random(3)
        self.assertGreater(len(inner), 100)
        for text in inner:
            for form in chance.sample(outer, 5):
                others = [chance.choice(inner) for _ in range(form.count("{}") - 1)]
                source = form.format(*(f"({part})" for part in (text, *others)))
                if not _is_expression(source):
                    continue
                with self.subTest(source):
                    self.check(source, "expression")

    def test_refused_with_the_message_of_cpython(self):
        for source in REFUSED:
            with self.subTest(source):
                tree = _untested_tree(source)
                with self.assertRaises(SyntaxError) as caught:
                    compile(source, "refused", "exec")
                error = caught.exception
                said = self.reprint(tree).get("error", "accepted")
                self.assertEqual(said.split(": ", 1)[1:], [error.msg])
                if sys.version_info >= (3, 11):
                    self.assertEqual(said, f"{error.lineno}:{error.offset}: {error.msg}")

    def test_accepted_as_by_cpython(self):
        for source in ACCEPTED:
            with self.subTest(source):
                if sys.version_info >= (3, 11):
                    compile(source, "accepted", "exec")
                self.assertNotIn("error", self.reprint(_untested_tree(source)))


class Hostile(unittest.TestCase):
    """What is no tree is refused with its place; nothing crashes."""

    def setUp(self):
        self.reprint = Filter()

    def tearDown(self):
        self.assertEqual(self.reprint.close(), 0)

    def test_not_a_tree(self):
        name = {"_": "Name", "id": "x"}
        cases = {
            "$: a node is needed, not array": [],
            "$: a node is needed, not null": None,
            "$: field `_` is missing": {},
            "$._: a string is needed, not number": {"_": 1},
            "$: `Nothing` is not a node class of the scenario language": {"_": "Nothing"},
            "$: a Module is needed, not `Name`": name,
            "$: `Module` has no field `extra`": {"_": "Module", "body": [], "extra": 1},
            "$.body: a list is needed, not object": {"_": "Module", "body": {}},
            "$.body[1]: a node is needed, not null": {"_": "Module", "body": [{"_": "Pass"}, None]},
            "$.body[0]: a statement is needed, not `Name`": {"_": "Module", "body": [name]},
            "$.body[0].value: the field is missing": {"_": "Module", "body": [{"_": "Expr"}]},
            "$.body[0].value.id: a string is needed, not number": _expression({"_": "Name", "id": 3}),
            "$.body[0].value.id: an identifier is empty": _expression({"_": "Name", "id": ""}),
            "$.body[0].value.id: an identifier is missing": _expression({"_": "Name"}),
            "$.body[0].value: field `value` is missing": _expression({"_": "Constant"}),
            "$.body[0].value.value: `nothing` is not a kind of constant": _expression({"_": "Constant", "value": "nothing"}),
            "$.body[0].value.value.v: `x` is not a float": _constant("float", "x"),
            "$.body[0].value.value.v: not hexadecimal digits in pairs": _constant("bytes", "abc"),
            "$.body[0].value: an int constant is decimal digits without a sign, not `-1`": _constant("int", "-1"),
            "$.body[0].value: an int constant has more than 4300 digits": _constant("int", "1" * 4301),
            "$.body[0].value.op: `Plus` does not belong here": _expression(
                {"_": "BinOp", "left": name, "op": "Plus", "right": name}
            ),
            "$.body[0].value: operators and operands of a comparison: 2 against 1": _expression(
                {"_": "Compare", "left": name, "ops": ["Lt", "Gt"], "comparators": [name]}
            ),
            "$.body[0].line: the integer is out of range": {"_": "Module", "body": [{"_": "Pass", "line": 1 << 40}]},
            "$.body[0].col: an integer is needed, not string": {"_": "Module", "body": [{"_": "Pass", "col": "1"}]},
            "$.body[0].targets: not something that can be assigned to": {
                "_": "Module",
                "body": [{"_": "Assign", "targets": [{"_": "Constant", "value": "none"}], "value": name}],
            },
        }
        for message, tree in cases.items():
            with self.subTest(message):
                self.assertEqual(self.reprint(tree).get("error"), message)

    def test_depth(self):
        tree = {"_": "Name", "id": "x"}
        for _ in range(500):
            tree = {"_": "Await", "value": tree}
        self.assertIn("nested more than 400 nodes deep", self.reprint(_expression(tree))["error"])

    def test_lone_surrogates(self):
        tree = _expression({"_": "Constant", "value": {"k": "str", "hex": "61eda080"}})
        answer = self.reprint(tree)
        self.assertEqual(answer["source"], "'a\\ud800'\n")
        self.assertEqual(answer["ast"]["body"][0]["value"]["value"], {"k": "str", "hex": "61eda080"})
        broken = _expression({"_": "Constant", "value": {"k": "str", "hex": "61ff"}})
        self.assertEqual(self.reprint(broken)["error"], "$.body[0].value: a str constant is not UTF-8")

    def test_damaged_trees(self):
        """Each of a real tree's values in turn is replaced or dropped: always an answer, never a crash."""
        tree = lower("async def f(a, *b):\n    x = [await y(i) for i in b]\n    return f'{x!r}', 1.5, {**a}\n", "x")["ast"]
        answers = 0
        for path in list(_paths(tree)):
            for value in (None, -1, "x", [], {}, [None], {"_": "Pass"}, {"_": "Name", "id": "x"}, ...):
                damaged = copy.deepcopy(tree)
                _replace(damaged, path, value)
                answer = self.reprint(damaged)
                self.assertTrue("error" in answer or "source" in answer)
                answers += 1
        self.assertGreater(answers, 1000)


def _is_expression(text):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "expression", "eval")
        return True
    except SyntaxError:
        return False


def _untested_tree(source):
    """The tree of a program that the lowering refuses because it does not compile."""
    from unittest import mock

    from loopspec_oracle import lowering

    with mock.patch.object(lowering, "compile", lambda *arguments, **options: None, create=True):
        return lowering.lower(source, "untested")["ast"]


def _expression(tree):
    return {"_": "Module", "body": [{"_": "Expr", "value": tree}]}


def _constant(kind, text):
    return _expression({"_": "Constant", "value": {"k": kind, "v": text}})


def _paths(tree, path=()):
    children = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, child in children:
        yield (*path, key)
        yield from _paths(child, (*path, key))


def _replace(tree, path, value):
    for key in path[:-1]:
        tree = tree[key]
    if value is ...:
        del tree[path[-1]]
    else:
        tree[path[-1]] = value


if __name__ == "__main__":
    unittest.main()
