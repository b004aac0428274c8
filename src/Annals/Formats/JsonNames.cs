using Annals.Records;

namespace Annals.Formats;

/// <summary>The record's fixed words, as RECORD version 1 spells them.</summary>
internal static class JsonNames
{
    internal static string Of(SectionKind kind) => kind switch
    {
        SectionKind.Headline => "headline",
        SectionKind.Byline => "byline",
        SectionKind.Dateline => "dateline",
        SectionKind.Subheading => "subheading",
        SectionKind.Caption => "caption",
        _ => "paragraph",
    };

    internal static string Of(PublishedFrom from) => from switch
    {
        PublishedFrom.Given => "given",
        PublishedFrom.Metadata => "metadata",
        PublishedFrom.Text => "text",
        _ => "unknown",
    };

    internal static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Organization => "organization",
        EntityKind.Group => "group",
        EntityKind.Place => "place",
        EntityKind.Facility => "facility",
        EntityKind.Vehicle => "vehicle",
        EntityKind.Weapon => "weapon",
        EntityKind.Law => "law",
        EntityKind.Work => "work",
        EntityKind.Event => "event",
        EntityKind.Language => "language",
        _ => "other",
    };

    internal static string Of(MentionForm form) => form switch { MentionForm.Name => "name", MentionForm.Nominal => "nominal", _ => "pronoun" };

    internal static string Of(ToponymUse use) => use switch { ToponymUse.Metonym => "metonym", ToponymUse.Demonym => "demonym", _ => "literal" };

    internal static string Of(TimexType type) => type switch { TimexType.Time => "TIME", TimexType.Duration => "DURATION", TimexType.Set => "SET", _ => "DATE" };

    internal static string Of(Approximation approx) => approx switch
    {
        Approximation.About => "about",
        Approximation.Over => "over",
        Approximation.Under => "under",
        Approximation.Range => "range",
        Approximation.Vague => "vague",
        _ => "exact",
    };

    internal static string Of(QuoteType type) => type switch { QuoteType.Indirect => "indirect", QuoteType.Mixed => "mixed", _ => "direct" };

    internal static string Of(Stance stance) => stance switch
    {
        Stance.Confirming => "confirming",
        Stance.Doubting => "doubting",
        Stance.Denying => "denying",
        Stance.Accusing => "accusing",
        _ => "neutral",
    };

    internal static string Of(Assertion asserted) => asserted switch
    {
        Assertion.Claimed => "claimed",
        Assertion.Denied => "denied",
        Assertion.Planned => "planned",
        Assertion.Possible => "possible",
        Assertion.Negated => "negated",
        Assertion.Conditional => "conditional",
        _ => "fact",
    };

    internal static string Of(Basis basis) => basis switch { Basis.Inferred => "inferred", Basis.Publication => "publication", _ => "stated" };
}
