//! Clients and servers, over connections of this machine.

mod server;
mod support;
