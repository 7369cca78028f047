import traceback
def inner():
    raise ValueError("deep")

def outer():
    inner()

try:
    outer()
except ValueError as error:
    place = error.__traceback__
    while place:
        print(place.tb_lineno, place.tb_frame.f_code.co_name)
        place = place.tb_next
    print([(entry.lineno, entry.name) for entry in traceback.extract_tb(error.__traceback__)])
    print(traceback.format_exception_only(type(error), error), error.with_traceback(None).__traceback__)
