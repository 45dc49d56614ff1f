//! [`SchemaLimits`]: bounds on the cost of loading a schema.

/// Bounds on the cost of loading a schema: a hostile text is refused and does not exhaust the process.
///
/// Work and memory are linear in the text. The limits bound the text, and whatever a short text could multiply.
///
/// ```
/// use scrimp_schema::{SchemaLimits, Loader};
/// let limits = SchemaLimits::new().text_size(10);
/// let error = Loader::new().limits(limits).parse("a.thrift", "struct Order {}").unwrap_err();
/// assert_eq!(error.diagnostics()[0].code(), "E0005");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemaLimits {
    pub(crate) text_size: usize,
    pub(crate) nesting: usize,
    pub(crate) definitions: usize,
    pub(crate) include_depth: usize,
    pub(crate) files: usize,
    pub(crate) constant_values: usize,
}

/// No text may be longer than its offsets can express.
const MAX_TEXT_SIZE: usize = u32::MAX as usize - 1;

/// Parsing recurses natively once per level of nesting; this many levels fit in 700 kB of stack in an unoptimised
/// build. (With less, the parser gives up before it overflows.)
const MAX_NESTING: usize = 250;

impl SchemaLimits {
    /// The default limits.
    pub fn new() -> Self {
        Self {
            text_size: 16 << 20,
            nesting: 200,
            definitions: 1_000_000,
            include_depth: 100,
            files: 10_000,
            constant_values: 1_000_000,
        }
    }

    /// Sets the size of each file in bytes: 16 MiB by default, never 4 GiB or more.
    pub fn text_size(mut self, bytes: usize) -> Self {
        self.text_size = bytes.min(MAX_TEXT_SIZE);
        self
    }

    /// Sets how deep brackets, types (with typedefs seen through) and constant values (with references seen through) may
    /// nest: 200 by default, at most 250, because parsing uses the stack in proportion.
    pub fn nesting(mut self, levels: usize) -> Self {
        self.nesting = levels.min(MAX_NESTING);
        self
    }

    /// Sets the number of definitions, fields, enum members and methods of all files together: 1,000,000 by default.
    pub fn definitions(mut self, count: usize) -> Self {
        self.definitions = count;
        self
    }

    /// Sets how long a chain of includes may be: 100 by default.
    pub fn include_depth(mut self, files: usize) -> Self {
        self.include_depth = files;
        self
    }

    /// Sets the number of files: 10,000 by default.
    pub fn files(mut self, count: usize) -> Self {
        self.files = count;
        self
    }

    /// Sets the number of values that constants and defaults evaluate to, all together: 1,000,000 by default. A list of
    /// three counts four, long text counts one more for every 64 bytes, and a reference counts its value again.
    pub fn constant_values(mut self, count: usize) -> Self {
        self.constant_values = count;
        self
    }
}

impl Default for SchemaLimits {
    fn default() -> Self {
        Self::new()
    }
}
