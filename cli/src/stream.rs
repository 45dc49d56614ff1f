//! `--all` and `--message`: messages that follow each other, one at a time, from an input that need not end.
//!
//! A [`Stream`] holds a window of the input, which grows to the length of a message and no further; a [`Job`] is what a
//! subcommand does with each.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use scrimp::{DecodeError, EncodeError, JsonError, JsonErrorKind, TranscodeError};

use crate::args::StreamArgs;
use crate::encoding::{Decoder, Encoding};
use crate::failure::Failure;
use crate::files::{Output, check_distinct, is_standard, name_of};
use crate::hints::{self, Refusal};
use crate::progress::Progress;

/// How much of the input is read at once.
const CHUNK: usize = 1 << 16;

/// How many chunks are read ahead.
const AHEAD: usize = 16;

/// What a subcommand does with each message.
pub(crate) trait Job {
    /// How many of `bytes` are behind the last message and before the next one.
    fn gap(&mut self, _bytes: &[u8]) -> usize {
        0
    }

    /// Takes the message at the start of `bytes` to the output; returns how long it is.
    fn take(&mut self, bytes: &[u8], out: &mut Output) -> Result<usize, Problem>;

    /// How long the message at the start of `bytes` is, whatever is in it.
    fn pass(&mut self, bytes: &[u8]) -> Result<usize, Problem>;

    /// How many of `bytes` are certainly no later message, after one at their start whose end cannot be told; `None` where that
    /// is not known.
    fn resume(&mut self, _bytes: &[u8]) -> Option<usize> {
        None
    }

    /// `bytes`, which were at the start, are dealt with.
    fn dealt_with(&mut self, _bytes: &[u8]) {}

    /// What the user sees of a problem with the message at the start of `bytes`, which are at `position` of the input; `place` says
    /// which message it is.
    fn failure(&self, problem: Problem, place: &str, bytes: &[u8], position: usize) -> Failure;

    /// Advice about an input of which a later message is bad, where `start`, its first bytes, shows what it is.
    fn advice_on_start(&self, _start: &[u8]) -> Option<String> {
        None
    }
}

/// A place in text.
#[derive(Clone, Copy, Default)]
pub(crate) struct TextPosition {
    /// How many lines end before it.
    pub(crate) lines: usize,
    /// How many bytes of the line after are before it.
    pub(crate) column: usize,
}

impl TextPosition {
    /// The place behind `text`, which starts here.
    pub(crate) fn after(self, text: &[u8]) -> Self {
        match text.iter().rposition(|byte| *byte == b'\n') {
            None => Self { column: self.column + text.len(), ..self },
            Some(last) => {
                let lines = text[..=last].iter().filter(|byte| **byte == b'\n').count();
                Self { lines: self.lines + lines, column: text.len() - last - 1 }
            }
        }
    }
}

/// Why a message was not dealt with.
#[derive(Debug)]
pub(crate) enum Problem {
    /// The bytes are not a message.
    Decode(DecodeError),
    /// The message cannot be encoded.
    Encode(EncodeError),
    /// The text is not a message.
    Json {
        /// What is wrong.
        what: String,
        /// In which line and column of the text, from 1; where that is known.
        at: Option<(usize, usize)>,
        /// Whether it is at the end of what there is of the text.
        at_end: bool,
    },
    /// The message is not whole: so many bytes are missing at least.
    Incomplete(usize),
    /// The message is refused, for a reason and perhaps with advice that are told in words.
    Refused {
        /// What is wrong, and where.
        what: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// Nothing more can be done.
    Fatal(Failure),
}

impl Problem {
    /// `what` is wrong, and there is nothing to advise.
    pub(crate) fn refused(what: impl Display) -> Self {
        Self::Refused { what: what.to_string(), help: None }
    }

    /// The same, if it is told in words, with `prefix` before them.
    pub(crate) fn with_prefix(self, prefix: impl Display) -> Self {
        match self {
            Self::Refused { what, help } => Self::Refused { what: format!("{prefix}{what}"), help },
            problem => problem,
        }
    }

    /// That text is wrong, as `error` says, perhaps at `line` and `column`, which are told behind the rest.
    fn json(error: impl Display, line: usize, column: usize, at_end: bool) -> Self {
        let text = error.to_string();
        match text.strip_suffix(&format!(" at line {line} column {column}")) {
            Some(what) => Self::Json { what: what.to_owned(), at: Some((line, column)), at_end },
            None => Self::Json { what: text, at: None, at_end },
        }
    }

    /// The same where the text that is wrong follows `before`, which places count from then.
    pub(crate) fn behind(self, before: TextPosition) -> Self {
        match self {
            Self::Json { what, at: Some((line, column)), at_end } => {
                let column = if line == 1 { before.column + column } else { column };
                Self::Json { what, at: Some((before.lines + line, column)), at_end }
            }
            problem => problem,
        }
    }

    /// Whether there may be none when more of the input is there.
    fn is_of_the_end(&self) -> bool {
        match self {
            Self::Decode(error) => error.bytes_needed().is_some(),
            Self::Json { at_end, .. } => *at_end,
            Self::Incomplete(_) => true,
            Self::Encode(_) | Self::Refused { .. } | Self::Fatal(_) => false,
        }
    }
}

impl From<JsonError> for Problem {
    fn from(error: JsonError) -> Self {
        let (line, column) = (error.line().unwrap_or_default(), error.column().unwrap_or_default());
        let at_end = error.kind() == JsonErrorKind::UnexpectedEnd;
        Self::json(error, line, column, at_end)
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        Self::json(error, line, column, false)
    }
}

impl Problem {
    /// What the user sees of it, where the input is bytes and the message starts at `position`.
    pub(crate) fn in_bytes(
        self,
        place: &str,
        position: usize,
        advice: impl FnOnce(&DecodeError) -> Option<String>,
    ) -> Failure {
        match self {
            Self::Decode(error) => {
                let advice = advice(&error);
                Failure::at(place, Refusal(&error.shifted(position))).with_help(advice)
            }
            Self::Encode(error) => {
                let advice = hints::for_encoding(&error);
                Failure::at(place, error).with_help(advice)
            }
            Self::Json { what, at: Some((line, column)), .. } => {
                Failure::at(place, format_args!("{what} at line {line} column {column}"))
            }
            Self::Json { what, at: None, .. } => Failure::at(place, what),
            Self::Incomplete(missing) => {
                let bytes = if missing == 1 { "byte is" } else { "bytes are" };
                let what = format!("the input ends within the message: {missing} {bytes} missing at least");
                Failure::at(place, format_args!("at byte {position}: {what}"))
            }
            Self::Refused { what, help } => Failure::at(place, what).with_help(help),
            Self::Fatal(failure) => failure,
        }
    }
}

impl From<TranscodeError> for Problem {
    fn from(error: TranscodeError) -> Self {
        match error {
            TranscodeError::Decode(error) => Self::Decode(error),
            TranscodeError::Encode(error) => Self::Encode(error),
            other => Self::Fatal(Failure::at("transcoder", other)),
        }
    }
}

/// Does `job` with every message of `input`.
pub(crate) fn run(
    job: &mut impl Job,
    args: &StreamArgs,
    (input, encoding): (&Path, Encoding),
    output: &Path,
) -> Result<(), Failure> {
    check_distinct(input, output)?;
    let mut stream = Stream::open(input, encoding)?;
    let mut out = Output::new(output);
    let mut progress = Progress::new(stream.len, output);
    let last = args.limit.map(|limit| args.skip.saturating_add(limit));
    let (mut number, mut bad) = (0, 0_u64);
    while last.is_none_or(|last| number < last) && stream.seek_next(job, &mut out)? {
        number += 1;
        let result = match number <= args.skip {
            true => stream.attempt(&mut out, |bytes, _| job.pass(bytes)),
            false => stream.attempt(&mut out, |bytes, out| job.take(bytes, out)),
        };
        progress.update(stream.read, number);
        let problem = match result {
            Ok(len) => {
                stream.consume(job, len);
                continue;
            }
            Err(Problem::Fatal(failure)) => return Err(failure),
            Err(problem) => problem,
        };
        // What came before is good.
        out.flush()?;
        bad += 1;
        let place = format!("{}: message {number}", name_of(input));
        let mut failure = job.failure(problem, &place, stream.rest(), stream.position);
        // The zeros that a frame starts with are empty messages too, so the first message need not be the bad one.
        if let Some(advice) = (bad == 1 && number > 1).then(|| job.advice_on_start(&stream.head)).flatten() {
            failure = failure.without_help().with_help([advice]);
        }
        if !args.keep_going {
            return Err(failure);
        }
        // What is wrong in the same way is told once.
        progress.complain(if bad == 1 { failure } else { failure.without_help() });
        let len = match stream.attempt(&mut out, |bytes, _| job.pass(bytes)) {
            Ok(len) => Some(len),
            Err(Problem::Fatal(failure)) => return Err(failure),
            Err(_) => job.resume(stream.rest()),
        };
        let Some(len) = len else {
            out.finish()?;
            return Err(Failure::at(place, "where it ends cannot be told, so nothing is read behind it"));
        };
        stream.consume(job, len);
    }
    out.finish()?;
    match bad {
        0 => Ok(()),
        _ => {
            let are = if bad == 1 { "is" } else { "are" };
            Err(Failure::at(name_of(input), format_args!("{bad} of {number} messages {are} bad")))
        }
    }
}

/// An input of which a window is in memory.
struct Stream {
    chunks: Receiver<io::Result<Vec<u8>>>,
    name: String,
    decoder: Decoder,
    window: Vec<u8>,
    /// The first bytes of the input, at most a chunk.
    head: Vec<u8>,
    /// How much of the window is dealt with.
    start: usize,
    /// Where in the input the rest of the window is, in bytes of messages.
    position: usize,
    /// How much of the input was read, and how long it is, where that is known: in bytes of the file.
    read: u64,
    len: Option<u64>,
    /// Why nothing more comes.
    end: Option<Result<(), Failure>>,
    /// When more of the input was there last.
    last: Instant,
}

impl Stream {
    fn open(path: &Path, encoding: Encoding) -> Result<Self, Failure> {
        let name = name_of(path).to_string();
        let (input, len): (Box<dyn Read + Send>, _) = if is_standard(path) {
            (Box::new(io::stdin()), None)
        } else {
            let open = File::open(path).and_then(|file| Ok((file.metadata()?, file)));
            let (metadata, file) = open.map_err(|error| Failure::at(&name, error))?;
            (Box::new(file), metadata.is_file().then_some(metadata.len()))
        };
        let (sender, chunks) = sync_channel(AHEAD);
        // It ends with the input, when nobody receives any more, or with the process.
        thread::spawn(move || read_chunks(input, &sender));
        Ok(Self {
            chunks,
            name,
            decoder: Decoder::new(encoding),
            window: Vec::new(),
            head: Vec::new(),
            start: 0,
            position: 0,
            read: 0,
            len,
            end: None,
            last: Instant::now(),
        })
    }

    /// What is in memory and not dealt with.
    fn rest(&self) -> &[u8] {
        &self.window[self.start..]
    }

    fn consume(&mut self, job: &mut impl Job, len: usize) {
        job.dealt_with(&self.window[self.start..][..len]);
        self.start += len;
        self.position += len;
    }

    /// Goes to the next message; `false` when there is none.
    fn seek_next(&mut self, job: &mut impl Job, out: &mut Output) -> Result<bool, Failure> {
        loop {
            let gap = job.gap(self.rest());
            self.consume(job, gap);
            if !self.rest().is_empty() {
                return Ok(true);
            }
            if !self.more(out)? {
                return Ok(false);
            }
        }
    }

    /// Does something with the message at the start, which may turn out to need more of the input.
    fn attempt(
        &mut self,
        out: &mut Output,
        mut work: impl FnMut(&[u8], &mut Output) -> Result<usize, Problem>,
    ) -> Result<usize, Problem> {
        loop {
            match work(self.rest(), out) {
                Err(problem) if problem.is_of_the_end() => {
                    if !self.more(out).map_err(Problem::Fatal)? {
                        return Err(problem);
                    }
                }
                result => return result,
            }
        }
    }

    /// Waits for more of the input; `false` when it has ended.
    ///
    /// Each time the message at the start is tried again from its first byte. So that this takes linear time, more is waited
    /// for until there is twice as much, but no longer than the last attempt took: an input that stands still is tried at once.
    fn more(&mut self, out: &mut Output) -> Result<bool, Failure> {
        if let Some(end) = self.end.replace(Ok(())) {
            return end.map(|()| false);
        }
        self.end = None;
        // Whoever reads the output need not wait with us.
        out.flush()?;
        self.window.drain(..self.start);
        self.start = 0;
        let (tried, enough) = (self.last.elapsed(), self.window.len() * 2);
        self.receive(None);
        let until = Instant::now() + tried;
        while self.window.len() < enough
            && self.end.is_none()
            && self.receive(Some(until.saturating_duration_since(Instant::now())))
        {}
        self.last = Instant::now();
        Ok(true)
    }

    /// Appends a chunk to the window; `false` when none came in time.
    fn receive(&mut self, timeout: Option<Duration>) -> bool {
        let chunk = match timeout {
            None => self.chunks.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(timeout) => self.chunks.recv_timeout(timeout),
        };
        match chunk {
            Ok(Ok(chunk)) => {
                self.read += chunk.len() as u64;
                let fed = self.window.len();
                if let Err(error) = self.decoder.feed(&chunk, &mut self.window) {
                    self.end = Some(Err(Failure::at(&self.name, error)));
                }
                let room = CHUNK.saturating_sub(self.head.len());
                self.head.extend(self.window[fed..].iter().take(room));
            }
            Ok(Err(error)) => self.end = Some(Err(Failure::at(&self.name, error))),
            Err(RecvTimeoutError::Disconnected) => {
                let finished = self.decoder.finish(&mut self.window);
                self.end = Some(finished.map_err(|error| Failure::at(&self.name, error)));
            }
            Err(RecvTimeoutError::Timeout) => return false,
        }
        true
    }
}

/// Sends `input` piece by piece, as it comes.
fn read_chunks(mut input: impl Read, sender: &SyncSender<io::Result<Vec<u8>>>) {
    loop {
        let mut chunk = vec![0; CHUNK];
        let chunk = match input.read(&mut chunk) {
            Ok(0) => return,
            Ok(len) => {
                chunk.truncate(len);
                Ok(chunk)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let is_last = chunk.is_err();
        if sender.send(chunk).is_err() || is_last {
            return;
        }
    }
}
