"""Makes the modules of tools/benchmarks importable, and names the built programs."""

import os
import pathlib
import sys

SOURCE = pathlib.Path(os.environ["LOOPSPEC_SOURCE"])
PROGRAMS = pathlib.Path(os.environ["LOOPSPEC_BINARY_DIR"])
sys.path.insert(0, str(SOURCE / "tools" / "benchmarks"))
