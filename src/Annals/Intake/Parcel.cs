using Annals.Records;

namespace Annals.Intake;

/// <summary>How a report is packed.</summary>
internal enum Packing
{
    /// <summary>To be told from its first bytes: text or HTML.</summary>
    Unknown,
    /// <summary>Plain text.</summary>
    Text,
    /// <summary>A web page.</summary>
    Html,
    /// <summary>One JSON object a line.</summary>
    JsonLines,
    /// <summary>A JSON object, or an array of them.</summary>
    Json,
    /// <summary>CoNLL-U.</summary>
    Conllu,
}

/// <summary>The bytes of one report as they came in, not yet opened: so that opening them can be done by any worker.</summary>
/// <param name="Source">The file's name, with the line behind it where there are lines; for messages and as an id of last resort.</param>
/// <param name="Packing">What the bytes are.</param>
/// <param name="Bytes">The bytes; empty when there is a <paramref name="Problem"/>.</param>
/// <param name="Problem">Why there are no bytes, or null.</param>
internal sealed record Parcel(string Source, Packing Packing, byte[] Bytes, Problem? Problem = null);

/// <summary>A report, or why there is none.</summary>
/// <param name="Id">The report's id, or what comes nearest to one.</param>
/// <param name="Report">The report; null when there is a <paramref name="Problem"/>.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
internal readonly record struct Opened(string Id, Report? Report, Problem? Problem);
