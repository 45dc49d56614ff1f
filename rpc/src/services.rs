//! [`Services`]: what a server serves, which may be replaced while it does.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use scrimp::Schema;
use scrimp::text::excerpt;
use scrimp_envelope::{
    ApplicationException, Envelope, ExceptionKind, MethodCodec, ResolveError, ServiceCodec,
};

/// The services of a server. Cheap to clone: all clones are the same, and what one [replaces](Self::replace) is replaced for all.
///
/// A request names a method, alone or behind the name of a service and a colon. A bare name is that of the one service that has such
/// a method, or of several that inherit it; where they have different ones, the request must say which it means.
///
/// ```
/// use scrimp::Schema;
/// use scrimp_rpc::Services;
/// let schema = Schema::parse("s.thrift", "service A { void ping() } service B { void pong() }")?;
/// let services = Services::of_schema(&schema);
/// assert_eq!(services.names(), ["A", "B"]);
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone)]
pub struct Services {
    shared: Arc<Shared>,
}

struct Shared {
    /// Counts the tables, so that connections see with one load whether theirs is the last.
    version: AtomicU64,
    table: Mutex<Arc<Table>>,
}

impl Services {
    /// These services.
    pub fn new(services: impl IntoIterator<Item = ServiceCodec>) -> Self {
        let table = Mutex::new(Arc::new(Table::new(services)));
        Self { shared: Arc::new(Shared { version: AtomicU64::new(0), table }) }
    }

    /// All services of a schema, with default options.
    pub fn of_schema(schema: &Schema) -> Self {
        Self::new(schema.services().map(|service| ServiceCodec::new(&service)))
    }

    /// Puts other services in place, as of a new version of the schema. Connections stay: requests that were read before are answered
    /// by the old ones, those that are read after by the new ones.
    ///
    /// Handles of fields are those of one schema. A handler that goes on over a replacement reads arguments by name or id, or finds the handles of a
    /// request's schema by [`Request::method`](crate::Request::method); with those of the old one it panics, which is an internal error.
    ///
    /// A [`SchemaStore`](scrimp::store::SchemaStore) refuses versions that break compatibility, and makes services of a version before it takes
    /// that:
    ///
    /// ```
    /// use scrimp::Schema;
    /// use scrimp::store::{Breaks, SchemaStore};
    /// use scrimp_envelope::ServiceCodec;
    /// use scrimp_rpc::Services;
    ///
    /// let store = SchemaStore::new(Schema::parse("s.thrift", "service A { void ping() }")?, Breaks::Refuse);
    /// let mut codecs = store.register(|schema| {
    ///     Ok(schema.services().map(|service| ServiceCodec::new(&service)).collect::<Vec<_>>())
    /// })?;
    /// let services = Services::new(codecs.get().clone());
    ///
    /// store.replace(Schema::parse("s.thrift", "service A { void ping(), void pong() }")?)?;
    /// services.replace(codecs.get().clone());
    /// assert!(services.all()[0].method("pong").is_ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn replace(&self, services: impl IntoIterator<Item = ServiceCodec>) {
        let table = Arc::new(Table::new(services));
        *self.lock() = table;
        self.shared.version.fetch_add(1, Ordering::Release);
    }

    /// The names of the services.
    pub fn names(&self) -> Vec<String> {
        self.lock().services.iter().map(|service| service.name().to_owned()).collect()
    }

    /// The services.
    pub fn all(&self) -> Vec<ServiceCodec> {
        self.lock().services.clone()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Arc<Table>> {
        // Nothing panics while it is locked.
        self.shared.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<ServiceCodec> for Services {
    fn from(service: ServiceCodec) -> Self {
        Self::new([service])
    }
}

impl fmt::Debug for Services {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Services").field(&self.names()).finish()
    }
}

/// The services as a connection has them at hand.
pub(crate) struct Current {
    services: Services,
    version: u64,
    table: Arc<Table>,
}

impl Current {
    pub(crate) fn new(services: &Services) -> Self {
        // The version first: a table that comes in between is taken twice, not missed.
        let version = services.shared.version.load(Ordering::Acquire);
        Self { services: services.clone(), version, table: services.lock().clone() }
    }

    /// The table that counts now.
    #[inline]
    pub(crate) fn table(&mut self) -> &Table {
        if self.services.shared.version.load(Ordering::Acquire) != self.version {
            *self = Self::new(&self.services);
        }
        &self.table
    }
}

/// Services, and how requests are resolved among them.
pub(crate) struct Table {
    services: Vec<ServiceCodec>,
}

impl Table {
    fn new(services: impl IntoIterator<Item = ServiceCodec>) -> Self {
        Self { services: services.into_iter().collect() }
    }

    /// The method that a request names; `service` is what its header says beside.
    #[inline]
    pub(crate) fn resolve(
        &self,
        request: &Envelope<'_>,
        service: impl FnOnce() -> Option<String>,
    ) -> Result<&MethodCodec, ApplicationException<'static>> {
        match &self.services[..] {
            [only] => only.resolve(request).map_err(|error| error.exception()),
            several => resolve_among(several, request, service().as_deref()),
        }
    }
}

fn resolve_among<'t>(
    services: &'t [ServiceCodec],
    request: &Envelope<'_>,
    header: Option<&str>,
) -> Result<&'t MethodCodec, ApplicationException<'static>> {
    if !request.kind.is_request() {
        return Err(ResolveError::Kind(request.kind).exception());
    }
    let named = |name: &str| services.iter().find(|service| service.name() == name);
    let all =
        || services.iter().map(|service| format!("`{}`", service.name())).collect::<Vec<_>>().join(", ");
    let (service, method) = request.service_and_method();
    if let Some(name) = service {
        let Some(service) = named(name) else {
            let message = format!("the services are {}, not `{}`", all(), excerpt(name));
            return Err(ApplicationException::new(ExceptionKind::UNKNOWN_SERVICE, message));
        };
        return service.resolve(request).map_err(|error| error.exception());
    }
    if let Some(service) = header.and_then(named) {
        return service.resolve(request).map_err(|error| error.exception());
    }
    let mut found = services.iter().filter_map(|service| service.find_method(method.as_bytes()));
    let first = found.next();
    // What several services inherit is one method.
    let declared_by = |method: &MethodCodec| method.method().service().desc().id;
    let other = first.and_then(|first| found.find(|other| declared_by(other) != declared_by(first)));
    match (first, other) {
        (Some(method), None) => Ok(method),
        (Some(_), Some(_)) => {
            let message =
                format!("several of the services {} have a method `{}`: name one", all(), excerpt(method));
            Err(ApplicationException::new(ExceptionKind::NO_SERVICE_NAME, message))
        }
        (None, _) => {
            let message = format!("none of the services {} has a method `{}`", all(), excerpt(method));
            Err(ApplicationException::new(ExceptionKind::UNKNOWN_METHOD, message))
        }
    }
}

#[cfg(test)]
mod tests {
    use scrimp_envelope::MessageKind;

    use super::*;

    #[test]
    fn what_services_inherit_is_one_method() {
        let services = services("service A { void ping() } service B extends A {} service C extends B {}");
        let mut current = Current::new(&services);
        for name in ["ping", "A:ping", "B:ping", "C:ping"] {
            assert_eq!(resolve(&mut current, name, None).as_deref(), Ok("A.ping"), "{name}");
        }
    }

    fn services(idl: &str) -> Services {
        Services::of_schema(&Schema::parse("s.thrift", idl).expect("the IDL is right"))
    }

    fn resolve(
        current: &mut Current,
        name: &str,
        header: Option<&str>,
    ) -> Result<String, (ExceptionKind, String)> {
        let request = Envelope { name, kind: MessageKind::Call, seqid: 1 };
        match current.table().resolve(&request, || header.map(str::to_owned)) {
            Ok(method) => Ok(format!("{}.{}", method.method().service().name(), method.name())),
            Err(exception) => Err((exception.kind, exception.message.into_owned())),
        }
    }

    #[test]
    fn requests_are_resolved_among_several_services() {
        let services =
            services("service A { void ping(), void both() } service B { void pong(), void both() }");
        let mut current = Current::new(&services);
        let mut found = |name, header| resolve(&mut current, name, header);
        assert_eq!(found("ping", None).as_deref(), Ok("A.ping"));
        assert_eq!(found("pong", None).as_deref(), Ok("B.pong"));
        assert_eq!(found("B:both", None).as_deref(), Ok("B.both"));
        assert_eq!(found("both", Some("B")).as_deref(), Ok("B.both"));
        // What the header says counts where the name says nothing, and where it is known.
        assert_eq!(found("A:both", Some("B")).as_deref(), Ok("A.both"));
        assert_eq!(found("ping", Some("C")).as_deref(), Ok("A.ping"));
        for (name, kind, message) in [
            (
                "both",
                ExceptionKind::NO_SERVICE_NAME,
                "several of the services `A`, `B` have a method `both`: name one",
            ),
            ("pung", ExceptionKind::UNKNOWN_METHOD, "none of the services `A`, `B` has a method `pung`"),
            (
                "A:pong",
                ExceptionKind::UNKNOWN_METHOD,
                "service `A` has no method `pong`; did you mean `ping`?",
            ),
            ("C:ping", ExceptionKind::UNKNOWN_SERVICE, "the services are `A`, `B`, not `C`"),
        ] {
            assert_eq!(found(name, None), Err((kind, message.to_owned())));
        }
    }

    #[test]
    fn what_is_replaced_is_seen_by_all() {
        let services = services("service A { void ping() }");
        let mut current = Current::new(&services.clone());
        assert!(resolve(&mut current, "ping", None).is_ok());
        let schema = Schema::parse("s.thrift", "service A { void pong() }").expect("the IDL is right");
        services.replace(schema.services().map(|service| ServiceCodec::new(&service)));
        assert!(resolve(&mut current, "ping", None).is_err());
        assert!(resolve(&mut current, "pong", None).is_ok());
    }
}
