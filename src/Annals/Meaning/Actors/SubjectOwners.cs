using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>Whose "its citizens" and "his soldiers" are where the grammar of the sentence says it better than who was named before: its subject's.</summary>
internal static class SubjectOwners
{
    private const int Deep = 6;

    /// <summary>"France urged its citizens to leave", "Chad's president threatened to go after 40 of his soldiers were killed": row of the subject that owns, or -1 where nothing speaks against whom the pronoun was linked to.</summary>
    internal static int Of(Analysis analysis, int pronoun)
    {
        TokenTable t = analysis.Tokens;
        bool thing = t.Lemma[pronoun] is "its";
        if (!thing && t.Lemma[pronoun] is not ("his" or "her") || t.Deprel[pronoun] != Deprel.NmodPoss) return -1;
        int verb = Clause(t, t.Head[pronoun]);
        int subject = verb < 0 ? -1 : Subject(t, verb);
        if (subject < 0 || subject > pronoun || t.Upos[subject] == Upos.Pron || analysis.EntityIndex.EntityOf(subject) is not (>= 0 and int owner)) return -1;
        int linked = analysis.EntityIndex.EntityOf(pronoun);
        if (linked == owner || (analysis.Entities[owner].Kind == EntityKind.Person) == thing || analysis.Entities[owner].Kind is not (EntityKind.Person or EntityKind.Place or EntityKind.Organization or EntityKind.Group)) return -1;
        return linked >= 0 && IsNear(t, analysis.Entities[linked], pronoun, verb) ? -1 : subject;
    }

    // the verb whose subject owns: that of which "its men" are the object, or that around the clause whose subject they are
    private static int Clause(TokenTable t, int noun)
    {
        for (int steps = 0; steps < Deep && noun >= 0 && t.Deprel[noun] is Deprel.Nmod; steps++) noun = t.Head[noun];
        if (noun < 0 || t.Head[noun] is not (>= 0 and int verb) || t.Upos[verb] != Upos.Verb) return -1;
        if (t.Deprel[noun] is Deprel.Obj or Deprel.Iobj) return ActorWords.Leads.Contains(t.Lemma[verb]) ? verb : -1;
        return t.Deprel[noun] is Deprel.Nsubj or Deprel.NsubjPass && t.Deprel[verb] is Deprel.Advcl or Deprel.Ccomp && t.Head[verb] is >= 0 and int around && t.Upos[around] == Upos.Verb ? around : -1;
    }

    private static int Subject(TokenTable t, int verb)
    {
        for (int steps = 0; steps < Deep; steps++)
        {
            int subject = t.Dependent(verb, Deprel.Nsubj);
            if (subject < 0) subject = t.Dependent(verb, Deprel.NsubjPass);
            if (subject >= 0) return subject;
            if (t.Deprel[verb] is not (Deprel.Conj or Deprel.Xcomp) || t.Head[verb] < 0) return -1;
            verb = t.Head[verb];
        }
        return -1;
    }

    // who was named in the same sentence as somebody who acts, or beside the verb, may well be meant
    private static bool IsNear(TokenTable t, Entity linked, int pronoun, int verb)
    {
        foreach (Mention mention in linked.Mentions)
        {
            if ((uint)mention.Head >= (uint)t.Count || mention.Head >= pronoun || t.Sentence[mention.Head] != t.Sentence[pronoun]) continue;
            int top = mention.Head;
            for (int steps = 0; steps < Deep && t.Deprel[top] is Deprel.Appos or Deprel.Conj or Deprel.Nmod && t.Head[top] >= 0; steps++) top = t.Head[top];
            if (t.Deprel[top] is Deprel.Nsubj or Deprel.NsubjPass || t.Head[top] == verb) return true;
        }
        return false;
    }
}
