"""Encodes plain values with Apache Thrift's Python library, through classes like those its compiler generates."""

from thrift import TRecursive
from thrift.protocol import TBinaryProtocol, TCompactProtocol
from thrift.protocol.TBase import TBase
from thrift.transport import TTransport

import reader

_classes = {}


class _KeyDict(dict):
    """A map that may be a key or a set element."""

    __hash__ = object.__hash__


def class_of(struct):
    if struct in _classes:
        return _classes[struct]
    names = [f.name for f in struct.fields if f.id >= 0]

    def init(self):
        for name in names:
            setattr(self, name, None)

    cls = type(
        struct.name,
        (TBase,),
        {"__slots__": tuple(names), "__init__": init, "__hash__": object.__hash__, "__eq__": object.__eq__},
    )
    _classes[struct] = cls
    # Indexed by field id; negative ids cannot be expressed.
    spec = [None] * (1 + max((f.id for f in struct.fields), default=-1))
    for f in struct.fields:
        if f.id >= 0:
            spec[f.id] = (f.id, reader.CODES[f.type[0]], f.name, _args(f.type), None)
    cls.thrift_spec = tuple(spec)
    return cls


def _args(type):
    kind = type[0]
    if kind == "string":
        return "UTF8"
    if kind == "binary":
        return "BINARY"
    if kind == "struct":
        return [class_of(type[1]), None]
    if kind in ("list", "set"):
        return (reader.CODES[type[1][0]], _args(type[1]), False)
    if kind == "map":
        return (reader.CODES[type[1][0]], _args(type[1]), reader.CODES[type[2][0]], _args(type[2]), False)
    return None


def convert(type, value, key=False):
    kind = type[0]
    if kind == "struct":
        out = class_of(type[1])()
        for name, v in value.items():
            setattr(out, name, convert(type[1].by_name(name).type, v))
        return out
    if kind in ("list", "set"):
        items = [convert(type[1], v, key or kind == "set") for v in value]
        return tuple(items) if key else items
    if kind == "map":
        out = _KeyDict()
        for k, v in value:
            k = convert(type[1], k, True)
            assert k not in out, ("a dict cannot hold a key twice", k)
            out[k] = convert(type[2], v)
        return out
    return value


PROTOCOLS = {
    "binary": (TBinaryProtocol.TBinaryProtocol, TBinaryProtocol.TBinaryProtocolAccelerated),
    "compact": (TCompactProtocol.TCompactProtocol, TCompactProtocol.TCompactProtocolAccelerated),
}


def encode(struct, value, protocol):
    """The bytes by the library's Python code, and by its C extension."""
    obj = convert(("struct", struct), value)
    TRecursive.fix_spec(list(_classes.values()))
    out = []
    plain, accelerated = PROTOCOLS[protocol]
    for make in (plain, lambda trans: accelerated(trans, fallback=False)):
        trans = TTransport.TMemoryBuffer()
        obj.write(make(trans))
        out.append(trans.getvalue())
    return out
