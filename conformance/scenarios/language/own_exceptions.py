class AppError(Exception):
    """Base of this program's errors."""
    def __init__(self, message, code=1, **details):
        super().__init__(message, code)
        self.code, self.details = code, details
class NotFound(AppError, KeyError): pass
class Quiet(AppError):
    def __str__(self): return f"quiet {self.code}"
for make in (lambda: AppError("a", 2, x=1), lambda: NotFound("b"), lambda: Quiet("c", code=5), lambda: AppError()):
    try:
        raise make()
    except (KeyError, Quiet) as error:
        print("first", type(error).__name__, str(error), repr(error), error.code)
    except AppError as error:
        print("second", error.args, error.details)
    except TypeError as error:
        print(error)
