//! `scrimp diff`: in which values two messages differ.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use scrimp::field::ValueInput;
use scrimp::{Arena, Codec, ListRef, MapRef, Message, SetRef, ValueRef};

use crate::args::{MessageFileArgs, TypeArgs};
use crate::failure::Failure;
use crate::files::{Output, is_standard, name_of};

/// What `scrimp diff` takes.
#[derive(Debug, clap::Args)]
#[command(
    group(TypeArgs::required()),
    after_help = "\
Example:
  scrimp diff --idl shop.thrift --type Order old.bin new.bin
  - items[0].price: 250
  + items[0].price: 275

Messages are compared by what they mean: the order of fields, sets and maps does not count, nor how values are encoded, nor do fields that the IDL does not know. \
`scrimp get` takes the paths, with two exceptions: `[*]` stands for an element of a set, whose place does not count, and keys that are no \
strings, binaries, integers or enums are JSON between the braces. The exit code is 0 where they are the same, 1 where they differ, and 2 where that cannot be told."
)]
pub(crate) struct Args {
    #[command(flatten)]
    message: MessageFileArgs,
    /// A message: a file, or `-` for stdin
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// Another one
    #[arg(value_name = "NEW")]
    new: PathBuf,
}

pub(crate) fn run(args: &Args) -> Result<(), Failure> {
    compare(args).map_err(Failure::into_trouble)
}

fn compare(args: &Args) -> Result<(), Failure> {
    if is_standard(&args.old) && is_standard(&args.new) {
        return Err(Failure::at("<stdin>", "one message only can come from there"));
    }
    let (_, codec) = args.message.load()?;
    let arena = Arena::new();
    let (old, new) = (args.message.read(&args.old)?, args.message.read(&args.new)?);
    let (old, new) = (decode(&codec, &arena, &old, &args.old)?, decode(&codec, &arena, &new, &args.new)?);
    if old == new {
        return Ok(());
    }
    let mut difference = Difference { way: String::new(), out: Output::stdout(), is_told: false };
    difference.messages(old, new)?;
    if !difference.is_told {
        // In duplicates, say, or an unknown member of a union.
        difference.values(old.into(), new.into())?;
    }
    difference.out.finish()?;
    Err(Failure::Different)
}

fn decode<'a>(
    codec: &'a Codec,
    arena: &'a Arena,
    bytes: &'a [u8],
    path: &Path,
) -> Result<Message<'a>, Failure> {
    codec.decode(arena, bytes).map_err(|error| Failure::at(name_of(path), error))
}

/// Prints differences as they are found.
struct Difference {
    /// The path to the values at hand.
    way: String,
    out: Output,
    is_told: bool,
}

impl Difference {
    /// Prints a value of one side.
    fn tell(&mut self, sign: char, value: ValueRef<'_>) -> Result<(), Failure> {
        self.is_told = true;
        let json = serde_json::to_string(&value).map_err(|error| Failure::at(&self.way, error))?;
        let way = if self.way.is_empty() { "$" } else { &self.way };
        self.out.put(format!("{sign} {way}: {json}\n").as_bytes())
    }

    /// Prints two values, whole.
    fn values(&mut self, old: ValueRef<'_>, new: ValueRef<'_>) -> Result<(), Failure> {
        self.tell('-', old)?;
        self.tell('+', new)
    }

    /// Compares what is at `step` on both sides, if anything.
    fn within(
        &mut self,
        step: &str,
        old: Option<ValueRef<'_>>,
        new: Option<ValueRef<'_>>,
    ) -> Result<(), Failure> {
        let len = self.way.len();
        self.way += step;
        match (old, new) {
            (Some(old), Some(new)) => self.compare(old, new)?,
            (Some(old), None) => self.tell('-', old)?,
            (None, Some(new)) => self.tell('+', new)?,
            (None, None) => {}
        }
        self.way.truncate(len);
        Ok(())
    }

    fn compare(&mut self, old: ValueRef<'_>, new: ValueRef<'_>) -> Result<(), Failure> {
        if old == new {
            return Ok(());
        }
        match (old, new) {
            (ValueRef::Message(old), ValueRef::Message(new)) => {
                if old.union_member().is_some() || new.union_member().is_some() {
                    let fields = (old.fields().next(), new.fields().next());
                    if !matches!(fields, (Some((a, _)), Some((b, _))) if a.id == b.id) {
                        return self.values(old.into(), new.into());
                    }
                }
                self.messages(old, new)
            }
            (ValueRef::List(old), ValueRef::List(new)) => self.lists(old, new),
            (ValueRef::Set(old), ValueRef::Set(new)) => self.sets(old, new),
            (ValueRef::Map(old), ValueRef::Map(new)) => self.maps(old, new),
            (old, new) => self.values(old, new),
        }
    }

    fn messages(&mut self, old: Message<'_>, new: Message<'_>) -> Result<(), Failure> {
        let dot = if self.way.is_empty() { "" } else { "." };
        for ((field, old, is_in_old), (_, new, is_in_new)) in old.all_fields().zip(new.all_fields()) {
            let step = format!("{dot}{}", field.name);
            self.within(&step, is_in_old.then_some(old), is_in_new.then_some(new))?;
        }
        Ok(())
    }

    fn lists(&mut self, old: ListRef<'_>, new: ListRef<'_>) -> Result<(), Failure> {
        for index in 0..old.len().max(new.len()) {
            self.within(&format!("[{index}]"), old.get(index), new.get(index))?;
        }
        Ok(())
    }

    fn sets(&mut self, old: SetRef<'_>, new: SetRef<'_>) -> Result<(), Failure> {
        let (old, new) = (texts(old)?, texts(new)?);
        let mut left = HashMap::new();
        for (text, value) in &new {
            left.entry(text.as_str()).or_insert_with(Vec::new).push(*value);
        }
        let mut lost = Vec::new();
        for (text, value) in &old {
            if left.get_mut(text.as_str()).and_then(Vec::pop).is_none() {
                lost.push(*value);
            }
        }
        // What is written in another order may be the same.
        let mut won: Vec<ValueRef<'_>> = left.into_values().flatten().collect();
        lost.retain(|value| match won.iter().position(|other| other == value) {
            Some(at) => {
                won.swap_remove(at);
                false
            }
            None => true,
        });
        let order = |value: &ValueRef<'_>| serde_json::to_string(value).unwrap_or_default();
        won.sort_by_key(order);
        for value in lost {
            self.within("[*]", Some(value), None)?;
        }
        for value in won {
            self.within("[*]", None, Some(value))?;
        }
        Ok(())
    }

    fn maps(&mut self, old: MapRef<'_>, new: MapRef<'_>) -> Result<(), Failure> {
        let arena = Arena::new();
        let (in_old, in_new) = (old.index(&arena), new.index(&arena));
        for (at, (key, value)) in old.iter().enumerate() {
            let wanted = ValueInput::Copied(key);
            // Of several entries with a key the last counts. None is the one of a key that is not equal to itself.
            if in_old.position(wanted).is_none_or(|last| last == at) {
                self.within(&entry(key)?, Some(value), in_new.get(wanted))?;
            }
        }
        for (at, (key, value)) in new.iter().enumerate() {
            let wanted = ValueInput::Copied(key);
            if in_new.position(wanted).is_none_or(|last| last == at) && in_old.position(wanted).is_none() {
                self.within(&entry(key)?, None, Some(value))?;
            }
        }
        Ok(())
    }
}

/// The step of a path to the entry with this key.
fn entry(key: ValueRef<'_>) -> Result<String, Failure> {
    let text = match key.path_key() {
        Some(text) => text,
        None => text(key)?,
    };
    Ok(format!("{{{text}}}"))
}

/// The elements of a set, each with its JSON.
fn texts<'a>(set: SetRef<'a>) -> Result<Vec<(String, ValueRef<'a>)>, Failure> {
    set.iter().map(|value| Ok((text(value)?, value))).collect()
}

fn text(value: ValueRef<'_>) -> Result<String, Failure> {
    serde_json::to_string(&value).map_err(|error| Failure::at("value", error))
}
