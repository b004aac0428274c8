using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Phrases with a preposition that the parser hung to the wrong word, or gave to the wrong noun, and phrases it parted.</summary>
internal sealed partial class TreeMender
{
    // "was hit by a missile south of Basra": the noun was read as part of the direction.
    private void MendDirection(int row)
    {
        int noun = row - 1;
        if (noun < 1 || row + 1 >= t.Count || t.Lemma[row + 1] != "of" || t.Lemma[row] is not ("south" or "north" or "east" or "west") || t.Head[noun] != row || t.Deprel[noun] != Deprel.Compound || t.Upos[noun] != Upos.Noun) return;
        int mark = t.Dependent(row, Deprel.Case);
        if (mark < 0 || mark > noun || t.Head[row] is not (>= 0 and int head)) return;
        Own();
        bool passive = t.Lemma[mark] == "by" && t.Upos[head] == Upos.Verb && t.Dependent(head, Deprel.AuxPass) >= 0;
        (t.Head[noun], t.Deprel[noun]) = (head, passive ? Deprel.OblAgent : t.Upos[head] is Upos.Verb ? Deprel.Obl : Deprel.Nmod);
        for (int i = mark; i < noun; i++)
            if (t.Head[i] == row) t.Head[i] = noun;
        (t.Head[row], t.Deprel[row]) = (t.Upos[head] is Upos.Verb ? head : noun, Deprel.Advmod);
        t.IndexDependents();
    }

    // "is investigating crimes by Serbian extremists": nobody else can do what the subject does.
    private void MendAgent(int agent)
    {
        int verb = t.Head[agent];
        if (verb < 0 || t.Upos[verb] != Upos.Verb || t.Dependent(verb, Deprel.AuxPass) >= 0 || t.Dependent(verb, Deprel.Nsubj) < 0 || t.Dependent(verb, Deprel.Obj) is not (>= 0 and int done) || done > agent) return;
        if (t.Dependent(agent, Deprel.Case) is not (>= 0 and int by) || t.Subtree(done).Last + 1 != by) return;
        Own();
        (t.Head[agent], t.Deprel[agent]) = (done, Deprel.Nmod);
        t.IndexDependents();
    }

    // "met ministers from Britain and France": whose they are was hung to the verb.
    private void MendFrom(int place)
    {
        int verb = t.Head[place], from = t.Dependent(place, Deprel.Case), noun = from - 1;
        if (verb < 0 || t.Deprel[place] != Deprel.Obl || from < 1 || t.Lemma[from] != "from" || t.Upos[noun] != Upos.Noun || noun <= verb || (classes.Of(t.Lemma[noun]) & person) == 0) return;
        if (!EventCues.Meeting.Contains(t.Lemma[verb]) && !EventCues.Deal.Contains(t.Lemma[verb])) return;
        Own();
        (t.Head[place], t.Deprel[place]) = (noun, Deprel.Nmod);
        t.IndexDependents();
    }

    // "the anarchist Black Army", "President-elect Kennedy": an object that stands within another's phrase is a word of it
    private void JoinWithin(int verb)
    {
        int inner = -1;
        for (int d = t.FirstDependent[verb]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Obj or Deprel.Iobj) || d < verb) continue;
            if (inner >= 0 && t.Upos[d] == Upos.Propn && t.Upos[inner] is Upos.Noun or Upos.Propn && (IsWithin(inner, d) || IsHyphenated(inner, d)))
            {
                Own();
                (t.Head[inner], t.Deprel[inner]) = (d, Deprel.Compound);
                t.IndexDependents();
                return;
            }
            inner = d;
        }
    }

    // something before the word belongs to the noun behind it, and nothing of its own stands between
    private bool IsWithin(int word, int noun)
    {
        int first = t.FirstDependent[noun];
        if (first < 0 || first >= word) return false;
        for (int i = first; i < noun; i++)
            if (i != word && t.Head[i] != noun && t.Head[i] != word) return false;
        return true;
    }

    private bool IsHyphenated(int word, int noun)
    {
        if (word + 1 >= noun || t.Form(analysis.Text, word + 1) is not "-" || t.End[word] != t.Start[word + 1]) return false;
        for (int i = word + 1; i < noun; i++)
            if (t.Upos[i] is not (Upos.Punct or Upos.Adj or Upos.Noun)) return false;
        return true;
    }
}
