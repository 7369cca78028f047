"""What must hold of the rule book and of everything that it is linked with. Every check returns a list of problems."""

import re

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$")
VERSION = re.compile(r"3\.\d+(\.\d+)?$")
GRADES = ("documented", "observed", "version-bound", "free")
KEYS = ("grade", "since", "until", "source", "witness", "code", "if this fails")
REQUIRED = ("grade", "source", "witness", "if this fails")
SENTENCE_END = re.compile(r"[.`)]$")


def check_form(rules):
    """Ids, sentences and items of the rules themselves."""
    problems = []
    seen = {}
    for rule in rules:
        problems += [f"{rule.place}: `{rule.id}` {problem}" for problem in _form_of(rule)]
        if rule.id in seen:
            problems.append(f"{rule.place}: `{rule.id}` stands in {seen[rule.id]} already; an id is used once")
        seen[rule.id] = rule.place
    return problems


def _form_of(rule):
    if not ID.match(rule.id):
        yield "is no id: words of lower-case letters and digits, joined by '-', at least two of them joined by '.'"
    if len(rule.paragraphs) != 1:
        yield f"has {len(rule.paragraphs)} paragraphs; exactly one states the rule"
    elif not SENTENCE_END.search(rule.paragraphs[0]) or not (rule.paragraphs[0][0].isupper() or rule.paragraphs[0][0] == "`"):
        yield "is not stated in a sentence"
    keys = [key for key, _ in rule.items]
    if keys != sorted(set(keys), key=lambda key: KEYS.index(key) if key in KEYS else len(KEYS)):
        yield f"has items twice or in another order than {', '.join(KEYS)}"
    yield from [f"has an unknown item {key!r}" for key in keys if key not in KEYS]
    yield from [f"has no {key!r}" for key in REQUIRED if not rule.item(key)]
    if rule.item("grade") not in GRADES:
        yield f"has the grade {rule.item('grade')!r}; known are {', '.join(GRADES)}"
    yield from _versions_of(rule)


def _versions_of(rule):
    bounds = [rule.item("since"), rule.item("until")]
    yield from [f"has {bound!r} for a version" for bound in bounds if bound is not None and not VERSION.match(bound)]
    if rule.item("grade") == "version-bound" and bounds == [None, None]:
        yield "is version-bound but says neither since nor until"


def check_witnesses(rules, scenarios):
    """Rule and scenario name each other."""
    problems = []
    by_id = {rule.id: rule for rule in rules}
    for rule in rules:
        for path in rule.witnesses:
            if path not in scenarios:
                problems.append(f"{rule.place}: the witness {path} of `{rule.id}` does not exist")
            elif rule.id not in scenarios[path]["rules"]:
                problems.append(f"{rule.place}: the witness {path} does not name `{rule.id}` in its first lines")
        if len(set(rule.witnesses)) != len(rule.witnesses):
            problems.append(f"{rule.place}: `{rule.id}` names a witness twice")
    for path, scenario in scenarios.items():
        # What programs of the language show are entries of language.md.
        if not scenario["rules"] and not path.startswith("language/"):
            problems.append(f"{path}: no `# rules:` in its first lines")
        for id in scenario["rules"]:
            if id not in by_id:
                problems.append(f"{path}: names `{id}`, which is no rule")
            elif path not in by_id[id].witnesses:
                problems.append(f"{path}: names `{id}`, whose witnesses are {', '.join(by_id[id].witnesses)}")
    return problems


def check_versions(rules, scenarios):
    """A rule that begins with a version is shown by a scenario that runs there, and not only by later ones."""
    problems = []
    for rule in rules:
        until = _number(rule.item("until") or "3.999")
        starts = [_number(scenarios[path]["since"] or "3.9") for path in rule.witnesses if path in scenarios]
        if starts and min(starts) > until:
            problems.append(f"{rule.place}: `{rule.id}` holds until {rule.item('until')}, no witness runs before that")
    return problems


def _number(version):
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [999] * (3 - len(numbers)))


def check_code(rules, named):
    """Rules and the comments of the form `// rule: id` in the code that implements them."""
    ids = {rule.id for rule in rules}
    problems = [f"{rule.place}: no code names `{rule.id}`" for rule in rules if rule.id not in named]
    for id, places in named.items():
        if id not in ids:
            problems.append(f"{', '.join(places)}: names `{id}`, which is no rule")
    return problems
