using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Places;

/// <summary>Whether a name of a place says where, or stands for a government, an army or a team: by what it does in its sentence.</summary>
internal sealed class UseJudge
{
    private readonly PlaceWords words;

    internal UseJudge(PlaceWords words) => this.words = words;

    /// <summary>The use of the name in rows <paramref name="first"/> to <paramref name="last"/>, and the rule that tells it.</summary>
    /// <param name="analysis">The report.</param>
    /// <param name="first">First row of the name.</param>
    /// <param name="last">Last row, inclusive.</param>
    /// <param name="seat">True for a country, a capital or a seat of power, which act more often than other places.</param>
    internal (ToponymUse Use, string Rule) Judge(Analysis analysis, int first, int last, bool seat)
    {
        TokenTable t = analysis.Tokens;
        int head = last;
        for (int steps = 0; steps < 6 && t.Head[head] >= first && t.Head[head] <= last; steps++) head = t.Head[head];
        for (int steps = 0; steps < 8 && t.Deprel[head] is Deprel.Conj or Deprel.Appos or Deprel.Flat or Deprel.List && t.Head[head] >= 0; steps++)
            head = t.Head[head];
        if (IsBehindPlaceWord(analysis, first)) return (ToponymUse.Literal, "place.use.where");
        int governor = t.Head[head];
        if (governor < 0) return (ToponymUse.Literal, "place.use.default");
        if (t.Deprel[head] is Deprel.Compound or Deprel.Amod or Deprel.Nmod && IsVerbBehind(t, last)) return Subject(analysis, last + 1, seat);
        return t.Deprel[head] switch
        {
            Deprel.Nsubj or Deprel.NsubjOuter or Deprel.Csubj => Subject(analysis, governor, seat),
            Deprel.NsubjPass => Done(analysis, governor, "place.use.passive"),
            Deprel.Obj or Deprel.Iobj => Done(analysis, governor, "place.use.object"),
            Deprel.OblAgent => (ToponymUse.Metonym, "place.use.agent"),
            Deprel.NmodPoss => Modifier(analysis, governor, "place.use.possessor"),
            Deprel.Compound or Deprel.Amod or Deprel.NmodDesc => Modifier(analysis, governor, "place.use.modifier"),
            Deprel.Obl or Deprel.Nmod or Deprel.OblUnmarked or Deprel.NmodUnmarked => Adjunct(analysis, head, governor),
            Deprel.Vocative => (ToponymUse.Metonym, "place.use.vocative"),
            _ => (ToponymUse.Literal, "place.use.default"),
        };
    }

    /// <summary>True when a verb follows at once: then a tree that makes the name a modifier is wrong.</summary>
    private bool IsVerbBehind(TokenTable t, int last) =>
        last + 1 < t.Count && t.Sentence[last + 1] == t.Sentence[last] && t.Upos[last + 1] == Upos.Verb
        && t.Xpos[last + 1] is not "VBG" && (words.Of(t.Lemma[last + 1]) & WordKinds.Act) != 0;

    private static bool IsBehindPlaceWord(Analysis analysis, int first)
    {
        int row = first - 1;
        if (row < 0 || analysis.Tokens.Sentence[row] != analysis.Tokens.Sentence[first]) return false;
        return analysis.Tokens.Form(analysis.Text, row) is "in" or "at" or "near" or "inside" or "outside" or "across" or "throughout" or "In" or "At" or "Near" or "Across";
    }

    private (ToponymUse Use, string Rule) Subject(Analysis analysis, int verb, bool seat)
    {
        TokenTable t = analysis.Tokens;
        WordKinds k = words.Of(t.Lemma[verb]);
        if (t.Upos[verb] != Upos.Verb)
            return seat && t.Upos[verb] is Upos.Adj && (k & WordKinds.Act) != 0 ? (ToponymUse.Metonym, "place.use.subject") : (ToponymUse.Literal, "place.use.is");
        if ((k & WordKinds.BeThere) != 0) return (ToponymUse.Literal, "place.use.is");
        if ((k & WordKinds.Act) != 0) return (ToponymUse.Metonym, "place.use.acts");
        return seat ? (ToponymUse.Metonym, "place.use.subject") : (ToponymUse.Literal, "place.use.default");
    }

    private (ToponymUse Use, string Rule) Done(Analysis analysis, int verb, string rule) =>
        (words.Of(analysis.Tokens.Lemma[verb]) & WordKinds.DoneTo) != 0 ? (ToponymUse.Metonym, rule) : (ToponymUse.Literal, rule);

    private (ToponymUse Use, string Rule) Modifier(Analysis analysis, int noun, string rule) => (IsOffice(analysis, noun) ? ToponymUse.Metonym : ToponymUse.Literal, rule);

    private (ToponymUse Use, string Rule) Adjunct(Analysis analysis, int head, int governor)
    {
        TokenTable t = analysis.Tokens;
        int mark = t.Dependent(head, Deprel.Case);
        ReadOnlySpan<char> by = mark < 0 ? "" : t.Form(analysis.Text, mark);
        WordKinds g = words.Of(t.Lemma[governor]);
        if (by is "with" or "against" or "between" or "among")
        {
            bool party = (g & (WordKinds.With | WordKinds.Act | WordKinds.DoneTo)) != 0;
            return (party ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.party");
        }
        if (by is "by" && t.Deprel[head] == Deprel.Obl && IsPassive(t, governor)) return (ToponymUse.Metonym, "place.use.agent");
        if (by is "on" or "upon") return ((g & WordKinds.With) != 0 ? ToponymUse.Metonym : ToponymUse.Literal, "place.use.party");
        if (by is "of" && t.Upos[governor] is Upos.Noun or Upos.Propn && IsOffice(analysis, governor)) return (ToponymUse.Metonym, "place.use.office-of");
        return (ToponymUse.Literal, "place.use.where");
    }

    private static bool IsPassive(TokenTable t, int verb) => t.Dependent(verb, Deprel.NsubjPass) >= 0 || t.Dependent(verb, Deprel.AuxPass) >= 0;

    private bool IsOffice(Analysis analysis, int row) =>
        (words.Of(analysis.Tokens.Lemma[row]) & WordKinds.Office) != 0 || (words.Of(analysis.Tokens.Form(analysis.Text, row)) & WordKinds.Office) != 0;
}
