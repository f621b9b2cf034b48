//! Asked with `HABILITA_APART`, as `cargo xtask` does for what is published, the app is built to be divided: the pages of `ui::apart` are called
//! through names that the divider finds, and the linker leaves what it needs to tell whose each function and each text is. And the reader of workbooks is bounded.

fn main() {
    println!("cargo::rustc-check-cfg=cfg(apart)");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=HABILITA_APART");
    // What reads files of strangers is given no more memory than this, however much of it a file asks for: 384 MiB.
    if std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        println!("cargo::rustc-link-arg-bin=habilita-workbook-reader=--max-memory=402653184");
    }
    if std::env::var_os("HABILITA_APART").is_some() {
        println!("cargo::rustc-cfg=apart");
        println!("cargo::rustc-link-arg-bin=habilita-app=--emit-relocs");
    }
}
