# since: 3.10
print((13).bit_count(), (-13).bit_count(), (0).bit_count(), True.bit_count())
print(int.bit_count(2 ** 100 - 1), [n.bit_count() for n in range(8)])
