for cls in (OSError, BlockingIOError, BrokenPipeError, ChildProcessError, ConnectionAbortedError, ConnectionError, ConnectionRefusedError, ConnectionResetError, FileExistsError, FileNotFoundError,
            InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError, ProcessLookupError, TimeoutError):
    error = cls("text")
    print(cls.__name__, error, error.errno, [c.__name__ for c in cls.__mro__[1:-3]])
error = PermissionError(13, "denied", "a", None, "b")
print(error, error.filename2, error.args, IOError is OSError, EnvironmentError is OSError, repr(OSError()), OSError(1).errno, BlockingIOError(11, "x", 5).characters_written)
