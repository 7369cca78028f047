# since: 3.11
import traceback
error = ValueError("with notes")
error.add_note("first")
error.add_note("second\nline")
print(error.__notes__, hasattr(KeyError(), "__notes__"))
print("".join(traceback.format_exception_only(error)), end="")
try:
    error.add_note(3)
except TypeError as wrong:
    print(wrong)
