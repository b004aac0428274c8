using Annals.Resources;
using Annals.Text;

namespace Annals.Language;

internal static partial class ClauseMender
{
    private static readonly WordLists Words = WordLists.Load("languages/en/treewords.tsv");
    private static readonly WordSet Telling = Words["tell"], Showing = Words["show"], FirstNames = Words["firstname"], OfSeveral = Words["shared"];

    // "Wednesday morning, the commission will report, he said": what opens a content told before its verb of saying belongs to the content.
    private static bool LowerFronted(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first; i < end; i++)
        {
            if (t.Upos[i] != Upos.Verb || !Telling.Contains(t.Lemma[i])) continue;
            if (t.Dependent(i, Deprel.Ccomp) is not (>= 0 and int content) || content > i) continue;
            (int begin, int last) = t.Subtree(content);
            // who says so must stand behind the content as well
            if (last >= i || t.Dependent(i, Deprel.Nsubj) is >= 0 and int speaker && speaker < begin) continue;
            for (int d = first; d < begin; d++)
            {
                if (t.Head[d] != i || t.Deprel[d] is not (Deprel.Obl or Deprel.OblUnmarked or Deprel.Advmod or Deprel.Advcl)) continue;
                t.Head[d] = content;
                changed = true;
            }
        }
        if (changed) t.IndexDependents();
        return changed;
    }

    // "The battle saw nine men and a colonel killed": what befell the object is no second verb of the subject.
    private static bool MendSeen(TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first + 2; i < end; i++)
        {
            if (t.Xpos[i] != "VBN" || t.Deprel[i] != Deprel.Conj || t.Head[i] is not (>= 0 and int verb) || verb > i || !Showing.Contains(t.Lemma[verb]) || t.Dependent(i, Deprel.Cc) >= 0) continue;
            if (t.Dependent(verb, Deprel.Obj) is not (>= 0 and int seen) || t.Subtree(seen).Last + 1 != i) continue;
            t.Deprel[i] = Deprel.Xcomp;
            changed = true;
        }
        return changed;
    }

    // "Peru and West Germany signed", read as "West" beside "Peru" and both in front of "Germany": two names side by side.
    private static bool SplitNames(string text, TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first; i < end; i++)
        {
            if (t.Upos[i] != Upos.Propn || t.Deprel[i] is not (Deprel.Compound or Deprel.NmodDesc) || t.Head[i] is not (> 0 and int name) || name <= i + 2 || t.Upos[name] != Upos.Propn) continue;
            int word = t.Dependent(i, Deprel.Conj);
            // "Smith and Wesson Company" stays one
            if (word != name - 1 || !FirstNames.Contains(t.Form(text, word)) || t.Upos[word] != Upos.Propn || t.Dependent(word, Deprel.Cc) is not (> 0 and int and) || and != word - 1 || and != i + 1 || !char.IsUpper(text[t.Start[i]])) continue;
            (t.Head[i], t.Deprel[i], t.Head[name], t.Deprel[name]) = (t.Head[name], t.Deprel[name], i, Deprel.Conj);
            (t.Head[word], t.Deprel[word], t.Head[and]) = (name, Deprel.Compound, name);
            for (int d = first; d < i; d++)
                if (t.Head[d] == name) t.Head[d] = i;
            t.IndexDependents();
            changed = true;
        }
        return changed;
    }
}
