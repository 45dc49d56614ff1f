//! The stacks: for each, its own server and client.

mod apache;
mod blocking;
mod floor;
mod scrimp;
mod volo;

use std::io;

use scrimp_rpc::Address;
use tokio::runtime::{Builder, Runtime};

use crate::control::Client;
use crate::messages::Echo;
use crate::scenarios::{Contender, Load, Stack, Transport};

/// Says where a server listens, once it does.
pub(crate) type Announce<'a> = &'a dyn Fn(&Address) -> io::Result<()>;

/// Serves a contender, for as long as the process lives.
pub(crate) fn serve(contender: &Contender, announce: Announce<'_>) -> io::Result<()> {
    let load = &contender.load;
    match contender.stack {
        Stack::Scrimp => scrimp::serve(load, announce),
        Stack::Floor => floor::serve(load, announce),
        Stack::FloorBlocking => blocking::serve(load, announce),
        Stack::Apache => apache::serve(load, announce),
        Stack::Volo => volo::serve(load, announce),
    }
}

/// Connects to a contender's server.
pub(crate) fn connect(contender: &Contender, address: &Address) -> io::Result<Box<dyn Client>> {
    let load = &contender.load;
    match contender.stack {
        Stack::Scrimp => scrimp::connect(load, address),
        Stack::Floor => floor::connect(load, address),
        Stack::FloorBlocking => blocking::connect(load, address),
        Stack::Apache => apache::connect(load, address),
        Stack::Volo => volo::connect(load, address),
    }
}

/// Connects to a contender's server as many times as there are callers. Clients that share connections would not tell how many they have:
/// this one is the floor's, which knows the right answer.
pub(crate) fn connect_many(contender: &Contender, address: &Address) -> io::Result<Box<dyn Client>> {
    let (call, reply) = Echo::new().bytes(&contender.load);
    let reply = if contender.stack == Stack::Floor { &call } else { &reply };
    floor::connect_with(&contender.load, address, &call, reply)
}

/// Where a server is to listen.
fn place(load: &Load) -> Address {
    match load.transport {
        Transport::Tcp => Address::Tcp("127.0.0.1:0".to_owned()),
        Transport::Unix => {
            let file = format!("scrimp-bench-rpc-{}.sock", std::process::id());
            Address::Unix(std::env::temp_dir().join(file))
        }
    }
}

/// The host and port of an address that is one of TCP.
fn host_and_port(address: &Address) -> io::Result<&str> {
    match address {
        Address::Tcp(place) => Ok(place),
        other => Err(io::Error::other(format!("this stack is not compared over `{other}`"))),
    }
}

/// A runtime of one thread.
fn one_thread() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}
