def first_factor(n):
    for d in range(2, n):
        if n % d:
            continue
        elif d > 5:
            pass
        else:
            break
    else:
        return "prime"
    return d

print([first_factor(n) for n in (7, 9, 10, 49)])
count = 3
while count:
    count -= 1
    if count == 5:
        break
else:
    print("exhausted", count)
