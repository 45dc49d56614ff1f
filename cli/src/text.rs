//! [`TextJob`]: JSON values that follow each other, each of which becomes a message.

use scrimp::json;

use crate::encoding::Encoding;
use crate::failure::Failure;
use crate::files::Output;
use crate::hints;
use crate::stream::{Job, Problem, TextPosition};

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
    /// Where the text is that is not dealt with.
    position: TextPosition,
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
        Self { encoder, encoding, message: Vec::new(), position: TextPosition::default(), lost: Lost::No }
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
        self.position = self.position.after(bytes);
    }

    fn failure(&self, problem: Problem, place: &str, _bytes: &[u8], position: usize) -> Failure {
        // Where the message starts.
        let start = format!(" (of line {})", self.position.lines + 1);
        let problem = match problem {
            Problem::Json { what, at: None, .. } => Problem::refused(what + &start),
            Problem::Encode(error) => {
                let help = hints::for_encoding(&error);
                Problem::Refused { what: error.to_string() + &start, help }
            }
            Problem::Refused { what, help } => Problem::Refused { what: what + &start, help },
            // There it counts from the start of the message.
            other => other.behind(self.position),
        };
        problem.in_bytes(place, position, |_| None)
    }
}
