//! [`StructMap`]: where each field of a struct is in a request or response.

use ::http::Method;
use hashbrown::HashMap;
use scrimp_schema::{Diagnostic, FieldDesc, Requiredness, Schema, Span, StructDesc, StructId, Type};

use super::annotation::{self, Written, is_textual};
use super::route::Pattern;
use super::source::Source;
use super::{Options, Precedence};
use crate::json::Naming;

/// Where each field of a struct is.
pub(super) struct StructMap {
    pub(super) fields: Vec<FieldMap>,
}

impl StructMap {
    /// Whether a field is written to `source`.
    pub(super) fn has(&self, source: &Source) -> bool {
        self.fields.iter().any(|field| match &field.content {
            Content::Fields(map) => map.has(source),
            Content::Value { write, .. } => write.as_ref() == Some(source),
        })
    }
}

/// Where a field is.
pub(super) struct FieldMap {
    /// The position by id.
    pub(super) position: usize,
    /// The way to the field from the arguments or the result.
    pub(super) path: String,
    pub(super) content: Content,
    /// Whether a request or response without it is bad. The struct that stands for all arguments is always there.
    pub(super) is_required: bool,
    /// Whether a message reads the same without it as with the zero value.
    pub(super) is_zero_by_default: bool,
}

/// What a field is made of.
pub(super) enum Content {
    /// What is in the first of these places that has something; and the one that is written.
    Value { read: Vec<Source>, write: Option<Source> },
    /// Fields of a struct, each mapped.
    Fields(StructMap),
}

/// What a map is for.
#[derive(Clone, Copy)]
pub(super) enum Side<'s> {
    /// Requests, by these routes.
    Request(&'s [Pattern]),
    Response,
}

impl Side<'_> {
    fn has_parameter(self, name: &str) -> bool {
        match self {
            Self::Request(routes) => routes.iter().any(|route| route.parameters().any(|known| known == name)),
            Self::Response => false,
        }
    }

    /// Whether what has no annotation is written to the query: where requests have no bodies.
    fn has_no_body(self) -> bool {
        let has_none = |route: &Pattern| matches!(route.verb, Some(Method::GET | Method::HEAD));
        matches!(self, Self::Request(routes) if routes.first().is_some_and(has_none))
    }
}

/// The names that a request or response may have something under, sorted.
#[derive(Default)]
pub(super) struct Known {
    pub(super) query: Vec<Box<str>>,
    pub(super) cookies: Vec<Box<str>>,
    /// In a body that is a JSON object.
    pub(super) members: Vec<Box<str>>,
    /// In a body that is a form.
    pub(super) form: Vec<Box<str>>,
}

impl Known {
    pub(super) fn of(map: &StructMap) -> Self {
        let mut known = Self::default();
        known.add(map);
        for names in [&mut known.query, &mut known.cookies, &mut known.members, &mut known.form] {
            names.sort_unstable();
            names.dedup();
        }
        known
    }

    fn add(&mut self, map: &StructMap) {
        for field in &map.fields {
            match &field.content {
                Content::Fields(map) => self.add(map),
                Content::Value { read, .. } => {
                    for source in read {
                        match source {
                            Source::Query(name) => self.query.push(name.clone()),
                            Source::Cookie(name) => self.cookies.push(name.clone()),
                            Source::Form(name) => self.form.push(name.clone()),
                            Source::Body(name) => {
                                self.members.push(name.clone());
                                self.form.push(name.clone());
                            }
                            _ => {}
                        }
                    }
                }
            }
        }
    }

    /// Whether the body is looked into.
    pub(super) fn reads_body(&self) -> bool {
        !self.form.is_empty()
    }
}

/// Makes maps of structs.
pub(super) struct Mapper<'s> {
    pub(super) schema: &'s Schema,
    pub(super) precedence: Precedence,
    pub(super) naming: Naming,
    pub(super) side: Side<'s>,
    pub(super) errors: &'s mut Vec<Diagnostic>,
    /// Which field is written to a place.
    taken: HashMap<Source, Span>,
    /// The structs that are being mapped, from the outermost to the innermost.
    within: Vec<StructId>,
}

impl<'s> Mapper<'s> {
    pub(super) fn new(
        schema: &'s Schema,
        options: &Options,
        side: Side<'s>,
        errors: &'s mut Vec<Diagnostic>,
    ) -> Self {
        let (precedence, naming) = (options.precedence, options.style.get_naming());
        Self { schema, precedence, naming, side, errors, taken: HashMap::new(), within: Vec::new() }
    }

    /// The map of a method's arguments: of the fields of the only one, where that is a struct without annotations.
    pub(super) fn map_args(&mut self, args: &StructDesc) -> StructMap {
        if let [only] = &args.fields[..] {
            let written = annotation::read(self.schema, only, self.naming, self.errors);
            let is_plain = written.sources.is_empty() && !written.is_none;
            if let (true, Some(id)) = (is_plain, self.fields_struct(only)) {
                let mut field = self.field(only, 0, "");
                field.content = Content::Fields(self.map_struct(self.schema.struct_desc(id), &only.name));
                field.is_required = true;
                return StructMap { fields: vec![field] };
            }
        }
        self.map_struct(args, "")
    }

    /// The struct of a field whose fields can be mapped: no union.
    pub(super) fn fields_struct(&self, field: &FieldDesc) -> Option<StructId> {
        match self.schema.ty(field.ty.id) {
            Type::Struct(id) if !self.schema.struct_desc(id).is_union() => Some(id),
            _ => None,
        }
    }

    /// The map of a struct's fields; `path` leads to the struct.
    pub(super) fn map_struct(&mut self, desc: &StructDesc, path: &str) -> StructMap {
        self.within.push(desc.id);
        let fields = (0..).zip(desc.fields_by_id());
        let fields = fields.filter_map(|(position, field)| self.map_field(field, position, path)).collect();
        self.within.pop();
        StructMap { fields }
    }

    fn field(&self, field: &FieldDesc, position: usize, path: &str) -> FieldMap {
        FieldMap {
            position,
            path: if path.is_empty() { field.name.clone() } else { format!("{path}.{}", field.name) },
            content: Content::Value { read: Vec::new(), write: None },
            is_required: field.requiredness == Requiredness::Required && field.default.is_none(),
            is_zero_by_default: field.requiredness != Requiredness::Required && field.default.is_none(),
        }
    }

    /// Where a field is; `None` where it is nowhere.
    fn map_field(&mut self, desc: &FieldDesc, position: usize, path: &str) -> Option<FieldMap> {
        let written = annotation::read(self.schema, desc, self.naming, self.errors);
        if written.is_none {
            return None;
        }
        let mut field = self.field(desc, position, path);
        field.content = match written.no_body_struct {
            Some(span) => Content::Fields(self.map_no_body_struct(desc, span, &field.path)?),
            None => self.map_value(desc, &written),
        };
        Some(field)
    }

    fn map_no_body_struct(&mut self, field: &FieldDesc, span: Span, path: &str) -> Option<StructMap> {
        let refuse = |message: String| Diagnostic::error("E0804", span, message);
        match self.fields_struct(field) {
            Some(id) if self.within.contains(&id) => {
                let name = &self.schema.struct_desc(id).name;
                self.errors.push(refuse(format!("the fields of `{name}` would be mapped within themselves")));
                None
            }
            Some(id) => Some(self.map_struct(self.schema.struct_desc(id), path)),
            None => {
                let message = format!("`api.no_body_struct` is for structs, and `{}` is none", field.name);
                self.errors.push(refuse(message));
                None
            }
        }
    }

    fn map_value(&mut self, field: &FieldDesc, written: &Written) -> Content {
        let sources = self.sources_of_side(field, written);
        let by_name = Source::Body(written.name.clone());
        let (read, write) = match (self.side, self.precedence) {
            (Side::Response, _) => {
                let source = sources.first().cloned().unwrap_or(by_name);
                (vec![source.clone()], Some(source))
            }
            (Side::Request(_), Precedence::Kitex) => {
                let source = sources.first().cloned().unwrap_or(by_name);
                (vec![source.clone()], Some(source))
            }
            (Side::Request(_), Precedence::Dynamicgo) => {
                let mut read = sources;
                if !read.iter().any(|source| matches!(source, Source::Body(_) | Source::RawBody)) {
                    read.push(by_name);
                }
                (read.clone(), read.into_iter().next())
            }
            (Side::Request(_), Precedence::Hertz) if !sources.is_empty() => {
                let mut read = sources;
                read.sort_by_key(hertz_rank);
                (read.clone(), read.into_iter().next())
            }
            (Side::Request(_), Precedence::Hertz) => self.hertz_sources(field, &written.name),
        };
        // Where a request goes is not up to its fields.
        let write = write.filter(|source| *source != Source::RawUri);
        if let Some(source) = &write {
            self.claim(source, field.span);
        }
        Content::Value { read, write }
    }

    /// The places that annotations name and that the side has.
    fn sources_of_side(&mut self, field: &FieldDesc, written: &Written) -> Vec<Source> {
        let mut sources: Vec<&(Source, Span)> = Vec::new();
        for named in &written.sources {
            let (source, span) = named;
            match self.side {
                Side::Request(_) if !source.is_of_request() => {}
                Side::Request(routes) => match source {
                    Source::Path(name) if !routes.is_empty() && !self.side.has_parameter(name) => {
                        let message = format!("no route of the method has a parameter `{name}`");
                        let diagnostic = Diagnostic::error("E0806", *span, message);
                        self.errors.push(diagnostic.with_label(routes[0].span, "its route"));
                    }
                    _ => sources.push(named),
                },
                Side::Response if source.is_of_response() => sources.push(named),
                Side::Response if self.precedence == Precedence::Dynamicgo => {
                    let message = format!("a response has no {}", kind_of(source));
                    self.errors.push(Diagnostic::error("E0807", *span, message));
                }
                Side::Response => {}
            }
        }
        if let (Precedence::Kitex, [(_, first), (_, second), ..]) = (self.precedence, &sources[..]) {
            let message = format!("`{}` is mapped twice: `Precedence::Kitex` takes one mapping", field.name);
            self.errors.push(Diagnostic::error("E0805", *second, message).with_label(*first, "the first"));
        }
        sources.into_iter().map(|(source, _)| source.clone()).collect()
    }

    /// Where a field without annotations is as Hertz has it: where it is read, and where it is written.
    fn hertz_sources(&self, field: &FieldDesc, name: &str) -> (Vec<Source>, Option<Source>) {
        let body = Source::Body(name.into());
        if !is_textual(self.schema, field.ty.id) {
            return (vec![body.clone()], Some(body));
        }
        let mut read =
            vec![Source::Form(name.into()), Source::Query(name.into()), Source::Cookie(name.into())];
        let mut write = if self.side.has_no_body() { Source::Query(name.into()) } else { body.clone() };
        if self.side.has_parameter(name) {
            write = Source::Path(name.into());
            read.insert(0, write.clone());
        }
        read.extend(name.parse().map(Source::Header));
        read.push(body);
        (read, Some(write))
    }

    /// Notes that a field is written to a place, which no other may be.
    fn claim(&mut self, source: &Source, span: Span) {
        if let Some(first) = self.taken.insert(source.clone(), span) {
            let message = format!("two fields are in the same place: {source}");
            self.errors.push(Diagnostic::error("E0808", span, message).with_label(first, "the first"));
            return;
        }
        // A response has one body: its own bytes, or an object.
        if let Side::Response = self.side {
            let is_body = |source: &Source| matches!(source, Source::Body(_));
            let rival = match source {
                Source::RawBody => self.taken.iter().find(|(source, _)| is_body(source)),
                source if is_body(source) => self.taken.get_key_value(&Source::RawBody),
                _ => None,
            };
            if let Some((_, other)) = rival {
                let message = "one field is the whole body, and another is in it";
                let diagnostic = Diagnostic::error("E0809", span, message).with_label(*other, "the other");
                self.errors.push(diagnostic.with_help("give one of them `api.header` or `api.none`"));
            }
        }
    }
}

/// The order in which Hertz looks at places.
fn hertz_rank(source: &Source) -> u8 {
    match source {
        Source::Path(_) => 0,
        Source::Form(_) => 1,
        Source::Query(_) => 2,
        Source::Cookie(_) => 3,
        Source::Header(_) => 4,
        Source::Body(_) => 5,
        Source::RawBody | Source::RawUri | Source::Status => 6,
    }
}

fn kind_of(source: &Source) -> &'static str {
    match source {
        Source::Query(_) => "query",
        Source::Path(_) => "path",
        Source::Form(_) => "form",
        Source::RawUri => "URI",
        Source::Header(_) | Source::Cookie(_) | Source::Body(_) | Source::RawBody | Source::Status => {
            "such place"
        }
    }
}
