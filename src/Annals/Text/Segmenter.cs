using System.Collections.Generic;
using Annals.Records;
using Annals.Resources;

namespace Annals.Text;

/// <summary>Tells a report's language and cuts its sections into sentences and words (UD English conventions).</summary>
internal sealed class Segmenter
{
    /// <summary>The language that can be read.</summary>
    internal const string Readable = "en";

    private readonly LanguageIdentifier identifier = LanguageIdentifier.Load();
    private readonly TokenLexicon lexicon;
    private readonly SentenceSplitter splitter;

    private Segmenter(TokenLexicon lexicon)
    {
        this.lexicon = lexicon;
        splitter = SentenceSplitter.Load(lexicon);
    }

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static Segmenter Load(ResourceStore resources)
    {
        _ = resources;
        return new Segmenter(TokenLexicon.Load());
    }

    /// <summary>
    /// Fills the rows and sentences of <paramref name="analysis"/>; a table that already has rows (tokens were given) keeps them.
    /// A language that cannot be read leaves them empty. Thread-safe.
    /// </summary>
    internal void Segment(Analysis analysis)
    {
        if (analysis.Language == LanguageIdentifier.Unknown) analysis.Language = LanguageOf(analysis.Report);
        if (analysis.Tokens.Count > 0) return;
        if (analysis.Language != Readable)
        {
            analysis.Note = $"The language of this report ({analysis.Language}) cannot be read; only English can.";
            return;
        }
        var tokens = new List<RawToken>(analysis.Text.Length / 5 + 8);
        var starts = new List<int>();
        bool titled = analysis.Report.Title is not null;
        if (analysis.Sections.IsDefaultOrEmpty)
            foreach (TextSpan paragraph in Paragraphs.Find(analysis.Text)) Cut(analysis.Text, paragraph, tokens, starts, titled);
        else
            foreach (Section section in analysis.Sections) Cut(analysis.Text, section.Span, tokens, starts, titled);
        Fill(analysis, tokens, starts);
    }

    // A declared language is believed unless it says English of letters that are not.
    private string LanguageOf(Report report)
    {
        string declared = report.Language is { Length: >= 2 } given ? given[..2].ToLowerInvariant() : LanguageIdentifier.Unknown;
        return declared is LanguageIdentifier.Unknown or "un" or Readable ? identifier.Identify(report.Text) : declared;
    }

    private void Cut(string text, TextSpan section, List<RawToken> tokens, List<int> starts, bool titled)
    {
        int first = tokens.Count;
        Tokeniser.Cut(text, section.Start, section.End, lexicon, tokens);
        splitter.Split(text, tokens, first, starts, titled);
    }

    /// <summary>Puts words and sentences into the table.</summary>
    internal static void Fill(Analysis analysis, List<RawToken> tokens, List<int> starts)
    {
        TokenTable table = analysis.Tokens;
        table.Allocate(tokens.Count);
        table.SentenceStart = new int[starts.Count + 1];
        starts.CopyTo(table.SentenceStart);
        table.SentenceStart[starts.Count] = tokens.Count;
        for (int s = 0; s < starts.Count; s++)
        {
            (int first, int end) = table.Rows(s);
            for (int i = first; i < end; i++)
            {
                (table.Start[i], table.End[i], table.Continues[i]) = (tokens[i].Start, tokens[i].End, tokens[i].Continues);
                table.Sentence[i] = s;
            }
            analysis.Sentences.Add(new TextSpan(tokens[first].Start, tokens[end - 1].End));
        }
    }
}
