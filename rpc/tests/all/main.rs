//! Clients and servers, over connections of this machine.

mod layers;
mod server;
mod support;
