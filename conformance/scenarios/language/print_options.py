import io, sys
print(1, "a", None, sep="-", end="!\n")
print()
print("no", end=" ")
print("newline", flush=True)
buffer = io.StringIO()
print("kept", 2, file=buffer)
print(repr(buffer.getvalue()), *[1, 2], sep="")
sys.stdout.write("written\nin parts")
sys.stdout.write("\n")
for wrong in (lambda: print("x", sep=1), lambda: print("x", wrong=1)):
    try: wrong()
    except TypeError as error: print(error)
