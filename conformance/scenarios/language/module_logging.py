import io, logging
out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
log = logging.getLogger("app.db")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False
log.debug("hidden"); log.info("value %d of %s", 1, "x"); log.warning("careful"); log.error("bad", extra={"k": 1}); log.log(logging.CRITICAL, "worst")
try: 1 / 0
except ZeroDivisionError: log.exception("failed")
print(*[line for line in out.getvalue().splitlines() if not line.startswith("  ")], sep="\n")
print(log.name, log.level, log.isEnabledFor(logging.DEBUG), logging.getLevelName(30), log.parent.name, logging.getLogger("app.db") is log, log.getEffectiveLevel(), log.handlers == [handler])
