# How paths are written here, under os's name and under os.path's.
import os
import os.path

print(os.altsep, os.path.altsep, os.path.sep == os.sep, os.path.curdir, os.path.pardir, os.path.extsep, os.path.pathsep, os.path.devnull)
print(os.path.normcase("A/b\\C"), os.path.normcase(""), os.path.join(os.path.pardir, os.path.curdir, "x" + os.path.extsep + "y"))
for wrong in (3, None, []):
    try:
        print(os.path.normcase(wrong))
    except TypeError as error:
        print(error)
count = os.cpu_count()
print(count is None or (type(count) is int and count >= 1))
