# keyword: the reserved words.
import _native

kwlist = ["False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
          "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
          "not", "or", "pass", "raise", "return", "try", "while", "with", "yield"]
if _native.version_info < (3, 10):
    kwlist.insert(3, "__peg_parser__")

softkwlist = []
if _native.version_info >= (3, 10):
    softkwlist = ["_", "case", "match"]
if _native.version_info >= (3, 12):
    softkwlist.append("type")

iskeyword = frozenset(kwlist).__contains__
issoftkeyword = frozenset(softkwlist).__contains__
