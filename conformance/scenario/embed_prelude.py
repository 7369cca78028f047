"""Lowers the modules of the prelude to trees, and writes the C++ file that embeds the bytecode made of them, and the table of modules.

usage: embed_prelude.py OUTPUT_FOLDER MODULES FILE.py...        needs the oracle's package on PYTHONPATH
"""
import json
import pathlib
import sys

from loopspec_oracle import lowering

POSITIONS = ("end_line", "end_col")


def slim(node):
    """Without end positions: nothing reads them."""
    if isinstance(node, dict):
        return {key: slim(value) for key, value in node.items() if key not in POSITIONS}
    if isinstance(node, list):
        return [slim(item) for item in node]
    return node


def lower(path):
    tree = lowering.lower_trusted(path.read_text(encoding="utf-8"), path.name)
    return json.dumps(slim(tree), separators=(",", ":"))


def table(path):
    """The rows of MODULES as C++: name, and what of CPython's module is not there, each name between spaces."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, _, *absent = line.split()
            yield '    {"%s", " %s "},' % (name, " ".join(absent))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    labels = []
    lines = ["#include <iterator>", "", '#include "conformance/scenario/modules/modules.hpp"', ""]
    for name in sorted(sys.argv[3:]):
        path = pathlib.Path(name)
        (folder / (path.stem + ".json")).write_text(lower(path), encoding="utf-8")
        image = folder / (path.stem + ".image")
        label = "loopspec_prelude_" + path.stem
        labels.append((path.stem, label))
        lines.append('__asm__(".section .rodata\\n.global %s\\n.global %s_end\\n%s:\\n.incbin \\"%s\\"\\n%s_end:\\n'
                     '.byte 0\\n.text\\n");' % (label, label, label, image, label))
    lines.append('extern "C" {')
    for _, label in labels:
        lines.append("extern const char %s[];\nextern const char %s_end[];" % (label, label))
    lines.append("}\n\nnamespace loopspec {\n\nconst EmbeddedModule embedded_modules[] = {")
    for stem, label in labels:
        lines.append('    {"%s", %s, %s_end},' % (stem, label, label))
    lines += ["};", "const std::size_t embedded_module_count = %d;" % len(labels), "",
              "const ListedModule listed_modules[] = {"]
    lines += table(pathlib.Path(sys.argv[2]))
    lines += ["};", "const std::size_t listed_module_count = std::size(listed_modules);", "", "}  // namespace loopspec"]
    (folder / "embedded_modules.cpp").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
