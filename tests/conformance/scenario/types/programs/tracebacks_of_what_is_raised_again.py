import contextlib
def lines(e):
    tb = e.__traceback__
    r = []
    while tb:
        r.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return r
class CM:
    def __enter__(self):
        return self
    def __exit__(self, t, v, tb):
        try:
            raise v
        except ValueError as e:
            print('inner', lines(e))
        print('after', lines(v))
        return False
def use():
    with CM():
        raise ValueError(1)
try:
    use()
except ValueError as e:
    print(lines(e))
@contextlib.contextmanager
def gen():
    try:
        yield
    finally:
        pass
def use2():
    with gen():
        raise ValueError(2)
try:
    use2()
except ValueError as e:
    print(lines(e))
def fin():
    try:
        raise ValueError(3)
    except ValueError as e:
        try:
            try:
                raise e
            finally:
                print('f', lines(e))
        except ValueError:
            print('g', lines(e))
        raise
try:
    fin()
except ValueError as e:
    print(lines(e))
