struct N { 1: list<list<list<list<list<list<list<list<map<list<i8>, set<map<string, N>>>>>>>>>>> n = [[[[[[[[]]]]]]]] }
const list<list<list<i32>>> D = [[[1], []], [[2, 3]]]
struct A { 1: B b } struct B { 1: C c } struct C { 1: optional A a, 2: list<A> as }
