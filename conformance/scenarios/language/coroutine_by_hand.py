class Ask:
    def __await__(self):
        answer = yield "question"
        return answer
async def work():
    try:
        return await Ask() + await Ask()
    except ValueError as error:
        return f"caught {error}"
c = work()
print(c.cr_running, c.cr_await, c.send(None), type(c.cr_await).__name__, c.send(20))
try: c.send(22)
except StopIteration as stop: print(stop.value, c.cr_frame)
c = work()
c.send(None)
try: c.throw(ValueError("v"))
except StopIteration as stop: print(stop.value)
for reuse in (lambda: c.send(None), lambda: c.throw(KeyError), lambda: c.close(), lambda: c.__await__().send(None)):
    try: print(reuse())
    except (RuntimeError, KeyError) as error: print(repr(error))
