// Shared by the other files: what an included file may offer (types, typedefs, enums, constants, exceptions).
namespace * scrimp.common

const i64 MICROS_PER_SECOND = 1000000
const string DEFAULT_LOCALE = "en-GB"

/** Microseconds since 1970-01-01T00:00:00Z. */
typedef i64 Timestamp

/** ISO 4217 numbers. */
enum Currency {
  JPY = 392,
  GBP = 826,
  USD = 840,
  EUR = 978,
}

/** An amount: whole units and billionths. */
struct Money {
  1: required Currency currency,
  2: required i64 units,
  3: optional i32 nanos = 0,
}

exception NotFound {
  1: string what,
  2: optional uuid id,
}

service Health {
  bool alive(),
  Timestamp started() throws (1: NotFound missing),
}
