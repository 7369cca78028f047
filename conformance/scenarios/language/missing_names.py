import math
class Thing:
    colour = 1
for wrong in (lambda: undefined_name, lambda: Thing().color, lambda: Thing.size, lambda: math.tua, lambda: (1).x, lambda: None.x, lambda: (lambda: 0).y):
    try:
        wrong()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error, getattr(error, "name", "-"))
