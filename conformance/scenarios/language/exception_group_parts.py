# since: 3.11
class Mine(ExceptionGroup):
    def derive(self, excs): return Mine(self.message + "'", excs)
group = Mine("g", [ValueError(1), Mine("in", [KeyError(2)]), ValueError(3)])
group.add_note("noted")
match, rest = group.split(ValueError)
print(repr(match), repr(rest), match.__notes__)
print(repr(group.subgroup(lambda e: isinstance(e, KeyError))), group.subgroup(OSError), group.split((ValueError, KeyError))[1])
print(group.message, len(group.exceptions), str(group), group.derive([OSError()]))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for wrong in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", 1), lambda: ExceptionGroup("x", [1]),
              lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x")):
    try: wrong()
    except (TypeError, ValueError) as error: print(error)
