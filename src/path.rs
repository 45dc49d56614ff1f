//! [`ValuePath`]: the way to one value in a message; and what paths and [masks](crate::Mask) have in common, their text.

mod error;
pub(crate) mod text;

use std::fmt::{self, Write};
use std::hash::{Hash, Hasher};

use scrimp_record::selection::{Key, Step};
use scrimp_schema::{Schema, StructDesc, StructId, Type, TypeId};

pub use error::{PathError, PathErrorKind};

use crate::error::{Foreign, LookupError};
use crate::field::Handle;
use crate::schema::StructType;
use crate::value::ValueRef;
use text::{KeyText, StepKind, TextStep};

/// The way to one value in messages of a type: through fields, elements of lists and sets, and entries of maps.
///
/// | text | leads to |
/// |---|---|
/// | `customer.address.city` | a field, of a field, of a field |
/// | `2.1` | fields by their ids |
/// | `items[3]` | an element of a list or set, from 0 on; of a set in the order of the message |
/// | `totals{"EUR"}`, `totals{7}`, `totals{RED}` | the value of an entry, by a string, an integer, or the member of an enum; of several the last |
/// | `$.items[3].price` | the same with a root, as in Thrift paths of thriftgo; `$` is the whole message |
///
/// Strings have the escapes of JSON, and `\xff` for a byte. A [`Mask`](crate::Mask) names many values by the same texts.
///
/// ```
/// let schema = scrimp::Schema::parse("shop.thrift", "
///     struct Item { 1: string name, 2: i64 price } struct Order { 1: list<Item> items, 2: map<string, Item> extras }")?;
/// let order = schema.struct_type("Order")?;
/// let path = order.value_path(r#"extras{"gift"}.price"#)?;
/// assert_eq!(path.to_string(), r#"extras{"gift"}.price"#);
/// assert_eq!(order.value_path("$.1[3].2")?.to_string(), "items[3].price");
/// assert!(order.value_path("items[*].price").is_err(), "these may be several");
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone)]
pub struct ValuePath {
    root: StructType,
    steps: Box<[Step]>,
    /// The type of the value; `None` for the whole message.
    target: Option<TypeId>,
}

impl StructType {
    /// The way to one value in messages of this type: see [`ValuePath`].
    ///
    /// # Errors
    ///
    /// When the text is no path, or does not fit the type.
    pub fn value_path(&self, text: &str) -> Result<ValuePath, PathError> {
        let not_one = |at| PathError::new(text, at, PathErrorKind::NotOne);
        let mut paths = text::parse(text)?;
        let path = match (paths.pop(), paths.is_empty()) {
            (Some(path), true) if !path.is_left_out => path,
            _ => return Err(not_one(0)),
        };
        let schema = self.layouts().schema();
        let typed = Typed { schema, text };
        let mut steps = Vec::with_capacity(path.steps.len());
        let mut target = None;
        for step in &path.steps {
            let (step, next) = match &step.kind {
                StepKind::Field(_) | StepKind::FieldId(_) => {
                    let desc = typed.desc(self.id(), target, step)?;
                    let position = typed.field(desc, step)?;
                    (Step::Field(position), field_type(desc, position))
                }
                StepKind::Elements(indices) => {
                    let element = typed.element(self.id(), target, step)?;
                    let &[index] = &indices[..] else { return Err(not_one(step.at)) };
                    (Step::Element(index), element)
                }
                StepKind::Keys(keys) => {
                    let (of, key_type, value) = typed.entry(self.id(), target, step)?;
                    let [(at, key)] = &keys[..] else { return Err(not_one(step.at)) };
                    (Step::Entry(typed.key(of, key_type, *at, key)?), value)
                }
                StepKind::AllFields | StepKind::AllElements | StepKind::AllKeys => {
                    return Err(not_one(step.at));
                }
            };
            steps.push(step);
            target = Some(next);
        }
        Ok(ValuePath { root: self.clone(), steps: steps.into(), target })
    }

    /// The way to a handle's field.
    ///
    /// ```
    /// let schema = scrimp::Schema::parse("shop.thrift", "struct Item { 1: i64 price } struct Order { 1: Item item }")?;
    /// let order = schema.struct_type("Order")?;
    /// let price = order.path::<i64>("item.price")?;
    /// assert_eq!(order.value_path_of(&price)?, order.value_path("item.price")?);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the handle is of another struct or schema.
    pub fn value_path_of<H: Handle>(&self, handle: H) -> Result<ValuePath, PathError> {
        let positions = self.positions_of(handle)?;
        let schema = self.layouts().schema();
        let mut target = None;
        let mut steps = Vec::with_capacity(positions.len());
        for position in positions {
            let desc =
                struct_of(schema, self.id(), target).expect("the steps of a handle are fields of structs");
            steps.push(Step::Field(position));
            target = Some(field_type(desc, position));
        }
        Ok(ValuePath { root: self.clone(), steps: steps.into(), target })
    }

    /// The positions by ascending ids of the fields that `handle` leads through.
    pub(crate) fn positions_of<H: Handle>(&self, handle: H) -> Result<Vec<u32>, PathError> {
        let layout = self.layout();
        if handle.layout() == layout.id {
            return Ok(handle.positions());
        }
        let foreign = Foreign::handle(self.layouts(), layout.struct_id, handle.layout());
        Err(PathError::new("", 0, PathErrorKind::ForeignHandle(foreign)))
    }
}

impl ValuePath {
    /// The type of the messages that it is for.
    pub fn message_type(&self) -> &StructType {
        &self.root
    }

    pub(crate) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The type of the value, as the schema has it.
    pub(crate) fn target(&self) -> Type {
        self.target.map_or(Type::Struct(self.root.id()), |ty| self.root.layouts().schema().ty(ty))
    }

    /// The first `steps` of the way.
    pub(crate) fn start(&self, steps: usize) -> Self {
        let schema = self.root.layouts().schema();
        let mut ty = Type::Struct(self.root.id());
        let mut target = None;
        for step in &self.steps[..steps] {
            let next = type_within(schema, ty, step);
            target = Some(next);
            ty = schema.ty(next);
        }
        Self { root: self.root.clone(), steps: self.steps[..steps].into(), target }
    }

    /// The type's id, which the message itself lacks.
    pub(crate) fn target_id(&self) -> Option<TypeId> {
        self.target
    }
}

/// Paths are equal when they lead to the same value of the same schema.
impl PartialEq for ValuePath {
    fn eq(&self, other: &Self) -> bool {
        self.root.layout().id == other.root.layout().id && self.steps == other.steps
    }
}

impl Eq for ValuePath {}

impl Hash for ValuePath {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.root.layout().id.hash(state);
        self.steps.hash(state);
    }
}

impl fmt::Debug for ValuePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ValuePath").field(&self.to_string()).finish()
    }
}

impl fmt::Display for ValuePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schema = self.root.layouts().schema();
        if self.steps.is_empty() {
            return f.write_char('$');
        }
        let mut ty = Type::Struct(self.root.id());
        for (step, index) in self.steps.iter().zip(0..) {
            match (step, ty) {
                (Step::Field(position), Type::Struct(id)) => {
                    let desc = schema.struct_desc(id);
                    let dot = if index == 0 { "" } else { "." };
                    write!(f, "{dot}{}", desc.fields[desc.by_id[*position as usize]].name)?;
                }
                (Step::Element(index), _) => write!(f, "[{index}]")?,
                (Step::Entry(key), _) => write!(f, "{{{}}}", KeyDisplay(key))?,
                (Step::Field(_), _) => unreachable!("only structs have fields"),
            }
            ty = schema.ty(type_within(schema, ty, step));
        }
        Ok(())
    }
}

/// The type of what `step` leads to within a value of type `ty`.
fn type_within(schema: &Schema, ty: Type, step: &Step) -> TypeId {
    match (step, ty) {
        (Step::Field(position), Type::Struct(id)) => field_type(schema.struct_desc(id), *position),
        (Step::Element(_), Type::List(element) | Type::Set(element)) => element,
        (Step::Entry(_), Type::Map(_, value)) => value,
        _ => unreachable!("the steps fit the type"),
    }
}

/// A key as paths have it.
pub(crate) struct KeyDisplay<'k>(pub(crate) &'k Key);

impl fmt::Display for KeyDisplay<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Key::Int(key) => write!(f, "{key}"),
            Key::Bytes(bytes) => Quoted(bytes).fmt(f),
        }
    }
}

/// A key that is a string or binary, as paths have it.
struct Quoted<'k>(&'k [u8]);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for chunk in self.0.utf8_chunks() {
            for char in chunk.valid().chars() {
                match char {
                    '"' | '\\' => write!(f, "\\{char}")?,
                    char if char.is_control() => write!(f, "\\u{:04x}", u32::from(char))?,
                    char => f.write_char(char)?,
                }
            }
            for byte in chunk.invalid() {
                write!(f, "\\x{byte:02x}")?;
            }
        }
        f.write_char('"')
    }
}

impl ValueRef<'_> {
    /// This value as a [path](ValuePath) has it between braces, the key of an entry: `"EUR"`, `7` or `RED`. `None` where paths have no such keys:
    /// only strings, binaries, integers and enums.
    ///
    /// ```
    /// use scrimp::ValueRef;
    /// assert_eq!(ValueRef::String("say \"hi\"").path_key().as_deref(), Some(r#""say \"hi\"""#));
    /// assert_eq!(ValueRef::Binary(b"\xffEUR").path_key().as_deref(), Some(r#""\xffEUR""#));
    /// assert_eq!(ValueRef::Double(0.5).path_key(), None);
    /// ```
    pub fn path_key(self) -> Option<String> {
        Some(match self {
            Self::String(text) => Quoted(text.as_bytes()).to_string(),
            Self::InvalidString(bytes) | Self::Binary(bytes) => Quoted(bytes).to_string(),
            Self::Enum(value) => value.name().map_or_else(|| value.number().to_string(), str::to_owned),
            Self::I8(_) | Self::I16(_) | Self::I32(_) | Self::I64(_) => self.as_i64()?.to_string(),
            Self::Bool(_) | Self::Double(_) | Self::Uuid(_) => return None,
            Self::Message(_) | Self::List(_) | Self::Set(_) | Self::Map(_) => return None,
        })
    }
}

/// The struct that a value of type `ty` is, or the root where there is none yet.
fn struct_of(schema: &Schema, root: StructId, ty: Option<TypeId>) -> Option<&StructDesc> {
    match ty.map_or(Type::Struct(root), |ty| schema.ty(ty)) {
        Type::Struct(id) => Some(schema.struct_desc(id)),
        _ => None,
    }
}

/// The type of the field at `position` by ascending ids.
pub(crate) fn field_type(desc: &StructDesc, position: u32) -> TypeId {
    desc.fields[desc.by_id[position as usize]].ty.id
}

/// What steps mean for values of types, which are `None` for the root.
pub(crate) struct Typed<'s> {
    pub(crate) schema: &'s Schema,
    pub(crate) text: &'s str,
}

impl<'s> Typed<'s> {
    #[cold]
    fn error(&self, at: usize, kind: PathErrorKind) -> PathError {
        PathError::new(self.text, at, kind)
    }

    #[cold]
    fn no_such(
        &self,
        root: StructId,
        ty: Option<TypeId>,
        at: usize,
        kind: impl FnOnce(String) -> PathErrorKind,
    ) -> PathError {
        let name = match ty {
            Some(ty) => self.schema.display_type(ty).to_string(),
            None => self.schema.qualified_name(root),
        };
        self.error(at, kind(name))
    }

    /// The struct that `step`, to a field, goes into.
    pub(crate) fn desc(
        &self,
        root: StructId,
        ty: Option<TypeId>,
        step: &TextStep<'_>,
    ) -> Result<&'s StructDesc, PathError> {
        let desc = struct_of(self.schema, root, ty);
        desc.ok_or_else(|| self.no_such(root, ty, step.at, |ty| PathErrorKind::NotAStruct { ty }))
    }

    /// The position by ascending ids of the field of `desc` that `step` names.
    pub(crate) fn field(&self, desc: &StructDesc, step: &TextStep<'_>) -> Result<u32, PathError> {
        let lookup = |error| self.error(step.at, PathErrorKind::Lookup(error));
        let position = match step.kind {
            StepKind::Field(name) => {
                desc.position_of(name).ok_or_else(|| lookup(LookupError::no_field(name, desc)))?
            }
            StepKind::FieldId(id) => {
                let found = desc.by_id.binary_search_by_key(&id, |&index| desc.fields[index].id);
                found.map_err(|_| lookup(LookupError::no_field_id(id, desc)))?
            }
            _ => unreachable!("the caller knows that the step is to a field"),
        };
        Ok(position as u32)
    }

    /// The type of the elements of the list or set that `step`, to an element, goes into.
    pub(crate) fn element(
        &self,
        root: StructId,
        ty: Option<TypeId>,
        step: &TextStep<'_>,
    ) -> Result<TypeId, PathError> {
        match ty.map(|ty| (ty, self.schema.ty(ty))) {
            Some((_, Type::List(element) | Type::Set(element))) => Ok(element),
            _ => Err(self.no_such(root, ty, step.at, |ty| PathErrorKind::NotASequence { ty })),
        }
    }

    /// The map that `step`, to an entry, goes into, and the types of its keys and values.
    pub(crate) fn entry(
        &self,
        root: StructId,
        ty: Option<TypeId>,
        step: &TextStep<'_>,
    ) -> Result<(TypeId, TypeId, TypeId), PathError> {
        match ty.map(|ty| (ty, self.schema.ty(ty))) {
            Some((ty, Type::Map(key, value))) => Ok((ty, key, value)),
            _ => Err(self.no_such(root, ty, step.at, |ty| PathErrorKind::NotAMap { ty })),
        }
    }

    /// The key at `at`, of a map of type `map` with keys of type `ty`.
    pub(crate) fn key(
        &self,
        map: TypeId,
        ty: TypeId,
        at: usize,
        key: &KeyText<'_>,
    ) -> Result<Key, PathError> {
        let ty = self.schema.ty(ty);
        let integers = match ty {
            Type::I8 => i64::from(i8::MIN)..=i64::from(i8::MAX),
            Type::I16 => i64::from(i16::MIN)..=i64::from(i16::MAX),
            Type::I32 | Type::Enum(_) => i64::from(i32::MIN)..=i64::from(i32::MAX),
            _ => i64::MIN..=i64::MAX,
        };
        let expected = match (ty, key) {
            (Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Enum(_), KeyText::Int(key)) => {
                return match integers.contains(key) {
                    true => Ok(Key::Int(*key)),
                    false => Err(self.error(at, PathErrorKind::OutOfRange)),
                };
            }
            (Type::String | Type::Binary, KeyText::Bytes(key)) => return Ok(Key::Bytes((**key).into())),
            (Type::Enum(id), KeyText::Name(name)) => {
                let desc = self.schema.enum_desc(id);
                let number = desc.number_of(name).ok_or_else(|| LookupError::no_enum_member(name, desc));
                let number = number.map_err(|error| self.error(at, PathErrorKind::Lookup(error)))?;
                return Ok(Key::Int(number.into()));
            }
            (Type::String | Type::Binary, _) => "strings: write them in quotes",
            (Type::I8 | Type::I16 | Type::I32 | Type::I64, _) => "integers",
            (Type::Enum(_), _) => "members of an enum: write their names or numbers",
            _ => "neither strings nor integers: only `{*}` stands for entries",
        };
        let ty = self.schema.display_type(map).to_string();
        Err(self.error(at, PathErrorKind::Key { ty, expected }))
    }
}
