//! `scrimp demo`: what scrimp does, shown on an embedded schema and message.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use scrimp::{Arena, Codec, Executor, ListRef, Schema, StructType};
use scrimp_measure::{Side, Times, take_turns};

use crate::bench;
use crate::failure::Failure;
use crate::files::Output;

const IDL: &str = include_str!("../../testdata/idl/shop.thrift");
/// An `Order` that Apache Thrift's Python library wrote.
const PAYLOAD: &[u8] = include_bytes!("../../testdata/payloads/python/order_typical.bin");

/// In how many batches each figure of the table is measured.
const ROUNDS: usize = 3000;

pub(crate) fn run() -> Result<(), Failure> {
    let mut out = Output::stdout();
    match show(&mut out) {
        Ok(()) => out.finish(),
        Err(Error::Output(error)) => Err(out.failure(&error)),
        Err(Error::Library(error)) => Err(Failure::at("demo", error)),
    }
}

/// What the demo can fail of: nobody reads it, or scrimp is broken.
enum Error {
    Output(io::Error),
    Library(Box<dyn std::error::Error>),
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Makes [`Error::Library`] of the library's errors.
trait OrBroken<T> {
    fn or_broken(self) -> Result<T, Error>;
}

impl<T, E: Into<Box<dyn std::error::Error>>> OrBroken<T> for Result<T, E> {
    fn or_broken(self) -> Result<T, Error> {
        self.map_err(|error| Error::Library(error.into()))
    }
}

fn ensure(holds: bool, what: &str) -> Result<(), Error> {
    if holds { Ok(()) } else { Err(Error::Library(what.into())) }
}

fn show(out: &mut impl Write) -> Result<(), Error> {
    // Register: the schema is text until here.
    let start = Instant::now();
    let schema = Schema::parse("shop.thrift", IDL).or_broken()?;
    let parsed = start.elapsed();
    let order = schema.struct_type("Order").or_broken()?;
    let start = Instant::now();
    let codec = Codec::new(&order).or_broken()?;
    let built = start.elapsed();
    let compiled = match codec.wait_compiled() {
        Ok(()) => format!("its machine code in {}", micros(codec.stats().compile_time)),
        Err(reason) => format!("but no machine code: {reason}"),
    };
    let id = order.field::<i64>("id").or_broken()?;
    let tags = order.field::<ListRef<'_>>("tags").or_broken()?;
    let city = order.path::<str>("customer.address.city").or_broken()?;
    writeln!(
        out,
        "1. Registered shop.thrift: {} structs from {} bytes of IDL in {}, a codec for `Order` in {}, {compiled}.",
        schema.descriptors().structs().len(),
        IDL.len(),
        micros(parsed),
        micros(built)
    )?;

    // Decode and print.
    let arena = Arena::new();
    let message = codec.decode(&arena, PAYLOAD).or_broken()?;
    writeln!(
        out,
        "\n2. Decoded {} bytes that Apache Thrift (Python, Binary protocol) wrote:\n",
        PAYLOAD.len()
    )?;
    writeln!(out, "{}", serde_json::to_string_pretty(&message).or_broken()?)?;
    writeln!(
        out,
        "\n   By handle: id = {}, customer.address.city = {:?}.",
        message.get(id),
        message.get(&city)
    )?;

    // Encode as it is.
    let mut bytes = Vec::new();
    codec.encode(message, &mut bytes).or_broken()?;
    ensure(bytes == PAYLOAD, "the message was not encoded to the bytes that it was decoded from")?;
    writeln!(out, "\n3. Encoded it again: the same {} bytes.", bytes.len())?;

    // Change a copy; what is not changed is shared.
    let mut edit = message.edit(&arena);
    edit.set(id, 4712).or_broken()?;
    edit.list(tags).or_broken()?.push("second order").or_broken()?;
    let changed = edit.finish().or_broken()?;
    bytes.clear();
    codec.encode(changed, &mut bytes).or_broken()?;
    let read_back = codec.decode(&arena, &bytes).or_broken()?;
    ensure(read_back == changed && read_back != message, "the changed message was not read back")?;
    writeln!(
        out,
        "\n4. Changed a copy, encoded it to {} bytes, decoded them and found it equal:\n   id = {}, tags = {:?}.",
        bytes.len(),
        read_back.get(id),
        read_back.get(tags)
    )?;

    writeln!(out, "\n5. Throughput for the message of step 2:\n")?;
    out.flush()?;
    throughput(out, &order)
}

/// The table: a row for each executor that this build, CPU and system have.
fn throughput(out: &mut impl Write, order: &StructType) -> Result<(), Error> {
    let columns = ["decode", "MB/s", "encode", "MB/s"];
    writeln!(
        out,
        "   {:<13}{:>12}{:>8}{:>12}{:>8}",
        "executor", columns[0], columns[1], columns[2], columns[3]
    )?;
    for executor in [Executor::Jit, Executor::Interpreter] {
        let Ok(codec) = Codec::builder(order).executor(executor).build() else { continue };
        let arena = Arena::new();
        let messages = [codec.decode(&arena, PAYLOAD).or_broken()?];
        ensure(
            codec.encode_to_vec(messages[0]).or_broken()? == PAYLOAD,
            "the message was not encoded to the bytes that it was decoded from",
        )?;
        let mut sides =
            [bench::decoding(&codec, &[PAYLOAD]), bench::encoding(&codec, &messages, PAYLOAD.len())];
        let mut sides: Vec<&mut Side<'_>> = sides.iter_mut().map(|side| &mut **side).collect();
        let times =
            take_turns(&mut sides, 1, ROUNDS, |_| {}).into_iter().map(|batches| Times::of(batches).min_ns);
        // Else the row would show the interpreter under another name.
        ensure(codec.stats().fallbacks == 0, "machine code left work to the interpreter")?;
        write!(out, "   {:<13}", bench::executor_name(codec.executor()))?;
        for ns in times {
            write!(out, "{:>9.0} ns{:>8.0}", ns, PAYLOAD.len() as f64 / ns * 1e3)?;
        }
        writeln!(out)?;
        out.flush()?;
    }
    writeln!(
        out,
        "\n   One thread, one message of {} bytes over and over, so caches and branch predictors are warm; the\n   \
         fastest of {ROUNDS} batches. Decode: UTF-8 validated, strings borrowed from the input, reused arena. Encode:\n   \
         reused buffer. MB = 10^6 bytes. `scrimp bench` measures messages of your own.",
        PAYLOAD.len()
    )?;
    if cfg!(debug_assertions) {
        writeln!(
            out,
            "   This build is not optimised: the figures mean nothing. Use `cargo run --release`."
        )?;
    }
    Ok(())
}

fn micros(time: Duration) -> String {
    format!("{} µs", time.as_micros())
}
