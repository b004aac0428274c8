using System.Collections.Generic;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Says who stands in which role to a word, whatever the construction: passives, relative clauses, participles, control, shared arguments of
/// coordinated verbs, light verbs around event nouns, prepositional phrases hung one level too high or too low. Rows in, rows out; -1 for nobody.
/// One for each report; reads the tree only.
/// </summary>
internal sealed partial class ArgumentReader
{
    private const int Deep = 8;
    private readonly TokenTable t;
    private readonly Analysis analysis;
    private readonly string text;
    private readonly ArgumentClasses classes;
    private readonly EntityIndex index;
    private readonly List<Entity> entities;
    private readonly ulong support, suffer, happen, objectControl, gift, transparent, agentNoun, intransitive, container, time, needsObject, scene, weapon, afterVerb, speech, writing;

    internal ArgumentReader(Analysis analysis, TokenTable tokens, ArgumentClasses classes)
    {
        t = tokens;
        this.analysis = analysis;
        text = analysis.Text;
        index = analysis.EntityIndex;
        entities = analysis.Entities;
        this.classes = classes;
        support = classes.Bit("support");
        suffer = classes.Bit("suffer");
        objectControl = classes.Bit("objectcontrol");
        gift = classes.Bit("gift");
        transparent = classes.Bit("transparent");
        agentNoun = classes.Bit("agent");
        happen = classes.Bit("happen");
        intransitive = classes.Bit("intransitive");
        scene = classes.Bit("building") | classes.Bit("place");
        weapon = classes.Bit("weapon");
        needsObject = classes.Bit("needsobject");
        container = classes.Bit("container");
        afterVerb = classes.Bit("afterverb");
        time = classes.Bit("neveractor");
        speech = classes.Bit("speech");
        writing = classes.Bit("writing");
    }

    /// <summary>The dependent of <paramref name="row"/> with that relation, or -1.</summary>
    internal int Child(int row, Deprel relation) => t.Dependent(row, relation);

    /// <summary>True when the word is a verb form (auxiliaries used as main verbs count).</summary>
    internal bool IsVerb(int row) => t.Upos[row] is Upos.Verb or Upos.Aux;

    /// <summary>True for a verb of saying.</summary>
    internal bool IsSpeech(int row) => IsVerb(row) && (classes.Of(t.Lemma[row]) & speech) != 0;

    /// <summary>True when the verb stands in the passive, or is a participle that modifies its noun passively.</summary>
    internal bool IsPassive(int row, int depth = 0)
    {
        if ((!IsVerb(row) && t.Upos[row] != Upos.Adj) || IsFlattened(row)) return false;
        if (Child(row, Deprel.AuxPass) >= 0 || Child(row, Deprel.OblAgent) >= 0) return true;
        if (IsBarePassive(row)) return true;
        if (Child(row, Deprel.NsubjPass) >= 0) return Child(row, Deprel.Obj) < 0 && Child(row, Deprel.Ccomp) < 0 && (classes.Of(t.Lemma[row]) & intransitive) == 0;
        // "four were shot and 71 people injured"
        if (t.Xpos[row] is "VBN" or "VBD" && t.Deprel[row] == Deprel.Conj && EventCues.Hurt.Contains(t.Lemma[row]) && Child(row, Deprel.Obj) < 0 && Child(row, Deprel.Aux) < 0 && Child(t.Head[row], Deprel.AuxPass) >= 0 && Child(row, Deprel.Ccomp) < 0 && !HasParticleObject(row)) return true;
        if (t.Xpos[row] is not ("VBN" or "VBD") || Child(row, Deprel.Nsubj) >= 0 || Child(row, Deprel.Aux) >= 0) return false;
        return t.Deprel[row] switch
        {
            Deprel.Acl or Deprel.Amod => Child(row, Deprel.Obj) < 0,
            Deprel.Advcl or Deprel.Xcomp => t.Xpos[row] == "VBN" && Child(row, Deprel.Obj) < 0,
            Deprel.Conj when depth < Deep => t.Xpos[row] == "VBN" && IsPassive(t.Head[row], depth + 1),
            _ => false,
        };
    }

    // "Three held for riot", "Opposition leader arrested in Harare": without its object such a verb is a passive, helper or not.
    private bool IsBarePassive(int row) =>
        t.Xpos[row] is "VBN" or "VBD" && (classes.Of(t.Lemma[row]) & needsObject) != 0 && t.Deprel[row] is Deprel.Root or Deprel.Parataxis or Deprel.Conj or Deprel.Ccomp
        && Child(row, Deprel.Obj) < 0 && Child(row, Deprel.Aux) < 0 && Child(row, Deprel.Ccomp) < 0 && (Child(row, Deprel.Xcomp) is var end && (end < 0 || t.Lemma[end] == "dead"))
        && !HasActiveConjunct(row) && !HasParticleObject(row) && Child(row, Deprel.Nsubj) is >= 0 and int subject && subject < row && Bare(row) < 0 && t.Upos[subject] is not Upos.Pron
        && (row + 1 >= t.Count || t.Lemma[row + 1] == "dead" || t.Upos[row + 1] is Upos.Adp or Upos.Punct or Upos.Adv or Upos.Cconj or Upos.Sconj || t.Sentence[row + 1] != t.Sentence[row]);

    // "shot down an Indian warplane": the particle was read as the object's preposition.
    private bool HasParticleObject(int row) =>
        row + 2 < t.Count && t.Deprel[row + 1] == Deprel.Case && t.Head[row + 1] is var thing && thing > row + 1 && t.Head[thing] == row && (classes.Of(t.Lemma[row + 1]) & afterVerb) != 0;

    // "arrested and later freed three deputies": the object of the second is the first's too.
    private bool HasActiveConjunct(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (d > row && t.Deprel[d] == Deprel.Conj && IsVerb(d) && Child(d, Deprel.Obj) >= 0 && Child(d, Deprel.Nsubj) < 0 && Child(d, Deprel.AuxPass) < 0) return true;
        return false;
    }

    /// <summary>Deep subject of a verb, adjective or event noun.</summary>
    internal int Subject(int row) => IsNominal(row) ? NounSubject(row, 0) : IsPassive(row) ? Agent(row) : SurfaceSubject(row, 0);

    /// <summary>Deep object of a verb, or what an event noun is about.</summary>
    internal int Object(int row)
    {
        if (IsNominal(row)) return NounObject(row);
        return IsPassive(row) ? SurfaceSubject(row, 0) : ActiveObject(row);
    }

    /// <summary>Indirect object of a verb, also where the parser took it for a second object or for a part of the object ("gave Malawi 20 ambulances").</summary>
    internal int Indirect(int row)
    {
        if (Child(row, Deprel.Iobj) is >= 0 and int own) return own;
        if (FirstOfTwoObjects(row) is >= 0 and int first) return first;
        return RealObject(row) is >= 0 and int thing && IsVerb(row) ? Swallowed(row, thing) : -1;
    }

    private int FirstOfTwoObjects(int row)
    {
        int first = -1;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] != Deprel.Obj || d < row) continue;
            if (first >= 0) return IsBareName(first) && t.Subtree(first).Last + 1 == t.Subtree(d).First ? first : -1;
            first = d;
        }
        return -1;
    }

    // A name between verb and object that a number or an article follows.
    private int Swallowed(int verb, int thing)
    {
        int d = verb + 1;
        if (d < thing && t.Upos[d] == Upos.Det) d++;
        // "offering Soviet housewives cheaper grain"
        if (d + 2 < thing + 1 && t.Upos[d] == Upos.Adj && t.Upos[d + 1] == Upos.Noun && t.Xpos[d + 1] == "NNS" && t.Head[d] == d + 1 && t.Head[d + 1] == thing && EventCues.Give.Contains(t.Lemma[verb]) && NamesActor(d)) return d + 1;
        return d < thing - 1 && t.Deprel[d] is Deprel.Compound or Deprel.NmodPoss or Deprel.Nmod or Deprel.NmodDesc && t.Upos[d] is Upos.Propn or Upos.Noun && t.Head[d] > d && t.Head[d] <= thing
            && t.Dependent(d, Deprel.Case) < 0 && (t.Upos[d + 1] is Upos.Num or Upos.Det || t.Xpos[d + 1] is "PRP$" || IsGiven(verb, d)) && NamesActor(d) ? d : -1;
    }

    // "granted Poindexter immunity", "denied Syria money": a name right behind a verb that takes a receiver, and what he gets.
    private bool IsGiven(int verb, int name) =>
        name == verb + 1 && t.Upos[name] == Upos.Propn && t.Upos[name + 1] is Upos.Noun or Upos.Adj && EventCues.Give.Contains(t.Lemma[verb]) && analysis.NameAt(name) is { } whole && whole.Last == name;

    /// <summary>Head of the clausal complement of a verb, adjective or noun.</summary>
    internal int Complement(int row)
    {
        int clause = Child(row, Deprel.Ccomp);
        if (clause < 0) clause = Child(row, Deprel.Xcomp);
        if (clause >= 0) return clause;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Advcl or Deprel.Acl && d > row && HasMark(d, "to") is var infinitive && infinitive && !IsPurpose(d)) return d;
        if (IsNominal(row))
            for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
                if (d > row && t.Deprel[d] is Deprel.Acl && HasMark(d, "that")) return d;
        int inner = IsNominal(row) ? -1 : Child(row, Deprel.Obj);
        if (inner >= 0 && t.Upos[inner] != Upos.Propn)
            for (int d = t.FirstDependent[inner]; d >= 0; d = t.NextDependent[d])
                if (t.Deprel[d] is Deprel.Acl && HasMark(d, "to")) return d;
        if (IsNominal(row)) return SupportComplement(row);
        return SpokenAround(row);
    }

    /// <summary>The infinitive behind a verb, its object or its other phrases that says what for ("flew rescuers to Chile to search the ruins"), or -1.</summary>
    internal int Purpose(int row)
    {
        (_, int last) = t.Subtree(row);
        for (int i = row + 1; i <= last; i++)
            if (t.Deprel[i] is Deprel.Advcl or Deprel.Acl or Deprel.Xcomp && HasMark(i, "to") && t.Head[i] is var head && (head == row || t.Head[head] == row && !IsVerb(head))) return i;
        return -1;
    }

    /// <summary>Possessor of a noun ("Kyiv's"); a day possesses nothing ("Monday's attack").</summary>
    internal int Possessor(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.NmodPoss && (t.Upos[d] == Upos.Pron || analysis.TimeAt(t.Start[d]) is null)) return d;
        return -1;
    }

    /// <summary>The word in front of a noun that names an actor: nationality or compound.</summary>
    internal int Modifier(int row)
    {
        int found = -1;
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Compound or Deprel.Amod or Deprel.NmodDesc or Deprel.Nmod && NamesActor(d) && !IsScene(d, row)) found = found < 0 ? d : found;
        return found;
    }

    // "Syria prison attack", "Kabul bombing": where it happened, not who did it.
    private bool IsScene(int row, int noun)
    {
        if (t.Upos[row] != Upos.Propn || analysis.ToponymAt(t.Start[row]) is not { } toponym || toponym.Use == ToponymUse.Demonym) return false;
        if (toponym.Place?.Feature is not { } feature || !feature.StartsWith("PCL", System.StringComparison.Ordinal)) return toponym.Use == ToponymUse.Literal;
        return noun - row > 1 && (classes.Of(t.Lemma[noun - 1]) & scene) != 0 && (classes.Of(t.Lemma[noun - 1]) & weapon) == 0;
    }

    /// <summary>The word in front of a noun whose lemma is one of <paramref name="lemmas"/>, or -1.</summary>
    internal int ModifierIn(int row, WordSet lemmas)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Compound or Deprel.Amod or Deprel.NmodDesc or Deprel.Nmod && lemmas.Contains(t.Lemma[d])) return d;
        return -1;
    }

    /// <summary>The word beside a verb, not its subject, whose lemma is one of <paramref name="lemmas"/> ("dead", "alive", "hostage"), or -1.</summary>
    internal int AdverbIn(int row, WordSet lemmas)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Advmod or Deprel.Xcomp or Deprel.CompoundPrt or Deprel.OblUnmarked or Deprel.Obj or Deprel.Advcl or Deprel.Iobj && lemmas.Contains(t.Lemma[d])) return d;
        int next = row + 1;
        return next < t.Count && t.Upos[next] is Upos.Adj or Upos.Adv && lemmas.Contains(t.Lemma[next]) ? next : -1;
    }

    /// <summary>True when the noun is no person or thing but a happening or a quality, as its ending shows.</summary>
    internal bool IsNamedEvent(int row)
    {
        string lemma = t.Lemma[row];
        return lemma.EndsWith("ion", System.StringComparison.Ordinal) || lemma.EndsWith("ment", System.StringComparison.Ordinal) || lemma.EndsWith("ness", System.StringComparison.Ordinal)
            || lemma.EndsWith("ing", System.StringComparison.Ordinal) || lemma.EndsWith("ity", System.StringComparison.Ordinal) || lemma.EndsWith("ship", System.StringComparison.Ordinal)
            || lemma.EndsWith("ism", System.StringComparison.Ordinal) || lemma.EndsWith("ance", System.StringComparison.Ordinal) || lemma.EndsWith("ence", System.StringComparison.Ordinal);
    }

    /// <summary>Head of the phrase that <paramref name="preposition"/> adds to <paramref name="row"/>, its object or its light verb.</summary>
    internal int Preposition(int row, string preposition)
    {
        int found = OwnPreposition(row, preposition);
        if (found >= 0) return found;
        if (IsNominal(row))
        {
            if (preposition is "by" or "against" && Nested(row, preposition) is >= 0 and int nested) return nested;
            int governor = SupportVerb(row);
            if (governor < 0 && t.Head[row] is >= 0 and int head && IsVerb(head)) return Following(row, head, preposition);
            return governor >= 0 && preposition != "of" ? OwnPreposition(governor, preposition) : -1;
        }
        if (preposition is "of" or "in" or "at") return -1;
        int inner = Child(row, Deprel.Obj);
        if (inner < 0) inner = Child(row, Deprel.NsubjPass);
        if (inner < 0 && IsFlattened(row)) inner = t.Head[row];
        if (inner >= 0 && (found = OwnPreposition(inner, preposition)) >= 0) return found;
        if (inner >= 0 && preposition is "with" or "to" or "between" or "against")
            for (int d = t.FirstDependent[inner]; d >= 0; d = t.NextDependent[d])
                if (d > inner && t.Deprel[d] == Deprel.Nmod && (found = OwnPreposition(d, preposition)) >= 0) return found;
        if (preposition is not ("about" or "over" or "against" or "with" or "between" or "to")) return -1;
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] == Deprel.Obl && (found = OwnPreposition(d, preposition)) >= 0) return found;
        return -1;
    }

    // A phrase right behind the noun that was hung to the verb above: "condemned the attack on its embassy".
    private int Following(int noun, int verb, string preposition) =>
        noun + 1 < t.Count && t.Lemma[noun + 1] == preposition && t.Head[noun + 1] is >= 0 and int phrase && phrase > noun && t.Head[phrase] == verb ? phrase : -1;

    /// <summary>The light verb whose object (or passive subject) the noun is, or -1.</summary>
    internal int SupportVerb(int noun) => Governor(noun) is >= 0 and int verb && (classes.Of(t.Lemma[verb]) & support) != 0 ? verb
        : t.Deprel[noun] == Deprel.Nsubj && t.Head[noun] is >= 0 and int told && (classes.Of(t.Lemma[told]) & happen) != 0 ? told : -1;

    /// <summary>The verb that makes its subject the one it happens to ("suffered an attack"), or -1.</summary>
    internal int SufferVerb(int noun)
    {
        int head = t.Head[noun];
        if (head < 0 || !IsVerb(head) || (classes.Of(t.Lemma[head]) & suffer) == 0) return -1;
        return t.Deprel[noun] is Deprel.Obj || t.Deprel[noun] is Deprel.Obl && (CaseOf(noun) is "under" or "to" || CaseOf(noun) is "with" && t.Lemma[head] == "face") ? head : -1;
    }

    /// <summary>True when the word is a noun (or a number standing for one).</summary>
    internal bool IsNominal(int row) => t.Upos[row] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Sym;

    /// <summary>Lemma of the word's preposition, or "".</summary>
    internal string CaseOf(int row)
    {
        int found = Child(row, Deprel.Case);
        return found >= 0 ? t.Lemma[found] : "";
    }

    /// <summary>True when the clause has that helper ("must", "will", "not").</summary>
    internal bool HasHelper(int clause, string word)
    {
        for (int d = t.FirstDependent[clause]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is Deprel.Aux or Deprel.Advmod or Deprel.Mark or Deprel.Cop or Deprel.AuxPass or Deprel.Det or Deprel.Case && Is(d, word)) return word != "should" || !IsInverted(clause, d);
        }
        if (word == "stated") return IsStated(clause);
        if (word == "bare") return IsSubjunctive(clause);
        if (word == "must") return (t.Lemma[clause] is "have" or "need") && Child(clause, Deprel.Xcomp) >= 0;
        return t.Deprel[clause] == Deprel.Conj && word is not ("not" or "to") && t.Head[clause] is >= 0 and int head && IsVerb(head)
            && Child(clause, Deprel.Aux) < 0 && HasHelper(head, word);
    }

    // "Should they fail, we shall act": a condition.
    private bool IsInverted(int clause, int helper) => Child(clause, Deprel.Nsubj) > helper || Child(clause, Deprel.NsubjPass) > helper;

    // "Insisted that he has gone": told as it is, not as it should be.
    private bool IsStated(int clause)
    {
        if (t.Xpos[clause] is "VBD" or "VBZ") return true;
        for (int d = t.FirstDependent[clause]; d >= 0; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Aux or Deprel.Cop or Deprel.AuxPass && t.Xpos[d] is "VBD" or "VBZ" or "VBP" || t.Deprel[d] == Deprel.Aux && t.Lemma[d] is "will" or "would" or "can" or "could" or "may" or "might") return true;
        return false;
    }

    /// <summary>True when the word's lemma or form is <paramref name="word"/> (negations and "will" in all spellings).</summary>
    internal bool Is(int row, string word)
    {
        string lemma = t.Lemma[row];
        if (lemma == word) return true;
        return word switch
        {
            "not" => lemma is "n't" or "never" or "no longer" || t.Form(text, row) is "n't" or "n’t" or "never" or "not",
            "will" => lemma is "'ll" or "shall" || t.Form(text, row) is "will" or "'ll" or "wo" or "shall",
            "would" => t.Form(text, row) is "would" or "'d",
            _ => false,
        };
    }

    // "insisted that Turkey withdraw", "that he be freed": no third person, no helper of its own.
    private bool IsSubjunctive(int clause)
    {
        if (Child(clause, Deprel.Aux) >= 0) return false;
        int be = Child(clause, Deprel.AuxPass);
        if (be < 0) be = Child(clause, Deprel.Cop);
        return be >= 0 ? t.Form(text, be) is "be" : t.Xpos[clause] == "VB" || (t.Xpos[clause] == "VBP" && Child(clause, Deprel.Nsubj) is >= 0 and int one && t.Xpos[one] is "NN" or "NNP");
    }

    private bool HasMark(int clause, string word)
    {
        for (int d = t.FirstDependent[clause]; d >= 0 && d < clause; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Mark && t.Lemma[d] == word) return true;
        return false;
    }

    private bool IsPurpose(int clause)
    {
        int head = t.Head[clause];
        return t.Deprel[clause] == Deprel.Advcl && (RealObject(head) >= 0 && (classes.Of(t.Lemma[head]) & objectControl) == 0);
    }

    /// <summary>The row that a container ("a group of", "dozens of") holds, or the row itself.</summary>
    internal int Opened(int row)
    {
        for (int i = 0; i < 3; i++)
        {
            if ((classes.Of(t.Lemma[row]) & container) == 0 && t.Upos[row] is not Upos.Num) return row;
            int inner = OwnPreposition(row, "of");
            if (inner < 0) return row;
            row = inner;
        }
        return row;
    }

    // "Soldiers harassed villagers" read as one noun phrase: a past form between a noun that cannot be a modifier and the head.
    private bool IsFlattened(int row)
    {
        int head = t.Head[row];
        return head > row && row > 0 && t.Deprel[row] is Deprel.Amod or Deprel.Compound && t.Head[row - 1] == head && t.Deprel[row - 1] is Deprel.Compound or Deprel.Nmod or Deprel.NmodDesc or Deprel.Amod
            && (t.Xpos[row - 1] is "NNS" or "NNP" or "NNPS") && (t.Xpos[row] is "VBN" or "VBD" || t.Upos[row] == Upos.Verb) && t.Upos[head] is Upos.Noun or Upos.Propn && t.Deprel[head] is Deprel.Root or Deprel.Parataxis;
    }

    // The head noun of a relative clause whose object is missing: "the town that rebels seized".
    private int Governed(int row) =>
        t.Deprel[row] == Deprel.AclRelcl && Child(row, Deprel.Nsubj) is >= 0 and int subject && !IsRelative(subject) ? t.Head[row] : -1;

    private int OwnPreposition(int row, string preposition)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Obl or Deprel.Nmod or Deprel.OblAgent or Deprel.Advcl or Deprel.Acl or Deprel.Xcomp or Deprel.Iobj or Deprel.Advmod)) continue;
            if (Marked(d, preposition)) return RelativeHead(d, row);
        }
        return -1;
    }

    private bool Marked(int row, string preposition)
    {
        for (int c = t.FirstDependent[row]; c >= 0 && c < row; c = t.NextDependent[c])
            if ((t.Deprel[c] is Deprel.Case or Deprel.Mark && t.Lemma[c] == preposition && t.Upos[c] != Upos.Part) || (t.Deprel[c] == Deprel.Advmod && preposition == "when" && t.Lemma[c] == "when")) return true;
        if (preposition == "to" && t.Upos[row] == Upos.Noun && HasMark(row, "to")) return true;
        return preposition == "to" && Child(row, Deprel.Case) is >= 0 and int to && t.Lemma[to] == "to";
    }

    // "…," the minister said: the clause hangs the other way round.
    private int SpokenAround(int row) =>
        t.Deprel[row] == Deprel.Parataxis && t.Head[row] is >= 0 and int main && main < row && IsVerb(row) && (Child(row, Deprel.Obj) < 0 || t.Lemma[row] is "tell" or "warn" or "assure") && (classes.Of(t.Lemma[row]) & speech) != 0 ? main : -1;
}
