namespace Annals.Intake;

/// <summary>How large a report may be. What is larger is refused with a clear error, so that one file cannot eat the machine.</summary>
internal static class Limits
{
    /// <summary>UTF-16 code units of one report's text.</summary>
    internal const int TextLength = 1_000_000;

    /// <summary>Bytes of one JSONL line.</summary>
    internal const int LineBytes = 32 * 1024 * 1024;

    /// <summary>Bytes of a file that holds one report, and of a JSON or CoNLL-U file.</summary>
    internal const long FileBytes = 32 * 1024 * 1024;

    /// <summary>Elements nested in each other on an HTML page.</summary>
    internal const int HtmlDepth = 400;

    /// <summary>Elements of an HTML page.</summary>
    internal const int HtmlElements = 100_000;
}
