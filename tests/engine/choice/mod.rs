//! The chooser of contracts: against every subset, on worked cases, and how long it takes.

mod bench;
mod brute;
mod cases;
mod properties;
