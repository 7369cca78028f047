# bytes that hold JSON begin with ASCII: that tells their encoding.
import json

for data in (b"", b"1", b"{}", b"[1]", "é".encode(), b"\xef\xbb\xbf1", b"\xff\xfe1\x00", b"\xfe\xff\x001", b"1\x00", b"\x001", b"1\x00,\x00", b"\x001\x00,",
             b"\x00\x00\x00{\x00\x00\x00}", b"{\x00\x00\x00}\x00\x00\x00", b"\xff\xfe\x00\x001\x00\x00\x00", b"1\x00\x00"):
    print(data, json.detect_encoding(data))
print(json.loads("[1]".encode()), json.loads(b"\xef\xbb\xbf[2]"))
