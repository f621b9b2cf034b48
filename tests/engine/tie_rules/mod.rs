//! The criteria of a tie, their papers, a tie that is tried and the draw, on an invitation that has every criterion of the law. It closes on
//! 06-02-2026: a year before is 06-02-2025. SMMLV: 2022 = 1.000.000, 2024 = 1.300.000, 2025 = 1.423.500, by decree.
mod bad_input;
mod criteria;
mod dates;
mod draw;
mod experience;
mod kleene;
mod oracle;
mod papers;
mod payroll;
mod privacy;
mod synthetic;
mod trial;
