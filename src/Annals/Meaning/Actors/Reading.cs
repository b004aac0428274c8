using Annals.Records;

namespace Annals.Meaning.Actors;

/// <summary>How good the evidence for a country or sector is; a higher one stands against a lower.</summary>
internal enum Ground : byte
{
    /// <summary>There is none.</summary>
    None,
    /// <summary>The countries of the sentence or report.</summary>
    Context,
    /// <summary>The name of an office that several countries have, of which one is spoken of ("the senator").</summary>
    SharedOffice,
    /// <summary>The name of an office that one country has ("the Taoiseach").</summary>
    Office,
    /// <summary>Whoever says "I", "we", "our troops".</summary>
    Speaker,
    /// <summary>A vague noun ("people"), a people's name.</summary>
    Vague,
    /// <summary>A place in a clause behind the noun ("refugees fleeing the war in …").</summary>
    Clause,
    /// <summary>A place behind a preposition ("teachers in …").</summary>
    Where,
    /// <summary>A body that somebody belongs to.</summary>
    Affiliation,
    /// <summary>"of" somebody, "for" somebody.</summary>
    OfWhom,
    /// <summary>An owner ("Niger's ambassador").</summary>
    Owner,
    /// <summary>An adjective or noun of a country before the head.</summary>
    Nationality,
    /// <summary>A row of a table.</summary>
    Table,
    /// <summary>A noun that decides.</summary>
    Noun,
    /// <summary>The reader's own table.</summary>
    User,
}

/// <summary>What a phrase says of who somebody is.</summary>
internal struct Reading
{
    /// <summary>Country code or null.</summary>
    internal string? Country;
    /// <summary>What the country rests on.</summary>
    internal Ground CountryGround;
    /// <summary>Sectors.</summary>
    internal SectorList Sectors;
    /// <summary>What the sectors rest on.</summary>
    internal Ground SectorGround;
    /// <summary>The noun or name that gave the sectors, else the country.</summary>
    internal string? Detail;
    /// <summary>The rule that did.</summary>
    internal string? Rule;
    /// <summary>The rule that gave the country, and the name it gave it by.</summary>
    internal string? CountryRule, CountryDetail;
    /// <summary>The agent noun that heads a phrase of the entity, or null.</summary>
    internal AgentRow? Noun;
    /// <summary>One more than the row of the pronoun that owns the head ("his government"); 0 for none.</summary>
    internal int OwnerAfter;

    /// <summary>True when it says nothing.</summary>
    internal readonly bool IsEmpty => Country is null && Sectors.IsEmpty;

    /// <summary>Takes the country when its ground is better.</summary>
    internal void OfferCountry(string? country, Ground ground, string rule, string? detail)
    {
        if (country is null || ground <= CountryGround) return;
        (Country, CountryGround, CountryRule, CountryDetail) = (country, ground, rule, detail);
        if (SectorGround == Ground.None) (Rule, Detail) = (rule, detail);
    }

    /// <summary>Takes the sectors when their ground is better.</summary>
    internal void OfferSectors(SectorList sectors, Ground ground, string rule, string? detail)
    {
        if (sectors.IsEmpty || !Beats(sectors, ground)) return;
        (Sectors, SectorGround, Rule, Detail) = (sectors, ground, rule, detail);
    }

    /// <summary>Takes from another phrase of the same entity what is better there.</summary>
    internal void Merge(in Reading other)
    {
        if (other.CountryGround > CountryGround)
            (Country, CountryGround, CountryRule, CountryDetail) = (other.Country, other.CountryGround, other.CountryRule, other.CountryDetail);
        if (!other.Sectors.IsEmpty && Beats(other.Sectors, other.SectorGround)) (Sectors, SectorGround, Rule, Detail) = (other.Sectors, other.SectorGround, other.Rule, other.Detail);
        Rule ??= other.Rule;
        Detail ??= other.Detail;
        Noun ??= other.Noun;
        if (OwnerAfter == 0) OwnerAfter = other.OwnerAfter;
    }

    /// <summary>A better ground beats a worse; but who holds an office is not called a refugee or a lawyer by an aside, and known rebels stay such where they are called a faction or paramilitaries.</summary>
    private readonly bool Beats(SectorList sectors, Ground ground)
    {
        if (ground == Ground.Noun && SectorGround == Ground.Table) return !(IsPublic(Sectors) && IsPrivate(sectors) || Sectors.First == "REB" && IsArmed(sectors));
        if (ground == Ground.Table && SectorGround == Ground.Noun) return IsPublic(sectors) && IsPrivate(Sectors) || sectors.First == "REB" && IsArmed(Sectors);
        return ground > SectorGround;
    }

    private static bool IsArmed(SectorList sectors) => sectors.First is "UAF" or "PRM";

    private static bool IsPublic(SectorList sectors) => sectors.First is "GOV" or "LEG" or "JUD" or "MIL" or "COP" or "SPY" or "REB" or "OPP" or "PTY" or "PRE";

    private static bool IsPrivate(SectorList sectors) => sectors.First is "CVL" or "REF" or "BUS" or "EDU" or "JRN" or "SOC" or "MED" or "LAB" or "AGR" or "UNK";

    /// <summary>The actor it makes, or null; <see cref="Why"/> says what the sectors rest on, and what the country does where that is something else.</summary>
    internal readonly Actor? ToActor()
    {
        if (IsEmpty) return null;
        string rule = Rule ?? CountryRule ?? "actor.country";
        if (CountryGround is Ground.Context or Ground.SharedOffice) rule += ".inferred";
        bool other = CountryRule is not null && !rule.StartsWith(CountryRule, System.StringComparison.Ordinal) && CountryGround != Ground.Context;
        string? detail = !other ? Detail : (Detail is null ? "" : Detail + "; ") + "country: " + CountryRule + (CountryDetail is null ? "" : " " + CountryDetail);
        return new Actor(Country, Sectors.ToCodes(), new Why(rule, detail));
    }
}
