import signal
import types

print(signal.SIGQUIT, signal.SIGILL, signal.SIGTRAP, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGSEGV, signal.SIGUSR2)
print(signal.SIGALRM, signal.SIGCHLD, signal.SIGCLD, signal.SIGCONT, signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU)
print(signal.SIGURG, signal.SIGXCPU, signal.SIGXFSZ, signal.SIGVTALRM, signal.SIGPROF, signal.SIGWINCH, signal.SIGIO, signal.SIGPOLL)
print(signal.SIGPWR, signal.SIGSYS, signal.SIGRTMIN, signal.SIGRTMAX, signal.SIGKILL, signal.SIGPIPE, signal.SIGHUP)
print(signal.Signals["SIGCLD"].name, signal.Signals(29).name, signal.Signals(6) is signal.SIGABRT)
if hasattr(signal, "SIGSTKFLT"):
    print(signal.SIGSTKFLT)
for number in (15, 2, 17, 30, 31, 35, 64):
    print(number, signal.strsignal(number))
print(isinstance((1).__add__, types.MethodWrapperType))
