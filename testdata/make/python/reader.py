"""A reader of Binary that follows scrimp's semantics, over the wire primitives of Apache Thrift's Python library.

It is slow and plain on purpose: it exists to check the payloads and what is expected of them, in `check.py`.
"""

import os

from thrift.protocol.TBinaryProtocol import TBinaryProtocol
from thrift.transport import TTransport

CODES = {
    "bool": 2, "i8": 3, "double": 4, "i16": 6, "i32": 8, "enum": 8, "i64": 10, "string": 11, "binary": 11,
    "struct": 12, "map": 13, "set": 14, "list": 15, "uuid": 16,
}  # fmt: skip
VALID = frozenset(CODES.values())
SMALLEST = {2: 1, 3: 1, 4: 8, 6: 2, 8: 4, 10: 8, 11: 4, 12: 1, 13: 6, 14: 5, 15: 5, 16: 16}
MAX_DEPTH = 64


class Bad(Exception):
    """Malformed bytes; the message starts with the reason as the manifest spells it."""


class Reader:
    def __init__(self, data):
        self.data = data
        self.trans = TTransport.TMemoryBuffer(data)
        self.p = TBinaryProtocol(self.trans)

    def left(self):
        return len(self.data) - self.trans.cstringio_buf.tell()

    def need(self, n):
        if self.left() < n:
            raise Bad("truncated")

    def byte(self):
        self.need(1)
        return self.p.readByte() & 0xFF

    def code(self):
        code = self.byte()
        return code

    def size(self, smallest):
        self.need(4)
        n = self.p.readI32()
        if n < 0:
            raise Bad("negative_length")
        if n * smallest > self.left():
            raise Bad("length_beyond_input")
        return n

    def element(self, code):
        if code not in VALID:
            raise Bad("unknown_type" if code > 1 else "void_element")

    def sequence_header(self):
        code = self.code()
        self.need(4)
        at = self.trans.cstringio_buf.tell()
        n = int.from_bytes(self.data[at : at + 4], "big", signed=True)
        if n != 0 or code != 0:
            self.element(code)
        return code, self.size(SMALLEST.get(code, 1))

    def map_header(self):
        key, value = self.code(), self.code()
        self.need(4)
        at = self.trans.cstringio_buf.tell()
        n = int.from_bytes(self.data[at : at + 4], "big", signed=True)
        for code in (key, value):
            if n != 0 or code != 0:
                self.element(code)
        return key, value, self.size(SMALLEST.get(key, 1) + SMALLEST.get(value, 1))

    def enter(self, depth):
        if depth > MAX_DEPTH:
            raise Bad("depth")

    def skip(self, code, depth):
        if code in (2, 3, 4, 6, 8, 10, 16):
            self.need(SMALLEST[code])
            self.trans.read(SMALLEST[code])
        elif code == 11:
            self.trans.read(self.size(1))
        elif code == 12:
            self.enter(depth)
            while (field := self.field()) is not None:
                self.skip(field[0], depth + 1)
        elif code in (14, 15):
            self.enter(depth)
            element, n = self.sequence_header()
            for _ in range(n):
                self.skip(element, depth + 1)
        else:
            self.enter(depth)
            key, value, n = self.map_header()
            for _ in range(n):
                self.skip(key, depth + 1)
                self.skip(value, depth + 1)

    def field(self):
        code = self.byte()
        if code == 0:
            return None
        if code not in VALID:
            raise Bad("unknown_type")
        self.need(2)
        return code, self.p.readI16()

    def scalar(self, kind):
        self.need(SMALLEST[CODES[kind]])
        if kind == "bool":
            return self.p.readBool()
        if kind == "i8":
            return self.p.readByte()
        if kind == "i16":
            return self.p.readI16()
        if kind in ("i32", "enum"):
            return self.p.readI32()
        if kind == "i64":
            return self.p.readI64()
        if kind == "double":
            return self.p.readDouble()
        return self.p.readUuid()

    def value(self, type, depth):
        kind = type[0]
        if kind in ("string", "binary"):
            data = self.trans.read(self.size(1))
            if kind == "binary":
                return data
            try:
                return data.decode("utf-8")
            except UnicodeDecodeError:
                raise Bad("invalid_utf8") from None
        if kind == "struct":
            return self.struct(type[1], depth)
        if kind in ("list", "set"):
            self.enter(depth)
            code, n = self.sequence_header()
            if n and code != CODES[type[1][0]]:
                raise Bad("element_type_mismatch")
            return [self.value(type[1], depth + 1) for _ in range(n)]
        if kind == "map":
            self.enter(depth)
            key, value, n = self.map_header()
            if n and (key != CODES[type[1][0]] or value != CODES[type[2][0]]):
                raise Bad("element_type_mismatch")
            return [(self.value(type[1], depth + 1), self.value(type[2], depth + 1)) for _ in range(n)]
        return self.scalar(kind)

    def struct(self, struct, depth):
        self.enter(depth)
        got = {}
        while (field := self.field()) is not None:
            code, id = field
            f = struct.by_id(id)
            if f is None or CODES[f.type[0]] != code:
                self.skip(code, depth + 1)
                continue
            got[f.name] = self.value(f.type, depth + 1)
            if struct.is_union and len(got) > 1:
                raise Bad("union_several_members")
        if struct.is_union and not got:
            raise Bad("union_empty")
        for f in struct.fields:
            if f.requiredness == "required" and f.name not in got:
                raise Bad("missing_required")
        return got


def decode(struct, data):
    r = Reader(data)
    value = r.struct(struct, 1)
    if r.left():
        raise Bad("trailing_bytes")
    return value


def folder(*parts):
    here = os.path.dirname(os.path.abspath(__file__))
    return os.path.normpath(os.path.join(here, "..", "..", *parts))
