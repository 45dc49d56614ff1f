//! Encoded messages without decoding them: where the value at a path is, and what to replace to change it.
//!
//! [`locate`] follows the plan for what lies on the way and passes over everything else, which it checks as unknown fields are checked. An
//! [`Edit`] is a list of parts of the input with what stands in their place: counts and headers that a change affects are among
//! them. What takes the time is passing over, which `pass` does, or machine code: [`Code`].

mod code;
mod edit;
mod expected;
mod find;
mod locate;
mod pass;

pub use code::{Code, Found, Sought};
pub use edit::{Edit, EditFailure, Patch, insert, remove, set};
pub use expected::Expected;
pub use locate::{Location, Messages, Spot, Which, locate};
