count = 0
def outer():
    global count, made
    count += 1
    made = "by outer"
    local = 10
    def inner():
        nonlocal local
        local += 1
        def innermost():
            nonlocal local
            local *= 2
        innermost()
    inner()
    return local
print(outer(), outer(), count, made)
