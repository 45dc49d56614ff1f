//! TLS: configurations from PEM text.

use std::io;
use std::sync::Arc;

use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio_rustls::rustls::{self, RootCertStore};

pub use tokio_rustls::rustls::{ClientConfig, ServerConfig};

/// The configuration of a server whose certificate, with those that lead to its root, and private key are in this PEM text.
///
/// # Errors
///
/// When the text has none, or they do not belong together.
pub fn server_config(certificates: &str, key: &str) -> io::Result<Arc<ServerConfig>> {
    let certificates = read_certificates(certificates)?;
    let key = PrivateKeyDer::from_pem_slice(key.as_bytes()).map_err(invalid)?;
    let config = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(invalid)?
        .with_no_client_auth()
        .with_single_cert(certificates, key)
        .map_err(invalid)?;
    Ok(Arc::new(config))
}

/// The configuration of a client that trusts what these certificates, in PEM text, have signed, and nothing else.
///
/// # Errors
///
/// When the text has no certificate, or one that is none.
pub fn client_config(roots: &str) -> io::Result<Arc<ClientConfig>> {
    let mut store = RootCertStore::empty();
    for certificate in read_certificates(roots)? {
        store.add(certificate).map_err(invalid)?;
    }
    let config = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(invalid)?
        .with_root_certificates(store)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

fn provider() -> Arc<rustls::crypto::CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

fn read_certificates(pem: &str) -> io::Result<Vec<CertificateDer<'static>>> {
    let certificates: Vec<_> =
        CertificateDer::pem_slice_iter(pem.as_bytes()).collect::<Result<_, _>>().map_err(invalid)?;
    if certificates.is_empty() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "there is no certificate in the PEM text"));
    }
    Ok(certificates)
}

fn invalid(error: impl std::error::Error + Send + Sync + 'static) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}

/// The name that the certificate of the server at `place`, a host and a port, must have.
pub(crate) fn server_name(place: &str) -> io::Result<ServerName<'static>> {
    let host = place.rsplit_once(':').map_or(place, |(host, _)| host);
    let host = host.trim_start_matches('[').trim_end_matches(']');
    ServerName::try_from(host.to_owned()).map_err(invalid)
}
