using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Arguments of event nouns.</summary>
internal sealed partial class ArgumentReader
{
    private int Governor(int noun)
    {
        int head = t.Head[noun];
        if (head < 0) return -1;
        if (t.Deprel[noun] == Deprel.Conj && IsNominal(head)) return Governor(head);
        if (t.Deprel[noun] is Deprel.Acl or Deprel.AclRelcl) return -1;
        if (t.Deprel[noun] is Deprel.Nmod && CaseOf(noun) == "of" && (classes.Of(t.Lemma[head]) & transparent) != 0) return Governor(head);
        return IsVerb(head) && t.Deprel[noun] is Deprel.Obj or Deprel.NsubjPass ? head : RelativeGovernor(noun);
    }

    // "the attack that rebels carried out", "an attack carried out by rebels".
    private int RelativeGovernor(int noun)
    {
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Acl or Deprel.AclRelcl && IsVerb(d) && (classes.Of(t.Lemma[d]) & support) != 0) return d;
        return -1;
    }

    // "The killing of a leader by paramilitaries", "the siege of the town by the army": the second phrase hung to the first.
    private int Nested(int noun, string preposition)
    {
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
            if (d > noun && t.Deprel[d] is Deprel.Nmod && CaseOf(d) is not ("include" or "including") && OwnPreposition(d, preposition) is >= 0 and int found) return found;
        return -1;
    }

    /// <summary>Who does what an event noun names, where its own phrase says so ("the assault by rebels", "the army's raid"), or -1.</summary>
    internal int Doer(int noun) =>
        Possessor(noun) is >= 0 and int owner && t.Upos[owner] != Upos.Pron ? owner : OwnPreposition(noun, "by") is >= 0 and int agent ? agent : Nested(noun, "by") is >= 0 and int inner ? inner : -1;

    /// <summary>Whom an event noun's own phrase says it is done to ("the assault on the town"), or -1.</summary>
    internal int Victim(int noun) =>
        OwnPreposition(noun, "against") is >= 0 and int against ? against : OwnPreposition(noun, "on") is >= 0 and int on && analysis.TimeAt(t.Start[on]) is null ? on : -1;

    /// <summary>Who does what a noun that takes up an event names: the doer of its own phrase, whose it is ("his visit"), or who makes it ("launched the attack"); or -1.</summary>
    internal int Maker(int noun)
    {
        if (Doer(noun) is >= 0 and int doer) return doer;
        if (Responsible(noun) is >= 0 and int responsible) return responsible;
        if (Accused(noun, out _) is >= 0 and int accused) return accused;
        bool suffered = EventCues.Suffered.Contains(t.Lemma[noun]);
        if (!suffered && Possessor(noun) is >= 0 and int owner && t.Upos[owner] == Upos.Pron) return owner;
        if (suffered || Governor(noun) is not (>= 0 and int verb) || !EventCues.Makes.Contains(t.Lemma[verb])) return -1;
        return IsPassive(verb) ? Agent(verb) : SurfaceSubject(verb, 0) is var subject && subject == noun ? -1 : subject;
    }

    /// <summary>Who is charged with, found guilty of or wanted for what an event noun names ("charged two soldiers with the murder", "men wanted over the ambush"), or -1.</summary>
    /// <param name="noun">The event noun.</param>
    /// <param name="verb">The verb that says so, or -1.</param>
    internal int Accused(int noun, out int verb)
    {
        verb = -1;
        int at = noun, steps = 0;
        if (!IsNominal(noun)) return -1;
        while (steps++ < Deep && t.Head[at] is >= 0 and int above && IsNominal(above) && (t.Deprel[at] == Deprel.Conj || t.Deprel[at] is Deprel.Nmod or Deprel.Obl && EventCues.Guilt.Contains(t.Lemma[above]))) at = above;
        if (t.Head[at] is not (>= 0 and int head) || !IsMatter(noun, at)) return -1;
        int accused = -1;
        if (t.Deprel[at] == Deprel.Nmod && t.Deprel[head] is Deprel.Obj or Deprel.NsubjPass) (accused, head) = (head, t.Head[head]);
        else if (t.Deprel[at] is not (Deprel.Obl or Deprel.OblUnmarked)) return -1;
        if (t.Lemma[head] == "guilty") head = t.Head[head] is >= 0 and int finds && t.Lemma[finds] == "find" ? finds : -1;
        else if (!EventCues.Tried.Contains(t.Lemma[head])) return -1;
        // "are looking for men wanted over the raid": read as what those who look are
        if (head < 0 || !IsVerb(head) || t.Deprel[head] == Deprel.Advcl && IsPassive(head)) return -1;
        verb = head;
        if (accused < 0) accused = Object(head);
        (int first, int last) = t.Subtree(noun);
        return accused >= 0 && !(first <= accused && accused <= last) ? accused : -1;
    }

    // The preposition that leads to what somebody is tried for; "in" before a death alone, as one is also arrested in a raid.
    private bool IsMatter(int noun, int top) => CaseOf(top) switch
    {
        "over" or "for" or "of" or "with" => true,
        "in" => top != noun || EventCues.Suffered.Contains(t.Lemma[noun]),
        _ => false,
    };

    /// <summary>Whom what a noun that takes up an event names is done to: the victim of its own phrase, or whose it is ("her arrest"); or -1.</summary>
    internal int Sufferer(int noun) =>
        Victim(noun) is >= 0 and int victim ? victim : EventCues.Suffered.Contains(t.Lemma[noun]) && Possessor(noun) is >= 0 and int owner && t.Upos[owner] == Upos.Pron ? owner : -1;

    private int NounSubject(int noun, int depth)
    {
        if (depth > Deep) return -1;
        if (Possessor(noun) is >= 0 and int owner) return owner;
        if (OwnPreposition(noun, "by") is >= 0 and int agent) return agent;
        if (Nested(noun, "by") is >= 0 and int inner) return inner;
        int verb = SupportVerb(noun);
        if (verb >= 0)
        {
            int subject = IsPassive(verb) ? Agent(verb) : SurfaceSubject(verb, depth + 1);
            if (subject >= 0 && subject != noun) return subject;
        }
        if (Claimant(noun, depth) is >= 0 and int claimant) return claimant;
        if (Responsible(noun) is >= 0 and int responsible) return responsible;
        if (Child(noun, Deprel.Cop) >= 0 && Child(noun, Deprel.Nsubj) is >= 0 and int visitor) return visitor;
        if (Modifier(noun) is >= 0 and int modifier) return modifier;
        if (t.Deprel[noun] is Deprel.Obl && t.Head[noun] is >= 0 and int accuser && IsVerb(accuser) && CaseOf(noun) is "of" && (classes.Of(t.Lemma[accuser]) & objectControl) != 0) return Object(accuser);
        // "has backed Kurds in attacks on the army": who is backed attacks
        if (t.Deprel[noun] is Deprel.Obl && t.Head[noun] is >= 0 and int backs && CaseOf(noun) is "in" && t.Lemma[backs] is "support" or "back" or "help" or "assist" or "aid" && Object(backs) is >= 0 and int backed && backed < noun && NamesActor(backed)) return backed;
        if (t.Deprel[noun] is Deprel.Obl && t.Head[noun] is >= 0 and int head && IsVerb(head) && CaseOf(noun) is "in" or "during" or "with" or "on"
            && !IsPassive(head)) return SurfaceSubject(head, depth + 1);
        if (t.Deprel[noun] is Deprel.Obl && CaseOf(noun) is "to" && t.Head[noun] is >= 0 and int turns && t.Lemma[turns] is "resort" or "turn" or "take" && !IsPassive(turns)) return SurfaceSubject(turns, depth + 1);
        // "announced it after talks with the president": who announces it talked
        if (t.Deprel[noun] is Deprel.Obl or Deprel.Nmod or Deprel.Advcl && CaseOf(noun) is "after" or "following" or "before" && t.Lemma[noun] is "talk" or "talks" or "meeting" or "discussion" or "consultation" or "negotiation" && OwnPreposition(noun, "with") >= 0
            && t.Head[noun] is >= 0 and int told && IsVerb(told) && !IsPassive(told)) return SurfaceSubject(told, depth + 1);
        return -1;
    }

    /// <summary>The noun whose relative clause tells what that verb does in it ("the strikes, in which officials say 31 people were killed"), or -1.</summary>
    internal int DeedAround(int row)
    {
        int which = -1;
        for (int at = row, steps = 0; at >= 0 && steps < 3; at = t.Head[at], steps++)
        {
            for (int d = t.FirstDependent[at]; d >= 0 && d < row; d = t.NextDependent[d])
                if (t.Lemma[d] == "which" && CaseOf(d) is "in" or "during") which = d;
            if (t.Deprel[at] == Deprel.AclRelcl) return which >= 0 ? t.Head[at] : -1;
            // read as a clause of its own: what stands before the comma
            if (t.Deprel[at] == Deprel.Parataxis && which > 2 && t.Sentence[which - 3] == t.Sentence[which] && t.Lemma[which - 2] == ",") return which - 3;
            if (t.Deprel[at] is not (Deprel.Ccomp or Deprel.Conj)) return -1;
        }
        return -1;
    }

    // "The rebels claimed responsibility for the attack."
    private int Claimant(int noun, int depth)
    {
        if (CaseOf(noun) != "for" || t.Head[noun] is not (>= 0 and int head)) return -1;
        int verb = t.Lemma[head] == "responsibility" && t.Deprel[head] == Deprel.Obj ? t.Head[head] : head;
        return verb >= 0 && t.Lemma[verb] is "claim" or "take" or "accept" && Child(verb, Deprel.Obj) is >= 0 and int owned && t.Lemma[owned] == "responsibility" ? SurfaceSubject(verb, depth + 1) : -1;
    }

    // "whom Pristina blames for the attack", "holds six officers responsible for the arrests", "was responsible for the raid"
    private int Responsible(int noun)
    {
        if (CaseOf(noun) != "for" || t.Head[noun] is not (>= 0 and int head)) return -1;
        if (IsVerb(head) && (t.Lemma[head] == "blame" || t.Lemma[head] == "hold" && Child(head, Deprel.Xcomp) is >= 0 and int held && t.Lemma[held] == "responsible")) return Object(head) is >= 0 and int blamed && NamesActor(blamed) ? blamed : -1;
        if (t.Lemma[head] != "responsible") return -1;
        if (Child(head, Deprel.Nsubj) is >= 0 and int own) return RelativeHead(own, head);
        if (t.Deprel[head] is Deprel.Amod or Deprel.Acl) return t.Head[head];
        return t.Head[head] is >= 0 and int holds && t.Lemma[holds] == "hold" ? Object(holds) : -1;
    }

    private int NounObject(int noun)
    {
        if (SufferVerb(noun) is >= 0 and int sufferer) return SurfaceSubject(sufferer, 0);
        if (Child(noun, Deprel.Obj) is >= 0 and int direct && direct > noun) return direct;
        int found = OwnPreposition(noun, "against");
        // "talks on Laos" are about it
        bool about = EventCues.Parley.Contains(t.Lemma[noun]);
        if (found < 0 && !about) found = OwnPreposition(noun, "on");
        if (found < 0) found = OwnPreposition(noun, "upon");
        if (found < 0) found = OwnPreposition(noun, "of");
        if (found < 0 && t.Head[noun] is >= 0 and int head && IsVerb(head) && (about || (found = Following(noun, head, "on")) < 0)) found = Following(noun, head, "against");
        if (found < 0 && SupportVerb(noun) is >= 0 and int verb)
        {
            found = OwnPreposition(verb, "against");
            if (found < 0) found = OwnPreposition(verb, "on");
        }
        return found >= 0 ? found : ToldTarget(noun);
    }

    // "the worst bombardment seen yet on the city", "a raid launched against the camp": the target hung to the participle.
    private int ToldTarget(int noun)
    {
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
        {
            if (d < noun || t.Deprel[d] != Deprel.Acl || t.Xpos[d] != "VBN") continue;
            int target = OwnPreposition(d, "against");
            if (target < 0) target = OwnPreposition(d, "on");
            if (target >= 0 && analysis.TimeAt(t.Start[target]) is null) return target;
        }
        return -1;
    }

    private int SupportComplement(int noun) => SupportVerb(noun) is >= 0 and int verb && Child(verb, Deprel.Xcomp) is >= 0 and int clause ? clause : -1;

    private bool NamesActor(int row)
    {
        int entity = index.EntityOf(row);
        // "a tense consultation": an adjective is nobody, whatever name it stands in
        if (entity < 0 && t.Upos[row] != Upos.Adj) entity = index.Covering(row);
        if (entity >= 0 && entities[entity] is { } e && (e.Actor is not null || t.Upos[row] != Upos.Noun && e.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group)) return true;
        if (analysis.ToponymAt(t.Start[row]) is not null || PeoplePairs.CountryOf(analysis, t, row) is not null) return true;
        return (classes.Of(t.Lemma[row]) & agentNoun) != 0 || t.Lemma[row] is "us-led" or "saudi-led" or "nato-led" or "russian-backed" or "iran-backed";
    }
}
