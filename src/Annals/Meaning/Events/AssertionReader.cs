using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Reads from the tree whether what a word names is told as having happened: it climbs from the word to the root and composes what each
/// governing word, helper, adverb and conjunction makes of what hangs below it. Words and their effects are data; see <see cref="AssertionTable"/>.
/// </summary>
internal sealed class AssertionReader
{
    private const int Deep = 24;
    private readonly AssertionTable table;
    private readonly ArgumentClasses classes;
    private readonly ulong support, suffer, happen;

    internal AssertionReader(AssertionTable table, ArgumentClasses classes)
    {
        this.table = table;
        this.classes = classes;
        support = classes.Bit("support");
        suffer = classes.Bit("suffer");
        happen = classes.Bit("happen");
    }

    /// <summary>Status of what the word at <paramref name="row"/> names.</summary>
    internal Assertion Read(Analysis analysis, TokenTable t, int row)
    {
        bool verbal = IsClause(t, row);
        Assertion state = verbal ? OfClause(t, row) : OfNoun(t, row);
        if (IsAttributed(t, row)) state = Compose(Assertion.Claimed, state);
        bool presupposed = false, told = false;
        int at = row;
        for (int i = 0; i < Deep && t.Head[at] >= 0; i++)
        {
            int head = t.Head[at];
            Assertion effect = Climb(t, at, head, verbal, ref presupposed);
            // "declined to say whether he will go": it is the saying that did not happen
            if (told && effect == Assertion.Negated) effect = Assertion.Possible;
            told |= t.Deprel[at] == Deprel.Ccomp && IsSpeech(t, head);
            state = presupposed && effect is not (Assertion.Claimed or Assertion.Conditional) ? state : Compose(effect, state);
            verbal = IsClause(t, head);
            at = head;
        }
        if (presupposed) return state;
        state = Compose(SpokenAfter(t, at), state);
        // "Had the army attacked, thousands would have died", the condition read as the main clause
        if (at == row && IsInverted(t, at) && HasConsequence(t, at)) state = Compose(Assertion.Conditional, state);
        return IsQuestion(analysis, at) ? Compose(Assertion.Possible, state) : state;
    }

    /// <summary>What becomes of a status inside what has an effect of its own: a plan told of by somebody stays a plan.</summary>
    internal static Assertion Compose(Assertion outer, Assertion inner) => (outer, inner) switch
    {
        (Assertion.Fact, _) => inner,
        (_, Assertion.Negated) => Assertion.Negated,
        (_, Assertion.Denied) => Assertion.Denied,
        (Assertion.Claimed, Assertion.Fact) => Assertion.Claimed,
        (Assertion.Claimed, _) => inner,
        (Assertion.Planned, Assertion.Possible or Assertion.Conditional) => inner,
        (Assertion.Possible, Assertion.Conditional) => inner,
        _ => outer,
    };

    // "shelling attributed to the rebels", "an attack blamed on the militia": somebody says that they did it
    private static bool IsAttributed(TokenTable t, int row)
    {
        int noun = t.Upos[row] is Upos.Verb ? t.Dependent(row, Deprel.Nsubj) : row;
        if (noun < 0 || t.Upos[noun] is not (Upos.Noun or Upos.Propn)) return false;
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
            if (d > noun && t.Deprel[d] == Deprel.Acl && t.Xpos[d] is "VBN" or "VBD" && t.Lemma[d] is "attribute" or "blame" or "ascribe" or "pin") return true;
        return false;
    }

    private static bool IsClause(TokenTable t, int row) =>
        t.Upos[row] is Upos.Verb or Upos.Aux || t.Dependent(row, Deprel.Cop) >= 0 || (t.Upos[row] == Upos.Adj && t.Deprel[row] is not Deprel.Amod);

    private Assertion Climb(TokenTable t, int at, int head, bool verbal, ref bool presupposed)
    {
        switch (t.Deprel[at])
        {
            // "It is not known whether the police fired"
            case Deprel.Ccomp or Deprel.Csubj or Deprel.CsubjPass or Deprel.Advcl when verbal && t.Dependent(at, Deprel.Mark) is >= 0 and int mark && t.Lemma[mark] == "whether":
                return Assertion.Possible;
            case Deprel.Ccomp or Deprel.Xcomp or Deprel.Csubj or Deprel.CsubjPass or Deprel.CsubjOuter when verbal:
                return Governed(t, at, head, IsInfinitive(t, at) ? AssertionSlot.Infinitive : AssertionSlot.That, ref presupposed);
            case Deprel.Parataxis when verbal && IsSpeech(t, head):
                return Governed(t, at, head, AssertionSlot.That, ref presupposed);
            case Deprel.Advcl or Deprel.AdvclRelcl:
                return OfAdverbial(t, at, head, ref presupposed);
            case Deprel.Acl:
                return OfNounClause(t, at, head, ref presupposed);
            case Deprel.AclRelcl when IsContentClause(t, at, head):
                return OfNounClause(t, at, head, ref presupposed);
            case Deprel.AclRelcl or Deprel.Appos:
                presupposed = true;
                return Assertion.Fact;
            case Deprel.Conj:
                return Shared(t, at, head);
            case Deprel.Parataxis or Deprel.Root or Deprel.List or Deprel.Dislocated:
                return Assertion.Fact;
            default:
                return verbal && IsClause(t, at) && t.Upos[at] != Upos.Noun ? Assertion.Fact : OfNominal(t, at, head, ref presupposed);
        }
    }

    private Assertion Governed(TokenTable t, int at, int head, AssertionSlot slot, ref bool presupposed)
    {
        TriggerKind kind = t.Upos[head] switch { Upos.Noun or Upos.Propn => TriggerKind.Noun, Upos.Adj => TriggerKind.Adjective, _ => TriggerKind.Verb };
        bool negated = IsNegated(t, head);
        Assertion outer = OfClause(t, head, withoutNegation: true);
        // "parliament voted to censure him": the vote does it
        if (slot == AssertionSlot.Infinitive && t.Lemma[head] == "vote" && EventCues.Voted.Contains(t.Lemma[at])) return outer;
        if (slot == AssertionSlot.Infinitive && t.Lemma[head] is "have" or "be" && HasAdverb(t, head, "yet")) return Compose(outer, Assertion.Negated);
        // "have to be negotiated": not yet; "had to resign" did
        if (slot == AssertionSlot.Infinitive && t.Lemma[head] == "have" && t.Xpos[head] is "VBP" or "VBZ" or "VB" && t.Deprel[at] == Deprel.Xcomp) return Compose(outer, negated ? Assertion.Negated : Assertion.Possible);
        if (!TryWord(t, kind, slot, head, out AssertionEffect effect) && !(kind == TriggerKind.Adjective && table.TryGet(TriggerKind.Verb, slot, t.Lemma[head], out effect)))
        {
            if (slot == AssertionSlot.That) return negated ? Assertion.Possible : Assertion.Fact;
            return Compose(outer, negated ? Assertion.Negated : Assertion.Fact);
        }
        Assertion made = negated ? effect.Negated : effect.Affirmed;
        if (slot == AssertionSlot.That && made == Assertion.Fact) presupposed |= true;
        if (made is Assertion.Claimed && outer is Assertion.Planned or Assertion.Conditional) return made;
        return made is Assertion.Fact && slot == AssertionSlot.That ? made : Compose(outer, made);
    }

    private Assertion OfAdverbial(TokenTable t, int at, int head, ref bool presupposed)
    {
        for (int d = t.FirstDependent[at]; d >= 0 && d < at; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Mark or Deprel.Advmod or Deprel.Case)) continue;
            if (table.Mark(t.Lemma[d], out Assertion marked)) return marked;
            if (t.Lemma[d] == "to" && t.Lemma[head] == "vote") return Governed(t, at, head, AssertionSlot.Infinitive, ref presupposed);
            if (t.Lemma[d] == "to") return OfPurpose(t, head);
            if (t.Lemma[d] == "from" && t.Lemma[head] is "keep" or "hold" or "save" or "dissuade" or "deter" or "spare") return IsNegated(t, head) ? Assertion.Fact : Assertion.Negated;
            if (t.Lemma[d] is "of" or "for" or "from" or "with" or "in" or "short" && table.TryGet(TriggerKind.Verb, AssertionSlot.Infinitive, t.Lemma[head], out _))
                return Governed(t, at, head, AssertionSlot.Infinitive, ref presupposed);
            // "will support them in fighting the group", "would retaliate by closing the strait"
            if (t.Lemma[d] is "in" or "by" && t.Xpos[at] == "VBG" && OfClause(t, head) is Assertion.Planned or Assertion.Possible or Assertion.Conditional or Assertion.Negated) return OfClause(t, head);
            if (t.Lemma[d] is "because" or "after" or "since" or "although" or "though" or "as" or "when" or "while" or "whereas")
            {
                presupposed = true;
                return Assertion.Fact;
            }
            if (t.Lemma[d] is "before" or "until" or "till" && t.Deprel[d] == Deprel.Mark && OfClause(t, head) == Assertion.Planned) return Assertion.Possible;
            // "would talk only once the prisoners had been freed"
            if (t.Lemma[d] is "once" && OfClause(t, head) is Assertion.Planned or Assertion.Conditional or Assertion.Possible) return Assertion.Conditional;
        }
        if (IsInverted(t, at)) return Assertion.Conditional;
        if (at > head && IsGerundOf(t, at, head)) return Governed(t, at, head, AssertionSlot.Infinitive, ref presupposed);
        if (t.Xpos[at] is "VBG" or "VBN" && t.Dependent(at, Deprel.Mark) < 0) return OfClause(t, head);
        return Assertion.Fact;
    }

    private Assertion OfPurpose(TokenTable t, int head)
    {
        TriggerKind kind = t.Upos[head] switch { Upos.Noun or Upos.Propn => TriggerKind.Noun, Upos.Adj => TriggerKind.Adjective, _ => TriggerKind.Verb };
        bool negated = IsNegated(t, head);
        if (table.TryGet(kind, AssertionSlot.Infinitive, t.Lemma[head], out AssertionEffect effect)) return negated ? effect.Negated : effect.Affirmed;
        return negated ? Assertion.Negated : Assertion.Planned;
    }

    private Assertion OfNounClause(TokenTable t, int at, int head, ref bool presupposed)
    {
        bool that = false, infinitive = false;
        for (int d = t.FirstDependent[at]; d >= 0 && d < at; d = t.NextDependent[d])
        {
            that |= t.Deprel[d] == Deprel.Mark && t.Lemma[d] == "that";
            infinitive |= t.Deprel[d] is Deprel.Mark or Deprel.Case && t.Lemma[d] is "to" or "of" or "for" or "from" or "against";
        }
        if (!that && !infinitive)
        {
            presupposed = true;
            return Assertion.Fact;
        }
        if (t.Upos[head] == Upos.Verb) return Governed(t, at, head, AssertionSlot.Infinitive, ref presupposed);
        bool negated = IsNegatedNoun(t, head);
        if (table.TryGet(TriggerKind.Noun, that ? AssertionSlot.That : AssertionSlot.Infinitive, t.Lemma[head], out AssertionEffect effect)
            || (infinitive && table.TryGet(TriggerKind.Noun, AssertionSlot.Noun, t.Lemma[head], out effect)))
            return negated ? effect.Negated : effect.Affirmed;
        if (infinitive && t.Deprel[head] is Deprel.Obj or Deprel.Iobj or Deprel.NsubjPass && t.Head[head] is >= 0 and int verb && TryWord(t, TriggerKind.Verb, AssertionSlot.Infinitive, verb, out _))
            return Governed(t, at, verb, AssertionSlot.Infinitive, ref presupposed);
        return negated ? Assertion.Negated : infinitive && HasTo(t, at) ? Assertion.Possible : Assertion.Fact;
    }

    private Assertion OfNominal(TokenTable t, int at, int head, ref bool presupposed)
    {
        Deprel relation = t.Deprel[at];
        if (IsClause(t, head) && t.Upos[head] != Upos.Noun) return UnderVerb(t, at, head, ref presupposed);
        // "strike missions", "a bombing campaign": one deed in two words
        if (relation is Deprel.Compound && EventCues.Sortie.Contains(t.Lemma[head])) return OfNoun(t, head);
        if (relation is Deprel.Nmod or Deprel.Compound or Deprel.NmodPoss)
        {
            if (relation != Deprel.NmodPoss && table.TryGet(TriggerKind.Noun, AssertionSlot.Noun, t.Lemma[head], out AssertionEffect effect))
                return Compose(OfNoun(t, head), IsNegatedNoun(t, head) ? effect.Negated : effect.Affirmed);
            string preposition = Preposition(t, at);
            if (preposition == "without") return Assertion.Negated;
            // "made no mention of the warning": there was one all the same
            presupposed |= preposition is not "of" || t.Lemma[head] is "mention" or "reference";
        }
        return Assertion.Fact;
    }

    private Assertion UnderVerb(TokenTable t, int at, int head, ref bool presupposed)
    {
        string preposition = Preposition(t, at);
        if (preposition == "without") return Assertion.Negated;
        Deprel relation = t.Deprel[at];
        // "claims that soldiers were killed were false"
        if (relation == Deprel.Nsubj && IsClaimNoun(t, at) && table.TryGet(TriggerKind.Adjective, AssertionSlot.Noun, t.Lemma[head], out AssertionEffect judged)) return IsNegated(t, head) ? judged.Negated : judged.Affirmed;
        // "his acceptance remains unlikely", "an attack is possible"
        int judgement = t.Upos[head] == Upos.Adj ? head : t.Dependent(head, Deprel.Xcomp);
        if (relation == Deprel.Nsubj && judgement >= 0 && t.Upos[judgement] == Upos.Adj && table.TryGet(TriggerKind.Adjective, AssertionSlot.That, t.Lemma[judgement], out AssertionEffect likely) && likely.Affirmed == Assertion.Possible && EventCues.Likely.Contains(t.Lemma[judgement])) return Assertion.Possible;
        ulong kind = classes.Of(t.Lemma[head]);
        bool carried = relation is Deprel.Obj or Deprel.NsubjPass && ((kind & (support | suffer)) != 0 || EventCues.Wage.Contains(t.Lemma[head]));
        bool happens = relation is Deprel.Nsubj or Deprel.NsubjPass && (kind & (happen | support)) != 0;
        bool there = relation is Deprel.Nsubj && t.Dependent(head, Deprel.Expl) >= 0;
        bool governed = relation is Deprel.Obj or Deprel.NsubjPass || (relation == Deprel.Obl && preposition is "for" or "of" or "on" or "to" or "with" or "from" or "under" or "about" or "against" or "in" or "over");
        if (governed && IsClaimNoun(t, at) && table.TryGet(TriggerKind.Verb, AssertionSlot.That, t.Lemma[head], out AssertionEffect told) && told.Affirmed == Assertion.Denied)
            return IsNegated(t, head) ? Assertion.Claimed : Assertion.Denied;
        // "charged over the attacks", "had no role in the killings": they took place, whoever did it
        if (relation == Deprel.Obl && preposition is "in" or "over" or "about" && IsDefinite(t, at))
        {
            presupposed = true;
            return Assertion.Fact;
        }
        // "stopped short of firing on the crowd"
        if (relation == Deprel.Obl && t.Lemma[head] == "short" && (preposition == "of" || t.Dependent(at, Deprel.Mark) is >= 0 and int of && t.Lemma[of] == "of")) return Assertion.Negated;
        if (governed && TryWord(t, TriggerKind.Verb, AssertionSlot.Noun, head, out AssertionEffect effect))
        {
            Assertion clause = OfClause(t, head, withoutNegation: true);
            return clause == Assertion.Conditional && HasCondition(t, head) ? clause : Compose(clause, IsNegated(t, head) ? effect.Negated : effect.Affirmed);
        }
        if (carried || happens || there) return OfClause(t, head);
        // "is to leave for Tunis for talks"
        if (relation == Deprel.Obl && preposition == "for" && EventCues.Parley.Contains(t.Lemma[at]) && EventCues.Journey.Contains(t.Lemma[head])) return t.Lemma[head] is "leave" or "depart" or "head" && OfClause(t, head) is var sets && sets is Assertion.Fact ? Assertion.Planned : OfClause(t, head);
        // "will discuss the treaty at talks in Oslo", "would meet them for pay talks"
        if (relation == Deprel.Obl && preposition is "at" or "during" or "for" or "in" && !IsDefinite(t, at) && EventCues.Parley.Contains(t.Lemma[at]) && OfClause(t, head) is Assertion.Planned) return Assertion.Planned;
        if (relation is Deprel.Nsubj or Deprel.Obj && !IsDefinite(t, at) && OfClause(t, head, withoutNegation: true) is Assertion.Possible or Assertion.Conditional) return Assertion.Possible;
        presupposed = true;
        return Assertion.Fact;
    }

    private Assertion Shared(TokenTable t, int at, int head)
    {
        // "besiege the town rather than storm it"
        if (t.Dependent(at, Deprel.Cc) is >= 0 and int joint && joint > head && t.Lemma[joint] is "rather" or "not" or "instead") return Assertion.Negated;
        if (t.Upos[at] is not (Upos.Verb or Upos.Aux) || t.Upos[head] is not (Upos.Verb or Upos.Aux)) return Assertion.Fact;
        if (t.Dependent(at, Deprel.Nsubj) >= 0 || t.Dependent(at, Deprel.Aux) >= 0 || t.Dependent(at, Deprel.NsubjPass) >= 0) return Assertion.Fact;
        // "will meet them and appeal to them": a bare form goes on from the helper, whatever the tagger says
        bool sameForm = t.Xpos[at] == t.Xpos[head] || t.Xpos[head] == "VB" && t.Xpos[at] == "VBP";
        return sameForm && t.Xpos[head] is "VB" or "VBN" or "VBG" ? OfClause(t, head) : OfClause(t, head, withoutNegation: true) is Assertion.Claimed ? Assertion.Claimed : Assertion.Fact;
    }

    /// <summary>What the clause's own helpers, adverbs and conditions make of it.</summary>
    private Assertion OfClause(TokenTable t, int row, bool withoutNegation = false)
    {
        Assertion state = Assertion.Fact;
        bool negated = false, perfect = false;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            switch (t.Deprel[d])
            {
                case Deprel.Aux or Deprel.Cop or Deprel.AuxPass:
                    perfect |= t.Lemma[d] == "have";
                    if (t.Deprel[d] == Deprel.Aux && table.Modal(t.Lemma[d], out Assertion modal)) state = Compose(modal, state);
                    break;
                case Deprel.Advmod or Deprel.Det or Deprel.CcPreconj or Deprel.Discourse:
                    if (t.Lemma[d] is "only" && d > row) break;
                    if (t.Deprel[d] == Deprel.Advmod && t.Dependent(d, Deprel.Advmod) is >= 0 and int no && t.Lemma[no] == "no") negated = true;
                    if (table.Adverb(t.Lemma[d], out Assertion adverb))
                        if (adverb == Assertion.Negated) negated |= !IsFocus(t, d);
                        else state = Compose(adverb, state);
                    break;
                case Deprel.Mark when d < row && t.Lemma[d] is "due" or "set" or "about" && (t.Dependent(row, Deprel.Cop) >= 0 || t.Dependent(d, Deprel.Cop) >= 0):
                    state = Compose(Assertion.Planned, state);
                    break;
                case Deprel.Mark when d < row && t.Lemma[d] == "to" && IsToBe(t, row):
                    state = Compose(Assertion.Planned, state);
                    break;
                case Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj:
                    negated |= IsEmptyNoun(t, d);
                    break;
                case Deprel.Cc:
                    negated |= IsFrontedNegation(t, row, d);
                    break;
                case Deprel.Obl:
                    negated |= IsFrontedNegation(t, row, d);
                    if (Preposition(t, d) is "according" or "accord") state = Compose(Assertion.Claimed, state);
                    break;
                default: break;
            }
        }
        if (state is Assertion.Planned or Assertion.Possible or Assertion.Conditional && HasCondition(t, row)) state = Assertion.Conditional;
        if (state == Assertion.Conditional && !perfect && !HasCondition(t, row)) state = Reported(t, row) ? Assertion.Planned : Assertion.Conditional;
        // "if its oil were cut off, it could not go on with the war": not told as not so
        return negated && !withoutNegation && !(state == Assertion.Conditional && HasCondition(t, row)) ? Assertion.Negated : state;
    }

    // "are to sign", "was to have met"; in a headline without "are".
    private static bool IsToBe(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Aux or Deprel.Cop && t.Lemma[d] == "be" && t.Upos[row] is Upos.Verb) return true;
        // a headline: "Minister to visit Kyiv on Friday"
        return t.Upos[row] == Upos.Verb && t.Xpos[row] == "VB" && t.Head[row] < 0 && t.Dependent(row, Deprel.Nsubj) is >= 0 and int who && who < row;
    }

    private Assertion OfNoun(TokenTable t, int row)
    {
        Assertion state = Assertion.Fact;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if ((t.Deprel[d] is Deprel.Amod or Deprel.Det or Deprel.Advmod || (t.Deprel[d] == Deprel.Compound && t.Upos[d] != Upos.Noun) || (t.Deprel[d] == Deprel.Acl && d == row + 1 && t.Xpos[d] == "VBN")) && table.Modifier(t.Lemma[d], out Assertion modifier)
                && !(t.Lemma[d] is "next" or "further" or "coming" && IsDefinite(t, row))) state = Compose(modifier, state);
            if (t.Deprel[d] == Deprel.Amod && t.Lemma[d] == "plan") state = Compose(Assertion.Planned, state);
        }
        return state;
    }

    // "call off", "rule out": a verb with its particle is looked up first.
    private bool TryWord(TokenTable t, TriggerKind kind, AssertionSlot slot, int row, out AssertionEffect effect)
    {
        if (kind == TriggerKind.Verb && t.Dependent(row, Deprel.CompoundPrt) is >= 0 and int particle && table.TryGet(kind, slot, $"{t.Lemma[row]} {t.Lemma[particle]}", out effect)) return true;
        return table.TryGet(kind, slot, t.Lemma[row], out effect);
    }

    private bool IsClaimNoun(TokenTable t, int row) =>
        t.Upos[row] == Upos.Noun && table.TryGet(TriggerKind.Noun, AssertionSlot.That, t.Lemma[row], out AssertionEffect e) && e.Affirmed == Assertion.Claimed;

    // "the claim that soldiers burned the village": no relative clause.
    private bool IsContentClause(TokenTable t, int at, int head) =>
        t.Dependent(at, Deprel.Mark) is >= 0 and int that && t.Lemma[that] == "that" && t.Dependent(at, Deprel.Nsubj) >= 0 && t.Upos[head] == Upos.Noun
        && table.TryGet(TriggerKind.Noun, AssertionSlot.That, t.Lemma[head], out _);

    // "denied having shot": the clause is what is denied, whatever the parser calls it.
    private bool IsGerundOf(TokenTable t, int at, int head)
    {
        if (t.Dependent(at, Deprel.Mark) >= 0 || t.Dependent(at, Deprel.Punct) is >= 0 and int comma && comma < at || t.Dependent(head, Deprel.Obj) >= 0) return false;
        bool gerund = t.Xpos[at] == "VBG" || (t.Dependent(at, Deprel.Aux) is >= 0 and int aux && t.Xpos[aux] == "VBG");
        return gerund && table.TryGet(TriggerKind.Verb, AssertionSlot.Infinitive, t.Lemma[head], out _);
    }

    private bool HasConsequence(TokenTable t, int root)
    {
        for (int d = t.FirstDependent[root]; d >= 0; d = t.NextDependent[d])
            if (d > root && t.Deprel[d] is Deprel.Parataxis or Deprel.Conj or Deprel.Ccomp && t.Dependent(d, Deprel.Aux) is >= 0 and int aux && table.Modal(t.Lemma[aux], out _)) return true;
        return false;
    }

    // "Had the troops come", "Should the army attack".
    private static bool IsInverted(TokenTable t, int clause)
    {
        int subject = t.Dependent(clause, Deprel.Nsubj);
        if (subject < 0) subject = t.Dependent(clause, Deprel.NsubjPass);
        if (subject < 0 || t.Dependent(clause, Deprel.Mark) >= 0) return false;
        for (int d = t.FirstDependent[clause]; d >= 0 && d < subject; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Aux or Deprel.AuxPass or Deprel.Cop && t.Lemma[d] is "have" or "be" or "should" && t.Subtree(subject).First > d) return true;
        return false;
    }

    private static bool HasAdverb(TokenTable t, int row, string adverb)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Advmod && t.Lemma[d] == adverb) return true;
        return false;
    }

    private static bool IsFocus(TokenTable t, int adverb) =>
        t.Lemma[adverb] is "not" && adverb + 1 < t.Count && t.Lemma[adverb + 1] is "only" or "just" or "merely" or "simply";

    private bool IsNegated(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.Advmod or Deprel.Aux && table.Adverb(t.Lemma[d], out Assertion a) && a == Assertion.Negated && !IsFocus(t, d)) return true;
            if (t.Deprel[d] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj && IsEmptyNoun(t, d)) return true;
            if (IsFrontedNegation(t, row, d)) return true;
        }
        return false;
    }

    private bool IsNegatedNoun(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if ((t.Deprel[d] is Deprel.Det && t.Lemma[d] is "no" or "neither") || (t.Deprel[d] == Deprel.Amod && table.Modifier(t.Lemma[d], out Assertion a) && a == Assertion.Negated)) return true;
        int head = t.Head[row];
        return head >= 0 && t.Deprel[row] is Deprel.Obj or Deprel.NsubjPass && IsClause(t, head) && IsNegated(t, head);
    }

    private static bool IsEmptyNoun(TokenTable t, int row)
    {
        if (t.Lemma[row] is "nobody" or "none" or "nothing" or "no-one") return true;
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Det && t.Lemma[d] is "no" or "neither" || t.Deprel[d] == Deprel.CcPreconj && t.Lemma[d] == "neither") return true;
        return false;
    }

    // "Nor did they", "at no time did they".
    private static bool IsFrontedNegation(TokenTable t, int clause, int word) =>
        word < clause && (t.Deprel[word] is Deprel.Cc && t.Lemma[word] is "nor" or "neither" || t.Deprel[word] == Deprel.Obl && IsEmptyNoun(t, word)) && IsInverted(t, clause, word);

    // The helper stands before the subject, behind what is fronted: "under no circumstances would they".
    private static bool IsInverted(TokenTable t, int clause, int fronted)
    {
        int subject = t.Dependent(clause, Deprel.Nsubj);
        int helper = t.Dependent(clause, Deprel.Aux);
        return subject >= 0 && helper > fronted && helper < t.Subtree(subject).First;
    }

    private static bool IsDefinite(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.NmodPoss || (t.Deprel[d] == Deprel.Det && t.Lemma[d] is "the" or "this" or "that" or "these" or "those")) return true;
        return false;
    }

    private static bool IsInfinitive(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.Mark && t.Lemma[d] is "to" or "of" or "from" or "for" && t.Xpos[row] is "VB" or "VBG" or "VBN" or "_") return true;
            if (t.Deprel[d] is Deprel.Mark or Deprel.Nsubj or Deprel.NsubjPass) return false;
        }
        return t.Deprel[row] == Deprel.Xcomp || t.Xpos[row] is "VBG";
    }

    private static bool HasTo(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Lemma[d] == "to") return true;
        return false;
    }

    private bool IsCondition(TokenTable t, int clause)
    {
        if (IsInverted(t, clause) || (t.Lemma[clause] is "provide" or "suppose" && t.Xpos[clause] is "VBN" or "VBG" && t.Dependent(clause, Deprel.Ccomp) >= 0)) return true;
        for (int d = t.FirstDependent[clause]; d >= 0 && d < clause; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Mark && table.Mark(t.Lemma[d], out Assertion a) && a == Assertion.Conditional) return true;
        return false;
    }

    private bool HasCondition(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Advcl && IsCondition(t, d)) return true;
        return false;
    }

    // "said it would": a plan seen from the past.
    private bool Reported(TokenTable t, int row)
    {
        int at = row;
        while (t.Deprel[at] == Deprel.Conj) at = t.Head[at];
        if (t.Deprel[at] is Deprel.AclRelcl) return true;
        if (t.Deprel[at] is not (Deprel.Ccomp or Deprel.Parataxis)) return SpokenAfter(t, at) == Assertion.Claimed;
        return table.TryGet(TriggerKind.Verb, AssertionSlot.That, t.Lemma[t.Head[at]], out _) || t.Upos[t.Head[at]] == Upos.Noun;
    }

    private bool IsSpeech(TokenTable t, int row) =>
        t.Upos[row] == Upos.Verb && table.TryGet(TriggerKind.Verb, AssertionSlot.That, t.Lemma[row], out AssertionEffect e) && e.Affirmed is Assertion.Claimed or Assertion.Possible;

    // "…, police said": a speech verb hung below what it reports.
    private Assertion SpokenAfter(TokenTable t, int root)
    {
        for (int d = t.FirstDependent[root]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Parataxis && IsSpeech(t, d) && t.Dependent(d, Deprel.Ccomp) < 0 && (d > root || t.Dependent(d, Deprel.Nsubj) >= 0))
                return IsNegated(t, d) ? Assertion.Possible : Governing(t, d);
        return Assertion.Fact;
    }

    private Assertion Governing(TokenTable t, int speech) =>
        table.TryGet(TriggerKind.Verb, AssertionSlot.That, t.Lemma[speech], out AssertionEffect e) ? e.Affirmed : Assertion.Fact;

    private static string Preposition(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Case) return t.Lemma[d];
        return "";
    }

    private static bool IsQuestion(Analysis analysis, int root)
    {
        TokenTable t = analysis.Tokens;
        (_, int end) = t.Rows(t.Sentence[root]);
        int last = end - 1;
        while (last > root && t.Upos[last] == Upos.Punct && t.Form(analysis.Text, last) is not "?") last--;
        return t.Form(analysis.Text, last) is "?";
    }
}
