//! [`ReplyPrinter`]: what came of calls, as messages are printed.

use scrimp::{JsonStyle, Message, MessageKind};
use scrimp_envelope::{ApplicationException, Dress, Headers, MethodCodec};

use super::line::{Line, WrittenLine};
use crate::failure::Failure;
use crate::files::Output;

/// Prints what came of calls in lines like those of a [`MessageDecoder`](super::MessageDecoder), but without the numbers of messages.
pub(crate) struct ReplyPrinter {
    /// What the replies came in.
    pub(crate) dress: Dress,
    /// The style of structs.
    pub(crate) style: JsonStyle,
}

impl ReplyPrinter {
    /// The struct of what `method` returned, or threw.
    pub(crate) fn result(
        &self,
        method: &MethodCodec,
        headers: Headers<'_>,
        result: Message<'_>,
        out: &mut Output,
    ) -> Result<(), Failure> {
        let line = Line::new(None, method.name(), MessageKind::Reply).dressed(&self.dress, headers);
        let line = line.with_result(method, result, &self.style);
        out.put_json_line(&line.map_err(|error| Failure::at(method.name(), error))?)
    }

    /// What the server could not do.
    pub(crate) fn exception(
        &self,
        method: &MethodCodec,
        exception: ApplicationException<'_>,
        out: &mut Output,
    ) -> Result<(), Failure> {
        let mut line: WrittenLine = Line::new(None, method.name(), MessageKind::Exception);
        line.error = Some(exception.into());
        out.put_json_line(&line.dressed(&self.dress, Headers::default()))
    }
}
