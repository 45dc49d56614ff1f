/** Doc. */
namespace * fuzz.types
typedef map<string, list<set<i32>>> Deep (a.b = "c")
struct S {
  1: required bool a = true, 2: optional byte b; 3: i16 c = -3
  -4: double d = 1.5e-3 (k = 'v'), 5: binary e = "raw", 0: uuid f,
  6: Deep g = {"x": [[1, 2], []]}, 7: list<S> h, 8: optional S i,
  9: U u = {"n": 7}, 10: E e2 = E.B
} (final = "yes")
union U { 1: i64 n, 2: string s, 3: list<U> us }
exception X { 1: string message }
enum E { A, B = 5, C = -2147483648, D = 0x1f }
