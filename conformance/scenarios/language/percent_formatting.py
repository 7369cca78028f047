print("%d %5.2f|%-6s|%06d|%+d|%x %X %#o|%e %g|%c%c|%r %a|%%" % (42, 3.14159, "ab", 42, 5, 255, 255, 8, 12345.678, 1e-10, "x", 65, "é", "é"))
print("%(name)s is %(age)03d" % {"name": "Ann", "age": 7}, "%s" % (1,), "%s" % [1], "%*d|%.*f" % (5, 42, 2, 3.14159), "% d" % 5, "%i %u" % (1.9, 2), "%s" % None, "%5s|%-5s|%.1s" % ("a", "b", "cd"))
for wrong in (lambda: "%d" % "x", lambda: "%d %d" % 1, lambda: "%s" % (1, 2), lambda: "%(a)s" % {}, lambda: "%z" % 1, lambda: "%c" % "ab", lambda: "%" % (), lambda: "%x" % 1.5, lambda: "%(a)s" % 1):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
