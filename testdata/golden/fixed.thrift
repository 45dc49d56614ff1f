// A run of fixed-size fields, required and not.
struct Root {
  1: required i32 a
  2: required i64 b
  3: required bool c
  4: double d
  5: i16 e
  6: i8 f
  7: uuid g
}
