//! What programs see of requests and calls: a span of `tracing` for each, and counts and durations for `metrics`. Without these features it
//! is nothing.

use std::future::Future;
use std::io;

use scrimp_envelope::MethodCodec;

use crate::client::CallError;
use crate::request::{Answer, Failure, Request};
use crate::server::ServeError;

/// The handling of `request`, as it is observed.
pub(crate) fn handling<F>(
    request: Request,
    handle: impl FnOnce(Request) -> F,
) -> impl Future<Output = Result<Answer, Failure>>
where
    F: Future<Output = Result<Answer, Failure>>,
{
    let observer = Observer::of_request(&request);
    // A handler may do something before it makes its future.
    let handling = observer.within(|| handle(request));
    observer.observe(handling, |failure: &Failure| failure.exception())
}

/// Tells why a connection of a server has ended before its peer ended it.
pub(crate) fn connection_ended(error: &ServeError) {
    #[cfg(feature = "tracing")]
    tracing::debug!(%error, "a connection ended");
    #[cfg(not(feature = "tracing"))]
    let _ = error;
}

/// Tells that the system has refused to accept a connection.
pub(crate) fn not_accepted(error: &io::Error) {
    #[cfg(feature = "tracing")]
    tracing::warn!(%error, "no connection is accepted");
    #[cfg(not(feature = "tracing"))]
    let _ = error;
}

/// Who observes a call.
pub(crate) struct CallObserver(Observer);

impl CallObserver {
    /// That of a call of `method` which begins now.
    pub(crate) fn new(method: &MethodCodec) -> Self {
        Self(Observer::of_call(method))
    }

    /// The call, as it is observed.
    pub(crate) fn observe<T>(
        self,
        calling: impl Future<Output = Result<T, CallError>>,
    ) -> impl Future<Output = Result<T, CallError>> {
        self.0.observe(calling, |error: &CallError| error)
    }
}

#[cfg(any(feature = "tracing", feature = "metrics"))]
use observer::Observer;

#[cfg(any(feature = "tracing", feature = "metrics"))]
mod observer {
    use std::fmt::Display;
    use std::future::Future;

    use scrimp_envelope::MethodCodec;

    use crate::request::Request;

    /// Who observes a request or a call.
    pub(super) struct Observer {
        #[cfg(feature = "tracing")]
        span: tracing::Span,
        #[cfg(feature = "metrics")]
        count: Count,
    }

    impl Observer {
        pub(super) fn of_request(request: &Request) -> Self {
            #[cfg(feature = "tracing")]
            let span = {
                let method = request.method();
                tracing::info_span!(
                    "request",
                    otel.kind = "server",
                    rpc.system = "apache_thrift",
                    rpc.service = method.service_name(),
                    rpc.method = method.name(),
                    traceparent = request.headers().get(scrimp_envelope::text_key::TRACE_PARENT),
                )
            };
            Self {
                #[cfg(feature = "tracing")]
                span,
                #[cfg(feature = "metrics")]
                count: Count::new(
                    request.method(),
                    "scrimp_server_requests_total",
                    "scrimp_server_request_seconds",
                ),
            }
        }

        pub(super) fn of_call(method: &MethodCodec) -> Self {
            Self {
                #[cfg(feature = "tracing")]
                span: tracing::info_span!(
                    "call",
                    otel.kind = "client",
                    rpc.system = "apache_thrift",
                    rpc.service = method.service_name(),
                    rpc.method = method.name(),
                ),
                #[cfg(feature = "metrics")]
                count: Count::new(method, "scrimp_client_calls_total", "scrimp_client_call_seconds"),
            }
        }

        /// Does something within the span.
        pub(super) fn within<T>(&self, run: impl FnOnce() -> T) -> T {
            #[cfg(feature = "tracing")]
            let _entered = self.span.enter();
            run()
        }

        /// `future`, whose errors are told as `show` has them.
        pub(super) fn observe<T, E, S: Display>(
            self,
            future: impl Future<Output = Result<T, E>>,
            show: impl Fn(&E) -> &S,
        ) -> impl Future<Output = Result<T, E>> {
            let observed = async move {
                let outcome = future.await;
                #[cfg(feature = "tracing")]
                if let Err(error) = &outcome {
                    tracing::warn!(error = %show(error), "it failed");
                }
                #[cfg(not(feature = "tracing"))]
                let _ = show;
                #[cfg(feature = "metrics")]
                self.count.record(outcome.is_ok());
                outcome
            };
            #[cfg(feature = "tracing")]
            let observed = tracing::Instrument::instrument(observed, self.span);
            observed
        }
    }

    /// What is counted.
    #[cfg(feature = "metrics")]
    struct Count {
        start: std::time::Instant,
        service: String,
        method: String,
        total: &'static str,
        seconds: &'static str,
    }

    #[cfg(feature = "metrics")]
    impl Count {
        fn new(method: &MethodCodec, total: &'static str, seconds: &'static str) -> Self {
            let (service, method) = (method.service_name().to_owned(), method.name().to_owned());
            Self { start: std::time::Instant::now(), service, method, total, seconds }
        }

        fn record(self, is_ok: bool) {
            let outcome = if is_ok { "answered" } else { "failed" }.to_owned();
            let labels = [("service", self.service), ("method", self.method), ("outcome", outcome)];
            metrics::counter!(self.total, &labels).increment(1);
            metrics::histogram!(self.seconds, &labels).record(self.start.elapsed().as_secs_f64());
        }
    }
}

/// Nobody.
#[cfg(not(any(feature = "tracing", feature = "metrics")))]
struct Observer;

#[cfg(not(any(feature = "tracing", feature = "metrics")))]
impl Observer {
    fn of_request(_: &Request) -> Self {
        Self
    }

    fn of_call(_: &MethodCodec) -> Self {
        Self
    }

    fn within<T>(&self, run: impl FnOnce() -> T) -> T {
        run()
    }

    fn observe<F: Future, E, S>(self, future: F, _: impl Fn(&E) -> &S) -> F {
        future
    }
}
