//! Which of the contracts this offer presents: all of them, unless some are set apart.

use crate::ui::kit::{fieldset, nothing, several, tick, El};
use crate::ui::state::{Action, ContractDraft, Work};
use yew::prelude::*;

/// More rows than these are not listed: nobody marks them one by one.
const MOST: usize = 60;

/// A mark for each contract, once there are several.
pub fn presented_list(work: &Work, dispatch: &Callback<Action>) -> El {
    let rows = &work.firm.contracts;
    if rows.len() < 2 || rows.len() > MOST {
        return nothing();
    }
    let mark = |(index, row): (usize, &ContractDraft)| {
        let id = row.id.clone()?;
        let object: String = row.object.trim().chars().take(70).collect();
        let label = format!("{}. {object}", index.saturating_add(1));
        let field = format!("{id}-presenta");
        let presented = !work.offer.apart.contains(&id);
        Some(tick("done", field, label, presented, dispatch.reform(move |on: bool| Action::Apart(id.clone(), !on))))
    };
    fieldset("presented", several().words("Contratos que presenta en esta oferta")).each(rows.iter().enumerate().filter_map(mark))
}
