//! Tie-break: the criteria with their facts and papers, the list of papers to attach, and a tie to try out.

mod criterion;
mod facts;
mod pack;
mod papers;
mod trial;

pub use pack::pack;

use crate::engine::bidder::BidderKind;
use crate::engine::firm::{Firm, Member};
use crate::engine::reading::Id;
use crate::engine::values::text::capital;
use crate::ui::components::print_choice;
use crate::ui::kit::{anchor, el, para, several, so_far, to_come, use_gradually, El};
use crate::ui::routes::{link, Page};
use crate::ui::session::{Session, SessionProps};
use crate::ui::state::{not_theirs, people, TieAsks};
use yew::prelude::*;

/// What the cards of the page share.
struct Ties<'a> {
    session: &'a Session,
    firm: &'a Firm,
    asks: &'a TieAsks<'a>,
}

impl Ties<'_> {
    /// The owner of a fact or a paper, and its place among the members.
    fn member(&self, owner: Option<&Id>) -> Option<(usize, &Member)> {
        self.firm.members.iter().enumerate().find(|(_, member)| Some(&member.id) == owner)
    }

    /// What a member is called, as the engine calls it; nothing of the bidder as a whole.
    fn called(&self, owner: Option<&Id>) -> Option<String> {
        self.member(owner).map(|(place, member)| member.called(place))
    }

    fn title(&self, owner: Option<&Id>) -> String {
        self.called(owner).map_or_else(|| "Del grupo".to_owned(), |name| capital(&name))
    }

    fn is_plural(&self) -> bool {
        self.firm.kind.is_some_and(BidderKind::is_plural)
    }
}

#[component]
pub fn TieBreak(props: &SessionProps) -> Html {
    let session = &props.session;
    let process = &session.process;
    let firm = people(&session.work, process);
    let asks = TieAsks::of(process, &session.work, &firm);
    let ties = Ties { session, firm: &firm, asks: &asks };
    let intro = "Si dos ofertas empatan en precio, deciden estos criterios, en orden. Las pruebas van con la oferta: después del cierre no se pueden agregar, pero su falta no rechaza la oferta.";
    let marked =
        process.tiebreak.marked_in.as_ref().map(|form| {
            para("", format!("Marque en el {form} cada criterio que invoque: la entidad no mira el que no está marcado allí."))
        });
    // The same words whatever was answered, so that they tell nothing.
    let private = process.tiebreak.criteria.iter().any(|criterion| criterion.is_sensitive()).then(|| {
        let words = "Lo que responda en los criterios marcados «Dato sensible» queda solo en la memoria de esta página: no se guarda, ni entra en el comprobante ni en lo impreso. Al recargar o cerrar la página hay que responderlo de nuevo, porque de lo que haya respondido antes no queda nada. No escriba nombres ni documentos de otras personas.";
        several().with(para("privacy", words)).with(print_choice())
    });
    let first = session
        .kind()
        .is_none()
        .then(|| el("p").with(anchor("button", link(&session.place, Page::Bidder), "Diga primero quién se presenta")));
    let unnamed = (ties.is_plural() && firm.members.is_empty()).then(|| {
        let way = anchor("", link(&session.place, Page::Bidder), "Escriba los integrantes en «Quién se presenta»");
        el("p").with(way).words(": los datos y las pruebas son de cada uno.")
    });
    let page = several().with(para("", intro)).maybe(marked).maybe(private).maybe(first).maybe(unnamed);
    let shown = use_gradually(asks.criteria.len(), 2, false);
    let page = page.with(so_far(&asks.criteria, shown, |one| criterion::card(&ties, one)));
    let coming = to_come(shown, asks.criteria.len());
    let rest = coming.is_none().then(|| several().maybe(others(session)).with(pack(session)).maybe(trial::card(session)));
    page.maybe(rest).maybe(coming).html()
}

/// The criteria that this form of bidder cannot credit.
fn others(session: &Session) -> Option<El> {
    let kind = session.kind()?;
    let named = not_theirs(&session.process, kind).map(|criterion| format!("{}, {}", criterion.number.get(), criterion.title));
    let named: Vec<String> = named.collect();
    (!named.is_empty()).then(|| para("hint", format!("No los acredita una oferta de {}: {}.", kind.words(), named.join("; "))))
}
