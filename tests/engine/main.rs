//! The engine, tried from outside on the real invitations.
mod bad_input;
mod gachala;
mod properties;
mod support;
mod usme;
mod usme_content;
mod usme_defects;
