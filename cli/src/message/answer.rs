//! [`Answer`]: a line of what a server is to answer.

use scrimp::{Arena, JsonStyle, Message, OwnedMessage};
use scrimp_envelope::{ApplicationException, MethodCodec};

use super::parts::{LineReader, ReadLine, not_null, owned};
use crate::services::{Services, declared_by};
use crate::stream::Problem;

/// What a server is to answer to calls of a method: a line with the members of a reply, and perhaps with the arguments that it is for.
pub(crate) struct Answer {
    method: MethodCodec,
    /// The arguments that it is for; any unless given.
    args: Option<OwnedMessage>,
    outcome: Outcome,
}

/// What comes of a call.
pub(crate) enum Outcome {
    /// Nothing: the method is oneway.
    Nothing,
    /// The struct of what it returns, or throws.
    Result(OwnedMessage),
    /// The server cannot do it.
    Failed(ApplicationException<'static>),
}

impl Answer {
    /// Reads `text`, a line with structs in this style.
    pub(crate) fn read(text: &[u8], style: &JsonStyle, services: &Services) -> Result<Self, Problem> {
        let arena = Arena::new();
        let reader = LineReader { text, style, arena: &arena };
        let line = reader.line()?;
        let method = match &line.service {
            Some(service) => services.method(Some(service), &line.method)?,
            None => services.find(&line.method)?,
        };
        let args = match line.args {
            None => None,
            Some(_) => Some(owned(method.args_type(), reader.args(&line, method)?)?),
        };
        Ok(Self { method: method.clone(), args, outcome: outcome(&line, method, &reader)? })
    }

    /// Whether it is for a call of `method` with `args`.
    pub(crate) fn is_for(&self, method: &MethodCodec, args: Message<'_>) -> bool {
        self.method.name() == method.name()
            && declared_by(&self.method) == declared_by(method)
            && self.args.as_ref().is_none_or(|wanted| wanted.message() == args)
    }

    /// What comes of the call.
    pub(crate) fn outcome(&self) -> &Outcome {
        &self.outcome
    }
}

fn outcome<'a>(
    line: &ReadLine<'a>,
    method: &'a MethodCodec,
    reader: &LineReader<'a>,
) -> Result<Outcome, Problem> {
    let name = method.name();
    let is_given = |member| not_null(Some(member)).is_some();
    match (line.result.map(is_given), line.exception.map(is_given), &line.error) {
        (None, None, None) if method.is_oneway() => Ok(Outcome::Nothing),
        (None, None, Some(error)) => Ok(Outcome::Failed(error.exception().into_owned())),
        (None, None, None) | (Some(false), None, None) if method.method().success().is_some() => {
            Err(Problem::refused(format_args!(
                "`{name}` has no answer here: give `result`, `exception` or `error`"
            )))
        }
        (_, None, None) | (None, Some(true), None) => {
            let result = reader.result(line, method)?;
            let ty = method.result_type().expect("it has a result, so there is a type");
            Ok(Outcome::Result(owned(ty, result)?))
        }
        (None, Some(false), None) => {
            Err(Problem::refused("`exception` is an object: what is thrown, by its name"))
        }
        _ => Err(Problem::refused("give one of `result`, `exception` and `error`")),
    }
}
