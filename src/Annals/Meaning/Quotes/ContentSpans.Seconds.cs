using System;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Where a sentence goes on with the one who speaks, though the parser took it for a part of what is said.</summary>
internal sealed partial class ContentSpans
{
    /// <summary>
    /// Cuts off a finite verb without a subject that cannot go on with the content: joined by "and" to an infinitive, gerund or noun ("refused to go and
    /// had them arrested"), in the cue's tense and not the content's ("has denied that it targets villages and accused the army of …"), or joined by a
    /// comma alone behind a relative clause that holds the cue ("Soto, who said he was ill, left").
    /// </summary>
    private int WithoutSecond(int head, int cue, int first, int last)
    {
        for (int row = Math.Max(first, head) + 1; row <= last; row++)
        {
            if (t.Xpos[row] is not ("VBD" or "VBZ") || !(GoesOnWithCue(row, head, cue) || ClosesRelative(row, cue)) || InMarks(first, row)) continue;
            int from = ClosesRelative(row, cue) ? row : t.Subtree(row).First;
            if (from <= first || from > row) continue;
            if (t.Upos[row] == Upos.Verb) Cuts.Add((row, cue));
            return from - 1;
        }
        return last;
    }

    private bool GoesOnWithCue(int row, int head, int cue)
    {
        if (t.Deprel[row] != Deprel.Conj || t.Upos[row] != Upos.Verb || Trees.HasSubject(t, row) || t.Head[row] <= cue || t.Dependent(row, Deprel.Cc) is not (>= 0 and int cc)) return false;
        int other = t.Head[row];
        if (t.Xpos[row] != CueTense(cue)) return false;
        if (t.Upos[other] == Upos.Verb && t.Xpos[other] is "VB" or "VBG") return !HasFiniteHelper(other);
        if (t.Upos[other] is Upos.Noun or Upos.Propn) return t.Dependent(other, Deprel.Cop) < 0 && !Trees.HasSubject(t, other);
        bool comma = cc > 0 && t.Lemma[cc - 1] == ",";
        return other == head && t.Xpos[other] is "VBZ" or "VBP" && t.Xpos[row] == "VBD" || (comma && other != head && t.Deprel[other] == Deprel.AclRelcl && finder.VerbCue(t, row) is { Thought: false });
    }

    /// <summary>The tense of the cue as its next verb would have it: "has denied … and accused" reads like a past.</summary>
    private string CueTense(int cue) => t.Xpos[cue] == "VBN" ? "VBD" : t.Xpos[cue];

    private bool HasFiniteHelper(int verb)
    {
        for (int d = t.FirstDependent[verb]; d >= 0 && d < verb; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Aux or Deprel.AuxPass && t.Xpos[d] is "VBD" or "VBZ" or "VBP" or "MD") return true;
        return false;
    }

    /// <summary>True for a finite verb right behind a comma, without a subject, when the cue stands in a relative clause in front of it.</summary>
    private bool ClosesRelative(int row, int cue)
    {
        if (t.Lemma[row - 1] != "," || t.Upos[row] is not (Upos.Verb or Upos.Aux)) return false;
        int subject = Speakers.Subject(t, cue);
        if (subject < 0 || t.Xpos[subject] is not ("WP" or "WDT")) return false;
        int clause = t.Upos[row] == Upos.Aux && t.Head[row] > row ? t.Head[row] : row;
        return Speakers.Subject(t, clause) is var own && (own < 0 || own < cue) && finder.VerbCue(t, clause) is null or { Thought: false } && t.Deprel[clause] is Deprel.Conj or Deprel.Parataxis or Deprel.Ccomp or Deprel.Root or Deprel.Dep;
    }

    /// <summary>Cuts a phrase where another clause is set against it: ", while …", "; …".</summary>
    private int WithoutContrast(int first, int last)
    {
        for (int row = first + 1; row <= last; row++)
        {
            if (t.Lemma[row] == ";" && !InMarks(first, row)) return row - 1;
            if (t.Lemma[row] is "while" or "whereas" or "although" && t.Lemma[row - 1] == "," && row > first + 1 && !InMarks(first, row)) return row - 2;
        }
        return last;
    }

    /// <summary>True when an apposition that sums up what is said, and goes on to what somebody did about it, begins with the comma in row <paramref name="comma"/> (", a plea to which …").</summary>
    private bool SumsUp(int comma, int last)
    {
        if (t.Lemma[comma] != "," || comma + 2 > last || t.Lemma[comma + 1] is not ("a" or "an" or "something")) return false;
        int noun = comma + 1;
        while (noun < last && noun < comma + 4 && t.Upos[noun] is Upos.Det or Upos.Adj) noun++;
        if (t.Lemma[noun] != "something" && !(t.Upos[noun] == Upos.Noun && (finder.Lexicon.Nouns.ContainsKey(t.Lemma[noun]) || t.Lemma[noun] is "move" or "step" or "figure"))) return false;
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
            if (d > noun && t.Deprel[d] == Deprel.AclRelcl) return true;
        return false;
    }
}
