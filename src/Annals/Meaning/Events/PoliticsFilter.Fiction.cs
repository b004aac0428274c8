using System;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <content>Works of fiction: whoever is killed in a plot was not.</content>
internal sealed partial class PoliticsFilter
{
    // Within so many words a text says what its title names; boxes of facts may come before.
    private const int Opening = 400;

    /// <summary>"Glass Harbour is a 1998 film directed by …": the text says at once that what it is about is a film, a novel, a game, and who made it.</summary>
    private static bool IsAboutFiction(Analysis analysis, TokenTable t)
    {
        for (int row = 0; row < Math.Min(t.Count, Opening); row++)
        {
            if (t.Upos[row] != Upos.Noun || !EventCues.Fiction.Contains(t.Lemma[row]) || t.Dependent(row, Deprel.Cop) is not (>= 0 and int copula) || copula > row) continue;
            if (IsMade(t, row) && (t.Sentence[row] == 0 || IsTitle(analysis, t, copula))) return true;
        }
        return false;
    }

    private static bool IsMade(TokenTable t, int row)
    {
        int end = t.Rows(t.Sentence[row]).End;
        for (int i = row + 1; i < end; i++)
            if (t.Upos[i] == Upos.Verb && EventCues.MadeAs.Contains(t.Lemma[i])) return true;
        return false;
    }

    // "Now and Then, Here and There (letters of Japan) is …": the words in front of the verb are those of the title
    private static bool IsTitle(Analysis analysis, TokenTable t, int copula)
    {
        ReadOnlySpan<char> title = analysis.Report.Title is { Length: > 0 } given ? given : analysis.Text.AsSpan(t.Start[0]);
        int first = t.Start[t.Rows(t.Sentence[copula]).First];
        ReadOnlySpan<char> name = analysis.Text.AsSpan(first, t.Start[copula] - first);
        if (name.IndexOf('(') is > 0 and int bracket) name = name[..bracket];
        name = name.Trim().Trim("\"“”'‘’*");
        return name.Length > 1 && title.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>In a text about a work of fiction only what a state or a body of states did about it, in the past: "the government banned the film".</summary>
    private static bool IsOutsideThePlot(Analysis analysis, TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        for (int at = candidate.Row, steps = 0; at >= 0 && steps < 4; at = t.Deprel[at] is Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp or Deprel.Obj or Deprel.Acl or Deprel.Conj ? t.Head[at] : -1, steps++)
        {
            if (t.Xpos[at] is "VBZ" or "VBP" or "VBG") return false;
            for (int d = t.FirstDependent[at]; d >= 0; d = t.NextDependent[d])
                if (t.Deprel[d] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop && t.Xpos[d] is "VBZ" or "VBP") return false;
        }
        return IsStates(analysis, source) && (target.IsEmpty || HasSectors(target)) || IsStates(analysis, target) && HasSectors(source);

        static bool IsStates(Analysis analysis, ImmutableArray<Participant> side)
        {
            foreach (Participant p in side)
                if (p.Country is not null && p.Sectors is ["GOV" or "LEG" or "JUD" or "COP", ..] && analysis.EntityOf(p.Entity)?.Actor?.Why.Rule.EndsWith(".inferred", StringComparison.Ordinal) == false) return true;
            return false;
        }
    }
}
