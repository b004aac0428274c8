using System;
using System.Collections.Generic;
using System.Text.Json;
using Annals.Intake.Html;
using Annals.Records;

namespace Annals.Intake;

/// <summary>Opens parcels: bytes to reports. Thread-safe.</summary>
internal static class ReportOpener
{
    /// <summary>The reports in a parcel, usually one; of a JSON array, all.</summary>
    internal static List<Opened> Open(Parcel parcel) =>
        parcel.Problem is { } problem ? [new Opened(parcel.Source, null, problem)]
        : parcel.Packing == Packing.JsonLines ? [JsonReport.Open(parcel.Bytes, parcel.Source)]
        : parcel.Packing == Packing.Json ? OpenJson(parcel)
        : [OpenText(parcel)];

    private static List<Opened> OpenJson(Parcel parcel)
    {
        ReadOnlySpan<byte> bytes = parcel.Bytes;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.TrimStart(" \t\r\n"u8) is not [(byte)'[', ..]) return [JsonReport.Open(bytes, parcel.Source)];
        var opened = new List<Opened>();
        var json = new Utf8JsonReader(bytes);
        try
        {
            json.Read();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                int start = (int)json.TokenStartIndex;
                json.Skip();
                string source = FormattableString.Invariant($"{parcel.Source}[{opened.Count}]");
                opened.Add(JsonReport.Open(bytes[start..(int)json.BytesConsumed], source));
            }
        }
        catch (JsonException broken)
        {
            string line = FormattableString.Invariant($"{parcel.Source}:{(broken.LineNumber ?? 0) + 1}");
            opened.Add(new Opened(line, null, Problems.BrokenJson(line, FormattableString.Invariant($"at byte {(broken.BytePositionInLine ?? 0) + 1} of the line"))));
        }
        return opened;
    }

    private static Opened OpenText(Parcel parcel)
    {
        if (parcel.Bytes.Length == 0) return Failed(parcel, Problems.Empty(parcel.Source));
        string? text = TextDecoder.Decode(parcel.Bytes, parcel.Packing == Packing.Text ? null : HtmlReport.DeclaredCharset(parcel.Bytes));
        if (text is null) return Failed(parcel, Problems.Binary(parcel.Source));
        if (string.IsNullOrWhiteSpace(text)) return Failed(parcel, Problems.Empty(parcel.Source));
        string sha256 = ContentHash.Of(parcel.Bytes);
        string id = parcel.Source == "stdin" ? ContentHash.IdOf(sha256) : System.IO.Path.GetFileNameWithoutExtension(parcel.Source);
        bool html = parcel.Packing == Packing.Html || (parcel.Packing == Packing.Unknown && LooksLikeHtml(text));
        Opened opened = html ? HtmlReport.Open(text, parcel.Source, id, sha256) : new Opened(id, new Report { Id = id, Text = text, Sha256 = sha256 }, null);
        return opened.Report is { Text.Length: > Limits.TextLength } large ? Failed(parcel, Problems.TextTooLong(parcel.Source, large.Text.Length, Limits.TextLength)) : opened;
    }

    private static bool LooksLikeHtml(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 1024)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<") && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    private static Opened Failed(Parcel parcel, Problem problem) => new(parcel.Source, null, problem);
}
