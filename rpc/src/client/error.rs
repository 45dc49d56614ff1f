//! [`CallError`]: why a call has no result.

use std::fmt;
use std::io;
use std::sync::Arc;

use scrimp::{JsonError, LookupError};
use scrimp_envelope::{ApplicationException, MessageError, ReadError, ReplyError};

use crate::connection::outbound::Unmatched;
use crate::limits;

/// Why a call has no result, and whether it may be made again.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use scrimp::{Arena, Schema};
/// use scrimp_envelope::ServiceCodec;
/// use scrimp_rpc::{CallErrorKind, Client, Connector};
/// let schema = Schema::parse("s.thrift", "service S { void ping() }")?;
/// let service = ServiceCodec::new(&schema.service("S")?);
/// // Nobody listens there.
/// let client = Client::new(Connector::new("unix:/nonexistent/socket".parse()?));
/// let error = client.call_json(service.method("ping")?, "{}").await.unwrap_err();
/// assert!(matches!(error.kind(), CallErrorKind::Connect(_)) && error.is_retry_safe());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct CallError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Clone)]
struct Inner {
    kind: CallErrorKind,
    was_sent: bool,
}

/// What went wrong with a call.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CallErrorKind {
    /// There is no connection to the server.
    #[error("cannot connect: {0}")]
    Connect(Arc<io::Error>),
    /// The deadline came first.
    #[error("the deadline has passed")]
    Timeout,
    /// The connection failed.
    #[error("the connection failed: {0}")]
    Io(Arc<io::Error>),
    /// The server closed the connection.
    #[error("the server closed the connection")]
    Closed,
    /// The runtime that the connection belonged to has ended.
    #[error("the runtime of the connection has ended")]
    Stopped,
    /// The service has no such method.
    #[error(transparent)]
    Lookup(LookupError),
    /// The request cannot be written: its arguments are of another type, it is too long, or the framing has no headers.
    #[error(transparent)]
    Request(MessageError),
    /// The arguments, or the result, are no JSON.
    #[error(transparent)]
    Json(JsonError),
    /// What the server sent is no message, or too long, or in another framing or protocol than was named.
    #[error(transparent)]
    Read(ReadError),
    /// What the server sent is no reply to the call.
    #[error(transparent)]
    Reply(ReplyError),
    /// The reply is to another call.
    #[error("a reply with sequence id {found} where {expected} is expected")]
    SequenceId {
        /// The id of the call.
        expected: i32,
        /// The id of the reply.
        found: i32,
    },
    /// A reply came while no call waited for one.
    #[error("a reply with sequence id {found}, where none is expected")]
    Unasked {
        /// The id of the reply.
        found: i32,
    },
    /// The server said that it could not read a call, but not which of those that are in flight.
    #[error("the server refused a call and does not say which")]
    UnknownCall,
    /// The server could not do it.
    #[error(transparent)]
    Failed(ApplicationException<'static>),
    /// The method must return something, and the result has neither that nor an exception that is known.
    #[error("the result is missing: neither a return value nor a known exception is set")]
    MissingResult,
}

impl CallErrorKind {
    pub(crate) fn connect(error: io::Error) -> Self {
        Self::Connect(Arc::new(error))
    }
}

impl From<io::Error> for CallErrorKind {
    fn from(error: io::Error) -> Self {
        Self::Io(Arc::new(error))
    }
}

impl From<Unmatched> for CallErrorKind {
    fn from(unmatched: Unmatched) -> Self {
        match unmatched {
            Unmatched::Other { found, expected } => Self::SequenceId { expected, found },
            Unmatched::Unasked { found } => Self::Unasked { found },
            Unmatched::Unknown => Self::UnknownCall,
        }
    }
}

macro_rules! from {
    ($($error:ty => $variant:ident),*) => {
        $(impl From<$error> for CallErrorKind {
            fn from(error: $error) -> Self {
                Self::$variant(error)
            }
        })*
    };
}

from!(LookupError => Lookup, MessageError => Request, JsonError => Json, ReadError => Read, ReplyError => Reply);

impl CallError {
    /// An error of a call whose request has left whole or may do so yet, so that the server may handle it.
    #[cold]
    pub(crate) fn sent(kind: impl Into<CallErrorKind>) -> Self {
        Self { inner: Box::new(Inner { kind: kind.into(), was_sent: true }) }
    }

    /// An error of a call of whose request a part at least has not left, and never will.
    #[cold]
    pub(crate) fn unsent(kind: impl Into<CallErrorKind>) -> Self {
        Self { inner: Box::new(Inner { kind: kind.into(), was_sent: false }) }
    }

    /// What went wrong.
    pub fn kind(&self) -> &CallErrorKind {
        &self.inner.kind
    }

    /// Whether the server surely does not handle the call, and might do so if it is made again: its request has not left whole and never
    /// will, and nothing is wrong with it; or the server is one of this crate, and had [too many calls](crate::ServerLimits::calls) in
    /// flight.
    ///
    /// Where calls share a connection, a request cannot be taken back once it waits to be sent: a call whose deadline comes then is not safe
    /// to retry.
    pub fn is_retry_safe(&self) -> bool {
        use CallErrorKind::{Failed, Json, Lookup, Request};
        match &self.inner.kind {
            Lookup(_) | Request(_) | Json(_) => false,
            Failed(exception) if *exception == limits::overloaded() => true,
            _ => !self.inner.was_sent,
        }
    }
}

impl fmt::Debug for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallError")
            .field("kind", &self.inner.kind)
            .field("is_retry_safe", &self.is_retry_safe())
            .finish()
    }
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.kind.fmt(f)
    }
}

impl std::error::Error for CallError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.inner.kind.source()
    }
}
