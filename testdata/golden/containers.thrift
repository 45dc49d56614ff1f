// Lists by bulk copy and by loop, sets and maps, nested.
struct Root {
  1: list<i32> numbers
  2: set<string> tags
  3: map<string, list<double>> series
}
