match command, 1:
    case 1 | -2.5 | "x" | a.b if guard:
        pass
    case None | True:
        pass
    case [first, *rest, _] | (first, *_, rest):
        pass
    case {"k": v, 1: _, **others}:
        pass
    case Point(x=0, y=[]) | Point(1, 2) as point:
        pass
    case {}:
        pass
    case _:
        pass
