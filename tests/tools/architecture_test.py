"""The README's picture of the architecture agrees with the includes, and these with the design: tools -> conformance -> reference."""

import collections
import os
import pathlib
import re
import unittest

SOURCE = pathlib.Path(os.environ["LOOPSPEC_SOURCE"])
INCLUDE = re.compile(r'^\s*#include "((?:reference|conformance|tools)/[^"]+)"', re.MULTILINE)


def room_of(path):
    parts = pathlib.PurePath(path).parts
    own = parts[0] == "conformance" or parts[:2] == ("tools", "benchmarks")
    return "/".join(parts[:2]) if own else parts[0]


def included():
    """{room: the other rooms whose headers it includes}, for all rooms with C++ in them."""
    arrows = collections.defaultdict(set)
    for folder in ("reference", "conformance", "tools"):
        for file in (SOURCE / folder).rglob("*.[ch]pp"):
            here = room_of(file.relative_to(SOURCE))
            arrows[here] |= {room_of(target) for target in INCLUDE.findall(file.read_text())} - {here}
    return dict(arrows)


def drawn():
    """The same from the README's list of arrows; a room without arrows is in the picture only."""
    text = (SOURCE / "README.md").read_text()
    arrows = {}
    for line in re.search(r"```arrows\n(.*?)```", text, re.DOTALL).group(1).splitlines():
        room, _, others = line.partition("->")
        arrows[room.strip()] = {other.strip() for other in others.split(",")}
    return arrows


class ArchitectureTest(unittest.TestCase):
    def test_the_arrows_are_the_includes(self):
        self.assertEqual(drawn(), {room: others for room, others in included().items() if others})

    def test_every_room_is_in_the_picture(self):
        picture = (SOURCE / "README.md").read_text().split("## Architecture")[1].split("```arrows")[0]
        for room in included():
            self.assertIn(room, picture)

    def test_arrows_go_from_tools_through_conformance_to_the_reference(self):
        height = {"tools": 2, "conformance": 1, "reference": 0}
        for room, others in included().items():
            for other in others:
                self.assertGreaterEqual(height[room.split("/")[0]], height[other.split("/")[0]], f"{room} -> {other}")

    def test_there_is_no_circle(self):
        arrows = included()

        def reach(room, path=()):
            self.assertNotIn(room, path, "a circle of includes")
            for other in arrows[room]:
                reach(other, (*path, room))

        for room in arrows:
            reach(room)


if __name__ == "__main__":
    unittest.main()
