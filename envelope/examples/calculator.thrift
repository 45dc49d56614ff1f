/** A sign, with a number below zero. */
enum Sign { NEGATIVE = -1, ZERO = 0, POSITIVE = 1 }

struct Point { 1: double x, 2: double y }

union Number { 1: i64 whole, 2: double real }

/** A field of every kind. Ids far apart are written differently in Compact. */
struct Everything {
    1: bool truth,
    2: i8 tiny,
    3: i16 small,
    4: i32 medium,
    5: i64 large,
    6: double real,
    7: string text,
    8: binary bytes,
    9: Sign sign,
    10: Point point,
    11: Number number,
    12: list<i32> numbers,
    13: set<string> names,
    14: map<string, Point> places,
    15: list<list<bool>> truths,
    16: optional string absent,
    100: map<i32, set<i64>> nested,
    1000: list<Point> points,
}

exception DivisionByZero { 1: i32 dividend, 2: string why }

service Calculator {
    void ping(),
    i32 add(1: i32 a, 2: i32 b),
    /** Rounds towards zero. What does not fit is a failure of the server: it declares no exception for that. */
    i32 divide(1: i32 dividend, 2: i32 divisor) throws (1: DivisionByZero by_zero),
    Everything echo(1: Everything value),
    oneway void note(1: string text),
    /** What was noted since it was asked for last. */
    list<string> notes(),
}

/** What clients of a later version know; the servers here do not. */
service NextCalculator extends Calculator {
    double root(1: double of),
}
