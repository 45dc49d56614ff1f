//! What `tracing` and `metrics` see of requests. A program of its own: their subscriber and recorder are a program's.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use metrics::{
    Counter, CounterFn, Gauge, Histogram, HistogramFn, Key, KeyName, Metadata, Recorder, SharedString, Unit,
};
use scrimp::Schema;
use scrimp_envelope::{Dress, Framing, Header, ServiceCodec, text_key};
use scrimp_rpc::{
    Answer, CallOptions, Client, Connector, Failure, MultiplexOptions, Request, Server, Services,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Subscriber};

/// Lines about what was seen.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<String>>>);

impl Seen {
    fn add(&self, line: String) {
        self.0.lock().expect("nothing panics").push(line);
    }
}

#[derive(Default)]
struct Fields(BTreeMap<&'static str, String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

impl Subscriber for Seen {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target().starts_with("scrimp_rpc")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::default();
        span.record(&mut fields);
        self.add(format!("span {} {:?}", span.metadata().name(), fields.0));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut fields = Fields::default();
        values.record(&mut fields);
        self.add(format!("record {:?}", fields.0));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        self.add(format!("event {:?}", fields.0));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// A metric that is updated.
struct Updated(Key, Seen);

impl CounterFn for Updated {
    fn increment(&self, value: u64) {
        let labels: Vec<String> =
            self.0.labels().map(|label| format!("{}={}", label.key(), label.value())).collect();
        self.1.add(format!("count {} {} {value}", self.0.name(), labels.join(",")));
    }

    fn absolute(&self, _: u64) {}
}

impl HistogramFn for Updated {
    fn record(&self, value: f64) {
        assert!((0.0..60.0).contains(&value), "{value} seconds");
        self.1.add(format!("time {}", self.0.name()));
    }
}

impl Recorder for Seen {
    fn describe_counter(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn describe_gauge(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn describe_histogram(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn register_counter(&self, key: &Key, _: &Metadata<'_>) -> Counter {
        Counter::from_arc(Arc::new(Updated(key.clone(), self.clone())))
    }

    fn register_gauge(&self, _: &Key, _: &Metadata<'_>) -> Gauge {
        Gauge::noop()
    }

    fn register_histogram(&self, key: &Key, _: &Metadata<'_>) -> Histogram {
        Histogram::from_arc(Arc::new(Updated(key.clone(), self.clone())))
    }
}

#[tokio::test]
async fn requests_are_seen() {
    let seen = Seen::default();
    tracing::subscriber::set_global_default(seen.clone()).expect("it is the first");
    metrics::set_global_recorder(seen.clone()).unwrap_or_else(|_| panic!("it is the first"));

    let schema = Schema::parse("s.thrift", "service S { void ping(), void fail() }").expect("valid IDL");
    let service = ServiceCodec::new(&schema.service("S").expect("it is declared"));
    let handle = |request: Request| async move {
        match request.method().name() {
            "ping" => Ok(request.returns_nothing()),
            _ => Err::<Answer, _>(Failure::new(scrimp_envelope::ExceptionKind::INTERNAL_ERROR, "as asked")),
        }
    };
    let server = Server::builder(Services::from(service.clone()), handle).build();
    let (mut ours, theirs) = duplex(1 << 12);
    let serving = tokio::spawn(async move { server.serve_stream(theirs).await });
    let mut bytes = Vec::new();
    for (name, headers) in
        [("ping", &[Header::Text { key: text_key::TRACE_PARENT, value: "00-1-2-01" }][..]), ("fail", &[])]
    {
        let method = service.method(name).expect("it is declared");
        let arena = scrimp::Arena::new();
        let args = method.args_type().builder(&arena).finish().expect("complete");
        let dress = Dress::new(Framing::TTHeader);
        method.write_request(&mut bytes, &dress, headers, &method.request(1), args).expect("it is written");
    }
    ours.write_all(&bytes).await.expect("it is read");
    ours.shutdown().await.expect("it is open");
    let mut answers = Vec::new();
    ours.read_to_end(&mut answers).await.expect("it ends");
    serving.await.expect("no panic").expect("no error");

    let span = |method: &str| {
        let parent = if method == "ping" { r#", "traceparent": "\"00-1-2-01\"""# } else { "" };
        format!(
            r#"span request {{"otel.kind": "\"server\"", "rpc.method": "\"{method}\"", "rpc.service": "\"S\"", "rpc.system": "\"apache_thrift\""{parent}}}"#
        )
    };
    let count = |method: &str, outcome: &str| {
        format!("count scrimp_server_requests_total service=S,method={method},outcome={outcome} 1")
    };
    let time = "time scrimp_server_request_seconds".to_owned();
    let expected = [
        span("ping"),
        count("ping", "answered"),
        time.clone(),
        span("fail"),
        r#"event {"error": "internal error (6): as asked", "message": "it failed"}"#.to_owned(),
        count("fail", "failed"),
        time,
    ];
    assert_eq!(std::mem::take(&mut *seen.0.lock().expect("nothing panics")), expected);

    // A client's calls are seen too.
    let connector = Connector::new("unix:/nonexistent/socket".parse().expect("an address"));
    let client = Client::new(connector.clone());
    client
        .call_json(service.method("ping").expect("declared"), "{}")
        .await
        .expect_err("nobody listens there");
    let lines = seen.0.lock().expect("nothing panics").clone();
    assert!(lines[0].starts_with("span call") && lines[0].contains("client"), "{lines:?}");
    assert!(lines[1].starts_with("event") && lines[1].contains("cannot connect"), "{lines:?}");
    let counted = "count scrimp_client_calls_total service=S,method=ping,outcome=failed 1";
    assert_eq!(lines[2..], [counted, "time scrimp_client_call_seconds"]);
    // And so is each call of a batch.
    let ping = service.method("ping").expect("declared");
    let arena = scrimp::Arena::new();
    let args = ping.args_type().builder(&arena).finish().expect("complete");
    for client in [
        Client::new(connector.clone()),
        Client::builder(connector).multiplexed(1, MultiplexOptions::new()).build(),
    ] {
        seen.0.lock().expect("nothing panics").clear();
        assert_eq!(client.call_many([(ping, args); 2], &CallOptions::new()).await.len(), 2);
        let lines = seen.0.lock().expect("nothing panics").clone();
        for start in ["span call", "event", counted, "time scrimp_client_call_seconds"] {
            assert_eq!(lines.iter().filter(|line| line.starts_with(start)).count(), 2, "{start}: {lines:?}");
        }
    }
}
