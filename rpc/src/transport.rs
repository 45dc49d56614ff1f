//! [`Stream`], [`Listener`] and [`Connector`]: the transports.
//!
//! Everything above works on anything that reads and writes: see the server.

use std::fs::{self, File, TryLockError};
use std::io::{self, IoSlice};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream, UnixListener, UnixStream, lookup_host};
use tokio::time::sleep;

use crate::address::Address;
#[cfg(feature = "tls")]
use crate::tls;

/// A connection.
#[derive(Debug)]
#[non_exhaustive]
pub enum Stream {
    /// Over TCP, without Nagle's delay.
    Tcp(TcpStream),
    /// Over a Unix socket.
    Unix(UnixStream),
    /// Over TLS and TCP.
    #[cfg(feature = "tls")]
    Tls(Box<tokio_rustls::TlsStream<TcpStream>>),
}

impl Stream {
    /// Tells the other side that nothing more comes, where there is more to that than to close: as far as that can be done without waiting.
    pub(crate) fn start_shutdown(&mut self) {
        #[cfg(feature = "tls")]
        if let Self::Tls(stream) = self {
            let shutdown = std::future::poll_fn(|cx| Pin::new(&mut *stream).poll_shutdown(cx));
            // The socket is closed whatever comes of it.
            let _ = futures_util::FutureExt::now_or_never(tokio::task::coop::unconstrained(shutdown));
        }
    }
}

/// Passes a call on to what the stream is.
macro_rules! each {
    ($self:ident, $stream:ident => $call:expr) => {
        match $self.get_mut() {
            Stream::Tcp($stream) => $call,
            Stream::Unix($stream) => $call,
            #[cfg(feature = "tls")]
            Stream::Tls($stream) => $call,
        }
    };
}

impl AsyncRead for Stream {
    #[inline]
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        each!(self, stream => Pin::new(stream).poll_read(cx, buf))
    }
}

impl AsyncWrite for Stream {
    #[inline]
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        each!(self, stream => Pin::new(stream).poll_write(cx, bytes))
    }

    #[inline]
    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        each!(self, stream => Pin::new(stream).poll_write_vectored(cx, slices))
    }

    fn is_write_vectored(&self) -> bool {
        match self {
            Self::Tcp(stream) => stream.is_write_vectored(),
            Self::Unix(stream) => stream.is_write_vectored(),
            #[cfg(feature = "tls")]
            Self::Tls(stream) => stream.is_write_vectored(),
        }
    }

    #[inline]
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        each!(self, stream => Pin::new(stream).poll_flush(cx))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        each!(self, stream => Pin::new(stream).poll_shutdown(cx))
    }
}

/// Where connections come in.
#[derive(Debug)]
pub struct Listener {
    tcp: Option<TcpListener>,
    unix: Option<BoundSocket>,
    #[cfg(feature = "tls")]
    tls: Option<std::sync::Arc<tls::ServerConfig>>,
    address: Address,
}

/// A Unix socket, whose file goes with it.
#[derive(Debug)]
struct BoundSocket {
    listener: UnixListener,
    path: PathBuf,
    file: FileId,
}

impl Drop for BoundSocket {
    fn drop(&mut self) {
        // Another server may have taken the path. As long as this one listens, no other file has the same id.
        if FileId::of(&self.path).is_ok_and(|file| file == self.file) {
            // It may be gone already.
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl BoundSocket {
    /// Binds `path`. A socket that is there, and at which nobody listens any more, gives way.
    async fn bind(path: &Path) -> io::Result<Self> {
        // Of two servers that find the same dead socket, the second would remove that of the first; or one that does not listen yet.
        let _lock = lock_folder(path).await?;
        if is_dead(path).await {
            fs::remove_file(path)?;
        }
        let listener = UnixListener::bind(path)?;
        Ok(Self { listener, path: path.to_owned(), file: FileId::of(path)? })
    }
}

/// What tells a file from all others that exist: its device and its inode.
#[derive(Debug, PartialEq, Eq)]
struct FileId(u64, u64);

impl FileId {
    fn of(path: &Path) -> io::Result<Self> {
        fs::symlink_metadata(path).map(|meta| Self(meta.dev(), meta.ino()))
    }
}

/// Locks the folder of `path` until the result is dropped: all who bind sockets there do so for that long.
async fn lock_folder(path: &Path) -> io::Result<File> {
    /// How often it is tried, and how long is waited in between: a second in all, where a server needs less than a millisecond.
    const TRIES: usize = 200;
    const PAUSE: Duration = Duration::from_millis(5);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let file = File::open(folder)?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => sleep(PAUSE).await,
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    let message = format!("another program keeps the folder `{}` locked", folder.display());
    Err(io::Error::new(io::ErrorKind::WouldBlock, message))
}

/// Whether `path` is a socket at which nobody listens.
async fn is_dead(path: &Path) -> bool {
    let is_socket = fs::symlink_metadata(path).is_ok_and(|meta| meta.file_type().is_socket());
    is_socket
        && UnixStream::connect(path)
            .await
            .is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
}

impl Listener {
    /// Listens at `address`, which is not one of TLS.
    ///
    /// A Unix socket that is there gives way if nobody listens at it. Where there can be none for an address of `auto`, it listens over TCP
    /// alone.
    ///
    /// # Errors
    ///
    /// When the system refuses, another program keeps the folder of a Unix socket locked, or the address is of TLS: see
    /// [`bind_tls`](Self::bind_tls).
    pub async fn bind(address: &Address) -> io::Result<Self> {
        let (mut tcp, mut unix) = (None, None);
        let mut bound = address.clone();
        match address {
            Address::Tls(_) => {
                let message = "a server over TLS needs a certificate: `Listener::bind_tls`";
                return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
            }
            Address::Tcp(place) => {
                let listener = TcpListener::bind(place).await?;
                bound = Address::Tcp(listener.local_addr()?.to_string());
                tcp = Some(listener);
            }
            Address::Unix(path) => unix = Some(BoundSocket::bind(path).await?),
            Address::Auto(place) => {
                let listener = TcpListener::bind(place).await?;
                let local = listener.local_addr()?;
                bound = Address::Auto(local.to_string());
                unix = auto::bind(local).await;
                tcp = Some(listener);
            }
        }
        Ok(Self {
            tcp,
            unix,
            #[cfg(feature = "tls")]
            tls: None,
            address: bound,
        })
    }

    /// Listens at `place`, a host and a port, with TLS: `config` has the certificate.
    ///
    /// # Errors
    ///
    /// When the system refuses.
    #[cfg(feature = "tls")]
    pub async fn bind_tls(place: &str, config: std::sync::Arc<tls::ServerConfig>) -> io::Result<Self> {
        let listener = TcpListener::bind(place).await?;
        let address = Address::Tls(listener.local_addr()?.to_string());
        Ok(Self { tcp: Some(listener), unix: None, tls: Some(config), address })
    }

    /// Where it listens, with the port that it got.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The next connection. It is not greeted yet, so that a slow peer keeps no other one waiting.
    ///
    /// # Errors
    ///
    /// Those of the system. Another try may succeed.
    pub async fn accept(&self) -> io::Result<Accepted> {
        let stream = match (&self.tcp, &self.unix) {
            (Some(tcp), Some(unix)) => tokio::select! {
                stream = tcp.accept() => of_tcp(stream?.0)?,
                stream = unix.listener.accept() => Stream::Unix(stream?.0),
            },
            (Some(tcp), None) => of_tcp(tcp.accept().await?.0)?,
            (None, Some(unix)) => Stream::Unix(unix.listener.accept().await?.0),
            (None, None) => std::future::pending().await,
        };
        Ok(Accepted {
            stream,
            #[cfg(feature = "tls")]
            tls: self.tls.clone(),
        })
    }
}

fn of_tcp(stream: TcpStream) -> io::Result<Stream> {
    // A message leaves in one write, so there is nothing to wait for.
    stream.set_nodelay(true)?;
    Ok(Stream::Tcp(stream))
}

/// A connection that came in.
#[derive(Debug)]
#[must_use]
pub struct Accepted {
    stream: Stream,
    #[cfg(feature = "tls")]
    tls: Option<std::sync::Arc<tls::ServerConfig>>,
}

impl Accepted {
    /// The connection, once TLS is agreed on where there is any.
    ///
    /// # Errors
    ///
    /// When it cannot be agreed on.
    pub async fn greet(self) -> io::Result<Stream> {
        #[cfg(feature = "tls")]
        if let Some(config) = self.tls
            && let Stream::Tcp(stream) = self.stream
        {
            // Boxed: it takes more than all else that a connection keeps.
            let stream = Box::pin(tokio_rustls::TlsAcceptor::from(config).accept(stream)).await?;
            return Ok(Stream::Tls(Box::new(stream.into())));
        }
        Ok(self.stream)
    }
}

/// What connects to a server.
#[derive(Clone, Debug)]
pub struct Connector {
    address: Address,
    #[cfg(feature = "tls")]
    tls: Option<std::sync::Arc<tls::ClientConfig>>,
}

impl Connector {
    /// To `address`, which is not one of TLS.
    pub fn new(address: Address) -> Self {
        Self {
            address,
            #[cfg(feature = "tls")]
            tls: None,
        }
    }

    /// The same, with `config` for addresses of TLS: it says whose certificates are trusted.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn with_tls(self, config: std::sync::Arc<tls::ClientConfig>) -> Self {
        Self { tls: Some(config), ..self }
    }

    /// The address.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// A new connection.
    ///
    /// # Errors
    ///
    /// When there is no server, or TLS cannot be agreed on.
    pub async fn connect(&self) -> io::Result<Stream> {
        match &self.address {
            Address::Tcp(place) => of_tcp(TcpStream::connect(place).await?),
            Address::Unix(path) => Ok(Stream::Unix(UnixStream::connect(path).await?)),
            Address::Auto(place) => {
                let mut failed = io::Error::new(io::ErrorKind::NotFound, "the host has no address");
                // One after the other, as TCP does: there may be several servers.
                for address in lookup_host(place).await? {
                    if let Some(stream) = auto::connect(address).await {
                        return Ok(Stream::Unix(stream));
                    }
                    match TcpStream::connect(address).await {
                        Ok(stream) => return of_tcp(stream),
                        Err(error) => failed = error,
                    }
                }
                Err(failed)
            }
            #[cfg(feature = "tls")]
            Address::Tls(place) => {
                let config = self.tls.clone().ok_or_else(|| {
                    let message = "a client over TLS needs to know whom to trust: `Connector::with_tls`";
                    io::Error::new(io::ErrorKind::InvalidInput, message)
                })?;
                let name = tls::server_name(place)?;
                let stream = TcpStream::connect(place).await?;
                stream.set_nodelay(true)?;
                let stream = tokio_rustls::TlsConnector::from(config).connect(name, stream).await?;
                Ok(Stream::Tls(Box::new(stream.into())))
            }
            #[cfg(not(feature = "tls"))]
            Address::Tls(_) => {
                Err(io::Error::new(io::ErrorKind::Unsupported, "this build is without TLS (feature `tls`)"))
            }
        }
    }
}

/// The Unix socket that stands for a TCP address on its machine.
mod auto {
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt};
    use std::path::{Path, PathBuf};
    use std::{env, fs};

    use tokio::net::{UdpSocket, UnixStream};

    use super::BoundSocket;

    /// The folder of such sockets of this user, and the user.
    fn folder() -> Option<(PathBuf, u32)> {
        let user = fs::metadata("/proc/self").ok()?.uid();
        Some((env::temp_dir().join(format!("scrimp-{user}")), user))
    }

    /// Whether the folder is this user's alone: in what others can write to, they could put a socket of theirs.
    fn is_private(folder: &Path, user: u32) -> bool {
        fs::symlink_metadata(folder)
            .is_ok_and(|meta| meta.is_dir() && meta.uid() == user && meta.mode() & 0o077 == 0)
    }

    /// The socket's name. Containers that share the folder have the same addresses, but namespaces of their own.
    fn name(address: SocketAddr) -> Option<String> {
        let namespace = fs::metadata("/proc/self/ns/net").ok()?.ino();
        Some(format!("{namespace}-{}-{}", address.ip(), address.port()))
    }

    /// The socket that stands for `address`, where a server listens; `None` where there can be none.
    pub(super) async fn bind(address: SocketAddr) -> Option<BoundSocket> {
        let (folder, user) = folder()?;
        // It may be there already.
        let _ = fs::DirBuilder::new().mode(0o700).create(&folder);
        if !is_private(&folder, user) {
            return None;
        }
        BoundSocket::bind(&folder.join(name(address)?)).await.ok()
    }

    /// A connection to the socket that stands for `address`, where that is on this machine and somebody listens at it.
    pub(super) async fn connect(address: SocketAddr) -> Option<UnixStream> {
        if !is_here(address.ip()).await {
            return None;
        }
        let (folder, user) = folder()?;
        if !is_private(&folder, user) {
            return None;
        }
        let any: IpAddr = match address {
            SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
            SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
        };
        // The server may listen at all addresses: then no other one can listen at this one alone.
        for address in [address, SocketAddr::new(any, address.port())] {
            if let Ok(stream) = UnixStream::connect(folder.join(name(address)?)).await {
                return Some(stream);
            }
        }
        None
    }

    /// Whether `ip` is an address of this machine: one can only bind to those.
    async fn is_here(ip: IpAddr) -> bool {
        ip.is_loopback() || (!ip.is_unspecified() && UdpSocket::bind((ip, 0)).await.is_ok())
    }
}
