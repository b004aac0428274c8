using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>
/// Finds what is said or thought in the tree: cue verbs with a clause, an infinitive or a parenthetical, cue nouns with a clause, and
/// "according to". What counts as a cue is data (<see cref="CueLexicon"/>).
/// </summary>
internal sealed class ClaimFinder(CueLexicon lexicon)
{
    private static readonly Cue AccordingTo = new(CueFrames.Parenthetical, Stance.Neutral, false);

    /// <summary>All claims of the report, by cue.</summary>
    internal List<Claim> Find(Analysis analysis)
    {
        var found = new List<Claim>();
        TokenTable t = analysis.Tokens;
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Upos[i] is Upos.Verb or Upos.Aux && VerbCue(t, i) is { } verb) FromVerb(t, analysis.Text, i, verb, found);
            else if (t.Upos[i] == Upos.Noun && lexicon.Nouns.TryGetValue(t.Lemma[i], out Cue? noun)) FromNoun(t, analysis.Text, i, noun, found);
            else if (IsAccording(t, analysis.Text, i)) FromAccording(t, analysis.Text, i, found);
        }
        return found;
    }

    /// <summary>The cue that the verb in <paramref name="row"/> is, with its particle if it has one; else null.</summary>
    internal Cue? VerbCue(TokenTable t, int row)
    {
        int particle = t.Dependent(row, Deprel.CompoundPrt);
        if (t.Lemma[row] == "call" && row > 0 && t.Lemma[row - 1] is "-" or "so") return null;
        if (particle > row && lexicon.Verbs.TryGetValue($"{t.Lemma[row]} {t.Lemma[particle]}", out Cue? phrasal)) return phrasal;
        if (particle == row + 1) return null;
        return lexicon.Verbs.GetValueOrDefault(t.Lemma[row]);
    }

    private static bool IsAccording(TokenTable t, string text, int i) =>
        t.Form(text, i).Equals("according", StringComparison.OrdinalIgnoreCase) && i + 1 < t.Count && !(i > 0 && t.Lemma[i - 1] == "as")
        && t.Form(text, i + 1).Equals("to", StringComparison.OrdinalIgnoreCase);

    private void FromVerb(TokenTable t, string text, int v, Cue cue, List<Claim> found)
    {
        bool negated = IsNegated(t, v);
        int content = Content(t, v, cue);
        if (content >= 0)
        {
            TextSpan span = ClauseSpan(t, text, content, v);
            if (t.Deprel[content] == Deprel.Xcomp && t.Dependent(v, Deprel.NsubjPass) is >= 0 and int subject)
                span = new TextSpan(t.Start[t.Subtree(subject).First], span.End);
            else span = WithConjoined(t, text, v, content, span);
            if (!span.IsEmpty) found.Add(new Claim(span, v, CueSpan(t, v), cue, Speakers.OfVerb(t, text, v), t.Deprel[content] == Deprel.Xcomp ? "quote.cue.infinitive" : "quote.cue.clause", negated));
            return;
        }
        if (!cue.Takes(CueFrames.Parenthetical)) return;
        if (t.Deprel[v] is Deprel.Parataxis or Deprel.Advcl && t.Head[v] >= 0 && HasSubject(t, v) && !IsPassive(t, v) && !HasOwnObject(t, v) && IsParenthetical(t, v))
            AddAround(t, text, t.Head[v], v, cue, Speakers.OfVerb(t, text, v), "quote.cue.parenthetical", negated, found);
    }

    /// <summary>The content and further clauses with "that" which the parser hung on the cue ("said it rained and that it was cold").</summary>
    private static TextSpan WithConjoined(TokenTable t, string text, int v, int content, TextSpan span)
    {
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            if (d <= content || t.Deprel[d] != Deprel.Conj || t.Dependent(d, Deprel.Mark) is not (>= 0 and int mark) || t.Lemma[mark] != "that") continue;
            TextSpan more = Trim(t, text, d, t.Subtree(d).Last);
            if (more.End > span.End) span = new TextSpan(span.Start, more.End);
        }
        return span;
    }

    /// <summary>The head of the clause that is the verb's content, or -1.</summary>
    private int Content(TokenTable t, int v, Cue cue)
    {
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            switch (t.Deprel[d])
            {
                case Deprel.Ccomp when cue.Takes(CueFrames.Clause | CueFrames.Speech):
                    return d;
                case Deprel.Xcomp when cue.Takes(CueFrames.Infinitive) && (HasTo(t, d) || cue.Stance is Stance.Denying or Stance.Confirming):
                    return d;
                case Deprel.Xcomp when IsPassive(t, v) && cue.Takes(CueFrames.Clause) && HasTo(t, d):
                    return d;
                case Deprel.Advcl or Deprel.Obl or Deprel.Ccomp or Deprel.Xcomp when cue.Takes(CueFrames.Charge) && t.Upos[d] == Upos.Verb && HasChargePreposition(t, d):
                    return d;
                case Deprel.Obj when cue.Takes(CueFrames.Charge) && ChargeOf(t, d) is >= 0 and int charge:
                    return charge;
                case Deprel.Advcl when cue.Stance is Stance.Denying or Stance.Confirming && t.Subtree(d).First == v + 1:
                    return d;
                case Deprel.Parataxis when cue.Takes(CueFrames.Speech) && d < v && HasSubject(t, v) && IsClause(t, d):
                    return d;
                case Deprel.Obj or Deprel.Iobj when cue.Takes(CueFrames.Clause) && !lexicon.Nouns.ContainsKey(t.Lemma[d]) && ThatClause(t, d) is >= 0 and int clause:
                    return clause;
            }
        }
        return -1;
    }

    /// <summary>A "that" clause which the parser hung on the person told ("told reporters that …"), or -1.</summary>
    private static int ThatClause(TokenTable t, int told)
    {
        for (int d = t.FirstDependent[told]; d >= 0; d = t.NextDependent[d])
            if (d > told && t.Deprel[d] is Deprel.Acl or Deprel.AclRelcl or Deprel.Ccomp && t.Dependent(d, Deprel.Mark) is >= 0 and int mark && t.Lemma[mark] == "that") return d;
        return -1;
    }

    private void FromNoun(TokenTable t, string text, int n, Cue cue, List<Claim> found)
    {
        for (int d = t.FirstDependent[n]; d >= 0; d = t.NextDependent[d])
        {
            if (d < n || t.Deprel[d] is not (Deprel.Acl or Deprel.AclRelcl or Deprel.Ccomp)) continue;
            int mark = t.Dependent(d, Deprel.Mark);
            if (mark < 0 || !t.Form(text, mark).Equals("that", StringComparison.OrdinalIgnoreCase)) continue;
            TextSpan span = ClauseSpan(t, text, d, n);
            if (span.IsEmpty) return;
            found.Add(Denier(t, n) is { Verb: >= 0 } denial
                ? new Claim(span, denial.Verb, CueSpan(t, denial.Verb), denial.Cue!, Speakers.OfVerb(t, text, denial.Verb), "quote.cue.denied-noun", false)
                : new Claim(span, n, t.Span(n), cue, Speakers.OfNoun(t, text, n), "quote.cue.noun", false));
            return;
        }
    }

    /// <summary>The verb that denies what the noun reports ("dismissed claims that …"), with its cue; else (-1, null).</summary>
    private (int Verb, Cue? Cue) Denier(TokenTable t, int noun)
    {
        int verb = t.Deprel[noun] is Deprel.Obj or Deprel.NsubjPass ? t.Head[noun] : -1;
        if (verb < 0 || VerbCue(t, verb) is not { Stance: Stance.Denying } cue) return (-1, null);
        return (verb, cue);
    }

    private static void FromAccording(TokenTable t, string text, int i, List<Claim> found)
    {
        int speaker = t.Head[i];
        if (t.Upos[i] == Upos.Verb || speaker <= i || t.Sentence[speaker] != t.Sentence[i])
        {
            speaker = Speakers.NounAfter(t, i + 2);
            if (speaker < 0) return;
        }
        int last = t.Subtree(speaker).Last;
        (int first, int end) = t.Rows(t.Sentence[i]);
        TextSpan content =
            !HasContentBehind(t, last + 1, end - 1) ? Trim(t, text, first, i - 1)
            : !HasContentBehind(t, first, i - 1) ? Trim(t, text, last + 1, end - 1)
            : Around(t, text, speaker, i);
        if (!content.IsEmpty) found.Add(new Claim(content, i, t.Span(i, i + 1), AccordingTo, speaker, "quote.according-to", false));
    }

    /// <summary>The clause that an "according to" in its midst belongs to.</summary>
    private static TextSpan Around(TokenTable t, string text, int speaker, int cue)
    {
        int governor = t.Head[speaker];
        while (governor >= 0 && t.Upos[governor] is Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron && t.Head[governor] >= 0 && !IsClause(t, governor)) governor = t.Head[governor];
        if (governor < 0) return default;
        (int first, int last) = t.Subtree(governor);
        return first < cue && cue < last && governor < cue ? Trim(t, text, first, cue - 1) : Trim(t, text, first, last);
    }

    /// <summary>The governor's clause without the cue's own subtree: the longest stretch before or behind it, or all when it cuts the clause.</summary>
    private static void AddAround(TokenTable t, string text, int governor, int cueHead, Cue cue, int speaker, string rule, bool negated, List<Claim> found)
    {
        (int first, int last) = t.Subtree(governor);
        (int cutFirst, int cutLast) = t.Subtree(cueHead);
        int a = first, b = last;
        if (cutFirst <= first) a = cutLast + 1;
        else if (cutLast >= last) b = cutFirst - 1;
        else if (governor < cutFirst && !HasContentBehind(t, cutLast + 1, last)) b = cutFirst - 1;
        TextSpan span = Trim(t, text, a, b);
        if (!span.IsEmpty) found.Add(new Claim(span, cueHead, CueSpan(t, cueHead), cue, speaker, rule, negated));
    }

    private static bool HasContentBehind(TokenTable t, int from, int last)
    {
        for (int i = from; i <= last; i++)
            if (t.Upos[i] != Upos.Punct) return true;
        return false;
    }

    private static TextSpan ClauseSpan(TokenTable t, string text, int head, int cue)
    {
        (int first, int last) = t.Subtree(head);
        if (first <= cue && cue <= last) (first, last) = cue < head ? (cue + 1, last) : (first, cue - 1);
        return Trim(t, text, first, last);
    }

    /// <summary>Drops a leading "that" and punctuation at both ends (not closing marks, which belong to what is quoted).</summary>
    private static TextSpan Trim(TokenTable t, string text, int first, int last)
    {
        while (first <= last && (t.Upos[first] == Upos.Punct || (t.Deprel[first] == Deprel.Mark && t.Head[first] > first && t.Lemma[first] is "of" or "for" or "with")
            || ((t.Deprel[first] == Deprel.Mark || t.Upos[first] == Upos.Sconj) && t.Form(text, first).Equals("that", StringComparison.OrdinalIgnoreCase)))) first++;
        while (last >= first && t.Upos[last] == Upos.Punct && !ClosesWithin(t, text, first, last)) last--;
        return first <= last ? t.Span(first, last) : default;
    }

    /// <summary>True when the mark in row <paramref name="last"/> closes a bracket or quotation that opens within the span.</summary>
    private static bool ClosesWithin(TokenTable t, string text, int first, int last)
    {
        (char open, char alsoOpen) = text[t.End[last] - 1] switch
        {
            ')' => ('(', '('),
            ']' => ('[', '['),
            '"' => ('"', '“'),
            '”' => ('“', '„'),
            '»' => ('«', '«'),
            '’' => ('‘', '‘'),
            '\'' => ('\'', '`'),
            _ => ('\0', '\0'),
        };
        return open != '\0' && text.AsSpan(t.Start[first], t.Start[last] - t.Start[first]).IndexOfAny(open, alsoOpen) >= 0;
    }

    internal static TextSpan CueSpan(TokenTable t, int v)
    {
        int particle = t.Dependent(v, Deprel.CompoundPrt);
        return particle == v + 1 ? t.Span(v, particle) : t.Span(v);
    }

    private static bool IsNegated(TokenTable t, int v)
    {
        for (int d = t.FirstDependent[v]; d >= 0 && d < v; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Advmod && t.Lemma[d] is "not" or "never" or "n't") return true;
        return false;
    }

    private static bool IsParenthetical(TokenTable t, int v)
    {
        if (t.Dependent(v, Deprel.Mark) is >= 0 and int mark && t.Lemma[mark] != "as") return false;
        (int first, int last) = t.Subtree(v);
        bool before = first > 0 && t.Upos[first - 1] == Upos.Punct || t.Upos[first] == Upos.Punct;
        bool behind = last + 1 < t.Count && t.Upos[last + 1] == Upos.Punct || t.Upos[last] == Upos.Punct;
        return last - first < 20 && (before || behind);
    }

    private static bool HasSubject(TokenTable t, int v) => Speakers.Subject(t, v) >= 0;

    private static bool HasOwnObject(TokenTable t, int v) => t.Dependent(v, Deprel.Obj) >= 0 || t.Dependent(v, Deprel.Ccomp) >= 0;

    private static bool HasTo(TokenTable t, int d)
    {
        int mark = t.Dependent(d, Deprel.Mark);
        return mark >= 0 && t.Lemma[mark] == "to";
    }

    /// <summary>The charge which the parser hung on the accused ("accused the soldiers of burning …"), or -1.</summary>
    private static int ChargeOf(TokenTable t, int accused)
    {
        for (int d = t.FirstDependent[accused]; d >= 0; d = t.NextDependent[d])
            if (d > accused && t.Deprel[d] == Deprel.Acl && HasChargePreposition(t, d)) return d;
        return -1;
    }

    private static bool HasChargePreposition(TokenTable t, int d)
    {
        for (int x = t.FirstDependent[d]; x >= 0 && x < d; x = t.NextDependent[x])
            if (t.Deprel[x] is Deprel.Mark or Deprel.Case && t.Lemma[x] is "of" or "for" or "with") return true;
        return false;
    }

    private static bool IsPassive(TokenTable t, int v) => t.Dependent(v, Deprel.AuxPass) >= 0 || t.Dependent(v, Deprel.NsubjPass) >= 0;

    private static bool IsClause(TokenTable t, int head) =>
        t.Upos[head] == Upos.Verb || t.Dependent(head, Deprel.Cop) >= 0 || HasSubject(t, head);
}
