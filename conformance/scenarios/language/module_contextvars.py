import asyncio, contextvars
user = contextvars.ContextVar("user", default="nobody")
other = contextvars.ContextVar("other")
token = user.set("ann")
print(user.get(), token.old_value is contextvars.Token.MISSING, token.var is user, user.name, other.get("fallback"))
user.reset(token)
print(user.get())
context = contextvars.copy_context()
print(context.run(lambda: (user.set("inside"), user.get())[1]), user.get(), context[user], user in context, len(context), [v.name for v in context])
async def child(n):
    user.set(n)
    await asyncio.sleep(0)
    return user.get()
async def main():
    print(await asyncio.gather(child("a"), child("b")), user.get())
asyncio.run(main())
for wrong in (lambda: other.get(), lambda: user.reset(token), lambda: context[other], lambda: context.run(context.run, print)):
    try: wrong()
    except (LookupError, RuntimeError) as error: print(type(error).__name__, str(error)[:30].split(" at ")[0].split("<")[0])
