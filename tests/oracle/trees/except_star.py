try:
    pass
except* (A, B) as group:
    pass
except* C:
    pass
x[*a, 1:2]
