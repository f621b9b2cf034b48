//! The engine, tried from outside on the real invitations.
mod bad_input;
mod calendar;
mod conversion;
mod doubts;
mod figures;
mod gachala;
mod gachala_content;
mod gachala_defects;
mod gachala_experience;
mod lint;
mod properties;
mod support;
mod tables;
mod unknown;
mod usme;
mod usme_content;
mod usme_defects;
