//! Text to messages.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use scrimp::builder::{ListBuilder, MapBuilder, StructBuilder, ValueBuilder};
use scrimp::descriptor::{FieldDesc, StructId, Type, TypeId};
use scrimp::{Any, Arena, BuildError, BuildErrorKind, Limits, Message, Schema, StructType, WireType};

use super::error::{Result, TJsonError, TJsonErrorKind, key_segment};
use super::text::{Position, Scalar, Tokens, utf8};

/// The base64 of binaries: written without padding, as C++ and Java do, and read with or without.
pub(super) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Reads the struct at the start of `text` as a message of type `ty`, made in `arena`; tells how many bytes it takes.
///
/// Fields that the type does not have, or has with another type, are skipped. Of a field that comes twice, the last counts. What is
/// missing is treated as by [`Builder::finish`](scrimp::Builder::finish).
///
/// ```
/// use scrimp::{Arena, Limits, Schema};
/// use scrimp_envelope::tjson;
/// let schema = Schema::parse("p.thrift", "struct P { 1: string name, 2: map<i32, double> scores }")?;
/// let ty = schema.struct_type("P")?;
/// let arena = Arena::new();
/// let text = br#"{"1":{"str":"Ada"},"2":{"map":["i32","dbl",1,{"7":0.5}]},"9":{"tf":1}} and what follows"#;
/// let (message, len) = tjson::read_struct(&ty, &arena, text, &Limits::new())?;
/// assert_eq!(format!("{message:?}"), r#"P { name: "Ada", scores: {7: 0.5} }"#);
/// assert_eq!(len, 70);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// When the text is no struct of the protocol, does not fit the type or the limits, or lacks a required field or a union's member.
/// Memory that was taken of the arena by then is freed with it. What is limited of memory is what is [used](Arena::used) of the arena, looked at
/// after every value: strings take some of it, unlike a codec's, and so does where a container lay before it grew.
pub fn read_struct<'a>(
    ty: &'a StructType,
    arena: &'a Arena,
    text: &[u8],
    limits: &Limits,
) -> Result<(Message<'a>, usize)> {
    let within = limits.truncate(text);
    let mut reader = Reader {
        tokens: Tokens::new(within, limits.get_depth()),
        schema: &ty.schema(),
        arena,
        used: arena.used(),
        limits,
    };
    let mut builder = ty.builder(arena);
    let read = reader.tokens.enter(0).and_then(|level| reader.fields(ty.desc().id, &mut builder, level));
    match read {
        Err(error) if *error.kind() == TJsonErrorKind::UnexpectedEnd && within.len() < text.len() => {
            Err(reader.tokens.error(TJsonErrorKind::MessageTooLarge(limits.get_message_size())))
        }
        Err(error) => Err(error),
        Ok(()) => {
            let len = reader.tokens.position();
            let message = builder.finish().map_err(|error| TJsonError::build(len, &error))?;
            Ok((message, len))
        }
    }
}

struct Reader<'r, 't> {
    tokens: Tokens<'t>,
    schema: &'r Schema,
    arena: &'r Arena,
    /// What was used of the arena before anything was read.
    used: usize,
    limits: &'r Limits,
}

// A function for each kind of nested value: they keep the stack small where values are nested deeply.

impl<'t> Reader<'_, 't> {
    fn build_error(&self, error: &BuildError) -> TJsonError {
        TJsonError::build(self.tokens.position(), error)
    }

    /// Fails when more of the arena was taken than what was read so far allows.
    fn check_memory(&self) -> Result<()> {
        let limit = self.limits.memory_for(self.tokens.position());
        match (self.arena.used() - self.used) as u64 > limit {
            true => Err(self.tokens.error(TJsonErrorKind::MemoryLimit(limit))),
            false => Ok(()),
        }
    }

    /// Reads the fields of a struct, which is at `level`.
    fn fields(&mut self, id: StructId, to: &mut StructBuilder<'_, '_>, level: u32) -> Result<()> {
        self.check_memory()?;
        let desc = self.schema.descriptors().struct_desc(id);
        let mut member = None;
        self.tokens.open_struct()?;
        let mut is_first = true;
        while let Some((id, wire_type)) = self.tokens.open_field(is_first)? {
            is_first = false;
            let field = desc.field_by_id(id);
            let known = field.filter(|field| self.wire_type(field.ty.id) == wire_type);
            if let Some(field) = known
                && desc.is_union()
            {
                self.check_member(&mut member, field)?;
            }
            let read = match known {
                Some(field) => self.field(field, desc.id, to, level),
                None => self.tokens.skip(wire_type, Position::Value, level),
            };
            read.map_err(|error| {
                error.within(field.map_or_else(|| format!("<field {id}>"), |field| field.name.clone()))
            })?;
            self.tokens.close_field()?;
        }
        Ok(())
    }

    fn wire_type(&self, ty: TypeId) -> WireType {
        WireType::of(self.schema.descriptors().ty(ty))
    }

    /// Fails when another member of a union than `field` came before, which is `member`.
    fn check_member<'f>(&self, member: &mut Option<&'f FieldDesc>, field: &'f FieldDesc) -> Result<()> {
        match member.replace(field) {
            Some(other) if other.id != field.id => {
                let kind = BuildErrorKind::UnionConflict(other.name.clone(), field.name.clone());
                Err(self.tokens.error(TJsonErrorKind::Build(kind)))
            }
            _ => Ok(()),
        }
    }

    /// Reads the value of `field`, which is one of struct `of`.
    fn field(
        &mut self,
        field: &FieldDesc,
        of: StructId,
        to: &mut StructBuilder<'_, '_>,
        level: u32,
    ) -> Result<()> {
        // Afresh: what came before must not shine through.
        let handle = self.schema.type_of(of).field_by_id::<Any>(field.id).expect("any field is read as any");
        to.unset(handle).map_err(|error| self.build_error(&error))?;
        let to = to.by_id(field.id).expect("the field is one of this struct");
        self.value(to, level)
    }

    /// Reads a value of the type that `to` is of, within `level`; not a scalar key.
    fn value(&mut self, mut to: ValueBuilder<'_, '_>, level: u32) -> Result<()> {
        let ty = self.schema.descriptors().ty(to.ty());
        if !is_nested(ty) {
            self.scalar(ty, &mut to, Position::Value)?;
            return self.check_memory();
        }
        let level = self.tokens.enter(level)?;
        let at = self.tokens.position();
        let refused = |error: BuildError| TJsonError::build(at, &error);
        match ty {
            Type::Struct(id) => self.fields(id, &mut to.into_struct().map_err(refused)?, level)?,
            Type::Map(..) => self.entries(to.into_map().map_err(refused)?, level)?,
            _ => self.elements(to.into_list().map_err(refused)?, level)?,
        }
        self.check_memory()
    }

    /// Reads a value of the scalar type `ty`.
    fn scalar(&mut self, ty: Type, to: &mut ValueBuilder<'_, '_>, position: Position) -> Result<Scalar<'t>> {
        let start = self.tokens.start()?;
        let scalar = self.tokens.scalar(WireType::of(ty), position)?;
        let set = match (&scalar, ty) {
            (Scalar::Value(value), _) => to.set(*value),
            (Scalar::Text(text), Type::Binary) => match BASE64.decode(text) {
                Ok(bytes) => to.set(&bytes),
                Err(error) => {
                    return Err(TJsonError::at(start, TJsonErrorKind::Base64(error.to_string())));
                }
            },
            (Scalar::Text(text), _) => to.set(&*utf8(Cow::Borrowed(text), start)?),
        };
        set.map_err(|error| self.build_error(&error))?;
        Ok(scalar)
    }

    /// Reads the elements of a list or set, which is at `level`.
    fn elements(&mut self, mut list: ListBuilder<'_, '_>, level: u32) -> Result<()> {
        let (found, count) = self.tokens.open_list()?;
        for index in 0..count {
            self.tokens.next_element(index, count)?;
            let to = list.push_default().map_err(|error| self.build_error(&error))?;
            if index == 0 {
                found.expect("element", self.wire_type(to.ty()))?;
            }
            let read = self.value(to, level);
            read.map_err(|error| error.within(format!("[{index}]")))?;
        }
        self.tokens.close_list()
    }

    /// Reads the entries of a map, which is at `level`.
    fn entries(&mut self, mut map: MapBuilder<'_, '_>, level: u32) -> Result<()> {
        let (found_key, found_value, count) = self.tokens.open_map()?;
        for index in 0..count {
            self.tokens.next_entry(index, count)?;
            let (key, value) = map.append_entry().map_err(|error| self.build_error(&error))?;
            if index == 0 {
                found_key.expect("key", self.wire_type(key.ty()))?;
                found_value.expect("value", self.wire_type(value.ty()))?;
            }
            let position = || format!("[#{index}]");
            let key = self.key(key, level).map_err(|error| error.within(position()))?;
            self.tokens.colon()?;
            let read = self.value(value, level);
            read.map_err(|error| {
                error.within(key.map_or_else(position, |key| key_segment(key.view(), index)))
            })?;
        }
        self.tokens.close_map()
    }

    /// Reads the key of a map, within `level`; tells which, where it is a scalar.
    fn key(&mut self, mut to: ValueBuilder<'_, '_>, level: u32) -> Result<Option<Scalar<'t>>> {
        let ty = self.schema.descriptors().ty(to.ty());
        match is_nested(ty) {
            true => self.value(to, level).map(|()| None),
            false => self.scalar(ty, &mut to, Position::Key).map(Some),
        }
    }
}

fn is_nested(ty: Type) -> bool {
    matches!(ty, Type::Struct(_) | Type::List(_) | Type::Set(_) | Type::Map(..))
}
