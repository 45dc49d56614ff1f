//! Filter a log of messages that follow each other, and write back those that stay.
//!
//! `cargo run --example filter_log`

use scrimp::{Arena, Codec, Enum, Schema};

const IDL: &str = "
    enum Level { DEBUG, INFO, ERROR }
    struct Event { 1: required i64 time, 2: Level level, 3: string text }
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let event = Schema::parse("log.thrift", IDL)?.struct_type("Event")?;
    let codec = Codec::new(&event)?;
    let level = event.field::<Enum>("level")?;

    let mut arena = Arena::new();
    let mut log = Vec::new();
    for (time, name) in ["DEBUG", "INFO", "DEBUG", "ERROR"].into_iter().enumerate() {
        let mut builder = event.builder(&arena);
        builder.set_by_name("time", time as i64)?.set_by_name("level", name)?;
        codec.encode(builder.finish()?, &mut log)?;
    }

    // One message at a time: the arena is emptied after each, so a log of any length takes the memory of its largest message.
    let mut kept = Vec::new();
    let mut at = 0;
    while at < log.len() {
        arena.reset();
        let (message, used) = codec.decode_prefix(&arena, &log[at..]).map_err(|error| error.shifted(at))?;
        if message.get(level).name() != Some("DEBUG") {
            codec.encode(message, &mut kept)?;
        }
        at += used;
    }
    println!("{} bytes of log became {}", log.len(), kept.len());

    let kept: Vec<_> = codec.decode_all(&arena, &kept).collect::<Result<_, _>>()?;
    println!("{kept:#?}");
    let levels: Vec<_> = kept.iter().map(|message| message.get(level).name()).collect();
    assert_eq!(levels, [Some("INFO"), Some("ERROR")]);
    Ok(())
}
