//! How fast IDL loads: parsed, resolved and checked, against a parser that only parses; and whether the cost is linear.

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{self, Write};
use std::panic;
use std::path::{Path, PathBuf};
use std::time::Duration;

use pilota_thrift_parser::{FileParser, FileSource};
use scrimp::descriptor::Loader;
use scrimp_testkit::corpus::{Corpus, File};

/// The texts of a schema, the root file's first.
pub struct Texts {
    /// Names and texts.
    files: Vec<(String, String)>,
    loader: Loader,
}

impl Texts {
    /// A schema of one file.
    pub fn of(name: &str, text: String) -> Self {
        Self { files: vec![(name.to_owned(), text)], loader: Loader::new() }
    }

    /// The schema whose root file is at `path`, so that it can be loaded again from memory; `None` when it is not valid.
    fn read(path: &Path, include_dirs: &[PathBuf]) -> Option<Self> {
        let mut loader = include_dirs.iter().fold(Loader::new(), |loader, dir| loader.include_dir(dir));
        let schema = loader.load(path).ok()?;
        let sources = schema.sources();
        let files: Vec<(String, String)> =
            sources.ids().map(|id| (sources.name(id).to_owned(), sources.text(id).to_owned())).collect();
        for (name, text) in &files[1..] {
            loader = loader.file(name, text.as_str());
        }
        Some(Self { files, loader })
    }

    /// The bytes of all files.
    pub fn len(&self) -> usize {
        self.files.iter().map(|(_, text)| text.len()).sum()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Loads the schema: names resolved, constants evaluated, everything checked.
    pub fn load(&self) {
        let (name, text) = &self.files[0];
        black_box(self.loader.parse(name, text.as_str()).expect("it was loaded before"));
    }

    /// Has pilota's parser parse every file; whether it can.
    fn parse_with_pilota(&self) -> bool {
        self.files
            .iter()
            .all(|(_, text)| black_box(FileParser::new(FileSource::new(black_box(text))).parse()).is_ok())
    }
}

/// A schema as large as asked for, of every kind of definition.
pub fn synthetic(copies: usize) -> Texts {
    let mut text = String::from("namespace * synthetic\n");
    for copy in 0..copies {
        write!(
            text,
            r#"
/** What happened to the thing of group {copy}. */
enum Status{copy} {{ NEW = 1, OPEN, CLOSED = 10 (deprecated = "yes") }}

typedef map<string, list<Item{copy}>> Items{copy}
const i32 LIMIT{copy} = 1000 // at most
const list<Status{copy}> FINAL{copy} = [Status{copy}.CLOSED, Status{copy}.OPEN]
const Item{copy} NOTHING{copy} = {{"id": LIMIT{copy}, "name": "nothing", "weights": [1, 2.5, -3e2]}}

/**
 * A thing with a name and a few numbers.
 */
struct Item{copy} {{
    1: required i64 id,
    2: optional string name = "unnamed",
    3: list<double> weights;
    4: Status{copy} status = Status{copy}.NEW
    5: map<i32, set<string>> labels (cpp.template = "std::map")
    /* The one that it came from. */
    6: optional Item{copy} & parent
}}

union Found{copy} {{
    1: Item{copy} item
    2: Items{copy} items
    3: string reason
}}

exception Missing{copy} {{ 1: string message, 2: i64 id }}

service Store{copy} {{
    Found{copy} find(1: i64 id, 2: bool deep = true) throws (1: Missing{copy} missing),
    # Fire and forget.
    oneway void forget(1: list<i64> ids)
    void put(1: Item{copy} item)
}}
"#
        )
        .expect("a string can be written to");
    }
    Texts::of("synthetic.thrift", text)
}

/// Prints the speeds, in MB/s; those of real files need the corpus that `SCRIMP_CORPUS` names.
///
/// # Errors
///
/// When the output cannot be written.
pub fn run(rounds: usize, out: &mut impl Write) -> io::Result<()> {
    if let Some(corpus) = Corpus::open() {
        let files = corpus.files();
        let read = |file: &File| Texts::read(&file.path(), &file.include_dirs().collect::<Vec<_>>());
        let hms: Vec<Texts> =
            files.iter().filter(|file| file.name == "hive/hms.thrift").filter_map(read).collect();
        compare("hms.thrift", &hms, rounds, out)?;
        let all: Vec<Texts> = files.iter().filter_map(read).collect();
        compare("corpus", &all, rounds, out)?;
    }
    const COPIES: usize = 50;
    let mut first = None;
    for factor in [1, 10, 100] {
        let texts = synthetic(COPIES * factor);
        let best = (0..rounds.max(1)).map(|_| time(|| texts.load())).min().unwrap_or_default();
        let speed = megabytes_per_second(texts.len(), best);
        let first = *first.get_or_insert(speed);
        writeln!(
            out,
            "idl synthetic-x{factor} {} bytes: {speed:.1} MB/s, {:.2} of the speed of x1",
            texts.len(),
            speed / first
        )?;
        out.flush()?;
    }
    Ok(())
}

/// Compares with pilota's parser on those schemas that it can read.
fn compare(name: &str, schemas: &[Texts], rounds: usize, out: &mut impl Write) -> io::Result<()> {
    // It panics on some of what it cannot read.
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let is_readable = |texts: &&Texts| panic::catch_unwind(|| texts.parse_with_pilota()).unwrap_or(false);
    let readable: Vec<&Texts> = schemas.iter().filter(is_readable).collect();
    panic::set_hook(hook);

    let mut bytes = 0;
    let (mut ours, mut theirs) = (Duration::ZERO, Duration::ZERO);
    for texts in &readable {
        bytes += texts.len();
        let mut best = (Duration::MAX, Duration::MAX);
        for _ in 0..rounds.max(1) {
            best.0 = best.0.min(time(|| texts.load()));
            best.1 = best.1.min(time(|| _ = texts.parse_with_pilota()));
        }
        ours += best.0;
        theirs += best.1;
    }
    writeln!(
        out,
        "idl {name} {} of {} schemas, {bytes} bytes: {:.1} MB/s, pilota-thrift-parser {:.1} MB/s, ratio {:.2}",
        readable.len(),
        schemas.len(),
        megabytes_per_second(bytes, ours),
        megabytes_per_second(bytes, theirs),
        theirs.as_secs_f64() / ours.as_secs_f64()
    )?;
    out.flush()
}

/// The processor time that `run` takes. A load of a large schema is longer than the slices that a busy machine gives it, so on the
/// clock on the wall even the fastest of many would have waited.
fn time(run: impl FnOnce()) -> Duration {
    let start = thread_time();
    run();
    thread_time() - start
}

/// The processor time that this thread has had.
fn thread_time() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `time` is a place for the result, and outlives the call.
    let status = unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    assert_eq!(status, 0, "every thread has such a clock");
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

fn megabytes_per_second(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}
