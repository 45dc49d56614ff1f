struct Implicit { i32 first string second; list<i32> third, }
struct Mixed { 5: i32 a i32 b -7: i32 c }
senum Old { "a", "b" }
struct Refs { 1: Refs & next, 2: Later later }
typedef Later Soon
struct Later { 1: Soon soon }
