//! [`CodecBuilder`]: what programs choose about a codec.

use std::ptr::NonNull;
use std::sync::{Arc, OnceLock};

use scrimp_record::plan::MaskFailure;
use scrimp_record::{
    Absent, Blobs, Dialect, Direction, Limits, Plan, PlanOptions, Protocol, RequiredFields, UnknownFields,
    UnknownMembers, Utf8, WireFormat,
};

use super::{Codec, Inner, LayoutOf};
use crate::error::{CompileError, CompileErrorKind, Foreign};
use crate::machine_code::{Executor, MachineCode, NoMachineCode};
use crate::mask::Mask;
use crate::schema::StructType;
use crate::typed::Mirrors;

/// From how many bytes on strings are segments of their own, unless a codec's builder says otherwise: below, to copy takes less time than the
/// system takes for a segment.
const SEGMENT_THRESHOLD: usize = 4 << 10;

/// Makes a [`Codec`] step by step.
///
/// ```
/// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
/// # let ty = schema.struct_type("P")?;
/// use scrimp::{Codec, Limits, Protocol, Utf8};
/// let codec = Codec::builder(&ty)
///     .protocol(Protocol::Compact)
///     .utf8(Utf8::OnAccess)
///     .limits(Limits::new().message_size(1 << 20))
///     .build()?;
/// assert_eq!(codec.protocol(), Protocol::Compact);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct CodecBuilder {
    ty: StructType,
    protocol: Protocol,
    dialect: Dialect,
    direction: Direction,
    executor: Executor,
    utf8: Utf8,
    unknown_members: UnknownMembers,
    absent: Absent,
    unknown_fields: UnknownFields,
    limits: Limits,
    stops_early: bool,
    segment_threshold: usize,
    mask: Option<Mask>,
    required_fields: RequiredFields,
}

impl CodecBuilder {
    pub(super) fn new(ty: &StructType) -> Self {
        Self {
            ty: ty.clone(),
            protocol: Protocol::default(),
            dialect: Dialect::default(),
            direction: Direction::default(),
            executor: Executor::default(),
            utf8: Utf8::default(),
            unknown_members: UnknownMembers::default(),
            absent: Absent::default(),
            unknown_fields: UnknownFields::default(),
            limits: Limits::default(),
            stops_early: false,
            segment_threshold: SEGMENT_THRESHOLD,
            mask: None,
            required_fields: RequiredFields::default(),
        }
    }

    /// Sets the wire format; Binary unless set.
    pub fn protocol(mut self, protocol: Protocol) -> Self {
        self.protocol = protocol;
        self
    }

    /// Sets whose variant of the wire format it is; Apache's unless set.
    pub fn dialect(mut self, dialect: Dialect) -> Self {
        self.dialect = dialect;
        self
    }

    /// Sets which way the codec takes messages; both ways unless set, but for a [projection](crate::Mask::project), which only decodes. For one way only, nothing is compiled
    /// for the other, which is then an error.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: string name }")?;
    /// # let ty = schema.struct_type("P")?;
    /// use scrimp::{Arena, Codec, DecodeErrorKind, Direction};
    /// let codec = Codec::builder(&ty).direction(Direction::Encode).build()?;
    /// let error = codec.decode(&Arena::new(), &[0]).err().map(|error| error.kind().clone());
    /// assert_eq!(error, Some(DecodeErrorKind::EncodeOnly));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// Sets what executes the codec; [`Executor::Auto`] unless set.
    pub fn executor(mut self, executor: Executor) -> Self {
        self.executor = executor;
        self
    }

    /// Sets when strings are checked to be UTF-8; while decoding unless set.
    pub fn utf8(mut self, utf8: Utf8) -> Self {
        self.utf8 = utf8;
        self
    }

    /// Sets what becomes of a union whose only member the schema does not know, or knows with another type; such a member is
    /// kept unless set: see [`Message::union_member`](crate::Message::union_member).
    pub fn unknown_members(mut self, unknown_members: UnknownMembers) -> Self {
        self.unknown_members = unknown_members;
        self
    }

    /// Sets what is written of fields without `required` or `optional` that are absent; nothing unless set. Messages themselves do not change:
    /// such a field stays absent in them, and JSON has a choice of its own. The struct of a method's result is written as ever,
    /// with one field at most.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i8 n = 7, 2: optional i8 m, 3: string s }")?;
    /// # let ty = schema.struct_type("P")?;
    /// use scrimp::{Absent, Arena, Codec};
    /// let codec = Codec::builder(&ty).absent(Absent::WriteDefaults).build()?;
    /// let arena = Arena::new();
    /// let message = ty.builder(&arena).finish()?;
    /// assert_eq!(codec.encode_to_vec(message)?, [3, 0, 1, 7, 11, 0, 3, 0, 0, 0, 0, 0]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn absent(mut self, absent: Absent) -> Self {
        self.absent = absent;
        self
    }

    /// Sets what becomes of fields that the schema does not know; they are skipped by default.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i32 x }")?;
    /// # let ty = schema.struct_type("P")?;
    /// use scrimp::{Arena, Codec, DecodeErrorKind, UnknownFields, WireType};
    /// let strict = Codec::builder(&ty).unknown_fields(UnknownFields::Reject).build()?;
    /// let arena = Arena::new();
    /// let error = strict.decode(&arena, &[8, 0, 1, 0, 0, 0, 3, 3, 0, 9, 4, 0]).unwrap_err();
    /// assert_eq!(error.kind(), &DecodeErrorKind::UnknownField { id: 9, ty: WireType::I8 });
    /// assert_eq!(error.offset(), 7);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn unknown_fields(mut self, unknown_fields: UnknownFields) -> Self {
        self.unknown_fields = unknown_fields;
        self
    }

    /// Sets what the codec accepts at most.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Has decoding end as soon as every field of the message has come that its type has: after the value of the last one. It pays where a
    /// [projection](crate::Mask::project) wants fields that come first. What follows is not looked at, so it may be anything, and a field
    /// that comes again later does not count: the first one does. [`Codec::decode`] accepts what follows too, and
    /// [`Codec::decode_prefix`] tells where decoding ended. It goes on to the end of a message that lacks one of the fields, and of a union.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: i8 id, 2: string text }")?;
    /// # let ty = schema.struct_type("P")?;
    /// use scrimp::{Arena, Codec, Mask};
    /// let ids = Mask::new(&ty, "id")?.project()?;
    /// let codec = Codec::builder(&ids).stop_early().build()?;
    /// let arena = Arena::new();
    /// let (message, used) = codec.decode_prefix(&arena, &[3, 0, 1, 7, 11, 0, 2, 0, 0])?;
    /// assert_eq!((message.get(ids.field::<i8>("id")?), used), (7, 4));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn stop_early(mut self) -> Self {
        self.stops_early = true;
        self
    }

    /// Sets from how many bytes on [`Codec::encode_segments`] does not copy strings and binaries; from 4 KiB on unless set, and from 32 on
    /// at least.
    ///
    /// ```
    /// # let schema = scrimp::Schema::parse("p.thrift", "struct P { 1: binary data }")?;
    /// # let ty = schema.struct_type("P")?;
    /// # let arena = scrimp::Arena::new();
    /// # let mut b = ty.builder(&arena);
    /// # b.set(ty.field::<[u8]>("data")?, &[7; 100])?;
    /// # let message = b.finish()?;
    /// use scrimp::{Codec, SegmentBuffer};
    /// let (usual, eager) = (Codec::new(&ty)?, Codec::builder(&ty).segment_threshold(100).build()?);
    /// let mut buffer = SegmentBuffer::new();
    /// assert_eq!(usual.encode_segments(message, &mut buffer)?.iter().count(), 1);
    /// assert_eq!(eager.encode_segments(message, &mut buffer)?.iter().count(), 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn segment_threshold(mut self, len: usize) -> Self {
        self.segment_threshold = len;
        self
    }

    /// Sets which parts of messages are written: no others are, and no new message is built for that. Such a codec only encodes; make it once
    /// for all messages with the mask.
    ///
    /// - A required field that is not named is written as it is, since messages without it would be refused; so is the member of a
    ///   union. [`required_fields`](Self::required_fields) can have defaults written instead, or refuse such masks.
    /// - Of a list or set, the elements that are named are written, and of a map the entries: there are fewer, in the same order.
    /// - A struct of which fields are left out loses its [unknown fields](Self::unknown_fields) too.
    ///
    /// ```
    /// use scrimp::{Arena, Codec, JsonStyle, Mask, Schema};
    /// let schema = Schema::parse("shop.thrift", "
    ///     struct Item { 1: string name, 2: i64 price }
    ///     struct Order { 1: required i64 id, 2: list<Item> items, 3: string note }")?;
    /// let order = schema.struct_type("Order")?;
    /// let codec = Codec::builder(&order).mask(&Mask::new(&order, "items[*].price")?).build()?;
    /// let arena = Arena::new();
    /// let json = r#"{"id": 7, "items": [{"name": "pen", "price": 3}, {"name": "ink", "price": 5}], "note": "!"}"#;
    /// let bytes = codec.encode_to_vec(order.from_json(&arena, &JsonStyle::new(), json)?)?;
    ///
    /// let message = Codec::new(&order)?.decode(&arena, &bytes)?.to_json(&JsonStyle::new())?;
    /// assert_eq!(message, r#"{"id":7,"items":[{"price":3},{"price":5}]}"#);
    /// # Ok::<(), scrimp::Error>(())
    /// ```
    pub fn mask(mut self, mask: &Mask) -> Self {
        self.mask = Some(mask.clone());
        self
    }

    /// Sets what becomes of required fields, and members of unions, that the [mask](Self::mask) does not name; they are written unless set.
    ///
    /// ```
    /// use scrimp::{Arena, Codec, JsonStyle, Mask, RequiredFields, Schema};
    /// let schema = Schema::parse("shop.thrift", "struct Order { 1: required i64 id, 2: required string customer = \"-\", 3: string note }")?;
    /// let order = schema.struct_type("Order")?;
    /// let arena = Arena::new();
    /// let message = order.from_json(&arena, &JsonStyle::new(), r#"{"id": 7, "customer": "Ada", "note": "!"}"#)?;
    /// let note = Mask::new(&order, "note")?;
    /// let written = |required_fields| {
    ///     let codec = Codec::builder(&order).mask(&note).required_fields(required_fields).build()?;
    ///     let bytes = codec.encode_to_vec(message)?;
    ///     Ok::<_, scrimp::Error>(Codec::new(&order)?.decode(&arena, &bytes)?.to_json(&JsonStyle::new())?)
    /// };
    /// assert_eq!(written(RequiredFields::Write)?, r#"{"id":7,"customer":"Ada","note":"!"}"#);
    /// assert_eq!(written(RequiredFields::WriteDefaults)?, r#"{"id":0,"customer":"-","note":"!"}"#);
    /// assert!(written(RequiredFields::Refuse).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn required_fields(mut self, required_fields: RequiredFields) -> Self {
        self.required_fields = required_fields;
        self
    }

    /// The codec.
    ///
    /// # Errors
    ///
    /// When [`Executor::Jit`] was asked for and the build, the CPU or the system does not allow it, or a struct is more than the
    /// compiler can take; when unknown fields are to be kept and the schema has no room for them, as that of a projection never has; when a
    /// message can hold a type that the [dialect](Dialect) lacks; when a default that is to be written for an
    /// [absent](Self::absent) field is too large; when messages of a [projection](crate::Mask::project) are to be encoded, or those of which a
    /// [mask](Self::mask) chooses a part decoded; and when the mask is of another type, too large, or leaves out a required field where
    /// [that](Self::required_fields) is refused.
    pub fn build(self) -> Result<Codec, CompileError> {
        let options = PlanOptions {
            format: WireFormat::new(self.protocol, self.dialect),
            utf8: self.utf8,
            unknown_members: self.unknown_members,
            unknown_fields: self.unknown_fields,
            blobs: Blobs::Within,
            stops_early: self.stops_early,
            absent: self.absent,
        };
        if self.unknown_fields == UnknownFields::Keep && !self.ty.layouts().keeps_unknown() {
            return Err(CompileError::new(CompileErrorKind::NoRoomForUnknownFields(self.ty.name())));
        }
        let mut plan = Plan::new(self.ty.layouts(), self.ty.desc().id, options)?;
        if let Some(mask) = &self.mask {
            plan = self.masked(&plan, mask)?;
        }
        let plan = Arc::new(plan);
        let direction = match (plan.can_encode(), self.direction) {
            (true, Direction::Decode) if plan.is_masked() => {
                return Err(CompileError::new(CompileErrorKind::MaskOnlyEncodes(self.ty.name())));
            }
            (true, _) if plan.is_masked() => Direction::Encode,
            (true, direction) => direction,
            (false, Direction::Both | Direction::Decode) => Direction::Decode,
            (false, Direction::Encode) => {
                return Err(CompileError::new(CompileErrorKind::ProjectionOnlyDecodes(self.ty.name())));
            }
        };
        let machine_code = MachineCode::new(self.executor, &self.ty, &plan, direction, self.limits);
        if self.executor == Executor::Jit
            && let Err(NoMachineCode::Refused(error)) = machine_code.wait()
        {
            return Err(error);
        }
        let layout = self.ty.layout();
        Ok(Codec {
            inner: Arc::new(Inner {
                layout: LayoutOf(NonNull::from(layout)),
                needs_fields: layout.may_lack,
                ty: self.ty,
                plan,
                direction,
                limits: self.limits,
                machine_code,
                segment_threshold: self.segment_threshold,
                mirrors: Mirrors::default(),
                expected: OnceLock::new(),
            }),
        })
    }

    /// The plan for what `mask` chooses, from that for whole messages.
    fn masked(&self, plan: &Plan, mask: &Mask) -> Result<Plan, CompileError> {
        let (own, other) = (&self.ty, mask.message_type());
        if own.layout().id != other.layout().id {
            let foreign = Foreign::made_for("mask", own.layouts(), own.id(), other.layout().id);
            return Err(CompileError::new(CompileErrorKind::ForeignMask(foreign)));
        }
        plan.masked(mask.selection(), self.required_fields).map_err(|failure| {
            CompileError::new(match failure {
                MaskFailure::TooLarge => CompileErrorKind::MaskTooLarge,
                MaskFailure::Required { of, field } => {
                    let schema = own.layouts().schema();
                    let field = schema.struct_desc(of).fields[field as usize].name.clone();
                    CompileErrorKind::RequiredLeftOut { struct_name: schema.qualified_name(of), field }
                }
            })
        })
    }
}
