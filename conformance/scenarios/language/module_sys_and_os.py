import os, sys
print(sys.version_info >= (3, 9), sys.version_info[0], sys.version_info.major, sys.byteorder, sys.getrecursionlimit(), len(sys.argv) > 0)
print(os.path.join("a", "b", "/c"), os.path.basename("/x/y.txt"), os.path.splitext("a.tar.gz"), os.path.dirname("/x/y"), os.path.normpath("a/../b//c"), os.path.split("a/b"), os.path.isabs("/x"), os.sep, os.linesep == "\n", os.path.commonprefix(["abc", "abd"]))
os.environ["LOOP"] = "1"
print(os.environ["LOOP"], os.getenv("MISSING_NAME", "default"), "LOOP" in os.environ, os.environ.get("NOPE"), os.name, os.fspath("p"))
del os.environ["LOOP"]
sys.stdout.write("written\n")
print("not seen", file=sys.stderr)
sys.stdout.flush()
for status in (None, 0, "message"):
    try: sys.exit(status)
    except SystemExit as exit: print(exit.code)
