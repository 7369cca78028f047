# One wrapper for many paragraphs.
import textwrap

TEXT = "The quick-witted brown fox\tjumped over 1234567890123456789012 lazy dogs.  Then it slept -- well -- for a while."
wrapper = textwrap.TextWrapper(width=20, initial_indent="* ", subsequent_indent="  ")
print(wrapper.wrap(TEXT), wrapper.fill("a b"), wrapper.wrap(""), wrapper.width)
for options in ({"break_long_words": False}, {"break_on_hyphens": False}, {"drop_whitespace": False}, {"expand_tabs": False, "replace_whitespace": False},
                {"fix_sentence_endings": True}, {"max_lines": 3}, {"max_lines": 2, "placeholder": "~"}, {"tabsize": 2}):
    print(options, textwrap.TextWrapper(width=24, **options).wrap(TEXT))
wrapper.width, wrapper.max_lines, wrapper.placeholder = 4, 1, "[too long]"
for width in (4, 0, -1):
    wrapper.width = width
    try:
        print(wrapper.wrap(TEXT))
    except ValueError as error:
        print(error)
