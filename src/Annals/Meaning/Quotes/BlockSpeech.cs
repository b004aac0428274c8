using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>
/// Statements set as paragraphs without marks behind "The Foreign Secretary said:". The first paragraph is speech; those behind it are until one
/// that speaks of the speaker, or reports what somebody said, and not in the first person.
/// </summary>
internal sealed class BlockSpeech(ClaimFinder claims)
{
    private const int MostParagraphs = 16;

    /// <summary>Adds a draft for each paragraph and notes it in <paramref name="spoken"/>.</summary>
    internal void Find(Analysis analysis, bool[] spoken, List<Draft> drafts)
    {
        for (int s = 0; s + 1 < analysis.Sections.Length; s++)
        {
            TextSpan lead = analysis.Sections[s].Span;
            if (lead.Length < 6 || spoken[s] || analysis.Text[lead.End - 1] != ':' || Cue(analysis, lead) is not (>= 0 and int verb)) continue;
            int speaker = Speakers.OfVerb(analysis.Tokens, analysis.Text, verb);
            if (speaker < 0 && verb > 0 && analysis.Tokens.Upos[verb - 1] is Upos.Noun or Upos.Propn or Upos.Pron) speaker = Speakers.Whole(analysis.Tokens, verb - 1);
            if (speaker >= 0) AddParagraphs(analysis, s + 1, verb, speaker, spoken, drafts);
        }
    }

    /// <summary>The cue that ends the section, or -1.</summary>
    private int Cue(Analysis analysis, TextSpan lead)
    {
        TokenTable t = analysis.Tokens;
        int row = RowAt(t, lead.End - 1);
        int sentence = row < t.Count ? t.SentenceStart[t.Sentence[row]] : t.Count;
        for (int i = row - 1; i >= sentence && i > row - 16; i--)
        {
            if (t.Upos[i] != Upos.Verb || claims.VerbCue(t, i) is not { Thought: false } cue || !cue.Takes(CueFrames.Speech)) continue;
            return t.Xpos[i] is "VBD" or "VBZ" or "VBP" && (t.Dependent(i, Deprel.Obj) < 0 || cue.Takes(CueFrames.Told)) ? i : -1;
        }
        return -1;
    }

    private static int RowAt(TokenTable t, int offset)
    {
        int row = Array.BinarySearch(t.Start, 0, t.Count, offset);
        return row < 0 ? ~row : row;
    }

    private void AddParagraphs(Analysis analysis, int from, int verb, int speaker, bool[] spoken, List<Draft> drafts)
    {
        TokenTable t = analysis.Tokens;
        for (int s = from; s < analysis.Sections.Length && s < from + MostParagraphs; s++)
        {
            Section section = analysis.Sections[s];
            if (section.Kind != SectionKind.Paragraph || section.Span.Length < 20 || HasMark(analysis.Text, section.Span)) return;
            if (s > from && !InFirstPerson(t, section.Span) && TellsOfOthers(analysis, section.Span, speaker)) return;
            if (analysis.Text[section.Span.End - 1] == ':') return;
            spoken[s] = true;
            Cue? cue = claims.VerbCue(t, verb);
            drafts.Add(new Draft(section.Span, QuoteType.Direct, ContentSpans.CueSpan(t, verb), cue?.Stance ?? Stance.Neutral, speaker, new Why("quote.block"), CueRow: verb));
        }
    }

    private static bool HasMark(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).IndexOfAny("\"“”«") >= 0;

    // The reporter has the word again: he names the speaker, or tells what was said.
    private bool TellsOfOthers(Analysis analysis, TextSpan span, int speaker)
    {
        TokenTable t = analysis.Tokens;
        int entity = analysis.EntityIndex.EntityOf(speaker);
        for (int i = RowAt(t, span.Start); i < t.Count && t.End[i] <= span.End; i++)
        {
            if (t.Upos[i] is Upos.Noun or Upos.Propn && (entity >= 0 && analysis.EntityIndex.EntityOf(i) == entity || t.Lemma[i] == t.Lemma[speaker])) return true;
            if (t.Upos[i] == Upos.Verb && t.Xpos[i] == "VBD" && claims.VerbCue(t, i) is { Thought: false } cue && cue.Takes(CueFrames.Speech)) return true;
        }
        return false;
    }

    private static bool InFirstPerson(TokenTable t, TextSpan span)
    {
        for (int i = RowAt(t, span.Start); i < t.Count && t.End[i] <= span.End; i++)
            if (t.Upos[i] == Upos.Pron && t.Lemma[i] is "I" or "we" or "my" or "our" or "us" or "me") return true;
        return false;
    }
}
