# bytes in one word; warned of from 3.12 on.
import typing
import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(typing.ByteString, typing.ByteString.__origin__)
    print(isinstance(b"x", typing.ByteString), isinstance("x", typing.ByteString), issubclass(bytes, typing.ByteString))
    try:
        print(typing.ByteString[int])
    except TypeError as error:
        print(error)
