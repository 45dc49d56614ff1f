//! Parts of a schema as IDL has them.

use std::fmt::{self, Display, Write};

use scrimp::Service;
use scrimp::descriptor::{
    Definition, EnumDesc, FieldDesc, MethodDesc, Requiredness, Schema, StructDesc, StructId, StructKind,
    Type, TypeId,
};

/// A method: what it returns, takes and throws.
pub(crate) fn signature(schema: &Schema, method: &MethodDesc) -> impl Display {
    let returns =
        method.returns.as_ref().map_or("void".to_owned(), |ty| schema.display_type(ty.id).to_string());
    let oneway = if method.oneway { "oneway " } else { "" };
    let mut signature =
        format!("{oneway}{returns} {}({})", method.name, fields(schema, method.args, |_| true));
    let throws =
        method.result.map(|result| fields(schema, result, |field| field.id != 0 || method.returns.is_none()));
    if let Some(throws) = throws.filter(|throws| !throws.is_empty()) {
        signature += &format!(" throws ({throws})");
    }
    signature
}

/// Fields of a struct, side by side.
fn fields(schema: &Schema, id: StructId, which: impl Fn(&FieldDesc) -> bool) -> String {
    let fields = schema.struct_desc(id).fields.iter().filter(|field| which(field));
    let fields =
        fields.map(|field| format!("{}: {} {}", field.id, schema.display_type(field.ty.id), field.name));
    fields.collect::<Vec<_>>().join(", ")
}

/// What a method is: its docs and signature, and the definitions that its arguments, its result and its exceptions are made of.
pub(crate) fn description(schema: &Schema, method: &MethodDesc) -> String {
    let mut out = String::new();
    let written = docs(&mut out, "", method.doc.as_deref())
        .and_then(|()| writeln!(out, "{}", signature(schema, method)))
        .and_then(|()| {
            used_by(schema, method).into_iter().try_for_each(|definition| {
                writeln!(out)?;
                match definition {
                    Definition::Struct(id) => declare_struct(schema, schema.struct_desc(id), &mut out),
                    Definition::Enum(id) => declare_enum(schema, schema.enum_desc(id), &mut out),
                    _ => Ok(()),
                }
            })
        });
    written.expect("a text takes what is written");
    out
}

/// A service: its docs, and those and the signatures of its methods, inherited ones too.
pub(crate) fn service(service: &Service) -> String {
    let schema = service.schema().descriptors();
    let mut out = String::new();
    let written = docs(&mut out, "", service.desc().doc.as_deref())
        .and_then(|()| writeln!(out, "service {} {{", service.name()))
        .and_then(|()| {
            service.methods().try_for_each(|method| {
                docs(&mut out, "  ", method.desc().doc.as_deref())?;
                writeln!(out, "  {}", signature(schema, method.desc()))
            })
        })
        .and_then(|()| writeln!(out, "}}"));
    written.expect("a text takes what is written");
    out
}

/// The definitions that a method's arguments, result and exceptions are made of, in the order in which they are met.
fn used_by(schema: &Schema, method: &MethodDesc) -> Vec<Definition> {
    let mut used: Vec<Definition> = Vec::new();
    let mut types: Vec<TypeId> = Vec::new();
    let add_fields = |id: StructId, types: &mut Vec<TypeId>| {
        types.extend(schema.struct_desc(id).fields.iter().rev().map(|field| field.ty.id));
    };
    method.result.into_iter().chain([method.args]).for_each(|id| add_fields(id, &mut types));
    while let Some(ty) = types.pop() {
        let definition = match schema.ty(ty) {
            Type::List(item) | Type::Set(item) => {
                types.push(item);
                continue;
            }
            Type::Map(key, value) => {
                types.extend([value, key]);
                continue;
            }
            Type::Struct(id) => Definition::Struct(id),
            Type::Enum(id) => Definition::Enum(id),
            _ => continue,
        };
        if used.contains(&definition) {
            continue;
        }
        used.push(definition);
        if let Definition::Struct(id) = definition {
            add_fields(id, &mut types);
        }
    }
    used
}

fn declare_struct(schema: &Schema, desc: &StructDesc, out: &mut String) -> fmt::Result {
    let kind = match desc.kind {
        StructKind::Union => "union",
        StructKind::Exception => "exception",
        _ => "struct",
    };
    docs(out, "", desc.doc.as_deref())?;
    writeln!(out, "{kind} {} {{", schema.qualified_name(desc.id))?;
    for field in &desc.fields {
        docs(out, "  ", field.doc.as_deref())?;
        let requiredness = match field.requiredness {
            Requiredness::Required => "required ",
            Requiredness::Optional if !desc.is_union() => "optional ",
            _ => "",
        };
        writeln!(out, "  {}: {requiredness}{} {}", field.id, schema.display_type(field.ty.id), field.name)?;
    }
    writeln!(out, "}}")
}

fn declare_enum(schema: &Schema, desc: &EnumDesc, out: &mut String) -> fmt::Result {
    docs(out, "", desc.doc.as_deref())?;
    writeln!(out, "enum {} {{", schema.qualified_name(desc.id))?;
    for member in &desc.members {
        docs(out, "  ", member.doc.as_deref())?;
        writeln!(out, "  {} = {}", member.name, member.number)?;
    }
    writeln!(out, "}}")
}

/// A doc comment, behind `indent`.
fn docs(out: &mut String, indent: &str, doc: Option<&str>) -> fmt::Result {
    doc.into_iter()
        .flat_map(str::lines)
        .try_for_each(|line| writeln!(out, "{}", format!("{indent}// {line}").trim_end()))
}
