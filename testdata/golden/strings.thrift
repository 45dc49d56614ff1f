// Strings and binaries, and a field that comes between.
struct Root {
  1: string name
  2: required binary data
  -3: i32 before
}
