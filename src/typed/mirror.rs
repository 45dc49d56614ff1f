//! Whether a derived type mirrors a struct of a schema: [`check`] and [`MirrorError`].

use std::collections::HashSet;
use std::fmt;

use scrimp_record::Layouts;
use scrimp_schema::{FieldDesc, Requiredness, StructId, Type, TypeId};

use super::Record;
use super::spec::{FieldSpec, Of, StructInfo, TypeSpec};
use crate::schema::StructType;

/// The records of a derived type are not those of a schema's struct: all that differs, or that two types have one name.
///
/// ```
/// use scrimp::{Arena, Codec, Error, Record, Schema};
/// #[derive(Record)]
/// struct Order {
///     #[thrift(1)] id: i32,
///     #[thrift(2, optional)] note: Option<String>,
/// }
/// let schema = Schema::parse("shop.thrift", "struct Order { 1: i64 id, 2: string note }")?;
/// let codec = Codec::new(&schema.struct_type("Order")?)?;
/// let arena = Arena::new();
/// let Err(Error::Mirror(error)) = codec.decode_as::<Order>(&arena, &[0]) else { unreachable!() };
/// assert_eq!(error.differences(), [
///     "field 1 `id`: i64 in the schema, i32 in `Order`",
///     "field 2 `note`: of default requiredness in the schema, optional in `Order`",
/// ]);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MirrorError {
    inner: Box<Inner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    summary: String,
    differences: Vec<String>,
}

impl MirrorError {
    #[cold]
    fn new(summary: String, differences: Vec<String>) -> Self {
        Self { inner: Box::new(Inner { summary, differences }) }
    }

    /// Two Rust types are `name` in IDL.
    #[cold]
    pub(super) fn same_name(name: &str, first: &str, second: &str) -> Self {
        let summary = format!(
            "`{first}` and `{second}` are both `{name}` in IDL: give one another name by `#[thrift(name = \"…\")]`"
        );
        Self::new(summary, Vec::new())
    }

    /// What differs, field by field; empty where no schema was compared.
    pub fn differences(&self) -> &[String] {
        &self.inner.differences
    }
}

impl fmt::Display for MirrorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.inner.summary)?;
        self.inner.differences.iter().try_for_each(|difference| write!(f, "\n- {difference}"))
    }
}

impl std::error::Error for MirrorError {}

/// Fails unless the records of `T`, and of all structs that it holds, are those of `ty`: the same fields, of the same types and requiredness,
/// with the same defaults, in the same places.
///
/// # Errors
///
/// When something differs.
#[cold]
pub(super) fn check<T: Record>(ty: &StructType) -> Result<(), MirrorError> {
    let mut checker = Checker {
        layouts: ty.layouts(),
        seen: HashSet::new(),
        waiting: vec![(Of::<T>::info(), ty.desc().id)],
        differences: Vec::new(),
    };
    let mut compared = Vec::new();
    while let Some((info, id)) = checker.waiting.pop() {
        if checker.seen.insert((info.rust_type.id, id)) {
            checker.compare(&info, id);
            compared.push((info, id));
        }
    }
    // Where all fields are the same, so are the places, but for pointers; else they differ for what is told already.
    if checker.differences.is_empty() {
        compared.iter().for_each(|(info, id)| checker.compare_places(info, *id));
    }
    if checker.differences.is_empty() {
        return Ok(());
    }
    let summary = format!("the Rust type `{}` does not mirror `{}`:", T::SPEC.name, ty.name());
    Err(MirrorError::new(summary, checker.differences))
}

struct Checker<'l> {
    layouts: &'l Layouts,
    /// Pairs of a Rust type and a struct that are compared.
    seen: HashSet<(std::any::TypeId, StructId)>,
    waiting: Vec<(StructInfo, StructId)>,
    differences: Vec<String>,
}

impl Checker<'_> {
    fn compare(&mut self, info: &StructInfo, id: StructId) {
        let (layout, desc) = (self.layouts.struct_layout(id), self.layouts.schema().struct_desc(id));
        let (spec, name) = (&info.spec, info.spec.name);
        let kind = |is_union| if is_union { "a union" } else { "a struct or exception" };
        if layout.is_union != spec.is_union {
            let (theirs, ours) = (kind(layout.is_union), kind(spec.is_union));
            self.differs(desc.name.as_str(), format!("{theirs} in the schema, {ours} in Rust"));
            return;
        }
        for field in desc.fields_by_id() {
            if !spec.fields.iter().any(|own| own.id == field.id) {
                self.differs(place_of(field.id, &field.name), format!("missing in `{name}`"));
            }
        }
        for (position, field) in spec.fields.iter().enumerate() {
            let is_own = (field.owner)() == info.rust_type.id && field.position == position;
            assert!(is_own, "`FIELDS` are those of the type, by position");
            match layout.field_by_id(field.id) {
                Some(theirs) => {
                    self.compare_field(name, field, &desc.fields[theirs.desc as usize], theirs.ty)
                }
                None => self.differs(place_of(field.id, field.name), "missing in the schema".to_owned()),
            }
        }
    }

    /// Compares where the fields lie, which are the same.
    fn compare_places(&mut self, info: &StructInfo, id: StructId) {
        let (layout, spec, name) = (self.layouts.struct_layout(id), &info.spec, info.spec.name);
        if layout.unknown.is_some() {
            let what = "records of the schema have room for unknown fields (`SchemaBuilder::keep_unknown_fields`), \
                        those in Rust have none";
            return self.differs(name, what.to_owned());
        }
        let before = self.differences.len();
        for (position, (field, theirs)) in spec.fields.iter().zip(&layout.fields).enumerate() {
            let place = info.places.place(position);
            let what = match (theirs.boxed, place.boxed) {
                (true, false) => {
                    format!("behind a pointer in records: write `Box` around its type in `{name}`")
                }
                (false, true) => format!("no pointer in records: write its type without `Box` in `{name}`"),
                _ if theirs.offset as usize != place.offset => {
                    format!("at byte {} of records, at byte {} in `{name}`", theirs.offset, place.offset)
                }
                _ => continue,
            };
            self.differs(place_of(field.id, field.name), what);
        }
        if self.differences.len() == before && layout.size != info.places.size {
            let what = format!("records of {} bytes, of {} in Rust", layout.size, info.places.size);
            self.differs(name, what);
        }
    }

    fn compare_field(&mut self, owner: &str, ours: &FieldSpec, theirs: &FieldDesc, ty: TypeId) {
        let place = place_of(ours.id, ours.name);
        let own = (ours.ty)();
        if !self.is_same(&own, ty) {
            let expected = self.layouts.schema().display_type(ty);
            self.differs(place, format!("{expected} in the schema, {} in `{owner}`", type_name(&own)));
            return;
        }
        if ours.requiredness != theirs.requiredness {
            let [theirs, ours] =
                [theirs.requiredness, ours.requiredness].map(|requiredness| match requiredness {
                    Requiredness::Required => "required",
                    Requiredness::Optional => "optional",
                    Requiredness::Default => "of default requiredness",
                });
            self.differs(place, format!("{theirs} in the schema, {ours} in `{owner}`"));
            return;
        }
        let default = (ours.default)();
        let is_read = !ours.is_option && ours.requiredness != Requiredness::Required;
        if default != theirs.default && (default.is_some() || is_read) {
            let what = match &theirs.default {
                Some(_) if default.is_none() => {
                    "has a default in the schema: name it by `default = …`, or make the field an `Option`"
                }
                Some(_) => "another default in the schema",
                None => "no default in the schema",
            };
            self.differs(place, what.to_owned());
        }
    }

    /// Whether `own` is the type of the schema; what structs in it are is looked at later.
    fn is_same(&mut self, own: &TypeSpec, ty: TypeId) -> bool {
        match (own, self.layouts.schema().ty(ty)) {
            // The number of an enum.
            (TypeSpec::Plain(Type::I32), Type::Enum(_)) | (TypeSpec::Enum(_), Type::Enum(_)) => true,
            (TypeSpec::Plain(own), ty) => *own == ty,
            (TypeSpec::Struct(info), Type::Struct(id)) => {
                self.waiting.push((info(), id));
                true
            }
            (TypeSpec::List(own), Type::List(element)) | (TypeSpec::Set(own), Type::Set(element)) => {
                self.is_same(own, element)
            }
            (TypeSpec::Map(key, value), Type::Map(key_ty, value_ty)) => {
                self.is_same(key, key_ty) && self.is_same(value, value_ty)
            }
            _ => false,
        }
    }

    fn differs(&mut self, place: impl Into<String>, what: String) {
        self.differences.push(format!("{}: {what}", place.into()));
    }
}

fn place_of(id: i16, name: &str) -> String {
    format!("field {id} `{name}`")
}

/// What a Rust type is in IDL.
fn type_name(ty: &TypeSpec) -> String {
    match ty {
        TypeSpec::Plain(ty) => ty.base_name().expect("it has no parts").to_owned(),
        TypeSpec::Enum(spec) => spec.name.to_owned(),
        TypeSpec::Struct(info) => info().spec.name.to_owned(),
        TypeSpec::List(element) => format!("list<{}>", type_name(element)),
        TypeSpec::Set(element) => format!("set<{}>", type_name(element)),
        TypeSpec::Map(key, value) => format!("map<{}, {}>", type_name(key), type_name(value)),
    }
}
