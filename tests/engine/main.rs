//! The engine, tried from outside on the real invitation.
mod bad_input;
mod gachala;
mod properties;
mod support;
