import json
data = {"name": "é", "list": [1, 2.5, None, True], "nested": {"a": {}, "b": []}, 1: "int key", "big": 10 ** 20}
text = json.dumps(data)
print(text, json.loads(text)["nested"], json.dumps(data, indent=2, sort_keys=False)[:40].splitlines(), json.dumps("é☕", ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")))
print(json.loads('[1, -2.5e3, "\\u00e9\\n", null, true, NaN]'), json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps({(1): 1, None: 2, True: 3}), json.loads("{}", object_pairs_hook=list), json.loads("1.5", parse_float=str))
print(json.dumps({1, 2}, default=list), json.dumps({(1, 2): 3}, skipkeys=True), json.dumps(float("inf")))
for wrong in (lambda: json.loads("{bad}"), lambda: json.loads(""), lambda: json.loads("[1,]"), lambda: json.dumps(object), lambda: json.dumps({(1, 2): 3}), lambda: json.loads("1 2"), lambda: json.dumps(float("nan"), allow_nan=False)):
    try: wrong()
    except (json.JSONDecodeError, TypeError, ValueError) as error: print(type(error).__name__, error)
