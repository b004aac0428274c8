using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Records;

namespace Annals.Forge.Quotes;

/// <summary>
/// Compares the quotes of records with marked passages, word by word (runs of letters and digits; marks do not count).
/// Partial: each gold stretch counts with the share of its words that the best found stretch has, each found one with the share of its words that
/// the best gold one has. Whole: a direct quote is found when a quote of exactly its words is.
/// </summary>
internal sealed class AttributionMeasure
{
    private readonly Soft content = new(), source = new(), cue = new();
    private int direct, whole, typed, typeRight;

    /// <summary>F1 of contents, partial match, 0 to 1.</summary>
    internal double Content => content.F1;
    /// <summary>F1 of sources, partial match, 0 to 1.</summary>
    internal double Source => source.F1;
    /// <summary>Share of direct quotes found whole, 0 to 1.</summary>
    internal double DirectWhole => direct == 0 ? 1 : (double)whole / direct;
    /// <summary>Faults of the passages added so far, one a line.</summary>
    internal List<string> Faults { get; } = [];

    /// <summary>Adds a passage and its record.</summary>
    internal void Add(MarkedPassage passage, Record record)
    {
        string text = passage.Text;
        var goldContents = new List<Stretch>();
        var goldSources = new List<Stretch>();
        var goldCues = new List<Stretch>();
        var found = new List<Stretch>();
        var foundSources = new List<Stretch>();
        var foundCues = new List<Stretch>();
        foreach (Quote quote in record.Quotes)
        {
            AddOnce(found, quote.Span);
            if (quote.SpeakerMention is { } speaker) AddOnce(foundSources, speaker);
            if (quote.Cue is { } words) AddOnce(foundCues, words);
        }
        foreach (Attribution attribution in passage.Attributions)
        {
            if (attribution.Source is { } s && !goldSources.Contains(s)) goldSources.Add(s);
            if (attribution.Cue is { } c && !goldCues.Contains(c)) goldCues.Add(c);
            foreach (Stretch piece in attribution.Contents)
            {
                goldContents.Add(piece);
                Weigh(text, piece, record);
            }
        }
        int before = Faults.Count;
        content.Add(text, goldContents, found, "content", Faults);
        source.Add(text, goldSources, foundSources, "source", Faults);
        cue.Add(text, goldCues, foundCues, "cue", Faults);
        if (Faults.Count > before) Faults.Insert(before, "— " + text.Replace("\n\n", " ¶ ", StringComparison.Ordinal));
    }

    /// <summary>The figures in lines.</summary>
    internal string Report() => string.Create(CultureInfo.InvariantCulture,
        $"content {content}\nsource  {source}\ncue     {cue}\ndirect found whole {DirectWhole:0.000} of {direct}; type right {(typed == 0 ? 1 : (double)typeRight / typed):0.000} of {typed} found");

    private void Weigh(string text, Stretch piece, Record record)
    {
        bool isDirect = OpensMark(text[piece.Start]) && (ClosesMark(text[piece.End - 1]) || text.AsSpan(piece.Start + 1, piece.End - piece.Start - 1).IndexOfAny('"', '”') < 0);
        bool hasMark = false;
        for (int i = piece.Start; i < piece.End; i++) hasMark |= OpensMark(text[i]) && text[i] != '\'';
        if (isDirect) direct++;
        Quote? best = null;
        double share = 0;
        foreach (Quote quote in record.Quotes)
        {
            double s = Soft.Overlap(text, piece, new Stretch(quote.Span.Start, quote.Span.End)) / Math.Max(1, Soft.Words(text, piece));
            if (s > share) (best, share) = (quote, s);
        }
        bool isWhole = false;
        foreach (Quote quote in record.Quotes)
        {
            var at = new Stretch(quote.Span.Start, quote.Span.End);
            isWhole |= Soft.Overlap(text, piece, at) is > 0 and double o && o == Soft.Words(text, piece) && o == Soft.Words(text, at);
        }
        if (isDirect && isWhole) whole++;
        if (isDirect && !isWhole) Faults.Add("  not whole: " + text[piece.Start..piece.End]);
        if (best is null || share < 0.5) return;
        typed++;
        QuoteType type = isDirect ? QuoteType.Direct : hasMark ? QuoteType.Mixed : QuoteType.Indirect;
        if (best.Type == type || (!isDirect && !hasMark && best.Type == QuoteType.Direct && !text.AsSpan(best.Span.Start, best.Span.Length).Contains('"'))) typeRight++;
        else Faults.Add($"  type {best.Type} for {type}: {text[piece.Start..piece.End]}");
    }

    private static bool OpensMark(char c) => c is '"' or '“' or '‘' or '«' or '\'';

    private static bool ClosesMark(char c) => c is '"' or '”' or '’' or '»' or '\'';

    private static void AddOnce(List<Stretch> list, TextSpan span)
    {
        var stretch = new Stretch(span.Start, span.End);
        if (!list.Contains(stretch)) list.Add(stretch);
    }
}
