using System;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Sets right, for the coding of events alone, slips of the parser that hide an event: headlines read as one noun phrase ("Mob torches police
/// station"), finite verbs read as modifiers or prepositions ("Japan froze aid"), subjects of "after" clauses read as their preposition's
/// object. The report's own tree stays as it is. One for each report.
/// </summary>
internal sealed partial class TreeMender
{
    private readonly Analysis analysis;
    private readonly TriggerForms forms;
    private readonly ArgumentClasses classes;
    private readonly ulong alone, needsObject, suffer, never, toNoun, speech, person;
    private TokenTable t;
    private bool own;

    private TreeMender(Analysis analysis, TokenTable tokens, TriggerForms forms, ArgumentClasses classes)
    {
        this.analysis = analysis;
        this.classes = classes;
        alone = classes.Bit("headlineverb");
        needsObject = classes.Bit("needsobject");
        suffer = classes.Bit("suffer");
        never = classes.Bit("neveractor");
        toNoun = classes.Bit("tonoun");
        speech = classes.Bit("speech");
        person = classes.Bit("person") | classes.Bit("government") | classes.Bit("force") | classes.Bit("crowd");
        t = tokens;
        this.forms = forms;
    }

    /// <summary>The words with the mended tree; the same table when nothing needs mending.</summary>
    internal static TokenTable Mend(Analysis analysis, TokenTable tokens, TriggerForms forms, ArgumentClasses classes)
    {
        var mender = new TreeMender(analysis, tokens, forms, classes);
        for (int sentence = 0; sentence < tokens.SentenceCount; sentence++) mender.MendSentence(sentence);
        return mender.t;
    }

    private void MendSentence(int sentence)
    {
        (int first, int end) = t.Rows(sentence);
        bool verbs = false;
        MendLists(first, end);
        for (int row = first; row < end; row++)
        {
            if (t.Upos[row] == Upos.Propn)
            {
                MendName(row, first);
                if (t.Deprel[row] == Deprel.Obl) MendFrom(row);
                if (t.Deprel[row] is Deprel.Advmod or Deprel.Discourse or Deprel.Mark) MendStateSubject(row);
                else if (row > first + 1 && (classes.Of(t.Lemma[row].ToLowerInvariant()) & never) != 0) MendDay(row);
            }
            else if (t.Deprel[row] != Deprel.Case && t.Lemma[row] is "south" or "north" or "east" or "west") MendDirection(row);
            else if (t.Upos[row] is Upos.Adv or Upos.Pron or Upos.Intj or Upos.Sconj or Upos.Det) MendState(row);
            else if (row > first && row + 1 < end && t.Upos[row] is Upos.Punct or Upos.Sym && PeoplePairs.IsPair(analysis, t, row)) MendPair(row);
            else if (row > first && row + 1 < end && t.Form(analysis.Text, row) is "-") JoinWord(row);
            else if (t.Xpos[row] is "VBZ" or "VBP" && row > first) MendPlural(row);
            else if (t.Upos[row] == Upos.Noun && row + 1 < end && !MendInvariant(row)) MendShot(row);
            else if (t.Upos[row] == Upos.Num) MendCounted(row);
            else if (t.Deprel[row] == Deprel.CcPreconj) MendBoth(row);
        }
        for (int row = first; row < end; row++)
        {
            if (t.Deprel[row] == Deprel.OblAgent) MendAgent(row);
            else if (t.Deprel[row] is Deprel.CompoundPrt or Deprel.Mark) MendParticle(row);
            if (t.Upos[row] == Upos.Adj) MendParticiple(row);
            if (t.Deprel[row] == Deprel.Amod && !MendLeft(row)) MendPerfect(row);
            if (t.Upos[row] is not (Upos.Verb or Upos.Aux)) continue;
            verbs = true;
            if (t.Upos[row] != Upos.Verb) continue;
            if (t.Deprel[row] == Deprel.AclRelcl) MendWho(row);
            if (t.Xpos[row] == "VBG")
            {
                if (MendAgentActing(row) || MendDescribing(row) || MendVisiting(row) || MendDeed(row) || MendDeedBeside(row) || MendGerund(row) || MendOwned(row)) continue;
                MendVoicing(row);
                MendUttering(row);
                MendToll(row);
                MendAbsolute(row);
            }
            if (t.Xpos[row] == "VB")
            {
                if (MendTo(row) || MendPartner(row) || MendToCome(first, row, end)) continue;
            }
            MendDenier(row);
            JoinWithin(row);
            JoinObjects(row);
            JoinHyphen(row);
            JoinSubjects(row);
            PartSubjects(row);
            if (IsFinite(row)) TakeFromParticiple(row);
            if (IsFinite(row)) MendSpeech(row);
            JoinOwned(row);
            JoinBehindDay(row);
            if (t.Deprel[row] == Deprel.Conj && !JoinHelped(row)) JoinBehindStop(row);
            if (JoinUndergoers(row) || MendHeld(row) || MendActing(row)) continue;
            MendReduced(row);
            if (t.Xpos[row] == "VBD") MendAbove(row);
            if (IsFinite(row)) MendVerb(row);
            else if (t.Xpos[row] == "VBN" && t.Deprel[row] == Deprel.Amod && !MendBetween(row)) MendFlat(row);
        }
        if (!verbs && end - first is >= 3 and <= 24) MendHeadline(first, end);
        else if (end - first is >= 5 and <= 16 && t.Upos[end - 1] != Upos.Punct && Clause(first, end) is var comma && comma - first >= 3) MendHeadline(first, comma);
    }

    private bool IsFinite(int row) => t.Xpos[row] is "VBD" or "VBZ" or "VBP";

    private void MendVerb(int row)
    {
        int head = t.Head[row];
        if (head < 0) return;
        if (t.Deprel[row] is Deprel.Case && head > row && IsNominal(head)) LiftOver(row, head);
        else if (t.Deprel[row] is Deprel.Case && head == row - 1 && IsNominal(head) && BareDependent(head, row) is >= 0 and int done) TakePlace(row, head, done, t.Lemma[row]);
        else if (row > 0 && t.Dependent(row, Deprel.Nsubj) < 0 && t.Dependent(row, Deprel.NsubjPass) < 0)
        {
            if (t.Deprel[row] is Deprel.Advcl or Deprel.Acl) TakeSubject(row);
            else if (t.Deprel[row] is Deprel.Ccomp or Deprel.Root) TakeConjunct(row);
        }
    }

    // A capital at the start of a sentence, or none at all, makes no name of an event noun: "Rioting broke out", "a bandh".
    private void MendName(int row, int first)
    {
        ReadOnlySpan<char> form = t.Form(analysis.Text, row);
        bool lower = char.IsLower(form[0]);
        if (!lower && (row != first || t.Deprel[row] is Deprel.Flat || row + 1 < t.Count && t.Upos[row + 1] == Upos.Propn || IsNamed(row) && forms.NounOf(form) is null)) return;
        string? lemma = forms.NounOf(form) ?? forms.SingularOf(form);
        if (lemma is null && !lower) return;
        Own();
        t.Upos[row] = Upos.Noun;
        t.Lemma[row] = lemma ?? t.Lemma[row];
    }

    // "Uruguay granted refuge …": the name of a state read as an adverb or a pronoun.
    private void MendState(int row)
    {
        if (!char.IsUpper(t.Form(analysis.Text, row)[0]) || t.End[row] - t.Start[row] < 3) return;
        if (analysis.ToponymAt(t.Start[row]) is not { Place.Feature: ['P', 'C', 'L', ..] or "PPLC" } && !(t.Upos[row] == Upos.Pron && analysis.NameAt(row) is { } name && name.First == name.Last)) return;
        Own();
        (t.Upos[row], t.Xpos[row]) = (Upos.Propn, "NNP");
        t.Lemma[row] = t.Form(analysis.Text, row).ToString();
        MendStateSubject(row);
    }

    private void MendStateSubject(int row)
    {
        int verb = t.Head[row];
        if (verb <= row || t.Upos[verb] != Upos.Verb || t.Deprel[row] is not (Deprel.Advmod or Deprel.Discourse or Deprel.Obl or Deprel.Vocative or Deprel.Mark) || t.Dependent(row, Deprel.Case) >= 0 || OwnSubject(verb) >= 0) return;
        Own();
        t.Deprel[row] = Deprel.Nsubj;
        t.IndexDependents();
    }

    private bool IsNamed(int row)
    {
        foreach (NameSpan name in analysis.Names)
            if (name.First <= row && row <= name.Last) return true;
        return false;
    }

    // "were burnt alive by a mob": a participle read as an adjective.
    private void MendParticiple(int row)
    {
        if (t.Deprel[row] == Deprel.Xcomp && t.Head[row] == row - 1 && forms.NounOf(t.Form(analysis.Text, row)) is { } noun)
        {
            Own();
            (t.Upos[row], t.Lemma[row], t.Deprel[row]) = (Upos.Noun, noun, Deprel.Obj);
            return;
        }
        if (t.Deprel[row] == Deprel.Amod && row > 0 && t.Head[row] is >= 0 and int done && t.Deprel[done] == Deprel.Obj && t.Head[done] == row - 1 && IsNominal(row - 1) && forms.VerbOf(t.Form(analysis.Text, row)) is { } past)
        {
            TakePlace(row, row - 1, done, past);
            return;
        }
        int be = t.Dependent(row, Deprel.Cop);
        if (be < 0 || t.Lemma[be] != "be" || forms.VerbOf(t.Form(analysis.Text, row)) is not { } lemma || lemma == t.Lemma[row] && t.Xpos[row] != "VBN") return;
        int agent = -1;
        for (int i = row + 1; i < t.Count && i <= row + 5 && t.Sentence[i] == t.Sentence[row]; i++)
            if (t.Lemma[i] == "by" && t.Deprel[i] == Deprel.Case) agent = t.Head[i];
        if (agent < 0) return;
        Own();
        (t.Upos[row], t.Xpos[row], t.Lemma[row], t.Deprel[be]) = (Upos.Verb, "VBN", lemma, Deprel.AuxPass);
        if (t.Dependent(row, Deprel.Nsubj) is >= 0 and int subject) t.Deprel[subject] = Deprel.NsubjPass;
        (t.Head[agent], t.Deprel[agent]) = (row, Deprel.OblAgent);
        t.IndexDependents();
    }

    // "The army and the rebels fought" with two subjects: the second is coordinated with the first.
    private void JoinSubjects(int verb)
    {
        int first = t.Dependent(verb, Deprel.Nsubj);
        if (first < 0) return;
        int and = -1;
        for (int d = t.NextDependent[first]; d >= 0 && d < verb; d = t.NextDependent[d])
        {
            if (t.Deprel[d] == Deprel.Cc) and = d;
            if (t.Deprel[d] != Deprel.Nsubj || and < 0 || !IsNominal(d)) continue;
            Own();
            (t.Head[and], t.Head[d], t.Deprel[d]) = (d, first, Deprel.Conj);
            t.IndexDependents();
            return;
        }
    }

    // "arrested three men suspected of spying": the participle was read as the verb's clause, though such a verb takes none.
    private void MendReduced(int verb)
    {
        int governor = t.Head[verb];
        if (t.Deprel[verb] != Deprel.Ccomp || governor < 0 || governor > verb || t.Upos[governor] != Upos.Verb || (classes.Of(t.Lemma[governor]) & needsObject) == 0) return;
        if (t.Xpos[verb] is not ("VBN" or "VBD" or "VBG") || t.Dependent(governor, Deprel.Obj) >= 0 || t.Dependent(verb, Deprel.AuxPass) >= 0 || t.Dependent(verb, Deprel.Aux) >= 0 || t.Dependent(verb, Deprel.Mark) >= 0) return;
        int subject = OwnSubject(verb);
        if (subject < governor || subject > verb || !IsNominal(subject)) return;
        Own();
        (t.Head[subject], t.Deprel[subject]) = (governor, Deprel.Obj);
        (t.Head[verb], t.Deprel[verb]) = (subject, Deprel.Acl);
        t.IndexDependents();
    }

    // "sit-in", "tear-gas", "lock-up": three words of the tree, one word of the tables.
    private void JoinWord(int hyphen)
    {
        if (t.End[hyphen - 1] != t.Start[hyphen] || t.End[hyphen] != t.Start[hyphen + 1]) return;
        if (forms.HyphenatedOf(analysis.Text.AsSpan(t.Start[hyphen - 1], t.End[hyphen + 1] - t.Start[hyphen - 1])) is not { } lemma) return;
        Own();
        t.Lemma[hyphen + 1] = lemma;
        if (t.Upos[hyphen + 1] is not Upos.Verb) t.Upos[hyphen + 1] = Upos.Noun;
    }

    // "two suspects to France", "an arms embargo", "after clashes": a noun read as a verb in the present tense.
    private void MendPlural(int row)
    {
        if (t.Dependent(row, Deprel.Obj) >= 0 || t.Dependent(row, Deprel.Aux) >= 0) return;
        ReadOnlySpan<char> form = t.Form(analysis.Text, row);
        string? lemma = t.Xpos[row] == "VBZ" ? forms.NounOf(form) ?? forms.SingularOf(form) : forms.NounOf(form);
        if (lemma is null) return;
        int subject = t.Dependent(row, Deprel.Nsubj), before = row - 1;
        if (t.Xpos[row] == "VBZ" && t.Deprel[before] == Deprel.Mark && t.Lemma[before] == "to")
        {
            // "conceded to demands": no infinitive
            Retag(row, lemma);
            (t.Deprel[row], t.Deprel[before], t.Upos[before]) = (Deprel.Obl, Deprel.Case, Upos.Adp);
        }
        else if (t.Upos[before] == Upos.Adp || t.Deprel[before] == Deprel.Mark && t.Lemma[before] is "after" or "before" or "during" or "over" or "despite") Demote(row, subject, lemma, before);
        else if (t.Upos[before] is Upos.Num || t.Upos[before] == Upos.Det && t.Lemma[before] is "the" or "a" or "an" or "these" or "those") Retag(row, lemma);
        else if (subject == before && t.Head[row] >= 0 && t.Head[row] < row && before > 0 && t.Upos[before - 1] is Upos.Num or Upos.Det && t.Head[before - 1] == before
            && (t.Upos[before - 1] == Upos.Num || t.Lemma[before - 1] is "a" or "an"))
        {
            Retag(row, lemma);
            t.Deprel[subject] = Deprel.Compound;
        }
    }

    private void Retag(int row, string lemma)
    {
        Own();
        (t.Upos[row], t.Xpos[row], t.Lemma[row]) = (Upos.Noun, t.Xpos[row] == "VBZ" ? "NNS" : "NN", lemma);
        t.Deprel[row] = t.Deprel[row] switch { Deprel.Ccomp or Deprel.Xcomp => Deprel.Obj, Deprel.Advcl => Deprel.Obl, Deprel.Acl => Deprel.Nmod, var same => same };
        if (t.Dependent(row, Deprel.Mark) is >= 0 and int mark) t.Deprel[mark] = Deprel.Case;
    }

    // "… mobilised reservists after clashes with …": what was its subject is the head of the phrase.
    private void Demote(int row, int subject, string lemma, int marker)
    {
        if (t.Head[row] >= 0 || subject < 0 || subject > marker)
        {
            if (t.Head[row] >= 0 && subject < 0) Retag(row, lemma);
            return;
        }
        Retag(row, lemma);
        (t.Head[subject], t.Deprel[subject]) = (-1, Deprel.Root);
        (t.Head[row], t.Deprel[row]) = (subject, Deprel.Nmod);
        t.Deprel[marker] = Deprel.Case;
        t.IndexDependents();
    }

    // "lathi-charged": the word before the hyphen is part of the verb, not its subject.
    private void JoinHyphen(int verb)
    {
        int part = verb - 2;
        if (part < 0 || t.Upos[part] != Upos.Noun || t.Form(analysis.Text, verb - 1) is not "-" || t.End[part] != t.Start[verb - 1] || t.End[verb - 1] != t.Start[verb]) return;
        if (t.Head[part] != verb) return;
        Own();
        t.Deprel[part] = Deprel.Compound;
        int subject = part - 1;
        if (subject < 0 || t.Sentence[subject] != t.Sentence[verb] || !IsNominal(subject) || t.Deprel[subject] != Deprel.Compound || (t.Head[subject] != verb && t.Head[subject] != part) || OwnSubject(verb) >= 0) return;
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.Nsubj);
        t.IndexDependents();
    }

    private int OwnSubject(int verb)
    {
        int subject = t.Dependent(verb, Deprel.Nsubj);
        return subject >= 0 ? subject : t.Dependent(verb, Deprel.NsubjPass);
    }

    // "in police firing": an event noun read as a verb form.
    private bool MendGerund(int row)
    {
        int before = row - 1;
        if (MendSuffered(row)) return true;
        if (before >= 0 && OfPhrase(row) && forms.NounOf(t.Form(analysis.Text, row)) is { } named)
        {
            Own();
            (t.Upos[row], t.Xpos[row], t.Lemma[row]) = (Upos.Noun, "NN", named);
            if (t.Deprel[row] is Deprel.Acl or Deprel.Advcl) t.Deprel[row] = t.Deprel[row] == Deprel.Acl ? Deprel.Nmod : Deprel.Obl;
            if (t.Dependent(row, Deprel.Mark) is >= 0 and int mark) t.Deprel[mark] = Deprel.Case;
            return true;
        }
        if (before >= 0 && t.Deprel[row] == Deprel.Nsubj && t.Deprel[before] is Deprel.Nsubj or Deprel.Compound && t.Upos[before] == Upos.Noun && (t.Head[before] == t.Head[row] || t.Head[before] == row) && forms.NounOf(t.Form(analysis.Text, row)) is { } act)
        {
            Own();
            (t.Upos[row], t.Xpos[row], t.Lemma[row]) = (Upos.Noun, "NN", act);
            (t.Head[before], t.Deprel[before]) = (row, Deprel.Compound);
            t.IndexDependents();
            return true;
        }
        if (before < 0 || t.Upos[before] != Upos.Noun || t.Deprel[row] is not (Deprel.Advcl or Deprel.Acl) || forms.NounOf(t.Form(analysis.Text, row)) is not { } lemma) return false;
        if (t.Dependent(row, Deprel.Obj) >= 0 || t.Dependent(row, Deprel.Mark) >= 0) return false;
        int marker = t.Dependent(row, Deprel.Case);
        bool apart = marker < 0;
        if (apart && (t.Head[before] != t.Head[row] || t.Deprel[before] is not (Deprel.Obl or Deprel.Nmod) || (marker = t.Dependent(before, Deprel.Case)) < 0)) return false;
        if (!apart && t.Head[before] != row) return false;
        Own();
        (t.Upos[row], t.Xpos[row], t.Lemma[row]) = (Upos.Noun, "NN", lemma);
        t.Deprel[row] = t.Deprel[row] == Deprel.Acl ? Deprel.Nmod : Deprel.Obl;
        if (apart)
        {
            for (int i = marker; i < before; i++)
                if (t.Head[i] == before) t.Head[i] = row;
            (t.Head[before], t.Deprel[before]) = (row, Deprel.Compound);
        }
        t.IndexDependents();
        return true;
    }

    // The first noun behind a row that hangs on the head without a preposition: what a verb read as a particle of its subject acts on.
    private int BareDependent(int head, int row)
    {
        for (int d = t.FirstDependent[head]; d >= 0; d = t.NextDependent[d])
            if (d > row && IsNominal(d) && t.Dependent(d, Deprel.Case) < 0 && t.Dependent(d, Deprel.Cop) < 0) return d;
        return -1;
    }

    // "Chad severed ties": the name read as the verb's place-holder.
    private void TakePlace(int verb, int subject, int done, string lemma)
    {
        Own();
        (t.Upos[verb], t.Xpos[verb], t.Lemma[verb]) = (Upos.Verb, "VBD", lemma);
        (t.Head[verb], t.Deprel[verb]) = (t.Head[subject], t.Deprel[subject]);
        for (int row = verb + 1; row < t.Count && t.Sentence[row] == t.Sentence[verb]; row++)
            if (t.Head[row] == subject) t.Head[row] = verb;
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.Nsubj);
        (t.Head[done], t.Deprel[done]) = (verb, Deprel.Obj);
        t.IndexDependents();
    }

    // "Governor shot dead in Basra": a participle read as a noun.
    private void MendShot(int row)
    {
        if (row == 0 || !IsNominal(row - 1) || t.Head[row - 1] != row || t.Form(analysis.Text, row) is not "shot" || forms.VerbOf("shot") is not { } lemma) return;
        bool dead = t.Lemma[row + 1] == "dead" && t.Head[row + 1] == row;
        int victim = dead ? -1 : Victim(row);
        if (!dead && victim < 0) return;
        Own();
        (t.Upos[row], t.Xpos[row], t.Lemma[row]) = (Upos.Verb, dead ? "VBN" : "VBD", lemma);
        if (victim >= 0) t.Deprel[victim] = Deprel.Obj;
        t.Deprel[row - 1] = Deprel.Nsubj;
        for (int i = row - 2; i >= 0 && t.Head[i] == row; i--) t.Head[i] = row - 1;
        t.IndexDependents();
    }

    // The phrase behind "shot" that can only be its object: "a student", "two rioters".
    private int Victim(int row)
    {
        if (t.Head[row] >= 0 || t.Upos[row + 1] is not (Upos.Det or Upos.Num)) return -1;
        int head = t.Head[row + 1];
        return head > row && t.Head[head] == row && t.Deprel[head] is Deprel.Obj or Deprel.Appos or Deprel.Nmod && t.Dependent(head, Deprel.Case) < 0 ? head : -1;
    }

    // "after killing of cleric": a gerund with "of" and no object is a noun.
    private bool OfPhrase(int row)
    {
        if (t.Dependent(row, Deprel.Obj) >= 0 || t.Dependent(row, Deprel.Nsubj) >= 0 || t.Dependent(row, Deprel.Aux) >= 0 || t.Deprel[row] is not (Deprel.Acl or Deprel.Advcl or Deprel.Root or Deprel.Nmod or Deprel.Obl)) return false;
        return row + 1 < t.Count && t.Lemma[row + 1] == "of" && t.Head[row + 1] is >= 0 and int phrase && t.Head[phrase] == row;
    }

    // "The military seized power." read as one noun phrase.
    private void MendFlat(int verb)
    {
        int head = t.Head[verb], before = verb - 1;
        if (head < verb || head < 0 || t.Head[head] >= 0 || before < 0 || t.Dependent(head, Deprel.Cop) >= 0) return;
        int owner = t.Head[before];
        if (owner != head && (owner < verb || owner > head || t.Head[owner] != head)) return;
        if (!(t.Xpos[before] is "NNS" or "NNP" or "NNPS" || t.Lemma[before] is "military" or "police" or "army" or "government")) return;
        LiftOver(verb, head);
        (t.Head[before], t.Deprel[before]) = (verb, Deprel.Nsubj);
        for (int row = before - 1; row >= t.SentenceStart[t.Sentence[verb]] && t.Deprel[row] is Deprel.Det or Deprel.Amod or Deprel.Compound or Deprel.Nummod or Deprel.NmodPoss; row--)
            if (t.Head[row] == verb) t.Head[row] = before;
        t.Xpos[verb] = "VBD";
        t.IndexDependents();
    }

    // "attacked the police chowky" with both nouns as objects: the first is part of the second, or a name stands beside its noun.
    private void JoinObjects(int verb)
    {
        int part = t.Dependent(verb, Deprel.Obj), whole = part + 1;
        if (part < verb || whole >= t.Count || t.Head[whole] != verb || t.Deprel[whole] != Deprel.Obj) return;
        bool placed = t.Upos[part] == Upos.Propn && t.Upos[whole] == Upos.Noun && EventCues.Stage.Contains(t.Lemma[verb]);
        if ((t.Upos[part] != Upos.Noun && !placed) || t.Xpos[part] == "NNS" || !IsNominal(whole) || t.Lemma[whole] is "hostage" or "captive" or "prisoner") return;
        Own();
        if (t.Upos[whole] == Upos.Propn) (t.Head[whole], t.Deprel[whole]) = (part, Deprel.Appos);
        else
        {
            for (int row = verb + 1; row < t.Count && t.Sentence[row] == t.Sentence[verb]; row++)
                if (t.Head[row] == part) t.Head[row] = row < part ? whole : verb;
            (t.Head[part], t.Deprel[part]) = (whole, Deprel.Compound);
        }
        t.IndexDependents();
    }

    // The verb takes its head's place; the head becomes its object, and what stands before the verb its own.
    private void LiftOver(int verb, int head)
    {
        Own();
        (int above, Deprel relation) = (t.Head[head], t.Deprel[head]);
        for (int row = t.SentenceStart[t.Sentence[verb]]; row < verb; row++)
            if (t.Head[row] == head) t.Head[row] = verb;
        (t.Head[verb], t.Deprel[verb]) = (above, relation);
        (t.Head[head], t.Deprel[head]) = (verb, Deprel.Obj);
        t.IndexDependents();
    }

    // "after a youth died in custody": the youth hangs by "after" from the verb above.
    private void TakeSubject(int verb)
    {
        int subject = verb - 1;
        if (t.Upos[subject] is Upos.Adv or Upos.Aux) subject--;
        if (subject < 0 || !IsNominal(subject) || t.Head[subject] != t.Head[verb] || t.Deprel[subject] is not (Deprel.Obl or Deprel.Nmod)) return;
        int marker = t.Dependent(subject, Deprel.Case);
        if (marker < 0 || t.Lemma[marker] is not ("after" or "before" or "since" or "until" or "as" or "while")) return;
        Own();
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.Nsubj);
        (t.Head[marker], t.Deprel[marker]) = (verb, Deprel.Mark);
        t.IndexDependents();
    }

    // "In an unprecedented move, police in Jericho seized …": the subject read as a second member of what stands before the comma.
    private void TakeConjunct(int verb)
    {
        for (int row = verb - 1; row > t.SentenceStart[t.Sentence[verb]]; row--)
        {
            if (t.Upos[row] is Upos.Verb or Upos.Aux or Upos.Punct) return;
            if (t.Deprel[row] != Deprel.Conj || !IsNominal(row) || t.Dependent(row, Deprel.Cc) >= 0 || t.Dependent(row, Deprel.Case) >= 0) continue;
            (int first, int last) = t.Subtree(row);
            if (last != verb - 1 || first == 0 || t.Upos[first] != Upos.Punct && t.Upos[first - 1] != Upos.Punct) return;
            Own();
            (t.Head[row], t.Deprel[row]) = (verb, Deprel.Nsubj);
            t.IndexDependents();
            return;
        }
    }

    private bool IsNominal(int row) => t.Upos[row] is Upos.Noun or Upos.Propn or Upos.Pron;

    private void Own()
    {
        if (own) return;
        t = t.WithOwnTree();
        t.Lemma = (string[])t.Lemma.Clone();
        own = true;
    }
}
