using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>The words that name who speaks: the whole phrase, with titles and appositions, without when and where he spoke.</summary>
internal static class SpeakerPhrase
{
    /// <summary>The phrase of the draft's speaker, cut off where what he says begins. The draft must have a speaker.</summary>
    internal static TextSpan Of(Analysis analysis, Draft d)
    {
        TokenTable t = analysis.Tokens;
        TextSpan span = Speakers.Phrase(t, d.Speaker, d.CueRow);
        if (d.From >= 0) span = new TextSpan(d.From, d.CueRow > d.Speaker ? Math.Max(t.End[d.Speaker], t.End[d.CueRow - 1]) : UpToComma(t, span, d.Speaker));
        else span = WithTitles(t, WithMention(analysis, span, d), d);
        span = WithAside(t, WithName(t, span, d), d);
        span = WithoutTime(t, span, d.Speaker);
        if (!span.Overlaps(d.Span) || d.Span.Contains(span)) return span;
        TextSpan head = t.Span(d.Speaker);
        int start = span.Start, end = span.End;
        if (d.Span.Start >= head.End) end = Math.Min(end, d.Span.Start);
        else if (d.Span.End <= head.Start) start = Math.Max(start, d.Span.End);
        while (end > head.End && !char.IsLetterOrDigit(analysis.Text[end - 1])) end--;
        // "announced by the ministry that …"
        if (end - 5 >= head.End && analysis.Text.AsSpan(end - 5, 5) is " that") end -= 5;
        while (start < head.Start && !char.IsLetterOrDigit(analysis.Text[start])) start++;
        return new TextSpan(start, end);
    }

    /// <summary>Where the phrase of "according to X" ends: at the comma where the sentence goes on, else no earlier than its own first comma.</summary>
    private static int UpToComma(TokenTable t, TextSpan span, int speaker)
    {
        int end = t.SentenceStart[t.Sentence[speaker] + 1], last = speaker;
        while (last + 1 < end && t.Lemma[last + 1] is not ("," or "." or ";" or ":" or "\"" or "“" or "”" or "—" or "–" or "?" or "!")) last++;
        bool open = last + 2 < end && t.Lemma[last + 1] == "," && t.Xpos[last + 2] is "VBD" or "VBZ" or "VBP" or "MD";
        for (int i = speaker + 1; i <= last && !open; i++)
            if (t.Xpos[i] is "VBD" or "VBZ" or "MD" && t.Deprel[i] is Deprel.Root or Deprel.Aux or Deprel.Cop or Deprel.Conj && t.Xpos[i - 1] is not ['W', ..]) return Math.Max(t.End[speaker], span.End);
        return open ? t.End[last] : Math.Max(t.End[last], span.End);
    }

    /// <summary>The phrase with the rest of a name that the parser tore off it.</summary>
    private static TextSpan WithName(TokenTable t, TextSpan span, Draft d)
    {
        int row = d.Speaker;
        while (row + 1 < t.Count && t.End[row] < span.End) row++;
        if (t.End[row] != span.End || t.Upos[row] != Upos.Propn) return span;
        while (row + 1 < t.Count && row + 1 != d.CueRow && t.Upos[row + 1] == Upos.Propn && t.Start[row + 1] - t.End[row] == 1 && t.Sentence[row + 1] == t.Sentence[row] && !Speakers.IsWeekday(t, row + 1)) row++;
        return new TextSpan(span.Start, t.End[row]);
    }

    /// <summary>The phrase with the capital words in front that belong to the same mention of the speaker, wherever the parser hung them.</summary>
    private static TextSpan WithMention(Analysis analysis, TextSpan span, Draft d)
    {
        TokenTable t = analysis.Tokens;
        int row = d.Speaker;
        while (row > 0 && t.Start[row - 1] >= span.Start) row--;
        int entity = analysis.EntityIndex.Covering(d.Speaker);
        while (entity >= 0 && row > 0 && t.Upos[row - 1] == Upos.Propn && t.Sentence[row - 1] == t.Sentence[row] && analysis.EntityIndex.Covering(row - 1) == entity && t.Start[row] - t.End[row - 1] <= 1) row--;
        return t.Start[row] < span.Start && !d.Span.Overlaps(new TextSpan(t.Start[row], span.End)) ? new TextSpan(t.Start[row], span.End) : span;
    }

    /// <summary>The phrase with the whole of the relative clause that it ends in, up to the comma in front of the cue ("Bush, who had demanded that Taylor go, said").</summary>
    private static TextSpan WithAside(TokenTable t, TextSpan span, Draft d)
    {
        if (d.CueRow <= d.Speaker + 3 || t.Lemma[d.CueRow - 1] != "," || t.Sentence[d.CueRow] != t.Sentence[d.Speaker] || t.End[d.CueRow - 2] <= span.End) return span;
        int comma = -1, row = d.Speaker;
        for (; row < d.CueRow && t.End[row] <= span.End; row++)
            if (t.Lemma[row] == "," && comma < 0) comma = row;
        if (comma < 0 || comma + 1 >= d.CueRow || t.Xpos[comma + 1] is not ['W', ..]) return span;
        for (int i = row; i < d.CueRow - 1; i++)
            if (t.Lemma[i] is "," or ";" or "\"" or "“" or "”") return span;
        var whole = new TextSpan(span.Start, t.End[d.CueRow - 2]);
        return whole.Overlaps(d.Span) ? span : whole;
    }

    /// <summary>
    /// The phrase with words right in front of it which the parser made a second subject of the same verb ("Sheriff John Tharp said", "the attorney
    /// general said").
    /// </summary>
    private static TextSpan WithTitles(TokenTable t, TextSpan span, Draft d)
    {
        int row = d.Speaker;
        while (row > 0 && t.Start[row - 1] >= span.Start) row--;
        int sentence = t.SentenceStart[t.Sentence[d.Speaker]];
        while (row > sentence && IsJoined(t, row - 1, row, d.Speaker) && !d.Span.Overlaps(t.Span(row - 1)))
        {
            int top = row - 1;
            while (t.Deprel[top] is Deprel.Flat or Deprel.Compound && t.Head[top] >= 0 && t.Head[top] < top) top = t.Head[top];
            int first = t.Subtree(top).First;
            row = first >= sentence && first < row && t.Lemma[first] is not ("," or "\"" or "“" or "”") ? first : row - 1;
        }
        return t.Start[row] < span.Start && !d.Span.Overlaps(new TextSpan(t.Start[row], span.End)) ? new TextSpan(t.Start[row], span.End) : span;
    }

    private static bool IsJoined(TokenTable t, int left, int right, int speaker)
    {
        if (t.Lemma[left] == "-") return t.Start[right] == t.End[left];
        if (t.Upos[left] is not (Upos.Noun or Upos.Propn or Upos.Adj) || Speakers.IsWeekday(t, left)) return false;
        int top = left;
        while (t.Deprel[top] is Deprel.Flat or Deprel.Compound or Deprel.Appos && t.Head[top] >= 0 && t.Head[top] < top) top = t.Head[top];
        return t.Deprel[top] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.NsubjOuter && t.Head[top] == t.Head[speaker];
    }

    /// <summary>Without the day at the end ("the ministry on Friday") and the place or occasion in front ("In Rome, the ministry").</summary>
    private static TextSpan WithoutTime(TokenTable t, TextSpan span, int speaker)
    {
        int first = speaker, last = speaker;
        while (first > 0 && t.Start[first - 1] >= span.Start) first--;
        while (last + 1 < t.Count && t.End[last + 1] <= span.End) last++;
        if (first < speaker && IsDay(t, first) || t.Upos[first] == Upos.Adp && t.Lemma[first] is "in" or "at" or "on" or "after" or "for" or "from")
            for (int i = first; i < speaker; i++)
                if (t.Lemma[i] == ",")
                {
                    first = i + 1;
                    break;
                }
        if (last > speaker && IsDay(t, last) && !(t.Head[last] >= first && t.Head[last] <= last && t.Upos[t.Head[last]] == Upos.Verb))
        {
            last--;
            if (last > speaker && t.Lemma[last] is "on" or "late" or "early") last--;
            while (last > speaker && t.Lemma[last] == ",") last--;
        }
        return t.Span(first, last);
    }

    private static bool IsDay(TokenTable t, int row) => Speakers.IsWeekday(t, row) || t.Lemma[row] is "yesterday" or "today";
}
