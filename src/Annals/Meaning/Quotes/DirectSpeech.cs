using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>
/// Decides for each pair of marks whether it is direct speech (and whose), a marked part of reported speech, or words that quote nobody.
/// </summary>
internal sealed partial class DirectSpeech(ClaimFinder claims)
{
    private const int WordsOfSpeech = 8;

    /// <summary>Adds a draft for each direct quote, notes the claims it used up, and sorts the other marks into marked words.</summary>
    internal void Weigh(Analysis analysis, EntityIndex entities, List<MarkedSpan> marks, List<Claim> said, bool[] used, bool[] spoken, List<Draft> drafts)
    {
        int lastSection = -2;
        Draft? last = null;
        bool lastOpen = false;
        SpanReach reach = ReachOf(said);
        var near = new List<int>();
        for (int m = 0; m < marks.Count; m++)
        {
            MarkedSpan mark = marks[m];
            if (RowsOf(analysis.Tokens, mark.Inner) is not ( >= 0 and int first, int end) || end <= first) continue;
            reach.Near(mark.Outer, near);
            if (mark.Depth == 0 && IsWithinReported(analysis, said, near, mark, first, end)) continue;
            Draft? draft = FromClaim(analysis, said, near, used, mark, first, end) ?? FromNeighbour(analysis, mark, first, end);
            if (!spoken[mark.Section]) draft ??= Unattributed(analysis, entities, mark, first, end, last, lastOpen, lastSection);
            if (draft is not { } d)
            {
                SortMarked(analysis, mark, first, end);
                continue;
            }
            drafts.Add(d);
            if (d.Why.Rule == "quote.direct.behind") DropBehind(said, used, d);
            if (mark.Depth > 0) continue;
            last = d;
            lastSection = mark.Section;
            lastOpen = mark.Open;
        }
    }

    /// <summary>A cue that has speech in front of it has no content behind it ("…," he said in Rome, where talks were held).</summary>
    private static void DropBehind(List<Claim> said, bool[] used, Draft d)
    {
        for (int i = 0; i < said.Count; i++)
            if (said[i].CueRow == d.CueRow && said[i].Content.Start > said[i].CueSpan.End + 1) used[i] = true;
    }

    private static SpanReach ReachOf(List<Claim> said)
    {
        var contents = new TextSpan[said.Count];
        for (int i = 0; i < contents.Length; i++) contents[i] = said[i].Content;
        return new SpanReach(contents);
    }

    /// <summary>First row of the span and one behind its last, or (-1, -1).</summary>
    private static (int First, int End) RowsOf(TokenTable t, TextSpan span)
    {
        int first = Array.BinarySearch(t.Start, 0, t.Count, span.Start);
        if (first < 0) first = ~first;
        int end = first;
        while (end < t.Count && t.End[end] <= span.End) end++;
        return end > first ? (first, end) : (-1, -1);
    }

    private static bool IsWithinReported(Analysis analysis, List<Claim> said, List<int> near, MarkedSpan mark, int first, int end)
    {
        foreach (int i in near)
        {
            Claim claim = said[i];
            if (!claim.Content.Contains(mark.Inner) || HasOwn(said, near, mark)) continue;
            if (WordsOutside(analysis.Tokens, claim.Content, first, end) >= (claim.Rule == "quote.cue.naming" ? 2 : 1)) return true;
        }
        return false;
    }

    /// <summary>True when a cue outside the marks has just what stands in them for its content.</summary>
    private static bool HasOwn(List<Claim> said, List<int> near, MarkedSpan mark)
    {
        foreach (int i in near)
            if (said[i] is var claim && mark.Outer.Contains(claim.Content) && !mark.Outer.Contains(claim.CueSpan) && claim.Content.Start <= mark.Inner.Start + 1 && claim.Content.End >= mark.Inner.End - 2) return true;
        return false;
    }

    private static int WordsOutside(TokenTable t, TextSpan content, int first, int end)
    {
        int n = 0;
        for (int i = first - 1; i >= 0 && t.Start[i] >= content.Start; i--)
            if (t.Upos[i] != Upos.Punct) n++;
        for (int i = end; i < t.Count && t.End[i] <= content.End; i++)
            if (t.Upos[i] != Upos.Punct) n++;
        return n;
    }

    /// <summary>Direct speech whose content the tree has found: the whole of the marks is what was said.</summary>
    private static Draft? FromClaim(Analysis analysis, List<Claim> said, List<int> near, bool[] used, MarkedSpan mark, int first, int end)
    {
        int best = -1;
        foreach (int i in near)
        {
            Claim c = said[i];
            if (!c.Content.Overlaps(mark.Inner) || mark.Outer.Contains(c.CueSpan)) continue;
            if (WordsOutside(analysis.Tokens, c.Content, first, end) >= 2 && c.Content.Contains(mark.Inner)) continue;
            if (best < 0 || Distance(c.CueSpan, mark.Outer) < Distance(said[best].CueSpan, mark.Outer)) best = i;
        }
        if (best < 0) return null;
        Claim claim = said[best];
        if ((mark.Outer.Start - 1 <= claim.Content.Start && claim.Content.End <= mark.Outer.End + 1) || claim.Content.Contains(mark.Inner)) used[best] = true;
        bool named = claim.Speaker >= 0 && !mark.Inner.Contains(analysis.Tokens.Span(claim.Speaker));
        int speaker = named ? claim.Speaker : SpeakerBetween(analysis.Tokens, mark, claim.CueRow);
        return new Draft(mark.Inner, QuoteType.Direct, claim.CueSpan, claim.Cue.Stance, speaker, new Why("quote.direct.cue"), claim.Vouched, claim.CueRow);
    }

    /// <summary>The noun between the marks and a cue behind them, or right behind it, which the parser lost ("…," X, a nurse, said; "…," said X), or -1.</summary>
    private static int SpeakerBetween(TokenTable t, MarkedSpan mark, int cue)
    {
        int row = cue;
        while (row > 0 && t.Start[row - 1] >= mark.Outer.End) row--;
        int noun = row < cue ? Speakers.NounAfter(t, row) : -1;
        if (noun >= row && noun < cue) return noun;
        return t.Start[cue] >= mark.Outer.End && cue - row <= 1 && t.Lemma[cue] is not ("tell" or "inform" or "remind" or "assure") ? Speakers.NounAfter(t, cue + 1) : -1;
    }

    private static int Distance(TextSpan a, TextSpan b) => a.Start >= b.End ? a.Start - b.End : b.Start - a.End;

    private static QuoteType TypeOf(TokenTable t, int first, int end) =>
        HasVerb(t, first, end) || end - first >= WordsOfSpeech ? QuoteType.Direct : QuoteType.Mixed;

    private static bool HasVerb(TokenTable t, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (t.Upos[i] is Upos.Verb or Upos.Aux && !t.Feats[i].Contains("VerbForm=Part", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A cue next to the marks: "…," X said; said X; X said: "…"; X called it "…"; X: "…".</summary>
    private Draft? FromNeighbour(Analysis analysis, MarkedSpan mark, int first, int end)
    {
        TokenTable t = analysis.Tokens;
        int open = first, close = end - 1;
        while (open > 0 && t.Start[open - 1] >= mark.Outer.Start) open--;
        while (close + 1 < t.Count && t.End[close + 1] <= mark.Outer.End) close++;
        return Behind(analysis, t, mark, close + 1) ?? Before(analysis, t, mark, first, end, open - 1);
    }

    private Draft? Behind(Analysis analysis, TokenTable t, MarkedSpan mark, int row)
    {
        if (!mark.Open && !SpeechGoesOn(analysis, mark, row)) return null;
        int limit = Math.Min(t.Count, row + 40);
        for (int i = row; i < limit; i++)
        {
            if (t.Start[i] >= SectionEnd(analysis, mark.Section) || IsQuoteMark(t.Form(analysis.Text, i))) return null;
            if (t.Upos[i] == Upos.Punct && (t.Form(analysis.Text, i)[0] is '.' or ';' or ':' or '?' or '!') && i > row) return null;
            if (t.Upos[i] is Upos.Verb or Upos.Aux && claims.VerbCue(t, i) is { } cue && cue.Takes(CueFrames.Speech) && (CanSpeak(t, i) || (i == row && !mark.Open)) && Follows(t, row, i))
                return Named(t, mark, row, i, WithLead(analysis, mark, Make(t, analysis.Text, mark, i, cue, "quote.direct.behind")));
        }
        return null;
    }

    /// <summary>"His remark "was not policy," an aide said later": marks that open in the midst of a sentence without a cue are a part of what is said, from its start on.</summary>
    private Draft WithLead(Analysis analysis, MarkedSpan mark, Draft draft)
    {
        TokenTable t = analysis.Tokens;
        if (mark.Depth > 0 || !char.IsLower(analysis.Text[mark.Inner.Start]) || RowsOf(t, mark.Inner) is not ( >= 0 and int first, _)) return draft;
        int start = t.SentenceStart[t.Sentence[first]], words = 0;
        if (t.Start[start] < analysis.Sections[mark.Section].Span.Start) return draft;
        for (int i = start; t.Start[i] < mark.Outer.Start; i++)
        {
            if (IsQuoteMark(t.Form(analysis.Text, i)) || t.Lemma[i] is ":" or ";" || (t.Upos[i] is Upos.Verb or Upos.Aux && claims.VerbCue(t, i) is not null)) return draft;
            if (t.Upos[i] != Upos.Punct) words++;
        }
        return words == 0 || t.Upos[start] is Upos.Cconj or Upos.Punct ? draft : draft with { Span = new TextSpan(t.Start[start], mark.Inner.End), Type = QuoteType.Mixed };
    }

    /// <summary>True when a cue may follow: the marks close with a comma, a question or the like, or a comma follows; not with a full stop or in the midst of a phrase.</summary>
    private static bool SpeechGoesOn(Analysis analysis, MarkedSpan mark, int row)
    {
        char last = analysis.Text[mark.Inner.End - 1];
        if (last is ',' or '?' or '!' or '…' or '—' or '–' or '-') return true;
        if (row >= analysis.Tokens.Count) return false;
        char next = analysis.Text[analysis.Tokens.Start[row]];
        return next is ',' or '-' or '—' or '–' || (last == '.' && char.IsLower(next));
    }

    /// <summary>True when the verb opens what follows the marks ("said X") or its own subject stands between ("X, the mayor of Y, said").</summary>
    private static bool Follows(TokenTable t, int row, int verb)
    {
        int words = 0;
        for (int i = row; i < verb; i++)
        {
            if (t.Upos[i] == Upos.Sconj || (t.Upos[i] == Upos.Cconj && words == 0)) return false;
            if (t.Upos[i] != Upos.Punct) words++;
        }
        int subject = Speakers.Subject(t, verb);
        return words <= 1 || (subject >= row ? t.Subtree(subject).First <= row + 1 || OpensNoun(t, row, verb) : subject < 0 && OpensNoun(t, row, verb));
    }

    /// <summary>True when a noun phrase opens the words up to a verb whose subject the parser lost, and nothing but nouns and their like stands between.</summary>
    private static bool OpensNoun(TokenTable t, int row, int verb)
    {
        while (row < verb && t.Upos[row] == Upos.Punct) row++;
        if (t.Upos[row] is not (Upos.Propn or Upos.Noun or Upos.Det or Upos.Adj or Upos.Num or Upos.Pron)) return false;
        for (int i = row; i < verb; i++)
            if (t.Xpos[i] is "VBD" or "VBZ" or "VBP" or "MD" || t.Upos[i] == Upos.Sconj) return false;
        return true;
    }

    /// <summary>The draft with the noun between marks and cue as speaker when the tree's speaker stands elsewhere.</summary>
    private static Draft Named(TokenTable t, MarkedSpan mark, int row, int cue, Draft draft)
    {
        bool lost = draft.Speaker < 0 || mark.Outer.Contains(t.Span(draft.Speaker)) || (draft.Speaker < row && t.Deprel[cue] is Deprel.Parataxis);
        if (!lost) return draft;
        int noun = SpeakerBetween(t, mark, cue);
        return noun >= 0 || draft.Speaker < 0 || !mark.Outer.Contains(t.Span(draft.Speaker)) ? draft with { Speaker = noun >= 0 ? noun : draft.Speaker } : draft with { Speaker = -1 };
    }

    /// <summary>False for passives ("it was reported") and participles that only name ("a firm called …").</summary>
    private static bool CanSpeak(TokenTable t, int verb) =>
        t.Xpos[verb] != "VBN" || t.Lemma[verb] is "quote" or "cite" || (!Trees.IsPassive(t, verb) && !(t.Deprel[verb] == Deprel.Acl && Speakers.Subject(t, verb) < 0)) || t.Dependent(verb, Deprel.OblAgent) >= 0;

    private Draft? Before(Analysis analysis, TokenTable t, MarkedSpan mark, int first, int end, int row)
    {
        bool colon = false;
        int section = SectionBefore(analysis, t, mark, row);
        if (row >= 0 && t.Upos[row] == Upos.Adp && IsTitle(analysis, t, first, end)) return null;
        for (int i = row; i >= 0 && i > row - 14 && t.Start[i] >= section; i--)
        {
            ReadOnlySpan<char> form = t.Form(analysis.Text, i);
            if (form[0] == ':') colon = true;
            else if (t.Upos[i] == Upos.Punct && form[0] is '.' or ';' or '?' or '!' || IsQuoteMark(form)) return null;
            if (t.Upos[i] is Upos.Verb or Upos.Aux && claims.VerbCue(t, i) is { } cue && !IsNickname(t, i, cue)
                && Governs(t, cue, i, row, colon, TypeOf(t, first, end)))
                return !colon && i == row && cue.Takes(CueFrames.Object | CueFrames.Thing) | t.Lemma[i] is "write" or "read" or "sing" or "publish" && IsName(analysis, t, mark, first, end) ? null : Make(t, analysis.Text, mark, i, cue, "quote.direct.before");
        }
        if (colon && row > 1 && t.Lemma[row] == ":" && Misread(analysis.Text, t, row - 1) is { } misread)
            return new Draft(mark.Inner, QuoteType.Direct, t.Span(row - 1), misread.Stance, row - 2, new Why("quote.direct.before"), CueRow: row - 1);
        return colon && row > 0 && t.Lemma[row] == ":" ? FromLabel(t, analysis.Text, mark, first, end, row) : null;
    }

    /// <summary>The cue that stands in front of a colon and a noun before it, though its tag says noun ("A media release states: …"), or null.</summary>
    private Cue? Misread(string text, TokenTable t, int row) =>
        t.Upos[row] is Upos.Noun or Upos.Propn && t.Upos[row - 1] is Upos.Noun or Upos.Propn && text[t.End[row] - 1] is 's' or 'd' && t.End[row] - t.Start[row] > t.Lemma[row].Length
        && claims.Lexicon.Verbs.TryGetValue(t.Lemma[row], out Cue? cue) && cue.Takes(CueFrames.Speech) ? cue : null;

    /// <summary>"a user labelled …", "also called …": a name is given, nobody speaks.</summary>
    private static bool IsNickname(TokenTable t, int verb, Cue cue) =>
        IsNameOfAll(t, verb) || cue.Takes(CueFrames.Naming) && t.Xpos[verb] == "VBN" && t.Dependent(verb, Deprel.Aux) < 0 && t.Dependent(verb, Deprel.OblAgent) < 0 && Speakers.Subject(t, verb) < 0 && t.Deprel[verb] is Deprel.Acl or Deprel.Advcl or Deprel.Amod or Deprel.Conj;

    /// <summary>"It is called the "…"": what a thing is called by nobody in particular.</summary>
    private static bool IsNameOfAll(TokenTable t, int verb) =>
        t.Lemma[verb] == "call" && Trees.IsPassive(t, verb) && t.Dependent(verb, Deprel.OblAgent) < 0 && verb + 1 < t.Count && t.Lemma[verb + 1] == "the";

    /// <summary>How far back a cue may stand: the section's start, or the one before when that ends in a colon or comma and the marks open a section.</summary>
    private static int SectionBefore(Analysis analysis, TokenTable t, MarkedSpan mark, int row)
    {
        bool open = mark.Section > 0 && StartsSection(analysis, mark) && row >= 0 && t.Lemma[row] is ":" or ",";
        return analysis.Sections[open ? mark.Section - 1 : mark.Section].Span.Start;
    }

    /// <summary>A cue in front reaches whole speech over a few words, a marked fragment only right behind it.</summary>
    private static bool Governs(TokenTable t, Cue cue, int verb, int row, bool colon, QuoteType type)
    {
        if (cue.Takes(CueFrames.Naming | CueFrames.Charge)) return row - verb < 9 || t.Deprel[verb] == Deprel.Root;
        return cue.Takes(CueFrames.Speech) && (colon || row - verb < (type == QuoteType.Direct ? 6 : 2));
    }

    // "Army: …" names the speaker; "The commander gave a statement on the advance: …" has him as the subject of its verb.
    private static Draft? FromLabel(TokenTable t, string text, MarkedSpan mark, int first, int end, int row)
    {
        if (end - first >= 3 && VerbBefore(t, row) is >= 0 and int verb) return new Draft(mark.Inner, QuoteType.Direct, null, Stance.Neutral, Speakers.OfVerb(t, text, verb), new Why("quote.direct.colon"));
        int speaker = row - 1;
        if (speaker < 0 || (t.Upos[speaker] is not (Upos.Propn or Upos.Noun or Upos.Pron) && !(speaker == t.SentenceStart[t.Sentence[speaker]] && t.Upos[speaker] is Upos.Adj or Upos.X)) || end - first < 3) return null;
        while (t.Deprel[speaker] is Deprel.Flat or Deprel.Compound && t.Head[speaker] >= 0 && t.Sentence[t.Head[speaker]] == t.Sentence[speaker]) speaker = t.Head[speaker];
        return new Draft(mark.Inner, QuoteType.Direct, null, Stance.Neutral, speaker, new Why("quote.direct.label"));
    }

    // The finite verb of the clause that the colon ends, or -1.
    private static int VerbBefore(TokenTable t, int colon)
    {
        for (int i = t.SentenceStart[t.Sentence[colon]]; i < colon; i++)
            if (t.Upos[i] == Upos.Verb && t.Xpos[i] is "VBD" or "VBZ" or "VBP" && t.Deprel[i] is Deprel.Root or Deprel.Ccomp or Deprel.Parataxis) return i;
        return -1;
    }

    private static Draft Make(TokenTable t, string text, MarkedSpan mark, int verb, Cue cue, string rule) =>
        new(mark.Inner, QuoteType.Direct, ContentSpans.CueSpan(t, verb), cue.Stance, SpeakerOf(t, text, verb), new Why(rule), CueRow: verb);

    private static int SpeakerOf(TokenTable t, string text, int verb) =>
        Speakers.OfVerb(t, text, verb) is >= 0 and int speaker ? speaker : t.Xpos[verb] is "VBD" or "VBZ" or "VBP" ? Speakers.Inverted(t, verb) : -1;

    private static int SectionEnd(Analysis analysis, int section) => analysis.Sections[section].Span.End;

    private static bool IsQuoteMark(ReadOnlySpan<char> form) => form.Length <= 2 && form[0] is '"' or '“' or '”' or '«' or '»' or '„';

    /// <summary>
    /// Sentences in marks without a cue: the speaker goes on, in the paragraph or from the one before that left its marks open, unless the sentence
    /// in front tells of somebody else ("Ann disagreed. \"…\"").
    /// </summary>
    private static Draft? Unattributed(Analysis analysis, EntityIndex entities, MarkedSpan mark, int first, int end, Draft? last, bool lastOpen, int lastSection)
    {
        TokenTable t = analysis.Tokens;
        if (mark.Depth > 0 || !IsSentenceLike(analysis, t, mark, first, end)) return null;
        if (!lastOpen && Introduced(analysis, entities, mark, first, last is { } near && lastSection >= mark.Section - 1 ? near.Span.End : -1) is >= 0 and int actor)
            return new Draft(mark.Inner, QuoteType.Direct, null, Stance.Neutral, actor, new Why("quote.direct.introduced"));
        if (last is { } l && (mark.Section == lastSection || (lastOpen && mark.Section == lastSection + 1)))
            return l with { Span = mark.Inner, Type = QuoteType.Direct, Vouched = true, Why = new Why("quote.direct.continued") };
        if (last is { } before && mark.Section == lastSection + 1 && StartsSection(analysis, mark))
            return before with { Span = mark.Inner, Type = QuoteType.Direct, Cue = null, Vouched = true, Why = new Why("quote.direct.next-paragraph") };
        int signed = SignedBy(analysis, t, mark, end);
        return new Draft(mark.Inner, QuoteType.Direct, null, Stance.Neutral, signed, new Why(signed < 0 ? "quote.direct.unattributed" : "quote.direct.signed"));
    }

    /// <summary>The name behind a dash that closes a quotation ("…" — Jane Doe), or -1.</summary>
    private static int SignedBy(Analysis analysis, TokenTable t, MarkedSpan mark, int end)
    {
        int row = end;
        while (row < t.Count && t.Start[row] < mark.Outer.End) row++;
        if (row + 1 >= t.Count || t.Lemma[row] is not ("-" or "—" or "–" or "--" or "―") || t.Upos[row + 1] != Upos.Propn) return -1;
        return t.Start[row] - mark.Outer.End <= 3 && !IsQuoteMark(t.Form(analysis.Text, row + 1)) ? Speakers.HeadOfPhrase(t, row + 1, row) : -1;
    }

    /// <summary>The person whom the sentence right in front of the marks is about, when that sentence stands behind <paramref name="from"/>; or -1.</summary>
    private static int Introduced(Analysis analysis, EntityIndex entities, MarkedSpan mark, int first, int from)
    {
        TokenTable t = analysis.Tokens;
        int sentence = t.Sentence[first];
        int row = t.SentenceStart[sentence];
        while (row < first && t.Upos[row] == Upos.Punct) row++;
        if (row < first)
        {
            if (t.Start[row] < mark.Outer.Start && t.Start[row] >= from) return Actor(analysis, entities, t, row, mark.Outer.Start);
        }
        else if (sentence > 0)
        {
            int section = StartsSection(analysis, mark) && mark.Section > 0 && from < 0 ? mark.Section - 1 : mark.Section;
            return Actor(analysis, entities, t, Math.Max(t.SentenceStart[sentence - 1], FirstBehind(t, sentence - 1, from)), mark.Outer.Start, analysis.Sections[section].Span.Start);
        }
        return -1;
    }

    private static int FirstBehind(TokenTable t, int sentence, int from)
    {
        int row = t.SentenceStart[sentence];
        return from > t.Start[row] ? t.Count : row;
    }

    /// <summary>The subject of the sentence that begins in <paramref name="row"/>, when it is a person or a pronoun for one.</summary>
    private static int Actor(Analysis analysis, EntityIndex entities, TokenTable t, int row, int before, int section = 0)
    {
        if (row >= t.Count || t.Start[row] < section) return -1;
        int end = t.SentenceStart[t.Sentence[row] + 1];
        for (int i = row; i < end && t.Start[i] < before; i++)
        {
            if (IsQuoteMark(t.Form(analysis.Text, i))) return -1;
            if (t.Deprel[i] is not (Deprel.Nsubj or Deprel.NsubjPass) || t.Head[i] < 0 || t.Deprel[t.Head[i]] is not (Deprel.Root or Deprel.Parataxis)) continue;
            int entity = entities.EntityOf(i);
            return entity >= 0 && analysis.Entities[entity].Kind == EntityKind.Person ? i : -1;
        }
        return -1;
    }

    private static bool StartsSection(Analysis analysis, MarkedSpan mark) => analysis.Sections[mark.Section].Span.Start >= mark.Outer.Start - 1;

    private static bool IsSentenceLike(Analysis analysis, TokenTable t, MarkedSpan mark, int first, int end)
    {
        char lastChar = analysis.Text[mark.Inner.End - 1];
        bool stops = lastChar is '.' or '?' or '!' or '…';
        bool upper = char.IsUpper(analysis.Text[mark.Inner.Start]);
        int words = 0;
        for (int i = first; i < end; i++)
            if (t.Upos[i] != Upos.Punct) words++;
        if (stops && upper && (words >= 3 || OpensSentence(t, mark, first))) return !IsTitle(analysis, t, first, end) || HasVerb(t, first, end);
        bool ends = stops || lastChar == ',';
        return words >= 3 && HasVerb(t, first, end) && (ends || words >= 5) && (ends || upper || words >= 8);
    }

    /// <summary>True when nothing but the mark stands in front of the first word in its sentence.</summary>
    private static bool OpensSentence(TokenTable t, MarkedSpan mark, int first)
    {
        for (int i = t.SentenceStart[t.Sentence[first]]; i < first; i++)
            if (t.Start[i] < mark.Outer.Start) return false;
        return true;
    }

    private static bool IsTitle(Analysis analysis, TokenTable t, int first, int end) => end - first >= 2 && AllCapital(analysis.Text, t, first, end);
}
