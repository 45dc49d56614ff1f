/**
 * One struct per feature of the language, and Everything, which holds them all.
 */
namespace * scrimp.everything
namespace py scrimp_testdata.everything

include "common.thrift"

// ---- constants -------------------------------------------------------------------------------------------------------

const i32 ANSWER = 42
const i64 FAR = 0x7fffffffffffffff
const double RATIO = -1.5e-3
const string GREETING = "hello, \"world\"\n"
const bool YES = true
const list<i32> PRIMES = [2, 3, 5, 7, 11]
const map<string, i32> SIZES = {"small": 1, 'medium': 2, "large": 3}
const uuid NIL = "00000000-0000-0000-0000-000000000000"

// ---- enums and typedefs ----------------------------------------------------------------------------------------------

enum Color {
  RED,
  GREEN = 5,
  BLUE,
  BELOW = -7,
  HEX = 0x1F,
  LOWEST = -2147483648,
  HIGHEST = 2147483647,
}

enum Hidden {
}

typedef i32 Id
typedef Id UserId
typedef UserId OwnerId
typedef list<OwnerId> OwnerIds
typedef map<string, OwnerIds> OwnersByName
typedef Color Paint
typedef Later Soon

const Color FAVOURITE = Color.BLUE

// ---- one struct per feature ------------------------------------------------------------------------------------------

struct Empty {
}

struct Point {
  1: double x,
  2: double y,
}

struct BaseTypes {
  1: bool a_bool,
  2: byte a_byte,
  3: i8 an_i8,
  4: i16 an_i16,
  5: i32 an_i32,
  6: i64 an_i64,
  7: double a_double,
  8: string a_string,
  9: binary a_binary,
  10: uuid a_uuid,
}

struct Enums {
  1: Color color,
  2: Paint paint,
  3: common.Currency currency,
  4: list<Color> colors,
  5: set<Color> palette,
  6: map<Color, string> names,
  7: map<string, Color> by_name,
  8: Hidden hidden,
}

struct Lists {
  1: list<bool> bools,
  2: list<byte> bytes,
  3: list<i16> i16s,
  4: list<i32> i32s,
  5: list<i64> i64s,
  6: list<double> doubles,
  7: list<string> strings,
  8: list<binary> binaries,
  9: list<uuid> uuids,
  10: list<Point> points,
  11: list<Empty> empties,
  12: list<Choice> choices,
}

struct Sets {
  1: set<bool> bools,
  2: set<byte> bytes,
  3: set<i16> i16s,
  4: set<i32> i32s,
  5: set<i64> i64s,
  6: set<double> doubles,
  7: set<string> strings,
  8: set<binary> binaries,
  9: set<uuid> uuids,
  10: set<Point> points,
  11: set<list<string>> lists,
  12: set<Choice> choices,
}

/** Keys that JSON writes as object members (1 to 7), then the others. */
struct Maps {
  1: map<string, string> by_string,
  2: map<bool, i32> by_bool,
  3: map<byte, bool> by_byte,
  4: map<i16, byte> by_i16,
  5: map<i32, i64> by_i32,
  6: map<i64, double> by_i64,
  7: map<Color, i16> by_color,
  8: map<double, string> by_double,
  9: map<binary, binary> by_binary,
  10: map<uuid, uuid> by_uuid,
  11: map<Point, string> by_point,
  12: map<list<i32>, Point> by_list,
  13: map<set<string>, i32> by_set,
  14: map<map<string, i32>, bool> by_map,
  15: map<Choice, i32> by_choice,
  16: map<string, Empty> empties,
}

struct Nested {
  1: list<list<map<string, set<i32>>>> deep,
  2: map<string, map<i32, list<string>>> maps,
  3: list<set<list<i64>>> sets,
  4: map<i32, list<Point>> tracks,
  5: set<map<string, bool>> flags,
  6: list<list<list<list<byte>>>> cube,
  7: map<list<Point>, map<Color, list<uuid>>> odd,
}

/** Recursive through a list, a map and directly. */
struct Branch {
  1: string name,
  2: list<Branch> children,
  3: optional Branch tail,
  4: optional map<string, Branch> by_name,
  5: optional list<i32> numbers,
}

/** Two structs that need each other. */
struct Ping {
  1: i32 count,
  2: optional Pong pong,
}

struct Pong {
  1: i32 count,
  2: optional Ping ping,
}

struct Circle {
  1: required Point center,
  2: required double radius,
}

union Choice {
  1: bool flag,
  2: i64 number,
  3: double real,
  4: string text,
  5: binary blob,
  6: uuid id,
  7: Color color,
  8: Circle circle,
  9: list<Choice> choices,
  10: map<string, Choice> by_name,
  11: Choice other,
  12: Empty nothing,
}

exception Failure {
  1: i32 code,
  2: string message,
  3: optional Failure cause,
}

struct Requiredness {
  1: required i32 must,
  2: optional i32 may,
  3: i32 plain,
  4: required string must_text,
  5: optional string may_text,
  6: string plain_text,
  7: required Point must_point,
  8: optional Point may_point,
  9: Point plain_point,
  10: required list<i32> must_list,
  11: optional list<i32> may_list,
  12: list<i32> plain_list,
}

struct Defaults {
  1: bool a_bool = true,
  2: byte a_byte = -8,
  3: i16 an_i16 = 0x10,
  4: i32 an_i32 = ANSWER,
  5: i64 an_i64 = FAR,
  6: double a_double = RATIO,
  7: double whole = 3,
  8: string a_string = "café 'au lait'",
  9: string greeting = GREETING,
  10: binary a_binary = "raw",
  11: uuid an_uuid = "01234567-89ab-cdef-0123-456789abcdef",
  12: uuid nil = NIL,
  13: Color color = Color.GREEN,
  14: Color favourite = Color.HEX,
  15: Color by_number = 5,
  16: list<string> strings = ["one", 'two', "three"],
  17: list<i32> primes = PRIMES,
  18: set<i64> numbers = [1, 2, 3],
  19: map<string, i32> sizes = SIZES,
  20: map<Color, list<i32>> nested = {Color.RED: [1, 2], Color.BLUE: []},
  21: Point origin = {"x": 0.5, "y": -2},
  22: common.Money price = {"currency": common.Currency.EUR, "units": 19, "nanos": 990000000},
  23: list<Point> path = [{"x": 1.0}, {"y": 1.0}, {}],
  24: list<i32> no_numbers = [],
  25: map<string, string> no_names = {},
  26: optional i32 maybe = -1,
  27: optional string maybe_text = "",
  28: required i32 must = 7,
  29: i64 rate = common.MICROS_PER_SECOND,
  30: OwnerId owner = ANSWER,
  31: Choice choice = {"number": 12},
}

/** Declared in no order at all; encoders write ascending ids. */
struct OutOfOrder {
  30: string third,
  10: string first,
  40: i32 fourth,
  20: string second,
  5: i64 earliest,
}

/** Zero and the largest id. */
struct Ids {
  32767: i32 last,
  0: string zero,
  1: i32 one,
  255: i16 byte_limit,
  256: i16 past_byte,
  16384: bool far,
  100: list<i32> hundred,
}

struct NegativeIds {
  -1: i32 minus_one,
  0: i32 zero,
  1: i32 one,
  -32768: string lowest,
  -5: list<string> minus_five,
  -300: optional Point minus_three_hundred,
}

struct Typedefs {
  1: Id id,
  2: UserId user,
  3: OwnerId owner,
  4: OwnerIds owners,
  5: OwnersByName by_name,
  6: common.Timestamp when,
  7: Soon soon,
  8: map<OwnerId, Paint> paints,
}

/** Used by a typedef above before it is defined here. */
struct Later {
  1: string when,
}

struct Includes {
  1: common.Money price,
  2: list<common.Money> prices,
  3: map<common.Currency, common.Money> by_currency,
  4: common.NotFound failure,
}

/** Every name is a keyword of the language. */
struct Keywords {
  1: i32 namespace,
  2: i32 include,
  3: i32 void,
  4: i32 bool,
  5: i32 byte,
  6: i32 i8,
  7: i32 i16,
  8: i32 i32,
  9: i32 i64,
  10: i32 double,
  11: string string,
  12: i32 binary,
  13: i32 uuid,
  14: i32 map,
  15: list<i32> list,
  16: i32 set,
  17: i32 oneway,
  18: i32 async,
  19: i32 typedef,
  20: i32 struct,
  21: i32 union,
  22: i32 exception,
  23: i32 extends,
  24: i32 throws,
  25: i32 service,
  26: i32 enum,
  27: i32 const,
  28: i32 required,
  29: optional i32 optional,
  30: required i32 include_all,
}

/** Seventy fields: presence needs two words. */
struct Wide {
  1: i32 w1,
  2: string w2,
  3: bool w3,
  4: i64 w4,
  5: double w5,
  6: byte w6,
  7: i16 w7,
  8: i32 w8,
  9: string w9,
  10: bool w10,
  11: i64 w11,
  12: double w12,
  13: byte w13,
  14: i16 w14,
  15: i32 w15,
  16: string w16,
  17: bool w17,
  18: i64 w18,
  19: double w19,
  20: byte w20,
  21: i16 w21,
  22: i32 w22,
  23: string w23,
  24: bool w24,
  25: i64 w25,
  26: double w26,
  27: byte w27,
  28: i16 w28,
  29: i32 w29,
  30: string w30,
  31: bool w31,
  32: i64 w32,
  33: double w33,
  34: byte w34,
  35: i16 w35,
  36: i32 w36,
  37: string w37,
  38: bool w38,
  39: i64 w39,
  40: double w40,
  41: byte w41,
  42: i16 w42,
  43: i32 w43,
  44: string w44,
  45: bool w45,
  46: i64 w46,
  47: double w47,
  48: byte w48,
  49: i16 w49,
  50: i32 w50,
  51: string w51,
  52: bool w52,
  53: i64 w53,
  54: double w54,
  55: byte w55,
  56: i16 w56,
  57: i32 w57,
  58: string w58,
  59: bool w59,
  60: i64 w60,
  61: double w61,
  62: byte w62,
  63: i16 w63,
  64: i32 w64,
  65: string w65,
  66: bool w66,
  67: i64 w67,
  68: double w68,
  69: byte w69,
  70: i16 w70,
}

struct Annotated {
  1: string (scrimp.kind = "label") name (deprecated, scrimp.note = "use title"),
  2: list<i32 (scrimp.unit = "ms")> (scrimp.sorted = "true") delays,
  3: optional Annotated & boxed,
} (scrimp.example = "yes")

struct Everything {
  1: BaseTypes base_types,
  2: Enums enums,
  3: Lists lists,
  4: Sets sets,
  5: Maps maps,
  6: Nested nested,
  7: Branch branch,
  8: Ping ping,
  9: Choice choice,
  10: Failure failure,
  11: Requiredness requiredness,
  12: Defaults defaults,
  13: OutOfOrder out_of_order,
  14: Ids ids,
  15: NegativeIds negative_ids,
  16: Typedefs typedefs,
  17: Includes includes,
  18: Keywords keywords,
  19: Wide wide,
  20: Empty empty,
  21: Annotated annotated,
  22: list<Everything> more,
  23: optional common.Money price,
  24: map<string, Everything> named,
}

// ---- services --------------------------------------------------------------------------------------------------------

service Base {
  void ping(),
  i32 add(1: i32 left, 2: i32 right = 1),
}

service Features extends Base {
  Everything everything(1: Everything input) throws (1: Failure failure, 2: common.NotFound missing),
  oneway void fire(1: string message, 2: Choice choice),
  list<map<string, Point>> points(1: required set<Color> colors, -1: i64 negative),
  uuid token() throws (1: Failure failure) (scrimp.cached = "no"),
}

service Status extends common.Health {
  string status(1: optional bool verbose),
}
