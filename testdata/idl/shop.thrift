/** Orders of a small web shop: the schema of the demo and of the README. */
namespace * scrimp.shop

/** Microseconds since 1970-01-01T00:00:00Z. */
typedef i64 Timestamp

enum Status {
  PENDING = 0,
  PAID = 1,
  SHIPPED = 2,
  DELIVERED = 3,
  CANCELLED = 10,
}

struct Address {
  1: string street,
  2: string city,
  3: string postcode,
  4: string country = "DE",
  5: optional string note,
}

struct Customer {
  1: required i64 id,
  2: string name,
  3: optional string email,
  4: Address address,
}

struct Item {
  1: required string sku,
  2: string title,
  3: i32 quantity = 1,
  /** In minor units (cents). */
  4: i64 price,
  5: optional double weight_kg,
  6: bool gift = false,
}

struct Card {
  1: required string brand,
  2: required string last4,
  3: i16 expiry_year,
  4: byte expiry_month,
}

struct Transfer {
  1: required string iban,
  2: optional string reference,
}

union Payment {
  1: Card card,
  2: Transfer transfer,
  3: string voucher,
  4: bool cash_on_delivery,
}

struct Order {
  1: required i64 id,
  2: string name,
  3: Status status = Status.PENDING,
  4: Customer customer,
  5: list<Item> items,
  /** Minor units by kind: net, tax, shipping, gross. */
  6: map<string, i64> totals,
  7: list<string> tags,
  8: optional uuid tracking,
  9: optional binary signature,
  10: optional Payment payment,
  11: Timestamp created,
  12: optional double discount,
}

exception OutOfStock {
  1: string sku,
  2: i32 available,
}

exception NoSuchOrder {
  1: i64 id,
}

service Shop {
  Order get(1: i64 id) throws (1: NoSuchOrder missing),
  i64 place(1: Order order) throws (1: OutOfStock out_of_stock),
  list<Order> find(1: string query, 2: Status status, 3: i32 limit = 20),
  oneway void ship(1: i64 id, 2: uuid tracking),
}
