using Annals.Records;

namespace Annals.Text;

/// <summary>"Hundreds of cows", "tens of thousands of refugees": numbers that are nouns, and what they count.</summary>
internal static class Counted
{
    private const int Deepest = 3;

    /// <summary>The noun that a number counts with "of"; -1 when <paramref name="head"/> is no such number or counts nothing.</summary>
    internal static int Of(TokenTable t, int head)
    {
        int counted = -1;
        for (int steps = 0; steps < Deepest && t.Lemma[head] is "hundred" or "thousand" or "million" or "billion" or "dozen" or "score" or "ten" or "handful" or "number"; steps++)
        {
            int of = -1;
            for (int d = t.FirstDependent[head]; d >= 0 && of < 0; d = t.NextDependent[d])
                if (d > head && t.Deprel[d] == Deprel.Nmod && t.Dependent(d, Deprel.Case) is >= 0 and int mark && t.Lemma[mark] == "of") of = d;
            if (of < 0) break;
            counted = head = of;
        }
        return counted;
    }

    /// <summary>Gives each such number the kind of what it counts: hundreds of cows are nobody, hundreds of rebels are a group.</summary>
    internal static void Adjust(Analysis analysis)
    {
        for (int i = 0; i < analysis.Entities.Count; i++)
        {
            Entity number = analysis.Entities[i];
            if (number.Mentions[0].Form != MentionForm.Nominal || Of(analysis.Tokens, number.Mentions[0].Head) is not (>= 0 and int counted)) continue;
            if (analysis.EntityIndex.EntityOf(counted) is >= 0 and int what && what != i) analysis.Entities[i] = number with { Kind = analysis.Entities[what].Kind };
        }
    }

    /// <summary>True for a kind that neither acts nor suffers as somebody.</summary>
    internal static bool IsThing(EntityKind kind) => kind is not (EntityKind.Person or EntityKind.Group or EntityKind.Organization);
}
