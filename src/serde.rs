//! What messages are to serde: [`serialize`] writes them to any format and [`seed`] reads them from one; [`from_message`] fills a program's
//! own types from them, and [`to_message`] makes them of such.

mod error;
mod from_message;
pub(crate) mod seed;
pub(crate) mod serialize;
mod to_message;
pub(crate) mod trail;

pub use error::{SerdeError, SerdeErrorKind};
pub use seed::MessageSeed;
pub use serialize::Lossy;
pub use to_message::MessageSerializer;
