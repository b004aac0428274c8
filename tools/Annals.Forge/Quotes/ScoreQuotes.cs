using System;
using Annals.Reading;
using Annals.Records;

namespace Annals.Forge.Quotes;

/// <summary><c>score-quotes FILE… [--faults]</c>: reads marked passages and prints how well their attributions are found.</summary>
internal static class ScoreQuotes
{
    internal static int Run(ReadOnlySpan<string> args)
    {
        ReportReader reader = ReportReader.Load("models");
        bool faults = args.Contains("--faults");
        foreach (string file in args)
        {
            if (file.StartsWith("--", StringComparison.Ordinal)) continue;
            var measure = new AttributionMeasure();
            foreach (MarkedPassage passage in MarkedPassage.Read(file))
                measure.Add(passage, reader.Read(new Report { Id = "passage", Text = passage.Text }));
            if (faults)
                foreach (string fault in measure.Faults) Console.WriteLine(fault);
            Console.WriteLine("== " + file);
            Console.WriteLine(measure.Report());
        }
        return 0;
    }
}
