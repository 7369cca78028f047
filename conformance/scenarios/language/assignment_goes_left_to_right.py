def say(what, value=None):
    print(what, end=" ")
    return value

box = {}
say("target", box)[say("key", "k")] = say("value", 1)
box["k"], box["l"] = say("first", 2), say("second", 3)
say("sum", box)["k"] += say("addend", 5)
print(box)
i, row = 0, [7, 8, 9]
i, row[i] = 2, "index is new already"
print(i, row)
