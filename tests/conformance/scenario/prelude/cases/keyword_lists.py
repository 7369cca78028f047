# The words that are no names, and those that are only sometimes.
import keyword

print(keyword.kwlist, keyword.iskeyword("async"), keyword.iskeyword("print"), all(map(keyword.iskeyword, keyword.kwlist)))
print(keyword.softkwlist, [keyword.issoftkeyword(word) for word in ("match", "case", "_", "type", "if", "x")])
print(sorted(keyword.kwlist)[0], keyword.issoftkeyword("None"))
