//! What programs see of calls: a span of `tracing` for each, and counts and durations for `metrics`. Without these features it is
//! nothing.

use std::future::Future;

use crate::request::{Answer, Failure, Request};

/// What is told about a request.
#[cfg(any(feature = "tracing", feature = "metrics"))]
struct About {
    service: String,
    method: String,
    #[cfg(feature = "tracing")]
    trace_parent: Option<String>,
}

#[cfg(any(feature = "tracing", feature = "metrics"))]
impl About {
    fn new(request: &Request) -> Self {
        let method = request.method();
        Self {
            service: method.service_name().to_owned(),
            method: method.name().to_owned(),
            #[cfg(feature = "tracing")]
            trace_parent: request.headers().get(scrimp_envelope::text_key::TRACE_PARENT).map(str::to_owned),
        }
    }
}

/// The handling of `request`, observed.
#[cfg(any(feature = "tracing", feature = "metrics"))]
pub(crate) fn handling<F>(
    request: Request,
    handle: impl FnOnce(Request) -> F,
) -> impl Future<Output = Result<Answer, Failure>>
where
    F: Future<Output = Result<Answer, Failure>>,
{
    let about = About::new(&request);
    #[cfg(feature = "tracing")]
    let span = {
        use tracing::field;
        let span = tracing::info_span!(
            "request",
            otel.kind = "server",
            rpc.system = "apache_thrift",
            rpc.service = about.service,
            rpc.method = about.method,
            traceparent = field::Empty,
        );
        if let Some(parent) = &about.trace_parent {
            span.record("traceparent", parent.as_str());
        }
        span
    };
    // A handler may do something before it makes its future.
    #[cfg(feature = "tracing")]
    let handling = span.in_scope(|| handle(request));
    #[cfg(not(feature = "tracing"))]
    let handling = handle(request);
    let observed = async move {
        #[cfg(feature = "metrics")]
        let start = std::time::Instant::now();
        let outcome = handling.await;
        if let Err(failure) = &outcome {
            #[cfg(feature = "tracing")]
            tracing::warn!(failure = %failure.exception(), "the handler failed");
            #[cfg(not(feature = "tracing"))]
            let _ = failure;
        }
        #[cfg(feature = "metrics")]
        count(about, start.elapsed(), &outcome);
        #[cfg(not(feature = "metrics"))]
        drop(about);
        outcome
    };
    #[cfg(feature = "tracing")]
    return tracing::Instrument::instrument(observed, span);
    #[cfg(not(feature = "tracing"))]
    return observed;
}

#[cfg(feature = "metrics")]
fn count(about: About, elapsed: std::time::Duration, outcome: &Result<Answer, Failure>) {
    let labels = [
        ("service", about.service),
        ("method", about.method),
        ("outcome", if outcome.is_ok() { "answered" } else { "failed" }.to_owned()),
    ];
    metrics::counter!("scrimp_server_requests_total", &labels).increment(1);
    metrics::histogram!("scrimp_server_request_seconds", &labels).record(elapsed.as_secs_f64());
}

/// The handling of `request`.
#[cfg(not(any(feature = "tracing", feature = "metrics")))]
pub(crate) fn handling<F>(
    request: Request,
    handle: impl FnOnce(Request) -> F,
) -> impl Future<Output = Result<Answer, Failure>>
where
    F: Future<Output = Result<Answer, Failure>>,
{
    handle(request)
}
