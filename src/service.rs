//! [`Service`] and [`Method`]: the services of a schema, and the structs of their methods.

use std::fmt;
use std::hash::BuildHasher;
use std::sync::{Arc, OnceLock};

use hashbrown::{DefaultHashBuilder, HashTable};
use scrimp_schema::{FieldDesc, MethodDesc, ServiceDesc, ServiceId, StructDesc};

use crate::error::{LookupError, LookupErrorKind, closest};
use crate::schema::{Schema, StructType};

/// A service of a schema, with the methods that it declares and those that it inherits. Cheap to clone, shared by threads.
///
/// A program gets a service once, and its methods from that: [`method`](Self::method) costs one hash of the name.
///
/// ```
/// let schema = scrimp::Schema::parse("shop.thrift", "
///     struct Order { 1: i64 id }
///     exception NotFound { 1: string why }
///     service Base { bool alive() }
///     service Shop extends Base {
///         Order find(1: i64 id) throws (1: NotFound missing),
///         oneway void forget(1: i64 id),
///     }")?;
/// let shop = schema.service("Shop")?;
/// let names: Vec<String> = shop.methods().map(|method| method.name().to_owned()).collect();
/// assert_eq!(names, ["find", "forget", "alive"]);
///
/// let find = shop.method("find")?;
/// assert_eq!(find.args_type().name(), "Shop.find_args");
/// assert!(find.result_type().is_some());
/// assert!(shop.method("forget")?.result_type().is_none());
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone)]
pub struct Service {
    shared: Arc<Shared>,
}

/// What the handles of a service and its methods share.
struct Shared {
    schema: Schema,
    id: ServiceId,
    /// Made at first use: a walk over all services needs none.
    methods: OnceLock<Methods>,
}

/// The methods of a service, inherited ones included.
struct Methods {
    all: Vec<Entry>,
    /// The names of all, at hand: the way to them through descriptors is long.
    names: Vec<Box<[u8]>>,
    hasher: DefaultHashBuilder,
    /// Positions in `all`, by name.
    by_name: HashTable<u32>,
}

/// A method, by the service that declares it and the position among that one's methods.
#[derive(Clone, Copy)]
struct Entry {
    declared_by: ServiceId,
    index: u32,
}

impl Entry {
    fn desc(self, schema: &Schema) -> &MethodDesc {
        &schema.descriptors().service_desc(self.declared_by).methods[self.index as usize]
    }
}

impl Methods {
    fn new(schema: &Schema, id: ServiceId) -> Self {
        let descriptors = schema.descriptors();
        let ancestry = std::iter::successors(Some(id), |id| descriptors.service_desc(*id).extends);
        let all: Vec<Entry> = ancestry
            .flat_map(|declared_by| {
                let methods = &descriptors.service_desc(declared_by).methods;
                (0..methods.len() as u32).map(move |index| Entry { declared_by, index })
            })
            .collect();
        let hasher = DefaultHashBuilder::default();
        let names: Vec<Box<[u8]>> =
            all.iter().map(|entry| entry.desc(schema).name.as_bytes().into()).collect();
        let hash_of = |position: &u32| hasher.hash_one(&*names[*position as usize]);
        let mut by_name = HashTable::with_capacity(all.len());
        for position in 0..all.len() as u32 {
            by_name.insert_unique(hash_of(&position), position, hash_of);
        }
        Self { all, names, hasher, by_name }
    }
}

impl Service {
    pub(crate) fn new(schema: Schema, id: ServiceId) -> Self {
        Self { shared: Arc::new(Shared { schema, id, methods: OnceLock::new() }) }
    }

    /// The name, as [`Schema::service`] finds the service by it: undotted when the root file declares it.
    pub fn name(&self) -> String {
        self.schema().descriptors().qualified_name(self.shared.id)
    }

    /// The descriptor: declared name, annotations, docs, parent.
    pub fn desc(&self) -> &ServiceDesc {
        self.schema().descriptors().service_desc(self.shared.id)
    }

    /// The schema that the service is of.
    pub fn schema(&self) -> &Schema {
        &self.shared.schema
    }

    /// The service that this one extends, if any.
    pub fn parent(&self) -> Option<Service> {
        self.desc().extends.map(|parent| Self::new(self.schema().clone(), parent))
    }

    /// The methods: those that the service declares, in order of declaration, then those of its parent, and so on. Names are
    /// unique: a service that declares a method of its parent's anew is refused when the schema is loaded.
    pub fn methods(&self) -> impl ExactSizeIterator<Item = Method> + '_ {
        self.all().all.iter().map(|entry| self.handle(*entry))
    }

    /// The method named `name`, be it declared or inherited.
    ///
    /// # Errors
    ///
    /// When there is no such method.
    pub fn method(&self, name: &str) -> Result<Method, LookupError> {
        self.find_method(name.as_bytes()).ok_or_else(|| self.no_method(name))
    }

    /// The method named `name`, as it comes in the envelope of a message; `None` when there is none.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "service S { void ping() }")?;
    /// let service = schema.service("S")?;
    /// assert_eq!(service.find_method(b"ping").map(|method| method.name().to_owned()), Some("ping".to_owned()));
    /// assert!(service.find_method(b"pong").is_none());
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn find_method(&self, name: &[u8]) -> Option<Method> {
        Some(self.handle(self.all().all[self.position(name)?]))
    }

    /// Where the method named `name` is among [`methods`](Self::methods): to find what a program keeps for each of them. It takes one
    /// hash.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("s.thrift", "service S { void ping(), void pong() }")?;
    /// let service = schema.service("S")?;
    /// assert_eq!(service.position(b"pong"), Some(1));
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn position(&self, name: &[u8]) -> Option<usize> {
        let Methods { names, hasher, by_name, .. } = self.all();
        let position = by_name.find(hasher.hash_one(name), |position| *names[*position as usize] == *name)?;
        Some(*position as usize)
    }

    #[cold]
    fn no_method(&self, name: &str) -> LookupError {
        let names = self.all().all.iter().map(|entry| entry.desc(self.schema()).name.as_str());
        let (service, method, suggestion) = (self.name(), name.to_owned(), closest(name, names));
        LookupError::new(LookupErrorKind::NoMethod { service, method, suggestion })
    }

    fn all(&self) -> &Methods {
        self.shared.methods.get_or_init(|| Methods::new(&self.shared.schema, self.shared.id))
    }

    fn handle(&self, entry: Entry) -> Method {
        Method { service: self.clone(), entry }
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Service").field(&self.name()).finish()
    }
}

/// A method of a [`Service`]. Cheap to clone, shared by threads.
///
/// Arguments and results travel as structs: those of [`args_type`](Self::args_type) and [`result_type`](Self::result_type).
///
/// ```
/// let schema = scrimp::Schema::parse("shop.thrift", "
///     exception NotFound { 1: string why }
///     service Shop { i64 price(1: string name) throws (1: NotFound missing) }")?;
/// let price = schema.service("Shop")?.method("price")?;
///
/// // A request is built from the arguments' struct.
/// let args = price.args_type();
/// let name = args.field::<str>("name")?;
/// let arena = scrimp::Arena::new();
/// let mut b = args.builder(&arena);
/// b.set(name, "tea")?;
/// let request = b.finish()?;
/// assert_eq!(format!("{request:?}"), r#"price_args { name: "tea" }"#);
///
/// // A reply is a struct with a field for the return value and one for each exception.
/// let result = price.result_type().expect("it is not oneway");
/// assert!(result.field::<i64>("success").is_ok());
/// let thrown: Vec<&str> = price.exceptions().map(|field| field.name.as_str()).collect();
/// assert_eq!(thrown, ["missing"]);
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone)]
pub struct Method {
    /// The service that the handle was got from.
    service: Service,
    entry: Entry,
}

impl Method {
    /// The name, as it is in envelopes.
    pub fn name(&self) -> &str {
        &self.desc().name
    }

    /// The descriptor: annotations, docs, types as written.
    pub fn desc(&self) -> &MethodDesc {
        self.entry.desc(self.service.schema())
    }

    /// The service that declares the method: for an inherited one, an ancestor of the service that it was got from.
    pub fn service(&self) -> Service {
        match self.is_inherited() {
            true => Service::new(self.service.schema().clone(), self.entry.declared_by),
            false => self.service.clone(),
        }
    }

    /// Whether the service that the method was got from inherits it.
    pub fn is_inherited(&self) -> bool {
        self.entry.declared_by != self.service.shared.id
    }

    /// The struct of the arguments.
    pub fn args_type(&self) -> StructType {
        self.service.schema().type_of(self.desc().args)
    }

    /// The struct of the result, in which one field at most is set: the return value, with id 0, or an exception. `None` when the
    /// method is `oneway`.
    pub fn result_type(&self) -> Option<StructType> {
        Some(self.service.schema().type_of(self.desc().result?))
    }

    /// Whether no reply is sent.
    pub fn is_oneway(&self) -> bool {
        self.desc().oneway
    }

    /// The field of the return value in the result: `success`, with id 0. `None` when the method returns nothing.
    pub fn success(&self) -> Option<&FieldDesc> {
        self.desc().returns.as_ref()?;
        self.result_desc()?.fields.first()
    }

    /// The fields of the exceptions in the result, in order of declaration.
    pub fn exceptions(&self) -> impl ExactSizeIterator<Item = &FieldDesc> {
        let fields = self.result_desc().map_or(&[][..], |result| &result.fields);
        let thrown_from = usize::from(self.success().is_some());
        fields[thrown_from..].iter()
    }

    fn result_desc(&self) -> Option<&StructDesc> {
        Some(self.service.schema().descriptors().struct_desc(self.desc().result?))
    }
}

impl fmt::Debug for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Method").field(&format_args!("{}.{}", self.service.name(), self.name())).finish()
    }
}
