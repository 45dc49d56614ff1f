struct S { 1: i32 a, 1: i32 b, 2: Missing c, 99999: i32 d }
enum E { A = 1, A = 2, B = 99999999999 }
union U { 1: required i32 a = 1, 2: i32 b = 2 }
typedef A B
typedef B A
const i8 TOO_FAR = 300
const list<i32> L = L
struct Open { 1: map<string, list<i32> x
