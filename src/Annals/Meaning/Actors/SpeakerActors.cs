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
    // Sentences in which a statement says whose it is; a headline may come first.
    private const int Opening = 3;
    private readonly Reading publisher;
    private int? issuer;

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
        if (speaker == -1) return publisher.IsEmpty && Issuer() is >= 0 and int issuing ? ForState(analysis.Entities[issuing].Name, readings[issuing]) : publisher;
        return speaker >= 0 ? readings[speaker] : default;
    }

    /// <summary>
    /// "The United States strongly condemns … We express our condolences": the state or government that a statement opens with, in the present tense of who speaks for it; -1 for none,
    /// and where somebody is quoted word for word.
    /// </summary>
    private int Issuer()
    {
        if (issuer is { } known) return known;
        issuer = -1;
        if (analysis.Report.Byline.Length > 0) return -1;
        foreach (Quote quote in analysis.Quotes)
            if (quote.Type == QuoteType.Direct) return -1;
        for (int row = 0; row < tokens.Count && tokens.Sentence[row] < Opening; row++)
        {
            if (tokens.Head[row] >= 0 || tokens.Upos[row] != Upos.Verb || tokens.Xpos[row] is not ("VBZ" or "VBP") || !ActorWords.Declares.Contains(tokens.Lemma[row]) || tokens.Dependent(row, Deprel.Nsubj) is not (>= 0 and int subject) || tokens.Upos[subject] == Upos.Pron) continue;
            int entity = analysis.EntityIndex.EntityOf(subject);
            if (entity >= 0 && (analysis.Entities[entity].Place is { Feature: "PCLI" } || analysis.Entities[entity].Kind == EntityKind.Organization && EndsWithGovernment(analysis.Entities[entity].Name))) issuer = entity;
            break;
        }
        return issuer.Value;
    }

    private static Reading ForState(string name, Reading own)
    {
        var reading = default(Reading);
        if (own.Country is not { } country) return reading;
        reading.OfferCountry(country, Ground.Speaker, "actor.issuer", name);
        reading.OfferSectors(SectorList.Of("GOV"), Ground.Speaker, "actor.issuer", name);
        return reading;
    }

    private static bool EndsWithGovernment(string name) => name.EndsWith("Government", StringComparison.OrdinalIgnoreCase) || name.Contains("Government of", StringComparison.OrdinalIgnoreCase) || name.Contains("Ministry", StringComparison.Ordinal) || name.Contains("Department of", StringComparison.Ordinal);

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
