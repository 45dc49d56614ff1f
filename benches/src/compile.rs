//! What compiling a codec costs: instructions, time, and bytes of code.

use std::hint::black_box;
use std::io::{self, Write};
use std::process::Command;
use std::time::{Duration, Instant};

use scrimp::{Codec, Executor, Protocol, Schema, StructType};
use scrimp_testkit::corpus::Corpus;

/// What is compiled beside the benchmark's own structs.
pub(crate) const IDL: &str = concat!(
    include_str!("../../testdata/idl/bench.thrift"),
    r#"
/** Ten scalars, five strings, three lists, a map and a struct, as they come in real messages: optional or not, mixed. */
struct Twenty {
  1: required i64 id,
  2: string name,
  3: optional string title,
  4: i32 version,
  5: bool active,
  6: optional double score,
  7: list<string> tags,
  8: optional i64 created,
  9: optional i64 updated,
  10: string owner,
  11: map<string, string> labels,
  12: optional i32 priority,
  13: i16 port,
  14: list<i64> parents,
  15: optional string comment,
  16: byte level,
  17: Leaf origin,
  18: optional bool archived,
  19: list<Leaf> history,
  20: optional string checksum,
}
"#
);

/// A part of the symbol name of [`compile_watched`].
const WATCHED: &str = "*compile_watched*";

/// The codecs that are compiled together.
struct Subject {
    name: &'static str,
    types: Vec<StructType>,
}

impl Subject {
    /// All of them, from schemas that have compiled nothing yet; Hive's metastore only where the corpus is.
    fn all() -> Vec<Self> {
        let schema = Schema::parse("compile.thrift", IDL).expect("the benchmark's IDL is valid");
        let of = |name, ty| Self { name, types: vec![schema.struct_type(ty).expect("a struct of the IDL")] };
        let mut all = vec![of("twenty", "Twenty"), of("node", "Node"), of("span", "SpanBatch")];
        if std::env::var_os("SCRIMP_CORPUS").is_some()
            && let Some(corpus) = Corpus::open()
            && let Some(file) = corpus.files().into_iter().find(|file| file.name == "hive/hms.thrift")
        {
            let builder =
                file.include_dirs().fold(Schema::builder(), |builder, dir| builder.include_dir(dir));
            let schema = builder.load(file.path()).expect("the file is good");
            all.push(Self { name: "hms", types: schema.struct_types().collect() });
        }
        all
    }

    /// Compiles a codec of each type.
    fn compile(&self, protocol: Protocol) -> Vec<Codec> {
        let codec = |ty| Codec::builder(ty).protocol(protocol).executor(Executor::Jit).build();
        self.types.iter().map(|ty| codec(ty).expect("there is machine code here")).collect()
    }
}

/// Prints a line for each kind of codec and protocol: `compile TYPE PROTOCOL INSTRUCTIONS MICROSECONDS BYTES`, of the fastest of
/// `rounds`. Only those whose `TYPE PROTOCOL` contains all words of `filter`. Instructions take valgrind, and are `-` without it.
///
/// # Errors
///
/// When the output cannot be written, or this program cannot run itself.
pub fn run(filter: &[String], rounds: usize, out: &mut impl Write) -> io::Result<()> {
    let has_valgrind = Command::new("valgrind").arg("--version").output().is_ok();
    if !has_valgrind {
        eprintln!("valgrind is not installed: no instructions are counted");
    }
    for protocol in [Protocol::Binary, Protocol::Compact] {
        for at in 0..Subject::all().len() {
            let name = Subject::all()[at].name;
            let key = format!("{name} {protocol}");
            if !filter.iter().all(|word| key.contains(word)) {
                continue;
            }
            let (mut best, mut bytes) = (Duration::MAX, 0);
            for _ in 0..rounds.max(1) {
                let subject = &Subject::all()[at];
                let start = Instant::now();
                let codecs = black_box(subject.compile(protocol));
                best = best.min(start.elapsed());
                bytes = codecs.iter().map(|codec| codec.stats().code_bytes).sum();
            }
            let instructions = if has_valgrind { count(name, protocol)?.to_string() } else { "-".to_owned() };
            writeln!(out, "compile {key} {instructions} {:.0} {bytes}", best.as_secs_f64() * 1e6)?;
            out.flush()?;
        }
    }
    Ok(())
}

/// The instructions that one compilation takes: this program compiles under valgrind.
fn count(name: &str, protocol: Protocol) -> io::Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no"])
        .arg(format!("--toggle-collect={WATCHED}"))
        .arg(std::env::current_exe()?)
        .args(["compile", "--once", name, "--protocol", &protocol.to_string()])
        .output()?;
    let report = String::from_utf8_lossy(&output.stderr);
    let counted = report.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok());
    counted.ok_or_else(|| io::Error::other(format!("callgrind counted nothing: {report}")))
}

/// Compiles the codecs called `name` once, for [`run`], which counts.
///
/// # Errors
///
/// When there are none of this name.
pub fn once(name: &str, protocol: &str) -> io::Result<()> {
    let unknown = || io::Error::other(format!("nothing is called {name} {protocol}"));
    let protocols = [Protocol::Binary, Protocol::Compact];
    let protocol = *protocols.iter().find(|known| known.to_string() == protocol).ok_or_else(unknown)?;
    let find = || Subject::all().into_iter().find(|subject| subject.name == name).ok_or_else(unknown);
    // What is made once in a process does not count.
    drop(Subject::all()[0].compile(protocol));
    compile_watched(&find()?, protocol);
    Ok(())
}

/// Compiles while valgrind counts; it finds this function by its name.
#[inline(never)]
fn compile_watched(subject: &Subject, protocol: Protocol) {
    black_box(subject.compile(protocol));
}
