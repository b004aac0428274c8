using System.Collections.Generic;
using System.Globalization;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>
/// Finds what is said, directly, indirectly or both, with its cue and speaker; and the words set in marks that quote nobody. Claims come from
/// the tree (<see cref="ClaimFinder"/>), direct speech from the marks (<see cref="QuotationMarks"/>); where both meet they are one quote.
/// </summary>
internal sealed class QuoteFinder
{
    private readonly ClaimFinder claims;
    private readonly DirectSpeech direct;
    private readonly BlockSpeech blocks;

    private QuoteFinder(CueLexicon lexicon)
    {
        claims = new ClaimFinder(lexicon);
        direct = new DirectSpeech(claims);
        blocks = new BlockSpeech(claims);
    }

    /// <summary>Opens the table of cues. Throws <see cref="ResourceException"/> when it is missing or malformed.</summary>
    internal static QuoteFinder Load(ResourceStore resources)
    {
        _ = resources;
        return new QuoteFinder(CueLexicon.Load());
    }

    /// <summary>Fills <see cref="Analysis.Quotes"/> and <see cref="Analysis.MarkedWords"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        TokenTable t = analysis.Tokens;
        if (t.Count == 0) return;
        List<MarkedSpan> marks = QuotationMarks.Read(analysis.Text, analysis.Sections);
        var entities = EntityIndex.Build(analysis);
        List<Claim> said = claims.Find(analysis, entities, new MarkCover(marks));
        SpanReach reach = ReachOf(marks);
        KeepWithin(analysis, said, marks, reach);
        var drafts = new List<Draft>();
        var used = new bool[said.Count];
        bool[] spoken = SpeechLabels.Find(analysis, entities, drafts);
        blocks.Find(analysis, spoken, drafts);
        direct.Weigh(analysis, entities, marks, said, used, spoken, drafts);
        for (int i = 0; i < said.Count; i++)
            if (!used[i]) drafts.Add(Indirect(said[i], marks, reach));
        Number(analysis, entities, drafts);
    }

    private static SpanReach ReachOf(List<MarkedSpan> marks)
    {
        var outer = new TextSpan[marks.Count];
        for (int m = 0; m < outer.Length; m++) outer[m] = marks[m].Outer;
        return new SpanReach(outer);
    }

    /// <summary>
    /// What somebody says within marks does not reach out of them; and speech that opens with marks and closes with punctuation in them ends there,
    /// however far the parser took it.
    /// </summary>
    private static void KeepWithin(Analysis analysis, List<Claim> said, List<MarkedSpan> marks, SpanReach reach)
    {
        for (int i = said.Count - 1; i >= 0; i--)
        {
            int from = reach.First(System.Math.Min(said[i].Content.Start, said[i].CueSpan.Start));
            for (int k = from; k < marks.Count && marks[k].Outer.Start <= System.Math.Max(said[i].Content.End, said[i].CueSpan.End); k++)
            {
                MarkedSpan m = marks[k];
                TextSpan c = said[i].Content;
                if (m.Inner.Contains(said[i].CueSpan) || OpensAndEnds(analysis.Text, m, c) || ClosesAtCue(analysis.Text, m, said[i]) || EndsBeforeAdjunct(analysis.Tokens, m, said[i]))
                    said[i] = said[i] with { Content = new TextSpan(System.Math.Max(c.Start, m.Inner.Start), System.Math.Min(c.End, m.Inner.End)) };
                else if (m is { Depth: 0, Open: false } && c.Start < m.Outer.Start && c.End > m.Inner.Start && c.End < m.Inner.End && said[i].CueSpan.End <= c.Start)
                    said[i] = said[i] with { Content = new TextSpan(c.Start, m.Inner.End) };
            }
            if (said[i].Content.IsEmpty) said.RemoveAt(i);
        }
    }

    private static bool OpensAndEnds(string text, MarkedSpan m, TextSpan content) =>
        content.Start >= m.Outer.Start && content.Start <= m.Inner.Start && content.End > m.Outer.End && text[m.Inner.End - 1] is ',' or '.' or '?' or '!';

    /// <summary>True when whole speech in marks that a colon or comma opens and a comma closes stands right in front of the cue: nothing before it belongs to it.</summary>
    private static bool ClosesAtCue(string text, MarkedSpan m, Claim claim)
    {
        if (claim.CueSpan.Start < m.Outer.End || claim.Content.Start >= m.Outer.Start || claim.Content.End < m.Inner.End - 1 || claim.Content.End > m.Outer.End + 1) return false;
        if (!char.IsUpper(text[m.Inner.Start]) || text[m.Inner.End - 1] is not (',' or '?' or '!')) return false;
        int before = m.Outer.Start - 1;
        while (before > 0 && char.IsWhiteSpace(text[before])) before--;
        return before >= 0 && text[before] is ':' or ',' or '.';
    }

    /// <summary>True when the content opens with marks, and behind them only tells how often, or while doing what, the speaker said it ("answered "No" 14 times", "said "No" while leaving").</summary>
    private static bool EndsBeforeAdjunct(TokenTable t, MarkedSpan m, Claim claim)
    {
        if (m.Depth > 0 || m.Open || claim.CueSpan.End > m.Outer.Start || claim.Content.Start < m.Outer.Start || claim.Content.Start > m.Inner.Start || claim.Content.End <= m.Outer.End) return false;
        int row = System.Array.BinarySearch(t.Start, 0, t.Count, m.Outer.End);
        if (row < 0) row = ~row;
        if (row + 1 >= t.Count) return false;
        return t.Upos[row] == Upos.Num && t.Lemma[row + 1] == "time" || (t.Lemma[row] is "while" or "when" or "after" or "before" && t.Xpos[row + 1] == "VBG");
    }

    private static Draft Indirect(Claim claim, List<MarkedSpan> marks, SpanReach reach)
    {
        QuoteType type = QuoteType.Indirect;
        for (int k = reach.First(claim.Content.Start); k < marks.Count && marks[k].Outer.Start <= claim.Content.End; k++)
            if (marks[k] is var m && claim.Content.Overlaps(m.Inner) && !m.Inner.Contains(claim.Content)) type = QuoteType.Mixed;
        return new Draft(claim.Content, type, claim.CueSpan, claim.Cue.Stance, claim.Speaker, new Why(claim.Rule, claim.Negated ? "the cue is negated" : null), claim.Vouched, claim.CueRow, claim.From);
    }

    private static void Number(Analysis analysis, EntityIndex index, List<Draft> drafts)
    {
        drafts.Sort(static (a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : a.Type.CompareTo(b.Type));
        var around = new List<Quote>();
        foreach (Draft d in drafts)
        {
            if (analysis.Quotes.Count > 0 && analysis.Quotes[^1].Span == d.Span) continue;
            around.RemoveAll(q => q.Span.End <= d.Span.Start);
            string? within = null;
            for (int k = around.Count - 1; k >= 0 && within is null; k--)
                if (around[k].Span.Contains(d.Span)) within = around[k].Id;
            Quote quote = Build(analysis, index, d with { Span = Dateline.Without(analysis, d.Span) }, within);
            analysis.Quotes.Add(quote);
            around.Add(quote);
        }
    }

    /// <summary>
    /// Whom "he said" or "she said" means when the pronoun's own entity is not a person, or a person whom the paragraph has not named: the person who
    /// spoke last in the paragraph. Null when the entity stands.
    /// </summary>
    private static string? LastSpeaker(Analysis analysis, EntityIndex index, Draft d, int entity)
    {
        TokenTable t = analysis.Tokens;
        if (d.CueRow < 0 || t.Upos[d.Speaker] != Upos.Pron || t.Lemma[d.Speaker] is not ("he" or "she") || analysis.Quotes.Count == 0) return null;
        int paragraph = 0;
        foreach (Section section in analysis.Sections)
            if (section.Span.Start <= t.Start[d.Speaker]) paragraph = section.Span.Start;
        Quote? before = null;
        for (int i = analysis.Quotes.Count - 1; i >= 0 && before is null; i--)
            if (analysis.Quotes[i] is var q && q.Speaker is not null && q.Within is null && q.SpeakerMention is { } m && m.End <= t.Start[d.Speaker]) before = q;
        if (before is null || before.SpeakerMention!.Value.Start < paragraph) return null;
        int other = EntityAt(analysis, before.Speaker!);
        if (other < 0 || other == entity || analysis.Entities[other].Kind != EntityKind.Person || !IsNamed(analysis.Entities[other])) return null;
        return entity >= 0 && analysis.Entities[entity].Kind == EntityKind.Person && NamedSince(index, t, entity, paragraph, d.Speaker) ? null : before.Speaker;
    }

    private static bool IsNamed(Entity entity)
    {
        foreach (Mention mention in entity.Mentions)
            if (mention.Form == MentionForm.Name) return true;
        return false;
    }

    private static int EntityAt(Analysis analysis, string id)
    {
        for (int i = 0; i < analysis.Entities.Count; i++)
            if (analysis.Entities[i].Id == id) return i;
        return -1;
    }

    private static bool NamedSince(EntityIndex index, TokenTable t, int entity, int from, int row)
    {
        for (int i = row - 1; i >= 0 && t.Start[i] >= from; i--)
            if (index.EntityOf(i) == entity) return true;
        return false;
    }

    /// <summary>The body whose name holds the place on a row ("Agence France-Presse"), or null.</summary>
    private static int? BodyAround(Analysis analysis, int row)
    {
        TextSpan place = analysis.Tokens.Span(row);
        for (int i = 0; i < analysis.Entities.Count; i++)
            if (analysis.Entities[i].Kind == EntityKind.Organization)
                foreach (Mention mention in analysis.Entities[i].Mentions)
                    if (mention.Form == MentionForm.Name && mention.Span.Contains(place) && mention.Span != place) return i;
        return null;
    }

    private static Quote Build(Analysis analysis, EntityIndex index, Draft d, string? within)
    {
        TextSpan? mention = null;
        string? speaker = null;
        if (d.Speaker >= 0)
        {
            mention = SpeakerPhrase.Of(analysis, d);
            int entity = index.EntityOf(d.Speaker);
            if (entity < 0) entity = index.Covering(d.Speaker);
            if (entity >= 0 && analysis.Entities[entity].Kind == EntityKind.Place) entity = BodyAround(analysis, d.Speaker) ?? entity;
            if (entity >= 0) speaker = analysis.Entities[entity].Id;
            if (LastSpeaker(analysis, index, d, entity) is { } last) speaker = last;
        }
        return new Quote
        {
            Id = "q" + (analysis.Quotes.Count + 1).ToString(CultureInfo.InvariantCulture),
            Span = d.Span,
            Type = d.Type,
            Cue = d.Cue,
            Stance = d.Stance,
            Speaker = speaker,
            SpeakerMention = mention,
            Within = within,
            Vouched = d.Vouched,
            Why = d.Why,
        };
    }
}

/// <summary>A quote before it has an id.</summary>
/// <param name="Span">What was said.</param>
/// <param name="Type">How.</param>
/// <param name="Cue">The cue's words, or null.</param>
/// <param name="Stance">The cue's stance.</param>
/// <param name="Speaker">Row of the speaker's head, or -1.</param>
/// <param name="Why">The rule.</param>
/// <param name="Vouched">True when the speaker says that it is so.</param>
/// <param name="CueRow">Row of the cue, or -1.</param>
/// <param name="From">Where the speaker's phrase begins when that is certain, else -1.</param>
internal readonly record struct Draft(TextSpan Span, QuoteType Type, TextSpan? Cue, Stance Stance, int Speaker, Why Why, bool Vouched = true, int CueRow = -1, int From = -1);
