import operator as op
print(op.add(1, 2), op.sub(5, 2), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(1), op.pos(1), op.abs(-1), op.inv(5), op.lshift(1, 3), op.rshift(8, 1), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3))
print(op.eq(1, 1), op.ne(1, 1), op.lt(1, 2), op.le(1, 1), op.gt(1, 2), op.ge(1, 2), op.not_(1), op.truth([]), op.is_(None, None), op.is_not(1, None), op.contains([1], 1), op.concat([1], [2]), op.countOf([1, 1], 1), op.indexOf("abc", "c"), op.index(True), op.length_hint(iter([1, 2])))
d = {}
op.setitem(d, "k", 1)
print(op.getitem(d, "k"), op.itemgetter(1)("abc"), op.itemgetter(0, 2)("abc"), op.attrgetter("real")(5), op.attrgetter("real", "imag")(5), op.methodcaller("upper")("x"), op.methodcaller("split", ",", maxsplit=1)("a,b,c"), op.iadd([1], [2]), op.matmul.__name__)
op.delitem(d, "k")
print(d, sorted([{"n": 2}, {"n": 1}], key=op.itemgetter("n")))
