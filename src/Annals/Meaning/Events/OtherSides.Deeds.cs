using System.Linq;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Sides that another clause or phrase of the sentence names.</summary>
internal sealed partial class OtherSides
{
    private const int Near = 2;

    private void FillDeed(Candidate candidate, Candidate?[] found)
    {
        if (IsNoDeed(candidate))
        {
            candidate.Absorbed = true;
            return;
        }
        // "was summoned to the ministry"
        if (candidate.Source < 0 && t.Lemma[candidate.Row] == "summon" && arguments.IsPassive(candidate.Row) && Own(candidate.Row, "to") is >= 0 and int summons && IsSomebody(summons)) candidate.Source = summons;
        if (candidate.Match.Rule.Type == "ACCUSE") BeCharged(candidate);
        switch (candidate.Match.Rule.Type)
        {
            case "ASSAULT":
                BeTried(candidate);
                BeHurt(candidate, found);
                Lead(candidate, found);
                break;
            case "COERCE":
                BeUnder(candidate);
                BeTried(candidate);
                BeOrdered(candidate);
                break;
            case "CONSULT":
                Discuss(candidate, found);
                Gather(candidate);
                break;
            case "ACCUSE" when candidate.Target < 0 || arguments.CaseOf(candidate.Target) is "to" or "with" or "before":
                Complain(candidate);
                break;
            case "CONCEDE" or "RETREAT" when candidate.Target < 0:
                GiveWay(candidate);
                break;
            case "PROTEST":
                BeCalled(candidate);
                Press(candidate);
                break;
            case "REJECT":
                Refuse(candidate, found);
                break;
            default: break;
        }
    }

    // nobody, or a thing that stands for who acts ("the shelling struck …")
    private bool IsNobody(int row) =>
        row < 0 || t.Upos[row] == Upos.Noun && EntityAt(row) is null or { Actor: null, Kind: not (EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Place) };

    // "prompting China to send ships", "warned its citizens against travelling", "73,000 people were displaced": nobody asks, threatens or drives them out
    private bool IsNoDeed(Candidate candidate) => candidate.Match.Rule.Type switch
    {
        "REQUEST" => t.Lemma[candidate.Row] is "prompt" or "spur" && (IsNobody(candidate.Source) || t.Xpos[candidate.Row] == "VBG" && t.Deprel[candidate.Row] == Deprel.Advcl),
        "THREATEN" => candidate.Target >= 0 && t.Lemma[candidate.Row] is "warn" or "advise" or "caution" && t.Lemma[candidate.Target] is "citizen" or "national" or "traveller" or "resident" or "people" or "public" && arguments.Possessor(candidate.Target) is >= 0 and int own && t.Upos[own] == Upos.Pron,
        "COERCE" => IsNobody(candidate.Source) && t.Lemma[candidate.Row] is "displace" or "uproot",
        _ => false,
    };

    // "has been under house arrest": who is, is held
    private void BeUnder(Candidate candidate)
    {
        int row = candidate.Row;
        if (!arguments.IsNominal(row) || arguments.CaseOf(row) != "under") return;
        int held = t.Dependent(row, Deprel.Cop) >= 0 ? t.Dependent(row, Deprel.Nsubj) : t.Deprel[row] == Deprel.Obl && t.Head[row] is >= 0 and int verb && t.Lemma[verb] is "remain" or "stay" or "live" or "be" ? t.Dependent(verb, Deprel.Nsubj) : -1;
        if (held < 0) return;
        if (candidate.Source == held) candidate.Source = -1;
        if (candidate.Target < 0) candidate.Target = held;
    }

    // "denounced the El Obeid strike": the town that an attack is named by is not who is denounced
    private void FreeScene(Candidate candidate)
    {
        // "mediate through the Union"; "gang violence in Mexico"
        if (candidate.Target >= 0 && arguments.CaseOf(candidate.Target) is var mark && (mark is "through" or "via" && candidate.Match.Rule.Type is "AGREE" or "CONSULT" or "REQUEST" || mark == "in" && t.Lemma[candidate.Row] == "violence")) candidate.Target = -1;
        if (candidate.Target >= 0 && IsBeside(candidate)) candidate.Target = -1;
        if (candidate is not { Match.Rule.Type: "ACCUSE" or "REJECT" or "SUPPORT" or "THREATEN" or "REQUEST", Target: >= 0 and int row } || t.Deprel[row] is not (Deprel.Compound or Deprel.Nmod or Deprel.NmodPoss) || t.Head[row] is not (>= 0 and int noun)) return;
        if (EventCues.Attack.Contains(t.Lemma[noun]) && analysis.ToponymAt(t.Start[row]) is { Place: null or { Feature: not ['P', 'C', 'L', ..] } }) candidate.Target = -1;
    }

    // "called for sanctions against Russian firms", "demanded her release", "blocked the road to Busia", "offered information on the gangs": who only comes into what is asked or given
    private bool IsBeside(Candidate candidate)
    {
        string type = candidate.Match.Rule.Type;
        int whom = candidate.Target, steps = 0;
        // "refused to hand over the general", "offered to send instructors"
        if (type is "REJECT" or "AGREE" && candidate.Content >= 0 && t.Head[whom] == candidate.Content && t.Deprel[whom] == Deprel.Obj && EventCues.HandOver.Contains(t.Lemma[candidate.Content])) return type == "REJECT" || t.Lemma[candidate.Content] is "send" or "deploy" or "dispatch";
        // "threatened to form a government of their own"
        if (type == "THREATEN" && candidate.Content >= 0 && t.Head[whom] == candidate.Content && t.Deprel[whom] == Deprel.Obj && EventCues.Create.Contains(t.Lemma[candidate.Content])) return true;
        // "the veto on Sudan"; "refused to attend talks in Geneva"
        if (type == "REJECT" && t.Head[whom] == candidate.Row && arguments.IsNominal(candidate.Row) && arguments.CaseOf(whom) == "on") return true;
        if (type == "REJECT" && arguments.CaseOf(whom) is "in" or "at" && analysis.ToponymAt(t.Start[whom]) is { Use: Records.ToponymUse.Literal, Place: { Feature: not ['P', 'C', 'L', ..] } }) return true;
        for (int at = whom; at >= 0 && at != candidate.Row && steps < Near + 2; at = t.Head[at], steps++)
        {
            if (t.Head[at] is not (>= 0 and int noun)) return false;
            if (arguments.IsVerb(noun)) return type is "AGREE" or "CONSULT" or "REQUEST" && t.Deprel[at] == Deprel.Obl && arguments.CaseOf(at) is "on" or "about" && arguments.Child(noun, Deprel.Obj) is >= 0 and int told && EventCues.Knowledge.Contains(t.Lemma[told]);
            if (noun == candidate.Row || t.Deprel[at] is not (Deprel.Nmod or Deprel.NmodPoss or Deprel.Compound or Deprel.Amod)) continue;
            string mark = arguments.CaseOf(at);
            if (type is "REQUEST" or "REJECT" or "SUPPORT" && mark is "against" or "on" && EventCues.Harm.Contains(t.Lemma[noun])) return true;
            if (type is "REQUEST" && (mark is "of" or "for" || t.Deprel[at] == Deprel.NmodPoss) && EventCues.Undergone.Contains(t.Lemma[noun])) return true;
            if (type == "PROTEST" && (mark is "to" or "from" || t.Deprel[at] == Deprel.Compound) && EventCues.Way.Contains(t.Lemma[noun])) return true;
            if (type is "AGREE" or "CONSULT" or "REQUEST" && mark is "on" or "about" or "regarding" && EventCues.Knowledge.Contains(t.Lemma[noun])) return true;
        }
        return false;
    }

    // "the ship, damaged in an Iraqi air attack", "targets of their raids": the attack's victim is who is hurt. "were injured when warships shelled them": who hurts is who attacks.
    private void BeHurt(Candidate candidate, Candidate?[] found)
    {
        int row = candidate.Row;
        if (arguments.IsNominal(row))
        {
            if (candidate.Target >= 0 || t.Head[row] is not (>= 0 and int head)) return;
            if (arguments.IsVerb(head) && EventCues.Hurt.Contains(t.Lemma[head]) && arguments.IsPassive(head) && arguments.CaseOf(row) is "in" or "by" or "during" && arguments.Object(head) is >= 0 and int hurt && hurt != row)
            {
                candidate.Target = hurt;
                Note(candidate, hurt, "against");
                if (found[head] is { Absorbed: false, Match.Rule.Type: "ASSAULT", Source: < 0 } damage) damage.Absorbed = true;
            }
            else if (t.Lemma[head] == "target" && arguments.CaseOf(row) is "of" or "for" && arguments.Child(head, Deprel.Nsubj) is >= 0 and int aim && arguments.Child(head, Deprel.Cop) >= 0)
            {
                candidate.Target = aim;
                Note(candidate, aim, "against");
            }
            return;
        }
        // "the shelling struck the camp, killing 24": who strikes kills
        if (IsNobody(candidate.Source) && t.Deprel[row] is Deprel.Advcl or Deprel.Conj && t.Xpos[row] == "VBG" && (t.Deprel[row] == Deprel.Conj ? t.Head[t.Head[row]] : t.Head[row]) is >= 0 and int blow && found[blow] is { Absorbed: false, Match.Rule.Type: "ASSAULT", Source: >= 0 } strike && strike.Source != candidate.Target) candidate.Source = strike.Source;
        if (IsNobody(candidate.Source) && arguments.Subject(row) is >= 0 and int means && Operator(means) is >= 0 and int who && who != candidate.Target)
        {
            candidate.Source = who;
            Note(candidate, who, "by");
        }
        // "the Iraqi attack on the frigate, which killed 37 seamen": the attack did
        if (t.Deprel[row] == Deprel.AclRelcl && EventCues.Hurt.Contains(t.Lemma[row]) && !arguments.IsPassive(row) && candidate.Source >= 0 && t.Head[row] == candidate.Source && IsStruck(candidate.Source, found) is { } attack)
        {
            candidate.Source = attack.Source;
            if (attack.Source >= 0) Note(candidate, attack.Source, "by");
        }
        if (candidate.Source >= 0 || !arguments.IsPassive(row)) return;
        int deed = arguments.DeedAround(row);
        (int begin, _) = t.Rows(t.Sentence[row]);
        while (deed > begin && found[deed] is not { Absorbed: false, Match.Rule.Type: "ASSAULT" or "COERCE" }) deed--;
        if (deed >= 0 && found[deed] is { Absorbed: false, Match.Rule.Type: "ASSAULT" or "COERCE", Source: >= 0 } around && arguments.IsNominal(deed) && around.Source != candidate.Target)
        {
            candidate.Source = around.Source;
            Note(candidate, around.Source, "by");
            return;
        }
        int doer = Striker(row, candidate, found);
        // "was killed and her husband hurt when a drone hit their car"
        for (int d = t.FirstDependent[row]; d >= 0 && doer < 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] == Deprel.Conj && EventCues.Hurt.Contains(t.Lemma[d]) && arguments.IsPassive(d)) doer = Striker(d, candidate, found);
        if (doer < 0 && EventCues.Cost.Contains(t.Lemma[row])) doer = Cause(row, found);
        if (doer < 0 || doer == candidate.Target || IsSame(doer, candidate.Target)) return;
        candidate.Source = doer;
        Note(candidate, doer, "by");
    }

    // "when warships shelled them", "as a drone of the rebels struck": who attacks in the clause beside, or -1
    private int Striker(int row, Candidate candidate, Candidate?[] found)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Advcl && (arguments.HasHelper(d, "when") || arguments.HasHelper(d, "as")) && found[d] is { Match.Rule.Type: "ASSAULT" } raid && (raid.Source >= 0 ? raid.Source : arguments.Subject(d) is >= 0 and int weapon ? Operator(weapon) : -1) is >= 0 and int striker
                && IsSomebody(striker) && striker != candidate.Target && !IsSame(striker, candidate.Target)) return striker;
        return -1;
    }

    // what stands as the victim in the phrase of an attack: that attack
    private Candidate? IsStruck(int thing, Candidate?[] found)
    {
        if (EntityAt(thing) is { Kind: EntityKind.Person or EntityKind.Group }) return null;
        for (int at = thing, steps = 0; steps < Near + 1 && t.Deprel[at] is Deprel.Nmod && t.Head[at] >= 0; steps++)
        {
            string mark = arguments.CaseOf(at);
            at = t.Head[at];
            if (found[at] is { Match.Rule.Type: "ASSAULT" } attack && arguments.IsNominal(at)) return mark is "on" or "against" or "in" or "at" or "near" or "of" ? attack : null;
        }
        return null;
    }

    // "drones operated by the rebels hit a market": who works the weapon, or -1
    private int Operator(int weapon)
    {
        for (int d = t.FirstDependent[weapon]; d >= 0; d = t.NextDependent[d])
            if (d > weapon && t.Deprel[d] == Deprel.Acl && t.Lemma[d] is "operate" or "fly" or "fire" or "launch" or "pilot" or "send" or "deploy" or "drop" or "plant" && t.Dependent(d, Deprel.OblAgent) is >= 0 and int agent && IsSomebody(agent)) return agent;
            // "shelling attributed to the rebels"
            else if (d > weapon && t.Deprel[d] == Deprel.Acl && (t.Lemma[d] == "attribute" && (agent = Own(d, "to")) >= 0 || t.Lemma[d] == "blame" && (agent = Own(d, "on")) >= 0) && IsSomebody(agent)) return agent;
        return -1;
    }

    // "student demonstrations led to clashes with police": those who demonstrate clash
    private void Lead(Candidate candidate, Candidate?[] found)
    {
        int row = candidate.Row;
        if (candidate.Source >= 0 || candidate.Target < 0 || !arguments.IsNominal(row) || t.Deprel[row] is not (Deprel.Obl or Deprel.Obj) || t.Head[row] is not (>= 0 and int verb) || !EventCues.Lead.Contains(t.Lemma[verb])) return;
        if (arguments.Child(verb, Deprel.Nsubj) is not (>= 0 and int cause) || found[cause] is not { Match.Rule.Type: "PROTEST", Source: >= 0 } protest) return;
        candidate.Source = protest.Source;
        Note(candidate, protest.Source, "by");
    }

    // "met with Italian officials to discuss the crisis": one meeting
    private void Discuss(Candidate candidate, Candidate?[] found)
    {
        int row = candidate.Row;
        if (candidate.Target >= 0 || t.Deprel[row] != Deprel.Advcl || t.Xpos[row] != "VB" || t.Head[row] is not (>= 0 and int head) || found[head] is not { Absorbed: false, Match.Rule.Type: "CONSULT" } meeting) return;
        if (meeting.Target >= 0 || meeting.Source >= 0 && t.Dependent(meeting.Source, Deprel.Conj) >= 0) candidate.Absorbed = true;
    }

    // "chaired a meeting of his commanders", "completed a round of IMF talks"
    private void Gather(Candidate candidate)
    {
        if (candidate.Source < 0 || candidate.Target >= 0) return;
        if (!arguments.IsNominal(candidate.Row))
        {
            foreach (int word in candidate.Words.Where(w => EventCues.Meeting.Contains(t.Lemma[w])))
                if (arguments.Preposition(word, "of") is >= 0 and int members && IsSomebody(members) && !IsSame(members, candidate.Source))
                {
                    candidate.Target = members;
                    return;
                }
            return;
        }
        (int first, int last) = t.Subtree(candidate.Row);
        if (first <= candidate.Source && candidate.Source <= last) return;
        for (int d = t.FirstDependent[candidate.Row]; d >= 0 && d < candidate.Row; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Compound && EntityAt(d) is { Kind: EntityKind.Organization, Actor: not null } && !IsSame(d, candidate.Source))
            {
                candidate.Target = d;
                Note(candidate, d);
                return;
            }
    }

    // "complained to the world body that Israel was blocking exports": blamed is who does it
    private void Complain(Candidate candidate)
    {
        int content = arguments.Complement(candidate.Row);
        if (content < 0 || !arguments.IsVerb(content) || t.Deprel[content] != Deprel.Ccomp || arguments.Subject(content) is not (>= 0 and int blamed)) return;
        if (blamed == candidate.Target || !IsSomebody(blamed) || IsSame(blamed, candidate.Source) || candidate.Target >= 0 && IsSame(blamed, candidate.Target)) return;
        candidate.Target = blamed;
        Note(candidate, blamed, "of");
    }

    // "backed down in the face of opposition from the unions", "lifted it under pressure from Washington"
    private void GiveWay(Candidate candidate)
    {
        if (!arguments.IsVerb(candidate.Row)) return;
        (_, int last) = t.Subtree(candidate.Row);
        for (int d = candidate.Row + 1; d <= last && !arguments.IsVerb(d); d++)
        {
            string mark = arguments.CaseOf(d);
            int pressure = t.Lemma[d] == "face" && mark == "in" && arguments.Preposition(d, "of") is >= 0 and int faced ? faced : d;
            if (!EventCues.Pressure.Contains(t.Lemma[pressure]) || pressure == d && mark is not ("under" or "after" or "following" or "amid" or "because" or "due")) continue;
            int other = arguments.Preposition(pressure, "from");
            if (other < 0) other = arguments.Doer(pressure);
            if (other < 0) other = arguments.Modifier(pressure);
            if (other < 0 || other == candidate.Source || !IsSomebody(other) || IsSame(other, candidate.Source)) continue;
            candidate.Target = other;
            Note(candidate, other, "to");
            return;
        }
    }

    // "called a strike to press the government for more pay", "protests against the rule of the generals"
    private void Press(Candidate candidate)
    {
        if (candidate.Target >= 0 && IsSomebody(candidate.Target)) return;
        int against = candidate.Target >= 0 ? candidate.Target : arguments.Preposition(candidate.Row, "against");
        foreach (int word in candidate.Words)
            if (against < 0) against = arguments.Preposition(word, "against");
        if (against >= 0 && EventCues.Rule.Contains(t.Lemma[against]) && arguments.Preposition(against, "of") is >= 0 and int ruler && IsSomebody(ruler) && !IsSame(ruler, candidate.Source))
        {
            candidate.Target = ruler;
            return;
        }
        if (candidate.Target >= 0) return;
        for (int at = candidate.Row, steps = 0; at >= 0 && steps < Near; at = t.Head[at], steps++)
            for (int d = t.FirstDependent[at]; d >= 0; d = t.NextDependent[d])
                if (t.Deprel[d] is Deprel.Advcl or Deprel.Acl or Deprel.Xcomp && t.Xpos[d] is "VB" or "VBG" && EventCues.Press.Contains(t.Lemma[d]) && arguments.Child(d, Deprel.Obj) is >= 0 and int pressed && IsSomebody(pressed) && !IsSame(pressed, candidate.Source))
                {
                    candidate.Target = pressed;
                    Note(candidate, pressed, "on");
                    return;
                }
    }

    // "asked Washington to talk, but it refused": refused are those who asked. "Congress overrode his veto": it is whom he defied.
    private void Refuse(Candidate candidate, Candidate?[] found)
    {
        int row = candidate.Row;
        // "was refused entry": who does not get it
        if (candidate.Source >= 0 && t.Deprel[candidate.Source] == Deprel.NsubjPass && t.Head[candidate.Source] == row && t.Lemma[row] is "refuse" or "deny") (candidate.Source, candidate.Target) = (-1, candidate.Source);
        if (candidate.Target >= 0 || candidate.Source < 0) return;
        if (arguments.IsNominal(row))
        {
            if (t.Deprel[row] != Deprel.Obj || t.Head[row] is not (>= 0 and int verb) || !EventCues.Override.Contains(t.Lemma[verb]) || arguments.Subject(verb) is not (>= 0 and int defied) || !IsSomebody(defied) || IsSame(defied, candidate.Source)) return;
            candidate.Target = defied;
            Note(candidate, defied, "of");
            return;
        }
        if (arguments.Child(row, Deprel.Obj) >= 0) return;
        (int first, _) = t.Rows(t.Sentence[row]);
        for (int before = row - 1; before >= first; before--)
            if (found[before] is { Match.Rule.Type: "REQUEST" or "AGREE", Source: >= 0, Target: >= 0 } asked && asked.Row != row && IsSameCountry(asked.Target, candidate.Source) && !IsSame(asked.Source, candidate.Source))
            {
                candidate.Target = asked.Source;
                Note(candidate, asked.Source, "of");
                return;
            }
    }

    private bool IsSame(int a, int b) => a == b || a >= 0 && b >= 0 && EntityAt(a) is { } one && EntityAt(b) is { } other && one.Id == other.Id;

    private bool IsSameCountry(int a, int b) => IsSame(a, b) || a >= 0 && b >= 0 && EntityAt(a)?.Actor?.Country is { } one && one == EntityAt(b)?.Actor?.Country;
}
