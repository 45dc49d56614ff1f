//! [`ServiceClient`]: a service's methods by their names.

use scrimp::Message;
use scrimp_envelope::{MethodCodec, ServiceCodec};

use super::Client;
use super::error::CallError;
use super::options::CallOptions;
use super::reply::OwnedReply;

/// Calls the methods of a service by their names, where a [`Client`] takes their codecs. Cheap to clone.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use scrimp::Schema;
/// # use scrimp_envelope::ServiceCodec;
/// # use scrimp_rpc::{Client, Connector, Listener, Router, Server};
/// let schema = Schema::parse("s.thrift", "service Greeter { string greet(1: string name) }")?;
/// let greeter = ServiceCodec::new(&schema.service("Greeter")?);
/// # let router = Router::new(greeter.clone()).method(&greeter, "greet", |request| Ok(request.returns("Hello Ada!")?))?;
/// # let listener = Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?;
/// # let client = Client::new(Connector::new(listener.address().clone()));
/// # tokio::spawn(Server::new(router).serve(listener));
/// let greeter = client.service(&greeter);
/// assert_eq!(greeter.call_json("greet", r#"{"name":"Ada"}"#).await?, r#"{"success":"Hello Ada!"}"#);
/// let error = greeter.call_json("great", "{}").await.unwrap_err();
/// assert_eq!(error.to_string(), "service `Greeter` has no method `great`; did you mean `greet`?");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ServiceClient {
    client: Client,
    service: ServiceCodec,
}

impl ServiceClient {
    pub(super) fn new(client: Client, service: ServiceCodec) -> Self {
        Self { client, service }
    }

    /// The client.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The service.
    pub fn service(&self) -> &ServiceCodec {
        &self.service
    }

    /// As [`Client::call_with`].
    ///
    /// # Errors
    ///
    /// As for that, and when there is no such method.
    pub async fn call(
        &self,
        method: &str,
        args: Message<'_>,
        options: &CallOptions,
    ) -> Result<OwnedReply, CallError> {
        self.client.call_with(self.method(method)?, args, options).await
    }

    /// As [`Client::call_json`].
    ///
    /// # Errors
    ///
    /// As for that, and when there is no such method.
    pub async fn call_json(&self, method: &str, args: &str) -> Result<String, CallError> {
        self.client.call_json(self.method(method)?, args).await
    }

    fn method(&self, name: &str) -> Result<&MethodCodec, CallError> {
        self.service.method(name).map_err(CallError::unsent)
    }
}
