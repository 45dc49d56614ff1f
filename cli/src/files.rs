//! Reading and writing files, where `-` is stdin or stdout.

use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::encoding::{Decoder, Encoding};
use crate::failure::Failure;

const STDOUT: &str = "<stdout>";

/// Whether `path` stands for stdin or stdout.
pub(crate) fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// What a file is called in messages; `-` is not one.
pub(crate) fn name_of(path: &Path) -> impl Display {
    if is_standard(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// All of a file, or of stdin for `-`.
pub(crate) fn read_text(path: &Path) -> Result<Vec<u8>, Failure> {
    let text = if is_standard(path) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    text.map_err(|error| Failure::at(name_of(path), error))
}

/// The bytes of a message in a file, or in stdin for `-`. Of those that are longer than `max_len` there is one byte too many, and the
/// rest is not read.
pub(crate) fn read_message(path: &Path, encoding: Encoding, max_len: u64) -> Result<Vec<u8>, Failure> {
    let failed = |error: &dyn Display| Failure::at(name_of(path), error);
    let mut input: Box<dyn Read> = match is_standard(path) {
        true => Box::new(io::stdin().lock()),
        false => Box::new(File::open(path).map_err(|error| failed(&error))?),
    };
    let enough = usize::try_from(max_len).unwrap_or(usize::MAX).saturating_add(1);
    let (mut bytes, mut decoder, mut chunk) = (Vec::new(), Decoder::new(encoding), vec![0; 1 << 16]);
    while bytes.len() < enough {
        match input.read(&mut chunk) {
            Ok(0) => {
                decoder.finish(&mut bytes).map_err(|error| failed(&error))?;
                return Ok(bytes);
            }
            Ok(len) => decoder.feed(&chunk[..len], &mut bytes).map_err(|error| failed(&error))?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(failed(&error)),
        }
    }
    bytes.truncate(enough);
    Ok(bytes)
}

/// Refuses an output that is the file of the input, which writing would cut off before it is read.
pub(crate) fn check_distinct(input: &Path, output: &Path) -> Result<(), Failure> {
    match !is_standard(output) && is_same_file(input, output) {
        true => {
            let what = "the output is the input, which would be lost before it is read: name another file";
            Err(Failure::at(output.display(), what))
        }
        false => Ok(()),
    }
}

#[cfg(unix)]
fn is_same_file(input: &Path, output: &Path) -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;

    let input = match is_standard(input) {
        true => io::stdin().as_fd().try_clone_to_owned().and_then(|stdin| File::from(stdin).metadata()),
        false => fs::metadata(input),
    };
    match (input, fs::metadata(output)) {
        (Ok(input), Ok(output)) => {
            input.is_file() && (input.dev(), input.ino()) == (output.dev(), output.ino())
        }
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_same_file(input: &Path, output: &Path) -> bool {
    matches!((input.canonicalize(), output.canonicalize()), (Ok(input), Ok(output)) if input == output)
}

/// A file or stdout, written to through a buffer. A file is made when the first bytes leave the buffer, so one that was there
/// stays as it is where a command fails before it has written anything.
pub(crate) struct Output {
    buffer: BufWriter<Target>,
}

/// Where an output goes.
struct Target {
    path: PathBuf,
    /// Opened when it is first written to.
    open: Option<Box<dyn Write>>,
}

impl Target {
    fn open(&mut self) -> io::Result<&mut Box<dyn Write>> {
        let open = match self.open.take() {
            Some(open) => open,
            None if is_standard(&self.path) => Box::new(io::stdout().lock()),
            None => Box::new(File::create(&self.path)?),
        };
        Ok(self.open.insert(open))
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.open()?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.open.as_mut().map_or(Ok(()), |open| open.flush())
    }
}

impl Output {
    pub(crate) fn new(path: &Path) -> Self {
        let target = Target { path: path.to_owned(), open: None };
        Self { buffer: BufWriter::with_capacity(1 << 16, target) }
    }

    /// Stdout.
    pub(crate) fn stdout() -> Self {
        Self::new(Path::new("-"))
    }

    /// The failure to write to here.
    pub(crate) fn failure(&self, error: &io::Error) -> Failure {
        let path = &self.buffer.get_ref().path;
        match is_standard(path) {
            true => Failure::write(STDOUT, error),
            false => Failure::write(path.display(), error),
        }
    }

    /// Appends `bytes`.
    pub(crate) fn put(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.buffer.write_all(bytes).map_err(|error| self.failure(&error))
    }

    /// Appends a line of JSON.
    pub(crate) fn put_json_line(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        let written = serde_json::to_writer(&mut *self, value).map_err(io::Error::from);
        written.and_then(|()| writeln!(self)).map_err(|error| self.failure(&error))
    }

    /// Writes out what is in the buffer.
    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        self.buffer.flush().map_err(|error| self.failure(&error))
    }

    /// Writes out what is in the buffer, and makes the file even where that is nothing.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        self.flush()?;
        let opened = self.buffer.get_mut().open().map(drop);
        opened.map_err(|error| self.failure(&error))
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.buffer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.buffer.flush()
    }
}
