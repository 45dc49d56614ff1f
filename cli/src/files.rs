//! Reading and writing files, where `-` is stdin or stdout.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use crate::encoding::Encoding;
use crate::failure::{Failure, name_of};

const STDOUT: &str = "<stdout>";

/// Whether `path` stands for stdin or stdout.
pub(crate) fn is_standard(path: &Path) -> bool {
    path == Path::new("-")
}

/// All of a file, or of stdin for `-`.
pub(crate) fn read(path: &Path, encoding: Encoding) -> Result<Vec<u8>, Failure> {
    let content = if is_standard(path) {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        fs::read(path)
    };
    let content = content.map_err(|error| Failure::at(name_of(path), error))?;
    encoding.decode(content).map_err(|error| Failure::at(name_of(path), error))
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
