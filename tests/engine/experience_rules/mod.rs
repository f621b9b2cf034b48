//! Every kind of rule about experience, on an invitation that asks for one thing at a time. SMMLV: 2005 = 381.500, 2014 = 616.000,
//! 2021 = 908.526, 2022 = 1.000.000, 2024 = 1.300.000, 2025 = 1.423.500, 2026 = 1.750.905 (law.md 1, by decree). A contract that ended in
//! 2022 comes to as many SMMLV as it has millions.
mod activities;
mod bad_definitions;
mod certificates;
mod chosen;
mod codes_and_quantities;
mod conversion;
mod counts;
mod defects;
mod exact;
mod excess;
mod follow;
mod kleene;
mod left_out;
mod members;
mod rounding;
mod singles;
mod synthetic;
mod totals;
