//! What the writer of workbooks is given.

use serde_json::Value;

/// A workbook.
pub struct Book {
    value: Value,
}

/// It, looked into.
pub struct Pages<'a> {
    pub title: &'a str,
    pub pages: Vec<Page<'a>>,
}

/// A sheet.
pub struct Page<'a> {
    pub name: &'a str,
    /// Of its columns, in letters.
    pub widths: Vec<u16>,
    pub frozen: u32,
    pub landscape: bool,
    pub rows: Vec<&'a [Value]>,
}

impl Book {
    /// # Errors
    /// What is wrong with the JSON.
    pub fn read(json: &str) -> Result<Book, String> {
        serde_json::from_str(json).map(|value| Book { value }).map_err(|error| error.to_string())
    }

    /// # Errors
    /// What is not there.
    pub fn pages(&self) -> Result<Pages<'_>, String> {
        let pages = list(&self.value, "sheets").iter().map(page).collect::<Result<Vec<_>, _>>()?;
        if pages.is_empty() {
            return Err("no sheets: a workbook without sheets is no file".to_owned());
        }
        Ok(Pages { title: self.value.get("title").and_then(Value::as_str).unwrap_or_default(), pages })
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn page(value: &Value) -> Result<Page<'_>, String> {
    let name = value.get("name").and_then(Value::as_str).ok_or("a sheet without a name")?;
    let mut rows = Vec::new();
    for (number, row) in list(value, "rows").iter().enumerate() {
        rows.push(row.as_array().map(Vec::as_slice).ok_or_else(|| format!("«{name}»: row {number} is no list"))?);
    }
    let whole = |value: &Value| value.as_u64().and_then(|whole| u16::try_from(whole).ok());
    Ok(Page {
        name,
        widths: list(value, "widths").iter().map(|width| whole(width).unwrap_or(10).min(120)).collect(),
        frozen: value.get("frozen").and_then(whole).map_or(0, u32::from),
        landscape: value.get("landscape").and_then(Value::as_bool).unwrap_or(false),
        rows,
    })
}
