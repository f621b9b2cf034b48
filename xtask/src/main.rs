//! `cargo xtask`: the commands that set up, build, serve, measure and test Habilita.

mod bench;
mod budgets;
mod engine_package;
mod evaluate;
mod lint;
mod paths;
mod process;
mod schema;
mod setup;
mod shorten;
mod site;
mod size;
mod suites;

use std::env;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]   set up what is missing, build, and serve on http://127.0.0.1:8080; rebuilds on change
  test               set up what is missing and run every test; the last line is `N passed, N failed`
  dist               the release site into dist/ and the engine package into dist/engine/
  size [--quick]     what dist/ weighs, the budgets, and the wasm by part (--quick leaves the parts out,
                     --functions names the heaviest functions, of the
                     app or of the `engine`)
  evaluate --process P.json --firm F.json --offer O.json --as-of YYYY-MM-DD[THH:MM]
                     the report as JSON; exit 2 for broken input, with every place
  lint --process P.json
                     what is wrong with a definition
  schema             write the JSON Schemas into www/esquema, and the tables as the app has them
  bench              measure the release site in a browser
";

fn main() -> ExitCode {
    // Taken first: the tests may rebuild this very file while it runs, and its path then reads "(deleted)".
    let own_path = env::current_exe();
    let mut args: Vec<String> = env::args().skip(1).collect();
    let command = if args.is_empty() { String::new() } else { args.remove(0) };

    let outcome = match command.as_str() {
        "serve" => site::serve::run(&args),
        "test" => own_path.map_err(|e| format!("cannot tell the path of xtask: {e}")).and_then(|path| suites::run(&path)),
        "dist" => site::dist().map(|()| ExitCode::SUCCESS),
        "size" => size::run(&args),
        "bench" => bench::run(&args),
        "schema" => schema::run(),
        "evaluate" => return evaluate::run(args),
        "lint" => return lint::run(args),
        "" | "help" | "-h" | "--help" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => {
            eprint!("xtask: there is no command `{other}`\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    outcome.unwrap_or_else(|message| {
        eprintln!("xtask: {message}");
        ExitCode::FAILURE
    })
}
