//! Ten thousand connections, of which four in five are idle, and then many calls: all are answered, and nothing grows. The client is one process,
//! the server another, which this program starts: it is run without a test harness.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use scrimp::Schema;
use scrimp_envelope::{Dress, Framing, ServiceCodec};
use scrimp_rpc::{Client, Connector, Listener, PoolOptions, Router, Server};
use scrimp_testkit::is_brief;
use tokio::runtime::Runtime;

#[path = "all/support.rs"]
#[allow(dead_code, reason = "not all of what the other tests share is used here")]
mod support;

use support::Peer;

/// What filters are compared with.
const NAME: &str = "many_connections";

const CONNECTIONS: usize = 10_000;

/// One connection in so many is busy.
const BUSY: usize = 5;

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    match env::args().nth(1).as_deref() {
        Some("server") => Runtime::new()?.block_on(serve()),
        // What a harness does: tests that a filter leaves out do not run.
        Some("--list") => Ok(()),
        Some(filter) if !filter.starts_with('-') && !NAME.contains(filter) => {
            println!("{NAME}: left out");
            Ok(())
        }
        _ => Runtime::new()?.block_on(call()),
    }
}

fn service() -> Result<ServiceCodec, Failure> {
    let schema = Schema::parse("s.thrift", "service Doubler { i64 twice(1: i64 n) }")?;
    Ok(ServiceCodec::new(&schema.service("Doubler")?))
}

/// Serves until nobody writes to stdin any more.
async fn serve() -> Result<(), Failure> {
    let service = service()?;
    let n = service.method("twice")?.args_type().field::<i64>("n")?;
    let router = Router::new(service.clone())
        .method(&service, "twice", move |request| Ok(request.returns(2 * request.args().get(n))?))?;
    let server = Server::new(router);
    let listener = Listener::bind(&"tcp:127.0.0.1:0".parse()?).await?;
    println!("{}", listener.address());
    let serving = tokio::spawn(server.clone().serve(listener));
    tokio::task::spawn_blocking(|| io::stdin().read_to_end(&mut Vec::new())).await??;
    server.stop(Duration::from_secs(20)).await;
    Ok(serving.await??)
}

/// The server's process; it ends with this.
struct ServerProcess(Child);

impl ServerProcess {
    fn start() -> Result<(Self, String), Failure> {
        let mut child = Command::new(env::current_exe()?)
            .arg("server")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut address = String::new();
        let stdout = child.stdout.take().ok_or("it has a stdout")?;
        let started = Self(child);
        BufReader::new(stdout).read_line(&mut address)?;
        Ok((started, address.trim().to_owned()))
    }

    /// The memory that it has, in bytes.
    fn memory(&self) -> Result<usize, Failure> {
        let status = fs::read_to_string(PathBuf::from(format!("/proc/{}/status", self.0.id())))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        Ok(line.trim().trim_end_matches(" kB").parse::<usize>()? << 10)
    }

    /// Lets it end, which it must without a complaint.
    fn stop(mut self) -> Result<(), Failure> {
        drop(self.0.stdin.take());
        let deadline = Instant::now() + Duration::from_secs(60);
        while Instant::now() < deadline {
            if let Some(status) = self.0.try_wait()? {
                assert!(status.success(), "the server ends with {status}");
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Err("the server does not end".into())
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn call() -> Result<(), Failure> {
    let (server, address) = ServerProcess::start()?;
    let connector = Connector::new(address.parse()?);
    let service = service()?;
    let twice = service.method("twice")?.clone();
    let framed = Dress::new(Framing::Framed);

    let at_first = server.memory()?;
    let mut peers = Vec::with_capacity(CONNECTIONS);
    for index in 0..CONNECTIONS {
        match connector.connect().await {
            Ok(stream) => peers.push(Peer::new(stream)),
            // What the system allows is enough where it is less.
            Err(error) if index >= 500 => {
                println!("{index} connections, since the system allows no more: {error}");
                break;
            }
            Err(error) => return Err(error.into()),
        }
    }
    // All are accepted once the last is served.
    let last = peers.last_mut().ok_or("there are connections")?;
    last.send(&support::call(&framed, &twice, 1, r#"{"n":1}"#)).await;
    assert_eq!(last.reply(&twice).await, (1, "2".to_owned()));
    let each = server.memory()?.saturating_sub(at_first) / peers.len();
    println!("{} connections, {each} bytes of the server's memory each", peers.len());

    // Some are busy, beside the others.
    let count = peers.len();
    let (mut busy, mut idle) = (Vec::new(), Vec::new());
    for (index, peer) in peers.into_iter().enumerate() {
        if index % BUSY == 0 { busy.push(peer) } else { idle.push(peer) }
    }
    let busy = busy.into_iter().map(|mut peer| {
        let twice = twice.clone();
        tokio::spawn(async move {
            for n in 0..5 {
                peer.send(&support::call(&framed, &twice, n, &format!(r#"{{"n":{n}}}"#))).await;
                assert_eq!(peer.reply(&twice).await, (n, (2 * n).to_string()));
            }
            peer
        })
    });
    let busy: Vec<_> = busy.collect();
    for peer in busy {
        peer.await?;
    }
    // The idle ones are there still.
    for (n, peer) in (0..).zip(&mut idle) {
        peer.send(&support::call(&framed, &twice, n, &format!(r#"{{"n":{n}}}"#))).await;
        assert_eq!(peer.reply(&twice).await, (n, (2 * n).to_string()));
    }
    drop(idle);
    println!("{count} connections, all answered");

    soak(&server, connector, &service).await?;
    server.stop()?;
    io::stdout().flush()?;
    Ok(())
}

/// Makes many calls, and watches the server's memory.
async fn soak(server: &ServerProcess, connector: Connector, service: &ServiceCodec) -> Result<(), Failure> {
    const CALLERS: usize = 16;
    const ALLOWED: usize = 4 << 20;
    let calls = if is_brief() { 1_000 } else { 20_000 };
    let client = Client::builder(connector).pool(PoolOptions::new().connections(CALLERS)).build();
    let mut memory = Vec::new();
    for _ in 0..4 {
        let callers: Vec<_> = (0..CALLERS)
            .map(|_| {
                let (client, service) = (client.clone(), service.clone());
                tokio::spawn(async move {
                    let twice = service.method("twice")?;
                    for n in 0..calls / CALLERS {
                        let reply = client.call_json(twice, &format!(r#"{{"n":{n}}}"#)).await?;
                        assert_eq!(reply, format!(r#"{{"success":{}}}"#, 2 * n));
                    }
                    Ok::<_, Failure>(())
                })
            })
            .collect();
        for caller in callers {
            caller.await??;
        }
        memory.push(server.memory()?);
    }
    println!("the server's memory after each {calls} calls: {memory:?}");
    // The first round may grow buffers and arenas.
    assert!(memory[3] <= memory[0] + ALLOWED, "it grows: {memory:?}");
    Ok(())
}
