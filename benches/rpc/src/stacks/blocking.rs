//! Threads moving the bytes that calls are: how good a stack of blocking threads can get.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use bytes::Bytes;
use scrimp_rpc::Address;

use super::{Announce, host_and_port, place};
use crate::control::{Client, Pace, Until};
use crate::messages::Echo;
use crate::scenarios::Load;

pub(super) fn serve(load: &Load, announce: Announce<'_>) -> io::Result<()> {
    let len = Echo::new().bytes(load).0.len();
    let listener = TcpListener::bind(host_and_port(&place(load))?)?;
    announce(&Address::Tcp(listener.local_addr()?.to_string()))?;
    loop {
        let (mut stream, _) = listener.accept()?;
        stream.set_nodelay(true)?;
        thread::spawn(move || -> io::Result<()> {
            let mut buffer = vec![0; len];
            loop {
                stream.read_exact(&mut buffer)?;
                stream.write_all(&buffer)?;
            }
        });
    }
}

struct Blocking {
    streams: Vec<TcpStream>,
    call: Bytes,
}

pub(super) fn connect(load: &Load, address: &Address) -> io::Result<Box<dyn Client>> {
    let connect = |_| {
        let stream = TcpStream::connect(host_and_port(address)?)?;
        stream.set_nodelay(true)?;
        Ok(stream)
    };
    let streams = (0..load.callers).map(connect).collect::<io::Result<_>>()?;
    Ok(Box::new(Blocking { streams, call: Echo::new().bytes(load).0 }))
}

impl Client for Blocking {
    fn run(&mut self, until: Until) -> io::Result<Vec<u32>> {
        let Self { streams, call } = self;
        on_threads(streams, |stream| {
            let mut pace = Pace::new(until);
            let mut buffer = vec![0; call.len()];
            while pace.goes_on() {
                stream.write_all(call)?;
                stream.read_exact(&mut buffer)?;
                assert!(!pace.compares() || buffer == *call, "an answer is wrong");
            }
            Ok(pace)
        })
    }
}

/// Has each of the callers call in a thread of its own. Returns the latencies of all.
pub(super) fn on_threads<C: Send>(
    callers: &mut [C],
    call: impl Fn(&mut C) -> io::Result<Pace> + Sync,
) -> io::Result<Vec<u32>> {
    let call = &call;
    thread::scope(|scope| {
        let threads: Vec<_> = callers.iter_mut().map(|caller| scope.spawn(move || call(caller))).collect();
        let mut latencies = Vec::new();
        for thread in threads {
            latencies.extend(thread.join().expect("no answer is wrong")?.latencies());
        }
        Ok(latencies)
    })
}
