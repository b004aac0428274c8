using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Who acts: subjects through relative clauses, control and coordination, and agents of passives.</summary>
internal sealed partial class ArgumentReader
{
    private int Agent(int row)
    {
        int agent = Child(row, Deprel.OblAgent);
        if (agent < 0) agent = OwnPreposition(row, "by");
        if (agent < 0 && OwnPreposition(row, "at") is >= 0 and int hands && t.Lemma[hands] == "hand") agent = OwnPreposition(hands, "of");
        if (agent < 0) agent = SharedAgent(row);
        return agent >= 0 ? agent : LateAgent(row);
    }

    // "banned from marching in the square by the ministry", "held in a camp by rebels": the agent hung to what stands between.
    private int LateAgent(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (d < row || LastAgent(d) is not (>= 0 and int agent) || !NamesActor(agent)) continue;
            if (t.Deprel[d] is Deprel.Advcl or Deprel.Xcomp ? !IsPassive(d) : t.Deprel[d] is Deprel.Obl or Deprel.OblUnmarked && ((classes.Of(t.Lemma[d]) & (scene | time)) != 0 || analysis.ToponymAt(t.Start[d]) is not null || analysis.TimeAt(t.Start[d]) is not null)) return agent;
        }
        return -1;
    }

    // "for six years and eight months by the court": it hangs by the last of them.
    private int LastAgent(int row)
    {
        if (OwnPreposition(row, "by") is >= 0 and int own) return own;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Conj && OwnPreposition(d, "by") is >= 0 and int late) return late;
        return -1;
    }

    // "was detained, beaten and released by police": the agent hangs by the last.
    private int SharedAgent(int row)
    {
        int first = t.Deprel[row] == Deprel.Conj ? t.Head[row] : row;
        for (int d = t.FirstDependent[first]; d >= 0; d = t.NextDependent[d])
        {
            if (d <= row || t.Deprel[d] != Deprel.Conj || t.Xpos[d] is not "VBN" || Child(d, Deprel.NsubjPass) >= 0 || Child(d, Deprel.Nsubj) >= 0) continue;
            if (Child(d, Deprel.OblAgent) is >= 0 and int agent) return agent;
        }
        return -1;
    }

    private int RelativeHead(int argument, int clause)
    {
        if (!IsRelative(argument)) return argument;
        for (int up = clause, i = 0; up >= 0 && i < Deep; up = t.Head[up], i++)
            if (t.Deprel[up] is Deprel.AclRelcl or Deprel.Acl) return t.Head[up];
        return argument;
    }

    private bool IsRelative(int row) => t.Xpos[row] is "WP" or "WDT" or "WP$" || t.Lemma[row] is "who" or "which" or "whom" || (t.Upos[row] == Upos.Pron && t.Lemma[row] == "that");

    private int SurfaceSubject(int row, int depth)
    {
        if (depth > Deep) return -1;
        int own = OwnSubject(row);
        if (own >= 0) return RelativeHead(own, row);
        int head = t.Head[row];
        if (head < 0) return -1;
        switch (t.Deprel[row])
        {
            case Deprel.Conj: return IsNominal(head) && !IsPredicate(head) ? -1 : SurfaceSubject(head, depth + 1);
            case Deprel.AclRelcl: return Child(row, Deprel.Nsubj) < 0 ? head : -1;
            // "forced them to leave the town by bombing it"
            case Deprel.Acl when t.Xpos[row] == "VBG" && HasMark(row, "by") && t.Head[head] is >= 0 and int means && IsVerb(means): return SurfaceSubject(means, depth + 1);
            case Deprel.Acl when t.Xpos[row] == "VBG" && (classes.Of(t.Lemma[head]) & writing) != 0: return Author(head, depth + 1);
            case Deprel.Acl when t.Deprel[head] == Deprel.Obj && t.Head[head] is >= 0 and int giver && Recipient(row, giver) is >= 0 and int given: return RelativeHead(given, giver);
            case Deprel.Acl: return !IsControlled(head) && (HasMark(row, "to") || CaseLike(row)) ? NounSubject(head, depth + 1) : head;
            case Deprel.Amod or Deprel.Compound: return IsFlattened(row) ? row - 1 : head;
            case Deprel.Xcomp: return Controller(row, head, depth);
            case Deprel.Advcl: return Controller(row, head, depth);
            case Deprel.Ccomp: return HasMark(row, "to") || t.Xpos[row] == "VBG" ? Controller(row, head, depth) : -1;
            case Deprel.Parataxis: return -1;
            default: return -1;
        }
    }

    // "He left a message blaming the president", "a petition was handed out calling on the government": a paper speaks for who wrote, signed or spread it.
    private int Author(int paper, int depth)
    {
        if (NounSubject(paper, depth) is >= 0 and int own) return own;
        if (t.Head[paper] is not (>= 0 and int verb) || !IsVerb(verb)) return paper;
        return t.Deprel[paper] switch
        {
            Deprel.Obj => IsPassive(verb) ? Agent(verb) : SurfaceSubject(verb, depth),
            Deprel.NsubjPass => Agent(verb),
            _ => paper,
        };
    }

    // "As many as 32 people": of two subjects the noun; of two nouns the one beside the verb, as before it stands a dateline or a topic.
    private int OwnSubject(int row)
    {
        int found = -1;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter)) continue;
            if (found < 0 || t.Upos[found] == Upos.Adj || t.Upos[d] == Upos.Propn && d < row && !IsRelative(found) && analysis.TimeAt(t.Start[d]) is null) found = d;
        }
        return found;
    }

    // "accused the police of shooting": the accused act.
    private bool IsControlled(int noun) =>
        t.Deprel[noun] is Deprel.Obj or Deprel.NsubjPass && t.Head[noun] is >= 0 and int verb && IsVerb(verb) && (classes.Of(t.Lemma[verb]) & objectControl) != 0 && (t.Lemma[verb] != "leave" || IsSomeone(noun));

    private bool IsSomeone(int row) => t.Upos[row] == Upos.Pron || analysis.EntityIndex.EntityOf(row) is >= 0 and int who && analysis.Entities[who].Kind is Records.EntityKind.Person or Records.EntityKind.Group;

    private bool CaseLike(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Mark or Deprel.Case && t.Lemma[d] is "of" or "for" or "on" or "in" or "at" or "to") return true;
        return false;
    }

    private bool IsPredicate(int row) => Child(row, Deprel.Cop) >= 0 || Child(row, Deprel.Nsubj) >= 0;

    // "detained by police for blocking a road", "criticised the army for shelling the town": who is blamed did it.
    private int Blamed(int clause, int governor)
    {
        if (t.Deprel[clause] != Deprel.Advcl || t.Xpos[clause] != "VBG" || !HasMark(clause, "for")) return -1;
        // "praised Turkey for retaliating against Greece for violating the accord": the one right before
        int before = t.Subtree(clause).First - 1;
        for (int at = before, steps = 0; at >= 0 && steps < Deep && t.Sentence[at] == t.Sentence[clause]; at = t.Head[at], steps++)
            if (at > governor && t.Subtree(at).Last == before && t.Deprel[at] is Deprel.Obl or Deprel.Nmod && CaseOf(at) == "against" && NamesActor(at)) return at;
        int blamed = IsPassive(governor) ? OwnSubject(governor) : Child(governor, Deprel.Obj);
        return blamed >= 0 && blamed < clause && NamesActor(blamed) ? blamed : -1;
    }

    // "gave the rebels missiles to shoot down planes", "provided weapons to Ukraine to fight", "supplied them with arms to attack": who is given them acts.
    private int Recipient(int clause, int giver)
    {
        if ((classes.Of(t.Lemma[giver]) & gift) == 0 || !HasMark(clause, "to")) return -1;
        int found = Child(giver, Deprel.Iobj);
        // "the UN was given access to the town to help": who is given something is the subject
        if (found < 0 && IsPassive(giver)) found = OwnPreposition(giver, "with") >= 0 || Child(giver, Deprel.Obj) is >= 0 and int gave && gave < clause && Child(giver, Deprel.NsubjPass) is >= 0 and int recipient && NamesActor(recipient) ? Child(giver, Deprel.NsubjPass) : -1;
        if (found < 0) found = OwnPreposition(giver, "to");
        if (found < 0 && OwnPreposition(giver, "with") >= 0) found = Child(giver, Deprel.Obj);
        // "gave Ukraine money": read as one name
        if (found < 0 && Child(giver, Deprel.Obj) is >= 0 and int thing && (found = OwnPreposition(thing, "to")) < 0 && Child(thing, Deprel.Compound) is >= 0 and int named && t.Upos[named] == Upos.Propn) found = named;
        return found >= 0 && found < clause && NamesActor(found) ? found : -1;
    }

    private int Controller(int clause, int governor, int depth)
    {
        if (IsNominal(governor) && !IsPredicate(governor)) return NounSubject(governor, depth + 1);
        // "saw nine policemen killed", "counted 97 civilians killed"
        if (t.Deprel[clause] == Deprel.Xcomp && t.Xpos[clause] == "VBN" && !IsPassive(governor) && Child(governor, Deprel.Obj) is >= 0 and int undergoer && undergoer > governor && undergoer < clause && Child(clause, Deprel.AuxPass) < 0) return RelativeHead(undergoer, governor);
        if (Recipient(clause, governor) is >= 0 and int recipient) return RelativeHead(recipient, governor);
        // "pressed them by invading Laos", "left the town to invade the north": the subject does it
        bool byObject = (classes.Of(t.Lemma[governor]) & objectControl) != 0 && !(t.Deprel[clause] == Deprel.Advcl && t.Xpos[clause] == "VBG" && (HasMark(clause, "by") || Child(clause, Deprel.Mark) < 0 && Child(clause, Deprel.Case) < 0))
            && !(t.Lemma[governor] == "leave" && Child(governor, Deprel.Obj) is >= 0 and int place && !IsSomeone(place));
        if (byObject && !IsPassive(governor))
        {
            int inner = Child(governor, Deprel.Obj);
            if (inner < 0) inner = Child(governor, Deprel.Iobj);
            if (inner < 0) inner = OwnPreposition(governor, t.Lemma[governor] is "call" or "wait" ? "on" : "to");
            if (inner >= 0 && inner < clause) return RelativeHead(inner, governor);
        }
        // "support the government of Iraq in fighting the group": who is supported fights
        if (t.Deprel[clause] == Deprel.Advcl && t.Xpos[clause] == "VBG" && HasMark(clause, "in") && t.Lemma[governor] is "support" or "help" or "assist" or "aid" or "back" && (IsPassive(governor) ? OwnSubject(governor) : Child(governor, Deprel.Obj)) is >= 0 and int helped && helped < clause && NamesActor(helped)) return RelativeHead(helped, governor);
        if (Blamed(clause, governor) is >= 0 and int blamed) return RelativeHead(blamed, governor);
        if (t.Deprel[clause] == Deprel.Advcl && IsPassive(governor) && !IsPassive(clause) && Agent(governor) is >= 0 and int agent) return agent;
        return SurfaceSubject(governor, depth + 1);
    }
}
