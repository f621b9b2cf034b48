//! Workbooks, seen from outside: what is written, read back by another library; what is read; and both, without loss.
mod bad;
mod read;
mod round;
mod write;
