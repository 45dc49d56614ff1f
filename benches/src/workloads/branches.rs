//! `tree`: a recursive tree of 1,000 branches.

use scrimp::builder::StructBuilder;
use scrimp::{BuildError, List, Schema, Struct};
use scrimp_testkit::Rng;

use super::any::{Any, letters};
use super::{MESSAGES, handles, struct_type};
use crate::peers::roofline::{self, Refused, Slab};
use crate::peers::{apache, pilota};

pub(super) struct Shape;

/// How many branches a message has, the trunk among them.
const BRANCHES: usize = 1_000;

/// How many branches are within each other at most: with the lists between them, they stay within the limit of 64 levels.
const DEPTH: usize = 30;

handles! {
    Handles {
        id: i32,
        name: str,
        branches: List<Struct>,
    }
}

/// A tree in which each branch is one of any that were there before it.
fn tree(random: &mut Rng) -> apache::Branch {
    let (mut depths, mut children) = (vec![1], vec![Vec::new()]);
    for branch in 1..BRANCHES {
        let parent = loop {
            let any = random.below(branch);
            if depths[any] < DEPTH {
                break any;
            }
        };
        depths.push(depths[parent] + 1);
        children.push(Vec::new());
        children[parent].push(branch);
    }
    grow(0, &children, random)
}

fn grow(branch: usize, children: &[Vec<usize>], random: &mut Rng) -> apache::Branch {
    apache::Branch {
        id: Some(Any::any(random)),
        name: Some(letters(random, 4..25)),
        branches: Some(children[branch].iter().map(|&child| grow(child, children, random)).collect()),
    }
}

fn fill<'a>(
    handles: &Handles,
    builder: &mut StructBuilder<'_, 'a>,
    value: &'a apache::Branch,
) -> Result<(), BuildError> {
    builder.set_opt(handles.id, value.id)?;
    if let Some(name) = &value.name {
        builder.set_borrowed(handles.name, name.as_str())?;
    }
    if let Some(branches) = &value.branches {
        let mut list = builder.list(handles.branches)?;
        list.reserve(branches.len())?;
        for branch in branches {
            fill(handles, &mut list.push_default()?, branch)?;
        }
    }
    Ok(())
}

impl super::Shape for Shape {
    const STRUCT: &'static str = "Branch";

    type Apache = apache::Branch;
    type Pilota = pilota::Branch;
    type Roofline = roofline::Branch;
    type Handles = Handles;

    fn values(random: &mut Rng) -> Vec<apache::Branch> {
        (0..MESSAGES).map(|_| tree(random)).collect()
    }

    fn handles(schema: &Schema) -> Handles {
        Handles::new(&struct_type(schema, Self::STRUCT))
    }

    fn fill<'a>(
        handles: &Handles,
        builder: &mut StructBuilder<'_, 'a>,
        value: &'a apache::Branch,
    ) -> Result<(), BuildError> {
        fill(handles, builder, value)
    }

    fn pilota_literal(value: &pilota::Branch) -> pilota::Branch {
        value.clone()
    }

    fn roofline_literal<'a>(
        value: &'a apache::Branch,
        slab: &'a Slab,
    ) -> Result<&'a roofline::Branch, Refused> {
        roofline::Branch::literal(value, slab)
    }
}
