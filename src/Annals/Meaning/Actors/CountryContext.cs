using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>The countries a report speaks of, to infer whose "the police" are when no word says it.</summary>
internal sealed class CountryContext
{
    private readonly string?[] bySentence;
    private readonly string? main;

    private CountryContext(string?[] bySentence, string? main)
    {
        this.bySentence = bySentence;
        this.main = main;
    }

    /// <summary>
    /// The report's main country: the police of a report are its own, wherever the man they seize was flying. Where none stands out, the only
    /// country of that sentence, else of the one before it; null when there is none.
    /// </summary>
    internal string? At(int sentence)
    {
        if (main is not null || (uint)sentence >= (uint)bySentence.Length) return main;
        return Single(bySentence[sentence]) ?? (sentence > 0 ? Single(bySentence[sentence - 1]) : null);
    }

    /// <summary>Counts the countries that names, adjectives and resolved places stand for.</summary>
    internal static CountryContext Build(Analysis analysis, ActorTables tables, Sightings sightings, CountryCodes codes)
    {
        var bySentence = new string?[analysis.Tokens.SentenceCount];
        var counts = new List<(string Country, int Count)>();
        for (int i = 0; i < sightings.Count; i++)
        {
            Sighting s = sightings[i];
            if (s.IsAgent || (tables.Name(s.Entry).Use & (NameUse.Country | NameUse.Demonym | NameUse.Capital)) == 0 || Hyphens.Parts(analysis, s)) continue;
            Count(tables.Row(tables.Name(s.Entry).Row).Country!, analysis.Tokens.Sentence[s.First], bySentence, counts);
        }
        foreach (Entity entity in analysis.Entities)
        {
            if (codes.Of(entity.Place) is not { } country) continue;
            foreach (Mention mention in entity.Mentions)
                if ((uint)mention.Head < (uint)analysis.Tokens.Count) Count(country, analysis.Tokens.Sentence[mention.Head], bySentence, counts);
        }
        return new CountryContext(bySentence, Main(counts));
    }

    private static string? Single(string? mark) => mark is null or "" ? null : mark;

    private static void Count(string country, int sentence, string?[] bySentence, List<(string Country, int Count)> counts)
    {
        bySentence[sentence] = bySentence[sentence] is null || bySentence[sentence] == country ? country : "";
        for (int i = 0; i < counts.Count; i++)
        {
            if (counts[i].Country != country) continue;
            counts[i] = (country, counts[i].Count + 1);
            return;
        }
        counts.Add((country, 1));
    }

    /// <summary>The country named in more than half of all cases.</summary>
    private static string? Main(List<(string Country, int Count)> counts)
    {
        int total = 0;
        (string Country, int Count) best = ("", 0);
        foreach ((string Country, int Count) c in counts)
        {
            total += c.Count;
            if (c.Count > best.Count) best = c;
        }
        return best.Count * 2 > total ? best.Country : null;
    }
}
