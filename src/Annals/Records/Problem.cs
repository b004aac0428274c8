using System.Globalization;

namespace Annals.Records;

/// <summary>Why something could not be read: what is wrong, where, in words for the reader.</summary>
/// <param name="Code">Stable dotted code, e.g. <c>json.broken</c>; one row of <see cref="Problems"/>.</param>
/// <param name="Message">One sentence that names the file, the line where there is one, and the cause.</param>
public sealed record Problem(string Code, string Message);

/// <summary>Every way a report can fail to be read, each worded once.</summary>
internal static class Problems
{
    internal static Problem Missing(string source) => Of("input.missing", source, "no such file or folder");
    internal static Problem Unreadable(string source, string cause) => Of("input.unreadable", source, "cannot be read: " + cause);
    internal static Problem Empty(string source) => Of("input.empty", source, "holds no text");
    internal static Problem Binary(string source) => Of("input.binary", source, "is not text (it holds bytes that no text has)");
    internal static Problem NoReports(string source) => Of("input.no-reports", source, "the folder holds no report (.txt, .html, .json, .jsonl, .conllu)");
    internal static Problem TooLarge(string source, long size, long limit) =>
        Of("input.too-large", source, $"has {Number(size)} bytes; a report may have {Number(limit)} (put many reports into one file as JSONL, one a line)");
    internal static Problem TextTooLong(string source, int size, int limit) =>
        Of("text.too-long", source, $"the text has {Number(size)} characters; a report may have {Number(limit)}");
    internal static Problem LineTooLong(string source, long limit) => Of("line.too-long", source, $"the line has more than {Number(limit)} bytes");
    internal static Problem NotUtf8(string source) => Of("json.utf8", source, "the line is not valid UTF-8");
    internal static Problem BrokenJson(string source, string cause) => Of("json.broken", source, "not valid JSON: " + cause);
    internal static Problem NotAnObject(string source) => Of("json.not-object", source, "not a JSON object with a \"text\"");
    internal static Problem NoText(string source) => Of("json.no-text", source, "the object has no \"text\"");
    internal static Problem WrongType(string source, string field, string wanted) => Of("json.type", source, $"the field \"{field}\" is not {wanted}");
    internal static Problem BadDate(string source, string date) =>
        Of("date.invalid", source, $"'{Short(date)}' is not a date; write it as EDTF or ISO 8601, e.g. 2023-04-03 or 2023-04");
    internal static Problem NoSuchDate(string source, string date) => Of("date.nonexistent", source, $"the date {Short(date)} does not exist");
    internal static Problem HtmlTooDeep(string source, int depth, int limit) =>
        Of("html.too-deep", source, $"its elements are nested {Number(depth)} deep; {Number(limit)} is the limit");
    internal static Problem HtmlTooMany(string source, int count, int limit) =>
        Of("html.too-many", source, $"it has {Number(count)} elements; {Number(limit)} is the limit");
    internal static Problem NoArticle(string source) => Of("html.no-text", source, "the page holds no running text");
    internal static Problem BrokenConllu(string source, string cause) => Of("conllu.broken", source, "not CoNLL-U: " + cause);
    internal static Problem Internal(string source, string cause) => Of("internal", source, "Annals failed on this report, which is an error of Annals: " + cause);

    private static Problem Of(string code, string source, string cause) => new(code, source + ": " + cause);

    private static string Number(long n) => n.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Short(string s) => s.Length <= 40 ? s : s[..40] + "…";
}
