"""Where payloads go: files below testdata/payloads and the two manifests."""

import json
import os

import reader


def _lines(entries):
    """One entry per line, so that a change shows as a changed line."""
    return "[\n" + ",\n".join(json.dumps(e, ensure_ascii=False) for e in entries) + "\n]\n"


def write(path, data):
    path = reader.folder("payloads", path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as f:
        f.write(data)


def read(path):
    with open(reader.folder("payloads", path), "rb") as f:
        return f.read()


def manifest(path="manifest.json"):
    try:
        return json.loads(read(path))
    except FileNotFoundError:
        return []


def replace(writers, entries):
    """Replaces the entries of these writers in the manifest, and removes files that are no longer made."""
    old = manifest()
    kept = [e for e in old if e["writer"] not in writers]
    now = {p for e in kept + entries for p in (e["file"], e["json"])}
    for e in old:
        for p in (e["file"], e["json"]):
            if p and p not in now and os.path.exists(reader.folder("payloads", p)):
                os.remove(reader.folder("payloads", p))
    write("manifest.json", _lines(sorted(kept + entries, key=lambda e: e["file"])).encode())


def replace_rejected(entries):
    old = manifest("reject/manifest.json")
    now = {e["file"] for e in entries}
    for e in old:
        path = reader.folder("payloads", "reject", e["file"])
        if e["file"] not in now and os.path.exists(path):
            os.remove(path)
    write("reject/manifest.json", _lines(sorted(entries, key=lambda e: e["file"])).encode())
