"""Seeds for the fuzz targets: the trees of scenarios, and requests that run them.

python3 tests/fuzz/make_seeds.py FOLDER [PATH...] writes FOLDER/tree and FOLDER/protocol; without PATH the corpus of the language.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "oracle"))

from loopspec_oracle.lowering import LoweringError, lower  # noqa: E402

LONGEST = 20_000


def main(folder, *paths):
    trees, requests = Path(folder) / "tree", Path(folder) / "protocol"
    for made in (trees, requests):
        made.mkdir(parents=True, exist_ok=True)
    places = [Path(path) for path in paths] or [ROOT / "conformance" / "scenarios" / "language"]
    files = sorted(file for place in places for file in (place.rglob("*.py") if place.is_dir() else [place]))
    for number, file in enumerate(files):
        try:
            tree = lower(file.read_text(encoding="utf-8"), file.name)["ast"]
        except LoweringError:
            continue  # newer syntax than this Python knows
        text = json.dumps(tree)
        if len(text) <= LONGEST:
            (trees / f"{number}.json").write_text(text, encoding="utf-8")
            request = {"id": number, "scenario": {"name": file.name, "source": "", "ast": tree}, "options": {"version": "3.12.1"}}
            (requests / f"{number}.json").write_text(json.dumps(request) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
