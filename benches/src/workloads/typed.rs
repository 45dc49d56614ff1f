//! [`Typed`]: the workloads by derived types, which a program writes in Rust.

use std::hint::black_box;

use bytes::Bytes;
use scrimp::typed::{List, Map};
use scrimp::{Arena, BuildError, Codec, Protocol, Record, Schema, Utf8};

use super::corpus::{Corpus, ONE_MESSAGE, Pair};
use super::{Contender, Operation, Workload, fixed8, nested, short, sparse, struct_type};
use crate::peers::apache;
use crate::peers::roofline::{self, Binary, Kernel, Slab};
use crate::sparse_fields::for_sparse_fields;

/// A workload's struct as a derived type.
pub(super) trait Shape: super::Shape {
    /// Whether the fields are read too.
    const IS_READ: bool = false;

    type Record<'a>: Record
    where
        Self: 'a;

    /// What a program writes for `value`; its containers are filled in the arena.
    fn literal<'a>(value: &'a Self::Apache, arena: &'a Arena) -> Result<Self::Record<'a>, BuildError>;

    /// Something that depends on all that the view of a record shows.
    fn read<'m>(view: <Self::Record<'m> as Record>::View<'m>) -> u64 {
        let _ = view;
        unreachable!("`IS_READ` says that it is not")
    }

    /// The same of a record written by hand.
    fn read_roofline(record: &Self::Roofline) -> u64 {
        let _ = record;
        unreachable!("`IS_READ` says that it is not")
    }
}

/// A workload in Binary, its messages made of derived types and read as such.
pub(super) struct Typed<S: super::Shape> {
    corpus: Corpus<S, Binary>,
    codec: Codec,
    arena: Arena,
    slab: Slab,
}

impl<S: Shape> Typed<S>
where
    Binary: Kernel<S::Roofline>,
{
    pub(super) fn new(name: &'static str, schema: &Schema) -> Self {
        Self {
            corpus: Corpus::new(name, schema),
            codec: Pair::new(&struct_type(schema, S::STRUCT), Protocol::Binary, Utf8::default()).auto,
            arena: Arena::new(),
            slab: Slab::new(ONE_MESSAGE),
        }
    }

    fn build(&self) -> Contender<'_> {
        let build = move |index: usize, arena: &mut Arena, out: &mut Vec<u8>| {
            arena.reset();
            let literal = S::literal(black_box(self.corpus.value(index)), arena).expect("a complete value");
            out.clear();
            self.codec.encode_from(&literal, out).expect("a type that mirrors the schema's");
        };
        Contender::new(
            "scrimp",
            move |index| {
                let mut out = Vec::new();
                build(index, &mut Arena::new(), &mut out);
                out
            },
            (Arena::new(), self.corpus.buffer()),
            move |(arena, out), index| {
                build(index, arena, out);
                black_box(out.as_slice());
            },
        )
    }

    fn read(&self) -> Contender<'_> {
        let decode = |bytes| self.codec.decode_as::<S::Record<'_>>(&self.arena, bytes);
        let views: Vec<_> =
            self.messages().iter().map(|bytes| decode(bytes).expect("a valid message")).collect();
        let (to_show, records) = (views.clone(), self.rooflines());
        Contender::new(
            "scrimp",
            move |index| {
                assert_eq!(S::read(to_show[index]), S::read_roofline(records[index]));
                self.messages()[index].to_vec()
            },
            (),
            move |(), index| {
                black_box(S::read(*black_box(&views[index])));
            },
        )
    }

    fn read_roofline(&self) -> Contender<'_> {
        let records = self.rooflines();
        Contender::new(
            "roofline",
            move |index| self.messages()[index].to_vec(),
            (),
            move |(), index| {
                black_box(S::read_roofline(*black_box(&records[index])));
            },
        )
    }

    fn rooflines(&self) -> Vec<&S::Roofline> {
        let decode = |bytes| roofline::decode::<_, Binary, true>(bytes, &self.slab).expect("a valid message");
        self.messages().iter().map(|bytes: &Bytes| decode(bytes)).collect()
    }
}

impl<S: Shape> Workload for Typed<S>
where
    Binary: Kernel<S::Roofline>,
{
    fn name(&self) -> &'static str {
        self.corpus.name()
    }

    fn protocol(&self) -> Protocol {
        Protocol::Binary
    }

    fn messages(&self) -> &[Bytes] {
        self.corpus.messages()
    }

    fn operations(&self) -> &[Operation] {
        if S::IS_READ { &[Operation::BuildTyped, Operation::ReadTyped] } else { &[Operation::BuildTyped] }
    }

    fn codec(&self, _: usize) -> &Codec {
        &self.codec
    }

    fn ours(&self, operation: Operation) -> Contender<'_> {
        match operation {
            Operation::ReadTyped => self.read(),
            _ => self.build(),
        }
    }

    fn theirs(&self, operation: Operation) -> Vec<Contender<'_>> {
        match operation {
            Operation::ReadTyped => vec![self.read_roofline()],
            // Against a literal of each, and then its bytes.
            _ => self
                .corpus
                .theirs(Operation::Build)
                .into_iter()
                .filter(|side| side.name != "interpreter")
                .collect(),
        }
    }
}

/// Something that depends on a string or binary.
pub(crate) fn read_bytes(bytes: &[u8]) -> u64 {
    bytes.len() as u64 + bytes.first().map_or(0, |&byte| byte.into())
}

/// The value of a field, which all of these workloads have.
macro_rules! all {
    ($value:ident, $ty:ident { $($field:ident: $make:expr,)* }) => {
        $ty { $($field: $make($value.$field.as_ref().expect("all fields are there")),)* }
    };
}

#[derive(Record)]
pub(super) struct Fixed8 {
    #[thrift(1)]
    a: i32,
    #[thrift(2)]
    b: i64,
    #[thrift(3)]
    c: bool,
    #[thrift(4)]
    d: f64,
    #[thrift(5)]
    e: i16,
    #[thrift(6)]
    f: i64,
    #[thrift(7)]
    g: i32,
    #[thrift(8)]
    h: i8,
}

impl Shape for fixed8::Shape {
    type Record<'a> = Fixed8;

    #[inline(always)]
    fn literal<'a>(value: &'a apache::Fixed8, _: &'a Arena) -> Result<Fixed8, BuildError> {
        Ok(all!(
            value,
            Fixed8 {
                a: Clone::clone,
                b: Clone::clone,
                c: Clone::clone,
                d: double,
                e: Clone::clone,
                f: Clone::clone,
                g: Clone::clone,
                h: Clone::clone,
            }
        ))
    }
}

fn double(value: &apache::Double) -> f64 {
    value.into_inner()
}

#[derive(Record)]
pub(super) struct Short<'a> {
    #[thrift(1)]
    s1: &'a str,
    #[thrift(2)]
    s2: &'a str,
    #[thrift(3)]
    s3: &'a str,
    #[thrift(4)]
    s4: &'a str,
    #[thrift(5)]
    s5: &'a str,
    #[thrift(6)]
    s6: &'a str,
    #[thrift(7)]
    s7: &'a str,
    #[thrift(8)]
    s8: &'a str,
    #[thrift(9)]
    s9: &'a str,
    #[thrift(10)]
    s10: &'a str,
}

impl Shape for short::Shape {
    type Record<'a> = Short<'a>;

    #[inline(always)]
    fn literal<'a>(value: &'a apache::Short, _: &'a Arena) -> Result<Short<'a>, BuildError> {
        Ok(all!(
            value,
            Short {
                s1: String::as_str,
                s2: String::as_str,
                s3: String::as_str,
                s4: String::as_str,
                s5: String::as_str,
                s6: String::as_str,
                s7: String::as_str,
                s8: String::as_str,
                s9: String::as_str,
                s10: String::as_str,
            }
        ))
    }
}

macro_rules! sparse_record {
    ($($id:literal $field:ident: $ty:ty,)*) => {
        #[derive(Record)]
        pub(super) struct Sparse {
            $(#[thrift($id, optional)] $field: Option<$ty>,)*
        }
    };
}
type Double = f64;
for_sparse_fields!(sparse_record);

impl<const PRESENT: usize, R: sparse::Record> Shape for sparse::Shape<PRESENT, R> {
    type Record<'a>
        = Sparse
    where
        R: 'a;

    #[inline(always)]
    fn literal<'a>(value: &'a apache::Sparse, _: &'a Arena) -> Result<Sparse, BuildError> {
        macro_rules! literal {
            ($($id:literal $field:ident: $ty:ty,)*) => {
                Sparse { $($field: value.$field.map(Into::into),)* }
            };
        }
        Ok(for_sparse_fields!(literal))
    }
}

#[derive(Record)]
pub(super) struct Leaf<'a> {
    #[thrift(1)]
    tiny: i8,
    #[thrift(2)]
    big: i64,
    #[thrift(3)]
    ratio: f64,
    #[thrift(4)]
    count: i32,
    #[thrift(5)]
    text: &'a str,
    #[thrift(6)]
    blob: &'a [u8],
    #[thrift(7)]
    kind: i32,
}

impl<'a> Leaf<'a> {
    #[inline(always)]
    fn new(value: &'a apache::Leaf) -> Self {
        all!(
            value,
            Leaf {
                tiny: Clone::clone,
                big: Clone::clone,
                ratio: double,
                count: Clone::clone,
                text: String::as_str,
                blob: Vec::as_slice,
                kind: number,
            }
        )
    }
}

fn number(kind: &apache::Kind) -> i32 {
    kind.0
}

impl LeafView<'_> {
    #[inline(always)]
    fn read(self) -> u64 {
        (self.tiny() as u64)
            .wrapping_add(self.big() as u64)
            .wrapping_add(self.ratio().to_bits())
            .wrapping_add(self.count() as u64)
            .wrapping_add(read_bytes(self.text().as_bytes()))
            .wrapping_add(read_bytes(self.blob()))
            .wrapping_add(self.kind() as u64)
    }
}

impl Shape for nested::Small {
    const IS_READ: bool = true;
    type Record<'a> = Leaf<'a>;

    #[inline(always)]
    fn literal<'a>(value: &'a apache::Leaf, _: &'a Arena) -> Result<Leaf<'a>, BuildError> {
        Ok(Leaf::new(value))
    }

    #[inline(always)]
    fn read(view: LeafView<'_>) -> u64 {
        view.read()
    }

    #[inline(always)]
    fn read_roofline(record: &roofline::Leaf) -> u64 {
        record.sum()
    }
}

#[derive(Record)]
pub(super) struct Node<'a> {
    #[thrift(1)]
    name: &'a str,
    #[thrift(2)]
    leaves: List<'a, Leaf<'a>>,
    #[thrift(3)]
    ratio: f64,
    #[thrift(4)]
    count: i32,
    #[thrift(5)]
    counts: &'a [i32],
    #[thrift(6)]
    big: i64,
    #[thrift(7)]
    labels: Map<'a, &'a str, &'a str>,
    #[thrift(8)]
    leaf: Leaf<'a>,
    #[thrift(9)]
    by_number: Map<'a, i32, i64>,
    #[thrift(10)]
    names: List<'a, &'a str>,
    #[thrift(11)]
    blob: &'a [u8],
    #[thrift(12)]
    names_by_number: Map<'a, i64, &'a str>,
    #[thrift(13)]
    bigs: &'a [i64],
    #[thrift(14)]
    tiny: i8,
    #[thrift(15)]
    leaves_by_name: Map<'a, &'a str, Leaf<'a>>,
}

/// The value of a field that is there.
fn there<T>(field: &Option<T>) -> &T {
    field.as_ref().expect("all fields are there")
}

impl<'a> Node<'a> {
    #[inline(always)]
    fn new(value: &'a apache::Node, arena: &'a Arena) -> Result<Self, BuildError> {
        let text = |(key, text): (&'a String, &'a String)| (key.as_str(), text.as_str());
        Ok(Self {
            name: there(&value.name).as_str(),
            leaves: List::collect(arena, there(&value.leaves).iter().map(Leaf::new))?,
            ratio: double(there(&value.ratio)),
            count: *there(&value.count),
            counts: there(&value.counts).as_slice(),
            big: *there(&value.big),
            labels: Map::collect(arena, there(&value.labels).iter().map(text))?,
            leaf: Leaf::new(there(&value.leaf)),
            by_number: Map::collect(
                arena,
                there(&value.by_number).iter().map(|(&key, &value)| (key, value)),
            )?,
            names: List::collect(arena, there(&value.names).iter().map(String::as_str))?,
            blob: there(&value.blob).as_slice(),
            names_by_number: Map::collect(
                arena,
                there(&value.names_by_number).iter().map(|(&key, name)| (key, name.as_str())),
            )?,
            bigs: there(&value.bigs).as_slice(),
            tiny: *there(&value.tiny),
            leaves_by_name: Map::collect(
                arena,
                there(&value.leaves_by_name).iter().map(|(key, leaf)| (key.as_str(), Leaf::new(leaf))),
            )?,
        })
    }
}

/// The sum of what `read` finds in each item.
#[inline(always)]
fn sum<I: IntoIterator>(items: I, read: impl Fn(I::Item) -> u64) -> u64 {
    items.into_iter().fold(0, |sum, item| sum.wrapping_add(read(item)))
}

impl Shape for nested::Medium {
    const IS_READ: bool = true;
    type Record<'a> = Node<'a>;

    #[inline(always)]
    fn literal<'a>(value: &'a apache::Node, arena: &'a Arena) -> Result<Node<'a>, BuildError> {
        Node::new(value, arena)
    }

    #[inline(always)]
    fn read(view: NodeView<'_>) -> u64 {
        let parts = [
            read_bytes(view.name().as_bytes()),
            sum(view.leaves(), LeafView::read),
            view.ratio().to_bits(),
            view.count() as u64,
            sum(view.counts().as_slice(), |&count| count as u64),
            view.big() as u64,
            sum(view.labels(), |(key, label)| read_bytes(key.as_bytes()) + read_bytes(label.as_bytes())),
            view.leaf().read(),
            sum(view.by_number(), |(key, value)| (key as u64).wrapping_add(value as u64)),
            sum(view.names(), |name| read_bytes(name.as_bytes())),
            read_bytes(view.blob()),
            sum(view.names_by_number(), |(key, name)| (key as u64).wrapping_add(read_bytes(name.as_bytes()))),
            sum(view.bigs().as_slice(), |&big| big as u64),
            view.tiny() as u64,
            sum(view.leaves_by_name(), |(key, leaf)| read_bytes(key.as_bytes()).wrapping_add(leaf.read())),
        ];
        sum(parts, |part| part)
    }

    #[inline(always)]
    fn read_roofline(record: &roofline::Node) -> u64 {
        record.sum()
    }
}

#[derive(Record)]
pub(super) struct Tree<'a> {
    #[thrift(1)]
    nodes_by_name: Map<'a, &'a str, Node<'a>>,
    #[thrift(2)]
    leaf: Leaf<'a>,
    #[thrift(3)]
    tiny: i8,
    #[thrift(4)]
    ratio: f64,
    #[thrift(5)]
    nodes: List<'a, Node<'a>>,
    #[thrift(6)]
    big: i64,
    #[thrift(7)]
    node: Node<'a>,
    #[thrift(8)]
    blob: &'a [u8],
    #[thrift(9)]
    name: &'a str,
    #[thrift(11)]
    count: i32,
}

impl Shape for nested::Large {
    type Record<'a> = Tree<'a>;

    fn literal<'a>(value: &'a apache::Tree, arena: &'a Arena) -> Result<Tree<'a>, BuildError> {
        let node = |value| Node::new(value, arena);
        let nodes: Result<Vec<_>, _> = there(&value.nodes).iter().map(node).collect();
        let nodes_by_name: Result<Vec<_>, BuildError> =
            there(&value.nodes_by_name).iter().map(|(key, value)| Ok((key.as_str(), node(value)?))).collect();
        Ok(Tree {
            nodes_by_name: Map::collect(arena, nodes_by_name?)?,
            leaf: Leaf::new(there(&value.leaf)),
            tiny: *there(&value.tiny),
            ratio: double(there(&value.ratio)),
            nodes: List::collect(arena, nodes?)?,
            big: *there(&value.big),
            node: node(there(&value.node))?,
            blob: there(&value.blob).as_slice(),
            name: there(&value.name).as_str(),
            count: *there(&value.count),
        })
    }
}
