"""Compact put together by hand: what no library writes by itself but every reader must take, and what must be refused."""

from struct import pack

from reader import CODES as BINARY_CODES

BOOL, BYTE, DOUBLE, I16, I32, I64, STRING, STRUCT, MAP, SET, LIST, UUID = 2, 3, 4, 6, 8, 10, 11, 12, 13, 14, 15, 16
# By Binary's code.
CODES = {BOOL: 1, BYTE: 3, I16: 4, I32: 5, I64: 6, DOUBLE: 7, STRING: 8, LIST: 9, SET: 10, MAP: 11, STRUCT: 12, UUID: 13}
assert set(CODES) == set(BINARY_CODES.values())
STOP = b"\x00"


def varint(n, length=0):
    """`n` as a varint, padded to `length` bytes."""
    out = bytearray()
    while n >= 0x80 or len(out) + 1 < length:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    return bytes(out) + bytes([n])


def integer(n, length=0):
    return varint(n << 1 if n >= 0 else (-n << 1) - 1, length)


def s(data):
    data = data.encode() if isinstance(data, str) else data
    return varint(len(data)) + data


def header(code, last, id):
    delta = id - last
    return bytes([delta << 4 | code]) if 1 <= delta <= 15 else bytes([code]) + integer(id)


def f(code, id, body=b""):
    """A field of Binary's type `code` with its id in full, which is good wherever it stands."""
    return bytes([CODES[code]]) + integer(id) + body


def yes(id):
    return b"\x01" + integer(id)


def no(id):
    return b"\x02" + integer(id)


def seq(code, n, body=b""):
    return (bytes([n << 4 | CODES[code]]) if n < 15 else bytes([0xF0 | CODES[code]]) + varint(n)) + body


def dic(key, value, n, body=b""):
    return varint(n) + (bytes([CODES[key] << 4 | CODES[value]]) if n else b"") + body


# One field of every type, used where it is unknown.
UNKNOWN = {
    "true": yes(99), "false": no(99), "byte": f(BYTE, 99, b"\x80"), "double": f(DOUBLE, 99, pack("<d", 1.5)),
    "i16": f(I16, 99, integer(-300)), "i32": f(I32, 99, integer(2**31 - 1)), "i64": f(I64, 99, integer(-(2**63))),
    "string": f(STRING, 99, s("unknown")), "invalid_utf8": f(STRING, 99, s(b"\xff\xfe\x80")), "empty_string": f(STRING, 99, s("")),
    "struct": f(STRUCT, 99, f(I32, 1, integer(5)) + yes(2) + f(STRUCT, 3, STOP) + STOP), "empty_struct": f(STRUCT, 99, STOP),
    "map": f(MAP, 99, dic(STRING, I32, 2, s("a") + integer(1) + s("b") + integer(2))),
    "map_of_maps": f(MAP, 99, dic(I32, MAP, 1, integer(1) + dic(BOOL, STRUCT, 1, b"\x01" + STOP))), "empty_map": f(MAP, 99, dic(STRING, STRUCT, 0)),
    "set": f(SET, 99, seq(I64, 2, integer(1) + integer(2))), "list_bool": f(LIST, 99, seq(BOOL, 3, b"\x01\x02\x00")),
    "list_byte": f(LIST, 99, seq(BYTE, 3, b"\x01\x02\x03")), "list_i16": f(LIST, 99, seq(I16, 2, integer(1) + integer(-2))),
    "list_i32": f(LIST, 99, seq(I32, 20, integer(-1) * 20)), "list_double": f(LIST, 99, seq(DOUBLE, 2, pack("<dd", 1.0, 2.0))),
    "list_string": f(LIST, 99, seq(STRING, 2, s("x") + s(""))), "list_struct": f(LIST, 99, seq(STRUCT, 2, STOP + no(1) + STOP)),
    "list_list": f(LIST, 99, seq(LIST, 2, seq(I32, 1, integer(1)) + seq(BYTE, 0))), "list_uuid": f(LIST, 99, seq(UUID, 1, bytes(range(16)))),
    "empty_list": f(LIST, 99, seq(STRUCT, 0)), "empty_untyped_list": f(LIST, 99, b"\x00"), "uuid": f(UUID, 99, bytes(range(16))),
}  # fmt: skip


def nested_lists(n):
    """A list in a list ..., n of them, the innermost with one i32."""
    return seq(LIST, 1) * (n - 1) + seq(I32, 1, integer(1))


def nested_structs(n):
    return f(STRUCT, 1) * (n - 1) + STOP * n


def nested_maps(n):
    """Maps in the value of maps, n of them, the innermost empty."""
    return dic(BYTE, MAP, 1, b"\x01") * (n - 1) + dic(BYTE, MAP, 0)


def by_hand(hand):
    def put(type, name, data, value, canonical=False):
        hand("everything", type, f"compact_{name}", data, value, canonical, "compact")

    count = f(I32, 1, integer(7))

    for name, field in UNKNOWN.items():
        put("Ping", f"unknown_{name}", field + count + field + STOP, {"count": 7})
    put("Ping", "unknown_every", b"".join(UNKNOWN.values()) + count + STOP, {"count": 7})

    # Field headers: the long form where the short one would do, bits beside a stop, deltas after a jump.
    put("Ping", "long_header", count + STOP, {"count": 7})
    put("Ping", "short_header", b"\x15" + integer(7) + STOP, {"count": 7}, True)
    for stop in (0x10, 0x80, 0xF0):
        put("Ping", f"stop_{stop:02x}", b"\x15" + integer(7) + bytes([stop]), {"count": 7})
    put("Ping", "padded_id", b"\x05" + integer(1, 5) + integer(7) + STOP, {"count": 7})
    put("Ping", "delta_after_negative", f(I64, -3, integer(1)) + b"\x45" + integer(7) + STOP, {"count": 7})
    put("Ids", "last_by_delta", f(I32, 32760, integer(5)) + b"\x75" + integer(6) + STOP, {"last": 6})
    put("OutOfOrder", "ids_descend", f(I32, 40, integer(4)) + f(STRING, 20, s("b")) + f(STRING, 10, s("a")) + STOP,
        {"first": "a", "second": "b", "fourth": 4})  # fmt: skip

    # Varints that are longer than they need to be.
    for n in range(1, 6):
        put("BaseTypes", f"padded_i32_{n}", b"\x55" + integer(-1, n) + STOP, {"an_i32": -1}, n == 1)
        put("BaseTypes", f"padded_i16_{n}", b"\x44" + integer(3, n) + STOP, {"an_i16": 3}, n == 1)
        put("BaseTypes", f"padded_length_{n}", b"\x88" + varint(1, n) + b"x" + STOP, {"a_string": "x"}, n == 1)
    for n in range(1, 11):
        put("BaseTypes", f"padded_i64_{n}", b"\x66" + integer(0, n) + STOP, {"an_i64": 0}, n == 1)

    # Lists with a long header, whatever their length; bools by either type, and 0 for false.
    for n in (0, 1, 14, 15):
        long = b"\x49\xf5" + varint(n) + integer(-5) * n + STOP
        put("Lists", f"long_list_{n}", long, {"i32s": [-5] * n}, n == 15)
    put("Lists", "padded_list_size", b"\x49\xf5" + varint(2, 5) + integer(1) + integer(2) + STOP, {"i32s": [1, 2]})
    for code in (1, 2):
        put("Lists", f"bools_of_type_{code}", bytes([0x19, 0x30 | code, 1, 2, 0]) + STOP, {"bools": [True, False, False]})
        put("Maps", f"by_bool_of_type_{code}", bytes([0x2B, 1, code << 4 | 5, 1]) + integer(3) + STOP, {"by_bool": [(True, 3)]}, code == 1)
    put("Lists", "bools_canonical", bytes([0x19, 0x21, 1, 2]) + STOP, {"bools": [True, False]}, True)
    for code in range(14):
        put("Lists", f"empty_list_of_{code}", bytes([0x49, code]) + STOP, {"i32s": []}, code == 5)
        put("Sets", f"empty_set_of_{code}", bytes([0x4A, code]) + STOP, {"i32s": []}, code == 5)
    put("Maps", "padded_empty_map", b"\x1b" + varint(0, 3) + STOP, {"by_string": []})

    # A field of another type is unknown; what comes twice counts once.
    put("BaseTypes", "bool_for_a_byte", yes(2) + f(BYTE, 2, b"\x05") + no(2) + STOP, {"a_byte": 5})
    put("BaseTypes", "byte_for_a_bool", no(1) + f(BYTE, 1, b"\x01") + STOP, {"a_bool": False})
    put("BaseTypes", "bool_twice", yes(1) + no(1) + STOP, {"a_bool": False})
    put("Choice", "member_twice", f(I64, 2, integer(1)) + f(I64, 2, integer(2)) + STOP, {"number": 2})

    # Depth 64 is allowed, in what is skipped too.
    put("Ping", "unknown_depth_64_lists", f(LIST, 99, nested_lists(63)) + count + STOP, {"count": 7})
    put("Ping", "unknown_depth_64_structs", f(STRUCT, 99, nested_structs(63)) + count + STOP, {"count": 7})
    put("Ping", "unknown_depth_64_maps", f(MAP, 99, nested_maps(63)) + count + STOP, {"count": 7})


def rejected(reject):
    def put(type, name, data, reason):
        reject("everything", type, f"compact_{name}", data, reason, "compact")

    count = f(I32, 1, integer(7))
    put("Empty", "empty_input", b"", "truncated")
    put("Ping", "missing_stop", count, "truncated")
    put("Ping", "half_id", b"\x05\x80", "truncated")
    put("Ping", "half_varint", b"\x15\x80\x80", "truncated")
    put("BaseTypes", "half_double", b"\x77" + bytes(7), "truncated")
    put("BaseTypes", "half_uuid", b"\xad" + bytes(15), "truncated")
    put("BaseTypes", "half_string", b"\x88\x03ab", "length_beyond_input")
    put("Lists", "half_list_size", b"\x49\xf5\x80", "truncated")
    put("Maps", "map_without_types", b"\x1b\x01", "truncated")

    put("BaseTypes", "i32_of_6_bytes", b"\x55" + integer(0, 6) + STOP, "varint_too_long")
    put("BaseTypes", "i16_of_6_bytes", b"\x44" + integer(0, 6) + STOP, "varint_too_long")
    put("BaseTypes", "i64_of_11_bytes", b"\x66" + integer(0, 11) + STOP, "varint_too_long")
    put("BaseTypes", "length_of_6_bytes", b"\x88" + varint(0, 6) + STOP, "varint_too_long")
    put("Ping", "id_of_6_bytes", b"\x05" + integer(1, 6) + integer(7) + STOP, "varint_too_long")
    put("Ping", "endless_varint", b"\x15" + b"\x80" * 100, "varint_too_long")
    put("Ping", "unknown_i32_of_6_bytes", f(I32, 99, integer(0, 6)) + STOP, "varint_too_long")
    put("Ping", "unknown_endless_varint", f(I64, 99, b"\xff" * 100), "varint_too_long")
    put("BaseTypes", "i32_of_33_bits", b"\x55" + varint(2**32) + STOP, "integer_overflow")
    put("BaseTypes", "i64_of_65_bits", b"\x66" + varint(2**64) + STOP, "integer_overflow")
    for n in (2**15, -(2**15) - 1, 2**31 - 1, -(2**31)):
        put("BaseTypes", f"i16_is_{n}".replace("-", "minus_"), b"\x44" + integer(n) + STOP, "integer_overflow")
        put("Ping", f"id_is_{n}".replace("-", "minus_"), b"\x05" + integer(n) + integer(7) + STOP, "integer_overflow")
    put("Lists", "i16_element_overflows", b"\x39\x34" + integer(1) + integer(2**15) + integer(1) + STOP, "integer_overflow")
    put("Ping", "unknown_i64_of_65_bits", f(I64, 99, varint(2**64)) + STOP, "integer_overflow")
    put("Ping", "unknown_i16_overflows", f(I16, 99, integer(2**15)) + STOP, "integer_overflow")
    put("Ids", "delta_beyond_the_last_id", f(I32, 32767, integer(1)) + b"\x15" + integer(1) + STOP, "field_id_overflow")
    put("Ping", "unknown_delta_beyond", f(STRUCT, 99, yes(32760) + b"\x81" + STOP) + STOP, "field_id_overflow")

    far, most = varint(2**31 - 1), varint(2**32 - 1)
    for tag, n in (("far", far), ("most", most), ("lowest", varint(2**31))):
        put("BaseTypes", f"string_length_{tag}", b"\x88" + n + STOP, "length_beyond_input")
        put("BaseTypes", f"binary_length_{tag}", b"\x98" + n + STOP, "length_beyond_input")
        for name, delta, code in (("bool", 1, 1), ("i32", 4, 5), ("i64", 5, 6), ("double", 6, 7), ("uuid", 9, 13), ("struct", 11, 12)):
            put("Lists", f"list_{name}_{tag}", bytes([delta << 4 | 9, 0xF0 | code]) + n + bytes(40), "length_beyond_input")
        put("Maps", f"map_{tag}", b"\x1b" + n + b"\x88" + bytes(40), "length_beyond_input")
        put("Ping", f"unknown_list_{tag}", f(LIST, 99, b"\xf5" + n) + bytes(40), "length_beyond_input")
        put("Ping", f"unknown_map_{tag}", f(MAP, 99, n + b"\xcc") + bytes(40), "length_beyond_input")
        put("Ping", f"unknown_string_{tag}", f(STRING, 99, n) + STOP, "length_beyond_input")
    put("Lists", "list_double_one_too_many", b"\x69\x37" + bytes(23), "length_beyond_input")
    put("Lists", "list_empties_one_too_many", b"\xb9\x4c" + STOP * 3, "length_beyond_input")

    for code in (14, 15):
        put("Ping", f"known_field_type_{code}", bytes([0x10 | code]) + bytes(20), "unknown_type")
        put("Ping", f"unknown_field_type_{code}", bytes([code]) + integer(99) + bytes(20), "unknown_type")
        put("Lists", f"element_type_{code}", bytes([0x49, 0x10 | code]) + bytes(20), "unknown_type")
        put("Lists", f"empty_list_element_type_{code}", bytes([0x49, code]) + STOP, "unknown_type")
        put("Maps", f"map_key_type_{code}", bytes([0x5B, 1, code << 4 | 6]) + bytes(20), "unknown_type")
        put("Maps", f"map_value_type_{code}", bytes([0x5B, 1, 0x50 | code]) + bytes(20), "unknown_type")
        put("Ping", f"unknown_list_element_type_{code}", f(LIST, 99, bytes([0x10 | code]) + bytes(20)), "unknown_type")
    put("Lists", "list_of_stop", b"\x49\x20" + bytes(8), "void_element")
    put("Maps", "map_key_stop", b"\x5b\x01\x06" + bytes(8), "void_element")
    put("Maps", "map_value_stop", b"\x5b\x01\x50" + bytes(8), "void_element")
    put("Ping", "unknown_list_of_stop", f(LIST, 99, b"\x20") + bytes(8), "void_element")
    put("Ping", "unknown_map_of_stop", f(MAP, 99, b"\x02\x00") + bytes(8), "void_element")
    for code in (1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13):
        put("Lists", f"list_i32_holds_{code}", bytes([0x49, 0x10 | code]) + bytes(40), "element_type_mismatch")
    put("Maps", "map_key_mismatch", b"\x5b\x01\x66" + bytes(16), "element_type_mismatch")
    put("Maps", "map_value_mismatch", b"\x5b\x01\x55" + bytes(16), "element_type_mismatch")

    for byte in (3, 0x7F, 0xFF):
        put("Lists", f"bool_{byte:02x}", bytes([0x19, 0x21, 1, byte]) + STOP, "invalid_bool")
        put("Ping", f"unknown_bool_{byte:02x}", f(LIST, 99, bytes([0x21, 1, byte])) + STOP, "invalid_bool")

    put("Requiredness", "missing_all", STOP, "missing_required")
    put("Choice", "union_empty", STOP, "union_empty")
    put("Choice", "union_two_members", yes(1) + f(I64, 2, integer(1)) + STOP, "union_several_members")
    put("BaseTypes", "utf8", b"\x88" + s(b"ok\xff") + STOP, "invalid_utf8")
    put("Branch", "depth_65_structs", f(STRUCT, 3) * 64 + STOP * 65, "depth")
    put("Branch", "depth_65_empty_list", f(STRUCT, 3) * 63 + f(LIST, 2, seq(STRUCT, 0)) + STOP * 64, "depth")
    put("Branch", "depth_65_empty_map", f(STRUCT, 3) * 63 + f(MAP, 4, dic(STRING, STRUCT, 0)) + STOP * 64, "depth")
    put("Ping", "unknown_depth_65_lists", f(LIST, 99, nested_lists(64)) + count + STOP, "depth")
    put("Ping", "unknown_depth_65_structs", f(STRUCT, 99, nested_structs(64)) + count + STOP, "depth")
    put("Ping", "unknown_depth_65_maps", f(MAP, 99, nested_maps(64)) + count + STOP, "depth")
    put("Ping", "unknown_depth_5000_structs", f(STRUCT, 99, nested_structs(5000)) + count + STOP, "depth")
    put("Empty", "trailing_stop", STOP + STOP, "trailing_bytes")
