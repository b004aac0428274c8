using Annals.Resources;
using Annals.Text;

namespace Annals.Language;

/// <content>Whose subject a noun is: of the verb beside it, not of the one that the parser hung it on.</content>
internal static partial class ClauseMender
{
    private static readonly WordSet Staying = Words["stay"], Offices = Words["office"];

    private static bool MendSubjects(string text, TokenTable t, int first, int end)
    {
        bool changed = false;
        for (int i = first + 1; i < end; i++)
            changed |= MendSaidBetween(t, i) || MendStaying(t, i) || MendJudged(t, i) || MendDenied(t, i) || MendListSeen(t, i) || MendTownCountry(t, i);
        return changed | MendFrontedPlace(text, t, first, end);
    }

    // "a coma which his lawyer said lasted three months": of two subjects of the second verb the nearer is whose saying it is.
    private static bool MendSaidBetween(TokenTable t, int said)
    {
        if (t.Upos[said] != Upos.Verb || t.Deprel[said] != Deprel.AclRelcl || !Telling.Contains(t.Lemma[said]) || t.Dependent(said, Deprel.Nsubj) >= 0) return false;
        if (t.Dependent(said, Deprel.Ccomp) is not (>= 0 and int content) || content < said) return false;
        int which = t.Dependent(content, Deprel.Nsubj);
        if (which < 0 || t.Xpos[which] is not ['W', ..] || NextSubjectOf(t, which) is not (>= 0 and int speaker) || speaker > said || !IsNominal(t, speaker) && t.Upos[speaker] != Upos.Pron) return false;
        t.Head[speaker] = said;
        t.IndexDependents();
        return true;
    }

    private static int NextSubjectOf(TokenTable t, int row)
    {
        for (int d = t.NextDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Nsubj) return d;
        return -1;
    }

    // 'said racing will remain "largely intact"': what somebody remains is no second content of his saying.
    private static bool MendStaying(TokenTable t, int state)
    {
        if (t.Upos[state] != Upos.Adj || t.Deprel[state] is not (Deprel.Ccomp or Deprel.Xcomp) || t.Head[state] is not (>= 0 and int said) || said > state) return false;
        int stays = state - 1;
        while (stays > said && t.Upos[stays] is Upos.Punct or Upos.Adv && t.Lemma[stays] is not ("," or ";" or ":")) stays--;
        if (stays <= said || t.Head[stays] != said || t.Deprel[stays] != Deprel.Ccomp || !Staying.Contains(t.Lemma[stays])) return false;
        (t.Head[state], t.Deprel[state]) = (stays, Deprel.Xcomp);
        t.IndexDependents();
        return true;
    }

    // "denied attacking civilians": what is denied is the deed, not people of some kind.
    private static bool MendDenied(TokenTable t, int deed)
    {
        int verb = deed - 1;
        if (t.Xpos[deed] != "VBG" || t.Deprel[deed] != Deprel.Amod || t.Upos[verb] != Upos.Verb || t.Lemma[verb] is not ("deny" or "admit" or "avoid" or "confess") || t.Head[deed] is not (>= 0 and int thing) || thing < deed || t.Head[thing] != verb || t.Deprel[thing] != Deprel.Obj) return false;
        (t.Head[deed], t.Deprel[deed], t.Upos[deed], t.Head[thing]) = (verb, Deprel.Xcomp, Upos.Verb, deed);
        t.IndexDependents();
        return true;
    }

    // "said claims that men had died were false": what is said of the claims is one content, and the claims are its subject.
    private static bool MendJudged(TokenTable t, int state)
    {
        if (t.Deprel[state] != Deprel.Ccomp || t.Dependent(state, Deprel.Nsubj) >= 0 || t.Dependent(state, Deprel.Cop) is not (>= 0 and int copula) || copula > state || t.Head[state] is not (>= 0 and int said) || said > copula) return false;
        for (int d = t.FirstDependent[said]; d >= 0; d = t.NextDependent[d])
        {
            if (d <= said || d >= copula || t.Deprel[d] is not (Deprel.Ccomp or Deprel.Obj) || !IsNominal(t, d) || t.Dependent(d, Deprel.Cop) >= 0 || t.Subtree(d).Last + 1 != copula) continue;
            (t.Head[d], t.Deprel[d]) = (state, Deprel.Nsubj);
            t.IndexDependents();
            return true;
        }
        return false;
    }

    // "The month saw 120 soldiers and a general killed": both are what was seen, and what befell them is no deed of the second.
    private static bool MendListSeen(TokenTable t, int done)
    {
        if (t.Upos[done] != Upos.Verb || t.Xpos[done] is not ("VBD" or "VBN") || t.Deprel[done] != Deprel.Conj || t.Head[done] is not (>= 0 and int verb) || verb > done || !Showing.Contains(t.Lemma[verb])) return false;
        if (t.Dependent(verb, Deprel.Obj) is not (>= 0 and int seen) || t.Dependent(done, Deprel.Nsubj) is not (>= 0 and int second) || second != done - 1 || t.Dependent(done, Deprel.Obj) >= 0) return false;
        if (t.Dependent(done, Deprel.Cc) is not (>= 0 and int and) || and != t.Subtree(seen).Last + 1 || t.Upos[seen] != Upos.Noun) return false;
        (t.Head[second], t.Deprel[second], t.Head[and]) = (seen, Deprel.Conj, second);
        (t.Deprel[done], t.Xpos[done], t.Feats[done]) = (Deprel.Xcomp, "VBN", "Tense=Past|VerbForm=Part");
        t.IndexDependents();
        return true;
    }

    // "At least two children in Basra, Iraq have died": the country belongs to the town, and the subject stands in front.
    private static bool MendTownCountry(TokenTable t, int country)
    {
        if (country < 3 || t.Upos[country] != Upos.Propn || t.Deprel[country] != Deprel.Nsubj || t.Head[country] is not (>= 0 and int verb) || verb < country || t.Lemma[country - 1] != "," || t.Sentence[country - 3] != t.Sentence[country]) return false;
        int town = country - 2;
        if (t.Upos[town] != Upos.Propn || t.Deprel[town] != Deprel.Nmod || t.Head[town] is not (>= 0 and int who) || t.Head[who] != verb || t.Deprel[who] != Deprel.Obl || t.Dependent(who, Deprel.Case) >= 0 || t.Xpos[who] != "NNS") return false;
        (t.Deprel[who], t.Head[country], t.Deprel[country]) = (t.Dependent(verb, Deprel.AuxPass) >= 0 ? Deprel.NsubjPass : Deprel.Nsubj, town, Deprel.Appos);
        if (t.Head[country - 1] is var comma && comma != town) t.Head[country - 1] = country;
        t.IndexDependents();
        return true;
    }

    // "In Turkey Minister Ellwood met them": where, and then who.
    private static bool MendFrontedPlace(string text, TokenTable t, int first, int end)
    {
        int place = first + 1, office = first + 2;
        if (office + 1 >= end || t.Form(text, first) is not ("In" or "At") || t.Upos[place] != Upos.Propn || t.Upos[office] is not (Upos.Propn or Upos.Noun) || !char.IsUpper(text[t.Start[office]]) || !Offices.Contains(t.Lemma[office].ToLowerInvariant())) return false;
        int name = t.Head[first];
        if (name < office || t.Upos[name] != Upos.Propn || t.Deprel[name] is not (Deprel.Nsubj or Deprel.NsubjPass) || t.Head[name] is not (>= 0 and int verb) || t.Head[place] is not (>= 0 and int holder) || holder < office || holder > name) return false;
        (t.Head[place], t.Deprel[place], t.Head[first]) = (verb, Deprel.Obl, place);
        t.IndexDependents();
        return true;
    }
}
