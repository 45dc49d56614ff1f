//! [`SchemaStore`]: a schema that is replaced while a program runs, and what the program has made of it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use scrimp_schema::{Audit, Diagnostic, SchemaError, Severity, audit};

use crate::codec::{Codec, CodecBuilder};
use crate::error::Error;
use crate::schema::{Schema, SchemaBuilder};

/// Keeps the current version of a schema, and what a program has made of it: codecs, handles, tables. Cheap to clone, shared by threads:
/// all clones are the same.
///
/// What is [registered](Self::register) is made anew of every new version, and compiled, before that takes the place of the old one. If
/// anything is wrong with it, the old one stays. A program may register its table of HTTP routes as well, or the services that it serves. Messages, codecs and handles of an old version live on for as long as somebody has them.
///
/// ```
/// use scrimp::store::{Breaks, SchemaStore};
/// use scrimp::{Arena, Codec, Field, Schema};
///
/// /// What belongs together is registered as one: it is always of one version.
/// struct Orders { codec: Codec, id: Field<i64> }
///
/// let store = SchemaStore::new(Schema::parse("shop.thrift", "struct Order { 1: i64 id }")?, Breaks::Refuse);
/// let mut orders = store.register(|schema| {
///     let order = schema.struct_type("Order")?;
///     Ok(Orders { codec: Codec::new(&order)?, id: order.field("id")? })
/// })?;
/// let read = |orders: &Orders, bytes: &[u8]| {
///     let arena = Arena::new();
///     orders.codec.decode(&arena, bytes).map(|order| order.get(orders.id))
/// };
/// let bytes = [10, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0];
/// assert_eq!(read(orders.get(), &bytes)?, 7);
///
/// // A version that old programs get along with.
/// store.replace(Schema::parse("shop.thrift", "struct Order { 1: i64 id, 2: string note }")?)?;
/// assert_eq!(read(orders.get(), &bytes)?, 7);
/// assert!(orders.get().codec.message_type().field::<str>("note").is_ok());
///
/// // And one that they do not: it is refused.
/// let error = store.replace(Schema::parse("shop.thrift", "struct Order { 1: string id }")?).unwrap_err();
/// assert!(error.to_string().contains("the type of field `id` of `Order` changed from `i64` to `string`"));
/// assert_eq!(store.version(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct SchemaStore {
    shared: Arc<Shared>,
}

struct Shared {
    /// Where the schema is loaded from, if it is.
    file: Option<(SchemaBuilder, PathBuf)>,
    breaks: Breaks,
    /// Counts the replacements, so that handles see with one load whether what they have is current.
    version: AtomicU64,
    schema: Mutex<Schema>,
    /// What is made anew of each version. Locked for as long as a version is being replaced.
    parts: Mutex<Vec<Weak<dyn Part>>>,
}

/// What becomes of a version that breaks compatibility with the one before: see [`audit`].
///
/// ```
/// use scrimp::Schema;
/// use scrimp::store::{Breaks, SchemaStore};
/// let store = SchemaStore::new(Schema::parse("s.thrift", "struct S { 1: i32 a }")?, Breaks::Report);
/// let audit = store.replace(Schema::parse("s.thrift", "struct S { 1: string a }")?)?;
/// assert!(audit.has_breaks());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Breaks {
    /// It is an error, and the old version stays.
    #[default]
    Refuse,
    /// It is put in place; what it breaks is in what [`SchemaStore::replace`] returns.
    Report,
}

/// Why a version was not replaced; the old one is still there.
///
/// ```
/// use scrimp::Schema;
/// use scrimp::store::{Breaks, SchemaStore, StoreError};
/// let store = SchemaStore::new(Schema::parse("s.thrift", "struct S {}")?, Breaks::Refuse);
/// assert!(matches!(store.reload(), Err(StoreError::NoFile)));
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file was not loaded.
    #[error(transparent)]
    Schema(#[from] SchemaError),
    /// The version breaks compatibility.
    #[error("the new version breaks compatibility: {}", first_break(.0))]
    Breaking(Box<Audit>),
    /// What is registered cannot be made of the version: a type is gone, for instance, or a field has another type.
    #[error(transparent)]
    Part(#[from] Error),
    /// The schema is not from a file.
    #[error("the schema is not from a file")]
    NoFile,
}

fn first_break(audit: &Audit) -> impl fmt::Display {
    fmt::from_fn(move |f| {
        let is_break = |found: &&Diagnostic| found.severity() == Severity::Error;
        let mut breaks = audit.diagnostics().iter().filter(is_break);
        if let Some(first) = breaks.next() {
            write!(f, "{}", first.located(audit.sources()))?;
        }
        match breaks.count() {
            0 => Ok(()),
            more => write!(f, "\nand {more} more"),
        }
    })
}

impl SchemaStore {
    /// A store of `schema`. `breaks` tells what becomes of versions that break compatibility.
    pub fn new(schema: Schema, breaks: Breaks) -> Self {
        Self::with_file(schema, breaks, None)
    }

    /// A store of the schema in the file at `path`, loaded by `builder`, that can be [reloaded](Self::reload).
    ///
    /// ```no_run
    /// use scrimp::Schema;
    /// use scrimp::store::{Breaks, SchemaStore};
    /// let store = SchemaStore::from_path(Schema::builder().include_dir("idl"), "idl/shop.thrift", Breaks::Refuse)?;
    /// let mut orders = store.codec("Order", |codec| codec)?;
    /// // Whenever something says that the files have changed:
    /// if let Err(error) = store.reload() {
    ///     eprintln!("the old schema stays: {error}");
    /// }
    /// println!("{:?}", orders.get());
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a file cannot be read or is not valid IDL.
    pub fn from_path(
        builder: SchemaBuilder,
        path: impl AsRef<Path>,
        breaks: Breaks,
    ) -> Result<Self, SchemaError> {
        let schema = builder.load(&path)?;
        Ok(Self::with_file(schema, breaks, Some((builder, path.as_ref().to_owned()))))
    }

    fn with_file(schema: Schema, breaks: Breaks, file: Option<(SchemaBuilder, PathBuf)>) -> Self {
        let (schema, parts) = (Mutex::new(schema), Mutex::new(Vec::new()));
        Self { shared: Arc::new(Shared { file, breaks, version: AtomicU64::new(0), schema, parts }) }
    }

    /// The current schema.
    pub fn schema(&self) -> Schema {
        lock(&self.shared.schema).clone()
    }

    /// How often the schema was replaced.
    pub fn version(&self) -> u64 {
        self.shared.version.load(Ordering::Acquire)
    }

    /// Registers what `make` makes of a schema: it is called now, and with each new version for as long as a handle of it is there. It must not use
    /// the store.
    ///
    /// # Errors
    ///
    /// That of `make`.
    pub fn register<T: Send + Sync + 'static>(
        &self,
        make: impl Fn(&Schema) -> Result<T, Error> + Send + Sync + 'static,
    ) -> Result<Stored<T>, Error> {
        // No version comes in between.
        let mut parts = lock(&self.shared.parts);
        let value = Arc::new(make(&self.schema())?);
        let part = Arc::new(Made { make, current: Mutex::new(Arc::clone(&value)) });
        let part: Arc<dyn PartOf<T>> = part;
        parts.retain(|part| part.strong_count() > 0);
        parts.push(Arc::downgrade(&part) as Weak<dyn Part>);
        Ok(Stored { shared: Arc::clone(&self.shared), part, version: self.version(), value })
    }

    /// Registers a codec for the type called `name`, with the options that `options` sets. A version is put in place when its codecs are
    /// compiled, so that none is slow at first.
    ///
    /// ```
    /// use scrimp::store::{Breaks, SchemaStore};
    /// use scrimp::{Protocol, Schema};
    /// let store = SchemaStore::new(Schema::parse("s.thrift", "struct S { 1: i32 a }")?, Breaks::Refuse);
    /// let mut codec = store.codec("S", |codec| codec.protocol(Protocol::Compact))?;
    /// assert_eq!(codec.get().protocol(), Protocol::Compact);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no such type, or no such codec of it.
    pub fn codec(
        &self,
        name: impl Into<String>,
        options: impl Fn(CodecBuilder) -> CodecBuilder + Send + Sync + 'static,
    ) -> Result<Stored<Codec>, Error> {
        let name = name.into();
        self.register(move |schema| {
            let codec = options(Codec::builder(&schema.struct_type(&name)?)).build()?;
            // Without machine code the interpreter serves as well.
            let _ = codec.wait_compiled();
            Ok(codec)
        })
    }

    /// Puts another version in place of the current one, once all that is registered is made of it. Returns what has changed between the two.
    ///
    /// # Errors
    ///
    /// When the version breaks compatibility, unless that is only [reported](Breaks::Report), or something that is registered cannot be made of it: the
    /// current version stays.
    pub fn replace(&self, schema: Schema) -> Result<Audit, StoreError> {
        let mut parts = lock(&self.shared.parts);
        let audit = audit(self.schema().descriptors(), schema.descriptors());
        if self.shared.breaks == Breaks::Refuse && audit.has_breaks() {
            return Err(StoreError::Breaking(Box::new(audit)));
        }
        parts.retain(|part| part.strong_count() > 0);
        let registered: Vec<Arc<dyn Part>> = parts.iter().filter_map(Weak::upgrade).collect();
        let made = registered.iter().map(|part| part.prepare(&schema)).collect::<Result<Vec<_>, _>>()?;
        for put_in_place in made {
            put_in_place();
        }
        *lock(&self.shared.schema) = schema;
        self.shared.version.fetch_add(1, Ordering::Release);
        Ok(audit)
    }

    /// Loads the file again, and [puts it in place](Self::replace). When to do so is up to the program.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or is not valid IDL, or as for [`replace`](Self::replace); the current version stays.
    pub fn reload(&self) -> Result<Audit, StoreError> {
        let (builder, path) = self.shared.file.as_ref().ok_or(StoreError::NoFile)?;
        self.replace(builder.load(path)?)
    }
}

impl fmt::Debug for SchemaStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SchemaStore")
            .field("version", &self.version())
            .field("schema", &self.schema())
            .finish_non_exhaustive()
    }
}

/// What is registered with a [`SchemaStore`], as of the current version. A thread has a clone of its own.
///
/// A handle that nobody asks keeps the version that it was asked for last.
pub struct Stored<T> {
    shared: Arc<Shared>,
    part: Arc<dyn PartOf<T>>,
    version: u64,
    value: Arc<T>,
}

impl<T> Stored<T> {
    /// The current one: one atomic load, and a look at the store where there is a new version.
    #[inline]
    pub fn get(&mut self) -> &T {
        // The version first: one that comes in between is taken twice, not missed.
        let version = self.shared.version.load(Ordering::Acquire);
        if version != self.version {
            self.value = self.part.current();
            self.version = version;
        }
        &self.value
    }
}

impl<T> Clone for Stored<T> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            part: Arc::clone(&self.part),
            version: self.version,
            value: Arc::clone(&self.value),
        }
    }
}

impl<T: fmt::Debug> fmt::Debug for Stored<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stored")
            .field("version", &self.version)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}

/// Something that is made of each version.
trait Part: Send + Sync {
    /// Makes it of `schema`, and returns what puts it in place.
    fn prepare<'p>(&'p self, schema: &Schema) -> Result<Box<dyn FnOnce() + 'p>, Error>;
}

/// A part by the type of what is made.
trait PartOf<T>: Part {
    fn current(&self) -> Arc<T>;
}

struct Made<T, F> {
    make: F,
    current: Mutex<Arc<T>>,
}

impl<T, F> Part for Made<T, F>
where
    T: Send + Sync + 'static,
    F: Fn(&Schema) -> Result<T, Error> + Send + Sync,
{
    fn prepare<'p>(&'p self, schema: &Schema) -> Result<Box<dyn FnOnce() + 'p>, Error> {
        let value = Arc::new((self.make)(schema)?);
        Ok(Box::new(move || {
            // What was there goes when nothing is locked any more.
            let _old = std::mem::replace(&mut *lock(&self.current), value);
        }))
    }
}

impl<T, F> PartOf<T> for Made<T, F>
where
    T: Send + Sync + 'static,
    F: Fn(&Schema) -> Result<T, Error> + Send + Sync,
{
    fn current(&self) -> Arc<T> {
        Arc::clone(&lock(&self.current))
    }
}

/// Nothing is half done where a thread panics with a lock: a maker panics before anything is put in place.
fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
