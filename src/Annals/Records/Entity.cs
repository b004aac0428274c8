using System.Collections.Immutable;

namespace Annals.Records;

/// <summary>What an entity is.</summary>
public enum EntityKind
{
    /// <summary>None of the others.</summary>
    Other,
    /// <summary>A human being, or several named as such.</summary>
    Person,
    /// <summary>A body with a name or office: ministry, party, company, army, team.</summary>
    Organization,
    /// <summary>A people, nationality, armed group or crowd.</summary>
    Group,
    /// <summary>A country, region, town, natural feature.</summary>
    Place,
    /// <summary>A building, airport, bridge, base.</summary>
    Facility,
    /// <summary>A ship, aircraft, car, tank.</summary>
    Vehicle,
    /// <summary>A weapon or munition.</summary>
    Weapon,
    /// <summary>A law, treaty, resolution.</summary>
    Law,
    /// <summary>A work of art, a book, a newspaper as a text, a document.</summary>
    Work,
    /// <summary>A named event: a war, an election, a storm.</summary>
    Event,
    /// <summary>A language.</summary>
    Language,
}

/// <summary>How a mention refers.</summary>
public enum MentionForm
{
    /// <summary>By name.</summary>
    Name,
    /// <summary>By a noun phrase.</summary>
    Nominal,
    /// <summary>By a pronoun.</summary>
    Pronoun,
}

/// <summary>One place in the text that refers to an entity.</summary>
/// <param name="Span">The words.</param>
/// <param name="Form">How they refer.</param>
/// <param name="Head">Index of the head word in the token table.</param>
/// <param name="Why">Why this mention belongs to its entity.</param>
public readonly record struct Mention(TextSpan Span, MentionForm Form, int Head, Why Why);

/// <summary>Who an entity is in political event data.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or PLOVER's code of an international actor (IGO UNO EUR NGO ISM IMG MNC); null when it has none.</param>
/// <param name="Sectors">PLOVER sector codes, the most telling first; may be empty.</param>
/// <param name="Why">The rule or table row that coded it.</param>
public sealed record Actor(string? Country, ImmutableArray<string> Sectors, Why Why);

/// <summary>Where a place is.</summary>
public sealed record Place
{
    /// <summary>GeoNames id; 0 when our own table names it only.</summary>
    public long GeonameId { get; init; }
    /// <summary>GeoNames' main name.</summary>
    public required string Name { get; init; }
    /// <summary>Latitude, WGS-84 degrees, -90 to 90.</summary>
    public double Lat { get; init; }
    /// <summary>Longitude, WGS-84 degrees, -180 to 180.</summary>
    public double Lon { get; init; }
    /// <summary>ISO 3166-1 alpha-2, de jure by default; null on the high seas and for regions of several countries.</summary>
    public string? Country { get; init; }
    /// <summary>ISO 3166-1 alpha-2 (or the claimant) of who holds it, where that differs from <see cref="Country"/>; else null.</summary>
    public string? CountryDeFacto { get; init; }
    /// <summary>GeoNames feature code: PPL, PPLC, ADM1, PCLI, …</summary>
    public required string Feature { get; init; }
    /// <summary>Name of the first-level division, or null.</summary>
    public string? Admin1 { get; init; }
    /// <summary>Inhabitants, 0 when not known.</summary>
    public long Population { get; init; }
}

/// <summary>A person, body or thing the report speaks of, with all its mentions.</summary>
public sealed record Entity
{
    /// <summary><c>e1</c>, <c>e2</c>, … by first mention.</summary>
    public required string Id { get; init; }
    /// <summary>What it is.</summary>
    public required EntityKind Kind { get; init; }
    /// <summary>The fullest name the report gives, else its first noun phrase.</summary>
    public required string Name { get; init; }
    /// <summary>Titles and roles as written, in order, without repeats.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];
    /// <summary>Its mentions in text order, at least one.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }
    /// <summary>Country and sectors, or null.</summary>
    public Actor? Actor { get; init; }
    /// <summary>Where it is, for a place that is known; else null.</summary>
    public Place? Place { get; init; }
    /// <summary>The rule or model that made it an entity of this kind.</summary>
    public Why Why { get; init; }
}

/// <summary>How a toponym is used.</summary>
public enum ToponymUse
{
    /// <summary>It says where.</summary>
    Literal,
    /// <summary>A government, army, team or company named by its place.</summary>
    Metonym,
    /// <summary>An adjective or noun for people or things of a place ("Kenyan").</summary>
    Demonym,
}

/// <summary>A word that names a place.</summary>
public sealed record Toponym
{
    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }
    /// <summary>Id of its entity, or null.</summary>
    public string? Entity { get; init; }
    /// <summary>How it is used.</summary>
    public required ToponymUse Use { get; init; }
    /// <summary>The place it was resolved to, or null when unknown.</summary>
    public Place? Place { get; init; }
    /// <summary>Probability, 0 to 1, that <see cref="Place"/> is right within 161 km.</summary>
    public double Confidence { get; init; }
    /// <summary>How it was found and resolved.</summary>
    public Why Why { get; init; }
}
