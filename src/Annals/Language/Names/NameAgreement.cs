using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>
/// Joins names that were found in parts and makes the names of one report agree: an acronym in brackets behind the name it stands for is that name's kind wherever it stands; a family name
/// alone is the person's; a name missed in one place is added where its word stands alone.
/// </summary>
internal sealed class NameAgreement
{
    private readonly Analysis analysis;
    private readonly NameFeatures features;
    private readonly Dictionary<uint, EntityKind> families = [];
    private readonly Dictionary<uint, EntityKind> acronyms = [];
    private readonly Dictionary<uint, (EntityKind Kind, float Score)> singles = [];

    private NameAgreement(Analysis analysis, NameFeatures features) => (this.analysis, this.features) = (analysis, features);

    /// <summary>Mends and completes <see cref="Analysis.Names"/>.</summary>
    internal static void Apply(Analysis analysis, NameFeatures features)
    {
        var agreement = new NameAgreement(analysis, features);
        agreement.Join();
        foreach (NameSpan name in analysis.Names) agreement.Learn(name);
        agreement.Mend();
        agreement.Complete();
    }

    // Letters in brackets within a name part it in two.
    private void Join()
    {
        List<NameSpan> names = analysis.Names;
        for (int n = names.Count - 1; n >= 0; n--)
        {
            if (n == 0 || !IsOneBesidesBrackets(names[n - 1], names[n])) continue;
            names[n - 1] = names[n - 1] with { Last = names[n].Last };
            names.RemoveAt(n);
        }
    }

    // "the Justice and Development (AK) Party", "the Communist Party (Marxist) Liberation"
    private bool IsOneBesidesBrackets(NameSpan first, NameSpan second)
    {
        if (second.First != first.Last + 2 || first.Kind == EntityKind.Person || !Is(first.Last + 1, "(")) return false;
        for (int i = second.First + 1; i < second.Last; i++)
            if (Is(i, ")")) return true;
        return false;
    }

    private bool Is(int row, string word) => analysis.Tokens.Form(analysis.Text, row).SequenceEqual(word);

    private void Learn(NameSpan name)
    {
        uint last = features.Lower(name.Last);
        if (name.First == name.Last)
        {
            if (!singles.TryGetValue(last, out var seen) || name.Score > seen.Score) singles[last] = (name.Kind, name.Score);
            return;
        }
        if (name.Kind == EntityKind.Person && name.Score > 0.7f) families[last] = name.Kind;
        if (name.Kind is EntityKind.Organization or EntityKind.Group) LearnAcronym(name);
    }

    private void LearnAcronym(NameSpan name)
    {
        int at = name.Last + 2;
        TokenTable table = analysis.Tokens;
        if (at >= table.Count || table.Form(analysis.Text, at - 1) is not "(" || !features.IsAcronym(at)) return;
        acronyms[features.Lower(at)] = name.Kind;
    }

    private void Mend()
    {
        for (int n = 0; n < analysis.Names.Count; n++)
        {
            NameSpan name = analysis.Names[n];
            if (name.First != name.Last) continue;
            uint word = features.Lower(name.First);
            if (acronyms.TryGetValue(word, out EntityKind kind)) analysis.Names[n] = name with { Kind = kind };
            else if (families.TryGetValue(word, out kind) && (features.Known(name.First) & (NameWords.KnownPlace | NameWords.Demonym)) == 0) analysis.Names[n] = name with { Kind = kind };
        }
    }

    private void Complete()
    {
        var whole = new List<NameSpan>(analysis.Names.Count + 8);
        int n = 0;
        for (int i = 0; i < analysis.Tokens.Count; i++)
        {
            if (n < analysis.Names.Count && analysis.Names[n].First == i)
            {
                whole.Add(analysis.Names[n]);
                i = analysis.Names[n++].Last;
            }
            else if (Missed(i) is { } kind) whole.Add(new NameSpan(i, i, kind, 0.6f));
        }
        analysis.Names.Clear();
        analysis.Names.AddRange(whole);
    }

    private EntityKind? Missed(int i)
    {
        if (!features.StandsAlone(i) && !IsTitled(i) || analysis.Tokens.End[i] - analysis.Tokens.Start[i] < 2) return null;
        uint word = features.Lower(i);
        if (acronyms.TryGetValue(word, out EntityKind kind) && features.IsAcronym(i)) return kind;
        if ((features.Known(i) & (NameWords.Common | NameWords.Title | NameWords.Calendar)) != 0) return null;
        if (families.TryGetValue(word, out kind)) return kind;
        if (!features.StandsAlone(i)) return null;
        return singles.TryGetValue(word, out var seen) && seen.Score > 0.75f ? seen.Kind : null;
    }

    // "Ms Nakato" behind "Miriam Nakato"
    private bool IsTitled(int i) =>
        i > 0 && features.StandsAlone(i - 1) is false && (Is(i - 1, "Mr") || Is(i - 1, "Mr.") || Is(i - 1, "Ms") || Is(i - 1, "Ms.") || Is(i - 1, "Mrs") || Is(i - 1, "Mrs.") || Is(i - 1, "Dr") || Is(i - 1, "Dr."))
        && (i + 1 >= analysis.Tokens.Count || !char.IsUpper(analysis.Text[analysis.Tokens.Start[i + 1]]));
}
