include "fuzz.thrift"
cpp_include "<vector>"
namespace py a.b
service Base { void ping(), oneway void shout(1: string what) }
service Shop extends Base {
  i32 add(1: i32 a, 2: i32 b = 3) throws (1: Bad bad), # comment
  list<string> find(string query)
}
exception Bad { string why }
