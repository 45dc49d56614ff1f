//! [`Address`]: where a server listens.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// Where a server listens, as text: a scheme, a colon, and a host with a port, or a path.
///
/// | | |
/// |---|---|
/// | `tcp:host:port`, `tcp://host:port` | TCP |
/// | `tls:host:port`, `tls://host:port` | TLS over TCP |
/// | `unix:path`, `unix:///path` | a Unix socket |
/// | `auto:host:port` | a Unix socket where both sides are on this machine and run as the same user, else TCP |
///
/// The host of a v6 address is in brackets: `tcp:[::1]:9090`. A server that names port 0 gets one that is free.
///
/// ```
/// use scrimp_rpc::Address;
/// let address: Address = "tcp://localhost:9090".parse()?;
/// assert_eq!(address, Address::Tcp("localhost:9090".to_owned()));
/// assert_eq!(address.to_string(), "tcp:localhost:9090");
/// let error = "localhost:9090".parse::<Address>().unwrap_err();
/// assert_eq!(error.to_string(), "`localhost:9090` has no scheme: write `tcp:localhost:9090`");
/// # Ok::<(), scrimp_rpc::AddressError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Address {
    /// A host and a port.
    Tcp(String),
    /// A host and a port, with TLS.
    Tls(String),
    /// The path of a socket.
    Unix(PathBuf),
    /// A host and a port, and the Unix socket that stands for them on their machine.
    Auto(String),
}

/// Why text is no [`Address`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AddressError {
    /// Nothing says which transport it is.
    #[error("`{0}` has no scheme: write `tcp:{0}`")]
    NoScheme(String),
    /// The scheme is unknown.
    #[error("`{0}` is none of the schemes `tcp`, `tls`, `unix` and `auto`")]
    UnknownScheme(String),
    /// There is no port, or none that is one.
    #[error("`{0}` is no host and port: write `host:port`, with a port up to 65535")]
    NoPort(String),
    /// There is no path.
    #[error("`unix:` has no path")]
    NoPath,
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let Some((scheme, rest)) = text.split_once(':') else {
            return Err(AddressError::NoScheme(text.to_owned()));
        };
        match scheme {
            "unix" => {
                let path = rest.strip_prefix("//").unwrap_or(rest);
                if path.is_empty() { Err(AddressError::NoPath) } else { Ok(Self::Unix(path.into())) }
            }
            "tcp" | "tls" | "auto" => {
                let place = host_and_port(rest.strip_prefix("//").unwrap_or(rest))?;
                Ok(match scheme {
                    "tcp" => Self::Tcp(place),
                    "tls" => Self::Tls(place),
                    _ => Self::Auto(place),
                })
            }
            _ if host_and_port(text).is_ok() => Err(AddressError::NoScheme(text.to_owned())),
            other => Err(AddressError::UnknownScheme(other.to_owned())),
        }
    }
}

/// `text`, which should be a host and a port.
fn host_and_port(text: &str) -> Result<String, AddressError> {
    let wrong = || AddressError::NoPort(text.to_owned());
    let (host, port) = text.rsplit_once(':').ok_or_else(wrong)?;
    let is_host = match host.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']').is_some_and(|v6| v6.contains(':')),
        None => !host.is_empty() && !host.contains(':'),
    };
    if !is_host || !port.bytes().all(|digit| digit.is_ascii_digit()) || port.parse::<u16>().is_err() {
        return Err(wrong());
    }
    Ok(text.to_owned())
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(place) => write!(f, "tcp:{place}"),
            Self::Tls(place) => write!(f, "tls:{place}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
            Self::Auto(place) => write!(f, "auto:{place}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_round_trip() {
        for (text, address, canonical) in [
            ("tcp:127.0.0.1:0", Address::Tcp("127.0.0.1:0".to_owned()), "tcp:127.0.0.1:0"),
            ("tcp://[::1]:9090", Address::Tcp("[::1]:9090".to_owned()), "tcp:[::1]:9090"),
            ("tls://example.org:443", Address::Tls("example.org:443".to_owned()), "tls:example.org:443"),
            ("unix:a.sock", Address::Unix("a.sock".into()), "unix:a.sock"),
            ("unix:///run/a:b.sock", Address::Unix("/run/a:b.sock".into()), "unix:/run/a:b.sock"),
            ("auto:localhost:1", Address::Auto("localhost:1".to_owned()), "auto:localhost:1"),
        ] {
            assert_eq!(text.parse(), Ok(address.clone()));
            assert_eq!(address.to_string(), canonical);
            assert_eq!(canonical.parse(), Ok(address));
        }
    }

    #[test]
    fn what_is_no_address_is_said() {
        let no_port = |text: &str| AddressError::NoPort(text.to_owned());
        for (text, error) in [
            ("localhost", AddressError::NoScheme("localhost".to_owned())),
            ("localhost:80", AddressError::NoScheme("localhost:80".to_owned())),
            ("http://localhost:80", AddressError::UnknownScheme("http".to_owned())),
            ("tcp:localhost", no_port("localhost")),
            ("tcp:localhost:", no_port("localhost:")),
            ("tcp::80", no_port(":80")),
            ("tcp:localhost:65536", no_port("localhost:65536")),
            ("tcp:localhost:+80", no_port("localhost:+80")),
            ("tcp:::1:80", no_port("::1:80")),
            ("tls://", no_port("")),
            ("unix:", AddressError::NoPath),
            ("unix://", AddressError::NoPath),
        ] {
            assert_eq!(text.parse::<Address>(), Err(error), "{text}");
        }
    }
}
