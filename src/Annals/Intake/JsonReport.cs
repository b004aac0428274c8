using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Records;

namespace Annals.Intake;

/// <summary>Opens a report that came as a JSON object: <c>text</c> unchanged to the code unit (a lone half of a surrogate pair stays one).</summary>
internal ref struct JsonReport
{
    private readonly string source;
    private string? id, text, title, url, publisher, published, retrieved, language;
    private List<string>? byline;
    private Problem? problem;

    private JsonReport(string source) => this.source = source;

    /// <summary>Opens one object.</summary>
    internal static Opened Open(ReadOnlySpan<byte> bytes, string source)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var report = new JsonReport(source);
        if (!Utf8.IsValid(bytes)) report.problem = Problems.NotUtf8(source);
        report.Read(bytes);
        return report.Close();
    }

    private void Read(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 });
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) problem ??= Problems.NotAnObject(source);
            else
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName) ReadField(ref json);
            while (json.Read()) json.TrySkip();
        }
        catch (JsonException broken)
        {
            problem ??= Problems.BrokenJson(source, Cause(broken, bytes.Length));
        }
    }

    private static string Cause(JsonException broken, int length)
    {
        long at = broken.BytePositionInLine ?? 0;
        return at >= length ? "it breaks off at its end" : "at byte " + (at + 1).ToString(CultureInfo.InvariantCulture);
    }

    private void ReadField(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("text"u8)) ReadString(ref json, ref text, "text");
        else if (json.ValueTextEquals("id"u8)) ReadId(ref json);
        else if (json.ValueTextEquals("published"u8)) ReadString(ref json, ref published, "published");
        else if (json.ValueTextEquals("title"u8)) ReadString(ref json, ref title, "title");
        else if (json.ValueTextEquals("url"u8)) ReadString(ref json, ref url, "url");
        else if (json.ValueTextEquals("publisher"u8)) ReadString(ref json, ref publisher, "publisher");
        else if (json.ValueTextEquals("retrieved"u8)) ReadString(ref json, ref retrieved, "retrieved");
        else if (json.ValueTextEquals("language"u8)) ReadString(ref json, ref language, "language");
        else if (json.ValueTextEquals("byline"u8)) ReadByline(ref json);
        else
        {
            json.Read();
            json.Skip();
        }
    }

    private void ReadId(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Number) id = Encoding.UTF8.GetString(json.ValueSpan);
        else Take(ref json, ref id, "id");
    }

    private void ReadString(ref Utf8JsonReader json, ref string? into, string field)
    {
        json.Read();
        Take(ref json, ref into, field);
    }

    private void Take(ref Utf8JsonReader json, ref string? into, string field)
    {
        if (json.TokenType == JsonTokenType.String) into = JsonText.Decode(json.ValueSpan, json.ValueIsEscaped);
        else if (json.TokenType != JsonTokenType.Null)
        {
            problem ??= Problems.WrongType(source, field, "a string");
            json.Skip();
        }
    }

    private void ReadByline(ref Utf8JsonReader json)
    {
        json.Read();
        byline ??= [];
        if (json.TokenType == JsonTokenType.String) byline.Add(JsonText.Decode(json.ValueSpan, json.ValueIsEscaped));
        else if (json.TokenType != JsonTokenType.StartArray) json.Skip();
        else
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (json.TokenType == JsonTokenType.String) byline.Add(JsonText.Decode(json.ValueSpan, json.ValueIsEscaped));
                else json.Skip();
            }
    }

    private Opened Close()
    {
        Edtf? date = null;
        if (problem is null && text is null) problem = Problems.NoText(source);
        if (problem is null && text!.Length > Limits.TextLength) problem = Problems.TextTooLong(source, text.Length, Limits.TextLength);
        if (problem is null && !string.IsNullOrWhiteSpace(published) && PublicationDate.TryParse(published, source, out Edtf parsed, out problem)) date = parsed;
        if (problem is not null) return new Opened(id ?? source, null, problem);
        string sha256 = ContentHash.Of(text!);
        var report = new Report
        {
            Id = string.IsNullOrEmpty(id) ? ContentHash.IdOf(sha256) : id,
            Text = text!,
            Sha256 = sha256,
            Title = title,
            Url = url,
            Publisher = publisher,
            Retrieved = retrieved,
            Byline = byline is null ? [] : [.. byline],
            Published = date,
            PublishedFrom = date is null ? PublishedFrom.Unknown : PublishedFrom.Given,
            Language = string.IsNullOrWhiteSpace(language) ? null : language,
        };
        return new Opened(report.Id, report, null);
    }
}
