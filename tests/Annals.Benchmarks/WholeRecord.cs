using System;
using System.Collections.Generic;
using System.IO;
using Annals.Reading;
using Annals.Records;
using BenchmarkDotNet.Attributes;

namespace Annals.Benchmarks;

/// <summary>The samples from report to record: the whole way, and up to the language engine. Figures are for one pass over all of them.</summary>
[MemoryDiagnoser]
public class WholeRecord
{
    private readonly List<Report> reports = [];
    private ReportReader reader = null!;

    [GlobalSetup]
    public void Open()
    {
        reader = ReportReader.Load();
        string folder = Path.Combine(AppContext.BaseDirectory, "samples");
        string[] files = Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
            reports.Add(new Report { Id = Path.GetFileName(file), Text = File.ReadAllText(file), Published = new Edtf("2024-05-02"), PublishedFrom = PublishedFrom.Given });
    }

    [Benchmark(Baseline = true)]
    public int Read()
    {
        int events = 0;
        foreach (Report report in reports) events += reader.Read(report).Events.Length;
        return events;
    }

    [Benchmark]
    public int Annotate()
    {
        int words = 0;
        foreach (Report report in reports)
        {
            var analysis = new Text.Analysis(report);
            reader.Annotate(analysis);
            words += analysis.Tokens.Count;
        }
        return words;
    }
}
