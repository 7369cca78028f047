# Tuples whose items have names too: the attribute that gives one of them.


class Field:
    def __init__(self, index):
        self._index = index

    def __get__(self, instance, owner=None):
        return self if instance is None else tuple.__getitem__(instance, self._index)

    def __set__(self, instance, value):
        raise AttributeError("readonly attribute")
