class Thing: pass
for wrong in (lambda: 1 + "a", lambda: [] - [], lambda: {} < 1, lambda: -"a", lambda: ~1.5, lambda: Thing() @ 1, lambda: None + 1, lambda: [1][1:2:0], lambda: 5[0], lambda: len(5), lambda: 1 in 2, lambda: not_there if False else Thing() > Thing(),
              lambda: "a" ** 2, lambda: {}[[]], lambda: Thing()[0], lambda: (1).__add__("a").x, lambda: 3 & 1.5, lambda: "x" % 5, lambda: [*5], lambda: {**5}, lambda: divmod("a", 1), lambda: Thing() + Thing(), lambda: del_item()):
    def del_item():
        del Thing()[0]
    try: wrong()
    except Exception as error: print(type(error).__name__, str(error).replace("__main__.", ""))
for name in ("iadd",):
    x = 1
    try: x += "a"
    except TypeError as error: print(error)
