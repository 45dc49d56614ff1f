"""scrimp's JSON form of a value, as text.

A value is plain Python: a struct is a dict by field name, list and set are lists, a map is a list of (key, value)
pairs, an enum is its number, binary is bytes, a uuid is a uuid.UUID.
"""

import base64
import json
import math


def text(type, value):
    out = []
    _write(type, value, out)
    return "".join(out)


def number(x):
    """A double: the shortest decimal that reads back as the same value, laid out as serde_json does."""
    if math.isnan(x):
        return '"NaN"'
    if math.isinf(x):
        return '"Infinity"' if x > 0 else '"-Infinity"'
    sign = "-" if math.copysign(1.0, x) < 0 else ""
    if x == 0:
        return sign + "0.0"
    mantissa, _, exponent = repr(abs(x)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    point = len(whole) + int(exponent or 0)
    stripped = digits.lstrip("0")
    point -= len(digits) - len(stripped)
    digits = stripped.rstrip("0")
    # value = 0.digits * 10^point
    if len(digits) <= point <= 16:
        return f"{sign}{digits.ljust(point, '0')}.0"
    if 0 < point <= 16:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -5 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    shift = point - 1
    tail = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{'+' if shift >= 0 else ''}{shift}"


def _string(s):
    return json.dumps(s, ensure_ascii=False)


def _key(type, key):
    """The text of a key that becomes an object member, or None if such maps are written as arrays of pairs."""
    kind = type[0]
    if kind == "string":
        return _string(key)
    if kind == "bool":
        return '"true"' if key else '"false"'
    if kind in ("i8", "i16", "i32", "i64"):
        return f'"{key}"'
    if kind == "enum":
        return _string(type[1].names.get(key, str(key)))
    return None


def _join(out, begin, end, items, write):
    out.append(begin)
    for i, item in enumerate(items):
        if i:
            out.append(",")
        write(item)
    out.append(end)


def _write(type, value, out):
    kind = type[0]
    if kind == "bool":
        out.append("true" if value else "false")
    elif kind in ("i8", "i16", "i32", "i64"):
        out.append(str(value))
    elif kind == "double":
        out.append(number(value))
    elif kind == "string":
        out.append(_string(value))
    elif kind == "binary":
        out.append(f'"{base64.standard_b64encode(value).decode()}"')
    elif kind == "uuid":
        out.append(f'"{value}"')
    elif kind == "enum":
        name = type[1].names.get(value)
        out.append(str(value) if name is None else _string(name))
    elif kind in ("list", "set"):
        _join(out, "[", "]", value, lambda v: _write(type[1], v, out))
    elif kind == "map" and type[1][0] in ("string", "bool", "i8", "i16", "i32", "i64", "enum"):

        def member(pair):
            out.append(_key(type[1], pair[0]) + ":")
            _write(type[2], pair[1], out)

        _join(out, "{", "}", value, member)
    elif kind == "map":

        def pair(kv):
            out.append("[")
            _write(type[1], kv[0], out)
            out.append(",")
            _write(type[2], kv[1], out)
            out.append("]")

        _join(out, "[", "]", value, pair)
    elif kind == "struct":
        fields = [f for f in type[1].fields if f.name in value]
        assert len(fields) == len(value), (type[1].name, value.keys())

        def field(f):
            out.append(_string(f.name) + ":")
            _write(f.type, value[f.name], out)

        _join(out, "{", "}", fields, field)
    else:
        raise AssertionError(kind)
