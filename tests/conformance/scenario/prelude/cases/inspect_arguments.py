# Arguments bound to a signature, and the older way to tell a function's parameters.
import inspect


def send(to, *parts, urgent: bool = False, **headers) -> "Reply":
    pass


bound = inspect.signature(send).bind("me", 1, 2, subject="x")
print(bound, type(bound) is inspect.BoundArguments, bound.args, bound.kwargs)
bound.arguments["to"] = "you"
print(bound.args, bound == inspect.signature(send).bind("you", 1, 2, subject="x"), bound == 5)
made = inspect.BoundArguments(inspect.signature(send), {"to": "all"})
made.apply_defaults()
print(made, made.arguments, made.signature)
spec = inspect.getfullargspec(send)
print(isinstance(spec, inspect.FullArgSpec), spec, spec.args, spec.varargs, spec.varkw, spec.kwonlydefaults)
print(inspect.FullArgSpec._fields, inspect.FullArgSpec(["a"], None, None, None, [], None, {}) == (["a"], None, None, None, [], None, {}))
for annotation in (int, "Reply", list[int], None, inspect.Parameter, type, 3, ...):
    print(inspect.formatannotation(annotation))
print(inspect.formatannotation(inspect.Parameter, "inspect"), inspect.signature(send))
print(inspect.getmodule(send) is not None, inspect.getmodule(inspect) is inspect, inspect.getmodule(len).__name__, inspect.getmodule(inspect.Parameter).__name__, inspect.getmodule(5))
