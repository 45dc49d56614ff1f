/**
 * What the stacks are compared by: a kilobyte of text, as the benchmarks of Kitex and volo send it, and the medium message of
 * the codecs' benchmark.
 */
namespace * scrimp.echo

include "../../../testdata/idl/bench.thrift"

struct Request {
  1: string action,
  2: string msg,
}

struct Response {
  1: string action,
  2: string msg,
}

service Echo {
  Response echo(1: Request request)
  bench.Node echo_node(1: bench.Node node)
}
