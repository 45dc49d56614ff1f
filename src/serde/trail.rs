//! [`Trail`]: where in a message a reader is, for its errors.

use std::fmt;

use scrimp_schema::FieldDesc;
use serde::de::Error;

use crate::builder::assembly::WrittenKey;

/// What all that read one message share.
pub(super) struct Reading {
    /// Whether the format is for people: bytes are text there, and so are keys of objects.
    pub(super) human_readable: bool,
    /// Whether names that the schema does not have are skipped.
    pub(super) ignore_unknown: bool,
}

/// The way from the message to a value within, kept on the stack and written out for errors alone.
pub(super) struct Trail<'t> {
    step: Step<'t>,
    outer: Option<&'t Trail<'t>>,
    pub(super) reading: &'t Reading,
}

/// One step from a value to one within.
pub(super) enum Step<'t> {
    /// None: this is the message.
    Root,
    /// To a field.
    Field(&'t FieldDesc),
    /// To an element of a list or set, or an entry of a map.
    Index(usize),
    /// To the key of an entry.
    Key(usize),
    /// To the value at a key.
    At(WrittenKey<'t>),
}

impl<'r> Trail<'r> {
    /// How many steps are written out at either end of a long trail.
    const SHOWN: usize = 12;

    pub(super) fn root(reading: &'r Reading) -> Self {
        Trail { step: Step::Root, outer: None, reading }
    }

    /// The trail that goes on from here.
    #[inline]
    pub(super) fn to<'t>(&'t self, step: Step<'t>) -> Trail<'t> {
        Trail { step, outer: Some(self), reading: self.reading }
    }

    /// The error `what`, found here.
    #[cold]
    pub(super) fn error<E: Error>(&self, what: impl fmt::Display) -> E {
        match self.step {
            Step::Root => E::custom(what),
            _ => E::custom(format_args!("{self}: {what}")),
        }
    }
}

impl fmt::Display for Trail<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut steps: Vec<&Step<'_>> =
            std::iter::successors(Some(self), |trail| trail.outer).map(|trail| &trail.step).collect();
        steps.reverse();
        let hidden = Self::SHOWN + 1..steps.len().saturating_sub(Self::SHOWN);
        for (position, step) in steps.into_iter().enumerate() {
            if hidden.contains(&position) {
                if position == hidden.start {
                    f.write_str("…")?;
                }
                continue;
            }
            match step {
                Step::Root => {}
                Step::Field(field) => {
                    write!(f, "{}{}", if position == 1 { "" } else { "." }, field.name)?;
                }
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(index) => write!(f, "[key {index}]")?,
                Step::At(key) => match key.get() {
                    Some(value) => write!(f, "[{value:?}]")?,
                    None => write!(f, "[{}]", key.index)?,
                },
            }
        }
        Ok(())
    }
}

/// What a visitor expects, for the errors that a format makes: ` for ` and the trail, but for the message itself.
pub(super) struct For<'t>(pub(super) &'t Trail<'t>);

impl fmt::Display for For<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.step {
            Step::Root => Ok(()),
            _ => write!(f, " for `{}`", self.0),
        }
    }
}
