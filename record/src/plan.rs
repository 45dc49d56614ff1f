//! [`Plan`]: the steps of a codec. The interpreter and compiled code both follow it, and it alone defines what messages mean.
//!
//! A plan covers every struct reachable from one root. Each struct has its fields in ascending id order, which is the
//! order of encoding and the order that a decoder predicts, cut into [steps](Step): a *run* of fixed-size fields needs one
//! check for room and one test for presence, everything else goes field by field. A [`ValueOp`] says how to move the values of
//! one type; containers refer to the ops of their elements by index.
//!
//! A field has a [`Target`], or none. A field without a target is skipped by its known type: decoding checks its value as it
//! checks an unknown field's and does not count it as present, encoding leaves it out, and nothing demands it.
//!
//! Ops name wire *types*, not bytes: how a header or an integer is written belongs to the format's executor.
//!
//! A plan is self-contained: executors look at no layout, but for the [images](crate::image::Images) that a [`Fallback`] is read from. A projection, which decodes some of the fields, is a plan whose other
//! fields have no targets.

mod absent;

use std::fmt;
use std::ptr::NonNull;
use std::sync::Arc;

use scrimp_schema::{StructId, Type, TypeId};

use crate::blobs::Blobs;
use crate::layout::{FieldLayout, StructLayout};
use crate::layouts::{Fallback, Layouts};
use crate::presence::Presence;
use crate::wire::{Fixed, Format, WireFormat, WireType, with_format};

pub use absent::{Absent, DefaultTooLarge};

use absent::DefaultSizes;

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

/// The steps of a codec: see the [module](self).
#[derive(Clone, Debug)]
pub struct Plan {
    layouts: Arc<Layouts>,
    options: PlanOptions,
    structs: Vec<StructPlan>,
    ops: Vec<ValueOp>,
}

/// How to move one struct.
#[derive(Clone, Debug)]
pub struct StructPlan {
    /// The struct.
    pub struct_id: StructId,
    /// Bytes of a record.
    pub size: u32,
    /// How many words a record starts with that are 0 where it has no field: of presence bits, or a union's tag, and of
    /// [unknown fields](Self::unknown).
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
    /// The field's index in its struct's descriptor.
    pub desc: u32,
    /// Where the value belongs; `None` to skip it.
    pub target: Option<Target>,
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
}

/// A part of a struct's field sequence. All of its fields have targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Consecutive fields of fixed size in memory whose presence bits share one word.
    Run(Run),
    /// One field of varying size, by index.
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
    /// When a planned struct has a field, skipped or not, of a type that the format lacks, or a container of such values that is
    /// not skipped; and when a default that is to be written is too large.
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

/// Plans structs as they are reached, breadth first: schemas may be recursive and nest deeply.
struct Planner<'l> {
    layouts: &'l Arc<Layouts>,
    options: PlanOptions,
    /// Which fields of structs have a target.
    has_target: &'l dyn Fn(StructId, &FieldLayout) -> bool,
    /// By struct and type of the schema: the id given to it.
    plan_ids: Vec<Option<PlanId>>,
    op_ids: Vec<Option<OpId>>,
    /// Structs that have an id, in order of ids.
    reached: Vec<StructId>,
    ops: Vec<ValueOp>,
    default_sizes: DefaultSizes<'l>,
}

impl<'l> Planner<'l> {
    fn new(
        layouts: &'l Arc<Layouts>,
        options: PlanOptions,
        has_target: &'l dyn Fn(StructId, &FieldLayout) -> bool,
    ) -> Self {
        let schema = layouts.schema();
        Self {
            layouts,
            options,
            has_target,
            plan_ids: vec![None; schema.structs().len()],
            op_ids: vec![None; schema.types().len()],
            reached: Vec::new(),
            ops: Vec::new(),
            default_sizes: DefaultSizes::new(layouts),
        }
    }

    fn run(mut self, root: StructId) -> Result<Plan, DefaultTooLarge> {
        self.plan_id(root);
        let mut structs: Vec<StructPlan> = Vec::new();
        while let Some(&struct_id) = self.reached.get(structs.len()) {
            if self.options.absent == Absent::WriteDefaults {
                self.default_sizes.check(struct_id)?;
            }
            let plan = self.plan_struct(struct_id);
            structs.push(plan);
        }
        Ok(Plan { layouts: Arc::clone(self.layouts), options: self.options, structs, ops: self.ops })
    }

    fn plan_id(&mut self, id: StructId) -> PlanId {
        *self.plan_ids[id.index()].get_or_insert_with(|| {
            self.reached.push(id);
            PlanId(self.reached.len() as u32 - 1)
        })
    }

    fn plan_struct(&mut self, struct_id: StructId) -> StructPlan {
        let layouts = Arc::clone(self.layouts);
        let layout = layouts.struct_layout(struct_id);
        let mut required = layout.required.clone();
        let mut fields = Vec::with_capacity(layout.fields.len());
        for field in &layout.fields {
            let presence = layout.presence(field);
            let has_target = layout.is_union || (self.has_target)(struct_id, field);
            if !has_target {
                required[presence.word()] &= !presence.mask;
            }
            let fallback = match self.options.absent {
                Absent::Omit => Fallback::Omit,
                Absent::WriteDefaults => layouts.fallback(struct_id, field),
            };
            fields.push(FieldOp {
                id: field.id,
                wire_type: self.wire_type(field.ty),
                desc: field.desc,
                target: has_target.then(|| Target {
                    op: self.op_id(field.ty),
                    offset: field.offset,
                    boxed: field.boxed,
                    presence,
                    fallback,
                }),
            });
        }
        let steps = self.steps(&fields, layout.is_union);
        let lookup = Lookup::new(&fields);
        StructPlan {
            struct_id,
            size: layout.size,
            presence_words: layout.presence_words,
            unknown: layout.unknown,
            on_unknown: self.on_unknown(layout),
            is_union: layout.is_union,
            required,
            spaced: layout.spaced,
            fields,
            steps,
            lookup,
        }
    }

    fn on_unknown(&self, layout: &StructLayout) -> OnUnknown {
        let keeps_members = self.options.unknown_members == UnknownMembers::Keep;
        match (self.options.unknown_fields, layout.unknown) {
            _ if layout.is_union && keeps_members => OnUnknown::Member,
            (UnknownFields::Keep, Some(slot)) => OnUnknown::Keep { slot },
            (UnknownFields::Reject, _) => OnUnknown::Reject,
            (UnknownFields::Skip | UnknownFields::Keep, _) => OnUnknown::Skip,
        }
    }

    /// Cuts those of `fields` that have targets into runs and single fields. A union has no runs: one member at most is present.
    fn steps(&self, fields: &[FieldOp], is_union: bool) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for (field, index) in fields.iter().zip(0..) {
            let Some(target) = field.target else { continue };
            let ValueOp::Fixed(fixed) = self.ops[target.op.0 as usize] else {
                steps.push(Step::Field(index));
                continue;
            };
            let len = with_format!(self.options.format, format => format.max_field_len(field.id, fixed));
            let (word, mask) = (target.presence.word() as u32, target.presence.mask);
            let omitted = if target.fallback == Fallback::Omit { mask } else { 0 };
            match steps.last_mut() {
                Some(Step::Run(run)) if run.word == word && run.first + run.count == index && !is_union => {
                    run.count += 1;
                    run.len += len;
                    run.mask |= mask;
                    run.omitted |= omitted;
                }
                _ if is_union => steps.push(Step::Field(index)),
                _ => steps.push(Step::Run(Run { first: index, count: 1, len, word, mask, omitted })),
            }
        }
        steps
    }

    fn wire_type(&self, ty: TypeId) -> WireType {
        WireType::of(self.layouts.schema().ty(ty))
    }

    /// The op for `ty`, planned when first asked for. Recursion goes as deep as containers are nested within each other,
    /// which the schema's limits bound.
    fn op_id(&mut self, ty: TypeId) -> OpId {
        if let Some(id) = self.op_ids[ty.index()] {
            return id;
        }
        let op = match self.layouts.schema().ty(ty) {
            Type::String => ValueOp::Bytes { validate: self.options.utf8 == Utf8::Validate },
            Type::Binary => ValueOp::Bytes { validate: false },
            Type::Struct(id) => {
                ValueOp::Struct { plan: self.plan_id(id), size: self.layouts.struct_layout(id).size }
            }
            Type::List(element) | Type::Set(element) => ValueOp::List(ListOp {
                element: self.op_id(element),
                wire_type: self.wire_type(element),
                stride: self.layouts.ty(element).size,
            }),
            Type::Map(key, value) => {
                let entry = self.layouts.ty(ty).entry;
                ValueOp::Map(MapOp {
                    key: self.op_id(key),
                    key_type: self.wire_type(key),
                    value: self.op_id(value),
                    value_type: self.wire_type(value),
                    value_offset: entry.value_offset,
                    stride: entry.stride,
                })
            }
            _ => ValueOp::Fixed(self.wire_type(ty).fixed().expect("all other types have a fixed size")),
        };
        let id = OpId(self.ops.len() as u32);
        self.ops.push(op);
        self.op_ids[ty.index()] = Some(id);
        id
    }
}

/// A listing for people, as `scrimp inspect --show plan` prints it.
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let schema = self.layouts.schema();
        writeln!(f, "plan for {}: {} struct(s)", self.options.format, self.structs.len())?;
        for plan in &self.structs {
            let desc = schema.struct_desc(plan.struct_id);
            let kind = if plan.is_union { "union" } else { "struct" };
            let name = schema.qualified_name(plan.struct_id);
            writeln!(f, "\n{kind} {name}: record of {} bytes", plan.size)?;
            match plan.on_unknown {
                OnUnknown::Skip | OnUnknown::Member => {}
                OnUnknown::Reject => writeln!(f, "  unknown fields are refused")?,
                OnUnknown::Keep { slot } => writeln!(f, "  unknown fields are kept, at {slot}")?,
            }
            let field = |f: &mut fmt::Formatter<'_>, indent: &str, index: u32| {
                let FieldOp { id, wire_type, desc: at, target } = plan.fields[index as usize];
                let name = &desc.fields[at as usize].name;
                write!(f, "{indent}{id:>6} {name}: {wire_type}")?;
                let Some(Target { op, offset, boxed, fallback, .. }) = target else {
                    return writeln!(f, ", skipped");
                };
                let boxed = if boxed { ", boxed" } else { "" };
                write!(f, " at {offset}{boxed}, {}", DisplayOp { plan: self, op })?;
                writeln!(
                    f,
                    "{}",
                    match fallback {
                        Fallback::Omit => "",
                        Fallback::Image => ", default if absent",
                        Fallback::EmptyStruct => ", without fields if absent",
                    }
                )
            };
            for step in &plan.steps {
                match *step {
                    Step::Run(run) => {
                        writeln!(
                            f,
                            "  run of at most {} bytes, presence word {} mask {:#x}",
                            run.len, run.word, run.mask
                        )?;
                        for index in run.first..run.first + run.count {
                            field(f, "    ", index)?;
                        }
                    }
                    Step::Field(index) => field(f, "  ", index)?,
                }
            }
            for (index, _) in (0..).zip(&plan.fields).filter(|(_, op)| op.target.is_none()) {
                field(f, "  ", index)?;
            }
        }
        Ok(())
    }
}

struct DisplayOp<'p> {
    plan: &'p Plan,
    op: OpId,
}

impl fmt::Display for DisplayOp<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nested = |op| DisplayOp { plan: self.plan, op };
        match *self.plan.op(self.op) {
            ValueOp::Fixed(fixed) => write!(f, "copy {} bytes", fixed.size()),
            ValueOp::Bytes { validate: true } => write!(f, "view, validate UTF-8"),
            ValueOp::Bytes { validate: false } => write!(f, "view"),
            ValueOp::List(list) => {
                write!(f, "list of {} (stride {}: {})", list.wire_type, list.stride, nested(list.element))
            }
            ValueOp::Map(map) => write!(
                f,
                "map of {} to {} (stride {}: {}; at {}: {})",
                map.key_type,
                map.value_type,
                map.stride,
                nested(map.key),
                map.value_offset,
                nested(map.value)
            ),
            ValueOp::Struct { plan, .. } => {
                let struct_id = self.plan.struct_plan(plan).struct_id;
                write!(f, "struct {}", self.plan.layouts.schema().qualified_name(struct_id))
            }
        }
    }
}
