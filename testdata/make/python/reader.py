"""Readers of Binary and Compact that follow scrimp's semantics. That of Binary uses the wire primitives of Apache Thrift's Python
library, which are too lenient in Compact.

It is slow and plain on purpose: it exists to check the payloads and what is expected of them, in `check.py`.
"""

import os
from struct import unpack

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

    def skip_scalar(self, code):
        self.need(SMALLEST[code])
        self.trans.read(SMALLEST[code])

    def skip(self, code, depth):
        if code in (2, 3, 4, 6, 8, 10, 16):
            self.skip_scalar(code)
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
        unknown = set()
        while (field := self.field()) is not None:
            code, id = field
            f = struct.by_id(id)
            if f is None or CODES[f.type[0]] != code:
                self.skip(code, depth + 1)
                unknown.add(id)
                continue
            got[f.name] = self.value(f.type, depth + 1)
            if struct.is_union and len(got) > 1:
                raise Bad("union_several_members")
        if struct.is_union and not got:
            # One unknown member is kept.
            if len(unknown) != 1:
                raise Bad("union_several_members" if unknown else "union_empty")
        for f in struct.fields:
            if f.requiredness == "required" and f.name not in got:
                raise Bad("missing_required")
        return got


class CompactReader(Reader):
    """Type codes are turned into those of Binary."""

    KINDS = [0, 2, 2, 3, 6, 8, 10, 4, 11, 15, 14, 13, 12, 16]

    def __init__(self, data):
        super().__init__(data)
        self.last = 0
        # The value of a bool field, between its header and its use.
        self.bool = None

    def varint(self, most, bits):
        value = 0
        for i in range(most):
            byte = self.byte()
            value |= (byte & 0x7F) << (7 * i)
            if byte < 0x80:
                if value >> bits:
                    raise Bad("integer_overflow")
                return value
        raise Bad("varint_too_long")

    def integer(self, most, bits):
        value = self.varint(most, bits)
        return value >> 1 ^ -(value & 1)

    def i16(self):
        value = self.integer(5, 32)
        if not -(2**15) <= value < 2**15:
            raise Bad("integer_overflow")
        return value

    def count(self, n, smallest):
        if n > 2**31 - 1 or n * smallest > self.left():
            raise Bad("length_beyond_input")
        return n

    def size(self, smallest):
        return self.count(self.varint(5, 32), smallest)

    def kind(self, code):
        if code >= len(self.KINDS):
            raise Bad("unknown_type")
        return self.KINDS[code]

    @staticmethod
    def smallest(kind):
        return {4: 8, 16: 16}.get(kind, 1)

    def sequence_header(self):
        byte = self.byte()
        kind = self.kind(byte & 15)
        n = self.varint(5, 32) if byte >> 4 == 15 else byte >> 4
        if n and not kind:
            self.count(n, 1)
            raise Bad("void_element")
        return kind, self.count(n, self.smallest(kind))

    def map_header(self):
        n = self.varint(5, 32)
        if n == 0:
            return 0, 0, 0
        byte = self.byte()
        key, value = self.kind(byte >> 4), self.kind(byte & 15)
        self.count(n, self.smallest(key) + self.smallest(value))
        if not key or not value:
            raise Bad("void_element")
        return key, value, n

    def field(self):
        byte = self.byte()
        code = byte & 15
        if code == 0:
            return None
        if byte >> 4:
            self.last += byte >> 4
            if self.last >= 2**15:
                raise Bad("field_id_overflow")
        else:
            self.last = self.i16()
        if code in (1, 2):
            self.bool = code == 1
        return self.kind(code), self.last

    def scalar(self, kind):
        if kind == "bool":
            if self.bool is not None:
                value, self.bool = self.bool, None
                return value
            byte = self.byte()
            if byte > 2:
                raise Bad("invalid_bool")
            return byte == 1
        if kind == "i8":
            return self.p.readByte() if self.left() else self.byte()
        if kind == "i16":
            return self.i16()
        if kind in ("i32", "enum"):
            return self.integer(5, 32)
        if kind == "i64":
            return self.integer(10, 64)
        if kind == "double":
            self.need(8)
            return unpack("<d", self.trans.read(8))[0]
        self.need(16)
        return self.p.readUuid()

    def skip_scalar(self, code):
        self.scalar(next(kind for kind, c in CODES.items() if c == code))

    def skip(self, code, depth):
        outer, self.last = self.last, 0
        super().skip(code, depth)
        self.last = outer

    def struct(self, struct, depth):
        outer, self.last = self.last, 0
        value = super().struct(struct, depth)
        self.last = outer
        return value


READERS = {"binary": Reader, "compact": CompactReader}


def decode(struct, data, protocol):
    r = READERS[protocol](data)
    value = r.struct(struct, 1)
    if r.left():
        raise Bad("trailing_bytes")
    return value


def folder(*parts):
    here = os.path.dirname(os.path.abspath(__file__))
    return os.path.normpath(os.path.join(here, "..", "..", *parts))
