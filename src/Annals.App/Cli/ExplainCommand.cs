using System;
using System.Collections.Generic;
using System.IO;
using Annals.Formats;
using Annals.Intake;
using Annals.Reading;
using Annals.Records;
using Annals.Text;

namespace Annals.App.Cli;

/// <summary><c>annals explain FILE ITEM…</c>.</summary>
internal static class ExplainCommand
{
    /// <summary>Explains each named item of the file's report; returns the exit code.</summary>
    internal static int Run(ReadArguments arguments)
    {
        if (arguments.Inputs.Count < 2) throw new UsageException("explain needs a file and an item, e.g. annals explain report.txt v3");
        string file = arguments.Inputs[0];
        Report? report = Find(arguments, file, out Problem? problem);
        if (report is null)
        {
            Console.Error.WriteLine("annals: " + (problem?.Message ?? $"{file}: no report has the id '{arguments.Id}'"));
            return 3;
        }
        ReportReader reader = arguments.Load();
        var analysis = new Analysis(report);
        reader.Annotate(analysis);
        reader.FindMeaning(analysis);
        return Explain(ReportReader.Build(analysis), analysis, arguments.Inputs[1..]);
    }

    private static int Explain(Record record, Analysis analysis, List<string> items)
    {
        var output = new StringWriter();
        int code = 0;
        foreach (string item in items)
        {
            if (output.GetStringBuilder().Length > 0) output.Write("\n");
            if (ExplanationWriter.Write(output, record, analysis, item)) continue;
            Console.Error.WriteLine($"annals: the record has no item {item} (events v1–v{record.Events.Length}, entities e1–e{record.Entities.Length}, times t1–t{record.Times.Length}, quotes q1–q{record.Quotes.Length})");
            code = 2;
        }
        Output.Write(output.ToString());
        return code;
    }

    /// <summary>The report of that id, or the first.</summary>
    private static Report? Find(ReadArguments arguments, string file, out Problem? problem)
    {
        problem = null;
        var parcels = new ParcelReader(arguments.Packing, linesExpected: false);
        foreach (Parcel parcel in parcels.Read([file]))
            foreach (Opened opened in ReportOpener.Open(parcel))
            {
                if (arguments.Id is not null && opened.Id != arguments.Id) continue;
                problem = opened.Problem;
                return arguments.Published is { } date && opened.Report is { PublishedFrom: not PublishedFrom.Given } report
                    ? report with { Published = date, PublishedFrom = PublishedFrom.Given } : opened.Report;
            }
        return null;
    }
}
