//! The engine, tried from outside on the real invitation.
mod bad_input;
mod conversion;
mod calendar;
mod figures;
mod gachala;
mod properties;
mod support;
mod tables;
