using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Annals.Reading;
using Annals.Records;

namespace Annals.Tests;

/// <summary>A reader opened once for a class of tests.</summary>
public sealed class LoadedReader
{
    public ReportReader Reader { get; } = ReportReader.Load();

    /// <summary>The record of a report of nothing but <paramref name="text"/>, published on that day where one is given.</summary>
    public Record Read(string text, string? published = null) => Reader.Read(new Report { Id = "x", Text = text, Published = published is null ? null : new Edtf(published) });

    /// <summary>Country (a dash where there is none) and sectors of who takes part.</summary>
    public static string Codes(Participant participant) => string.Join(' ', [participant.Country ?? "-", .. participant.Sectors]);

    /// <summary>The cases of a file under <c>tests/specs</c>, each with the record of its <c>text</c>, published on its own <c>published</c> where it has one.</summary>
    public IEnumerable<(JsonElement Case, Record Record)> Cases(string room, string file, string? published = null) =>
        SpecFiles.Lines(room, file).Select(c => (c, Read(c.GetProperty("text").GetString()!, c.TryGetProperty("published", out JsonElement own) ? own.GetString() : published)));
}
