//! What the rules about experience must say consistently: names that are declared, numbers that ask for something.

use crate::engine::process::{ContractCount, ExperienceRuleKind, MembersHow, Process, Settable, Threshold};
use crate::engine::reading::{Id, Problems, Text, Whole};

/// Whether a name was found, the name, the list where it should be, and the place that uses it.
type Missing<'a> = dyn FnMut(bool, &Id, &str, String) + 'a;

pub fn names(process: &Process, missing: &mut Missing<'_>) {
    let asked = &process.experience;
    let activity = |id: &Id| asked.activities.iter().any(|activity| activity.id == *id);
    let fact = |id: &Id| process.facts.iter().any(|fact| fact.id == *id);
    if let Some(id) = &asked.counting.activity {
        missing(activity(id), id, "activities", "/experience/counting/activity".to_owned());
    }
    for (index, when) in asked.counting.differs.iter().enumerate() {
        missing(fact(&when.fact), &when.fact, "facts", format!("/experience/counting/differs/{index}/fact"));
    }
    if let Some(id) = asked.certificate.as_ref().and_then(|certificate| certificate.private_when.as_ref()) {
        missing(fact(id), id, "facts", "/experience/certificate/private_when".to_owned());
    }
    for (index, rule) in asked.rules.iter().enumerate() {
        let place = format!("/experience/rules/{index}/rule");
        let mut activities = |kind: &str, one: &[&Id], lists: [(&str, &[Id]); 2]| {
            one.iter().for_each(|id| missing(activity(id), id, "activities", format!("{place}/{kind}/activity")));
            for (name, list) in lists {
                for (at, id) in list.iter().enumerate() {
                    missing(activity(id), id, "activities", format!("{place}/{kind}/{name}/{at}"));
                }
            }
        };
        match &rule.rule {
            ExperienceRuleKind::ActivityCount(count) => {
                activities("activity_count", &[&count.activity], [("or", &count.or), ("also", &count.also)]);
            }
            ExperienceRuleKind::SingleSmmlv(single) => {
                let one: Vec<&Id> = single.activity.iter().collect();
                activities("single_smmlv", &one, [("also", &single.also), ("or", &[])]);
            }
            ExperienceRuleKind::ContractCount(count) => {
                for (at, when) in count.differs.iter().enumerate() {
                    missing(fact(&when.fact), &when.fact, "facts", format!("{place}/contract_count/differs/{at}/fact"));
                }
            }
            ExperienceRuleKind::PhysicalQuantity(one) => {
                let found = asked.quantities.iter().any(|quantity| quantity.id == one.quantity);
                missing(found, &one.quantity, "quantities", format!("{place}/physical_quantity/quantity"));
            }
            ExperienceRuleKind::Members(one) => {
                let is_total = |rule: &ExperienceRuleKind| matches!(rule, ExperienceRuleKind::TotalSmmlv(_));
                let found = asked.rules.iter().any(|rule| rule.id == one.of && is_total(&rule.rule));
                missing(found, &one.of, "las reglas total_smmlv", format!("{place}/members/of"));
            }
            ExperienceRuleKind::TotalSmmlv(_) | ExperienceRuleKind::UnspscCodes(_) => {}
        }
    }
    for (id, path) in readings(process) {
        missing(process.readings.iter().any(|reading| reading.id == *id), id, "readings", path);
    }
}

/// Every reading that a parameter hangs on, with its place.
fn readings(process: &Process) -> Vec<(&Id, String)> {
    let counting = &process.experience.counting;
    let mut all = vec![
        (counting.share.reading(), "counting/share".to_owned()),
        (counting.year.reading(), "counting/year".to_owned()),
        (counting.rounding.reading(), "counting/rounding".to_owned()),
        (counting.vat.as_ref().and_then(Settable::reading), "counting/vat".to_owned()),
    ];
    for (index, rule) in process.experience.rules.iter().enumerate() {
        let (id, name) = match &rule.rule {
            ExperienceRuleKind::TotalSmmlv(total) => (total.at_least.reading(), "total_smmlv/at_least"),
            ExperienceRuleKind::SingleSmmlv(single) => (single.at_least.reading(), "single_smmlv/at_least"),
            ExperienceRuleKind::Members(members) => (members.how.reading(), "members/how"),
            _ => continue,
        };
        all.push((id, format!("rules/{index}/rule/{name}")));
    }
    all.into_iter().filter_map(|(id, path)| Some((id?, format!("/experience/{path}/reading")))).collect()
}

pub fn sense(process: &Process, problems: &mut Problems) {
    let mut add = |code: &'static str, path: String, message: &str| problems.add(code, path, message.to_owned());
    const NOTHING: &str = "Aquí no puede ir cero: la regla no pediría nada.";
    let counting = &process.experience.counting;
    if (counting.first.is_some() || !counting.differs.is_empty()) && counting.highest.is_some() {
        add("two_ways", "/experience/counting/highest".to_owned(), "Deje «first» o «highest»: las dos a la vez se contradicen.");
    }
    let zero = |whole: Option<Whole>| whole.is_some_and(|whole| whole.get() == 0);
    let numbers = [
        ("first", counting.first),
        ("highest", counting.highest),
        ("look_back/years", counting.look_back.as_ref().map(|one| one.years)),
        ("partners/years", counting.partners.as_ref().map(|one| one.years)),
    ];
    let numbers = numbers.into_iter().map(|(name, whole)| (name.to_owned(), whole));
    let differs = counting.differs.iter().enumerate().map(|(at, when)| (format!("differs/{at}/first"), Some(when.first)));
    for (name, _) in numbers.chain(differs).filter(|(_, whole)| zero(*whole)) {
        add("zero", format!("/experience/counting/{name}"), "Aquí no puede ir cero: no contaría ningún contrato.");
    }
    for (index, rule) in process.experience.rules.iter().enumerate() {
        let place = format!("/experience/rules/{index}/rule");
        match &rule.rule {
            ExperienceRuleKind::ContractCount(count) => counts(count, &place, &mut add),
            ExperienceRuleKind::ActivityCount(count) if count.at_least.get() == 0 => {
                add("zero", format!("{place}/activity_count/at_least"), NOTHING);
            }
            ExperienceRuleKind::TotalSmmlv(total) => {
                if nothing(&total.at_least) {
                    add("zero", format!("{place}/total_smmlv/at_least"), NOTHING);
                }
                for (at, tier) in total.tiers.iter().enumerate() {
                    let over = total.tiers.iter().take(at).any(|other| tier.from <= other.to && other.from <= tier.to);
                    if over || tier.from > tier.to || zero(Some(tier.from)) {
                        let message = "Los tramos van del número menor al mayor, desde 1, sin cruzarse.";
                        add("bad_tier", format!("{place}/total_smmlv/tiers/{at}"), message);
                    }
                    if tier.percent.get().is_zero() {
                        add("zero", format!("{place}/total_smmlv/tiers/{at}/percent"), NOTHING);
                    }
                }
            }
            ExperienceRuleKind::SingleSmmlv(single) if nothing(&single.at_least) => {
                add("zero", format!("{place}/single_smmlv/at_least"), NOTHING);
            }
            ExperienceRuleKind::Members(members) => {
                let none = |how: &&MembersHow| matches!(how, MembersHow::EachOne(least) if zero(Some(*least)));
                if members.how.values(&[]).iter().any(none) {
                    add("zero", format!("{place}/members/how"), NOTHING);
                }
            }
            ExperienceRuleKind::UnspscCodes(codes) => {
                if !(matches!(codes.digits.get(), 2 | 4 | 6 | 8)) {
                    add("bad_digits", format!("{place}/unspsc_codes/digits"), "Los códigos se comparan por 2, 4, 6 u 8 dígitos.");
                }
                let most = codes.codes.len();
                if usize::from(codes.at_least.get()) > most || zero(Some(codes.at_least)) {
                    let message = "Se piden más códigos de los que hay en la lista, o ninguno.";
                    add("bad_count", format!("{place}/unspsc_codes/at_least"), message);
                }
                let whole = |code: &Text| code.as_str().len() == 8 && code.as_str().bytes().all(|b| b.is_ascii_digit());
                let compared = |code: &Text| code.as_str().get(..usize::from(codes.digits.get())).map(str::to_owned);
                for (at, code) in codes.codes.iter().enumerate() {
                    let place = format!("{place}/unspsc_codes/codes/{at}");
                    if !whole(code) {
                        add("bad_code", place, "Un código UNSPSC se escribe con sus 8 dígitos, sin puntos.");
                    } else if codes.codes.iter().take(at).any(|other| compared(other) == compared(code)) {
                        let message = "Con esos dígitos es el mismo código que otro de la lista y contaría dos veces. Quítelo.";
                        add("duplicate_code", place, message);
                    }
                }
            }
            ExperienceRuleKind::PhysicalQuantity(one) if one.at_least.get().is_zero() => {
                add("zero", format!("{place}/physical_quantity/at_least"), NOTHING);
            }
            _ => {}
        }
    }
}

fn counts(count: &ContractCount, place: &str, add: &mut impl FnMut(&'static str, String, &str)) {
    let usual = (String::new(), [count.exactly, count.at_least, count.at_most]);
    let others = count.differs.iter().enumerate().map(|(at, when)| (format!("/differs/{at}"), [when.exactly, when.at_least, when.at_most]));
    for (at, [exactly, least, most]) in [usual].into_iter().chain(others) {
        let place = format!("{place}/contract_count{at}");
        let wrong = match (exactly, least, most) {
            (None, None, None) => true,
            (Some(_), least, most) if least.is_some() || most.is_some() => true,
            (_, Some(least), Some(most)) => least > most,
            _ => false,
        };
        if wrong {
            add("bad_count", place, "Diga «exactly», o «at_least» y «at_most» (uno de los dos, o ambos en orden).");
        } else if let Some((name, _)) = [("exactly", exactly), ("at_least", least), ("at_most", most)]
            .into_iter()
            .find(|(_, whole)| whole.is_some_and(|whole| whole.get() == 0))
        {
            add("zero", format!("{place}/{name}"), "Aquí no puede ir cero: la regla no pediría nada.");
        }
    }
}

fn nothing(at_least: &Settable<Threshold>) -> bool {
    let asks = |threshold: &&Threshold| match threshold {
        Threshold::Budget(share) => share.percent.get().is_zero(),
        Threshold::Smmlv(amount) => amount.get().is_zero(),
        Threshold::Pesos(amount) => amount.is_zero(),
    };
    at_least.values(&[]).iter().any(asks)
}
