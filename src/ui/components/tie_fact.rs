//! A fact of one person for a tie, with what was not understood of it.

use super::{answer_field, figure_field, percent_field};
use crate::engine::tie::TieFact;
use crate::engine::values::text::capital;
use crate::ui::kit::{para, select, words as words_of, El, Field, Radio};
use crate::ui::state::{days, AnswerDraft, Said, Typed, CENTS, SHARE_DECIMALS};
use yew::prelude::*;

/// What a firm is by its size, in the words of the format.
const BUSINESSES: &[Radio] = &[
    Radio { value: "micro", words: "Microempresa" },
    Radio { value: "small", words: "Pequeña empresa" },
    Radio { value: "medium", words: "Mediana empresa" },
    Radio { value: "large", words: "Empresa grande" },
    Radio { value: "cooperative", words: "Cooperativa o asociación mutual de tamaño Mipyme" },
    Radio { value: "large_cooperative", words: "Cooperativa o asociación mutual grande" },
    Radio { value: "unknown", words: "No sé" },
];

const DAYS: &str =
    "Una fecha por renglón, una por trabajador; puede pegar una columna de Excel. Sin nombres. Si no hay ninguno, escriba 0.";
const PART: &str = "Suma de las acciones, cuotas o partes de ellas. Si no hay ninguna, escriba 0.";

/// What a fact is called where it is only mentioned, in lower case.
pub fn tie_fact_name(fact: TieFact) -> &'static str {
    match fact {
        TieFact::National => "si lo que ofrece es nacional",
        TieFact::HeadOfFamily => "si es mujer cabeza de familia",
        TieFact::HeadsOfFamily => "qué parte es de mujeres cabeza de familia",
        TieFact::Victim => "si es mujer víctima de violencia intrafamiliar",
        TieFact::Victims => "qué parte es de mujeres víctimas de violencia intrafamiliar",
        TieFact::Reincorporated => "si está en reintegración o reincorporación",
        TieFact::ReincorporatedShare => "qué parte es de personas en reintegración o reincorporación",
        TieFact::Workers => "cuántos trabajadores tiene",
        TieFact::Constituted => "desde cuándo existe",
        TieFact::Disabled => "cuándo vinculó a los trabajadores con discapacidad",
        TieFact::PensionAge => "cuándo vinculó a los trabajadores en edad de pensión",
        TieFact::Ethnic => "cuándo vinculó a los trabajadores de pueblos étnicos",
        TieFact::Ties => "si tiene vínculos con otro integrante",
        TieFact::Business => "su tamaño",
        TieFact::Payments => "cuánto pagó a proveedores",
        TieFact::MipymePayments => "cuánto de eso fue a Mipyme, cooperativas o mutuales",
        TieFact::Bic => "si es sociedad BIC",
    }
}

/// The question of a fact.
fn question(fact: TieFact) -> String {
    match fact {
        TieFact::National => "¿Lo que ofrece es de origen nacional, o se trata como nacional?".to_owned(),
        TieFact::HeadOfFamily => "¿Es mujer cabeza de familia?".to_owned(),
        TieFact::Victim => "¿Es mujer víctima de violencia intrafamiliar?".to_owned(),
        TieFact::Reincorporated => "¿Está en proceso de reintegración o reincorporación?".to_owned(),
        TieFact::Ties => "¿Este integrante, sus socios o sus representantes son empleados o socios de otro integrante?".to_owned(),
        TieFact::Bic => "¿Es sociedad de beneficio e interés colectivo (BIC)?".to_owned(),
        TieFact::HeadsOfFamily => "Qué parte de la empresa es de mujeres cabeza de familia, en %".to_owned(),
        TieFact::Victims => "Qué parte de la empresa es de mujeres víctimas de violencia intrafamiliar, en %".to_owned(),
        TieFact::ReincorporatedShare => "Qué parte de la empresa es de personas en reintegración o reincorporación, en %".to_owned(),
        TieFact::Workers => "Cuántos trabajadores tiene en la nómina, en total".to_owned(),
        TieFact::Disabled => "Qué día vinculó a cada trabajador con discapacidad".to_owned(),
        TieFact::PensionAge => "Qué día vinculó a cada trabajador en edad de pensión y sin pensión".to_owned(),
        TieFact::Ethnic => {
            "Qué día vinculó a cada trabajador indígena, negro, afrocolombiano, raizal, palenquero o Rrom (gitano)".to_owned()
        }
        TieFact::Business => "Qué es por su tamaño".to_owned(),
        TieFact::Payments => "Cuánto pagó a proveedores el año anterior, en pesos".to_owned(),
        TieFact::MipymePayments => "Cuánto de eso fue a Mipyme, cooperativas o asociaciones mutuales, en pesos".to_owned(),
        TieFact::Constituted => capital(tie_fact_name(fact)),
    }
}

/// `id`: of its field, or the name of its answers; `fault`: what is wrong with it taken with the others.
pub fn tie_fact_field(id: String, fact: TieFact, said: Said, fault: Option<String>, onchange: Callback<Said>) -> El {
    let words = words_of(question(fact));
    let typed = match said {
        Said::Answer(answer) => {
            let answered = onchange.reform(|answer: AnswerDraft| Said::Answer(Some(answer)));
            return answer_field(id, words, answer, answered);
        }
        Said::Text(typed) => typed,
    };
    let ontype = onchange.reform(|text: String| Said::Text(Typed::new(&text)));
    let field = |words: El| Field::new(id.clone(), words, typed.to_string(), ontype.clone());
    let told = fault.map(words_of);
    match fact {
        TieFact::Business => {
            let chosen = BUSINESSES.iter().map(|one| one.value).find(|value| *value == &*typed);
            let onchange = onchange.reform(|value: Option<&'static str>| Said::Text(Typed::new(value.unwrap_or_default())));
            select(id.clone(), words, BUSINESSES, chosen, &onchange)
        }
        TieFact::Disabled | TieFact::PensionAge | TieFact::Ethnic => {
            let (fault, read) = match days(&typed) {
                Ok(read) => (told, read),
                Err(fault) => (Some(words_of(fault)), None),
            };
            let count = read.map(|days| match days.len() {
                0 => "Se leyó que no hay ninguno.".to_owned(),
                1 => "Se leyó una fecha.".to_owned(),
                n => format!("Se leyeron {n} fechas."),
            });
            field(words).hint(DAYS).lines(3).fault(fault).view().maybe(count.map(|count| para("hint", count)))
        }
        TieFact::Workers => figure_field(field(words).fault(told), 0),
        TieFact::Payments | TieFact::MipymePayments => figure_field(field(words).hint("Con corte al 31 de diciembre").fault(told), CENTS),
        _ => percent_field(field(words).hint(PART).fault(told), SHARE_DECIMALS),
    }
}
