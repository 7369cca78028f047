"""The newest Pyodide as a worker under test; downloaded when it is not there yet."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))

from worker import Worker  # noqa: E402

ROOT = pathlib.Path(__file__).parents[3]
FOLDER = ROOT / "oracle" / "pyodide"
ALIAS = "3.14"
VERSION = json.loads((FOLDER / "package.json").read_text())["cpython"][ALIAS]


def node():
    return shutil.which("node") or "node"


def installed():
    """(the folder of the npm package, None), or (None, why it cannot be had)."""
    if shutil.which("node") is None:
        return None, "Node is not installed"
    command = [node(), FOLDER / "install.mjs", ALIAS, ROOT / "build" / "pyodide"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env={**os.environ, "npm_config_fetch_retries": "0"})
    answer = json.loads(done.stdout)
    return answer.get("folder"), answer.get("problem")


def start(package, *arguments, service="serve", **popen):
    program = (node(), FOLDER / "host.mjs", package, VERSION)
    return Worker(*arguments, command=(service,), program=program, **popen)
