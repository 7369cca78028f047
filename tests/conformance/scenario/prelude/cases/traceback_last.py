# What the interactive interpreter remembers: nothing, here.
import io
import traceback

out = io.StringIO()
for keywords in ({}, {"limit": 1}, {"file": out, "chain": False}):
    try:
        traceback.print_last(**keywords)
    except ValueError as error:
        print(error, repr(out.getvalue()))
