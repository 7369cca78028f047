def run(n):
    total = 0
    for i in range(n):
        total = (total + i * 3) % 1000003
        if total & 1:
            total += 2
    return total
