using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>How far a content reaches: its clause or phrase, less what belongs to the one who reports it.</summary>
internal sealed partial class ContentSpans(ClaimFinder finder, TokenTable t, string text)
{
    private const int AnyHead = -2;

    /// <summary>The clause headed by <paramref name="head"/>, on its side of the cue; with entities, without conjoined verbs that its own subject cannot speak.</summary>
    internal TextSpan Clause(int head, int cue, Analysis? analysis = null, EntityIndex? entities = null)
    {
        (int first, int last) = t.Subtree(head);
        if (first <= cue && cue <= last) (first, last) = cue < head ? (cue + 1, last) : (first, BeforeSpeaker(head, cue) - 1);
        while (first < last && cue >= 0 && first == cue + 1 && Speakers.IsWeekday(t, first)) first++;
        if (analysis is not null && entities is not null && cue >= 0 && cue < head) last = WithoutConjoined(head, cue, first, last, analysis, entities);
        if (cue >= 0 && cue < head) last = WithoutSecond(head, cue, first, last);
        return Trim(first, WithoutTail(head, first, last, speaking: cue), head);
    }

    /// <summary>Verbs that were cut off a content because the cue's own subject goes on with them, each with that cue.</summary>
    internal List<(int Cut, int Cue)> Cuts { get; } = [];

    /// <summary>
    /// Cuts off a conjoined cue verb that goes on with the cue's subject: "vowed to stay and said …", "said a vote was likely and accused London of …" (a
    /// vote accuses nobody).
    /// </summary>
    private int WithoutConjoined(int head, int cue, int first, int last, Analysis analysis, EntityIndex entities)
    {
        for (int d = t.FirstDependent[head]; d >= 0; d = t.NextDependent[d])
        {
            if (d < head || t.Deprel[d] != Deprel.Conj || t.Upos[d] != Upos.Verb || Trees.HasSubject(t, d) || t.Xpos[d] is not ("VBD" or "VBZ" or "VBP")) continue;
            if (finder.VerbCue(t, d) is not { Thought: false } other || !other.Takes(CueFrames.Clause | CueFrames.Charge | CueFrames.Naming | CueFrames.Object | CueFrames.Told)) continue;
            int from = t.Subtree(d).First;
            if (from <= head || InMarks(first, d)) continue;
            int subject = Speakers.Subject(t, head);
            bool mute = subject >= 0 && t.Upos[subject] is Upos.Noun && !(entities.EntityOf(subject) is >= 0 and int e && analysis.Entities[e].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Place);
            if (!(t.Xpos[head] == "VB" && Trees.HasTo(t, head)) && !mute) continue;
            Cuts.Add((d, cue));
            return from - 1;
        }
        return last;
    }

    /// <summary>The cue, or the first word of its subject when that stands in front of it behind the content.</summary>
    private int BeforeSpeaker(int head, int cue)
    {
        int subject = Speakers.Subject(t, cue);
        return subject > head && subject < cue ? Math.Max(head + 1, t.Subtree(subject).First) : cue;
    }

    /// <summary>Words in front of the cue's comma up to the sentence's start or its last full stop, for a speaker phrase that begins in row <paramref name="from"/>.</summary>
    internal TextSpan InFrontOf(int from, bool clause)
    {
        int first = t.SentenceStart[t.Sentence[from]];
        int last = from - 1;
        while (last >= first && t.Upos[last] == Upos.Punct) last--;
        if (last - first < (clause ? 2 : 1)) return default;
        if (!clause) return Trim(first, last);
        while (first < last && t.Upos[first] is Upos.Punct or Upos.Cconj) first++;
        bool finite = false;
        for (int i = first; i <= last && !finite; i++) finite = t.Upos[i] is Upos.Verb or Upos.Aux && t.Xpos[i] is "VBD" or "VBZ" or "VBP" or "MD";
        return !finite || (t.Upos[first] == Upos.Sconj && !HasComma(first, last)) || t.Lemma[first] is "accord" or "ask" or "comment" or "speak" or "write" or "respond" ? default : Trim(first, last);
    }

    /// <summary>The sentence that begins in row <paramref name="first"/>, when somebody's "he thought" stands in its midst.</summary>
    internal TextSpan Sentence(int first) => Trim(first, t.SentenceStart[t.Sentence[first] + 1] - 1);

    private bool HasComma(int first, int last)
    {
        for (int i = first; i <= last; i++)
            if (t.Lemma[i] == ",") return true;
        return false;
    }

    /// <summary>The words from row <paramref name="first"/> to <paramref name="last"/>, less what goes on with the cue verb in row <paramref name="cue"/> (-1 for none).</summary>
    internal TextSpan Stretch(int first, int last, int cue = -1)
    {
        if (cue >= 0 && cue < first) last = WithoutContrast(first, WithoutSecond(-1, cue, first, last));
        return Trim(first, WithoutTail(-1, first, last), AnyHead);
    }

    /// <summary>The content and further clauses with "that" which the parser hung on the cue ("said it rained and that it was cold").</summary>
    internal TextSpan WithConjoined(int v, int content, TextSpan span)
    {
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            if (d <= content || t.Deprel[d] != Deprel.Conj || !Trees.HasMark(t, d, "that")) continue;
            TextSpan more = Trim(d, t.Subtree(d).Last);
            if (more.End > span.End) span = new TextSpan(span.Start, more.End);
        }
        return span;
    }

    /// <summary>The clause of <paramref name="clause"/> behind the "is" that joins it to the cue noun.</summary>
    internal TextSpan Predicate(int noun, int clause)
    {
        (int first, int last) = t.Subtree(clause);
        int from = Math.Max(first, t.Subtree(noun).Last + 1);
        while (from < clause && t.Upos[from] is Upos.Aux or Upos.Adv or Upos.Punct) from++;
        return Trim(from, WithoutTail(clause, from, last));
    }

    /// <summary>The governor's clause without the cue's own subtree: the longest stretch before or behind it, or all when it cuts the clause.</summary>
    internal TextSpan Around(int governor, int cueHead)
    {
        (int first, int last) = t.Subtree(governor);
        (int cutFirst, int cutLast) = t.Subtree(cueHead);
        int a = first, b = last;
        if (cutFirst <= first) a = cutLast + 1;
        else if (cutLast >= last) b = cutFirst - 1;
        else if (governor < cutFirst && !HasWord(cutLast + 1, last)) b = cutFirst - 1;
        b = WithoutTail(governor, a, b, cueHead);
        return Trim(a, b >= cutFirst && b <= cutLast && a < cutFirst ? cutFirst - 1 : b);
    }

    /// <summary>What the sentence says outside of a phrase such as "according to X" from row <paramref name="from"/> to <paramref name="to"/>.</summary>
    internal TextSpan OutsideOf(int from, int to, int head)
    {
        (int first, int end) = t.Rows(t.Sentence[from]);
        if (!HasWord(to + 1, end - 1)) return Trim(first, from - 1);
        if (!HasWord(first, from - 1)) return Behind(from, to, end - 1);
        int governor = t.Head[head];
        while (governor >= 0 && t.Upos[governor] is Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron && t.Head[governor] >= 0 && !Trees.IsClause(t, governor)) governor = t.Head[governor];
        if (governor < 0) return default;
        (int f, int l) = t.Subtree(governor);
        if (l <= to && governor < from) return Trim(f, from - 1);
        if (f < from && from < l && governor < from && !HasWord(to + 1, l)) return Trim(f, from - 1);
        return f >= from ? Trim(to + 1, l) : Trim(f, l);
    }

    /// <summary>
    /// The sentence in front of ", according to X" in row <paramref name="from"/> when that stands there whole and nothing of it follows X, whatever the
    /// parser hung on X; else nothing.
    /// </summary>
    internal TextSpan InFrontOfAccording(int from, int speaker)
    {
        (int first, int end) = t.Rows(t.Sentence[from]);
        if (from <= first + 2 || t.Lemma[from - 1] != "," || speaker < from + 2 || (t.Upos[t.Head[speaker] < 0 ? speaker : t.Head[speaker]] is Upos.Noun or Upos.Propn)) return default;
        if (t.Xpos[from - 2] is ['W', ..] || t.Upos[from - 2] is Upos.Sconj or Upos.Cconj or Upos.Adp) return default;
        for (int i = speaker + 1; i < end; i++)
            if (t.Lemma[i] == "," && i + 1 < end && t.Upos[i + 1] is Upos.Verb or Upos.Aux && t.Xpos[i + 1] is not ("VBG" or "VBN")) return default;
        return IsWhole(first, from - 2) ? Trim(first, from - 1) : default;
    }

    /// <summary>True when a finite verb with a subject stands there that heads no dependent clause reaching out of the stretch.</summary>
    private bool IsWhole(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (t.Xpos[i] is not ("VBD" or "VBZ" or "VBP" or "MD")) continue;
            int verb = t.Upos[i] == Upos.Aux && t.Head[i] >= 0 ? t.Head[i] : i;
            if (verb <= last && verb >= first && t.Deprel[verb] is Deprel.Root or Deprel.Ccomp or Deprel.Parataxis && Speakers.Subject(t, verb) is >= 0 and int subject && subject < i) return true;
        }
        return false;
    }

    /// <summary>What stands behind "According to X, …"; when the parser drew its subject into X, from the comma on that closes X's phrase.</summary>
    private TextSpan Behind(int from, int to, int last)
    {
        int start = to + 1;
        while (start <= last && t.Upos[start] == Upos.Punct) start++;
        if (start > last || t.Upos[start] is Upos.Verb or Upos.Aux)
        {
            int commas = 0, second = -1;
            for (int i = from; i < start && i <= last; i++)
                if (t.Lemma[i] == "," && ++commas <= 2) second = i;
            if (second > from) start = second + 1;
        }
        return start > last ? default : Trim(start, WithoutTail(-1, start, last));
    }

    /// <summary>Drops an aside at the end ("the attack, which killed 28").</summary>
    internal int WithoutAside(int noun, int last)
    {
        for (int d = t.FirstDependent[noun]; d >= 0; d = t.NextDependent[d])
        {
            if (d < noun || t.Deprel[d] is not (Deprel.AclRelcl or Deprel.Parataxis)) continue;
            (int first, int end) = t.Subtree(d);
            if (end == last && (t.Upos[first] == Upos.Punct || t.Upos[first - 1] == Upos.Punct)) return first - 1;
        }
        return last;
    }

    /// <summary>The object with what follows it and belongs to it, though the parser hung it on the verb ("condolences to the families", "the campaign to …").</summary>
    internal int WithFollowers(int v, int obj, int last)
    {
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            if (d <= obj) continue;
            (int first, int end) = t.Subtree(d);
            if (first != last + 1 || t.Upos[first] == Upos.Punct) continue;
            bool purpose = t.Deprel[d] is Deprel.Advcl or Deprel.Acl && Trees.HasTo(t, d);
            bool phrase = t.Deprel[d] is Deprel.Obl or Deprel.Nmod && Trees.Preposition(t, d) is "to" or "for" or "about" or "over" or "of" or "against" or "between" or "among" or "toward" or "towards" or "regarding";
            if (purpose || phrase) last = end;
        }
        return last;
    }

    /// <summary>The cue with its particle.</summary>
    internal static TextSpan CueSpan(TokenTable t, int v)
    {
        int particle = t.Dependent(v, Deprel.CompoundPrt);
        return particle == v + 1 ? t.Span(v, particle) : t.Span(v);
    }

    /// <summary>The cue with the preposition of its content, when that stands next to it.</summary>
    internal TextSpan CueWithPreposition(int v, int content)
    {
        TextSpan cue = CueSpan(t, v);
        int first = t.Subtree(content).First;
        return t.Upos[first] is Upos.Adp or Upos.Sconj && first > v && first - v <= 2 && t.Start[first] - cue.End == 1 ? new TextSpan(cue.Start, t.End[first]) : cue;
    }

    /// <summary>
    /// Cuts off what the reporter adds: a further clause in which somebody else speaks (", and B said …", ", while B said …") and a participle
    /// that goes on with the cue (", adding that …").
    /// </summary>
    private int WithoutTail(int head, int first, int last, int cue = -1, int speaking = -1)
    {
        for (int row = Math.Max(first, head) + 1; row <= last; row++)
        {
            if (t.Lemma[row] == "accord" && row > first + 2 && t.Lemma[row - 1] == "," && row + 1 <= last && t.Lemma[row + 1] == "to" && !InMarks(first, row)) return row - 2;
            if (SumsUp(row, last) && row > first + 1 && !InMarks(first, row)) return row - 1;
            if (row == cue) continue;
            if (t.Upos[row] != Upos.Verb || t.Deprel[row] is not (Deprel.Conj or Deprel.Advcl or Deprel.Acl or Deprel.Parataxis or Deprel.Ccomp)) continue;
            if (finder.VerbCue(t, row) is not { } other || !(other.Prepositions.Length > 0 || other.Takes(CueFrames.Clause | CueFrames.Speech | CueFrames.Charge | CueFrames.Naming | CueFrames.Object))) continue;
            int from = t.Subtree(row).First;
            if (from <= first + 1 || from > row || !AfterComma(from)) continue;
            bool participle = t.Xpos[row] == "VBG" && t.Deprel[row] is Deprel.Advcl or Deprel.Acl && !Trees.HasSubject(t, row) && from >= row - 1 && other is { Thought: false };
            bool further = t.Deprel[row] is Deprel.Conj or Deprel.Advcl or Deprel.Parataxis && Trees.HasSubject(t, row) && !other.Thought && Opposes(row, from) && !InMarks(first, row);
            if (participle && speaking >= 0) Cuts.Add((row, speaking));
            if (participle || further) return from - 1;
        }
        return last;
    }

    /// <summary>True when the clause is joined by "and", "but" or "while", and another than a pronoun of the content speaks in it.</summary>
    private bool Opposes(int row, int from)
    {
        int word = from;
        while (word < row && t.Upos[word] == Upos.Punct) word++;
        return t.Lemma[word] is "and" or "but" or "while" or "though" or "although" or "whereas" || t.Deprel[row] == Deprel.Conj || t.Lemma[from] == ";" || (from > 0 && t.Lemma[from - 1] == ";");
    }

    private bool AfterComma(int from) => t.Lemma[from] is "," or ";" or "—" or "–" || (from > 0 && t.Lemma[from - 1] is "," or ";" or "—" or "–");

    private bool InMarks(int first, int row)
    {
        int open = 0;
        for (int i = Math.Max(0, first - 1); i < row; i++)
            if (text[t.Start[i]] is '"' or '“' or '”') open++;
        return (open & 1) == 1;
    }

    private bool HasWord(int from, int last)
    {
        for (int i = from; i <= last; i++)
            if (t.Upos[i] != Upos.Punct) return true;
        return false;
    }

    /// <summary>Drops a leading "that" or preposition and punctuation at both ends (not closing marks, which belong to what is quoted).</summary>
    private TextSpan Trim(int first, int last, int head = -1)
    {
        while (first <= last && IsLead(first, head) && !OpensWithin(first, last)) first++;
        while (last >= first && ((t.Upos[last] == Upos.Punct && !ClosesWithin(first, last)) || (t.Upos[last] == Upos.Cconj && last > first))) last--;
        return first <= last ? t.Span(first, last) : default;
    }

    private bool IsLead(int row, int head)
    {
        if (t.Upos[row] == Upos.Punct) return true;
        if (t.Deprel[row] is Deprel.Mark or Deprel.Case && t.Head[row] > row && (head == AnyHead || t.Head[row] == head) && t.Lemma[row] is "of" or "for" or "with" or "about" or "over" or "against" or "at" or "on" or "in" or "to" or "by" && !IsInfinitive(row)) return true;
        return (t.Deprel[row] == Deprel.Mark || t.Upos[row] == Upos.Sconj) && t.Form(text, row).Equals("that", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsInfinitive(int row) => t.Lemma[row] == "to" && t.Deprel[row] == Deprel.Mark && !(row + 1 < t.Count && t.Xpos[row + 1] == "VBG");

    /// <summary>True when the row is a mark that closes within the span, before its end: the marks are a part of what is said.</summary>
    private bool OpensWithin(int first, int last)
    {
        char open = text[t.Start[first]];
        if (open is not ('"' or '“' or '«' or '‘') || t.End[first] - t.Start[first] > 2) return false;
        char close = open switch { '“' => '”', '«' => '»', '‘' => '’', _ => open };
        for (int i = first + 1; i < last; i++)
            if (text[t.Start[i]] == close) return HasWord(i + 1, last);
        return false;
    }

    /// <summary>True when the mark in row <paramref name="last"/> closes a bracket or quotation that opens within the span.</summary>
    private bool ClosesWithin(int first, int last)
    {
        (char open, char alsoOpen) = text[t.End[last] - 1] switch
        {
            ')' => ('(', '('),
            ']' => ('[', '['),
            '"' => ('"', '“'),
            '”' => ('“', '„'),
            '»' => ('«', '«'),
            '’' => ('‘', '‘'),
            '\'' => ('\'', '`'),
            _ => ('\0', '\0'),
        };
        return open != '\0' && text.AsSpan(t.Start[first], t.Start[last] - t.Start[first]).IndexOfAny(open, alsoOpen) >= 0;
    }
}
