//! A call allocates nothing in steady state.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

use scrimp::{Arena, JsonStyle, Schema};
use scrimp_envelope::{Deframer, Framing, ServiceCodec};
use scrimp_rpc::{Client, ClientBuilder, Connector, MultiplexOptions};
use scrimp_testkit::allocations::{Counting, count, so_far};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Answers calls of `twice` on one connection, on a thread of its own.
fn serve(mut stream: TcpStream, service: &ServiceCodec) {
    let twice = service.method("twice").expect("declared");
    let result = twice.result_type().expect("it is not oneway");
    let arena = Arena::new();
    let result = result.from_json(&arena, &JsonStyle::new(), r#"{"success":"text text"}"#).expect("right");
    let (mut deframer, mut input, mut output) = (Deframer::default(), bytes::BytesMut::new(), Vec::new());
    let mut buffer = [0; 1 << 12];
    while let Ok(len @ 1..) = stream.read(&mut buffer) {
        input.extend_from_slice(&buffer[..len]);
        while let Some(frame) = deframer.next(&mut input).expect("messages").done() {
            let (call, _) = frame.open().expect("an envelope");
            twice.write_reply(&mut output, frame.dress(), &[], &call, result).expect("it is written");
        }
        if stream.write_all(&output).is_err() {
            return;
        }
        output.clear();
    }
}

/// How often a call allocates, in thousandths.
fn allocations(make: impl FnOnce(ClientBuilder) -> Client) -> usize {
    const CALLS: usize = 1_000;
    let schema = Schema::parse("s.thrift", "service S { string twice(1: string text) }").expect("right");
    let service = ServiceCodec::new(&schema.service("S").expect("declared"));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("tcp:{}", listener.local_addr().expect("a port")).parse().expect("an address");
    std::thread::spawn({
        let service = service.clone();
        move || {
            while let Ok((stream, _)) = listener.accept() {
                stream.set_nodelay(true).expect("it is open");
                serve(stream, &service);
            }
        }
    });
    let twice = service.method("twice").expect("declared");
    let arena = Arena::new();
    let args = twice.args_type().from_json(&arena, &JsonStyle::new(), r#"{"text":"text"}"#).expect("right");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client = make(Client::builder(Connector::new(address)));
    let mut steady = 0;
    count(|| {
        runtime.block_on(async {
            for number in 0..2 * CALLS {
                if number == CALLS {
                    steady = so_far().count;
                }
                let reply = client.call(twice, args).await.expect("it is served");
                assert_eq!(reply.returned().and_then(|text| text.as_str()), Some("text text"));
            }
        });
        steady = so_far().count - steady;
    });
    steady * 1_000 / CALLS
}

#[test]
fn calls_allocate_nothing() {
    for framing in [Framing::Unframed, Framing::Framed, Framing::THeader, Framing::TTHeader] {
        assert_eq!(allocations(|client| client.framing(framing).build()), 0, "{framing}");
        let multiplexed =
            |client: ClientBuilder| client.framing(framing).multiplexed(1, MultiplexOptions::new()).build();
        assert_eq!(allocations(multiplexed), 0, "{framing}");
    }
}
