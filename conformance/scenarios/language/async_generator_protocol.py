async def count():
    yield 1
agen = count()
for wrong in (lambda: agen.asend(5).send(None), lambda: agen.__anext__().close(), lambda: iter(agen), lambda: agen.athrow(ValueError("fresh")).send(None)):
    try: print(wrong())
    except Exception as error: print(repr(error))
step = agen.asend(None)
for _ in range(2):
    try: step.send(None)
    except BaseException as error: print(repr(error))
async def leaks():
    yield 1
    raise StopAsyncIteration
async def stops():
    if False: yield
    raise StopIteration
for make in leaks, stops:
    try:
        a = make()
        for _ in range(2):
            try: a.asend(None).send(None)
            except StopIteration as got: print("got", got.value)
    except (RuntimeError, StopAsyncIteration) as error: print(repr(error), repr(error.__cause__))
