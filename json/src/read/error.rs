//! [`ReadError`]: why and where text is not a message.

use std::fmt;

use scrimp_record::error::{ErrorPath, PathSegment};
use scrimp_schema::{EnumDesc, StructDesc, closest_name};

/// Of which kind a [`ReadError`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// The text is not JSON.
    Syntax,
    /// The text ends within the message.
    UnexpectedEnd,
    /// The text is JSON, but does not fit the schema.
    Mismatch,
    /// The message exceeds a limit.
    Limit,
}

/// Why text is not a message: what is wrong, where in the message, and where in the text.
#[derive(Debug)]
pub struct ReadError {
    /// Boxed: results stay small where nothing is wrong.
    inner: Box<Inner>,
}

#[derive(Debug)]
struct Inner {
    kind: ReadErrorKind,
    what: String,
    offset: usize,
    path: ErrorPath,
}

impl ReadError {
    /// That `what` is wrong at byte `offset` of the text.
    #[cold]
    pub(super) fn new(kind: ReadErrorKind, offset: usize, what: impl fmt::Display) -> Self {
        let (what, path) = (what.to_string(), ErrorPath::default());
        Self { inner: Box::new(Inner { kind, what, offset, path }) }
    }

    /// The same error with `segment` in front of its path.
    #[cold]
    pub(super) fn within(mut self, segment: PathSegment) -> Self {
        self.inner.path.start_with(segment);
        self
    }

    /// Of which kind it is.
    pub fn kind(&self) -> ReadErrorKind {
        self.inner.kind
    }

    /// What is wrong.
    pub fn what(&self) -> &str {
        &self.inner.what
    }

    /// Where in the text, in bytes.
    pub fn offset(&self) -> usize {
        self.inner.offset
    }

    /// The way to what is wrong.
    pub fn path(&self) -> &ErrorPath {
        &self.inner.path
    }
}

/// Text as it was given, cut where it is long; by [`Debug`](fmt::Debug) with escapes.
pub struct Quoted<'t>(pub &'t str);

impl<'t> Quoted<'t> {
    /// What is shown, and what is behind it where the text goes on.
    fn shown(&self) -> (&'t str, &'static str) {
        const SHOWN: usize = 60;
        match self.0.char_indices().nth(SHOWN) {
            None => (self.0, ""),
            Some((end, _)) => (&self.0[..end], "…"),
        }
    }
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (text, more) = self.shown();
        write!(f, "`{text}{more}`")
    }
}

impl fmt::Debug for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (text, more) = self.shown();
        write!(f, "{text:?}{more}")
    }
}

/// That a struct has no field of some name.
pub(super) struct NoField<'s> {
    pub(super) desc: &'s StructDesc,
    pub(super) name: &'s str,
}

impl fmt::Display for NoField<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.desc.fields.iter().map(|field| field.name.as_str());
        write!(f, "`{}` has no field {}", self.desc.name, Quoted(self.name))?;
        did_you_mean(f, closest_name(self.name, names))
    }
}

/// That an enum has no member of some name.
pub struct NoMember<'e> {
    /// The enum.
    pub desc: &'e EnumDesc,
    /// The name.
    pub name: &'e str,
}

impl fmt::Display for NoMember<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 10;
        let members = &self.desc.members;
        write!(f, "enum `{}` has no member {}", self.desc.name, Quoted(self.name))?;
        did_you_mean(f, closest_name(self.name, members.iter().map(|member| member.name.as_str())))?;
        f.write_str(if members.is_empty() { " (it has none" } else { " (members: " })?;
        for (index, member) in members.iter().take(SHOWN).enumerate() {
            write!(f, "{}{}", if index == 0 { "" } else { ", " }, member.name)?;
        }
        match members.len().checked_sub(SHOWN) {
            Some(more @ 1..) => write!(f, " and {more} more)"),
            _ => f.write_str(")"),
        }
    }
}

fn did_you_mean(f: &mut fmt::Formatter<'_>, name: Option<&str>) -> fmt::Result {
    match name {
        Some(name) => write!(f, "; did you mean `{name}`?"),
        None => Ok(()),
    }
}
