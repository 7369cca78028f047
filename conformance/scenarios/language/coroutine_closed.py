class Forever:
    def __await__(self):
        try:
            yield
        finally:
            print("closed inside")
async def work(ignore):
    try:
        await Forever()
    except GeneratorExit:
        print("exit seen")
        if ignore:
            await Forever()
for ignore in False, True:
    c = work(ignore)
    c.send(None)
    try:
        c.close()
    except RuntimeError as error:
        print(error)
    print(c.cr_frame is None)
del c
