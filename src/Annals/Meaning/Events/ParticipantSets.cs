using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Which nouns take up several named before (<c>data/events/sets.tsv</c>): "the two leaders", "both countries".</summary>
internal sealed class SetNouns
{
    private readonly WordTable<bool> persons;

    private SetNouns(WordTable<bool> persons) => this.persons = persons;

    internal static SetNouns Load()
    {
        var all = new WordTable<bool>();
        foreach (string line in ResourceStore.ReadLines("events/sets.tsv"))
        {
            string[] cells = line.Split('\t');
            foreach (string noun in cells[1].Split(' ')) all[noun] = cells[0] == "persons";
        }
        return new SetNouns(all);
    }

    internal bool TryGet(string lemma, out bool isPersons) => persons.TryGetValue(lemma, out isPersons);
}

/// <summary>Opens phrases that mean several entities: sets of those named before, and pronouns for "A and B". One for each report.</summary>
internal sealed class ParticipantSets
{
    private const int Back = 3;
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly SetNouns nouns;

    internal ParticipantSets(Analysis analysis, TokenTable tokens, SetNouns nouns)
    {
        this.analysis = analysis;
        t = tokens;
        this.nouns = nouns;
    }

    /// <summary>Heads of the phrases that the phrase headed by <paramref name="row"/> means together; null when it means one.</summary>
    internal List<int>? Members(int row)
    {
        if (t.Upos[row] == Upos.Pron) return OfPronoun(row);
        if (t.Upos[row] is not (Upos.Noun or Upos.Propn) || t.Xpos[row] is not ("NNS" or "NNPS") || !nouns.TryGet(t.Lemma[row], out bool isPersons)) return null;
        if (Listed(row) is { } listed) return listed;
        int count = Count(row);
        return count is 2 or 3 ? Before(row, count, isPersons) : null;
    }

    /// <summary>"Three countries, Mali, Niger and Togo, …": those in apposition; null when fewer than two follow.</summary>
    private List<int>? Listed(int row)
    {
        List<int>? members = null;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (d < row || t.Deprel[d] != Deprel.Appos) continue;
            (members ??= []).Add(d);
            for (int c = t.FirstDependent[d]; c >= 0; c = t.NextDependent[c])
                if (c > d && t.Deprel[c] is Deprel.Conj or Deprel.Appos) members.Add(c);
        }
        members?.RemoveAll(m => analysis.EntityIndex.EntityOf(m) is var e && (e < 0 || analysis.Entities[e].Actor?.Country is null));
        return members is { Count: >= 2 } ? members : null;
    }

    /// <summary>2 for "both" and "the two", 3 for "the three"; 0 otherwise.</summary>
    private int Count(int row)
    {
        bool definite = false;
        int count = 0;
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
        {
            switch (t.Lemma[d])
            {
                case "both": return 2;
                case "the" or "these" or "those": definite = true; break;
                case "two" or "2": count = 2; break;
                case "three" or "3": count = 3; break;
                default:
                    if (t.Deprel[d] is Deprel.NmodPoss || (t.Deprel[d] is Deprel.Amod or Deprel.Compound && analysis.EntityIndex.EntityOf(d) >= 0)) return 0;
                    break;
            }
        }
        return definite ? count : 0;
    }

    private List<int>? Before(int row, int count, bool isPersons)
    {
        var members = new List<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int sentence = t.Sentence[row]; sentence >= 0 && sentence >= t.Sentence[row] - Back; sentence--)
        {
            (int first, int end) = t.Rows(sentence);
            for (int i = first; i < Math.Min(end, row); i++)
                if (Key(i, isPersons) is { } key && seen.Add(key)) members.Add(i);
            if (members.Count == count) return members.Exists(m => IsBeside(m, row)) ? null : members;
            if (members.Count > count) return null;
        }
        return null;
    }

    // "Riyadh and Washington invited both sides": they are not those who stand beside them in the clause.
    private bool IsBeside(int member, int row)
    {
        while (t.Deprel[member] == Deprel.Conj && t.Head[member] >= 0) member = t.Head[member];
        return t.Head[row] >= 0 && t.Head[member] == t.Head[row];
    }

    /// <summary>What counts once: a person of some country, or a country.</summary>
    private string? Key(int row, bool isPersons)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0 || analysis.Entities[entity] is not { Actor.Country: { Length: > 0 } country } e || t.Deprel[row] is Deprel.Compound or Deprel.NmodPoss or Deprel.Nmod) return null;
        if (isPersons) return e.Kind == EntityKind.Person && e.Actor.Sectors.Length > 0 ? e.Id : null;
        return e.Kind is EntityKind.Place or EntityKind.Organization or EntityKind.Group && e.Actor.Sectors.Contains("GOV") ? country : null;
    }

    /// <summary>"They" for "Mali and Niger": the parts of the coordination.</summary>
    private List<int>? OfPronoun(int row)
    {
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity < 0) return null;
        foreach (Mention mention in analysis.Entities[entity].Mentions)
        {
            if (mention.Form != MentionForm.Nominal || (uint)mention.Head >= (uint)t.Count || mention.Head == row) continue;
            if (t.Upos[mention.Head] != Upos.Pron && mention.Head < row && Members(mention.Head) is { } set) return set;
            List<int>? parts = null;
            for (int d = t.FirstDependent[mention.Head]; d >= 0; d = t.NextDependent[d])
                if (t.Deprel[d] == Deprel.Conj && mention.Span.Contains(t.Start[d]) && analysis.EntityIndex.EntityOf(d) >= 0) (parts ??= [mention.Head]).Add(d);
            if (parts is not null && analysis.EntityIndex.EntityOf(mention.Head) != entity) return parts;
        }
        return null;
    }
}
