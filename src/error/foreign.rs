//! [`Foreign`]: of another struct or schema.

use std::fmt;

use scrimp_record::{LayoutId, Layouts};
use scrimp_schema::StructId;

use crate::message::Message;

/// A handle or message that belongs to another struct, or to another [`Schema`](crate::Schema).
///
/// After a hot reload, handles and messages of the old schema and of the new one exist side by side, and neither works with the
/// other. Keep the handles of a schema beside its codecs, and replace both together; [`Field::rebind`](crate::Field::rebind) makes
/// a handle of the new schema from one of the old.
///
/// ```
/// use scrimp::{AccessErrorKind, Arena, Schema};
/// let idl = "struct Point { 1: i32 x }";
/// let old = Schema::parse("point.thrift", idl)?.struct_type("Point")?;
/// let new = Schema::parse("point.thrift", idl)?.struct_type("Point")?;
/// let x = old.field::<i32>("x")?;
///
/// let arena = Arena::new();
/// let message = new.builder(&arena).finish()?;
/// let error = message.try_get(x).unwrap_err();
/// let AccessErrorKind::ForeignHandle(foreign) = error.kind() else { unreachable!() };
/// assert!(foreign.is_of_other_schema());
/// assert_eq!(message.try_get(x.rebind(&new)?)?, 0);
/// # Ok::<(), scrimp::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    what: &'static str,
    expected: String,
    found: Origin,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// Another type of the same schema.
    Type(String),
    /// Another schema, and the type if that is known.
    Schema(Option<String>),
}

impl Foreign {
    /// A handle made for the layout `found` was given for the struct `expected` of `layouts`.
    #[cold]
    pub(crate) fn handle(layouts: &Layouts, expected: StructId, found: LayoutId) -> Self {
        Self::made_for("handle", layouts, expected, found)
    }

    /// `what`, made for the layout `found`, was given for the struct `expected` of `layouts`.
    #[cold]
    pub(crate) fn made_for(
        what: &'static str,
        layouts: &Layouts,
        expected: StructId,
        found: LayoutId,
    ) -> Self {
        let schema = layouts.schema();
        let found = schema.structs().iter().find(|desc| layouts.struct_layout(desc.id).id == found);
        let found = found.map(|desc| schema.qualified_name(desc.id));
        let found = found.map_or(Origin::Schema(None), Origin::Type);
        Self { what, expected: schema.qualified_name(expected), found }
    }

    /// A message of `found` was given for the struct of `layouts` that is named `expected`.
    #[cold]
    pub(crate) fn message(layouts: &Layouts, expected: StructId, found: Message<'_>) -> Self {
        let name = found.layouts().schema().qualified_name(found.layout().struct_id);
        let is_same = std::ptr::eq(layouts, found.layouts());
        let found = if is_same { Origin::Type(name) } else { Origin::Schema(Some(name)) };
        Self { what: "message", expected: layouts.schema().qualified_name(expected), found }
    }

    /// Whether it belongs to another schema, be it the same text.
    pub fn is_of_other_schema(&self) -> bool {
        matches!(self.found, Origin::Schema(_))
    }
}

impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, expected, found } = self;
        match found {
            Origin::Type(found) => write!(f, "the {what} is of `{found}`, not of `{expected}`"),
            Origin::Schema(None) => write!(
                f,
                "the {what} is of another schema than this `{expected}`: each `Schema` that is parsed, as in a reload, has {what}s of its \
                 own; get the {what} from this one, or by `rebind`"
            ),
            Origin::Schema(Some(found)) => write!(
                f,
                "the {what} is a `{found}` of another schema than this `{expected}`: each `Schema` that is parsed, as in a reload, has \
                 types of its own; a `Converter` makes a {what} of this one"
            ),
        }
    }
}

impl std::error::Error for Foreign {}
