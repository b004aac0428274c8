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

    /// <summary>The cases of a file under <c>tests/specs</c>, each with the record of its <c>text</c>, published on its own <c>published</c> where it has one.</summary>
    public IEnumerable<(JsonElement Case, Record Record)> Read(string room, string file, string? published = null) =>
        SpecFiles.Lines(room, file).Select(c => (c, Reader.Read(new Report { Id = "x", Text = c.GetProperty("text").GetString()!, Published = (c.TryGetProperty("published", out JsonElement own) ? own.GetString() : published) is { } day ? new Edtf(day) : null })));
}
