//! [`TextJob`]: JSON values that follow each other, each of which becomes a message.

use scrimp::json;

use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::files::Output;
use crate::hints;
use crate::stream::{Job, Problem};

/// Makes messages of JSON.
pub(crate) trait Encoder {
    /// Appends the message that `text`, a value, stands for to `out`.
    fn encode(&mut self, text: &[u8], out: &mut Vec<u8>) -> Result<(), Problem>;
}

/// Encodes each value of a stream.
pub(crate) struct TextJob<E> {
    encoder: E,
    /// How the output has its bytes.
    encoding: Encoding,
    message: Vec<u8>,
    /// How many lines are dealt with, and how many bytes of the one after.
    line: usize,
    column: usize,
    lost: Lost,
}

/// Whether it is known where messages start, after text that is not JSON.
#[derive(Clone, Copy)]
enum Lost {
    No,
    WithinLine,
    AtLineStart,
}

impl<E: Encoder> TextJob<E> {
    pub(crate) fn new(encoder: E, encoding: Encoding) -> Self {
        Self { encoder, encoding, message: Vec::new(), line: 0, column: 0, lost: Lost::No }
    }
}

impl<E: Encoder> Job for TextJob<E> {
    fn gap(&mut self, bytes: &[u8]) -> usize {
        let mut at = 0;
        loop {
            let rest = &bytes[at..];
            self.lost = match (self.lost, rest.first()) {
                (Lost::No, _) => return at + rest.len() - rest.trim_ascii_start().len(),
                (_, None) => return at,
                (Lost::AtLineStart, Some(b'{')) => Lost::No,
                _ => {
                    let line = rest.iter().position(|byte| *byte == b'\n');
                    at += line.map_or(rest.len(), |end| end + 1);
                    if line.is_some() { Lost::AtLineStart } else { Lost::WithinLine }
                }
            };
        }
    }

    fn take(&mut self, bytes: &[u8], out: &mut Output) -> Result<usize, Problem> {
        let len = self.pass(bytes)?;
        self.message.clear();
        self.encoder.encode(&bytes[..len], &mut self.message)?;
        out.put(&self.encoding.encode(&self.message)).map_err(Problem::Fatal)?;
        Ok(len)
    }

    fn pass(&mut self, bytes: &[u8]) -> Result<usize, Problem> {
        Ok(json::value_len(bytes)?)
    }

    /// Messages are mostly lines: the next one is where a line starts as they do.
    fn resume(&mut self, bytes: &[u8]) -> Option<usize> {
        self.lost = Lost::WithinLine;
        Some(bytes.len().min(1))
    }

    fn dealt_with(&mut self, bytes: &[u8]) {
        let (lines, column) = end_of(bytes);
        self.column = if lines == 0 { self.column + column } else { column };
        self.line += lines;
    }

    fn failure(&self, problem: Problem, place: &str, _bytes: &[u8], position: usize) -> Failure {
        // Where the message starts.
        let start = format!(" (of line {})", self.line + 1);
        let problem = match problem {
            Problem::Json { what, at: None, .. } => Problem::refused(what + &start),
            // There it counts from the start of the message.
            Problem::Json { what, at: Some((line, column)), at_end } => {
                let column = if line == 1 { self.column + column } else { column };
                Problem::Json { what, at: Some((self.line + line, column)), at_end }
            }
            Problem::Encode(error) => {
                let help = hints::for_encoding(&error);
                Problem::Refused { what: error.to_string() + &start, help }
            }
            Problem::Refused { what, help } => Problem::Refused { what: what + &start, help },
            other => other,
        };
        problem.in_bytes(place, position, |_| None)
    }
}

/// How many lines end in `text`, and how many bytes follow the last of them.
fn end_of(text: &[u8]) -> (usize, usize) {
    let last = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    (text[..last].iter().filter(|byte| **byte == b'\n').count(), text.len() - last)
}
