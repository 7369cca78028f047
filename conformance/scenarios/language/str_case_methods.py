text = "hello wORLD straße"
print(text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold())
for word in ("abc", "ABC", "Abc", "123", "a1", "", " \n", "é", "²", "½", "_x1", "1x", "\t"):
    print(word.isalpha(), word.isdigit(), word.isdecimal(), word.isnumeric(), word.isalnum(), word.islower(), word.isupper(),
          word.istitle(), word.isspace(), word.isidentifier(), word.isprintable(), word.isascii())
