using System;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Sets right, for the coding of events alone, slips of the parser that hide an event: headlines read as one noun phrase ("Mob torches police
/// station"), finite verbs read as modifiers or prepositions ("Japan froze aid"), subjects of "after" clauses read as their preposition's
/// object. The report's own tree stays as it is. One for each report.
/// </summary>
internal sealed class TreeMender
{
    private readonly Analysis analysis;
    private readonly TriggerForms forms;
    private readonly ArgumentClasses classes;
    private readonly ulong alone;
    private TokenTable t;
    private bool own;

    private TreeMender(Analysis analysis, TokenTable tokens, TriggerForms forms, ArgumentClasses classes)
    {
        this.analysis = analysis;
        this.classes = classes;
        alone = classes.Bit("headlineverb");
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
        for (int row = first; row < end; row++)
            if (t.Upos[row] == Upos.Propn) MendName(row, first);
        for (int row = first; row < end; row++)
        {
            if (t.Upos[row] == Upos.Adj) MendParticiple(row);
            if (t.Upos[row] is not (Upos.Verb or Upos.Aux)) continue;
            verbs = true;
            if (t.Upos[row] != Upos.Verb) continue;
            if (t.Xpos[row] == "VBG" && MendGerund(row)) continue;
            JoinObjects(row);
            JoinHyphen(row);
            if (IsFinite(row)) MendVerb(row);
            else if (t.Xpos[row] == "VBN" && t.Deprel[row] == Deprel.Amod) MendFlat(row);
        }
        if (!verbs && end - first is >= 3 and <= 24) MendHeadline(first, end);
    }

    private bool IsFinite(int row) => t.Xpos[row] is "VBD" or "VBZ" or "VBP";

    private void MendVerb(int row)
    {
        int head = t.Head[row];
        if (head < 0) return;
        if (t.Deprel[row] is Deprel.Case && head > row && IsNominal(head)) LiftOver(row, head);
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
        if (!lower && (row != first || t.Deprel[row] is Deprel.Flat || row + 1 < t.Count && t.Upos[row + 1] == Upos.Propn || IsNamed(row))) return;
        string? lemma = forms.NounOf(form) ?? forms.SingularOf(form);
        if (lemma is null && !lower) return;
        Own();
        t.Upos[row] = Upos.Noun;
        t.Lemma[row] = lemma ?? t.Lemma[row];
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

    // "lathi-charged": the word before the hyphen is part of the verb, not its subject.
    private void JoinHyphen(int verb)
    {
        int part = verb - 2;
        if (part < 0 || t.Upos[part] != Upos.Noun || t.Form(analysis.Text, verb - 1) is not "-" || t.End[part] != t.Start[verb - 1] || t.End[verb - 1] != t.Start[verb]) return;
        if (t.Head[part] != verb || t.Deprel[part] is Deprel.Compound) return;
        Own();
        t.Deprel[part] = Deprel.Compound;
    }

    // "in police firing": an event noun read as a verb form.
    private bool MendGerund(int row)
    {
        int before = row - 1;
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

    // "The military seized power." read as one noun phrase.
    private void MendFlat(int verb)
    {
        int head = t.Head[verb], before = verb - 1;
        if (head < verb || head < 0 || t.Head[head] >= 0 || before < 0 || t.Head[before] != head || t.Dependent(head, Deprel.Cop) >= 0) return;
        if (!(t.Xpos[before] is "NNS" or "NNP" or "NNPS" || t.Lemma[before] is "military" or "police" or "army" or "government")) return;
        LiftOver(verb, head);
        t.Deprel[before] = Deprel.Nsubj;
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
        if (t.Upos[part] != Upos.Noun || t.Xpos[part] == "NNS" || !IsNominal(whole) || t.Lemma[whole] is "hostage" or "captive" or "prisoner") return;
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

    // A sentence without a verb that opens as a headline does: who, what is done in the present tense, whom.
    private void MendHeadline(int first, int end)
    {
        for (int row = first + 1; row < end - 1; row++)
        {
            if (!IsHeadlineVerb(first, row, end, out string? lemma)) continue;
            Rebuild(first, row, end, lemma!);
            return;
        }
    }

    private bool IsHeadlineVerb(int first, int row, int end, out string? lemma)
    {
        lemma = null;
        int before = row - 1;
        if (t.Upos[row] is not (Upos.Noun or Upos.Adp or Upos.Adv or Upos.Adj or Upos.Propn) || !IsNominal(before) && t.Upos[before] != Upos.Num) return false;
        for (int i = first; i < row; i++)
            if (t.Upos[i] is Upos.Adp or Upos.Punct) return false;
        if ((lemma = forms.VerbOf(t.Form(analysis.Text, row))) is null) return false;
        if (!OpensObject(row + 1, end) && !(t.Upos[row + 1] == Upos.Adp && (classes.Of(lemma) & alone) != 0)) return false;
        bool third = t.Form(analysis.Text, row)[^1] is 's' or 'S' && lemma[^1] != 's';
        bool plural = t.Xpos[before] is "NNS" or "NNPS" || t.Upos[before] == Upos.Num || t.Lemma[before] is "police" or "people" or "cop" or "troop";
        return third ? !plural : plural;
    }

    private bool OpensObject(int row, int end) =>
        row < end && t.Upos[row] is Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj or Upos.Det && (row + 1 == end || t.Upos[row] != Upos.Adj || IsNominal(row + 1));

    private void Rebuild(int first, int verb, int end, string lemma)
    {
        Own();
        int subject = verb - 1, last = OpensObject(verb + 1, end) ? verb + 1 : verb;
        while (last > verb && last + 1 < end && t.Upos[last + 1] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num && t.Upos[last] is not Upos.Num) last++;
        while (last > verb + 1 && t.Upos[last] == Upos.Adj) last--;
        int root = verb;
        for (int row = first; row < end; row++)
            if (t.Head[row] < 0) root = row;
        (int above, Deprel relation) = (t.Head[root], t.Deprel[root]);
        for (int row = first; row < subject; row++)
            if (t.Head[row] >= subject || t.Head[row] < 0) (t.Head[row], t.Deprel[row]) = (subject, t.Deprel[row] is Deprel.Root ? Deprel.Compound : t.Deprel[row]);
        for (int row = verb + 1; row < last; row++) (t.Head[row], t.Deprel[row]) = (last, t.Upos[row] == Upos.Num ? Deprel.Nummod : t.Upos[row] == Upos.Det ? Deprel.Det : Deprel.Compound);
        for (int row = last + 1; row < end; row++)
            if (t.Head[row] < last && t.Head[row] >= first || t.Head[row] < 0) (t.Head[row], t.Deprel[row]) = (verb, t.Deprel[row] is Deprel.Nmod or Deprel.Root ? Deprel.Obl : t.Deprel[row]);
        (t.Head[subject], t.Deprel[subject]) = (verb, Deprel.Nsubj);
        if (last > verb) (t.Head[last], t.Deprel[last]) = (verb, Deprel.Obj);
        (t.Head[verb], t.Deprel[verb]) = (above, relation);
        (t.Upos[verb], t.Xpos[verb]) = (Upos.Verb, t.Form(analysis.Text, verb)[^1] == 's' ? "VBZ" : "VBP");
        t.Lemma[verb] = lemma;
        t.IndexDependents();
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
