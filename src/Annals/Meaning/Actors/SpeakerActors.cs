using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>
/// Whose "I", "we" and "our" are: within a quote the speaker's, outside the publisher's where the tables know it or its address tells a
/// government; else nobody's.
/// </summary>
internal sealed class SpeakerActors
{
    private readonly Analysis analysis;
    private readonly TokenTable tokens;
    private readonly Reading publisher;

    internal SpeakerActors(Analysis analysis, ActorTables tables)
    {
        this.analysis = analysis;
        tokens = analysis.Tokens;
        publisher = Publisher(analysis.Report, tables);
        foreach (Quote quote in analysis.Quotes) IsStatement |= quote.Why.Rule == "quote.block";
    }

    /// <summary>True for "I", "we", "our", "us" and the like.</summary>
    internal bool IsFirstPerson(int row) =>
        tokens.Upos[row] == Upos.Pron && tokens.Form(analysis.Text, row) is var word
        && (Is(word, "i") || Is(word, "we") || Is(word, "our") || Is(word, "us") || Is(word, "my") || Is(word, "me") || Is(word, "ours") || Is(word, "ourselves") || Is(word, "myself"));

    /// <summary>True for an entity that has no other mentions.</summary>
    internal bool IsOnlyFirstPerson(Entity entity)
    {
        foreach (Mention mention in entity.Mentions)
            if ((uint)mention.Head >= (uint)tokens.Count || !IsFirstPerson(mention.Head)) return false;
        return true;
    }

    /// <summary>True when the report gives somebody's statement without marks, as a ministry's own page does: whose ministry goes without saying there.</summary>
    internal bool IsStatement { get; }

    /// <summary>Index of the entity that speaks where <paramref name="row"/> stands; -1 outside quotes, -2 in a quote of somebody unknown.</summary>
    internal int SpeakerAt(int row)
    {
        Quote? inner = null;
        foreach (Quote quote in analysis.Quotes)
        {
            if (quote.Span.Start > tokens.Start[row]) break;
            if (quote.Type != QuoteType.Indirect && quote.Span.Contains(tokens.Start[row])) inner = quote;
        }
        if (inner is null) return -1;
        return inner.Speaker is { } id && int.TryParse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out int number) && number <= analysis.Entities.Count ? number - 1 : -2;
    }

    /// <summary>What the words around a first-person pronoun say of whom it means; empty when nothing does.</summary>
    internal Reading At(int row, Reading[] readings)
    {
        int speaker = SpeakerAt(row);
        if (speaker == -1) return publisher;
        return speaker >= 0 ? readings[speaker] : default;
    }

    private static Reading Publisher(Report report, ActorTables tables)
    {
        var reading = default(Reading);
        if (report.Publisher is { Length: > 0 } name && tables.Names.TryFind(PhraseHash.Of(name), out int entry, out _) && entry >= 0
            && tables.Row(tables.Name(entry).Row) is { Source: not (ActorSource.People or ActorSource.Countries or ActorSource.Peoples) } row)
        {
            reading.OfferCountry(row.Country, Ground.Speaker, "actor.publisher", row.Name);
            reading.OfferSectors(row.Sectors, Ground.Speaker, "actor.publisher", row.Name);
        }
        else if (GovernmentHost(report.Url ?? report.Publisher, tables) is { } country)
        {
            reading.OfferCountry(country, Ground.Speaker, "actor.publisher", null);
            reading.OfferSectors(SectorList.Of("GOV"), Ground.Speaker, "actor.publisher", null);
        }
        return reading;
    }

    /// <summary>Country of a government's address ("www.gov.uk", "state.gov", "dfat.gov.au"), or null.</summary>
    private static string? GovernmentHost(string? address, ActorTables tables)
    {
        if (address is null) return null;
        ReadOnlySpan<char> host = address;
        if (host.IndexOf("://") is >= 0 and int scheme) host = host[(scheme + 3)..];
        if (host.IndexOfAny('/', ':') is >= 0 and int end) host = host[..end];
        int dot = host.LastIndexOf('.');
        if (dot < 0) return null;
        if (host[(dot + 1)..] is "gov" or "mil") return "USA";
        ReadOnlySpan<char> rest = host[..dot];
        bool government = EndsWithLabel(rest, "gov") || EndsWithLabel(rest, "gob") || EndsWithLabel(rest, "gouv") || EndsWithLabel(rest, "go") || EndsWithLabel(rest, "mil") || EndsWithLabel(rest, "govt");
        return government && host.Length == dot + 3 ? tables.CountryOfDomain(host[(dot + 1)..]) : null;
    }

    private static bool EndsWithLabel(ReadOnlySpan<char> host, string label) =>
        host.EndsWith(label, StringComparison.OrdinalIgnoreCase) && (host.Length == label.Length || host[^(label.Length + 1)] == '.');

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
