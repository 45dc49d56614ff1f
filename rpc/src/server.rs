//! [`Server`]: connections in, answers out.

mod buffers;
mod task;

use std::fmt;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use scrimp::ArenaPool;
use scrimp_envelope::ReadOptions;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::Semaphore;
use tokio::time;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::handler::{Handler, Router};
use crate::limits::ServerLimits;
use crate::observe;
use crate::services::Services;
use crate::transport::Listener;

/// Answers requests on connections. Cheap to clone: all clones are the same server.
///
/// Every connection is a task. Of what has come in one read, all requests are handled in line, in their order, and their answers leave in
/// one write. A handler that has to wait is waited for beside the others; its answer leaves when it is there where the framing has
/// sequence numbers (THeader, TTHeader), else in the order of the requests. What a request is wrapped in is told from its bytes, and its
/// answer goes out in the same.
///
/// ```
/// use scrimp::Schema;
/// use scrimp_envelope::ServiceCodec;
/// use scrimp_rpc::{Address, Listener, Router, Server};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let schema = Schema::parse("s.thrift", "service Greeter { string greet(1: string name) }")?;
/// let greeter = ServiceCodec::new(&schema.service("Greeter")?);
/// let router = Router::new(greeter.clone()).method(&greeter, "greet", |request| {
///     let name = request.args().get_by_name("name")?.as_str().unwrap_or_default().to_owned();
///     Ok(request.returns(&format!("Hello {name}!"))?)
/// })?;
/// let server = Server::new(router);
/// let listener = Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?;
/// println!("listening on {}", listener.address());
/// let serving = tokio::spawn(server.clone().serve(listener));
/// // Whenever it is to end: what is in flight is answered first.
/// server.stop(std::time::Duration::from_secs(5)).await;
/// serving.await??;
/// # Ok(())
/// # }
/// ```
pub struct Server<H> {
    shared: Arc<Shared<H>>,
}

struct Shared<H> {
    handler: H,
    services: Services,
    options: ReadOptions,
    limits: ServerLimits,
    pool: ArenaPool,
    /// A permit for each connection.
    connections: Arc<Semaphore>,
    /// Calls in flight on all connections.
    calls: AtomicUsize,
    tasks: TaskTracker,
    /// No more requests are read.
    stopping: CancellationToken,
    /// Nobody waits for answers any more.
    stopped: CancellationToken,
}

/// Makes a [`Server`] step by step.
#[derive(Debug)]
pub struct ServerBuilder<H> {
    handler: H,
    services: Services,
    options: ReadOptions,
    limits: ServerLimits,
}

impl<H: Handler> ServerBuilder<H> {
    /// Sets which framings and protocols are read, and how much of a message; any framing, Binary and Compact, unless set.
    #[must_use]
    pub fn read_options(self, options: ReadOptions) -> Self {
        Self { options, ..self }
    }

    /// Sets what the server takes at most.
    #[must_use]
    pub fn limits(self, limits: ServerLimits) -> Self {
        Self { limits, ..self }
    }

    /// The server.
    pub fn build(self) -> Server<H> {
        let Self { handler, services, options, limits } = self;
        let connections = Arc::new(Semaphore::new(limits.connections.min(Semaphore::MAX_PERMITS)));
        let shared = Shared {
            handler,
            services,
            options,
            limits,
            pool: ArenaPool::new(),
            connections,
            calls: AtomicUsize::new(0),
            tasks: TaskTracker::new(),
            stopping: CancellationToken::new(),
            stopped: CancellationToken::new(),
        };
        Server { shared: Arc::new(shared) }
    }
}

impl Server<Router> {
    /// A server that answers by the functions of `router`, with default options.
    pub fn new(router: Router) -> Self {
        Self::router(router).build()
    }

    /// A server that answers by the functions of `router`, step by step.
    pub fn router(router: Router) -> ServerBuilder<Router> {
        let services = router.services().clone();
        Server::builder(services, router)
    }
}

impl<H: Handler> Server<H> {
    /// A server of `services` whose requests go to `handler`, step by step.
    pub fn builder(services: impl Into<Services>, handler: H) -> ServerBuilder<H> {
        ServerBuilder {
            handler,
            services: services.into(),
            options: ReadOptions::new(),
            limits: ServerLimits::new(),
        }
    }

    /// The services. What is [replaced](Services::replace) there is served from then on.
    pub fn services(&self) -> &Services {
        &self.shared.services
    }

    /// How many calls are in flight.
    pub fn calls(&self) -> usize {
        self.shared.calls.load(Ordering::Relaxed)
    }

    /// Serves the connections that come in, until the server is [stopped](Self::stop). When the system refuses to accept any, as where it
    /// has run out of file descriptors, the server waits a little and tries again.
    ///
    /// # Errors
    ///
    /// None at present: the server goes on whatever the system says.
    pub async fn serve(self, listener: Listener) -> io::Result<()> {
        const FIRST_PAUSE: Duration = Duration::from_millis(5);
        const LAST_PAUSE: Duration = Duration::from_secs(1);
        let shared = &self.shared;
        let mut pause = FIRST_PAUSE;
        loop {
            let accept = async {
                let permit = shared.connections.clone().acquire_owned().await;
                let permit = permit.expect("the semaphore is never closed");
                (permit, listener.accept().await)
            };
            let (permit, accepted) = tokio::select! {
                biased;
                () = shared.stopping.cancelled() => return Ok(()),
                accepted = accept => accepted,
            };
            let accepted = match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    observe::not_accepted(&error);
                    tokio::select! {
                        () = shared.stopping.cancelled() => return Ok(()),
                        () = time::sleep(pause) => {}
                    }
                    pause = (pause * 2).min(LAST_PAUSE);
                    continue;
                }
            };
            pause = FIRST_PAUSE;
            let server = self.clone();
            shared.tasks.spawn(async move {
                let shared = &server.shared;
                let greeting = time::timeout(shared.limits.greeting_time, accepted.greet());
                let greeted = tokio::select! {
                    () = shared.stopping.cancelled() => return,
                    greeted = greeting => greeted,
                };
                // What goes wrong on a connection ends it, and is nobody else's concern.
                let ended = match greeted {
                    Ok(Ok(stream)) => task::run(shared, stream).await,
                    Ok(Err(error)) => Err(error.into()),
                    Err(_) => Err(ServeError::Idle),
                };
                if let Err(error) = ended {
                    observe::connection_ended(&error);
                }
                drop(permit);
            });
        }
    }

    /// Serves one connection over anything that reads and writes, until the peer or the server ends it.
    ///
    /// # Errors
    ///
    /// When the stream fails, or the bytes are no messages.
    pub async fn serve_stream<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: S) -> Result<(), ServeError> {
        // A stop waits for it too.
        self.shared.tasks.track_future(task::run(&self.shared, stream)).await
    }

    /// Stops the server: no more connections and requests are taken, those in flight are answered. After `grace`, whatever is left
    /// is dropped.
    pub fn stop(&self, grace: Duration) -> impl Future<Output = ()> + Send + use<H> {
        let shared = self.shared.clone();
        async move {
            shared.stopping.cancel();
            shared.tasks.close();
            if time::timeout(grace, shared.tasks.wait()).await.is_err() {
                shared.stopped.cancel();
                shared.tasks.wait().await;
            }
        }
    }
}

impl<H> Clone for Server<H> {
    fn clone(&self) -> Self {
        Self { shared: self.shared.clone() }
    }
}

impl<H> fmt::Debug for Server<H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("services", &self.shared.services).finish_non_exhaustive()
    }
}

/// Why a connection ended before its peer ended it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The stream failed.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The bytes are no messages, or too long ones.
    #[error(transparent)]
    Read(#[from] scrimp_envelope::ReadError),
    /// The peer ended it within a message.
    #[error("the connection ended {0} bytes into a message")]
    Truncated(usize),
    /// No request came for too long, or no answer was read.
    #[error("the connection was idle for too long")]
    Idle,
    /// The server was stopped before all was answered.
    #[error("the server was stopped")]
    Stopped,
}
