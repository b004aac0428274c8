using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Reads the claims of one report out of its trees, cue by cue.</summary>
internal sealed partial class ClaimReader
{
    private static readonly Cue AccordingTo = new(CueFrames.Parenthetical, Stance.Neutral, false, []);
    private static readonly Cue Counting = new(CueFrames.Object, Stance.Neutral, false, []);
    private readonly ClaimFinder finder;
    private readonly TokenTable t;
    private readonly string text;
    private readonly Analysis analysis;
    private readonly EntityIndex entities;
    private readonly ContentSpans spans;
    private readonly List<int> taken = [];
    private readonly MarkCover marks;

    internal ClaimReader(ClaimFinder finder, Analysis analysis, EntityIndex entities, MarkCover marks)
    {
        this.marks = marks;
        this.finder = finder;
        this.analysis = analysis;
        this.entities = entities;
        t = analysis.Tokens;
        text = analysis.Text;
        spans = new ContentSpans(finder, t, text);
    }

    /// <summary>What was found so far.</summary>
    internal List<Claim> Found { get; } = [];

    /// <summary>The claim of a cue verb, if it takes something.</summary>
    internal void FromVerb(int v, Cue cue)
    {
        if (IsAside(v) || AtTheEnd(v, cue, sure: true)) return;
        int clause = Clause(v, cue);
        if (Impersonal(v, cue)) return;
        if (clause >= 0) AddClause(v, cue, clause);
        else if (!IsImperative(v) && !IsDeed(v))
            _ = Behind(v, cue) || Named(v, cue) || Charged(v, cue) || OfPreposition(v, cue) || OfObject(v, cue) || Expected(v) || InBrackets(v, cue) || AtTheEnd(v, cue, sure: false) || RightBehind(v);
    }

    /// <summary>"In a note read on air, Moyo said the army was …": what stands right behind "said", when it has a subject and a finite verb though the parser did not join them.</summary>
    private bool RightBehind(int v)
    {
        if (t.Lemma[v] != "say" || t.Xpos[v] is not ("VBD" or "VBZ" or "VBP") || Trees.IsPassive(t, v) || v + 1 >= t.Count || t.Upos[v + 1] is not (Upos.Det or Upos.Pron or Upos.Propn or Upos.Noun)) return false;
        int end = t.SentenceStart[t.Sentence[v] + 1];
        for (int i = v + 2; i < end && i < v + 12; i++)
        {
            if (t.Upos[i] == Upos.Punct || t.Deprel[i] == Deprel.AclRelcl) return false;
            if (t.Xpos[i] is not ("VBD" or "VBZ" or "VBP" or "MD")) continue;
            int verb = t.Upos[i] == Upos.Aux && t.Head[i] > i ? t.Head[i] : i;
            if (Speakers.Subject(t, verb) is not (>= 0 and int subject) || subject <= v || subject > i) return false;
            Add(spans.Stretch(v + 1, end - 1, v), v, finder.VerbCue(t, v)!, "quote.cue.behind", vouched: true);
            return true;
        }
        return false;
    }

    /// <summary>"It was reported in the Daily Star that …", "it was announced by the ministry that …": who says so stands between the verb and what is said.</summary>
    private bool Impersonal(int v, Cue cue)
    {
        if (!cue.Takes(CueFrames.Clause) || t.Xpos[v] != "VBN" || t.Dependent(v, Deprel.AuxPass) < 0 || v + 3 >= t.Count) return false;
        int it = t.Dependent(v, Deprel.NsubjPass) is >= 0 and int subject ? subject : t.Dependent(v, Deprel.Expl);
        if (it < 0 || it > v || t.Lemma[it] != "it") return false;
        int end = t.SentenceStart[t.Sentence[v] + 1], speaker = -1, that = v + 1;
        for (; that < end && t.Lemma[that] != "that"; that++)
        {
            if (t.Upos[that] is Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj or Upos.Punct) return false;
            if (t.Head[that] == v && t.Deprel[that] is Deprel.Obl or Deprel.OblAgent && Trees.Preposition(t, that) is "by" or "in" or "on" && Speaks(that)) speaker = that;
        }
        if (that >= end - 2 || that == v + 1 || speaker < 0) return false;
        TextSpan span = spans.Stretch(that + 1, end - 1, v);
        if (span.IsEmpty) return false;
        Found.Add(new Claim(span, v, ContentSpans.CueSpan(t, v), cue, speaker, "quote.cue.impersonal", Trees.IsNegated(t, v)));
        return true;
    }

    /// <summary>True for people, bodies, papers and documents, and for whoever stands behind "by".</summary>
    private bool Speaks(int row) =>
        entities.EntityOf(row) is var e && (e < 0 ? t.Deprel[row] == Deprel.OblAgent && t.Upos[row] == Upos.Propn : analysis.Entities[e].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Work
            || t.Deprel[row] == Deprel.OblAgent || finder.Lexicon.Documents.ContainsKey(t.Lemma[row]));

    private void AddClause(int v, Cue cue, int content)
    {
        bool infinitive = t.Deprel[content] is Deprel.Xcomp or Deprel.Advcl or Deprel.Acl && Trees.HasTo(t, content);
        if (infinitive && IsImperative(v)) return;
        TextSpan span = spans.Clause(content, v, analysis, entities);
        bool passive = t.Deprel[content] is Deprel.Xcomp or Deprel.Advcl && t.Dependent(v, Deprel.NsubjPass) >= 0;
        if (passive && t.Dependent(v, Deprel.NsubjPass) is >= 0 and int subject && !cue.Takes(CueFrames.Told) && !IsExpletive(v, subject)) span = new TextSpan(t.Start[t.Subtree(subject).First], span.End);
        else if (infinitive && cue.Takes(CueFrames.SmallClause) && ObjectBetween(v, content) is >= 0 and int obj) span = new TextSpan(t.Start[t.Subtree(obj).First], span.End);
        else span = spans.WithConjoined(v, content, span);
        Add(span, v, cue, infinitive ? "quote.cue.infinitive" : "quote.cue.clause", !(infinitive && !passive && (cue.Thought || cue.Stance == Stance.Denying)));
    }

    /// <summary>"It was agreed to meet": "it" stands for what is agreed.</summary>
    private bool IsExpletive(int v, int subject) => t.Lemma[subject] == "it" && t.Lemma[v] is "agree" or "decide" or "resolve" or "propose" or "plan" or "promise";

    private void Add(TextSpan span, int v, Cue cue, string rule, bool vouched)
    {
        if (span.IsEmpty) return;
        int speaker = Speakers.OfVerb(t, text, v);
        if (speaker < 0 && span.End <= t.Start[v] && t.Xpos[v] is "VBZ" or "VBD" or "VBP") speaker = Speakers.Inverted(t, v);
        if (speaker >= 0 && marks.Holds(t.Start[speaker]) && !marks.Holds(t.Start[v])) speaker = t.Xpos[v] is "VBZ" or "VBD" or "VBP" ? Speakers.Inverted(t, v) : -1;
        if (speaker >= 0 && span.Start <= t.Start[speaker] && t.End[speaker] <= span.End && span.Start > t.Start[v]) speaker = -1;
        if (speaker >= 0 && speaker < v && t.Head[speaker] == v && span.End <= t.Start[v]) span = InFront(span, t.Subtree(speaker).First);
        if (span.IsEmpty) return;
        if (cue.Thought && IsDialogue(speaker)) return;
        if (speaker >= 0 && t.Lemma[v] == "hear" && QuoteWords.Hearer.Contains(t.Lemma[speaker])) speaker = -1;
        if (speaker < 0 && t.Xpos[v] is "VBD" or "VBZ" or "VBP" && !Trees.IsPassive(t, v) && !Speakers.IsHearsay(t, v)) speaker = Speakers.BehindAside(t, v);
        foreach ((int Cut, int Cue) cut in spans.Cuts)
            if (cut.Cut == v) speaker = Speakers.OfVerb(t, text, cut.Cue);
        Found.Add(new Claim(span, v, ContentSpans.CueSpan(t, v), cue, speaker, rule, Trees.IsNegated(t, v), vouched));
    }

    /// <summary>"Beijing, which holds the islands, rejected the protest", "her lawyer, Ann Lee, told the court": a subject in front, something about it between it and the verb.</summary>
    private bool HasAside(int subject, int v) =>
        t.Subtree(subject).Last >= v - 2 && t.Subtree(subject).Last < v && t.Lemma[v] != "say" && !(v + 1 < t.Count && Speakers.Inverted(t, v) is >= 0 and int other && t.Deprel[other] == Deprel.Nsubj) || t.Dependent(subject, Deprel.AclRelcl) is > 0 and int about && about < v;

    /// <summary>What is said in front of the phrase of who says it, though the parser's clause reaches over it ("…, the army, which holds the town, said").</summary>
    private TextSpan InFront(TextSpan span, int phrase)
    {
        if (t.Start[phrase] <= span.Start || t.Start[phrase] >= span.End) return span;
        int last = phrase - 1;
        while (last >= 0 && t.Start[last] >= span.Start && t.Upos[last] == Upos.Punct) last--;
        return last >= 0 && t.End[last] > span.Start ? new TextSpan(span.Start, t.End[last]) : span;
    }

    /// <summary>"When the soldiers came, the leaders promised help": what stands in front tells when, and is not what they promised.</summary>
    private bool IsCircumstance(int first, int v)
    {
        if (t.Lemma[first] is not ("when" or "as" or "while" or "after" or "before" or "since" or "once" or "although" or "though" or "until" or "because" or "whenever")) return false;
        int clause = t.Head[first];
        return clause > first && clause < v && t.Head[clause] == v && t.Deprel[clause] == Deprel.Advcl;
    }

    /// <summary>"That said, …".</summary>
    private bool IsAside(int v) =>
        v > 0 && t.Form(text, v).SequenceEqual("said") && t.Form(text, v - 1).SequenceEqual("That") && v + 1 < t.Count && t.Lemma[v + 1] == ",";

    /// <summary>True for "I", "we" and "you" outside of marks: the writer's own thoughts, or an interview without marks.</summary>
    private bool IsDialogue(int speaker) =>
        speaker >= 0 && t.Upos[speaker] == Upos.Pron && t.Lemma[speaker] is "I" or "i" or "we" or "you" && !marks.Holds(t.Start[speaker]);

    /// <summary>A "that" clause behind the cue which the parser hung on a word between them ("said in an interview with the paper that …").</summary>
    private bool Behind(int v, Cue cue)
    {
        if (!cue.Takes(CueFrames.Clause) || Trees.IsPassive(t, v)) return false;
        int end = t.SentenceStart[t.Sentence[v] + 1];
        for (int i = v + 1; i < end && i < v + 3; i++)
        {
            if (t.Lemma[i] is not ("what" or "how" or "why" or "whether" or "where" or "who" or "when" or "if") || (i > v + 1 && t.Upos[v + 1] != Upos.Adv) || i + 2 >= end) continue;
            int last = t.Subtree(v).Last;
            TextSpan asked = last > i + 1 ? spans.Stretch(i, last) : default;
            if (KnowsHow(v, i + 1) || asked.IsEmpty || (t.Lemma[i] == "when" && t.Upos[v + 1] == Upos.Punct)) return false;
            Add(asked, v, cue, "quote.cue.clause", vouched: false);
            return true;
        }
        for (int i = v + 1; i < end && i < v + 16; i++)
        {
            if (t.Upos[i] is Upos.Verb && t.Xpos[i] == "VBG" && t.Lemma[i - 1] is "after" or "before" or "upon") continue;
            if (t.Upos[i] is Upos.Verb or Upos.Aux or Upos.Cconj || t.Lemma[i] is "\"" or "“" or ":" or ";") return false;
            bool asks = cue.Takes(CueFrames.Told) && t.Lemma[i] is "whether" or "if";
            if (!(t.Lemma[i] == "that" || asks) || t.Upos[i] is not (Upos.Sconj or Upos.Pron) || i + 2 >= end) continue;
            int clause = t.Head[i];
            if (t.Upos[i] == Upos.Pron && i > v + 2 && !cue.Prepositions.IsEmpty && t.Deprel[clause < 0 ? i : clause] == Deprel.AclRelcl) return false;
            if (clause <= i || t.Deprel[i] is Deprel.Nsubj or Deprel.Det || !Trees.HasSubject(t, clause) || t.Subtree(clause).First < v) return false;
            if (i > v + 1 && t.Dependent(v, Deprel.Obj) is >= 0 and int obj && t.Head[clause] == obj && !cue.Takes(CueFrames.Told) && obj == i - 1) return false;
            TextSpan span = spans.Clause(clause, v);
            Add(span, v, cue, "quote.cue.clause", vouched: true);
            return !span.IsEmpty;
        }
        return false;
    }

    /// <summary>
    /// "…, the marshal said on Monday." and "…, says the army.", whatever the parser made of it. When <paramref name="sure"/>, the words in front must
    /// be a clause of their own.
    /// </summary>
    private bool AtTheEnd(int v, Cue cue, bool sure)
    {
        bool interrupts = !sure && t.Lemma[v + 1 < t.Count ? v + 1 : v] == ",";
        if (!cue.Takes(CueFrames.Parenthetical) || (cue.Thought && !interrupts) || t.Xpos[v] is not ("VBD" or "VBZ" or "VBP") || Trees.IsPassive(t, v) || !(ClosesSentence(v) || interrupts)) return false;
        int first = t.SentenceStart[t.Sentence[v]];
        int start = v;
        while (start > first && t.Upos[start - 1] is not (Upos.Punct or Upos.Verb or Upos.Aux or Upos.Sconj or Upos.Cconj) && t.Lemma[start - 1] is not ("to" or "that")) start--;
        if (start <= first + 1 || t.Lemma[start - 1] != "," || t.Upos[start] == Upos.Adp || IsCircumstance(first, v)) return false;
        for (int i = start; i < v; i++)
            if (t.Xpos[i] is ['W', ..] || (i > start && (t.Upos[i] == Upos.Det || t.Xpos[i] == "PRP$") && t.Upos[i - 1] is Upos.Noun or Upos.Propn or Upos.Pron)) return false;
        if (start == v && (t.Dependent(v, Deprel.Nsubj) is >= 0 and int own && own < v && HasAside(own, v) || t.Lemma[v] is "tell" or "inform" or "remind" or "assure")) return false;
        int speaker = start == v ? Speakers.Inverted(t, v) : v - 1;
        while (speaker > start && t.Upos[speaker] is Upos.Adv) speaker--;
        if (speaker < 0 || t.Upos[speaker] is not (Upos.Noun or Upos.Propn or Upos.Pron) || t.Xpos[speaker] is ['W', ..]) return false;
        if (start < v && Speakers.Subject(t, v) is >= 0 and int subject && subject >= start) speaker = subject;
        TextSpan span = InRelative(v) is { IsEmpty: false } told ? told : spans.InFrontOf(start, sure || GoesOn(v) || start < v || (v + 1 < t.Count && t.Lemma[v + 1] == ","));
        if (span.IsEmpty && interrupts && !GoesOn(v) && start < v && t.Upos[first] is not (Upos.Cconj or Upos.Sconj or Upos.Adp)) span = spans.Sentence(first);
        if (span.IsEmpty) return false;
        Found.Add(new Claim(span, v, ContentSpans.CueSpan(t, v), cue, speaker, "quote.cue.end", Trees.IsNegated(t, v), From: start < v ? t.Start[start] : -1));
        return true;
    }

    /// <summary>"…, the ministry confirmed, but said …"</summary>
    private bool GoesOn(int v) => v + 3 < t.Count && Speakers.BesideAside(t, v + 3) == v;

    /// <summary>"…, the ministry said, hours before a court was to meet": the writer says when.</summary>
    private bool IsHoursBefore(int v)
    {
        int end = t.SentenceStart[t.Sentence[v] + 1];
        for (int i = v + 2; i + 1 < end && i < v + 7 && t.Lemma[v + 1] == ","; i++)
        {
            if (t.Upos[i] == Upos.Noun) return t.Lemma[i] is "minute" or "hour" or "day" or "week" or "month" or "year" or "moment" && t.Lemma[i + 1] is "before" or "after";
            if (t.Upos[i] is not (Upos.Det or Upos.Num or Upos.Adj or Upos.Adv)) return false;
        }
        return false;
    }

    /// <summary>"killed by rebels who, the ministry said, came from Chad": of a relative clause around the cue what stands behind it is said, not what stands in front of the clause.</summary>
    private TextSpan InRelative(int v)
    {
        int clause = t.Head[v];
        if (v + 2 >= t.Count || t.Lemma[v + 1] != "," || clause < v || t.Deprel[clause] != Deprel.AclRelcl || t.Deprel[v] != Deprel.Parataxis) return default;
        return t.Xpos[t.Subtree(clause).First] is ['W', ..] && t.Subtree(clause).First < v ? spans.Stretch(v + 2, t.Subtree(clause).Last, v) : default;
    }

    /// <summary>True when behind the verb only an adverb, a time or a place follows up to the full stop, or the speaker.</summary>
    private bool ClosesSentence(int v)
    {
        int end = t.SentenceStart[t.Sentence[v] + 1];
        if (t.Lemma[end - 1] is ":" or "," || end - v > 24) return false;
        for (int i = v + 1; i < end; i++)
        {
            if (t.Lemma[i] == "," && i + 1 < end && t.Xpos[i + 1] == "VBG" && finder.VerbCue(t, i + 1) is { Thought: false }) return true;
            if (t.Upos[i] is Upos.Verb or Upos.Aux && !(t.Deprel[i] is Deprel.AclRelcl or Deprel.Acl or Deprel.Advcl)) return false;
            if (t.Upos[i] is Upos.Sconj or Upos.Cconj && t.Lemma[i] != "as" || t.Lemma[i] is ":" or "that" or "\"" or "“") return false;
            if (i == v + 1 && t.Upos[i] == Upos.Part) return false;
        }
        return true;
    }

    private int ObjectBetween(int v, int predicate)
    {
        int obj = t.Dependent(v, Deprel.Obj);
        return obj > v && obj < predicate ? obj : -1;
    }

    /// <summary>The head of the clause that is the verb's content, or -1.</summary>
    private int Clause(int v, Cue cue)
    {
        int found = -1;
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            if (!IsContent(v, cue, d, out int head) || (head < v && v + 1 < t.Count && t.Lemma[v + 1] == ":")) continue;
            if (found < 0 || (t.Deprel[found] != Deprel.Ccomp && t.Deprel[head] == Deprel.Ccomp)) found = head;
        }
        return found;
    }

    private bool IsContent(int v, Cue cue, int d, out int head)
    {
        head = d;
        switch (t.Deprel[d])
        {
            case Deprel.Ccomp or Deprel.Advcl when d < v && t.Upos[t.Subtree(d).First] == Upos.Adp && Speakers.Subject(t, d) < 0:
                return false;
            case Deprel.Ccomp when cue.Takes(CueFrames.Clause) || (cue.Takes(CueFrames.Speech) && IsMarked(d)):
                if (cue.Takes(CueFrames.Told) && Trees.InfinitiveOfAside(t, d) is >= 0 and int asked)
                {
                    head = asked;
                    return true;
                }
                return !IsCharge(v, cue, d) && !IsReason(d) && !(SeesHim(v, cue, d) || KnowsHow(v, d));
            case Deprel.Xcomp when Trees.HasTo(t, d):
                return (cue.Takes(CueFrames.Infinitive | CueFrames.SmallClause) && (cue.Takes(CueFrames.Clause | CueFrames.Told) || !Trees.IsPassive(t, v))) || IsRaised(v, cue, d);
            case Deprel.Advcl when d > v && Trees.HasTo(t, d) && cue.Takes(CueFrames.Infinitive) && ((cue.Takes(CueFrames.Told) && IsTold(v, d)) || Trees.CallsOn(t, v, d)):
                return true;
            case Deprel.Advcl when d > v && Trees.HasTo(t, d) && IsRaised(v, cue, d):
                return true;
            case Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl when cue.Takes(CueFrames.Gerund) && t.Xpos[d] == "VBG" && t.Subtree(d).First == v + 1 && t.Upos[v + 1] != Upos.Punct:
                return true;
            case Deprel.Parataxis when cue.Takes(CueFrames.Speech) && d < v && Trees.HasSubject(t, v) && Trees.IsClause(t, d) && !(Trees.IsParenthetical(t, d) && finder.VerbCue(t, d) is not null) && (cue.Takes(CueFrames.Clause) || IsMarked(d)):
                return true;
            case Deprel.Parataxis when cue.Takes(CueFrames.Speech) && d > v && Trees.IsClause(t, d) && Trees.BehindColon(t, v, d):
                return true;
            case Deprel.Obj or Deprel.Iobj when cue.Takes(CueFrames.Told) && Trees.Infinitive(t, d) is >= 0 and int infinitive && cue.Takes(CueFrames.Infinitive):
                head = infinitive;
                return true;
            case Deprel.Obj when cue.Takes(CueFrames.SmallClause) && d > v && Trees.Infinitive(t, d) is >= 0 and int predicate:
                head = predicate;
                return true;
            case Deprel.Obj or Deprel.Iobj when cue.Takes(CueFrames.Told) && cue.Takes(CueFrames.Infinitive) && Trees.InfinitiveBehindAside(t, d) is >= 0 and int beyond:
                head = beyond;
                return true;
            case Deprel.Obj or Deprel.Iobj when cue.Takes(CueFrames.Told) && cue.Takes(CueFrames.Clause) && (t.Deprel[d] == Deprel.Iobj || IsTold(v, t.Count)) && Trees.BareClause(t, d) is >= 0 and int told:
                head = told;
                return true;
            case Deprel.Obj or Deprel.Iobj when cue.Takes(CueFrames.Clause) && !finder.Lexicon.Nouns.ContainsKey(t.Lemma[d]) && Trees.ThatClause(t, d) is >= 0 and int clause:
                head = clause;
                return true;
            default:
                return false;
        }
    }

    /// <summary>"is said to have fled", but not "was supposed to start", "was confirmed to lead it", "is known to be slow".</summary>
    private bool IsRaised(int v, Cue cue, int clause) =>
        Trees.IsPassive(t, v) && cue.Takes(CueFrames.Clause) && (cue.Thought || cue.Takes(CueFrames.Parenthetical)) && t.Lemma[v] is not ("suppose" or "know" or "find")
        && (t.Lemma[v] is not ("confirm" or "certify" or "rule") || t.Lemma[clause] is "be" || t.Dependent(clause, Deprel.Aux) >= 0 || t.Dependent(clause, Deprel.Cop) >= 0);

    /// <summary>"says it because …": a reason is no content.</summary>
    private bool IsReason(int clause) => Trees.HasMark(t, clause, "because");

    /// <summary>"announced after seeing him that …": a verb that tells nobody has no clause with "that" behind its object.</summary>
    private bool SeesHim(int v, Cue cue, int clause) =>
        !cue.Takes(CueFrames.Told) && t.Xpos[v] == "VBG" && Trees.HasMark(t, clause, "that") && t.Dependent(v, Deprel.Obj) is >= 0 and int obj && obj > v && obj < clause && t.Lemma[obj] != "it";

    /// <summary>"know how to farm": a skill.</summary>
    private bool KnowsHow(int v, int clause) => t.Lemma[v] is "know" or "learn" or "teach" && (t.Lemma[clause] == "to" || Trees.HasTo(t, clause));

    /// <summary>True when the object in front of the clause can be told something.</summary>
    private bool IsTold(int v, int clause)
    {
        int obj = t.Dependent(v, Deprel.Obj);
        if (obj < 0) obj = t.Dependent(v, Deprel.Iobj);
        if (obj < 0) return Trees.IsPassive(t, v);
        if (obj > clause) return false;
        if (t.Upos[obj] is Upos.Pron or Upos.Propn) return true;
        int entity = entities.EntityOf(obj);
        if (entity < 0) return t.Feats[obj].Contains("Number=Plur", StringComparison.Ordinal);
        return analysis.Entities[entity].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Place;
    }

    /// <summary>True when the clause opens with a quotation mark.</summary>
    private bool IsMarked(int clause)
    {
        int start = t.Start[t.Subtree(clause).First];
        return text[start] is '"' or '“' or '‘' or '«' or '\'' || (start > 0 && text[start - 1] is '"' or '“' or '‘' or '«' or '\'');
    }

    /// <summary>"…, he said", "…, he told reporters on Monday, …".</summary>
    private bool InBrackets(int v, Cue cue)
    {
        if (!cue.Takes(CueFrames.Parenthetical) || !(t.Deprel[v] is Deprel.Parataxis or Deprel.Advcl) || t.Head[v] < 0) return false;
        if (Speakers.Subject(t, v) is not (>= 0 and int subject) || t.Xpos[subject] is ['W', ..] || t.Deprel[subject] == Deprel.NsubjOuter || Trees.IsPassive(t, v) || !Trees.IsParenthetical(t, v)) return false;
        if (t.Dependent(v, Deprel.Ccomp) >= 0 || (t.Dependent(v, Deprel.Obj) >= 0 && !cue.Takes(CueFrames.Told) && t.Lemma[v] != "put")) return false;
        TextSpan span = GoesOn(v) || IsHoursBefore(v) ? spans.InFrontOf(t.Subtree(v).First, true) : spans.Around(t.Head[v], v);
        Add(span, v, cue, "quote.cue.parenthetical", vouched: true);
        return !span.IsEmpty;
    }

    /// <summary>"According to X, …", "…, according to X".</summary>
    internal void FromAccording(int i)
    {
        int speaker = t.Head[i];
        if (t.Upos[i] == Upos.Verb || speaker <= i || t.Sentence[speaker] != t.Sentence[i]) speaker = Speakers.NounAfter(t, i + 2);
        if (speaker < 0) return;
        speaker = Speakers.HeadOfPhrase(t, speaker, i + 1);
        if (spans.InFrontOfAccording(i, speaker) is { IsEmpty: false } front)
        {
            Found.Add(new Claim(front, i, t.Span(i, i + 1), AccordingTo, speaker, "quote.according-to", false, From: t.Start[i + 2]));
            return;
        }
        TextSpan content = spans.OutsideOf(i, Math.Max(speaker, Speakers.Last(t, speaker)), speaker);
        if (!content.IsEmpty) Found.Add(new Claim(content, i, t.Span(i, i + 1), AccordingTo, speaker, "quote.according-to", false, From: i + 2 < t.Count && i + 2 <= speaker ? t.Start[i + 2] : -1));
    }

    /// <summary>"reportedly": its clause is what somebody unnamed says.</summary>
    internal void FromAdverb(int i, Cue cue)
    {
        int head = t.Head[i];
        if (head < 0 || t.Deprel[i] != Deprel.Advmod) return;
        if (!Trees.IsClause(t, head) || t.Deprel[head] is Deprel.Amod or Deprel.Acl) return;
        TextSpan span = t.Xpos[head] == "VBN" && head > i && t.Dependent(head, Deprel.Aux) < 0 && t.Dependent(head, Deprel.AuxPass) < 0 ? spans.Stretch(i + 1, t.Subtree(head).Last) : spans.Clause(head, -1);
        int first = t.Subtree(head).First;
        while (first < i && t.Upos[first] == Upos.Punct) first++;
        if (!span.IsEmpty && t.Upos[first] == Upos.Cconj && span.Start == t.Start[first]) span = new TextSpan(t.Start[first + 1], span.End);
        if (!span.IsEmpty) Found.Add(new Claim(span, i, t.Span(i), cue, -1, "quote.cue.adverb", false));
    }

    /// <summary>"is confident that …", "worried about …", "eager to …". True when it takes something.</summary>
    internal bool FromAdjective(int a, Cue cue)
    {
        if (t.Deprel[a] is Deprel.Amod && t.FirstDependent[a] < 0) return false;
        int speaker = Speakers.OfState(t, text, a);
        if (speaker < 0 || t.Lemma[speaker] is "it" or "there" or "this" or "that" or "what") return false;
        for (int d = t.FirstDependent[a]; d >= 0; d = t.NextDependent[d])
        {
            if (d < a || !StateContent(a, cue, d, out Cue said)) continue;
            TextSpan span = spans.Clause(d, a);
            if (span.IsEmpty) continue;
            Found.Add(new Claim(span, a, t.Span(a), said, speaker, "quote.cue.adjective", Trees.IsNegated(t, a), t.Deprel[d] == Deprel.Ccomp));
            return true;
        }
        return false;
    }

    private bool StateContent(int a, Cue cue, int d, out Cue said)
    {
        said = cue;
        switch (t.Deprel[d])
        {
            case Deprel.Ccomp when cue.Takes(CueFrames.Clause):
                return true;
            case Deprel.Advcl or Deprel.Acl when cue.Takes(CueFrames.Clause) && Trees.HasMark(t, d, "that"):
                return true;
            case Deprel.Xcomp or Deprel.Advcl when cue.Takes(CueFrames.Infinitive) && Trees.HasTo(t, d):
                return true;
            case Deprel.Obl or Deprel.Advcl or Deprel.Nmod or Deprel.OblAgent or Deprel.Xcomp or Deprel.Ccomp:
                return HasPreposition(cue, d, out said);
            default:
                return false;
        }
    }

    private bool HasPreposition(Cue cue, int d, out Cue said)
    {
        said = cue;
        if (cue.Prepositions.IsEmpty) return false;
        string? preposition = Trees.Preposition(t, d);
        if (preposition is null) return false;
        foreach ((string p, Cue c) in cue.Prepositions)
        {
            if (p != preposition || (p == "to" && t.Xpos[d] == "VB")) continue;
            said = c;
            return true;
        }
        return false;
    }

    private bool IsImperative(int v) => t.Feats[v].Contains("Mood=Imp", StringComparison.Ordinal) && !Trees.HasSubject(t, v);

    /// <summary>True when the subject is a thing that does not speak: a vehicle, a weapon.</summary>
    private bool IsDeed(int v)
    {
        int subject = Speakers.Subject(t, v);
        int entity = subject < 0 ? -1 : entities.EntityOf(subject);
        return entity >= 0 && analysis.Entities[entity].Kind is EntityKind.Vehicle or EntityKind.Weapon;
    }
}
