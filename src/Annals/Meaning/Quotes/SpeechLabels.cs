using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>
/// Speech that a label in front names: transcripts and interviews ("Q:", "REPORTER:", "Jane Doe:"), where a paragraph is what the label's owner says,
/// and headlines ("Army: bridge hit").
/// </summary>
internal static class SpeechLabels
{
    private const int LongestLabel = 48;
    private const int LongestHeadline = 160;

    private readonly record struct Label(int Section, int Start, int Colon, bool Capital);

    /// <summary>Adds a draft for each labelled stretch; tells which sections are speech as a whole.</summary>
    internal static bool[] Find(Analysis analysis, EntityIndex entities, List<Draft> drafts)
    {
        var spoken = new bool[analysis.Sections.Length];
        List<Label>? labels = null;
        for (int s = 0; s < analysis.Sections.Length; s++)
        {
            if (Read(analysis, s) is { } label) (labels ??= []).Add(label);
            if (Trailing(analysis, entities, analysis.Sections[s].Span) is { } trailing) drafts.Add(trailing);
        }
        if (labels is null) return spoken;
        bool transcript = IsTranscript(analysis, entities, labels);
        for (int i = 0; i < labels.Count; i++)
        {
            if (transcript && IsTurn(analysis, entities, labels[i], labels)) AddTurns(analysis, labels, i, spoken, drafts);
            else if (Headline(analysis, entities, labels[i]) is { } headline) drafts.Add(headline);
        }
        return spoken;
    }

    private static Label? Read(Analysis analysis, int section)
    {
        TextSpan span = analysis.Sections[section].Span;
        string text = analysis.Text;
        int limit = Math.Min(span.End, span.Start + LongestLabel);
        bool capital = true, letter = false;
        for (int i = span.Start; i < limit; i++)
        {
            char c = text[i];
            if (c == ':') return letter && i + 2 < span.End && (char.IsWhiteSpace(text[i + 1]) || IsMark(text[i + 1])) ? new Label(section, span.Start, i, capital) : null;
            if (c == '.' && i == span.Start + 1 && text[span.Start] is 'Q' or 'A' && i + 2 < span.End && char.IsWhiteSpace(text[i + 1])) return new Label(section, span.Start, i, true);
            if (IsMark(c) || c is '?' or '!' or ';' or '\n') return null;
            letter |= char.IsLetter(c);
            if (char.IsLower(c)) capital = false;
        }
        return null;
    }

    private static bool IsMark(char c) => c is '"' or '“' or '‘' or '«' or '„';

    /// <summary>A report is a transcript when at least two paragraphs have capital labels, or three have labels that are persons.</summary>
    private static bool IsTranscript(Analysis analysis, EntityIndex entities, List<Label> labels)
    {
        int capital = 0, persons = 0;
        foreach (Label label in labels)
        {
            if (label.Capital) capital++;
            else if (IsPerson(analysis, entities, label)) persons++;
        }
        return capital >= 2 || persons >= 3;
    }

    private static bool IsTurn(Analysis analysis, EntityIndex entities, Label label, List<Label> labels)
    {
        if (label.Capital || IsPerson(analysis, entities, label)) return true;
        ReadOnlySpan<char> words = Words(analysis, label);
        int same = 0;
        foreach (Label other in labels)
            if (words.SequenceEqual(Words(analysis, other))) same++;
        return same >= 2;
    }

    private static ReadOnlySpan<char> Words(Analysis analysis, Label label) => analysis.Text.AsSpan(label.Start, label.Colon - label.Start);

    private static bool IsPerson(Analysis analysis, EntityIndex entities, Label label)
    {
        int row = Head(analysis.Tokens, label);
        int entity = row < 0 ? -1 : Entity(entities, row);
        return entity >= 0 && analysis.Entities[entity].Kind == EntityKind.Person;
    }

    private static int Entity(EntityIndex entities, int row) => entities.EntityOf(row) is >= 0 and int e ? e : entities.Covering(row);

    /// <summary>The last noun of the label, or its last word.</summary>
    private static int Head(TokenTable t, Label label)
    {
        int row = Array.BinarySearch(t.Start, 0, t.Count, label.Colon);
        if (row < 0) row = ~row;
        for (int i = row - 1; i >= 0 && t.Start[i] >= label.Start; i--)
            if (t.Upos[i] is Upos.Propn or Upos.Noun or Upos.Pron or Upos.X) return i;
        return row > 0 && t.Start[row - 1] >= label.Start ? row - 1 : -1;
    }

    /// <summary>The labelled paragraph and those that go on without a label until the next one.</summary>
    private static void AddTurns(Analysis analysis, List<Label> labels, int i, bool[] spoken, List<Draft> drafts)
    {
        Label label = labels[i];
        int speaker = Head(analysis.Tokens, label);
        int until = i + 1 < labels.Count ? labels[i + 1].Section : Math.Min(label.Section + 1, analysis.Sections.Length);
        if (until > label.Section + 4) until = label.Section + 1;
        for (int s = label.Section; s < until; s++)
        {
            if (analysis.Sections[s].Kind is not (SectionKind.Paragraph or SectionKind.Subheading) && s > label.Section) break;
            TextSpan span = analysis.Sections[s].Span;
            TextSpan said = Inner(analysis.Text, s == label.Section ? label.Colon + 1 : span.Start, span.End);
            if (said.IsEmpty || !IsSpeech(analysis, said)) continue;
            spoken[s] = true;
            drafts.Add(new Draft(said, QuoteType.Direct, null, Stance.Neutral, speaker, new Why("quote.transcript")));
        }
    }

    /// <summary>True for a clause or a short reply that is closed by a mark; "Alternates: Usman Shaukat, Ada Lund" is a list.</summary>
    private static bool IsSpeech(Analysis analysis, TextSpan said)
    {
        if (analysis.Text[said.End - 1] is '.' or '?' or '!' or '…' or '—' or '-') return true;
        TokenTable t = analysis.Tokens;
        int row = Array.BinarySearch(t.Start, 0, t.Count, said.Start);
        for (int i = row < 0 ? ~row : row; i < t.Count && t.Start[i] < said.End; i++)
            if (t.Upos[i] is Upos.Verb or Upos.Aux) return true;
        return false;
    }

    /// <summary>"Bridge to be rebuilt: mayor": one line that ends in a colon and up to three words for somebody who can speak.</summary>
    private static Draft? Trailing(Analysis analysis, EntityIndex entities, TextSpan span)
    {
        if (span.Length is < 16 or > LongestHeadline || char.IsPunctuation(analysis.Text[span.End - 1])) return null;
        int colon = analysis.Text.AsSpan(span.Start, span.Length).LastIndexOf(": ");
        if (colon < 10 || span.Length - colon > 32) return null;
        ReadOnlySpan<char> front = analysis.Text.AsSpan(span.Start, colon);
        if (front.EndsWith("Image") || front.EndsWith("Photo") || front.EndsWith("Picture") || front.EndsWith("Credit") || front.EndsWith("Source") || front.EndsWith("File")) return null;
        TokenTable t = analysis.Tokens;
        int end = Array.BinarySearch(t.Start, 0, t.Count, span.End);
        int head = (end < 0 ? ~end : end) - 1;
        int first = head;
        while (first > 0 && t.Start[first - 1] > span.Start + colon) first--;
        if (head < 0 || head - first > 2 || t.Upos[head] is not (Upos.Noun or Upos.Propn)) return null;
        bool speaks = Entity(entities, head) is >= 0 and int e && analysis.Entities[e].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group;
        if (!speaks && !IsSpeakingNoun(t.Lemma[head])) return null;
        bool verb = false;
        for (int i = first - 2; i >= 0 && t.Start[i] >= span.Start; i--) verb |= t.Upos[i] is Upos.Verb or Upos.Aux;
        return verb ? new Draft(Inner(analysis.Text, span.Start, span.Start + colon), QuoteType.Indirect, null, Stance.Neutral, head, new Why("quote.label")) : null;
    }

    private static bool IsSpeakingNoun(string lemma) => QuoteWords.Label.Contains(lemma);

    private static TextSpan Inner(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || IsMark(text[start]))) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '”')) end--;
        return new TextSpan(start, end);
    }

    /// <summary>"Army: bridge hit at dawn": one line, in front of the colon somebody who can speak.</summary>
    private static Draft? Headline(Analysis analysis, EntityIndex entities, Label label)
    {
        TextSpan span = analysis.Sections[label.Section].Span;
        TokenTable t = analysis.Tokens;
        int head = Head(t, label);
        if (span.Length > LongestHeadline || head < 0) return null;
        bool somebody = Entity(entities, head) is >= 0 and int entity && analysis.Entities[entity].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Place;
        if (!somebody && !IsSpeakingNoun(t.Lemma[head].ToLowerInvariant())) return null;
        TextSpan said = new(label.Colon + 1, span.End);
        int start = said.Start;
        while (start < said.End && char.IsWhiteSpace(analysis.Text[start])) start++;
        int end = said.End;
        while (end > start && (char.IsWhiteSpace(analysis.Text[end - 1]) || analysis.Text[end - 1] == '.')) end--;
        if (end - start < 8 || IsMark(analysis.Text[start]) || analysis.Text[start] == '\'') return null;
        bool verb = false;
        for (int i = head + 1; i < t.Count && t.Start[i] < end; i++)
            verb |= t.Upos[i] is Upos.Verb or Upos.Aux;
        return verb ? new Draft(new TextSpan(start, end), QuoteType.Indirect, null, Stance.Neutral, head, new Why("quote.label")) : null;
    }
}
