using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Participles in front of a noun: read as clauses though they only describe it, and the reverse.</summary>
internal sealed partial class TreeMender
{
    // "told visiting President Soto", "called on leading nations to act": the participle was read as a clause that has the noun for its object.
    private bool MendDescribing(int row)
    {
        int head = t.Head[row], noun = t.Dependent(row, Deprel.Obj);
        if (noun < 0 && row > 0 && t.Deprel[row - 1] == Deprel.Case && t.Head[row - 1] is var told && told > row && told <= row + 6 && head != told && EventCues.Describing.Contains(t.Form(analysis.Text, row)) && !IsUnder(told, row, row))
        {
            Own();
            (t.Head[row], t.Deprel[row], t.Upos[row]) = (told, Deprel.Amod, Upos.Adj);
            t.IndexDependents();
            return true;
        }
        if (head < 0 || head > row || t.Deprel[row] is not (Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl or Deprel.Acl) || noun < row || noun > row + 6 || !EventCues.Describing.Contains(t.Form(analysis.Text, row))) return false;
        int mark = row - 1;
        bool bare = mark == head && t.Upos[head] == Upos.Verb;
        if (!bare && (t.Head[mark] != row || t.Deprel[mark] is not (Deprel.Mark or Deprel.Case) || t.Lemma[mark] is "while" or "after" or "before" or "when")) return false;
        // "by invading Iran's territory": what has an owner or an article is done something to
        if (t.Subtree(noun).First != row + 1 || t.Dependent(noun, Deprel.Det) >= 0 || t.Dependent(noun, Deprel.NmodPoss) >= 0 || t.Upos[noun] != Upos.Noun && analysis.ToponymAt(t.Start[noun]) is not null) return false;
        Own();
        (t.Head[noun], t.Deprel[noun]) = (head, bare ? Deprel.Obj : t.Upos[head] is Upos.Verb or Upos.Aux ? Deprel.Obl : Deprel.Nmod);
        if (!bare) (t.Head[mark], t.Deprel[mark], t.Upos[mark]) = (noun, Deprel.Case, Upos.Adp);
        for (int other = t.SentenceStart[t.Sentence[row]]; other < t.Count && t.Sentence[other] == t.Sentence[row]; other++)
            if (t.Head[other] == row) (t.Head[other], t.Deprel[other]) = (other < row ? noun : head, t.Deprel[other] == Deprel.Xcomp ? Deprel.Advcl : t.Deprel[other]);
        (t.Head[row], t.Deprel[row], t.Upos[row]) = (noun, Deprel.Amod, Upos.Adj);
        t.IndexDependents();
        return true;
    }

    // "were held for stoning police": what they did, read as police who stone.
    private bool MendDeed(int row)
    {
        int noun = t.Head[row], mark = row - 1;
        if (t.Deprel[row] != Deprel.Amod || noun < row || noun > row + 4 || mark < 1 || t.Deprel[mark] != Deprel.Case || t.Head[mark] != noun || t.Lemma[mark] is not ("for" or "of")) return false;
        if (t.Deprel[noun] is not (Deprel.Obl or Deprel.Nmod) || t.Head[noun] is not (>= 0 and int verb) || verb > mark || forms.VerbOf(t.Form(analysis.Text, row)) is not { } lemma) return false;
        int governor = t.Upos[verb] == Upos.Verb || t.Head[verb] < 0 ? verb : t.Head[verb];
        if (!EventCues.Charge.Contains(t.Lemma[governor])) return false;
        Own();
        (t.Upos[row], t.Lemma[row], t.Head[row], t.Deprel[row]) = (Upos.Verb, lemma, governor, Deprel.Advcl);
        (t.Head[mark], t.Deprel[mark], t.Upos[mark]) = (row, Deprel.Mark, Upos.Sconj);
        (t.Head[noun], t.Deprel[noun]) = (row, Deprel.Obj);
        for (int other = noun + 1; other < t.Count && t.Sentence[other] == t.Sentence[row]; other++)
            if (t.Head[other] == noun && t.Xpos[other] == "VBG" && t.Deprel[other] is Deprel.Amod or Deprel.Conj or Deprel.Acl) (t.Head[other], t.Deprel[other]) = (row, Deprel.Conj);
        t.IndexDependents();
        return true;
    }

    // "for stoning police, attacking troops, damaging buildings": the last deed of a row, read as buildings that damage.
    private bool MendDeedBeside(int row)
    {
        int noun = t.Head[row], between = row - 1;
        if (t.Deprel[row] != Deprel.Amod || noun < row || noun > row + 4 || t.Deprel[noun] != Deprel.Conj || between < 1 || t.Head[between] != noun || t.Deprel[between] is not (Deprel.Punct or Deprel.Cc)) return false;
        if (t.Head[noun] is not (>= 0 and int done) || t.Deprel[done] != Deprel.Obj || t.Head[done] is not (>= 0 and int verb) || t.Xpos[verb] != "VBG" || verb > done || t.Subtree(noun).First < between || forms.VerbOf(t.Form(analysis.Text, row)) is not { } lemma) return false;
        Own();
        (t.Upos[row], t.Lemma[row], t.Head[row], t.Deprel[row]) = (Upos.Verb, lemma, verb, Deprel.Conj);
        (t.Head[noun], t.Deprel[noun]) = (row, Deprel.Obj);
        t.Head[between] = row;
        t.IndexDependents();
        return true;
    }

    // "broke up a march by students demanding elections": who speaks up stands right before the participle.
    private void MendVoicing(int row)
    {
        int who = row - 1;
        if (t.Deprel[row] != Deprel.Advcl || t.Xpos[row] != "VBG" || who < 1 || t.Upos[who] != Upos.Noun || t.Head[row] is not (>= 0 and int verb) || verb >= who || !EventCues.Voicing.Contains(t.Lemma[row])) return;
        if (t.Dependent(row, Deprel.Mark) >= 0 || OwnSubject(row) >= 0 || (classes.Of(t.Lemma[who]) & person) == 0 || t.Subtree(who).Last != who || IsUnder(who, row, row)) return;
        Own();
        (t.Head[row], t.Deprel[row]) = (who, Deprel.Acl);
        t.IndexDependents();
    }

    // "The spokesman denied that officers had fired, blaming gangs", "Seven were hurt, the ministry said, rejecting the claim": who says so goes on to speak, not whom he speaks of.
    private void MendUttering(int row)
    {
        if (t.Deprel[row] is not (Deprel.Advcl or Deprel.Xcomp) || row < 3 || t.Lemma[row - 1] != "," || t.Head[row] is not (>= 0 and int inner) || inner > row || !EventCues.Uttering.Contains(t.Lemma[row])) return;
        if (t.Upos[inner] != Upos.Verb || EventCues.Uttering.Contains(t.Lemma[inner]) || IsSaying(inner) || OwnSubject(row) >= 0 || t.Dependent(row, Deprel.Mark) >= 0) return;
        int saying = -1;
        for (int d = t.FirstDependent[inner]; d >= 0; d = t.NextDependent[d])
            if (d > inner && d < row && t.Deprel[d] is Deprel.Parataxis && IsSaying(d) && OwnSubject(d) >= 0) saying = d;
        for (int at = inner, steps = 0; saying < 0 && steps < 3 && t.Deprel[at] is Deprel.Ccomp or Deprel.Conj && t.Head[at] is >= 0 and int up; at = up, steps++)
            if (t.Deprel[at] == Deprel.Ccomp && up < inner && IsSaying(up) && SharedSubject(up) is >= 0 and var who && who < inner) saying = up;
        if (saying < 0) return;
        Own();
        (t.Head[row], t.Deprel[row]) = (saying, Deprel.Advcl);
        t.IndexDependents();
    }

    // "confirmed the arrests and denied that": the second has the subject of the first
    private int SharedSubject(int verb) => OwnSubject(verb) is >= 0 and int own ? own : t.Deprel[verb] == Deprel.Conj && t.Head[verb] is >= 0 and int first && first < verb ? OwnSubject(first) : -1;

    private bool IsSaying(int verb) => t.Upos[verb] == Upos.Verb && ((classes.Of(t.Lemma[verb]) & speech) != 0 || EventCues.Deny.Contains(t.Lemma[verb]));
}
