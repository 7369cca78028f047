# The context of a handle is the one its callback runs in, whoever asks for it and when.
import asyncio
import contextvars

var = contextvars.ContextVar("var")
handles = {}


def values(context):
    return [(v.name, context[v]) for v in context]


def enters(name):
    try:
        handles[name]._context.run(print, name, "entered")
    except RuntimeError as error:
        print(name, "refused", "is already entered" in str(error))


def asks_inside():
    enters("inside")
    var.set("inside")
    print(values(handles["inside"]._context), handles["inside"]._context is handles["inside"]._context)


def sets_first():
    var.set("first")
    print(values(handles["set"]._context))


def goes_on_elsewhere():
    def elsewhere():
        var.set("elsewhere")
        enters("outer")
        print(values(handles["outer"]._context), values(contextvars.copy_context()))

    contextvars.Context().run(elsewhere)
    var.set("outer")
    print(values(handles["outer"]._context))


def asked_before():
    var.set("before")
    print(values(kept))


def inherits():
    var.set("parent")
    handles["child"] = asyncio.get_running_loop().call_soon(lambda: print("child", var.get("none")))
    handles["outside"].append(var.get("none"))


async def main():
    global kept
    loop = asyncio.get_running_loop()
    handles["inside"] = loop.call_soon(asks_inside)
    handles["set"] = loop.call_soon(sets_first)
    handles["outer"] = loop.call_soon(goes_on_elsewhere)
    handles["before"] = loop.call_soon(asked_before)
    handles["outside"] = []
    kept = handles["before"]._context
    print(values(kept))
    loop.call_soon(inherits)
    loop.call_soon(lambda: print("next", var.get("none")))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main", var.get("none"), handles["outside"])
    for name in ("inside", "set", "outer", "before"):
        print(name, values(handles[name]._context))
        enters(name)
    var.set("main")
    loop.call_soon(lambda: print("copied", var.get("none")))
    await asyncio.sleep(0)


asyncio.run(main())
