//! [`Scanner`]: where a message ends, found out while its text arrives.

use super::error::{Result, TJsonError, TJsonErrorKind};
use super::text::Tokens;
use crate::error::{Limited, ReadErrorKind};
use crate::options::ReadLimits;
use crate::progress::Progress;

/// Finds the end of a message whose text arrives in pieces: its final bracket.
///
/// It looks at quotes and brackets alone, at every byte once, and keeps nothing of them. What is between is for [`read_head`] and
/// [`Head::read_body`], once the message is whole.
///
/// [`read_head`]: super::read_head
/// [`Head::read_body`]: super::Head::read_body
///
/// ```
/// use scrimp_envelope::{Progress, ReadLimits, tjson};
/// let mut scanner = tjson::Scanner::new(&ReadLimits::new());
/// let text = br#"[1,"add",1,7,{"1":{"str":"]"}}][1,"#;
/// // A quote, two braces and a bracket are missing at least.
/// assert_eq!(scanner.resume(&text[..26])?, Progress::More(4));
/// assert_eq!(scanner.resume(text)?, Progress::Done(31));
/// # Ok::<(), tjson::TJsonError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Scanner {
    max_len: usize,
    max_depth: u32,
    /// Up to where the text was looked at.
    at: usize,
    /// How many brackets and braces are open.
    nesting: usize,
    inside: Inside,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    /// The message, between its strings; or white space before it.
    Message,
    String,
    /// A string, behind a backslash.
    Escape,
}

impl Scanner {
    /// A scanner at the start of a message.
    pub fn new(limits: &ReadLimits) -> Self {
        Self {
            max_len: limits.get_message() as usize,
            max_depth: limits.get_depth(),
            at: 0,
            nesting: 0,
            inside: Inside::Message,
        }
    }

    /// Goes on in `text`, which is the message from its start, with what has come since the last call: how long the message is, or how
    /// many bytes are missing at least.
    ///
    /// # Errors
    ///
    /// When the text starts no message; when it is longer than [`ReadLimits::message`] allows, with its envelope and white space, or
    /// nested more deeply than [`ReadLimits::depth`] does. It stays an error then.
    pub fn resume(&mut self, text: &[u8]) -> Result<Progress<usize>> {
        let end = text.len().min(self.max_len);
        if self.nesting == 0 {
            self.open(&text[self.at..end])?;
        }
        // A struct opens two braces on the way to the next, a map a bracket and a brace; the message itself has a bracket.
        let max_nesting = 2 * self.max_depth as usize + 1;
        while self.at < end {
            self.inside = match (self.inside, text[self.at]) {
                (Inside::Message, b'[' | b'{') if self.nesting == max_nesting => {
                    return Err(TJsonError::at(self.at, TJsonErrorKind::DepthLimit(self.max_depth)));
                }
                (Inside::Message, b'[' | b'{') => {
                    self.nesting += 1;
                    Inside::Message
                }
                (Inside::Message, b']' | b'}') if self.nesting > 1 => {
                    self.nesting -= 1;
                    Inside::Message
                }
                // Its reader will say so where this is no bracket.
                (Inside::Message, b']' | b'}') => return Ok(Progress::Done(self.at + 1)),
                (Inside::Message, b'"') => Inside::String,
                (Inside::Message, _) | (Inside::String, b'"') => Inside::Message,
                (Inside::String, b'\\') => Inside::Escape,
                (Inside::String | Inside::Escape, _) => Inside::String,
            };
            self.at += 1;
        }
        let open_quotes = usize::from(matches!(self.inside, Inside::String | Inside::Escape));
        let missing = (self.nesting + open_quotes).max(1);
        match self.at + missing > self.max_len {
            true => Err(TJsonError::at(self.at, too_long(self.at + missing, self.max_len))),
            false => Ok(Progress::More(missing)),
        }
    }

    /// Goes on to the message, which starts in `text`, if it has come.
    fn open(&mut self, text: &[u8]) -> Result<()> {
        let mut tokens = Tokens::new(text, 0);
        let opened = tokens.open_message();
        let start = self.at;
        self.at += tokens.position();
        match opened {
            Ok(()) => self.nesting = 1,
            Err(error) if *error.kind() == TJsonErrorKind::UnexpectedEnd => {}
            Err(error) => return Err(error.shifted(start)),
        }
        Ok(())
    }
}

/// A message takes `found` bytes at least.
fn too_long(found: usize, limit: usize) -> TJsonErrorKind {
    let (found, limit) = (found as u64, limit as u64);
    TJsonErrorKind::Envelope(ReadErrorKind::Limit { what: Limited::Message, found, limit })
}
