//! The engine, tried from outside on the real invitation.
mod bad_input;
mod gachala;
mod gachala_content;
mod gachala_defects;
mod gachala_experience;
mod properties;
mod support;
