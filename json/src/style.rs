//! [`JsonStyle`]: what is written and read where JSON leaves a choice.

use scrimp_record::Limits;

/// What is written and read where JSON leaves a choice.
///
/// ```
/// use scrimp::json::{Binaries, Enums, JsonStyle, Longs, Naming, UnknownFields};
///
/// let schema = scrimp::Schema::parse("s.thrift", "
///     enum Colour { RED = 1 }
///     struct S { 1: i64 user_id, 2: Colour colour, 3: binary raw }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = scrimp::Arena::new();
/// let web = JsonStyle::new()
///     .naming(Naming::Camel)
///     .longs(Longs::Text)
///     .enums(Enums::Numbers)
///     .binaries(Binaries::Base64Url)
///     .unknown_fields(UnknownFields::Ignore);
/// let message = ty.from_json(&arena, &web, r#"{"userId":7,"colour":"RED","raw":"-_8","added":true}"#)?;
/// assert_eq!(message.to_json(&web)?, r#"{"userId":"7","colour":1,"raw":"-_8"}"#);
/// assert_eq!(message.to_json(&JsonStyle::new())?, r#"{"user_id":7,"colour":"RED","raw":"+/8="}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonStyle {
    pub(crate) naming: Naming,
    pub(crate) longs: Longs,
    pub(crate) enums: Enums,
    pub(crate) binaries: Binaries,
    pub(crate) absent_fields: AbsentFields,
    pub(crate) unknown_fields: UnknownFields,
    pub(crate) map_keys: MapKeys,
    pub(crate) pretty: bool,
    pub(crate) lossy: bool,
    pub(crate) limits: Limits,
}

/// What a field is called. The name in the IDL is read in every style, unless it is another field's name in that style.
///
/// Where two fields of a struct would get one name, all fields of that struct keep those of the IDL.
///
/// ```
/// use scrimp::json::{JsonStyle, Naming};
/// let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i32 user_id (api.key = \"uid\"), 2: i32 userAge }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = scrimp::Arena::new();
/// let message = ty.from_json(&arena, &JsonStyle::new(), r#"{"user_id":1,"userAge":2}"#)?;
/// let named = |naming| message.to_json(&JsonStyle::new().naming(naming));
/// assert_eq!(named(Naming::Camel)?, r#"{"userId":1,"userAge":2}"#);
/// assert_eq!(named(Naming::Snake)?, r#"{"user_id":1,"user_age":2}"#);
/// assert_eq!(named(Naming::Annotated)?, r#"{"uid":1,"userAge":2}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Naming {
    /// As the IDL calls it.
    #[default]
    Idl,
    /// In camel case, as in `userId`: underscores go, and what follows one is a capital. Leading ones stay.
    Camel,
    /// In snake case, as in `user_id`: an underscore before each capital that begins a word, and small letters.
    Snake,
    /// As an annotation says, `api.key = "uid"` or the `json` part of `go.tag = "json:\"uid,omitempty\""`, of which the first counts;
    /// without either as the IDL calls it.
    Annotated,
}

/// How an `i64` is written; both ways are read.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i64 id, 2: i64 size (api.js_conv) }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::json::{JsonStyle, Longs};
/// let style = JsonStyle::new().longs(Longs::Text);
/// let message = ty.from_json(&arena, &style, r#"{"id":7,"size":"8"}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"id":"7","size":"8"}"#);
/// assert_eq!(message.to_json(&style.longs(Longs::Annotated))?, r#"{"id":7,"size":"8"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Longs {
    /// As a number, as in `7`. Readers whose numbers are doubles, as JavaScript's, round what is beyond 2^53.
    #[default]
    Numbers,
    /// As text, as in `"7"`.
    Text,
    /// As text in fields with the annotation `api.js_conv`, containers in them included, and as numbers elsewhere.
    Annotated,
}

/// How an enum is written; both ways are read.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED = 1 } struct S { 1: i64 id, 2: Color color, 3: binary raw }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::json::{Enums, JsonStyle};
/// let style = JsonStyle::new().enums(Enums::Numbers);
/// let message = ty.from_json(&arena, &style, r#"{"color":"RED"}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"color":1}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Enums {
    /// By the member's name; by number where the schema has no member for it.
    #[default]
    Names,
    /// By number.
    Numbers,
}

/// How a `binary` is written and read.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED = 1 } struct S { 1: i64 id, 2: Color color, 3: binary raw }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::json::{Binaries, JsonStyle};
/// let style = JsonStyle::new().binaries(Binaries::Base64Url);
/// let message = ty.from_json(&arena, &style, r#"{"raw":"-_8"}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"raw":"-_8"}"#);
/// let text = JsonStyle::new().binaries(Binaries::Text);
/// let message = ty.from_json(&arena, &text, r#"{"raw":"as it is"}"#)?;
/// assert_eq!(message.to_json(&text)?, r#"{"raw":"as it is"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Binaries {
    /// As standard base64, with padding.
    #[default]
    Base64,
    /// As URL-safe base64: with `-` and `_`, without padding, which is read where it is there.
    Base64Url,
    /// As the text that the bytes are. Bytes that are not UTF-8 are an error when writing, unless the style is
    /// [`lossy`](JsonStyle::lossy).
    Text,
}

/// What is written for a field that is not set.
///
/// ```
/// use scrimp::json::{AbsentFields, JsonStyle};
/// let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: i32 count = 3, 2: string name, 3: optional i32 size, 4: list<i32> of }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = scrimp::Arena::new();
/// let message = ty.builder(&arena).finish()?;
/// let style = JsonStyle::new().absent_fields(AbsentFields::Write);
/// assert_eq!(message.to_json(&style)?, r#"{"count":3,"name":"","of":[]}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AbsentFields {
    /// Nothing.
    #[default]
    Omit,
    /// Its default in the IDL, else zero, for fields that are neither `required` nor `optional`. A struct without a default is an empty
    /// object; unions, and structs with required fields, are left out. So is what the result of a method did not set.
    Write,
}

/// What becomes of a field whose name the schema does not have, when reading.
///
/// ```
/// # let schema = scrimp::Schema::parse("s.thrift", "enum Color { RED = 1 } struct S { 1: i64 id, 2: Color color, 3: binary raw }")?;
/// # let ty = schema.struct_type("S")?;
/// # let arena = scrimp::Arena::new();
/// use scrimp::json::{JsonStyle, UnknownFields};
/// let style = JsonStyle::new().unknown_fields(UnknownFields::Ignore);
/// let message = ty.from_json(&arena, &style, r#"{"id":7,"added":true}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"id":7}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnknownFields {
    /// It is an error.
    #[default]
    Refuse,
    /// It is skipped.
    Ignore,
}

/// Which maps are objects; arrays of `[key, value]` pairs are read for every map.
///
/// ```
/// use scrimp::json::{JsonStyle, MapKeys};
/// let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: map<double, i32> counts }")?;
/// let ty = schema.struct_type("S")?;
/// let arena = scrimp::Arena::new();
/// let style = JsonStyle::new().map_keys(MapKeys::Scalars);
/// let message = ty.from_json(&arena, &style, r#"{"counts":{"0.5":1}}"#)?;
/// assert_eq!(message.to_json(&style)?, r#"{"counts":{"0.5":1}}"#);
/// assert_eq!(message.to_json(&JsonStyle::new())?, r#"{"counts":[[0.5,1]]}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MapKeys {
    /// Those with keys of type `string`, `bool`, an integer or an enum.
    #[default]
    Names,
    /// Those with keys of any type that is neither a struct nor a container.
    Scalars,
}

impl Default for JsonStyle {
    fn default() -> Self {
        Self {
            naming: Naming::default(),
            longs: Longs::default(),
            enums: Enums::default(),
            binaries: Binaries::default(),
            absent_fields: AbsentFields::default(),
            unknown_fields: UnknownFields::default(),
            map_keys: MapKeys::default(),
            pretty: false,
            lossy: false,
            limits: Limits::new().depth(Limits::MAX_DEPTH),
        }
    }
}

impl JsonStyle {
    /// The default style: every choice is the default of its type, the text is one line without blanks.
    pub fn new() -> Self {
        Self::default()
    }

    /// What fields are called.
    #[must_use]
    pub fn naming(self, naming: Naming) -> Self {
        Self { naming, ..self }
    }

    /// How an `i64` is written.
    #[must_use]
    pub fn longs(self, longs: Longs) -> Self {
        Self { longs, ..self }
    }

    /// How an enum is written.
    #[must_use]
    pub fn enums(self, enums: Enums) -> Self {
        Self { enums, ..self }
    }

    /// How a `binary` is written and read.
    #[must_use]
    pub fn binaries(self, binaries: Binaries) -> Self {
        Self { binaries, ..self }
    }

    /// What is written for fields that are not set.
    #[must_use]
    pub fn absent_fields(self, absent_fields: AbsentFields) -> Self {
        Self { absent_fields, ..self }
    }

    /// What becomes of unknown fields, when reading.
    #[must_use]
    pub fn unknown_fields(self, unknown_fields: UnknownFields) -> Self {
        Self { unknown_fields, ..self }
    }

    /// Which maps are objects.
    #[must_use]
    pub fn map_keys(self, map_keys: MapKeys) -> Self {
        Self { map_keys, ..self }
    }

    /// Whether it is written for people: on lines, indented by two blanks a level.
    #[must_use]
    pub fn pretty(self, pretty: bool) -> Self {
        Self { pretty, ..self }
    }

    /// Whether what is not UTF-8 in a `string` is written as U+FFFD, the replacement character, instead of being an error.
    #[must_use]
    pub fn lossy(self, lossy: bool) -> Self {
        Self { lossy, ..self }
    }

    /// Bounds on the messages that are read: the size is that of the text, and an array or object within a message is a level of nesting.
    /// Those of a codec, but for the depth, which is [`Limits::MAX_DEPTH`] by default.
    ///
    /// ```
    /// use scrimp::{JsonErrorKind, JsonStyle, Limits};
    /// let schema = scrimp::Schema::parse("s.thrift", "struct S { 1: list<S> of }")?;
    /// let ty = schema.struct_type("S")?;
    /// let arena = scrimp::Arena::new();
    /// let style = JsonStyle::new().limits(Limits::new().depth(3));
    /// assert!(ty.from_json(&arena, &style, r#"{"of":[{}]}"#).is_ok());
    /// let error = ty.from_json(&arena, &style, r#"{"of":[{"of":[]}]}"#).unwrap_err();
    /// assert_eq!((error.kind(), error.path()), (JsonErrorKind::Limit, "of[0].of"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }
}
