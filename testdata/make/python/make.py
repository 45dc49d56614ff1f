"""Writes the payloads of Apache Thrift's Python library, the hand-written ones and those to be rejected.

    pip install thrift==0.25.0
    python3 testdata/make/python/make.py

Everything here is deterministic: two runs give the same files.
"""

import os
import uuid
from struct import pack

import apache
import compact
import form
import idl
import reader
import store

PROGRAMS = {
    name: idl.Program(reader.folder("idl", f"{name}.thrift"))
    for name in ("common", "legacy", "shop", "bench", "everything")
}

# ---- collecting -------------------------------------------------------------------------------------------------------

good, bad, names = [], [], set()


EXTENSIONS = {"binary": "bin", "compact": "compact"}


def put(writer, protocol, name, where, type, data, value, canonical):
    assert (writer, protocol, name) not in names, name
    names.add((writer, protocol, name))
    struct = PROGRAMS[where].struct(type)
    file, json = f"{writer}/{name}.{EXTENSIONS[protocol]}", f"{writer}/{name}.json"
    store.write(file, data)
    store.write(json, (form.text(("struct", struct), value) + "\n").encode())
    good.append(
        {
            "name": name,
            "idl": f"{where}.thrift",
            "type": type,
            "protocol": protocol,
            "writer": writer,
            "canonical": canonical,
            "file": file,
            "json": json,
        }
    )


def case(where, type, name, value):
    """A value that the library writes, through its Python code and through its C extension."""
    struct = PROGRAMS[where].struct(type)
    for protocol in apache.PROTOCOLS:
        plain, fast = apache.encode(struct, value, protocol)
        assert plain == fast, (name, protocol)
        put("python", protocol, name, where, type, plain, value, True)


def hand(where, type, name, data, value, canonical=False, protocol="binary"):
    """Bytes that no library writes by itself but every reader must take."""
    put("hand", protocol, name, where, type, data, value, canonical)


def reject(where, type, name, data, reason, protocol="binary"):
    assert (name, protocol) not in {(e["name"], e["protocol"]) for e in bad}, name
    file = f"{name}.{EXTENSIONS[protocol]}"
    store.write(f"reject/{file}", data)
    bad.append(
        {"name": name, "idl": f"{where}.thrift", "type": type, "protocol": protocol, "file": file, "reason": reason}
    )


class Random:
    """A small generator of our own, so that the files never depend on a Python version."""

    def __init__(self, seed):
        self.state = seed

    def bits(self, n=64):
        self.state = (self.state + 0x9E3779B97F4A7C15) & (2**64 - 1)
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return (z ^ (z >> 31)) >> (64 - n)

    def below(self, n):
        return self.bits() % n

    def signed(self, n):
        return self.bits(n) - (1 << (n - 1))

    def double(self):
        return self.signed(53) / 1024.0

    def text(self, low, high):
        n = low + self.below(high - low + 1)
        return "".join("abcdefghijklmnopqrstuvwxyz ABC0123456789-_/."[self.below(44)] for _ in range(n))

    def uuid(self):
        return uuid.UUID(int=(self.bits() << 64) | self.bits())


def enum(where, name, member):
    return PROGRAMS[where].types[name].numbers[member]


def color(member):
    return enum("everything", "Color", member)


U1 = uuid.UUID("01234567-89ab-cdef-0123-456789abcdef")
U2 = uuid.UUID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
NIL = uuid.UUID(int=0)
ONES = uuid.UUID(int=2**128 - 1)
NAN = float("nan")
INF = float("inf")
DOUBLES = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.0 / 3.0, 123456.789, 1e15, 1e16, 1e17, 123456789012345680.0, 1e21, 1e22, 1e-4, 1e-5,
    1.5e-5, 1e-6, 1e-7, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, -1.7976931348623157e308, 9007199254740993.0,
    3.141592653589793, INF, -INF, NAN,
]  # fmt: skip
I8S = [0, 1, -1, 127, -128]
I16S = [0, 1, -1, 255, 256, 32767, -32768]
I32S = [0, 1, -1, 65535, 65536, 2**31 - 1, -(2**31)]
I64S = [0, 1, -1, 2**32, -(2**32), 2**53 + 1, 2**63 - 1, -(2**63)]
STRINGS = [
    "", "a", "scrimp", "two words", "é", "naïve café", "你好，世界", "Привет", "שלום", "مرحبا", "😀", "👩‍👩‍👧‍👦", "e\u0301",
    "\u0000", "nul\u0000inside", "\t\n\r\b\f", "\u001b[0m", "\"quoted\" \\ back/slash", "\u007f", "\u0080", "\u07ff", "\u0800",
    "\ufffd", "\ufeffmark", "\u2028\u2029", "\U00010000", "\U0010ffff", "</script>",
]  # fmt: skip
BINARIES = [b"", b"\x00", b"\xff", b"\xff\xfe\x00\x80", b"not text: \xc3\x28", bytes(range(256))]


def everything():
    ev = "everything"

    case(ev, "Empty", "empty", {})

    case(ev, "BaseTypes", "base_types_unset", {})
    case(
        ev, "BaseTypes", "base_types_zero",
        dict(a_bool=False, a_byte=0, an_i8=0, an_i16=0, an_i32=0, an_i64=0, a_double=0.0, a_string="", a_binary=b"", a_uuid=NIL),
    )  # fmt: skip
    typical = dict(
        a_bool=True, a_byte=7, an_i8=-8, an_i16=1600, an_i32=-320000, an_i64=64000000000, a_double=2.75,
        a_string="plain text", a_binary=b"\x01\x02\xfe\xff", a_uuid=U1,
    )  # fmt: skip
    case(ev, "BaseTypes", "base_types_typical", typical)
    case(
        ev, "BaseTypes", "base_types_max",
        dict(a_bool=True, a_byte=127, an_i8=127, an_i16=32767, an_i32=2**31 - 1, an_i64=2**63 - 1,
             a_double=1.7976931348623157e308, a_string="\U0010ffff" * 9, a_binary=b"\xff" * 33, a_uuid=ONES),
    )  # fmt: skip
    case(
        ev, "BaseTypes", "base_types_min",
        dict(a_bool=False, a_byte=-128, an_i8=-128, an_i16=-32768, an_i32=-(2**31), an_i64=-(2**63),
             a_double=-1.7976931348623157e308, a_string="\u0000", a_binary=b"\x00", a_uuid=U2),
    )  # fmt: skip
    for i, f in enumerate(PROGRAMS[ev].struct("BaseTypes").fields):
        case(ev, "BaseTypes", f"base_types_only_{f.name}", {f.name: typical[f.name]})
    for i, x in enumerate(DOUBLES):
        if i in (1, 14, 19, 20, 25, 26, 27):
            case(ev, "BaseTypes", f"double_{i}", {"a_double": x})
    case(ev, "BaseTypes", "string_long_ascii", {"a_string": "The quick brown fox jumps. " * 400})
    case(ev, "BaseTypes", "string_long_mixed", {"a_string": "ascii then 你好 and é and 😀; " * 300})
    case(ev, "BaseTypes", "string_late_multibyte", {"a_string": "x" * 127 + "é" + "y" * 63 + "界"})
    case(ev, "BaseTypes", "binary_long", {"a_binary": bytes((i * 7 + (i >> 8)) & 0xFF for i in range(5000))})

    case(ev, "Enums", "enums_unset", {})
    case(ev, "Enums", "enums_typical", {
        "color": color("GREEN"), "paint": color("RED"), "currency": 978,
        "colors": [color(c) for c in ("RED", "GREEN", "BLUE", "BELOW", "HEX", "LOWEST", "HIGHEST")],
        "palette": [color("BLUE"), color("BELOW")],
        "names": [(color("HEX"), "hex"), (color("RED"), "red"), (color("LOWEST"), "lowest")],
        "by_name": [("max", color("HIGHEST")), ("zero", color("RED"))],
    })  # fmt: skip
    case(ev, "Enums", "enums_unknown_numbers", {
        "color": 1, "paint": -1, "currency": 1, "colors": [2, 5, 99], "palette": [7, 31],
        "names": [(3, "three"), (5, "green"), (-3, "minus three")], "by_name": [("four", 4)], "hidden": 12,
    })  # fmt: skip

    lists = {
        "bools": [True, False, True, True], "bytes": I8S, "i16s": I16S, "i32s": I32S, "i64s": I64S, "doubles": DOUBLES,
        "strings": STRINGS, "binaries": BINARIES, "uuids": [NIL, U1, U2, ONES],
        "points": [{}, {"x": 1.5}, {"y": -2.5}, {"x": -0.0, "y": INF}], "empties": [{}, {}, {}],
        "choices": [{"flag": True}, {"number": -1}, {"text": ""}, {"nothing": {}}],
    }  # fmt: skip
    r = Random(1)
    case(ev, "Lists", "lists_unset", {})
    case(ev, "Lists", "lists_empty", {k: [] for k in lists})
    case(ev, "Lists", "lists_one", {k: v[:1] for k, v in lists.items()})
    case(ev, "Lists", "lists_typical", lists)
    case(ev, "Lists", "list_bools_1000", {"bools": [r.below(2) == 1 for _ in range(1000)]})
    case(ev, "Lists", "list_bytes_1000", {"bytes": [r.signed(8) for _ in range(1000)]})
    case(ev, "Lists", "list_i16s_1000", {"i16s": [r.signed(16) for _ in range(1000)]})
    case(ev, "Lists", "list_i32s_4096", {"i32s": [r.signed(32) for _ in range(4096)]})
    case(ev, "Lists", "list_i64s_1000", {"i64s": [r.signed(64) for _ in range(1000)]})
    case(ev, "Lists", "list_doubles_1000", {"doubles": [r.double() for _ in range(1000)]})
    case(ev, "Lists", "list_strings_of_every_length", {"strings": ["abcdefghijklmnopqrstuvwxyz0123456789"[n % 36] * n for n in range(131)]})
    case(ev, "Lists", "list_strings_multibyte_at_every_place", {"strings": ["a" * n + "é" + "b" * (40 - n) for n in range(41)]})
    case(ev, "Lists", "list_binaries_of_every_length", {"binaries": [bytes((n + i) & 0xFF for i in range(n)) for n in range(67)]})
    case(ev, "Lists", "list_uuids_100", {"uuids": [r.uuid() for _ in range(100)]})
    case(ev, "Lists", "list_points_1000", {"points": [{"x": r.double(), "y": r.double()} for _ in range(1000)]})
    case(ev, "Lists", "list_empties_500", {"empties": [{}] * 500})
    for n in (1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65):
        case(ev, "Lists", f"lists_length_{n}", {
            "bools": [i % 3 == 0 for i in range(n)], "bytes": [i - 20 for i in range(n)], "i16s": [i * -300 for i in range(n)],
            "i32s": [i * 0x01020304 - 2**30 for i in range(n)], "i64s": [i * 0x0102030405060708 - 2**62 for i in range(n)],
            "doubles": [i / 8 for i in range(n)],
        })  # fmt: skip

    # Sets go to the library as lists: it writes them in that order.
    sets = {k: v for k, v in lists.items() if k not in ("empties", "bools")}
    sets |= {"bools": [True, False], "lists": [[], ["a"], ["a", "b"]]}
    case(ev, "Sets", "sets_unset", {})
    case(ev, "Sets", "sets_empty", {k: [] for k in sets})
    case(ev, "Sets", "sets_one", {k: v[:1] for k, v in sets.items()})
    case(ev, "Sets", "sets_typical", sets)
    case(ev, "Sets", "set_i32s_500", {"i32s": [i * 7919 for i in range(500)]})
    case(ev, "Sets", "set_strings_200", {"strings": [f"element {i}" for i in range(200)]})
    case(ev, "Sets", "sets_with_duplicates", {
        "bools": [True, True, False, True], "i32s": [1, 1, 2, 1], "strings": ["a", "b", "a"], "points": [{"x": 1.0}, {"x": 1.0}],
    })  # fmt: skip

    maps = {
        "by_string": [("", "empty"), ("key", "value"), ("schlüssel", "wert"), ("键", "值")],
        "by_bool": [(True, 1), (False, 0)],
        "by_byte": [(0, True), (-128, False), (127, True)],
        "by_i16": [(-32768, -128), (32767, 127), (0, 0)],
        "by_i32": [(2**31 - 1, 2**63 - 1), (-(2**31), -(2**63)), (10, 10), (9, 9)],
        "by_i64": [(2**63 - 1, 0.5), (-(2**63), NAN), (2**53 + 1, -0.0)],
        "by_color": [(color("BLUE"), 6), (color("BELOW"), -7), (77, 77)],
        "by_double": [(0.5, "half"), (-0.0, "minus zero"), (NAN, "nan"), (INF, "infinity"), (-INF, "minus infinity")],
        "by_binary": [(b"", b"\x00"), (b"\xff\x00", b"")],
        "by_uuid": [(U1, U2), (NIL, ONES)],
        "by_point": [({"x": 1.0, "y": 2.0}, "both"), ({}, "none"), ({"y": 0.25}, "y only")],
        "by_list": [([], {}), ([1, 2, 3], {"x": 1.0}), ([1], {"y": 2.0})],
        "by_set": [(["a", "b"], 2), ([], 0)],
        "by_map": [([("a", 1)], True), ([], False), ([("b", 2), ("a", 1)], True)],
        "by_choice": [({"text": "t"}, 1), ({"number": 5}, 2), ({"choices": [{"flag": False}]}, 3)],
        "empties": [("a", {}), ("b", {})],
    }  # fmt: skip
    case(ev, "Maps", "maps_unset", {})
    case(ev, "Maps", "maps_empty", {k: [] for k in maps})
    case(ev, "Maps", "maps_one", {k: v[:1] for k, v in maps.items()})
    case(ev, "Maps", "maps_typical", maps)
    for k in maps:
        case(ev, "Maps", f"map_{k}", {k: maps[k]})
    case(ev, "Maps", "map_strings_200", {"by_string": [(f"key-{i * 37 % 200:03}", r.text(0, 40)) for i in range(200)]})
    case(ev, "Maps", "map_i32_200", {"by_i32": [(i * 7919 % 10007 - 5000, r.signed(64)) for i in range(200)]})
    case(ev, "Maps", "map_strings_control_keys", {"by_string": [(s, s) for s in STRINGS]})

    case(ev, "Nested", "nested_unset", {})
    case(ev, "Nested", "nested_empty", {k: [] for k in ("deep", "maps", "sets", "tracks", "flags", "cube", "odd")})
    case(ev, "Nested", "nested_typical", {
        "deep": [[], [[]], [[("a", [1, 2]), ("b", [])], [("c", [-3])]]],
        "maps": [("outer", [(1, ["x", "y"]), (2, [])]), ("none", [])],
        "sets": [[[1, 2], []], [], [[2**40]]],
        "tracks": [(1, [{"x": 0.0, "y": 0.0}, {"x": 1.0, "y": 1.0}]), (2, [])],
        "flags": [[("yes", True), ("no", False)], []],
        "cube": [[[[1, 2], [3]], []], [], [[[]]], [[[-1]], [[-2, -3, -4]]]],
        "odd": [([{"x": 1.0}], [(color("RED"), [U1, U2]), (9, [])]), ([], [])],
    })  # fmt: skip
    case(ev, "Nested", "nested_wide", {"deep": [[[(f"{i}{j}", list(range(j)))] for j in range(8)] for i in range(8)]})

    def chain(n):
        value = {"name": f"level {n}"}
        for level in range(n - 1, 0, -1):
            value = {"name": f"level {level}", "tail": value}
        return value

    def tree(fan, depth, label="r"):
        return {"name": label, "children": [tree(fan, depth - 1, f"{label}.{i}") for i in range(fan)] if depth > 1 else []}

    case(ev, "Branch", "branch_unset", {})
    case(ev, "Branch", "branch_leaf", {"name": "leaf", "children": []})
    case(ev, "Branch", "branch_typical", {
        "name": "root", "children": [{"name": "a"}, {}, {"name": "b", "children": [{"name": "c"}]}],
        "tail": {"name": "t", "tail": {"name": "u"}}, "by_name": [("x", {"name": "y"}), ("", {})], "numbers": [1, 2, 3],
    })  # fmt: skip
    case(ev, "Branch", "branch_tree_364", tree(3, 6))
    case(ev, "Branch", "branch_depth_64_structs", chain(64))
    case(ev, "Branch", "branch_depth_64_list", _deepest(chain(63), {"numbers": [1, 2]}))
    case(ev, "Branch", "branch_depth_64_empty_list", _deepest(chain(63), {"children": []}))
    lists_and_structs = {"name": "31", "children": [{"name": "level 63", "numbers": []}]}
    for level in range(30, 0, -1):
        lists_and_structs = {"name": f"{level}", "children": [lists_and_structs]}
    case(ev, "Branch", "branch_depth_64_alternating", lists_and_structs)
    case(ev, "Ping", "ping_unset", {})
    case(ev, "Ping", "ping_pong", {"count": 1, "pong": {"count": 2, "ping": {"count": 3, "pong": {"count": 4}}}})

    members = {
        "flag": False, "number": -(2**63), "real": -0.0, "text": "text", "blob": b"\x00\xff", "id": U2,
        "color": color("HIGHEST"), "circle": {"center": {"x": 1.0, "y": -1.0}, "radius": 2.5},
        "choices": [{"choices": []}, {"number": 1}, {"by_name": []}], "by_name": [("a", {"flag": True}), ("b", {"real": 1e100})],
        "other": {"other": {"other": {"text": "inside"}}}, "nothing": {},
    }  # fmt: skip
    for name, value in members.items():
        case(ev, "Choice", f"choice_{name}", {name: value})
    case(ev, "Choice", "choice_unknown_color", {"color": 12345})

    case(ev, "Failure", "failure_unset", {})
    case(ev, "Failure", "failure_typical", {"code": -404, "message": "not found", "cause": {"code": 5, "cause": {"message": "disk"}}})

    must = {"must": 1, "must_text": "", "must_point": {}, "must_list": []}
    may = {"may": 2, "may_text": "m", "may_point": {"x": 1.0}, "may_list": [2]}
    plain = {"plain": 3, "plain_text": "p", "plain_point": {"y": 1.0}, "plain_list": [3]}
    case(ev, "Requiredness", "requiredness_only_required", must)
    case(ev, "Requiredness", "requiredness_with_optional", must | may)
    case(ev, "Requiredness", "requiredness_with_default", must | plain)
    case(ev, "Requiredness", "requiredness_all", must | may | plain)
    case(ev, "Requiredness", "requiredness_zero", must | {"must": 0, "may": 0, "plain": 0, "may_text": "", "plain_text": ""})

    case(ev, "Defaults", "defaults_only_required", {"must": 7})
    case(ev, "Defaults", "defaults_equal_to_default", {
        "a_bool": True, "a_byte": -8, "an_i16": 16, "an_i32": 42, "an_i64": 2**63 - 1, "a_double": -1.5e-3, "whole": 3.0,
        "a_string": "café 'au lait'", "greeting": 'hello, "world"\n', "a_binary": b"raw", "an_uuid": U1, "nil": NIL,
        "color": color("GREEN"), "favourite": color("HEX"), "by_number": color("GREEN"), "strings": ["one", "two", "three"],
        "primes": [2, 3, 5, 7, 11], "numbers": [1, 2, 3], "sizes": [("small", 1), ("medium", 2), ("large", 3)],
        "nested": [(color("RED"), [1, 2]), (color("BLUE"), [])], "origin": {"x": 0.5, "y": -2.0},
        "price": {"currency": 978, "units": 19, "nanos": 990000000}, "path": [{"x": 1.0}, {"y": 1.0}, {}], "no_numbers": [],
        "no_names": [], "maybe": -1, "maybe_text": "", "must": 7, "rate": 1000000, "owner": 42, "choice": {"number": 12},
    })  # fmt: skip
    case(ev, "Defaults", "defaults_other_values", {
        "a_bool": False, "a_byte": 0, "an_i32": 0, "a_double": 0.0, "a_string": "", "a_binary": b"", "an_uuid": ONES,
        "color": color("RED"), "strings": [], "sizes": [], "origin": {}, "path": [], "maybe": 0, "must": 0, "choice": {"flag": False},
    })  # fmt: skip

    case(ev, "OutOfOrder", "out_of_order", {"earliest": 5, "first": "10", "second": "20", "third": "30", "fourth": 40})
    case(ev, "OutOfOrder", "out_of_order_some", {"second": "20", "fourth": -40})
    case(ev, "Ids", "ids_all", {
        "zero": "id 0", "one": 1, "hundred": [1, 0, 0], "byte_limit": 255, "past_byte": 256, "far": True, "last": 32767,
    })  # fmt: skip
    case(ev, "Ids", "ids_ends", {"zero": "", "last": -1})
    case(ev, "Ids", "ids_unset", {})

    case(ev, "Typedefs", "typedefs_typical", {
        "id": 1, "user": 2, "owner": 3, "owners": [4, 5], "by_name": [("us", [6, 7]), ("none", [])], "when": 1700000000000000,
        "soon": {"when": "later"}, "paints": [(1, color("RED")), (2, color("BELOW")), (3, 8)],
    })  # fmt: skip
    euro, yen = {"currency": 978, "units": 12, "nanos": 500000000}, {"currency": 392, "units": -1000}
    case(ev, "Includes", "includes_typical", {
        "price": euro, "prices": [euro, yen, {"currency": 1, "units": 0}], "by_currency": [(392, yen), (978, euro)],
        "failure": {"what": "price", "id": U1},
    })  # fmt: skip
    case("common", "Money", "money", euro)
    case("common", "NotFound", "not_found", {"what": "nothing"})

    keywords = {f.name: f.id * 11 for f in PROGRAMS[ev].struct("Keywords").fields}
    keywords |= {"string": "string", "list": [1, 2]}
    case(ev, "Keywords", "keywords_all", keywords)
    case(ev, "Keywords", "keywords_required", {"include_all": 0})

    wide = {}
    for f in PROGRAMS[ev].struct("Wide").fields:
        i = f.id
        wide[f.name] = {
            "i32": i * 1000003, "string": f"field {i}", "bool": i % 2 == 0, "i64": -i * 10**15, "double": i / 4,
            "i8": i - 35, "i16": i * -400,
        }[f.type[0]]  # fmt: skip
    case(ev, "Wide", "wide_unset", {})
    case(ev, "Wide", "wide_all", wide)
    case(ev, "Wide", "wide_first", {"w1": 1})
    case(ev, "Wide", "wide_last", {"w70": -70})
    case(ev, "Wide", "wide_around_64", {k: wide[k] for k in ("w63", "w64", "w65", "w66")})
    case(ev, "Wide", "wide_odd", {k: v for k, v in wide.items() if int(k[1:]) % 2})
    case(ev, "Wide", "wide_third", {k: v for k, v in wide.items() if int(k[1:]) % 3 == 0})

    case(ev, "Annotated", "annotated", {"name": "n", "delays": [1, 2], "boxed": {"name": "b", "boxed": {}}})

    whole = {
        "base_types": typical, "enums": {"color": color("BELOW")}, "lists": {k: v[:2] for k, v in lists.items()},
        "sets": {k: v[:2] for k, v in sets.items()}, "maps": {k: v[:2] for k, v in maps.items()},
        "nested": {"deep": [[[("k", [1])]]]}, "branch": tree(2, 3), "ping": {"pong": {}}, "choice": {"other": {"text": "t"}},
        "failure": {"code": 1}, "requiredness": must | plain, "defaults": {"must": 1}, "out_of_order": {"first": "f", "earliest": 5},
        "ids": {"zero": "0", "last": 1}, "typedefs": {"owners": [1]}, "includes": {"price": euro}, "keywords": {"include_all": 1},
        "wide": {"w1": 1, "w70": 70}, "empty": {}, "annotated": {}, "price": yen,
    }  # fmt: skip
    case(ev, "Everything", "everything_unset", {})
    case(ev, "Everything", "everything_all", whole)
    case(ev, "Everything", "everything_nested", {"more": [whole, {}, {"more": [{}, {"empty": {}}]}], "named": [("a", {"named": []}), ("b", whole)]})


def _deepest(chain, extra):
    """Adds fields to the last struct of a chain of tails."""
    last = chain
    while "tail" in last:
        last = last["tail"]
    last |= extra
    return chain


def bench():
    case("bench", "Leaf", "leaf_unset", {})
    leaf = dict(tiny=-1, big=-2, ratio=3.5, count=4, text="leaf", blob=b"\x05", kind=2)
    case("bench", "Leaf", "leaf_typical", leaf)
    case("bench", "Leaf", "leaf_no_kind", {k: v for k, v in leaf.items() if k != "kind"})
    case("bench", "Node", "node_unset", {})
    node = dict(
        name="node", leaves=[leaf, {}], ratio=0.25, count=1, counts=[1, 2], big=3, labels=[("a", "b")], leaf=leaf,
        by_number=[(1, 2), (-3, 4)], names=["x", "", "z"], blob=b"", names_by_number=[(5, "five")], bigs=[-6], tiny=7,
        leaves_by_name=[("l", leaf)],
    )  # fmt: skip
    case("bench", "Node", "node_typical", node)
    case("bench", "Tree", "tree_typical", {"nodes_by_name": [("n", node), ("e", {})], "leaf": leaf, "nodes": [node], "node": node, "count": 11})
    case("bench", "Fixed8", "fixed8", dict(a=1, b=-2, c=True, d=3.5, e=-4, f=5, g=6, h=-7))
    case("bench", "Fixed8", "fixed8_max", dict(a=2**31 - 1, b=2**63 - 1, c=True, d=INF, e=32767, f=-(2**63), g=-(2**31), h=-128))
    case("bench", "Fixed8", "fixed8_some", dict(b=9, c=False, h=1))
    case("bench", "Short", "short", {f"s{i + 1}": "abcdefghijklmnopqrstuvwxyz"[:n] for i, n in enumerate([4, 7, 9, 12, 16, 17, 20, 24, 6, 11])})
    case("bench", "Short", "short_unicode", {f"s{i + 1}": s for i, s in enumerate(STRINGS[4:14])})
    r = Random(2)
    sparse = PROGRAMS["bench"].struct("Sparse")
    for percent in (0, 5, 50, 95, 100):
        for k in range(1 if percent in (0, 100) else 3):
            value = {}
            for f in sparse.fields:
                x = {
                    "bool": r.below(2) == 1, "i8": r.signed(8), "i16": r.signed(16), "i32": r.signed(32), "i64": r.signed(64),
                    "double": r.double(),
                }[f.type[0]]  # fmt: skip
                if r.below(100) < percent:
                    value[f.name] = x
            case("bench", "Sparse", f"sparse{percent}_{k}", value)


def shop():
    address = {"street": "Hafenstraße 12", "city": "Köln", "postcode": "50667", "country": "DE"}
    items = [
        {"sku": "TEA-042", "title": "Darjeeling, first flush", "quantity": 2, "price": 1290, "weight_kg": 0.25, "gift": False},
        {"sku": "POT-007", "title": "Teapot “Bauhaus”", "quantity": 1, "price": 4950, "weight_kg": 1.1, "gift": True},
        {"sku": "CUP-001", "title": "Cup 🍵", "quantity": 4, "price": 890},
    ]
    order = {
        "id": 4711, "name": "Tea for four", "status": enum("shop", "Status", "PAID"),
        "customer": {"id": 98, "name": "Zoë Müller", "email": "zoe@example.org", "address": address}, "items": items,
        "totals": [("net", 9319), ("tax", 1771), ("shipping", 490), ("gross", 11580)], "tags": ["gift", "fragile", "tea"],
        "tracking": U2, "signature": bytes.fromhex("30450221009f3c"), "payment": {"card": {"brand": "visa", "last4": "4242", "expiry_year": 2029, "expiry_month": 11}},
        "created": 1760000000000000, "discount": 0.05,
    }  # fmt: skip
    case("shop", "Order", "order_typical", order)
    case("shop", "Order", "order_minimal", {"id": 1})
    case("shop", "Order", "order_empty_parts", {"id": -1, "name": "", "customer": {"id": 0, "address": {}}, "items": [], "totals": [], "tags": [], "signature": b""})
    case("shop", "Order", "order_unicode", {
        "id": 2**63 - 1, "name": "注文 № 1", "status": 10, "customer": {"id": 2, "name": "山田 太郎", "address": {"city": "東京", "note": "ベルは2回\n鳴らす"}},
        "tags": ["日本", "🎁", ""], "totals": [("税", 10), ("合計", 110)], "payment": {"voucher": "ギフト"},
    })  # fmt: skip
    case("shop", "Order", "order_unknown_status", {"id": 5, "status": 42, "payment": {"cash_on_delivery": True}})
    case("shop", "Order", "order_transfer", {"id": 6, "payment": {"transfer": {"iban": "DE02120300000000202051", "reference": "4711"}}})
    r = Random(3)
    case("shop", "Order", "order_large", order | {
        "id": 4712,
        "items": [
            {"sku": f"SKU-{i:05}", "title": r.text(8, 40), "quantity": 1 + r.below(9), "price": r.below(100000), "gift": r.below(10) == 0}
            for i in range(200)
        ],
        "totals": [(f"kind-{i}", r.below(10**6)) for i in range(40)], "tags": [r.text(3, 12) for _ in range(50)],
    })  # fmt: skip
    for k in range(8):
        case("shop", "Order", f"order_random_{k}", {
            "id": r.bits(40), "name": r.text(0, 30), "status": r.below(4),
            "customer": {"id": r.bits(30), "name": r.text(3, 20), "address": {"street": r.text(5, 25), "city": r.text(3, 14), "postcode": r.text(5, 5)}},
            "items": [{"sku": r.text(7, 7), "quantity": r.below(5), "price": r.below(9999)} for _ in range(r.below(6))],
            "totals": [("gross", r.below(10**6))], "tags": [r.text(1, 9) for _ in range(r.below(4))],
        } | ({"tracking": r.uuid()} if k % 2 else {}) | ({"discount": r.double()} if k % 3 == 0 else {}))  # fmt: skip
    case("shop", "Item", "item", items[0])
    case("shop", "Payment", "payment_voucher", {"voucher": "SPRING-25"})


# ---- by hand -----------------------------------------------------------------------------------------------------------


def f(code, id, body=b""):
    return pack("!Bh", code, id) + body


def s(data):
    data = data.encode() if isinstance(data, str) else data
    return pack("!i", len(data)) + data


def seq(code, n, body=b""):
    return pack("!Bi", code, n) + body


def dic(key, value, n, body=b""):
    return pack("!BBi", key, value, n) + body


def i32(x):
    return pack("!i", x)


def i64(x):
    return pack("!q", x)


STOP = b"\x00"
BOOL, BYTE, DOUBLE, I16, I32, I64, STRING, STRUCT, MAP, SET, LIST, UUID = 2, 3, 4, 6, 8, 10, 11, 12, 13, 14, 15, 16

# One body of every type, used as an unknown field.
BODIES = {
    "bool": (BOOL, b"\x01"),
    "byte": (BYTE, b"\x80"),
    "double": (DOUBLE, pack("!d", 1.5)),
    "i16": (I16, b"\x12\x34"),
    "i32": (I32, b"\x12\x34\x56\x78"),
    "i64": (I64, i64(-3)),
    "string": (STRING, s("unknown")),
    "invalid_utf8": (STRING, s(b"\xff\xfe\x80")),
    "empty_string": (STRING, s("")),
    "struct": (STRUCT, f(I32, 1, i32(5)) + f(STRUCT, 2, STOP) + STOP),
    "empty_struct": (STRUCT, STOP),
    "map": (MAP, dic(STRING, I32, 2, s("a") + i32(1) + s("b") + i32(2))),
    "map_of_maps": (MAP, dic(I32, MAP, 1, i32(1) + dic(BOOL, STRUCT, 1, b"\x01" + STOP))),
    "empty_map": (MAP, dic(STRING, STRUCT, 0)),
    "empty_untyped_map": (MAP, dic(0, 0, 0)),
    "set": (SET, seq(I64, 2, i64(1) + i64(2))),
    "list_bool": (LIST, seq(BOOL, 3, b"\x01\x00\x01")),
    "list_byte": (LIST, seq(BYTE, 3, b"\x01\x02\x03")),
    "list_i16": (LIST, seq(I16, 2, b"\x00\x01\x00\x02")),
    "list_i32": (LIST, seq(I32, 2, i32(1) + i32(2))),
    "list_double": (LIST, seq(DOUBLE, 2, pack("!dd", 1.0, 2.0))),
    "list_string": (LIST, seq(STRING, 2, s("x") + s(""))),
    "list_struct": (LIST, seq(STRUCT, 2, STOP + f(BOOL, 1, b"\x00") + STOP)),
    "list_list": (LIST, seq(LIST, 2, seq(I32, 1, i32(1)) + seq(BYTE, 0))),
    "list_uuid": (LIST, seq(UUID, 1, U1.bytes)),
    "empty_list": (LIST, seq(STRUCT, 0)),
    "empty_untyped_list": (LIST, seq(0, 0)),
    "uuid": (UUID, U1.bytes),
}

EVERY_CODE = [BOOL, BYTE, DOUBLE, I16, I32, I64, STRING, STRUCT, MAP, SET, LIST, UUID]


def by_hand():
    ev = "everything"
    count = f(I32, 1, i32(7))

    # Unknown fields: before, between and after the known ones.
    for name, (code, body) in BODIES.items():
        hand(ev, "Ping", f"unknown_{name}", f(code, 99, body) + count + f(code, -1, body) + STOP, {"count": 7})
    every = b"".join(f(code, 1000 + i, body) for i, (code, body) in enumerate(BODIES.values()))
    hand(ev, "Ping", "unknown_every", every + count + every + f(STRUCT, 2, every + f(I32, 1, i32(8)) + every + STOP) + every + STOP,
         {"count": 7, "pong": {"count": 8}})  # fmt: skip
    hand(ev, "Empty", "unknown_in_empty", every + STOP, {})
    hand(ev, "Lists", "unknown_in_elements",
         f(LIST, 10, seq(STRUCT, 3, every + f(DOUBLE, 1, pack("!d", 0.5)) + STOP + every + STOP + STOP)) + STOP,
         {"points": [{"x": 0.5}, {}, {}]})  # fmt: skip
    hand(ev, "Choice", "unknown_in_union", f(I32, 99, i32(1)) + f(I64, 2, i64(5)) + f(STRING, 98, s("x")) + STOP, {"number": 5})
    hand(ev, "Ping", "unknown_many", b"".join(f(I16, i, b"\x00\x01") for i in range(3, 1003)) + count + STOP, {"count": 7})
    hand(ev, "Ping", "unknown_lowest_id", f(I32, -32768, i32(1)) + count + f(I32, 32767, i32(1)) + STOP, {"count": 7})

    # The right id with a wrong wire type: skipped.
    base = PROGRAMS[ev].struct("BaseTypes")
    for field in base.fields:
        wrong = b"".join(f(code, field.id, body) for code, body in BODIES.values() if code != reader.CODES[field.type[0]])
        hand(ev, "BaseTypes", f"wrong_type_for_{field.name}", wrong + f(UUID, 10, NIL.bytes) * (field.id != 10) + STOP,
             {"a_uuid": NIL} if field.id != 10 else {})  # fmt: skip
    for id, name in ((1, "list"), (2, "map"), (3, "struct")):
        right = {1: LIST, 2: MAP, 3: STRUCT}[id]
        where, struct = {1: (ev, "Lists"), 2: (ev, "Maps"), 3: (ev, "Branch")}[id]
        wrong = b"".join(f(code, id, body) for code, body in BODIES.values() if code != right)
        hand(where, struct, f"wrong_type_for_{name}", wrong + STOP, {})
    hand(ev, "Sets", "wrong_type_list_for_set", f(LIST, 4, seq(I32, 1, i32(1))) + f(SET, 4, seq(I32, 1, i32(2))) + STOP, {"i32s": [2]})
    hand(ev, "Ping", "wrong_type_then_right", f(I64, 1, i64(1)) + count + STOP, {"count": 7})
    hand(ev, "Ping", "right_then_wrong_type", count + f(I64, 1, i64(1)) + STOP, {"count": 7})

    # Duplicates: the last one wins, as a whole.
    hand(ev, "Ping", "duplicate_scalar", f(I32, 1, i32(1)) + f(I32, 1, i32(2)) + count + STOP, {"count": 7})
    hand(ev, "Ping", "duplicate_apart", f(I32, 1, i32(1)) + f(STRUCT, 2, STOP) + count + STOP, {"count": 7, "pong": {}})
    hand(ev, "BaseTypes", "duplicate_string", f(STRING, 8, s("first")) + f(STRING, 8, s("")) + f(STRING, 8, s("last")) + STOP, {"a_string": "last"})
    hand(ev, "Ping", "duplicate_struct_replaces",
         f(STRUCT, 2, f(I32, 1, i32(1)) + f(STRUCT, 2, count + STOP) + STOP) + f(STRUCT, 2, f(STRUCT, 2, STOP) + STOP) + STOP,
         {"pong": {"ping": {}}})  # fmt: skip
    hand(ev, "Lists", "duplicate_list_replaces",
         f(LIST, 4, seq(I32, 3, i32(1) + i32(2) + i32(3))) + f(LIST, 7, seq(STRING, 1, s("x"))) + f(LIST, 4, seq(I32, 1, i32(4))) + STOP,
         {"i32s": [4], "strings": ["x"]})  # fmt: skip
    hand(ev, "Lists", "duplicate_list_emptied", f(LIST, 4, seq(I32, 1, i32(1))) + f(LIST, 4, seq(I32, 0)) + STOP, {"i32s": []})
    hand(ev, "Choice", "duplicate_union_member", f(I64, 2, i64(1)) + f(I64, 2, i64(2)) + STOP, {"number": 2})
    hand(ev, "Choice", "duplicate_union_struct_member",
         f(LIST, 9, seq(STRUCT, 1, f(BOOL, 1, b"\x01") + STOP)) + f(LIST, 9, seq(STRUCT, 0)) + STOP, {"choices": []})  # fmt: skip

    # Order is free.
    hand(ev, "Ping", "order_reversed", f(STRUCT, 2, f(STRUCT, 2, STOP) + f(I32, 1, i32(8)) + STOP) + count + STOP,
         {"count": 7, "pong": {"count": 8, "ping": {}}})  # fmt: skip
    fixed = [f(I32, 1, i32(1)), f(I64, 2, i64(-2)), f(BOOL, 3, b"\x01"), f(DOUBLE, 4, pack("!d", 3.5)), f(I16, 5, b"\xff\xfc"),
             f(I64, 6, i64(5)), f(I32, 7, i32(6)), f(BYTE, 8, b"\xf9")]  # fmt: skip
    value = dict(a=1, b=-2, c=True, d=3.5, e=-4, f=5, g=6, h=-7)
    hand("bench", "Fixed8", "order_ascending_by_hand", b"".join(fixed) + STOP, value, canonical=True)
    hand("bench", "Fixed8", "order_descending", b"".join(reversed(fixed)) + STOP, value)
    hand("bench", "Fixed8", "order_swapped_neighbours", b"".join(fixed[i ^ 1] for i in range(8)) + STOP, value)
    hand("bench", "Fixed8", "order_last_first", b"".join(fixed[7:] + fixed[:7]) + STOP, value)
    hand("bench", "Fixed8", "order_with_unknown_between", b"".join(x + f(I32, 50, i32(0)) for x in fixed) + STOP, value)
    hand(ev, "OutOfOrder", "order_as_declared",
         f(STRING, 30, s("30")) + f(STRING, 10, s("10")) + f(I32, 40, i32(40)) + f(STRING, 20, s("20")) + f(I64, 5, i64(5)) + STOP,
         {"earliest": 5, "first": "10", "second": "20", "third": "30", "fourth": 40})  # fmt: skip

    # Bools: anything but zero is true.
    for byte in (2, 0x7F, 0x80, 0xFF):
        hand(ev, "BaseTypes", f"bool_{byte:02x}", f(BOOL, 1, bytes([byte])) + STOP, {"a_bool": True})
    hand(ev, "Lists", "bool_list_bytes", f(LIST, 1, seq(BOOL, 6, b"\x00\x01\x02\x80\xff\x00")) + STOP, {"bools": [False, True, True, True, True, False]})
    hand(ev, "Sets", "bool_set_bytes", f(SET, 1, seq(BOOL, 2, b"\x03\x00")) + STOP, {"bools": [True, False]})
    hand(ev, "Maps", "bool_map_bytes", f(MAP, 2, dic(BOOL, I32, 1, b"\x05" + i32(9))) + f(MAP, 3, dic(BYTE, BOOL, 1, b"\x05\x06")) + STOP,
         {"by_bool": [(True, 9)], "by_byte": [(5, True)]})  # fmt: skip
    hand(ev, "Choice", "bool_union_byte", f(BOOL, 1, b"\x02") + STOP, {"flag": True})

    # An empty container takes any valid element type, and 0.
    for code in [0] + EVERY_CODE:
        hand(ev, "Lists", f"empty_list_of_{code}", f(LIST, 4, seq(code, 0)) + f(LIST, 10, seq(code, 0)) + f(LIST, 7, seq(code, 0)) + STOP,
             {"i32s": [], "strings": [], "points": []})  # fmt: skip
        hand(ev, "Sets", f"empty_set_of_{code}", f(SET, 7, seq(code, 0)) + STOP, {"strings": []}, canonical=code == STRING)
        hand(ev, "Maps", f"empty_map_of_{code}", f(MAP, 1, dic(code, code, 0)) + f(MAP, 5, dic(code, 0, 0)) + f(MAP, 11, dic(0, code, 0)) + STOP,
             {"by_string": [], "by_i32": [], "by_point": []})  # fmt: skip
    hand(ev, "Nested", "empty_inner_lists_untyped", f(LIST, 1, seq(LIST, 2, seq(0, 0) + seq(MAP, 1, dic(0, 0, 0)))) + STOP, {"deep": [[], [[]]]})

    # Map keys and set elements are kept as they come.
    hand(ev, "Maps", "duplicate_keys",
         f(MAP, 1, dic(STRING, STRING, 3, s("k") + s("1") + s("other") + s("2") + s("k") + s("3")))
         + f(MAP, 5, dic(I32, I64, 2, i32(1) + i64(1) + i32(1) + i64(2))) + f(MAP, 8, dic(DOUBLE, STRING, 2, i64(0) + s("+") + i64(0) + s("+"))) + STOP,
         {"by_string": [("k", "1"), ("other", "2"), ("k", "3")], "by_i32": [(1, 1), (1, 2)], "by_double": [(0.0, "+"), (0.0, "+")]},
         canonical=True)  # fmt: skip
    hand(ev, "Maps", "zero_keys_of_both_signs", f(MAP, 8, dic(DOUBLE, STRING, 2, i64(0) + s("+") + i64(-(2**63)) + s("-"))) + STOP,
         {"by_double": [(0.0, "+"), (-0.0, "-")]}, canonical=True)  # fmt: skip

    # Binary takes any bytes, strings any valid UTF-8.
    hand(ev, "BaseTypes", "binary_of_invalid_utf8", f(STRING, 9, s(b"\xc0\x80\xed\xa0\x80\xff")) + STOP, {"a_binary": b"\xc0\x80\xed\xa0\x80\xff"}, canonical=True)
    edges = "\u0080\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff"
    hand(ev, "BaseTypes", "string_utf8_edges", f(STRING, 8, s(edges)) + STOP, {"a_string": edges}, canonical=True)

    # Depth 64 is allowed, in what is skipped too.
    hand(ev, "Ping", "unknown_depth_64_lists", f(LIST, 99, nested_lists(63)) + count + STOP, {"count": 7})
    hand(ev, "Ping", "unknown_depth_64_structs", f(STRUCT, 99, nested_structs(63)) + count + STOP, {"count": 7})
    hand(ev, "Ping", "unknown_depth_64_maps", f(MAP, 99, nested_maps(63)) + count + STOP, {"count": 7})
    hand(ev, "Ping", "unknown_depth_64_after_siblings",
         f(LIST, 98, nested_lists(63)) + f(LIST, 99, nested_lists(63)) + f(STRUCT, 2, f(LIST, 99, nested_lists(62)) + STOP) + count + STOP,
         {"count": 7, "pong": {}})  # fmt: skip


def nested_lists(n):
    """A list in a list ..., n of them, the innermost with one i32."""
    return seq(LIST, 1) * (n - 1) + seq(I32, 1, i32(1))


def nested_structs(n):
    return f(STRUCT, 1) * (n - 1) + STOP * n


def nested_maps(n):
    """Maps in the value of maps, n of them, the innermost empty."""
    return dic(BYTE, MAP, 1, b"\x01") * (n - 1) + dic(BYTE, MAP, 0)


# ---- rejected ----------------------------------------------------------------------------------------------------------


def rejected():
    ev = "everything"
    base, lists = PROGRAMS[ev].struct("BaseTypes"), PROGRAMS[ev].struct("Lists")
    count = f(I32, 1, i32(7))

    reject(ev, "Empty", "empty_input", b"", "truncated")
    reject(ev, "Ping", "missing_stop", count, "truncated")
    reject(ev, "Ping", "missing_inner_stop", count + f(STRUCT, 2, f(I32, 1, i32(8))), "truncated")
    reject(ev, "Ping", "half_header", b"\x08\x00", "truncated")
    reject(ev, "Ping", "header_only", f(I32, 1), "truncated")
    reject(ev, "Ping", "half_unknown", f(I64, 99, b"\x00\x00\x00"), "truncated")
    for field in base.fields:
        kind = field.type[0]
        body = s("text")[:-1] if kind in ("string", "binary") else bytes(reader.SMALLEST[reader.CODES[kind]] - 1)
        reason = "length_beyond_input" if kind in ("string", "binary") else "truncated"
        reject(ev, "BaseTypes", f"half_{field.name}", f(reader.CODES[kind], field.id, body), reason)
    reject(ev, "BaseTypes", "half_string_length", f(STRING, 8, b"\x00\x00\x00"), "truncated")
    reject(ev, "Lists", "half_list_header", f(LIST, 4, b"\x08\x00\x00"), "truncated")
    reject(ev, "Maps", "half_map_header", f(MAP, 1, b"\x0b\x0b\x00\x00\x00"), "truncated")
    reject(ev, "Lists", "half_element_string", f(LIST, 7, seq(STRING, 2, s("aaaaaaaa") + b"\x00\x00")), "truncated")
    reject(ev, "Lists", "half_element_struct", f(LIST, 10, seq(STRUCT, 2, STOP + f(DOUBLE, 1, b"\x00"))), "truncated")

    for n in (-1, -(2**31)):
        tag = "minus_one" if n == -1 else "lowest"
        for id, name in ((8, "string"), (9, "binary")):
            reject(ev, "BaseTypes", f"{name}_length_{tag}", f(STRING, id, i32(n)) + STOP, "negative_length")
        reject(ev, "Lists", f"list_size_{tag}", f(LIST, 4, seq(I32, n)) + STOP, "negative_length")
        reject(ev, "Lists", f"list_struct_size_{tag}", f(LIST, 10, seq(STRUCT, n)) + STOP, "negative_length")
        reject(ev, "Sets", f"set_size_{tag}", f(SET, 7, seq(STRING, n)) + STOP, "negative_length")
        reject(ev, "Maps", f"map_size_{tag}", f(MAP, 1, dic(STRING, STRING, n)) + STOP, "negative_length")
        reject(ev, "Ping", f"unknown_string_length_{tag}", f(STRING, 99, i32(n)) + STOP, "negative_length")
        reject(ev, "Ping", f"unknown_list_size_{tag}", f(LIST, 99, seq(I32, n)) + STOP, "negative_length")
        reject(ev, "Ping", f"unknown_map_size_{tag}", f(MAP, 99, dic(I32, I32, n)) + STOP, "negative_length")

    far = 2**31 - 1
    reject(ev, "BaseTypes", "string_length_one_too_many", f(STRING, 8, i32(2)) + b"a", "length_beyond_input")
    for id, name in ((8, "string"), (9, "binary")):
        reject(ev, "BaseTypes", f"{name}_length_far", f(STRING, id, i32(far)) + STOP, "length_beyond_input")
    for field in lists.fields:
        code = reader.CODES[field.type[1][0]]
        reject(ev, "Lists", f"list_{field.name}_huge", f(LIST, field.id, seq(code, far)) + bytes(40), "length_beyond_input")
    reject(ev, "Lists", "list_i64_product_overflows_32_bits", f(LIST, 5, seq(I64, 0x20000001)) + bytes(40), "length_beyond_input")
    reject(ev, "Lists", "list_uuid_product_overflows_32_bits", f(LIST, 9, seq(UUID, 0x10000001)) + bytes(40), "length_beyond_input")
    reject(ev, "Lists", "list_i32_one_too_many", f(LIST, 4, seq(I32, 3, i32(1) + i32(2))) + STOP, "length_beyond_input")
    reject(ev, "Lists", "list_empties_one_too_many", f(LIST, 11, seq(STRUCT, 4, STOP * 3)), "length_beyond_input")
    reject(ev, "Sets", "set_huge", f(SET, 7, seq(STRING, far)) + bytes(40), "length_beyond_input")
    reject(ev, "Maps", "map_huge", f(MAP, 1, dic(STRING, STRING, far)) + bytes(40), "length_beyond_input")
    reject(ev, "Maps", "map_empties_huge", f(MAP, 16, dic(STRING, STRUCT, far)) + bytes(40), "length_beyond_input")
    reject(ev, "Maps", "map_by_uuid_product_overflows_32_bits", f(MAP, 10, dic(UUID, UUID, 0x08000001)) + bytes(40), "length_beyond_input")
    for name, code in (("bool", BOOL), ("struct", STRUCT), ("uuid", UUID), ("string", STRING)):
        reject(ev, "Ping", f"unknown_list_{name}_huge", f(LIST, 99, seq(code, far)) + bytes(40), "length_beyond_input")
    reject(ev, "Ping", "unknown_string_far", f(STRING, 99, i32(far)) + STOP, "length_beyond_input")
    reject(ev, "Ping", "unknown_map_huge", f(MAP, 99, dic(STRUCT, STRUCT, far)) + bytes(40), "length_beyond_input")

    for code in (1, 5, 7, 9, 17, 19, 0x7F, 0x80, 0xFF):
        reject(ev, "Ping", f"unknown_field_type_{code}", f(code, 99, bytes(20)) + STOP, "unknown_type")
        reject(ev, "Ping", f"known_field_type_{code}", f(code, 1, bytes(20)) + STOP, "unknown_type")
        if code != 1:
            reject(ev, "Lists", f"element_type_{code}", f(LIST, 4, seq(code, 1, bytes(20))) + STOP, "unknown_type")
            reject(ev, "Lists", f"empty_list_element_type_{code}", f(LIST, 4, seq(code, 0)) + STOP, "unknown_type")
            reject(ev, "Ping", f"unknown_list_element_type_{code}", f(LIST, 99, seq(code, 1, bytes(20))) + STOP, "unknown_type")
    reject(ev, "Maps", "map_key_type_17", f(MAP, 5, dic(17, I64, 1, bytes(20))) + STOP, "unknown_type")
    reject(ev, "Maps", "map_value_type_17", f(MAP, 5, dic(I32, 17, 1, bytes(20))) + STOP, "unknown_type")

    for code, name in ((0, "stop"), (1, "void")):
        reject(ev, "Lists", f"list_of_{name}", f(LIST, 4, seq(code, 2)) + bytes(8), "void_element")
        reject(ev, "Sets", f"set_of_{name}", f(SET, 4, seq(code, 2)) + bytes(8), "void_element")
        reject(ev, "Maps", f"map_key_{name}", f(MAP, 5, dic(code, I64, 1)) + bytes(20), "void_element")
        reject(ev, "Maps", f"map_value_{name}", f(MAP, 5, dic(I32, code, 1)) + bytes(20), "void_element")
        reject(ev, "Ping", f"unknown_list_of_{name}", f(LIST, 99, seq(code, 2)) + bytes(8), "void_element")
        reject(ev, "Ping", f"unknown_list_of_{name}_huge", f(LIST, 99, seq(code, far)) + bytes(8), "void_element")
        reject(ev, "Ping", f"unknown_map_of_{name}", f(MAP, 99, dic(code, code, 2)) + bytes(8), "void_element")

    for code in EVERY_CODE:
        if code != I32:
            reject(ev, "Lists", f"list_i32_holds_{code}", f(LIST, 4, seq(code, 1, bytes(40))) + STOP, "element_type_mismatch")
    reject(ev, "Lists", "list_struct_holds_string", f(LIST, 10, seq(STRING, 1, s("x"))) + STOP, "element_type_mismatch")
    reject(ev, "Lists", "list_string_holds_list", f(LIST, 7, seq(LIST, 1, seq(STRING, 0))) + STOP, "element_type_mismatch")
    reject(ev, "Sets", "set_string_holds_i32", f(SET, 7, seq(I32, 1, i32(0))) + STOP, "element_type_mismatch")
    reject(ev, "Maps", "map_key_mismatch", f(MAP, 5, dic(I64, I64, 1, bytes(16))) + STOP, "element_type_mismatch")
    reject(ev, "Maps", "map_value_mismatch", f(MAP, 5, dic(I32, I32, 1, bytes(16))) + STOP, "element_type_mismatch")
    reject(ev, "Maps", "map_both_mismatch", f(MAP, 1, dic(I32, I32, 1, bytes(16))) + STOP, "element_type_mismatch")
    reject(ev, "Nested", "inner_mismatch", f(LIST, 1, seq(LIST, 1, seq(LIST, 1, seq(I32, 0)))) + STOP, "element_type_mismatch")

    need = [f(I32, 1, i32(1)), f(STRING, 4, s("")), f(STRUCT, 7, STOP), f(LIST, 10, seq(I32, 0))]
    names = ["must", "must_text", "must_point", "must_list"]
    reject(ev, "Requiredness", "missing_all", STOP, "missing_required")
    for i, name in enumerate(names):
        reject(ev, "Requiredness", f"missing_{name}", b"".join(need[:i] + need[i + 1 :]) + STOP, "missing_required")
    reject(ev, "Requiredness", "missing_by_wrong_type", b"".join([f(I64, 1, i64(1))] + need[1:]) + STOP, "missing_required")
    reject(ev, "Defaults", "missing_with_default", STOP, "missing_required")
    reject(ev, "Choice", "missing_in_union_member", f(STRUCT, 8, f(STRUCT, 1, STOP) + STOP) + STOP, "missing_required")
    reject(ev, "Includes", "missing_in_element", f(LIST, 2, seq(STRUCT, 1, f(I32, 1, i32(978)) + STOP)) + STOP, "missing_required")
    reject("shop", "Order", "missing_id", f(STRING, 2, s("no id")) + STOP, "missing_required")
    reject("shop", "Order", "missing_customer_id", f(I64, 1, i64(1)) + f(STRUCT, 4, f(STRING, 2, s("x")) + STOP) + STOP, "missing_required")

    reject(ev, "Choice", "union_empty", STOP, "union_empty")
    reject(ev, "Choice", "union_two_unknown", f(I32, 99, i32(1)) + f(I32, 98, i32(1)) + STOP, "union_several_members")
    reject(ev, "Choice", "union_unknown_and_wrong_type", f(I32, 99, i32(1)) + f(I32, 2, i32(1)) + STOP, "union_several_members")
    reject(ev, "Lists", "union_empty_element", f(LIST, 12, seq(STRUCT, 1, STOP)) + STOP, "union_empty")
    reject(ev, "Choice", "union_empty_inside", f(STRUCT, 11, STOP) + STOP, "union_empty")
    reject(ev, "Choice", "union_two_members", f(BOOL, 1, b"\x01") + f(I64, 2, i64(1)) + STOP, "union_several_members")
    reject(ev, "Choice", "union_two_members_reversed", f(I64, 2, i64(1)) + f(BOOL, 1, b"\x01") + STOP, "union_several_members")
    reject(ev, "Choice", "union_two_members_apart", f(I64, 2, i64(1)) + f(I32, 99, i32(1)) + f(I64, 2, i64(1)) + f(STRUCT, 12, STOP) + STOP, "union_several_members")
    reject("shop", "Order", "union_two_payments", f(I64, 1, i64(1)) + f(STRUCT, 10, f(STRING, 3, s("v")) + f(BOOL, 4, b"\x00") + STOP) + STOP, "union_several_members")

    wrong = {
        "lone_continuation": b"\x80", "ff": b"\xff", "overlong_nul": b"\xc0\x80", "overlong_slash": b"\xc1\xaf",
        "overlong_three": b"\xe0\x80\xaf", "overlong_four": b"\xf0\x80\x80\xaf", "surrogate": b"\xed\xa0\x80",
        "surrogate_pair": b"\xed\xa0\xbd\xed\xb8\x80", "beyond_last": b"\xf4\x90\x80\x80", "five_bytes": b"\xf8\x88\x80\x80\x80",
        "cut_two": b"\xc3", "cut_three": b"\xe4\xbd", "cut_four": b"\xf0\x9f\x98", "cut_then_ascii": b"\xe4\xbda",
        "after_7": b"aaaaaaa\x80", "after_8": b"aaaaaaaa\x80", "after_15": b"a" * 15 + b"\xff", "after_63": b"a" * 63 + b"\xc3",
        "after_64": b"a" * 64 + b"\x80", "in_100": b"a" * 50 + b"\xc3(" + b"a" * 48, "at_start_of_64": b"\x80" + b"a" * 63,
        "in_multibyte": "你好世界".encode() * 9 + b"\xe4\xbd" + "你好".encode() * 9,
    }  # fmt: skip
    for name, data in wrong.items():
        reject(ev, "BaseTypes", f"utf8_{name}", f(STRING, 8, s(data)) + STOP, "invalid_utf8")
    reject(ev, "Lists", "utf8_in_list", f(LIST, 7, seq(STRING, 3, s("ok") + s(b"\xc3\x28") + s("ok"))) + STOP, "invalid_utf8")
    reject(ev, "Sets", "utf8_in_set", f(SET, 7, seq(STRING, 1, s(b"\xfe"))) + STOP, "invalid_utf8")
    reject(ev, "Maps", "utf8_in_key", f(MAP, 1, dic(STRING, STRING, 1, s(b"\xff") + s("ok"))) + STOP, "invalid_utf8")
    reject(ev, "Maps", "utf8_in_value", f(MAP, 1, dic(STRING, STRING, 1, s("ok") + s(b"\xff"))) + STOP, "invalid_utf8")
    reject(ev, "Choice", "utf8_in_union", f(STRING, 4, s(b"\xff")) + STOP, "invalid_utf8")
    reject(ev, "BaseTypes", "utf8_split_between_fields", f(STRING, 8, s(b"\xc3")) + f(STRING, 9, s(b"\xa9")) + STOP, "invalid_utf8")

    # Depth 65.
    def branches(n, inner=b""):
        return f(STRUCT, 3) * (n - 1) + inner + STOP * n

    reject(ev, "Branch", "depth_65_structs", branches(65), "depth")
    reject(ev, "Branch", "depth_65_list", branches(64, f(LIST, 5, seq(I32, 1, i32(1)))), "depth")
    reject(ev, "Branch", "depth_65_empty_list", branches(64, f(LIST, 2, seq(STRUCT, 0))), "depth")
    reject(ev, "Branch", "depth_65_map", branches(64, f(MAP, 4, dic(STRING, STRUCT, 1, s("") + STOP))), "depth")
    reject(ev, "Branch", "depth_66_alternating", (f(LIST, 2) + seq(STRUCT, 1)) * 33 + STOP * 34, "depth")
    reject(ev, "Branch", "depth_65_unknown", branches(64, f(STRUCT, 99, STOP)), "depth")
    reject(ev, "Branch", "depth_65_wrong_type", branches(64, f(LIST, 1, seq(BYTE, 0))), "depth")
    reject(ev, "Branch", "depth_5000_structs", branches(5000), "depth")
    reject(ev, "Choice", "depth_65_union", f(STRUCT, 11) * 64 + f(BOOL, 1, b"\x01") + STOP * 65, "depth")
    reject(ev, "Ping", "unknown_depth_65_lists", f(LIST, 99, nested_lists(64)) + count + STOP, "depth")
    reject(ev, "Ping", "unknown_depth_65_structs", f(STRUCT, 99, nested_structs(64)) + count + STOP, "depth")
    reject(ev, "Ping", "unknown_depth_65_maps", f(MAP, 99, nested_maps(64)) + count + STOP, "depth")
    reject(ev, "Ping", "unknown_depth_65_below_known", f(STRUCT, 2, f(LIST, 99, nested_lists(63)) + STOP) + STOP, "depth")
    reject(ev, "Ping", "unknown_depth_2000_lists", f(LIST, 99, nested_lists(2000)) + count + STOP, "depth")
    reject(ev, "Ping", "unknown_depth_5000_structs", f(STRUCT, 99, nested_structs(5000)) + count + STOP, "depth")

    reject(ev, "Empty", "trailing_stop", STOP + STOP, "trailing_bytes")
    reject(ev, "Ping", "trailing_byte", count + STOP + b"\x01", "trailing_bytes")
    reject(ev, "Ping", "trailing_message", (count + STOP) * 2, "trailing_bytes")


if __name__ == "__main__":
    everything()
    bench()
    shop()
    by_hand()
    rejected()
    compact.by_hand(hand)
    compact.rejected(reject)
    store.replace({"python", "hand"}, good)
    store.replace_rejected(bad)
    print(f"{len(good)} payloads, {len(bad)} rejected ones")
