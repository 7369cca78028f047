words = ["bb", "a", "ccc", "dd", "e"]
print(sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w)))
class Item:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.n < other.n
print([item.n for item in sorted(map(Item, [3, 1, 2]))], max(Item(1), Item(2)).n)
changing = [3, 2, 1]
try:
    changing.sort(key=lambda x: changing.append(x) or x)
except ValueError as error:
    print(error, len(changing))
