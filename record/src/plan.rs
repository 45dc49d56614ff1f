//! [`Plan`]: the steps of a codec. The interpreter and compiled code both follow it, and it alone defines what messages mean.
//!
//! A plan covers every struct reachable from one root. Each struct has its fields in ascending id order, which is the
//! order of encoding and the order that a decoder predicts, cut into [steps](Step): a *run* of fixed-size fields needs one
//! check for room and one test for presence, everything else goes field by field. A [`ValueOp`] says how to move the values of
//! one type; containers refer to the ops of their elements by index.
//!
//! A field has a [`Target`], or none. A field without a target is skipped by its known type: decoding checks its value as it
//! checks an unknown field's and does not count it as present, encoding leaves it out, and nothing demands it. The ops of skipped values tell
//! compiled code what probably comes; they change no verdict.
//!
//! Ops name wire *types*, not bytes: how a header or an integer is written belongs to the format's executor.
//!
//! A plan is self-contained: executors look at no layout, but for the [images](crate::image::Images) that a [`Fallback`] is read from.
//! A [projection](crate::projection), which decodes a part of each message, is a plan whose other fields have no targets. It is not encoded.

mod absent;
mod display;
mod masked;
mod passing;
mod planner;

use std::ptr::NonNull;
use std::sync::Arc;

use scrimp_schema::StructId;

use crate::blobs::Blobs;
use crate::layout::FieldLayout;
use crate::layouts::{Fallback, Layouts};
use crate::presence::Presence;
use crate::projection::Wanted;
use crate::selection::Step as PathStep;
use crate::slice::RawSlice;
use crate::wire::{Fixed, Format, WireFormat, WireType, with_format};

pub use absent::{Absent, DefaultTooLarge};
pub use masked::{Chosen, ChosenId, Container, MaskFailure, RequiredFields};

use planner::Planner;

/// When a decoded `string` is checked to be UTF-8. A `binary` never is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Utf8 {
    /// While decoding: a message with an invalid string is refused.
    #[default]
    Validate,
    /// When it is read: decoding is faster, and reading an invalid string is an error.
    OnAccess,
}

/// How to treat a union all of whose members are unknown, or of another type than the schema's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum UnknownMembers {
    /// The union holds the unknown member as it came and writes it back: messages of newer writers can be read and passed on.
    #[default]
    Keep,
    /// The union counts as one without a member, and the message is refused.
    Refuse,
}

/// What becomes of fields of structs and exceptions that the schema does not know, or knows with another type. A union's are members:
/// [`UnknownMembers`] says what becomes of those.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum UnknownFields {
    /// They are left out.
    #[default]
    Skip,
    /// The message holds them as they came, and they are written back among the others: messages of newer writers lose nothing on their way
    /// through. There has to be room for them in the schema's records.
    Keep,
    /// The message is refused; also where a union has an unknown member and none are kept.
    Reject,
}

/// Everything that a plan depends on besides a schema, a root and targets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PlanOptions {
    /// How messages are written.
    pub format: WireFormat,
    /// When strings are checked.
    pub utf8: Utf8,
    /// How to treat unions with unknown members.
    pub unknown_members: UnknownMembers,
    /// What becomes of unknown fields.
    pub unknown_fields: UnknownFields,
    /// Where long strings and binaries lie.
    pub blobs: Blobs,
    /// Whether decoding ends as soon as every field of the message that has a target has come, after the value of one of these.
    pub stops_early: bool,
    /// What is written of absent fields.
    pub absent: Absent,
}

impl PlanOptions {
    /// The defaults in `format`.
    pub fn new(format: impl Into<WireFormat>) -> Self {
        Self { format: format.into(), ..Self::default() }
    }

    /// Sets when strings are checked.
    pub fn utf8(self, utf8: Utf8) -> Self {
        Self { utf8, ..self }
    }

    /// Sets what is written of absent fields.
    pub fn absent(self, absent: Absent) -> Self {
        Self { absent, ..self }
    }
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// A type is not in the format.
    #[error(transparent)]
    TypeNotInFormat(#[from] TypeNotInFormat),
    /// A default cannot be written.
    #[error(transparent)]
    DefaultTooLarge(#[from] DefaultTooLarge),
}

/// A message can hold a type that the wire format lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no {ty} in {format}: its type code is that of another type")]
pub struct TypeNotInFormat {
    /// The format.
    pub format: WireFormat,
    /// The type.
    pub ty: WireType,
}

/// The index of a [`StructPlan`] in its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PlanId(u32);

impl PlanId {
    /// The position among the plan's structs.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The index of a [`ValueOp`] in its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OpId(u32);

/// The index of a [`Wanted`] in its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WantedId(u32);

impl WantedId {
    /// The position among the plan's wanted parts.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The steps of a codec: see the [module](self).
#[derive(Clone, Debug)]
pub struct Plan {
    layouts: Arc<Layouts>,
    options: PlanOptions,
    structs: Vec<StructPlan>,
    ops: Vec<ValueOp>,
    wanted: Vec<Arc<Wanted>>,
    chosen: Vec<Arc<Chosen>>,
    is_masked: bool,
}

/// How to move one struct.
#[derive(Clone, Debug)]
pub struct StructPlan {
    /// The struct that records are of.
    pub struct_id: StructId,
    /// The struct on the wire: the same one, or that of which it is a [narrower copy](crate::projection).
    pub source_id: StructId,
    /// Whether such structs are only skipped: there is no record, and no field has a target.
    pub is_skipped: bool,
    /// The presence words with which decoding ends; empty where it goes on to the stop. See [`PlanOptions::stops_early`].
    pub enough: Vec<u64>,
    /// Bytes of a record.
    pub size: u32,
    /// How many words a record starts with that are 0 where it has no field: of presence bits, or a union's tag, and of
    /// [unknown fields](Self::unknown). None for what is skipped.
    pub presence_words: u32,
    /// Offset of the word that leads to the unknown fields, the last of the presence words, if there is one: what it leads to is
    /// written, whatever is kept.
    pub unknown: Option<u32>,
    /// What becomes of an unknown field that comes.
    pub on_unknown: OnUnknown,
    /// Whether the first word is a tag instead of presence bits.
    pub is_union: bool,
    /// The presence bits that a complete record must have, by word, of fields with targets; all 0 for a union, of which it needs
    /// any member.
    pub required: Vec<u64>,
    /// Whether slots may be written as eight bytes: see [`StructLayout::spaced`](crate::StructLayout::spaced).
    pub spaced: bool,
    /// Its fields by ascending id.
    pub fields: Vec<FieldOp>,
    /// The fields with targets again, in order, cut into steps.
    pub steps: Vec<Step>,
    lookup: Lookup,
}

/// What becomes of an unknown field of one struct, exception or union.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnUnknown {
    /// It is skipped.
    Skip,
    /// The message is refused.
    Reject,
    /// It is the member of the union: see [`unknown::member`](crate::unknown::member).
    Member,
    /// It is appended to the list that this slot leads to: see [`unknown::kept`](crate::unknown::kept).
    Keep {
        /// Offset of the slot in the record.
        slot: u32,
    },
}

/// How to move one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldOp {
    /// The id on the wire.
    pub id: i16,
    /// The type on the wire; a field of this id with any other is skipped as unknown.
    pub wire_type: WireType,
    /// The field's index in the descriptor of the struct on the wire.
    pub desc: u32,
    /// Where the value belongs; `None` to skip it.
    pub target: Option<Target>,
    /// The op of the value that is skipped, where there is no target.
    pub skipped: Option<OpId>,
}

/// Where the value of a field belongs, and how it gets there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// How to move the value.
    pub op: OpId,
    /// Offset of the slot in the record.
    pub offset: u32,
    /// Whether the slot points to the record of a nested struct.
    pub boxed: bool,
    /// The presence of the field in the record.
    pub presence: Presence,
    /// What is written where the field is absent.
    pub fallback: Fallback,
    /// Whether that is written in any case, since a [mask](Plan::masked) leaves the field out.
    pub left_out: bool,
}

/// A part of a struct's field sequence. All of its fields have targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Consecutive fields of fixed size in memory whose presence bits share one word.
    Run(Run),
    /// One field, by index: of varying size, or left out.
    Field(u32),
}

/// Consecutive fields of fixed size in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Index of the first field.
    pub first: u32,
    /// How many fields.
    pub count: u32,
    /// The most bytes on the wire when all are present, headers included; in Binary, the exact number.
    pub len: u32,
    /// Index of the presence word.
    pub word: u32,
    /// The presence bits of all its fields.
    pub mask: u64,
    /// Those of the fields that are left out where they are absent, required ones included.
    pub omitted: u64,
}

/// How to move the values of one type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueOp {
    /// A number, bool, enum or uuid: a value of fixed size in memory.
    Fixed(Fixed),
    /// A string or binary: a view of the input.
    Bytes {
        /// Whether it has to be UTF-8 to be accepted.
        validate: bool,
    },
    /// A list or set.
    List(ListOp),
    /// A map.
    Map(MapOp),
    /// A nested record.
    Struct {
        /// Its plan.
        plan: PlanId,
        /// Bytes of its record.
        size: u32,
    },
    /// A list or set of which some elements are wanted. The others are skipped, and zero: empty, or a record without any field.
    ListAt(ListAtOp),
    /// A map of which the entries with some keys are wanted. Every key is read; the values of others are skipped, and their entries left out.
    MapOf(MapOfOp),
    /// A list, set or map of which some parts are written, in a [masked](Plan::masked) plan.
    Chosen(ChosenId),
    /// The value of a union's member, which is skipped: a record without any field.
    Unwanted {
        /// The op of the value.
        skipped: OpId,
        /// Its type on the wire.
        wire_type: WireType,
    },
}

/// How to move a list or set of which some elements are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListAtOp {
    /// How to move the list with the elements that are wanted.
    pub list: ListOp,
    /// The op of the others.
    pub skipped: OpId,
    /// The positions of those that are wanted.
    pub at: WantedId,
}

/// How to move a map of which some entries are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapOfOp {
    /// How to move the map with the entries that are wanted.
    pub map: MapOp,
    /// The op of the values of others.
    pub skipped: OpId,
    /// The keys of those that are wanted.
    pub keys: WantedId,
}

impl ValueOp {
    /// Bytes of a value in memory.
    pub fn size(&self) -> u32 {
        match *self {
            Self::Fixed(fixed) => fixed.size(),
            Self::Bytes { .. }
            | Self::List(_)
            | Self::Map(_)
            | Self::ListAt(_)
            | Self::MapOf(_)
            | Self::Chosen(_) => size_of::<RawSlice>() as u32,
            Self::Struct { size, .. } => size,
            Self::Unwanted { .. } => 0,
        }
    }
}

/// How to move a list or set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListOp {
    /// How to move an element.
    pub element: OpId,
    /// The elements' type on the wire.
    pub wire_type: WireType,
    /// Bytes from one element to the next in memory.
    pub stride: u32,
}

/// How to move a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MapOp {
    /// How to move a key.
    pub key: OpId,
    /// The keys' type on the wire.
    pub key_type: WireType,
    /// How to move a value.
    pub value: OpId,
    /// The values' type on the wire.
    pub value_type: WireType,
    /// Offset of the value in an entry.
    pub value_offset: u32,
    /// Bytes from one entry to the next in memory.
    pub stride: u32,
}

/// Finds a field by id when the prediction failed.
#[derive(Clone, Debug)]
enum Lookup {
    /// By `id - first`: field index + 1, or 0.
    Dense { first: i16, table: Vec<u32> },
    /// By binary search in the fields.
    Sparse,
}

impl Lookup {
    fn new(fields: &[FieldOp]) -> Self {
        let (Some(first), Some(last)) = (fields.first(), fields.last()) else { return Self::Sparse };
        let span = (i32::from(last.id) - i32::from(first.id)) as usize + 1;
        if span > fields.len() * 4 + 64 {
            return Self::Sparse;
        }
        let mut table = vec![0; span];
        for (field, number) in fields.iter().zip(1..) {
            table[(i32::from(field.id) - i32::from(first.id)) as usize] = number;
        }
        Self::Dense { first: first.id, table }
    }
}

impl StructPlan {
    /// The field whose presence in word `word` is `value`.
    ///
    /// # Panics
    ///
    /// When there is none.
    pub fn field_with(&self, word: usize, value: u64) -> &FieldOp {
        let is_it = |target: Target| target.presence.word() == word && target.presence.expected == value;
        let field = self.fields.iter().find(|field| field.target.is_some_and(is_it));
        field.expect("a field with this presence")
    }

    /// Whether decoding a record ends here: see [`enough`](Self::enough).
    ///
    /// # Safety
    ///
    /// `record` is a record of the struct, and its presence words are initialised.
    pub unsafe fn has_enough(&self, record: NonNull<u8>) -> bool {
        // SAFETY: a record starts with its presence words, as many as these.
        let word_at = |at| unsafe { record.cast::<u64>().add(at).read() };
        self.enough.iter().enumerate().all(|(at, &bits)| word_at(at) & bits == bits)
    }

    /// The index of the field with id `id`.
    pub fn find(&self, id: i16) -> Option<usize> {
        match &self.lookup {
            Lookup::Dense { first, table } => {
                let at = usize::try_from(i32::from(id) - i32::from(*first)).ok()?;
                table.get(at)?.checked_sub(1).map(|index| index as usize)
            }
            Lookup::Sparse => self.fields.binary_search_by_key(&id, |field| field.id).ok(),
        }
    }
}

impl Plan {
    /// The plan for messages of `root`.
    ///
    /// Where unknown fields are to be kept, the layouts have a [slot](Layouts::keeps_unknown) for them; else they are skipped.
    ///
    /// # Errors
    ///
    /// When a message can hold a type that the format lacks, or a default that is to be written is too large.
    pub fn new(layouts: &Arc<Layouts>, root: StructId, options: PlanOptions) -> Result<Self, PlanError> {
        Self::with_targets(layouts, root, options, |_, _| true)
    }

    /// The plan for messages of `root` in which the fields of structs have targets only where `has_target` says so. The members
    /// of unions always have targets: a union with a skipped member would be a union without one.
    ///
    /// The records follow the same layouts, but may lack required fields: only this plan may encode them.
    ///
    /// # Errors
    ///
    /// When a message can hold a type that the format lacks, skipped or not; and when a default that is to be written is too large.
    pub fn with_targets(
        layouts: &Arc<Layouts>,
        root: StructId,
        options: PlanOptions,
        has_target: impl Fn(StructId, &FieldLayout) -> bool,
    ) -> Result<Self, PlanError> {
        let plan = Planner::new(layouts, options, &has_target).run(root)?;
        let mut fields = plan.structs.iter().flat_map(|of| &of.fields);
        let has_uuid = plan.ops.contains(&ValueOp::Fixed(Fixed::Uuid))
            || fields.any(|field| field.wire_type == WireType::Uuid);
        let PlanOptions { format, .. } = options;
        if has_uuid && !with_format!(format, format => format.has_type(WireType::Uuid)) {
            return Err(TypeNotInFormat { format, ty: WireType::Uuid }.into());
        }
        Ok(plan)
    }

    /// The same plan for messages whose blobs lie [apart](Blobs::Apart).
    pub fn with_blobs_apart(&self) -> Self {
        let options = PlanOptions { blobs: Blobs::Apart, ..self.options };
        Self { options, ..self.clone() }
    }

    /// Whether blobs lie [apart](Blobs::Apart).
    pub fn has_blobs_apart(&self) -> bool {
        self.options.blobs == Blobs::Apart
    }

    /// The layouts that records follow.
    pub fn layouts(&self) -> &Arc<Layouts> {
        &self.layouts
    }

    /// The options that it was made with.
    pub fn options(&self) -> PlanOptions {
        self.options
    }

    /// How messages are written.
    pub fn format(&self) -> WireFormat {
        self.options.format
    }

    /// The plan of the message itself.
    pub fn root(&self) -> PlanId {
        PlanId(0)
    }

    /// The struct plan `id`.
    #[inline]
    pub fn struct_plan(&self, id: PlanId) -> &StructPlan {
        &self.structs[id.0 as usize]
    }

    /// The op `id`.
    #[inline]
    pub fn op(&self, id: OpId) -> &ValueOp {
        &self.ops[id.0 as usize]
    }

    /// The op of what `steps` lead to from the root; `None` for the root itself.
    ///
    /// # Panics
    ///
    /// When the steps do not fit, or lead through a field without a target.
    pub fn op_at(&self, steps: &[PathStep]) -> Option<OpId> {
        steps.iter().fold(None, |at, step| Some(self.op_within(at, step)))
    }

    /// The op of what `step` leads to within what has the op `at`, which is `None` for the root.
    ///
    /// # Panics
    ///
    /// As [`op_at`](Self::op_at).
    pub fn op_within(&self, at: Option<OpId>, step: &PathStep) -> OpId {
        let plan = match at.map(|at| self.op(at)) {
            None => self.root(),
            Some(&ValueOp::Struct { plan, .. }) => plan,
            Some(&ValueOp::List(list)) if matches!(step, PathStep::Element(_)) => return list.element,
            Some(&ValueOp::Map(map)) if matches!(step, PathStep::Entry(_)) => return map.value,
            Some(op) => panic!("{step:?} is no step into {op:?}"),
        };
        match step {
            PathStep::Field(position) => {
                let target = self.struct_plan(plan).fields[*position as usize].target;
                target.expect("the field has a target").op
            }
            step => panic!("{step:?} is no step into a struct"),
        }
    }

    /// Which parts of a container are wanted.
    #[inline]
    pub fn wanted(&self, id: WantedId) -> &Arc<Wanted> {
        &self.wanted[id.index()]
    }

    /// All of these, with their indices.
    pub fn all_wanted(&self) -> impl Iterator<Item = (WantedId, &Arc<Wanted>)> {
        self.wanted.iter().zip(0..).map(|(wanted, index)| (WantedId(index), wanted))
    }

    /// Whether records have fields that have no target.
    pub fn leaves_fields_out(&self) -> bool {
        self.structs.iter().filter(|of| !of.is_skipped).any(|of| {
            let targets = of.fields.iter().filter(|field| field.target.is_some()).count();
            targets < self.layouts.struct_layout(of.struct_id).fields.len()
        })
    }

    /// What is written of a container of which parts are named.
    #[inline]
    pub fn chosen(&self, id: ChosenId) -> &Arc<Chosen> {
        &self.chosen[id.index()]
    }

    /// All of these.
    pub fn all_chosen(&self) -> &[Arc<Chosen>] {
        &self.chosen
    }

    /// Whether it [writes a part](Self::masked) of each message: then nothing is decoded by it.
    pub fn is_masked(&self) -> bool {
        self.is_masked
    }

    /// Whether a message holds all that its type has, so that it can be encoded: unlike a [projection](crate::projection)'s.
    pub fn can_encode(&self) -> bool {
        self.layouts
            .projection()
            .is_none_or(|projection| !projection.is_copy(self.struct_plan(self.root()).struct_id))
    }

    /// The default image of the struct that `id` plans, which is no union: slots are where records have them. It lives as long as the
    /// [layouts](Self::layouts).
    pub fn image(&self, id: PlanId) -> NonNull<u8> {
        self.layouts.images().of(self.struct_plan(id).struct_id)
    }

    /// Every struct plan; the root's is the first.
    pub fn structs(&self) -> impl ExactSizeIterator<Item = (PlanId, &StructPlan)> + Clone {
        self.structs.iter().enumerate().map(|(index, plan)| (PlanId(index as u32), plan))
    }
}
