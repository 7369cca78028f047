# textwrap: paragraphs of a width; dedent, indent.
import _native

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACES = "\t\n\x0b\x0c\r "
_version = _native.version_info


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
                 *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(dict.fromkeys(map(ord, _SPACES), " "))
        chunks = _chunks(text, self.break_on_hyphens)
        if self.fix_sentence_endings:
            _fix_endings(chunks)
        return self._lines(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    def _lines(self, chunks):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            line = self._line(chunks, width)
            if self.drop_whitespace and line and line[-1].strip() == "":
                line.pop()
            if not line:
                continue
            size = sum(map(len, line))
            rest_is_blank = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if (self.max_lines is None or len(lines) + 1 < self.max_lines or (rest_is_blank and size <= width)):
                lines.append(indent + "".join(line))
            else:
                self._shorten(lines, line, size, indent, width)
                break
        return lines

    def _line(self, chunks, width):
        line = []
        size = 0
        while chunks and size + len(chunks[-1]) <= width:
            size += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._long_word(chunks, line, size, width)
        return line

    def _long_word(self, chunks, line, size, width):
        space = 1 if width < 1 else width - size
        if self.break_long_words:
            end = space
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > space and _version >= (3, 10):
                hyphen = chunk.rfind("-", 0, space)
                if hyphen > 0 and any(letter != "-" for letter in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _shorten(self, lines, line, size, indent, width):
        """The last line allowed, with the placeholder."""
        while line:
            if line[-1].strip() and size + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            size -= len(line.pop())
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _chunks(text, hyphens):
    """Words and the spaces between them; a word may be divided after its hyphens."""
    chunks = []
    place = 0
    while place < len(text):
        end = place
        blank = text[place] in _SPACES
        while end < len(text) and (text[end] in _SPACES) == blank:
            end += 1
        if blank or not hyphens:
            chunks.append(text[place:end])
        else:
            chunks.extend(_divided(text[place:end]))
        place = end
    return chunks


def _is_letter(letter):
    return (letter.isalnum() or letter == "_") and not letter.isdigit()


def _divided(word):
    parts = []
    start = 0
    place = 0
    while place < len(word):
        if word[place] != "-":
            place += 1
            continue
        end = place
        while end < len(word) and word[end] == "-":
            end += 1
        before, after = word[start:place], word[end:]
        if end - place >= 2 and after and (_is_word(after[0])):
            # A dash of its own, between words.
            if before and _word_or_stop(word[place - 1]):
                parts.extend((before, word[place:end]))
                start = end
        elif end - place == 1 and _breaks_here(word, start, place):
            parts.append(word[start:end])
            start = end
        place = end
    if word[start:]:
        parts.append(word[start:])
    return parts


def _is_word(letter):
    return letter.isalnum() or letter == "_"


def _word_or_stop(letter):
    return _is_word(letter) or letter in "!\"'&.,?"


def _breaks_here(word, start, place):
    """Two letters before the hyphen, or a letter, hyphen, letter; and two letters after it, or the same."""
    before, after = word[:place], word[place + 1:]
    if not (len(before) >= 2 and _is_letter(before[-1]) and (_is_letter(before[-2]) or (
            before[-2] == "-" and len(before) >= 3 and _is_letter(before[-3])))):
        return False
    return len(after) >= 2 and _is_letter(after[0]) and (
        _is_letter(after[1]) or (after[1] == "-" and len(after) >= 3 and _is_letter(after[2])))


def _fix_endings(chunks):
    place = 0
    while place < len(chunks) - 1:
        word = chunks[place].rstrip("\"'")
        if chunks[place + 1] == " " and len(word) >= 2 and word[-1] in ".!?" and "a" <= word[-2] <= "z":
            chunks[place + 1] = "  "
            place += 2
        else:
            place += 1


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


def dedent(text):
    lines = text.split("\n")
    margin = None
    for place, line in enumerate(lines):
        content = line.lstrip(" \t")
        if not content:
            lines[place] = ""
            continue
        indent = line[:len(line) - len(content)]
        if margin is None:
            margin = indent
        else:
            size = 0
            for one, other in zip(margin, indent):
                if one != other:
                    break
                size += 1
            margin = margin[:size]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
