//! `small`, `medium` and `large`: one constant Leaf, Node or Tree each.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, List, Map, Schema, Struct};
use scrimp_testkit::Rng;

use super::{handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

/// Elements of every list, entries of every map.
const COUNT: i32 = 8;

/// 272 bytes, of which two thirds are not ASCII.
fn text() -> String {
    "你好,\u{8}\n\r\t世界".repeat(16)
}

/// 256 bytes.
fn blob() -> Vec<u8> {
    (0..16).cycle().take(256).collect()
}

fn leaf() -> apache::Leaf {
    apache::Leaf {
        tiny: Some(i8::MAX),
        big: Some(i64::MAX),
        ratio: Some(f64::MAX.into()),
        count: Some(i32::MAX),
        text: Some(text()),
        blob: Some(blob()),
        kind: Some(apache::Kind(0)),
    }
}

fn node() -> apache::Node {
    apache::Node {
        name: Some(text()),
        leaves: Some((0..COUNT).map(|_| leaf()).collect()),
        ratio: Some(f64::MAX.into()),
        count: Some(i32::MAX),
        counts: Some(vec![i32::MIN; COUNT as usize]),
        big: Some(i64::MAX),
        labels: Some((0..COUNT).map(|key| (key.to_string(), text())).collect()),
        leaf: Some(leaf()),
        by_number: Some((0..COUNT).map(|key| (key, i64::MIN)).collect()),
        names: Some((0..COUNT).map(|_| text()).collect()),
        blob: Some(blob()),
        names_by_number: Some((0..COUNT).map(|key| (key.into(), text())).collect()),
        bigs: Some(vec![i64::MIN; COUNT as usize]),
        tiny: Some(i8::MAX),
        leaves_by_name: Some((0..COUNT).map(|key| (key.to_string(), leaf())).collect()),
    }
}

fn tree() -> apache::Tree {
    apache::Tree {
        nodes_by_name: Some((0..COUNT).map(|key| (key.to_string(), node())).collect()),
        leaf: Some(leaf()),
        tiny: Some(i8::MAX),
        ratio: Some(f64::MAX.into()),
        nodes: Some((0..COUNT).map(|_| node()).collect()),
        big: Some(i64::MAX),
        node: Some(node()),
        blob: Some(blob()),
        name: Some(text()),
        count: Some(i32::MAX),
    }
}

handles! {
    LeafHandles {
        tiny: i8,
        big: i64,
        ratio: f64,
        count: i32,
        text: str,
        blob: [u8],
        kind: i32,
    }
}

handles! {
    NodeFields {
        name: str,
        leaves: List<Struct>,
        ratio: f64,
        count: i32,
        counts: List<i32>,
        big: i64,
        labels: Map<str, str>,
        leaf: Struct,
        by_number: Map<i32, i64>,
        names: List<str>,
        blob: [u8],
        names_by_number: Map<i64, str>,
        bigs: List<i64>,
        tiny: i8,
        leaves_by_name: Map<str, Struct>,
    }
}

handles! {
    TreeFields {
        nodes_by_name: Map<str, Struct>,
        leaf: Struct,
        tiny: i8,
        ratio: f64,
        nodes: List<Struct>,
        big: i64,
        node: Struct,
        blob: [u8],
        name: str,
        count: i32,
    }
}

pub(super) struct NodeHandles {
    own: NodeFields,
    leaf: LeafHandles,
}

pub(super) struct TreeHandles {
    own: TreeFields,
    node: NodeHandles,
}

impl NodeHandles {
    fn of(schema: &Schema) -> Self {
        Self {
            own: NodeFields::new(&struct_type(schema, "Node")),
            leaf: LeafHandles::new(&struct_type(schema, "Leaf")),
        }
    }
}

type Filled = Result<(), BuildError>;

fn fill_leaf<'a>(handles: &LeafHandles, b: &mut StructBuilder<'_, 'a>, value: &'a apache::Leaf) -> Filled {
    b.set_opt(handles.tiny, value.tiny)?;
    b.set_opt(handles.big, value.big)?;
    b.set_opt(handles.ratio, value.ratio.map(f64::from))?;
    b.set_opt(handles.count, value.count)?;
    if let Some(text) = &value.text {
        b.set_borrowed(handles.text, text.as_str())?;
    }
    if let Some(blob) = &value.blob {
        b.set_borrowed(handles.blob, blob.as_slice())?;
    }
    b.set_opt(handles.kind, value.kind.map(|kind| kind.0))?;
    Ok(())
}

fn fill_node<'a>(handles: &NodeHandles, b: &mut StructBuilder<'_, 'a>, value: &'a apache::Node) -> Filled {
    let own = &handles.own;
    if let Some(name) = &value.name {
        b.set_borrowed(own.name, name.as_str())?;
    }
    if let Some(leaves) = &value.leaves {
        let mut list = b.list(own.leaves)?;
        list.reserve(leaves.len())?;
        for leaf in leaves {
            fill_leaf(&handles.leaf, &mut list.push_default()?, leaf)?;
        }
    }
    b.set_opt(own.ratio, value.ratio.map(f64::from))?;
    b.set_opt(own.count, value.count)?;
    if let Some(counts) = &value.counts {
        b.list(own.counts)?.extend_from_slice(counts)?;
    }
    b.set_opt(own.big, value.big)?;
    if let Some(labels) = &value.labels {
        let mut map = b.map(own.labels)?;
        map.reserve(labels.len())?;
        for (key, value) in labels {
            map.append_borrowed(key, value)?;
        }
    }
    if let Some(leaf) = &value.leaf {
        fill_leaf(&handles.leaf, &mut b.nested(own.leaf)?, leaf)?;
    }
    if let Some(by_number) = &value.by_number {
        let mut map = b.map(own.by_number)?;
        map.reserve(by_number.len())?;
        for (&key, &value) in by_number {
            map.append(key, value)?;
        }
    }
    if let Some(names) = &value.names {
        let mut list = b.list(own.names)?;
        list.reserve(names.len())?;
        for name in names {
            list.push_borrowed(name)?;
        }
    }
    if let Some(blob) = &value.blob {
        b.set_borrowed(own.blob, blob.as_slice())?;
    }
    if let Some(names_by_number) = &value.names_by_number {
        let mut map = b.map(own.names_by_number)?;
        map.reserve(names_by_number.len())?;
        for (&key, name) in names_by_number {
            map.append_borrowed(key, name)?;
        }
    }
    if let Some(bigs) = &value.bigs {
        b.list(own.bigs)?.extend_from_slice(bigs)?;
    }
    b.set_opt(own.tiny, value.tiny)?;
    if let Some(leaves_by_name) = &value.leaves_by_name {
        let mut map = b.map(own.leaves_by_name)?;
        map.reserve(leaves_by_name.len())?;
        for (key, leaf) in leaves_by_name {
            fill_leaf(&handles.leaf, &mut map.append_default(key)?, leaf)?;
        }
    }
    Ok(())
}

fn fill_tree<'a>(handles: &TreeHandles, b: &mut StructBuilder<'_, 'a>, value: &'a apache::Tree) -> Filled {
    let own = &handles.own;
    if let Some(nodes_by_name) = &value.nodes_by_name {
        let mut map = b.map(own.nodes_by_name)?;
        map.reserve(nodes_by_name.len())?;
        for (key, node) in nodes_by_name {
            fill_node(&handles.node, &mut map.append_default(key)?, node)?;
        }
    }
    if let Some(leaf) = &value.leaf {
        fill_leaf(&handles.node.leaf, &mut b.nested(own.leaf)?, leaf)?;
    }
    b.set_opt(own.tiny, value.tiny)?;
    b.set_opt(own.ratio, value.ratio.map(f64::from))?;
    if let Some(nodes) = &value.nodes {
        let mut list = b.list(own.nodes)?;
        list.reserve(nodes.len())?;
        for node in nodes {
            fill_node(&handles.node, &mut list.push_default()?, node)?;
        }
    }
    b.set_opt(own.big, value.big)?;
    if let Some(node) = &value.node {
        fill_node(&handles.node, &mut b.nested(own.node)?, node)?;
    }
    if let Some(blob) = &value.blob {
        b.set_borrowed(own.blob, blob.as_slice())?;
    }
    if let Some(name) = &value.name {
        b.set_borrowed(own.name, name.as_str())?;
    }
    b.set_opt(own.count, value.count)?;
    Ok(())
}

/// A list made anew of another's items.
fn list_anew<T: Clone>(items: &Option<Vec<T>>) -> Option<Vec<T>> {
    items.as_ref().map(|items| items.to_vec())
}

/// A map made anew of what `make` makes of another's values.
fn map_anew<K: Clone + Eq + std::hash::Hash, V>(
    entries: &Option<::pilota::AHashMap<K, V>>,
    make: impl Fn(&V) -> V,
) -> Option<::pilota::AHashMap<K, V>> {
    entries.as_ref().map(|entries| entries.iter().map(|(key, value)| (key.clone(), make(value))).collect())
}

fn pilota_leaf(value: &pilota::Leaf) -> pilota::Leaf {
    pilota::Leaf {
        tiny: value.tiny,
        big: value.big,
        ratio: value.ratio,
        count: value.count,
        text: value.text.clone(),
        blob: value.blob.clone(),
        kind: value.kind,
    }
}

fn pilota_node(value: &pilota::Node) -> pilota::Node {
    pilota::Node {
        name: value.name.clone(),
        leaves: value.leaves.as_ref().map(|leaves| leaves.iter().map(pilota_leaf).collect()),
        ratio: value.ratio,
        count: value.count,
        counts: list_anew(&value.counts),
        big: value.big,
        labels: map_anew(&value.labels, Clone::clone),
        leaf: value.leaf.as_ref().map(pilota_leaf),
        by_number: map_anew(&value.by_number, Clone::clone),
        names: list_anew(&value.names),
        blob: value.blob.clone(),
        names_by_number: map_anew(&value.names_by_number, Clone::clone),
        bigs: list_anew(&value.bigs),
        tiny: value.tiny,
        leaves_by_name: map_anew(&value.leaves_by_name, pilota_leaf),
    }
}

fn pilota_tree(value: &pilota::Tree) -> pilota::Tree {
    pilota::Tree {
        nodes_by_name: map_anew(&value.nodes_by_name, pilota_node),
        leaf: value.leaf.as_ref().map(pilota_leaf),
        tiny: value.tiny,
        ratio: value.ratio,
        nodes: value.nodes.as_ref().map(|nodes| nodes.iter().map(pilota_node).collect()),
        big: value.big,
        node: value.node.as_ref().map(pilota_node),
        blob: value.blob.clone(),
        name: value.name.clone(),
        count: value.count,
    }
}

/// pilota 0.13 writes the doubles of Compact in big-endian order (and reads them in the right one). It reads no Node, whoever wrote
/// it, nor a Tree, which has some.
fn mend_leaf(leaf: &mut apache::Leaf) {
    leaf.ratio = leaf.ratio.map(|ratio| f64::from_bits(ratio.to_bits().swap_bytes()).into());
}

macro_rules! shapes {
    ($($shape:ident: $name:ident, $handles_ty:ty, |$schema:ident| $handles:expr, $value:ident, $fill:ident, $pilota:ident $compact:expr;)*) => {$(
        pub(super) struct $shape;

        impl super::Shape for $shape {
            const STRUCT: &'static str = stringify!($name);

            type Apache = apache::$name;
            type Pilota = pilota::$name;
            type Roofline = roofline::$name;
            type Handles = $handles_ty;

            const PILOTA_COMPACT: Option<fn(&mut apache::$name)> = $compact;

            fn values(_: &mut Rng) -> Vec<apache::$name> {
                vec![$value()]
            }

            fn handles($schema: &Schema) -> Self::Handles {
                $handles
            }

            fn fill<'a>(
                handles: &Self::Handles,
                builder: &mut StructBuilder<'_, 'a>,
                value: &'a apache::$name,
            ) -> Result<(), BuildError> {
                $fill(handles, builder, value)
            }

            fn pilota_literal(value: &pilota::$name) -> pilota::$name {
                $pilota(value)
            }

            fn roofline_literal<'a>(
                value: &'a apache::$name,
                slab: &'a Slab,
            ) -> Result<&'a roofline::$name, Refused> {
                roofline::$name::literal(value, slab)
            }
        }
    )*};
}

shapes! {
    Small: Leaf, LeafHandles, |schema| LeafHandles::new(&struct_type(schema, "Leaf")), leaf, fill_leaf, pilota_leaf Some(mend_leaf);
    Medium: Node, NodeHandles, |schema| NodeHandles::of(schema), node, fill_node, pilota_node None;
    Large: Tree, TreeHandles, |schema| TreeHandles {
        own: TreeFields::new(&struct_type(schema, "Tree")),
        node: NodeHandles::of(schema),
    }, tree, fill_tree, pilota_tree None;
}
