//! Words that say who bids, shared by definitions and by firms.

use super::reading::word;

word! {
    /// A plain answer. Its absence means «no sé».
    pub enum Answer { Yes = "yes", No = "no", }
}

word! {
    /// The forms of a bidder.
    pub enum BidderKind {
        /// A natural person with domicile in Colombia.
        Natural = "natural",
        /// A legal person constituted in Colombia, for profit.
        Legal = "legal",
        Nonprofit = "nonprofit",
        /// A foreign natural person without domicile in Colombia.
        ForeignNatural = "foreign_natural",
        /// A foreign company with a branch in Colombia.
        ForeignBranch = "foreign_branch",
        /// A foreign company without a branch in Colombia.
        ForeignLegal = "foreign_legal",
        Consorcio = "consorcio",
        UnionTemporal = "union_temporal",
        /// A promise to constitute a company.
        PromesaSociedad = "promesa_sociedad",
    }
}

word! {
    /// Who signs the offer for the bidder.
    pub enum OfferSigner {
        /// The natural person, the legal representative, or the representative of a plural.
        Representative = "representative",
        /// The substitute of the legal representative.
        Substitute = "substitute",
        /// An attorney.
        Attorney = "attorney",
    }
}

impl OfferSigner {
    /// What a person calls it.
    pub fn words(self) -> &'static str {
        match self {
            OfferSigner::Representative => "quien oferta o su representante",
            OfferSigner::Substitute => "un suplente del representante",
            OfferSigner::Attorney => "un apoderado",
        }
    }
}

impl BidderKind {
    /// Whether it is a person of flesh and bone.
    pub fn is_natural(self) -> bool {
        matches!(self, BidderKind::Natural | BidderKind::ForeignNatural)
    }

    /// Whether several bid as one.
    pub fn is_plural(self) -> bool {
        matches!(self, BidderKind::Consorcio | BidderKind::UnionTemporal | BidderKind::PromesaSociedad)
    }

    /// What a person calls it.
    pub fn words(self) -> &'static str {
        match self {
            BidderKind::Natural => "persona natural",
            BidderKind::Legal => "persona jurídica",
            BidderKind::Nonprofit => "entidad sin ánimo de lucro",
            BidderKind::ForeignNatural => "persona natural extranjera sin domicilio en Colombia",
            BidderKind::ForeignBranch => "sociedad extranjera con sucursal en Colombia",
            BidderKind::ForeignLegal => "sociedad extranjera sin sucursal en Colombia",
            BidderKind::Consorcio => "consorcio",
            BidderKind::UnionTemporal => "unión temporal",
            BidderKind::PromesaSociedad => "promesa de sociedad futura",
        }
    }
}
