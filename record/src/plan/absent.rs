//! [`Absent`]: what encoders make of fields that are absent.

use scrimp_schema::{Schema, StructId, Type, TypeId, Value};

use crate::layouts::{Fallback, Layouts};

/// What encoders write of a field without `required` or `optional` that is absent. Of others nothing is written, whatever is chosen here.
///
/// Apache Thrift's generators differ, and peers may rely on what theirs do:
///
/// | absent field of default requiredness | `Omit` | `WriteDefaults` | Go | C++ | Java |
/// |---|---|---|---|---|---|
/// | number or bool | – | IDL default or 0 | IDL default or 0 | IDL default or 0 | IDL default or 0 |
/// | enum | – | IDL default or 0 | IDL default or 0 | IDL default or 0 | IDL default or – |
/// | string or binary | – | IDL default or empty | IDL default or empty | IDL default or empty | IDL default or – |
/// | list, set or map | – | IDL default or empty | IDL default or empty | IDL default or empty | IDL default or – |
/// | struct | – | IDL default or without fields | IDL default or without fields | in full | IDL default or – |
/// | struct that requires a field | – | IDL default or – | IDL default or without fields | in full | IDL default or – |
/// | union | – | IDL default or – | IDL default or without member | IDL default or without member | IDL default or – |
/// | of a method's result | – | – | – | – | – |
///
/// – is nothing: no reader takes a union without a member, or a struct that lacks what it requires. Generated Python, JavaScript and Rust write what
/// is set, as `Omit` does. A struct that is an IDL default is written like any other, by the same rules.
///
/// Requiredness is specified by `doc/specs/idl.md` of Apache Thrift, under "Field Requiredness"; the table is of its generators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Absent {
    /// Nothing.
    #[default]
    Omit,
    /// Its IDL default, else the zero value of its type, with exceptions: see the table.
    WriteDefaults,
}

/// A default holds itself, or too many structs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the default of `{field}` is too large to be written: it comes to more than {MAX_STRUCTS} structs, or more than {MAX_NESTING} within each other, \
     with what is absent in them"
)]
pub struct DefaultTooLarge {
    /// The field, behind the name of its struct and a dot.
    pub field: String,
}

/// How many structs a field's default may come to when what is absent in them is written: a short schema could ask for any number.
const MAX_STRUCTS: u64 = 4096;

/// How deeply these may be nested; no codec allows more levels.
const MAX_NESTING: usize = 512;

/// Finds how large defaults are.
pub(super) struct DefaultSizes<'l> {
    layouts: &'l Layouts,
    /// By struct: how many structs a record without any field comes to, itself included, where that is known.
    sizes: Vec<Option<u64>>,
}

impl<'l> DefaultSizes<'l> {
    pub(super) fn new(layouts: &'l Layouts) -> Self {
        Self { layouts, sizes: vec![None; layouts.schema().structs().len()] }
    }

    fn schema(&self) -> &'l Schema {
        self.layouts.schema()
    }

    /// Fails if a default that is written for an absent field of `owner` is too large.
    pub(super) fn check(&mut self, owner: StructId) -> Result<(), DefaultTooLarge> {
        self.size_of_empty(owner, 0).map(drop)
    }

    /// How many structs a record of `id` without any field comes to, within `nesting` others.
    fn size_of_empty(&mut self, id: StructId, nesting: usize) -> Result<u64, DefaultTooLarge> {
        if let Some(size) = self.sizes[id.index()] {
            return Ok(size);
        }
        let layouts = self.layouts;
        let desc = layouts.schema().struct_desc(id);
        let mut size = 1;
        for field in &layouts.struct_layout(id).fields {
            let field_desc = &desc.fields[field.desc as usize];
            let Some(default) = &field_desc.default else { continue };
            if layouts.fallback(id, field) == Fallback::Omit {
                continue;
            }
            let too_large = || DefaultTooLarge {
                field: format!("{}.{}", layouts.schema().qualified_name(id), field_desc.name),
            };
            if nesting == MAX_NESTING {
                return Err(too_large());
            }
            size += self.size_of_value(field.ty, default, nesting + 1)?;
            if size > MAX_STRUCTS {
                return Err(too_large());
            }
        }
        self.sizes[id.index()] = Some(size);
        Ok(size)
    }

    /// How many structs `value`, a `ty`, comes to.
    fn size_of_value(&mut self, ty: TypeId, value: &Value, nesting: usize) -> Result<u64, DefaultTooLarge> {
        match (self.schema().ty(ty), value) {
            (Type::Struct(id), Value::Struct(fields)) => {
                let desc = self.schema().struct_desc(id);
                let mut size = self.size_of_empty(id, nesting)?;
                for (id, value) in fields {
                    let field = desc.field_by_id(*id).expect("the resolver names declared fields only");
                    size += self.size_of_value(field.ty.id, value, nesting)?;
                }
                Ok(size)
            }
            (Type::List(element), Value::List(items)) | (Type::Set(element), Value::Set(items)) => {
                items.iter().map(|item| self.size_of_value(element, item, nesting)).sum()
            }
            (Type::Map(key, value_type), Value::Map(entries)) => entries
                .iter()
                .map(|(k, v)| {
                    Ok(self.size_of_value(key, k, nesting)? + self.size_of_value(value_type, v, nesting)?)
                })
                .sum(),
            _ => Ok(0),
        }
    }
}
