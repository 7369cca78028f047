class Recording(dict):
    def __init__(self):
        super().__init__()
        self.names = []

    def __setitem__(self, name, value):
        if not name.startswith("__"):
            self.names.append(name)
        super().__setitem__(name, value)


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases, **keywords):
        print("prepare", name, keywords)
        return Recording()

    def __new__(metacls, name, bases, namespace, **keywords):
        print(namespace.names)
        return super().__new__(metacls, name, bases, dict(namespace))


class Shape(metaclass=Meta, kind="round"):
    sides = 0

    def area(self):
        return self.sides


print(Shape.sides, Shape().area())
