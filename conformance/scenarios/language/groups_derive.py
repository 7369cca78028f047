# since: 3.11
group = ExceptionGroup("all", [ValueError(1)])
print(repr(group.derive([KeyError("k"), OSError(2)])))
print(repr(BaseExceptionGroup("b", [KeyboardInterrupt()]).derive([ValueError()])))
