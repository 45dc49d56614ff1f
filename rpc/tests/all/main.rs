//! Clients and servers, over connections of this machine.

mod client;
mod layers;
mod server;
mod support;
mod transports;
