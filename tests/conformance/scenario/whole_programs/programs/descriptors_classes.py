"""Descriptors, __set_name__, __init_subclass__, metaclasses and class bodies."""


class Typed:
    """A data descriptor that checks the type and remembers its own name."""

    def __init__(self, kind: type, *, minimum=None) -> None:
        self.kind, self.minimum = kind, minimum

    def __set_name__(self, owner: type, name: str) -> None:
        self.public, self.private = name, "_" + name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        return getattr(obj, self.private)

    def __set__(self, obj, value) -> None:
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.public} must be {self.kind.__name__}, not {type(value).__name__}")
        if self.minimum is not None and value < self.minimum:
            raise ValueError(f"{self.public} must be >= {self.minimum}")
        setattr(obj, self.private, value)


class Lazy:
    """A non-data descriptor: the instance dictionary wins afterwards."""

    def __init__(self, func) -> None:
        self.func = func

    def __get__(self, obj, objtype=None):
        if obj is None:
            return "lazy on the class"
        print(f"  computing {self.func.__name__}")
        value = obj.__dict__[self.func.__name__] = self.func(obj)
        return value


class Product:
    name = Typed(str)
    price = Typed(int, minimum=0)

    def __init__(self, name: str, price: int) -> None:
        self.name = name
        self.price = price

    @Lazy
    def label(self) -> str:
        return f"{self.name}/{self.price}"


class Plugin:
    registry: dict[str, type] = {}

    def __init_subclass__(cls, /, tag: str = "", **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        cls.registry[tag or cls.__name__.lower()] = cls


class Csv(Plugin):
    pass


class Fancy(Plugin, tag="html5"):
    pass


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print(f"  prepare {name} {kwargs}")
        return {"made_by": "Meta"}

    def __new__(mcs, name, bases, namespace, **kwargs):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.order = [k for k in namespace if not k.startswith("__")]
        return cls

    def __init__(cls, name, bases, namespace, shout=False) -> None:
        super().__init__(name, bases, namespace)
        cls.title = name.upper() if shout else name

    def __call__(cls, *args, **kwargs):
        if not hasattr(cls, "_instance"):
            cls._instance = super().__call__(*args, **kwargs)
        return cls._instance


class Config(metaclass=Meta, shout=True):
    alpha = 1


def attempt(action) -> None:
    try:
        print(action())
    except Exception as exc:
        print(f"{type(exc).__name__}: {exc}")


def main() -> None:
    mug = Product("mug", 12)
    print(mug.name, mug.price, sorted(mug.__dict__), type(Product.price).__name__)
    attempt(lambda: Product("mug", "12"))
    attempt(lambda: Product("mug", -1))
    print(mug.label, mug.label, Product.label)
    print({tag: cls.__name__ for tag, cls in Plugin.registry.items()})
    print(Config.title, Config.order, Config() is Config(), type(Config).__name__)
    Dynamic = type("Dynamic", (Plugin,), {"n": 3, "twice": lambda self: self.n * 2})
    print(Dynamic().twice(), Dynamic.__name__, "dynamic" in Plugin.registry, Lazy.__get__.__qualname__)
    attempt(lambda: type("Knot", (Plugin, Csv), {}))


if __name__ == "__main__":
    main()
