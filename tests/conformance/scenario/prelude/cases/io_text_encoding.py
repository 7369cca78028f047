# since: 3.10
# Which encoding a text stream is given when none is asked for.
import io

print(io.text_encoding("latin-1"), io.text_encoding(None), io.text_encoding("utf-8", 2), io.text_encoding(None, 3))
try:
    io.text_encoding()
except TypeError as error:
    print(type(error).__name__)
