for unpack in (
    lambda: exec_two([1]),
    lambda: exec_two([1, 2, 3]),
    lambda: exec_star([]),
    lambda: exec_two(5),
    lambda: exec_two(iter("abc")),
    lambda: [*None],
    lambda: {**[1]},
):
    def exec_two(values):
        a, b = values
    def exec_star(values):
        a, *b = values
    try:
        unpack()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
