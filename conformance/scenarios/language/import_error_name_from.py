# since: 3.12
try:
    from math import nothing_of_that_name
except ImportError as error:
    print(error.name, error.name_from)
