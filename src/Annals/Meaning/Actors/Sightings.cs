using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>A stretch of rows that spells a name or an agent noun.</summary>
/// <param name="First">First row.</param>
/// <param name="Last">Last row, inclusive.</param>
/// <param name="Entry">Entry in <see cref="ActorTables"/>: of an agent noun, or the first of a name's.</param>
/// <param name="IsAgent">Whether it is an agent noun.</param>
internal readonly record struct Sighting(int First, int Last, int Entry, bool IsAgent)
{
    /// <summary>Number of rows.</summary>
    internal int Length => Last - First + 1;

    /// <summary>True when <paramref name="row"/> is one of its rows.</summary>
    internal bool Covers(int row) => First <= row && row <= Last;
}

/// <summary>All sightings of one report, in order of their first row.</summary>
internal sealed class Sightings
{
    private readonly List<Sighting> all;
    private readonly int[] from;

    private Sightings(List<Sighting> all, int[] from)
    {
        this.all = all;
        this.from = from;
    }

    /// <summary>The sightings that begin on a row from <paramref name="first"/> to <paramref name="last"/>, as indexes: first, and behind the last.</summary>
    internal (int Begin, int End) Within(int first, int last) => (from[Math.Max(0, first)], from[Math.Min(last + 1, from.Length - 1)]);

    /// <summary>The sighting of an index.</summary>
    internal Sighting this[int index] => all[index];

    /// <summary>Number of sightings.</summary>
    internal int Count => all.Count;

    /// <summary>Looks through the words of <paramref name="analysis"/> once.</summary>
    internal static Sightings Find(Analysis analysis, ActorTables tables)
    {
        TokenTable tokens = analysis.Tokens;
        var all = new List<Sighting>(tokens.Count / 2);
        var from = new int[tokens.Count + 1];
        List<string> bodies = BodyLetters.FullNames(analysis);
        int next = 0;
        for (int row = 0; row < tokens.Count; row++)
        {
            from[row] = all.Count;
            if (!MayBegin(tokens.Upos[row]) && !char.IsUpper(analysis.Text[tokens.Start[row]])) continue;
            while (next < analysis.Names.Count && analysis.Names[next].Last < row) next++;
            int found = all.Count;
            FindNames(analysis, tables, row, all);
            if (bodies.Count > 0) DropLetters(analysis, tables, bodies, all, found);
            if (next < analysis.Names.Count && analysis.Names[next].First <= row) DropParts(analysis, tables, analysis.Names[next], all, found);
            FindAgents(analysis, tables, row, all);
        }
        from[tokens.Count] = all.Count;
        return new Sightings(all, from);
    }

    // Letters for a body that the report spells out otherwise.
    private static void DropLetters(Analysis analysis, ActorTables tables, List<string> bodies, List<Sighting> all, int from)
    {
        for (int i = all.Count - 1; i >= from; i--)
            if (all[i].Length == 1 && BodyLetters.AreAnothers(analysis.Tokens.Form(analysis.Text, all[i].First), tables.Row(tables.Name(all[i].Entry).Row), bodies)) all.RemoveAt(i);
    }

    /// <summary>
    /// Takes out what is a country, capital or people by itself but part of somebody's name here ("Alexander Hamilton", "Chad Smith"), and peoples that
    /// open another name ("San Francisco").
    /// </summary>
    private static void DropParts(Analysis analysis, ActorTables tables, NameSpan name, List<Sighting> all, int from)
    {
        string text = analysis.Text;
        TokenTable tokens = analysis.Tokens;
        // "Karen guerrilla", "Young Algerians" are nobody's first and last name
        if (!char.IsUpper(text[tokens.Start[name.Last]])) return;
        for (int i = all.Count - 1; i >= from; i--)
        {
            Sighting s = all[i];
            if (s.Last > name.Last || s.First == name.First && s.Last == name.Last) continue;
            ActorName entry = tables.Name(s.Entry);
            bool people = tables.Row(entry.Row).Source == ActorSource.Peoples;
            if ((entry.Use & NameUse.Demonym) != 0 && text[tokens.End[s.Last] - 1] == 's') continue;
            // "Peace and Security Council" is not the Security Council
            if (s.First > name.First && s.Last == name.Last && tokens.Lemma[s.First - 1] == "and" && tables.Row(entry.Row).Source == ActorSource.International)
            {
                all.RemoveAt(i);
                continue;
            }
            bool country = (entry.Use & (NameUse.Country | NameUse.Demonym | NameUse.Capital)) != 0;
            if (name.Kind == EntityKind.Person ? people || country : people && s.Last < name.Last && name.Kind == EntityKind.Place) all.RemoveAt(i);
        }
    }

    /// <summary>Taggers err with names ("WHO" a pronoun): capitals begin one whatever the tag.</summary>
    private static bool MayBegin(Upos tag) => tag is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Verb or Upos.X or Upos.Adv or Upos.None;

    private static void FindNames(Analysis analysis, ActorTables tables, int row, List<Sighting> all)
    {
        TokenTable tokens = analysis.Tokens;
        int end = tokens.Rows(tokens.Sentence[row]).End;
        var hash = new PhraseHash();
        for (int last = row; last < end; last++)
        {
            if (last > row && tokens.Start[last] > tokens.End[last - 1]) hash.Part();
            ulong before = hash.Value;
            hash.Add(tokens.Form(analysis.Text, last));
            if (hash.Value == before) continue;
            if (!tables.Names.TryFind(hash.Value, out int entry, out bool goesOn)) return;
            if (entry >= 0 && !IsOfContinent(analysis, row, last) && !IsLetters(analysis, tables, entry, row, last) && IsWrittenSo(tokens.Span(row, last).In(analysis.Text), tables, entry)) all.Add(new Sighting(row, last, entry, false));
            if (!goesOn) return;
        }
    }

    /// <summary>"a GAO report": letters among words in small ones, not the town of Gao.</summary>
    private static bool IsLetters(Analysis analysis, ActorTables tables, int entry, int first, int last)
    {
        TokenTable tokens = analysis.Tokens;
        ReadOnlySpan<char> word = tokens.Form(analysis.Text, first);
        if (first != last || word.Length is < 2 or > 5 || word.ContainsAnyExceptInRange('A', 'Z') || first == 0 || tokens.Sentence[first - 1] != tokens.Sentence[first]) return false;
        for (int e = entry; e >= 0; e = tables.Name(e).Next)
            if ((tables.Name(e).Use & (NameUse.Capitals | NameUse.Short)) != 0 || tables.Row(tables.Name(e).Row).Source is not ActorSource.Countries) return false;
        (int from, int end) = tokens.Rows(tokens.Sentence[first]);
        int small = 0;
        for (int row = from; row < end; row++)
            if (char.IsLower(analysis.Text[tokens.Start[row]])) small++;
        return 2 * small > end - from;
    }

    /// <summary>"Latin American", "Central Americans": of a continent, not of the United States.</summary>
    private static bool IsOfContinent(Analysis analysis, int first, int last) =>
        first == last && first > 0 && analysis.Tokens.Form(analysis.Text, last) is "American" or "Americans"
        && analysis.Tokens.Form(analysis.Text, first - 1) is "Latin" or "Central" or "South" or "North" or "Meso";

    /// <summary>True when one of the names that are spelled so is written so ("Hamas" and "HAMAS").</summary>
    private static bool IsWrittenSo(ReadOnlySpan<char> words, ActorTables tables, int entry)
    {
        for (int e = entry; e >= 0; e = tables.Name(e).Next)
            if (HasCase(words, tables.Name(e).Use)) return true;
        return false;
    }

    private static bool HasCase(ReadOnlySpan<char> words, NameUse use)
    {
        if ((use & (NameUse.Proper | NameUse.Capitals)) == 0) return true;
        int lower = 0, upper = 0;
        foreach (char c in words)
        {
            if (char.IsLower(c)) lower++;
            else if (char.IsUpper(c)) upper++;
        }
        return upper > 0 && ((use & NameUse.Capitals) == 0 || lower == 0);
    }

    private static void FindAgents(Analysis analysis, ActorTables tables, int row, List<Sighting> all)
    {
        int before = all.Count;
        FindAgents(analysis, tables, row, all, true);
        // "Rights groups": the table has the first word as it is written
        if (all.Count == before && !analysis.Tokens.Form(analysis.Text, row).Equals(analysis.Tokens.Lemma[row], StringComparison.OrdinalIgnoreCase)) FindAgents(analysis, tables, row, all, false);
    }

    private static void FindAgents(Analysis analysis, ActorTables tables, int row, List<Sighting> all, bool byLemma)
    {
        TokenTable tokens = analysis.Tokens;
        int end = tokens.Rows(tokens.Sentence[row]).End;
        var hash = new PhraseHash();
        for (int last = row; last < end; last++)
        {
            if (last > row && tokens.Start[last] > tokens.End[last - 1]) hash.Part();
            PhraseHash before = hash;
            int entry = -1;
            bool goesOn = false;
            bool isNoun = tokens.Upos[last] is not (Upos.Verb or Upos.Adj) && (byLemma || last > row);
            if (!(isNoun && Step(tables.Agents, tokens.Lemma[last], before, ref hash, out entry, out goesOn))
                && !Step(tables.Agents, tokens.Form(analysis.Text, last), before, ref hash, out entry, out goesOn)) return;
            if (hash.Value == before.Value) continue;
            if (entry >= 0 && (tokens.Upos[last] == Upos.Noun || (tables.Agent(entry).Use & AgentUse.Common) == 0)) all.Add(new Sighting(row, last, entry, true));
            if (!goesOn) return;
        }
    }

    /// <summary>Takes a word in the form that the table knows: as it is, else without a plural's ending.</summary>
    private static bool Step(PhraseTable table, ReadOnlySpan<char> word, PhraseHash before, ref PhraseHash hash, out int entry, out bool goesOn)
    {
        hash = before;
        hash.Add(word);
        if (hash.Value == before.Value)
        {
            (entry, goesOn) = (-1, true);
            return true;
        }
        if (table.TryFind(hash.Value, out entry, out goesOn)) return true;
        if (word.Length < 4 || word[^1] is not ('s' or 'S') || word[^2] is 's' or 'S') return false;
        hash = before;
        hash.Add(word[..^1]);
        if (table.TryFind(hash.Value, out entry, out goesOn)) return true;
        if (!word.EndsWith("ies", StringComparison.OrdinalIgnoreCase)) return false;
        hash = before;
        hash.Add(word[..^3]);
        hash.Add('y');
        return table.TryFind(hash.Value, out entry, out goesOn);
    }
}
