# Attributes that came with a version of CPython.
for value, names in [
    (5, "bit_count is_integer"),
    (b"", "__bytes__"),
    (ValueError(), "add_note __notes__"),
    ("text", "removeprefix"),
]:
    for name in names.split():
        print(type(value).__name__, name, hasattr(value, name))
try:
    print((5).bit_count())
except AttributeError as error:
    print(error)
try:
    ValueError("x").add_note("y")
    print("noted")
except AttributeError as error:
    print(error)
