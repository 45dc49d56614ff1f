//! [`Narrowing`]: makes a schema with narrower copies of another's structs.

use std::sync::Arc;

use crate::descriptor::{FieldDesc, StructDesc, StructId, StructKind, Type, TypeId, TypeRef};
use crate::name_index::NameIndex;
use crate::schema::Schema;
use crate::source::Span;

/// Makes a schema that has all definitions of another one under their ids, and besides them narrower copies of its structs, which keep
/// their names. Looking a name up finds the definition as it was.
///
/// ```
/// use scrimp_schema::{Loader, Narrowing};
/// let schema = Loader::new().parse("p.thrift", "struct Point { 1: i32 x, 2: i32 y }")?;
/// let point = &schema.structs()[0];
/// let mut narrowing = Narrowing::new(&schema);
/// let narrow = narrowing.add_struct(point.id, vec![point.fields[1].clone()]);
/// let narrowed = narrowing.finish();
/// assert_eq!(narrowed.struct_desc(point.id).fields.len(), 2);
/// let names = narrowed.struct_desc(narrow).fields_by_id().map(|field| field.name.as_str());
/// assert_eq!((narrowed.qualified_name(narrow).as_str(), names.collect::<Vec<_>>()), ("Point", vec!["y"]));
/// # Ok::<(), scrimp_schema::SchemaError>(())
/// ```
#[derive(Debug)]
pub struct Narrowing {
    schema: Schema,
}

impl Narrowing {
    /// Starts with all that `schema` has.
    pub fn new(schema: &Schema) -> Self {
        let Schema { sources, files, types, structs, enums, typedefs, consts, services, names, warnings } =
            schema;
        Self {
            schema: Schema {
                sources: sources.clone(),
                files: files.clone(),
                types: types.clone(),
                structs: structs.clone(),
                enums: enums.clone(),
                typedefs: typedefs.clone(),
                consts: consts.clone(),
                services: services.clone(),
                names: Arc::clone(names),
                warnings: warnings.clone(),
            },
        }
    }

    /// What there is so far.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Adds a type, which is another one than any that is there, even if it looks the same.
    pub fn add_type(&mut self, ty: Type) -> TypeId {
        let id = TypeId::from_index(self.schema.types.len());
        self.schema.types.push(ty);
        id
    }

    /// Adds a copy of the struct `of` that has these fields, whose ids differ.
    pub fn add_struct(&mut self, of: StructId, fields: Vec<FieldDesc>) -> StructId {
        let mut copy = self.schema.struct_desc(of).clone();
        copy.fields = fields;
        self.push(copy)
    }

    /// Adds a struct without fields, called `name`, where the root file's definitions are.
    pub fn add_empty_struct(&mut self, name: &str) -> StructId {
        let file = self.schema.root().source;
        self.push(StructDesc {
            id: StructId::from_index(0),
            name: name.to_owned(),
            file,
            kind: StructKind::Struct,
            service: None,
            fields: Vec::new(),
            by_id: Vec::new(),
            annotations: Vec::new(),
            doc: None,
            span: Span::new(file, 0, 0),
            names: NameIndex::default(),
        })
    }

    fn push(&mut self, mut desc: StructDesc) -> StructId {
        desc.id = StructId::from_index(self.schema.structs.len());
        desc.by_id = (0..desc.fields.len()).collect();
        desc.by_id.sort_by_key(|&index| desc.fields[index].id);
        desc.names = NameIndex::default();
        let id = desc.id;
        self.schema.structs.push(desc);
        id
    }

    /// The schema.
    pub fn finish(self) -> Schema {
        self.schema
    }
}

impl TypeRef {
    /// The same place in the IDL with the type `id` instead, which no typedef names.
    pub fn with_type(&self, id: TypeId) -> Self {
        Self { id, typedef: None, ..self.clone() }
    }
}
