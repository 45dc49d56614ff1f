//! What commands that listen or connect share: TLS, signals, the runtime.

use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use scrimp_rpc::{Address, Connector, Listener, tls};
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};

use crate::failure::Failure;

/// Whose certificate clients see.
#[derive(Debug, clap::Args)]
pub(crate) struct ListenArgs {
    /// For `tls:`, the certificate to show, and those that lead to its root, in PEM
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The private key of the certificate, in PEM
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
}

impl ListenArgs {
    /// Listens at `address`. The process ends where that is one of TLS and there is no certificate.
    pub(crate) async fn bind(&self, address: &Address) -> Result<Listener, Failure> {
        let bound = match (address, &self.tls_certificate, &self.tls_key) {
            (Address::Tls(place), Some(certificate), Some(key)) => {
                let config = tls::server_config(&read(certificate)?, &read(key)?);
                Listener::bind_tls(place, config.map_err(|error| Failure::at(certificate.display(), error))?)
                    .await
            }
            (Address::Tls(_), ..) => missing("`tls:` needs `--tls-certificate` and `--tls-key`"),
            (address, ..) => Listener::bind(address).await,
        };
        bound.map_err(|error| Failure::transport(address, error))
    }
}

/// Whom clients trust.
#[derive(Debug, clap::Args)]
pub(crate) struct ConnectArgs {
    /// For `tls:`, certificates in PEM: a server is trusted if one of these has signed its own
    #[arg(long, value_name = "FILE")]
    tls_roots: Option<PathBuf>,
}

impl ConnectArgs {
    /// What connects to `address`. The process ends where that is one of TLS and nobody is trusted.
    pub(crate) fn connector(&self, address: &Address) -> Result<Connector, Failure> {
        let connector = Connector::new(address.clone());
        match (address, &self.tls_roots) {
            (Address::Tls(_), Some(roots)) => {
                let config = tls::client_config(&read(roots)?);
                Ok(connector.with_tls(config.map_err(|error| Failure::at(roots.display(), error))?))
            }
            (Address::Tls(_), None) => missing("`tls:` needs `--tls-roots`: whose certificates are trusted"),
            _ => Ok(connector),
        }
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::at(path.display(), error))
}

/// Ends the process for want of an option.
fn missing(what: &str) -> ! {
    clap::Error::raw(ErrorKind::MissingRequiredArgument, format!("{what}\n")).exit()
}

/// What runs tasks.
pub(crate) fn runtime() -> Result<Runtime, Failure> {
    Runtime::new().map_err(|error| Failure::at("runtime", error))
}

/// Whether the process is asked to end, by SIGINT or SIGTERM; from now on these do not end it at once.
pub(crate) fn interruption() -> Result<impl Future<Output = ()> + Send, Failure> {
    let [mut interrupt, mut terminate] = [
        signal(SignalKind::interrupt()).map_err(|error| Failure::at("signals", error))?,
        signal(SignalKind::terminate()).map_err(|error| Failure::at("signals", error))?,
    ];
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
