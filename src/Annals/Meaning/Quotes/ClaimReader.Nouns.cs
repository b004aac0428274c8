using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Cue nouns: "the claim that …", "his promise to …", "allegations of …", "in her view", "their fear is that …".</summary>
internal sealed partial class ClaimReader
{
    /// <summary>The claim of a cue noun, if it takes something.</summary>
    internal void FromNoun(int n, Cue cue)
    {
        if (taken.Contains(n)) return;
        if (cue.Takes(CueFrames.View) && View(n, cue)) return;
        if (cue.Takes(CueFrames.Clause) && (ThatClause(n, cue) || IsThat(n, cue) || ThatBehindPhrase(n, cue))) return;
        int holder = Speakers.OfNoun(t, text, n);
        if (holder < 0 && !StandsAlone(n, cue)) return;
        for (int d = t.FirstDependent[n]; d >= 0; d = t.NextDependent[d])
        {
            if (d < n) continue;
            Cue said = cue;
            bool infinitive = t.Deprel[d] is Deprel.Acl or Deprel.Xcomp or Deprel.Advcl && cue.Takes(CueFrames.Infinitive) && holder >= 0 && Trees.HasTo(t, d);
            if (!infinitive && !(t.Deprel[d] is Deprel.Nmod or Deprel.Acl && d != holder && HasPreposition(cue, d, out said))) continue;
            // "the raids show the contempt of the junta for …": whose thought it is stands behind the noun, and is not who speaks
            if (said.Thought && !infinitive && holder >= 0 && holder < n && OfWhom(n, d)) continue;
            TextSpan span = spans.Clause(d, n);
            if (span.IsEmpty) continue;
            Found.Add(new Claim(span, n, t.Span(n), said, holder, infinitive ? "quote.cue.noun-infinitive" : "quote.cue.noun-phrase", Negated: false, Vouched: !infinitive && said.Stance is Stance.Doubting or Stance.Accusing or Stance.Denying && !said.Thought));
            return;
        }
    }

    private bool OfWhom(int n, int before)
    {
        for (int d = t.FirstDependent[n]; d >= 0 && d < before; d = t.NextDependent[d])
            if (d > n && t.Deprel[d] == Deprel.Nmod && t.Dependent(d, Deprel.Case) is >= 0 and int of && t.Lemma[of] == "of") return true;
        return false;
    }

    /// <summary>A verb which the tagger took for a noun, with a clause or infinitive right behind it ("Moore claims he was fired", "PM vows to go").</summary>
    internal bool FromMisread(int n, Cue cue)
    {
        for (int d = t.FirstDependent[n]; d >= 0; d = t.NextDependent[d])
        {
            if (d < n || t.Deprel[d] is not (Deprel.AclRelcl or Deprel.Acl or Deprel.Ccomp or Deprel.Parataxis)) continue;
            bool infinitive = cue.Takes(CueFrames.Infinitive) && t.Deprel[n] == Deprel.Root && Trees.HasTo(t, d);
            int first = t.Subtree(d).First;
            bool clause = cue.Takes(CueFrames.Clause) && first == n + 1 && t.Dependent(d, Deprel.Mark) < 0 && Trees.HasSubject(t, d) && Speakers.Subject(t, d) < d && t.Xpos[first] is not ("WP" or "WDT" or "WRB" or "WP$");
            if (!infinitive && !clause) continue;
            TextSpan span = spans.Clause(d, n);
            if (span.IsEmpty) return false;
            Found.Add(new Claim(span, n, t.Span(n), cue, n - 1, "quote.cue.misread", false));
            return true;
        }
        return MisreadAtTheEnd(n, cue);
    }

    /// <summary>"…, the poll shows.": a verb taken for a noun at the sentence's end, behind a comma, an article and a noun.</summary>
    private bool MisreadAtTheEnd(int n, Cue cue)
    {
        if (!cue.Takes(CueFrames.Parenthetical) || t.Deprel[n] != Deprel.Parataxis || n < 4 || t.Upos[n + 1 < t.Count ? n + 1 : n] != Upos.Punct || t.Dependent(n, Deprel.Det) is not (> 0 and int article) || t.Lemma[article - 1] != ",") return false;
        TextSpan span = spans.InFrontOf(article, clause: true);
        if (span.IsEmpty) return false;
        Found.Add(new Claim(span, n, t.Span(n), cue, n - 1, "quote.cue.misread", false, From: t.Start[article]));
        return true;
    }

    /// <summary>Nouns that tell of a claim also when nobody is named ("allegations of fraud").</summary>
    private bool StandsAlone(int n, Cue cue) => cue.Stance is Stance.Doubting || t.Lemma[n] is "allegation" or "accusation" or "fear" or "report" or "criticism";

    private bool ThatClause(int n, Cue cue)
    {
        for (int d = t.FirstDependent[n]; d >= 0; d = t.NextDependent[d])
        {
            if (d < n || t.Deprel[d] is not (Deprel.Acl or Deprel.AclRelcl or Deprel.Ccomp) || !Trees.HasMark(t, d, "that")) continue;
            TextSpan span = spans.Clause(d, n);
            if (span.IsEmpty) return true;
            Found.Add(Denier(n) is { Verb: >= 0 } denial
                ? new Claim(span, denial.Verb, ContentSpans.CueSpan(t, denial.Verb), denial.Cue!, Speakers.OfVerb(t, text, denial.Verb), "quote.cue.denied-noun", false)
                : new Claim(span, n, t.Span(n), cue, Speakers.OfNoun(t, text, n), "quote.cue.noun", false));
            return true;
        }
        return false;
    }

    /// <summary>"speculation at court that …": a clause with "that" behind a phrase on the noun, which the parser hung elsewhere.</summary>
    private bool ThatBehindPhrase(int n, Cue cue)
    {
        int end = Math.Min(n + 8, t.SentenceStart[t.Sentence[n] + 1] - 2);
        if (n + 1 >= end || t.Upos[n + 1] != Upos.Adp) return false;
        int that = n + 1;
        while (that < end && t.Upos[that] is Upos.Adp or Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn) that++;
        if (t.Lemma[that] != "that" || t.Deprel[that] != Deprel.Mark || t.Head[that] is var clause && (clause <= that || t.Head[clause] > n && t.Upos[t.Head[clause]] is Upos.Verb or Upos.Adj || !Trees.HasSubject(t, clause))) return false;
        if (finder.Lexicon.Nouns.ContainsKey(t.Lemma[that - 1])) return false;
        TextSpan span = spans.Clause(clause, n);
        if (span.IsEmpty || span.Start < t.Start[that]) return false;
        Found.Add(new Claim(span, n, t.Span(n), cue, Speakers.OfNoun(t, text, n), "quote.cue.noun", false));
        return true;
    }

    /// <summary>"The message is that …".</summary>
    private bool IsThat(int n, Cue cue)
    {
        int clause = t.Deprel[n] == Deprel.NsubjOuter ? t.Head[n] : -1;
        if (clause < 0 && t.Deprel[n] == Deprel.Nsubj && t.Head[n] >= 0 && t.Lemma[t.Head[n]] == "be") clause = t.Dependent(t.Head[n], Deprel.Ccomp);
        if (clause < 0 || !Trees.IsClause(t, clause)) return false;
        TextSpan span = spans.Predicate(n, clause);
        if (span.IsEmpty) return false;
        Found.Add(new Claim(span, n, t.Span(n), cue, Speakers.OfNoun(t, text, n), "quote.cue.noun-is", false));
        return true;
    }

    /// <summary>"In X's view, …", "in the words of X, …".</summary>
    private bool View(int n, Cue cue)
    {
        if (Trees.Preposition(t, n) is not ("in" or "by" or "to") || t.Deprel[n] is not (Deprel.Obl or Deprel.Nmod or Deprel.Root)) return false;
        int opens = t.Subtree(n).First;
        if (opens > 0 && t.Upos[opens] != Upos.Punct && t.Upos[opens - 1] != Upos.Punct && t.Sentence[opens - 1] == t.Sentence[n] && !(t.Lemma[n] is "word" or "view" or "opinion" && t.Deprel[n] == Deprel.Obl)) return false;
        int holder = t.Dependent(n, Deprel.NmodPoss);
        if (holder < 0 && t.Dependent(n, Deprel.Det) < 0) return false;
        for (int d = t.FirstDependent[n]; d >= 0 && holder < 0; d = t.NextDependent[d])
            if (d > n && t.Deprel[d] == Deprel.Nmod && Trees.Preposition(t, d) == "of" && t.Upos[d] is Upos.Propn or Upos.Noun or Upos.Pron or Upos.Num) holder = d;
        if (holder < 0) return false;
        TextSpan span = spans.OutsideOf(t.Subtree(n).First, t.Subtree(n).Last, n);
        if (span.IsEmpty) return false;
        int from = t.Subtree(n).First;
        Found.Add(new Claim(span, n, holder > n ? t.Span(from, n) : t.Span(n), cue, holder, "quote.cue.view", false));
        return true;
    }

    /// <summary>The verb that denies what the noun reports ("dismissed claims that …"), with its cue; else (-1, null).</summary>
    private (int Verb, Cue? Cue) Denier(int noun)
    {
        int verb = t.Deprel[noun] is Deprel.Obj or Deprel.NsubjPass ? t.Head[noun] : -1;
        if (verb < 0 || finder.VerbCue(t, verb) is not { Stance: Stance.Denying or Stance.Doubting } cue) return (-1, null);
        return (verb, cue);
    }
}
