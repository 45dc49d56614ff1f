//! [`Services`]: whose methods messages are for, and calls are of.

use scrimp::{CodecBuilder, Schema};
use scrimp_envelope::{MethodCodec, ResolveError, ServiceCodec};

use crate::args::{SchemaArgs, some_of};
use crate::failure::Failure;
use crate::stream::Problem;

/// The services whose methods messages may be for: the one that is named, or all of a schema.
#[derive(Clone)]
pub(crate) struct Services {
    schema: Schema,
    services: Vec<ServiceCodec>,
    /// Whether it is the one that is named.
    is_named: bool,
}

impl Services {
    /// Loads the schema, and finds the service where it is named; `configure` sets options of codecs.
    pub(crate) fn load(
        schema: &SchemaArgs,
        service: Option<&str>,
        configure: impl Fn(CodecBuilder) -> CodecBuilder + Clone + Send + Sync + 'static,
    ) -> Result<Self, Failure> {
        let place = schema.place();
        let schema = schema.load()?;
        let services = match service {
            Some(name) => vec![schema.service(name).map_err(|error| Failure::at(&place, error))?],
            None => schema.services().collect(),
        };
        if services.is_empty() {
            return Err(Failure::at(place, "there is no service, so no message is known"));
        }
        let codecs = |service| ServiceCodec::with_options(service, configure.clone());
        let services = services.iter().map(codecs).collect();
        Ok(Self { schema, services, is_named: service.is_some() })
    }

    /// The method that a message names, alone or with its service.
    pub(crate) fn method(&self, service: Option<&str>, name: &str) -> Result<&MethodCodec, Problem> {
        let services: Vec<&ServiceCodec> =
            self.services.iter().filter(|found| service.is_none_or(|name| name == found.name())).collect();
        if let (Some(name), []) = (service, services.as_slice()) {
            return Err(self.no_service(name));
        }
        // What several services inherit is one method.
        let mut found: Vec<(&ServiceCodec, &MethodCodec)> = Vec::new();
        for service in &services {
            let Some(method) = service.find_method(name.as_bytes()) else { continue };
            let is_known = |(_, known): &(_, &MethodCodec)| declared_by(known) == declared_by(method);
            if !found.iter().any(is_known) {
                found.push((service, method));
            }
        }
        match found.as_slice() {
            [] => Err(no_method(&services, name)),
            [(_, method)] => Ok(method),
            several => {
                let names: Vec<String> =
                    several.iter().map(|(service, _)| format!("`{}`", service.service().name())).collect();
                Err(Problem::Refused {
                    what: format!("several services have a method `{name}`: {}", some_of(&names)),
                    help: Some("`--service` names one of them".to_owned()),
                })
            }
        }
    }

    /// The services.
    pub(crate) fn all(&self) -> &[ServiceCodec] {
        &self.services
    }

    /// Whether a service that messages call `service` has a method `name`.
    pub(crate) fn has(&self, service: &str, name: &str) -> bool {
        let mut named = self.services.iter().filter(|found| found.name() == service);
        named.any(|service| service.find_method(name.as_bytes()).is_some())
    }

    /// The service that a user names as the schema finds it by.
    pub(crate) fn service(&self, name: &str) -> Result<&ServiceCodec, Problem> {
        let named = self.schema.service(name).map_err(Problem::refused)?;
        self.services
            .iter()
            .find(|service| service.service().name() == named.name())
            .ok_or_else(|| self.no_service(name))
    }

    /// The method that a user names: `method`, or `Service.method`.
    pub(crate) fn find(&self, path: &str) -> Result<&MethodCodec, Problem> {
        let Some((service, method)) = path.rsplit_once('.') else { return self.method(None, path) };
        let service = self.service(service)?;
        service.find_method(method.as_bytes()).ok_or_else(|| no_method(&[service], method))
    }

    /// The problem with a message that names the service `name`, which is none of these.
    fn no_service(&self, name: &str) -> Problem {
        let found = self.schema.service(name);
        match (self.is_named, self.services.as_slice()) {
            (true, [service]) => {
                let (found_name, expected) = (name.to_owned(), service.name().to_owned());
                let what = ResolveError::Service { found: found_name, expected }.to_string();
                let help = match found {
                    Ok(service) => format!("`--service {}` is for its messages", service.name()),
                    Err(error) => error.to_string(),
                };
                Problem::Refused { what, help: Some(help) }
            }
            _ => {
                let names: Vec<String> =
                    self.services.iter().map(|service| format!("`{}`", service.name())).collect();
                let what = found.err().map_or(format!("no service `{name}`"), |error| error.to_string());
                Problem::Refused { what, help: Some(format!("the services are {}", some_of(&names))) }
            }
        }
    }
}

/// The service that declares a method, and so one that tells methods of one name apart.
pub(crate) fn declared_by(method: &MethodCodec) -> String {
    method.method().service().name()
}

/// The problem with a message for a method `name` that none of `services` has.
fn no_method(services: &[&ServiceCodec], name: &str) -> Problem {
    let errors: Vec<String> = services
        .iter()
        .filter_map(|service| service.method(name).err())
        .map(|error| error.to_string())
        .collect();
    if let ([service], [error]) = (services, errors.as_slice()) {
        let methods: Vec<String> =
            service.methods().iter().map(|method| format!("`{}`", method.name())).collect();
        let help = match methods.is_empty() {
            true => format!("`{}` is a service without methods", service.name()),
            false => format!("its methods are {}", some_of(&methods)),
        };
        return Problem::Refused { what: error.clone(), help: Some(help) };
    }
    let near: Vec<String> = errors.into_iter().filter(|error| error.contains("did you mean")).collect();
    let help = (!near.is_empty()).then(|| some_of(&near));
    Problem::Refused { what: format!("no service has a method `{name}`"), help }
}
