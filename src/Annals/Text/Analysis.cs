using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Annals.Records;

namespace Annals.Text;

/// <summary>A name the language engine found: rows <c>First</c> to <c>Last</c>, both inclusive, within one sentence.</summary>
/// <param name="First">First row.</param>
/// <param name="Last">Last row.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Score">How sure the engine is, 0 to 1.</param>
/// <param name="Told">True when the words around a name of the report tell the kind.</param>
internal readonly record struct NameSpan(int First, int Last, EntityKind Kind, float Score, bool Told = false);

/// <summary>
/// One report on its way through the house: each room reads the columns and lists that earlier rooms filled, fills its own, and touches no
/// other's. Used by one thread at a time.
/// </summary>
internal sealed class Analysis
{
    internal Analysis(Report report)
    {
        Report = report;
        Text = report.Text;
        Sections = report.Sections;
    }

    /// <summary>The report; its text never changes.</summary>
    internal Report Report { get; set; }
    /// <summary>The report's text, into which all spans count.</summary>
    internal string Text { get; }
    /// <summary>Filled by Intake: the parts that are read, in text order.</summary>
    internal ImmutableArray<Section> Sections { get; set; }
    /// <summary>Filled by Text: ISO 639-1 code.</summary>
    internal string Language { get; set; } = "und";
    /// <summary>Rows filled by Text, linguistic columns by Language.</summary>
    internal TokenTable Tokens { get; } = new();
    /// <summary>Filled by Text: sentences in text order, one for each sentence of <see cref="Tokens"/>.</summary>
    internal List<TextSpan> Sentences { get; } = [];
    /// <summary>Filled by Language: names, in text order, not overlapping.</summary>
    internal List<NameSpan> Names { get; } = [];
    /// <summary>Filled by Language for the room that asked for it: a vector a word, or null.</summary>
    internal WordStates? States { get; set; }
    /// <summary>Filled by Quantities.</summary>
    internal List<Quantity> Quantities { get; } = [];
    /// <summary>Filled by Times.</summary>
    internal List<Timex> Times { get; } = [];
    /// <summary>Filled by Entities, without place and actor; Places and Actors put them in.</summary>
    internal List<Entity> Entities { get; } = [];
    /// <summary>Filled by Entities: words that the tree tore off a name with its title, each with the head of that phrase.</summary>
    internal List<(int Row, int Head)> TornTitles { get; } = [];
    /// <summary>Filled by Entities: which entity the phrase headed by a row refers to.</summary>
    internal EntityIndex EntityIndex { get; set; } = EntityIndex.Empty;
    /// <summary>Filled by Places.</summary>
    internal List<Toponym> Toponyms { get; } = [];
    /// <summary>Filled by Quotes.</summary>
    internal List<Quote> Quotes { get; } = [];
    /// <summary>Filled by Quotes.</summary>
    internal List<MarkedWords> MarkedWords { get; } = [];
    /// <summary>Filled by Events.</summary>
    internal List<Event> Events { get; } = [];
    /// <summary>A note for the reader, or null.</summary>
    internal string? Note { get; set; }
    /// <summary>The words cut finer, for Quantities and Times; built when first asked for, so after Language.</summary>
    internal AtomTable Atoms => atoms ??= AtomTable.Build(this);
    private AtomTable? atoms;

    /// <summary>The entity of that id (<c>e1</c>, …), or null.</summary>
    internal Entity? EntityOf(string? id) =>
        id is not null && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && (uint)(number - 1) < (uint)Entities.Count ? Entities[number - 1] : null;

    /// <summary>The time that covers <paramref name="offset"/>, or null.</summary>
    internal Timex? TimeAt(int offset)
    {
        int low = 0, high = Times.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (Times[middle].Span.Contains(offset)) return Times[middle];
            if (Times[middle].Span.Start > offset) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }

    /// <summary>The name that covers <paramref name="row"/>, or null.</summary>
    internal NameSpan? NameAt(int row)
    {
        int low = 0, high = Names.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (Names[middle].First > row) high = middle - 1;
            else if (Names[middle].Last < row) low = middle + 1;
            else return Names[middle];
        }
        return null;
    }

    /// <summary>The toponym that covers <paramref name="offset"/>, or null.</summary>
    internal Toponym? ToponymAt(int offset)
    {
        int low = 0, high = Toponyms.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (Toponyms[middle].Span.Contains(offset)) return Toponyms[middle];
            if (Toponyms[middle].Span.Start > offset) high = middle - 1;
            else low = middle + 1;
        }
        return null;
    }
}
