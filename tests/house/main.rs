//! The walls of the house, as tests. Each says how many things it looked at, so that a check that passes over nothing is seen.
mod arrows;
mod data;
mod dependencies;
mod files;
mod safety;
mod style;
mod words;
