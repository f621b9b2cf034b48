//! The style of the first look travels inside each page: it is painted one journey to the server earlier. The policy of the page allows that style by
//! its digest and no other.

use super::files::{all_files, has_extension, read};
use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// What Trunk writes of it.
const START: &str = "<link rel=\"stylesheet\" href=\"./habilita-";
const POLICY: &str = "style-src 'self'";

/// Puts it into every page of a folder that asks for it: how many did.
pub fn style(stage: &Path) -> Result<usize, String> {
    let mut count = 0;
    for page in all_files(stage)?.into_iter().filter(|file| has_extension(file, &["html"])) {
        let text = String::from_utf8_lossy(&read(&page)?).into_owned();
        if let Some(inlined) = inlined(&text, |name| Ok(String::from_utf8_lossy(&read(&stage.join(name))?).into_owned()))? {
            fs::write(&page, inlined).map_err(|e| format!("cannot write {}: {e}", page.display()))?;
            count += 1;
        }
    }
    match count {
        0 => Err(format!("no page of {} asks for the style", stage.display())),
        count => Ok(count),
    }
}

/// The page with its style inside; nothing if it asks for none. boot.js fetches the file where a server forbids styles inside pages.
fn inlined(page: &str, file: impl Fn(&str) -> Result<String, String>) -> Result<Option<String>, String> {
    let Some(at) = page.find(START) else { return Ok(None) };
    let end = page[at..].find('>').ok_or("the tag of the style does not end")?;
    let tag = &page[at..=at + end];
    let name = tag.split('"').nth(3).and_then(|address| address.strip_prefix("./")).ok_or_else(|| format!("no address in {tag}"))?;
    let style = file(name)?;
    if style.contains("</") || page.matches(POLICY).count() != 1 {
        return Err(format!("{name} cannot be put into a page"));
    }
    let digest = BASE64.encode(&Sha256::digest(style.as_bytes()));
    let page = page.replacen(tag, &format!("<style data-css=\"./{name}\">{style}</style>"), 1);
    Ok(Some(page.replacen(POLICY, &format!("{POLICY} 'sha256-{digest}'"), 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_goes_into_the_page_and_its_policy_allows_it_and_nothing_else() {
        let page = "<meta content=\"style-src 'self'; x\"><link rel=\"stylesheet\" href=\"./habilita-1f.css\" data-integrity=\"none\"/><link rel=\"stylesheet\" href=\"./otro.css\"/>";
        let file = |name: &str| (name == "habilita-1f.css").then(|| "p{}".to_owned()).ok_or_else(|| name.to_owned());
        // printf 'p{}' | openssl dgst -sha256 -binary | base64
        let digest = "gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=";
        let expected = format!("<meta content=\"style-src 'self' 'sha256-{digest}'; x\"><style data-css=\"./habilita-1f.css\">p{{}}</style><link rel=\"stylesheet\" href=\"./otro.css\"/>");
        assert_eq!(inlined(page, file), Ok(Some(expected)));
        assert_eq!(inlined("<p>", file), Ok(None));
        assert!(inlined(page, |_| Ok("</style>".to_owned())).is_err());
        assert!(inlined(&page.replace("style-src", "x"), file).is_err());
    }
}
