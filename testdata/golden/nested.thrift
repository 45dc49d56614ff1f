// An inline struct, a boxed recursive one, and a union.
struct Point {
  1: double x
  2: double y
}

union Shape {
  1: Point point
  2: string name
}

struct Root {
  1: required Point at
  2: optional Root next
  3: list<Shape> shapes
}
