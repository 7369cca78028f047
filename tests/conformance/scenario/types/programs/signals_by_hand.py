import signal
print(repr(signal.SIGINT), str(signal.SIGINT), f"{signal.SIGTERM}", signal.SIGINT.name, signal.SIGINT == 2)
print(repr(signal.SIG_DFL), signal.SIG_IGN, signal.Handlers.SIG_DFL)
print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGPIPE), signal.getsignal(64))
def h(s, f): print("got", repr(s), type(f).__name__, f.f_lineno)
print(signal.signal(signal.SIGTERM, h))
signal.raise_signal(signal.SIGTERM)
print(signal.getsignal(15) is h)
for bad in (lambda: signal.signal(0, h), lambda: signal.signal(65, h), lambda: signal.signal(9, h), lambda: signal.signal(15, 7), lambda: signal.signal("x", h), lambda: signal.raise_signal(0), lambda: signal.raise_signal(99), lambda: signal.getsignal(0), lambda: signal.signal(15), lambda: signal.default_int_handler(), lambda: signal.default_int_handler(2, None), lambda: signal.strsignal(0), lambda: signal.raise_signal("a")):
    try:
        print(bad())
    except BaseException as e:
        print(type(e).__name__, e)
print(signal.strsignal(2), signal.strsignal(15), signal.strsignal(64), signal.strsignal(40), signal.Signals(15), signal.default_int_handler)
print(len(signal.valid_signals()), sorted(signal.valid_signals())[:3], sorted(signal.valid_signals())[-2:], signal.NSIG)
print(len(signal.Signals), [s.name for s in signal.Signals])
print(signal.signal(signal.SIGTERM, signal.SIG_IGN) is h, signal.signal(15, signal.SIG_DFL), signal.signal(15, 1), signal.signal(15, 0))


import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as error:
        print(error)
    loop.add_signal_handler(signal.SIGUSR1, print, "usr1")
    loop._signal_handlers[signal.SIGUSR1].cancel()
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0.5)
    print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL, len(loop._signal_handlers))


asyncio.run(main())
plain = asyncio.new_event_loop()
plain.call_later(1, signal.raise_signal, 2)
try:
    plain.run_until_complete(asyncio.sleep(5))
except KeyboardInterrupt:
    print("plain loop", plain.time(), plain.is_running())
plain.close()
