//! scrimp, on a runtime of one thread for each side.

use std::io;
use std::sync::Arc;

use scrimp_rpc::{Address, Listener, Router, Server};

use super::{Announce, floor, one_thread, place};
use crate::control::Client;
use crate::messages::Echo;
use crate::scenarios::Load;

pub(super) fn serve(load: &Load, announce: Announce<'_>) -> io::Result<()> {
    let server = Server::new(router().map_err(io::Error::other)?);
    one_thread()?.block_on(async {
        let listener = Listener::bind(&place(load)).await?;
        announce(listener.address())?;
        server.serve(listener).await
    })
}

fn router() -> Result<Router, scrimp::LookupError> {
    let echo = Arc::new(Echo::new());
    let (service, node) = (echo.service.clone(), echo.echo_node.argument);
    Router::new(service.clone())
        .method(&service, "echo", move |request| {
            Ok(request.result(|result| echo.answer(request.args(), result))?)
        })?
        .method(&service, "echo_node", move |request| Ok(request.returns(request.args().get(node))?))
}

pub(super) fn connect(load: &Load, address: &Address) -> io::Result<Box<dyn Client>> {
    let (call, reply) = Echo::new().bytes(load);
    floor::connect_with(load, address, &call, &reply)
}
