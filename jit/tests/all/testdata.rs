//! The payloads in `testdata/`, with the executors of their types.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use scrimp_record::{Layouts, Protocol, Utf8};
use scrimp_schema::Loader;
use scrimp_testkit::payloads::{Expected, messages, rejects, testdata};

use crate::harness::{POLICIES, Subject, plan_in};

/// Bytes that are a message, or that must be refused.
pub(crate) struct Payload {
    /// With the folder, to be found by.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// Its type under each of the [`POLICIES`].
    pub(crate) subjects: [Arc<Subject>; 2],
    /// Whether it is a message (a reject may be one whose strings are not UTF-8, or that is followed by bytes).
    pub(crate) is_message: bool,
}

/// The layouts of `testdata/idl/<file>`.
pub(crate) fn layouts(file: &str) -> Arc<Layouts> {
    let schema = Loader::new().load(testdata("idl").join(file));
    Layouts::new(Arc::new(schema.unwrap_or_else(|error| panic!("{file}: {error}"))))
}

/// The executors of a type's plans, compiled once.
fn subject(protocol: Protocol, file: &str, name: &str, utf8: Utf8) -> Arc<Subject> {
    type Cache<K, V> = OnceLock<Mutex<HashMap<K, V>>>;
    static LAYOUTS: Cache<String, Arc<Layouts>> = OnceLock::new();
    static SUBJECTS: Cache<(Protocol, String, String, Utf8), Arc<Subject>> = OnceLock::new();
    let key = (protocol, file.to_owned(), name.to_owned(), utf8);
    let mut subjects = SUBJECTS.get_or_init(Mutex::default).lock().expect("compiling does not panic");
    let compile = || {
        let mut all = LAYOUTS.get_or_init(Mutex::default).lock().expect("loading does not panic");
        let layouts = all.entry(file.to_owned()).or_insert_with(|| layouts(file));
        Arc::new(Subject::new(plan_in(protocol, layouts, name, utf8)))
    };
    Arc::clone(subjects.entry(key).or_insert_with(compile))
}

/// Every payload, good and bad.
pub(crate) fn payloads() -> &'static [Payload] {
    static PAYLOADS: OnceLock<Vec<Payload>> = OnceLock::new();
    PAYLOADS.get_or_init(|| {
        let payloads = messages().into_iter().chain(rejects()).map(|payload| Payload {
            subjects: POLICIES.map(|utf8| subject(payload.protocol, &payload.idl, &payload.ty.name(), utf8)),
            name: payload.file,
            bytes: payload.bytes,
            is_message: matches!(payload.expected, Expected::Message { .. }),
        });
        payloads.collect()
    })
}
