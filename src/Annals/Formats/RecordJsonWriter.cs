using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Records;

namespace Annals.Formats;

/// <summary>
/// Writes records as JSON objects, version 1: fixed field order, numbers and words the same under every locale. Keeps one buffer; one
/// thread at a time.
/// </summary>
internal sealed partial class RecordJsonWriter : System.IDisposable
{
    private readonly Utf8JsonWriter json;
    private readonly IBufferWriter<byte> output;
    private string text = "";

    /// <param name="output">Where the bytes go.</param>
    /// <param name="indented">True for lines a person can read; false for one line a record.</param>
    internal RecordJsonWriter(IBufferWriter<byte> output, bool indented = false)
    {
        this.output = output;
        json = new Utf8JsonWriter(output, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            NewLine = "\n",
            SkipValidation = true,
        });
    }

    /// <summary>Writes one record, without a line feed behind it.</summary>
    internal void Write(Record record)
    {
        text = record.Report.Text;
        json.Reset(output);
        json.WriteStartObject();
        WriteReport(record);
        WriteSpans(record);
        WriteEntities(record.Entities);
        WriteToponyms(record.Toponyms);
        WriteTimes(record.Times);
        WriteQuantities(record.Quantities);
        WriteQuotes(record.Quotes);
        WriteMarkedWords(record.MarkedWords);
        WriteEvents(record.Events);
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Writes the object that stands in the place of a report that could not be read.</summary>
    internal void Write(string id, Problem problem)
    {
        json.Reset(output);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        Text("id", id);
        json.WriteStartObject("error");
        json.WriteString("code", problem.Code);
        Text("message", problem.Message);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void WriteReport(Record record)
    {
        Report report = record.Report;
        json.WriteNumber("version", 1);
        Text("id", report.Id);
        json.WriteStartObject("source");
        Text("url", report.Url);
        Text("publisher", report.Publisher);
        json.WriteString("sha256", report.Sha256);
        Text("retrieved", report.Retrieved);
        json.WriteEndObject();
        Text("title", report.Title);
        Texts("byline", report.Byline);
        Text("dateline", report.Dateline);
        Text("published", report.Published?.Value);
        json.WriteString("publishedFrom", JsonNames.Of(report.PublishedFrom));
        json.WriteString("language", record.Language);
        if (record.Note is not null) Text("note", record.Note);
        Text("text", report.Text);
    }

    private void WriteSpans(Record record)
    {
        json.WriteStartArray("sections");
        foreach (Section section in record.Report.Sections)
        {
            Open(section.Span);
            json.WriteString("kind", JsonNames.Of(section.Kind));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sentences");
        foreach (TextSpan sentence in record.Sentences)
        {
            Open(sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Open(TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private void Span(string name, TextSpan? span)
    {
        if (span is not { } given)
        {
            json.WriteNull(name);
            return;
        }
        json.WritePropertyName(name);
        Open(given);
        json.WriteEndObject();
    }

    private void Texts(string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        if (!values.IsDefault)
            foreach (string value in values) Value(value);
        json.WriteEndArray();
    }

    private void Because(Why why) => Text("why", why.Rule is null ? null : why.ToString());

    private void Text(string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null) json.WriteNullValue();
        else Value(value);
    }

    private void Value(string value)
    {
        if (IsWellFormed(value)) json.WriteStringValue(value);
        else json.WriteRawValue(Escape(value), skipInputValidation: true);
    }

    /// <summary>False when half a surrogate pair stands alone: UTF-8 has no bytes for it, so it must be written as an escape.</summary>
    private static bool IsWellFormed(string value)
    {
        int at = System.MemoryExtensions.IndexOfAnyInRange(value, '\uD800', '\uDFFF');
        for (int i = at < 0 ? value.Length : at; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 16).Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\') escaped.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c)) escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else escaped.Append(c);
        }
        return escaped.Append('"').ToString();
    }
}
