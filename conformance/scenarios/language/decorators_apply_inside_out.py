def tag(name):
    print("made", name)
    def wrap(target):
        print("applied", name, target.__name__)
        target.tags = [*getattr(target, "tags", []), name]
        return target
    return wrap

@tag("outer")
@tag("inner")
def function(): pass

@tag("class")
class Thing: pass
print(function.tags, Thing.tags)
