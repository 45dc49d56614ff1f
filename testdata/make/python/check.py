"""Checks every payload and every expectation with the plain reader of `reader.py`.

    python3 testdata/make/python/check.py

Good payloads: the decoded value, written in scrimp's JSON form, is the text of the `.json` file; written again in
ascending field order it gives the same bytes exactly if the manifest says `canonical`; cut anywhere it fails.
Rejected payloads: the reader fails for the reason in the manifest.
"""

import os
import struct
import sys

import compact
import form
import idl
import reader
import store

# ---- Compact ----------------------------------------------------------------------------------------------------------


def encode_compact(type, value, out):
    kind = type[0]
    if kind == "bool":
        out.append(1 if value else 2)
    elif kind == "i8":
        out += struct.pack("!b", value)
    elif kind in ("i16", "i32", "i64", "enum"):
        out += compact.integer(value)
    elif kind == "double":
        out += struct.pack("<d", value)
    elif kind in ("string", "binary"):
        out += compact.s(value)
    elif kind == "uuid":
        out += value.bytes
    elif kind in ("list", "set"):
        out += compact.seq(reader.CODES[type[1][0]], len(value))
        for v in value:
            encode_compact(type[1], v, out)
    elif kind == "map":
        out += compact.dic(reader.CODES[type[1][0]], reader.CODES[type[2][0]], len(value))
        for k, v in value:
            encode_compact(type[1], k, out)
            encode_compact(type[2], v, out)
    else:
        last = 0
        for f in type[1].fields:
            if f.name in value:
                v = value[f.name]
                if f.type[0] == "bool":
                    out += compact.header(1 if v else 2, last, f.id)
                else:
                    out += compact.header(compact.CODES[reader.CODES[f.type[0]]], last, f.id)
                    encode_compact(f.type, v, out)
                last = f.id
        out.append(0)
    return out


# ---- Binary -----------------------------------------------------------------------------------------------------------

FORMATS = {"bool": "!?", "i8": "!b", "i16": "!h", "i32": "!i", "enum": "!i", "i64": "!q", "double": "!d"}


def encode(type, value, out):
    kind = type[0]
    if kind in FORMATS:
        out += struct.pack(FORMATS[kind], value)
    elif kind in ("string", "binary"):
        data = value.encode() if kind == "string" else value
        out += struct.pack("!i", len(data)) + data
    elif kind == "uuid":
        out += value.bytes
    elif kind in ("list", "set"):
        out += struct.pack("!Bi", reader.CODES[type[1][0]], len(value))
        for v in value:
            encode(type[1], v, out)
    elif kind == "map":
        out += struct.pack("!BBi", reader.CODES[type[1][0]], reader.CODES[type[2][0]], len(value))
        for k, v in value:
            encode(type[1], k, out)
            encode(type[2], v, out)
    else:
        for f in type[1].fields:
            if f.name in value:
                out += struct.pack("!Bh", reader.CODES[f.type[0]], f.id)
                encode(f.type, value[f.name], out)
        out.append(0)
    return out


def main():
    programs = {}
    failures = []
    seen = set()

    def find(entry):
        name = entry["idl"]
        if name not in programs:
            programs[name] = idl.Program(reader.folder("idl", name))
        return programs[name].struct(entry["type"])

    def expect(entry, what, ok):
        if not ok:
            failures.append(f"{entry['file']}: {what}")

    good = store.manifest()
    for e in good:
        data, target = store.read(e["file"]), find(e)
        seen |= {e["file"], e["json"]}
        try:
            value = reader.decode(target, data, e["protocol"])
        except reader.Bad as bad:
            failures.append(f"{e['file']}: {bad}")
            continue
        if e["json"]:
            text = form.text(("struct", target), value)
            expect(e, f"is {text}", store.read(e["json"]).decode() == text + "\n")
        write = encode_compact if e["protocol"] == "compact" else encode
        same = write(("struct", target), value, bytearray()) == data
        expect(e, f"canonical is {same}", same == e["canonical"])
        if len(data) <= 4096:
            for n in range(len(data)):
                try:
                    reader.decode(target, data[:n], e["protocol"])
                    failures.append(f"{e['file']}: accepted when cut to {n} bytes")
                except reader.Bad:
                    pass

    rejected = store.manifest("reject/manifest.json")
    for e in rejected:
        seen.add(f"reject/{e['file']}")
        try:
            reader.decode(find(e), store.read(f"reject/{e['file']}"), e["protocol"])
            reason = "accepted"
        except reader.Bad as bad:
            reason = str(bad)
        expect(e, f"{reason}, not {e['reason']}", reason == e["reason"])

    for folder, _, files in os.walk(reader.folder("payloads")):
        for file in files:
            path = os.path.relpath(os.path.join(folder, file), reader.folder("payloads"))
            if path not in seen and os.path.basename(path) != "manifest.json":
                failures.append(f"{path}: in no manifest")
    for line in failures:
        print(line[:400])
    print(f"{len(good)} payloads, {len(rejected)} rejected ones, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.setrecursionlimit(10000)
    sys.exit(main())
