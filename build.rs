//! Asked with `HABILITA_APART`, as `cargo xtask` does for what is published, the app is built to be divided: the pages of `ui::apart` are called
//! through names that the divider finds, and the linker leaves what it needs to tell whose each function and each text is.

fn main() {
    println!("cargo::rustc-check-cfg=cfg(apart)");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=HABILITA_APART");
    if std::env::var_os("HABILITA_APART").is_some() {
        println!("cargo::rustc-cfg=apart");
        println!("cargo::rustc-link-arg-bin=habilita-app=--emit-relocs");
    }
}
