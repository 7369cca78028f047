# Three ways to write a format, each of which checks it.
import logging

record = logging.makeLogRecord({"name": "app", "levelname": "INFO", "msg": "said %s", "args": ("it",), "n": 5})
record.message = record.getMessage()
for style, text in ((logging.PercentStyle, "%(name)s %(n)04d %(message)s"), (logging.StrFormatStyle, "{name:>5} {n:04d} {message!r}"),
                    (logging.StringTemplateStyle, "$name ${n} $message $$")):
    made = style(text)
    made.validate()
    print(style.__name__, made.format(record), made.usesTime(), style("").default_format, style.default_format, style(text + style.asctime_format).usesTime())
for style, text in ((logging.PercentStyle, "nothing here"), (logging.StrFormatStyle, "{name"), (logging.StrFormatStyle, "plain"), (logging.StrFormatStyle, "{name!x}"),
                    (logging.StrFormatStyle, "{name:{width}}"), (logging.StrFormatStyle, "{0}"), (logging.StringTemplateStyle, "$1"), (logging.StringTemplateStyle, "plain")):
    try:
        print(style(text).validate())
    except ValueError as error:
        print(style.__name__, text, "|", error)
defaults = {"who": "nobody"}
try:
    print(logging.PercentStyle("%(who)s %(name)s", defaults=defaults).format(record), logging.StrFormatStyle("{who}", defaults=defaults).format(record),
          logging.StringTemplateStyle("$who $name", defaults=defaults).format(record))
except TypeError as error:
    print("no defaults yet" if "defaults" in str(error) else error)
for style, text in ((logging.PercentStyle, "%(zz)s"), (logging.StrFormatStyle, "{zz}"), (logging.StringTemplateStyle, "$zz")):
    try:
        style(text).format(record)
    except ValueError as error:
        print(error)
