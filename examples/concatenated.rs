//! Read messages that follow each other, as in a log file, without allocating for each: the arena is reused.
//!
//! `cargo run --example concatenated`

use scrimp::{Arena, Codec, Schema};

const IDL: &str = "
    struct Event { 1: required i64 time, 2: required string name, 3: optional double value }
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let schema = Schema::parse("log.thrift", IDL)?;
    let event = schema.struct_type("Event")?;
    let codec = Codec::new(&event)?;
    let time = event.field::<i64>("time")?;
    let name = event.field::<str>("name")?;
    let value = event.field::<f64>("value")?;

    // A log: `encode` appends.
    let mut arena = Arena::new();
    let mut log = Vec::new();
    for number in 0..10_000 {
        let mut builder = event.builder(&arena);
        builder.set(time, 1_760_000_000 + number)?;
        builder.set(name, if number % 3 == 0 { "tick" } else { "temperature" })?;
        if number % 3 != 0 {
            builder.set(value, 20.0 + number as f64 / 1000.0)?;
        }
        codec.encode(builder.finish()?, &mut log)?;
        arena.reset();
    }
    println!("{} bytes of log", log.len());

    // Read it one by one. Emptying the arena after each message keeps its memory, which soon suffices for all.
    let (mut count, mut sum) = (0, 0.0);
    let mut at = 0;
    while at < log.len() {
        let (message, used) = codec.decode_prefix(&arena, &log[at..]).map_err(|error| error.shifted(at))?;
        if let Some(value) = message.get_opt(value) {
            count += 1;
            sum += value;
        }
        at += used;
        arena.reset();
    }
    println!(
        "{count} values, {:.3} on average, read within {} bytes of arena",
        sum / f64::from(count),
        arena.capacity()
    );

    assert_eq!(count, 6666);
    assert!((sum / f64::from(count) - 25.0).abs() < 0.01);

    // Where a few messages are to be kept together, an iterator is shorter; they live as long as the arena.
    let first: Vec<_> = codec.decode_all(&arena, &log).take(3).collect::<Result<_, _>>()?;
    println!("{first:#?}");
    assert_eq!((first[1].get(time), first[1].get(name)), (1_760_000_001, "temperature"));

    // An error tells the byte at which the log is broken; what came before was read.
    let cut = &log[..log.len() - 5];
    let mut messages = codec.decode_all(&arena, cut);
    let good = messages.by_ref().take_while(Result::is_ok).count();
    println!("{good} good messages in a log that was cut off");
    let error = codec.decode_all(&arena, cut).last().expect("there are messages").unwrap_err();
    println!("{error}");
    assert_eq!((good, error.bytes_needed().map(usize::from)), (9_999, Some(4)));
    Ok(())
}
