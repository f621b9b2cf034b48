//! What reads and makes no sense: two closings, nothing to buy, a consequence that the rule cannot have.

use super::experience;
use super::price::price;
use crate::engine::process::{CauseRule, Consequence, MilestoneKind, Process};
use crate::engine::reading::Problems;

pub fn sense(process: &Process, problems: &mut Problems) {
    for kind in [MilestoneKind::Closing, MilestoneKind::Cure] {
        let rows = process.schedule.iter().enumerate().filter(|(_, row)| row.milestone == kind).skip(1);
        for (index, _) in rows {
            let message = format!("El hito «{}» ya está en otra fila. Deje uno solo; el otro puede ser «other».", kind.as_str());
            problems.add("duplicate_milestone", format!("/schedule/{index}/milestone"), message);
        }
    }
    if process.budget.amount.is_zero() {
        problems.add("zero", "/budget/amount".to_owned(), "El presupuesto no puede ser cero.".to_owned());
    }
    experience::sense(process, problems);
    price(process, problems);
    for (index, cause) in process.rejections.iter().enumerate() {
        if matches!(&cause.rule, CauseRule::Rules(judged) if judged.ids.is_empty()) {
            let message = "Falta al menos una regla que la responda; si ninguna lo hace, pregúntela con «asked».".to_owned();
            problems.add("empty", format!("/rejections/{index}/rule/rules/ids"), message);
        }
    }
    for (index, criterion) in process.tiebreak.criteria.iter().enumerate() {
        let (kind, number) = criterion.rule.kind();
        if !(1..=11).contains(&criterion.number.get()) {
            let message =
                format!("Los criterios de la ley van del 1 al 11 y aquí dice {}. El sorteo va en «draw».", criterion.number.get());
            problems.add("wrong_number", format!("/tiebreak/criteria/{index}/number"), message);
            continue;
        }
        if let Some(number) = number.filter(|number| *number != criterion.number.get()) {
            let message =
                format!("«{kind}» es el criterio {number} de la ley y aquí dice {}. Corrija uno de los dos.", criterion.number.get());
            problems.add("wrong_number", format!("/tiebreak/criteria/{index}/number"), message);
        }
    }
    let heads = |index: usize, list: &str| format!("{list}/{index}/consequence/tie_break");
    let lost = |consequence: &Consequence| matches!(consequence, Consequence::TieBreak(_));
    let message = "Solo un criterio de desempate puede perder solo el desempate. Use «rejection» o «curable».";
    for (index, _) in process.requirements.iter().enumerate().filter(|(_, rule)| lost(&rule.consequence)) {
        problems.add("wrong_consequence", heads(index, "/requirements"), message.to_owned());
    }
    for (index, _) in process.experience.rules.iter().enumerate().filter(|(_, rule)| lost(&rule.consequence)) {
        problems.add("wrong_consequence", heads(index, "/experience/rules"), message.to_owned());
    }
    for (index, _) in process.price.rules.iter().enumerate().filter(|(_, rule)| rule.consequence.as_ref().is_some_and(lost)) {
        problems.add("wrong_consequence", heads(index, "/price/rules"), message.to_owned());
    }
}
