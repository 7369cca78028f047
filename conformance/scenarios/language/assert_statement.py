assert 1 < 2, "not evaluated"
for check in (lambda n: assert_small(n), lambda n: assert_bare(n)):
    def assert_small(n):
        assert n < 3, f"{n} is not small"
    def assert_bare(n):
        assert n < 3
    try:
        check(5)
    except AssertionError as error:
        print(repr(error), error.args, __debug__)
