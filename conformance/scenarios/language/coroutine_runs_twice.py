me = None
class Step:
    def __await__(self):
        yield
async def selfish():
    print(me.cr_running)
    for method in (lambda: me.send(None), lambda: me.throw(KeyError), lambda: me.close()):
        try: method()
        except ValueError as error: print(error)
    await Step()
    return 1
me = selfish()
async def awaits(): await me
a, b = awaits(), awaits()
a.send(None)
try: b.send(None)
except RuntimeError as error: print(error)
a.close()
