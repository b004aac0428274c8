using Annals.Records;

namespace Annals.Meaning.Actors;

/// <summary>How good the evidence for a country or sector is; a higher one stands against a lower.</summary>
internal enum Ground : byte
{
    /// <summary>There is none.</summary>
    None,
    /// <summary>The countries of the sentence or report.</summary>
    Context,
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

    /// <summary>True when it says nothing.</summary>
    internal readonly bool IsEmpty => Country is null && Sectors.IsEmpty;

    /// <summary>Takes the country when its ground is better.</summary>
    internal void OfferCountry(string? country, Ground ground, string rule, string? detail)
    {
        if (country is null || ground <= CountryGround) return;
        (Country, CountryGround) = (country, ground);
        if (SectorGround == Ground.None) (Rule, Detail) = (rule, detail);
    }

    /// <summary>Takes the sectors when their ground is better.</summary>
    internal void OfferSectors(SectorList sectors, Ground ground, string rule, string? detail)
    {
        if (sectors.IsEmpty || ground <= SectorGround) return;
        (Sectors, SectorGround, Rule, Detail) = (sectors, ground, rule, detail);
    }

    /// <summary>Takes from another phrase of the same entity what is better there.</summary>
    internal void Merge(in Reading other)
    {
        if (other.CountryGround > CountryGround) (Country, CountryGround) = (other.Country, other.CountryGround);
        if (other.SectorGround > SectorGround) (Sectors, SectorGround, Rule, Detail) = (other.Sectors, other.SectorGround, other.Rule, other.Detail);
        Rule ??= other.Rule;
        Detail ??= other.Detail;
    }

    /// <summary>The actor it makes, or null.</summary>
    internal readonly Actor? ToActor() =>
        IsEmpty ? null : new Actor(Country, Sectors.ToCodes(), new Why(CountryGround == Ground.Context ? Rule + ".inferred" : Rule ?? "actor.country", Detail));
}
