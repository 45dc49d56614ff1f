//! The words that Thrift reserves.

/// Whether `name` is a keyword, and so never a name other than a field's.
pub(crate) fn is_keyword(name: &str) -> bool {
    is_never_a_field(name)
        || matches!(
            name,
            "namespace"
                | "cpp_include"
                | "include"
                | "void"
                | "bool"
                | "byte"
                | "i8"
                | "i16"
                | "i32"
                | "i64"
                | "double"
                | "string"
                | "binary"
                | "uuid"
                | "map"
                | "list"
                | "set"
                | "oneway"
                | "async"
                | "typedef"
                | "struct"
                | "union"
                | "exception"
                | "extends"
                | "throws"
                | "service"
                | "enum"
                | "const"
                | "required"
                | "optional"
        )
}

/// The keywords that cannot even name a field.
pub(crate) fn is_never_a_field(name: &str) -> bool {
    matches!(name, "cpp_type" | "xsd_all" | "xsd_optional" | "xsd_nillable" | "xsd_attrs" | "true" | "false")
}
