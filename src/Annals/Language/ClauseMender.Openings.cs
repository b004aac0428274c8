using System;
using Annals.Text;

namespace Annals.Language;

internal static partial class ClauseMender
{
    /// <summary>"Clashes with police left …", "Strikes on the port have killed …": no sentence opens with a verb in the third person, so the word is a noun, the subject of the verb that follows.</summary>
    private static bool MendOpenings(string text, TokenTable t, int first, int end)
    {
        if (first + 3 >= end || t.Upos[first] != Upos.Verb || t.Upos[first + 1] != Upos.Adp || !t.Form(text, first).EndsWith("s", StringComparison.Ordinal)) return false;
        if (t.Head[first] >= 0)
        {
            if (t.Deprel[first] is not (Deprel.Nsubj or Deprel.NsubjPass)) return false;
        }
        else
        {
            int verb = ToldBehind(t, first);
            if (verb < 0 || t.Dependent(first, Deprel.Nsubj) >= 0) return false;
            for (int i = first + 1; i < end; i++)
                if (t.Head[i] == first && i > verb) t.Head[i] = verb;
            (t.Head[verb], t.Deprel[verb]) = (-1, Deprel.Root);
            (t.Head[first], t.Deprel[first]) = (verb, Deprel.Nsubj);
        }
        (t.Upos[first], t.Xpos[first], t.Feats[first]) = (Upos.Noun, "NNS", "Number=Plur");
        for (int i = first + 1; i < end; i++)
            if (t.Head[i] == first && t.Deprel[i] is Deprel.Obl or Deprel.OblUnmarked) t.Deprel[i] = Deprel.Nmod;
        t.IndexDependents();
        return true;
    }

    // A finite verb of its own, without a subject and without a word that joins it to the opening.
    private static int ToldBehind(TokenTable t, int opening)
    {
        for (int d = t.FirstDependent[opening]; d >= 0; d = t.NextDependent[d])
        {
            if (d < opening || t.Upos[d] != Upos.Verb || t.Deprel[d] is not (Deprel.Advcl or Deprel.Parataxis or Deprel.Ccomp or Deprel.Conj or Deprel.Acl or Deprel.Dep)) continue;
            bool finite = t.Xpos[d] is "VBD" or "VBZ" or "VBP" || t.Dependent(d, Deprel.Aux) >= 0;
            if (finite && t.Dependent(d, Deprel.Nsubj) < 0 && t.Dependent(d, Deprel.NsubjPass) < 0 && t.Dependent(d, Deprel.Mark) < 0 && t.Dependent(d, Deprel.Cc) < 0) return d;
        }
        return -1;
    }
}
