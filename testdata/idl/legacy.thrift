# Old style: fields without ids get -1, -2, ... (with a warning), so encoders write them in reverse.
namespace * scrimp.legacy

struct Implicit {
  i32 first
  string second
  list<i32> third
}

struct Mixed {
  i32 implicit_a,
  5: i32 explicit_five,
  i32 implicit_b,
}
