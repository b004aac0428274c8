using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Events;

/// <summary>
/// <c>fit-lent OUT.tsv [verdicts=FOLDER] [models=FOLDER] [margin=LOGODDS] [decay=D] [show]</c>: fits whose a participant is that no word gives a country (<see cref="CountryLender"/>) to the marks of whole reports
/// (<see cref="Mark"/>), without those whose names begin with a letter of <c>but</c> (<c>e</c>, <c>f</c> unless given). Prints, tenths of the reports judged by the others, how many are given a country at several margins and how many of these rightly, and the same of the
/// reports not learnt from.
/// </summary>
internal static class FitLent
{
    internal static int Run(string[] args)
    {
        string folder = args.Option("verdicts", "tools/lessons/verdicts"), but = args.Option("but", "ef");
        ILookup<string, Mark> marks = Mark.Read(folder);
        var reader = ReportReader.Load(args.Option("models", "models"));
        var lessons = new List<ChoiceLesson>();
        foreach (Report report in Mark.Reports(folder).Where(r => marks.Contains(r.Id))) Add(reader, report, [.. marks[report.Id]], lessons);
        ChoiceFit.Run([.. lessons.Where(l => !but.Contains(l.Report[0], StringComparison.Ordinal))], [.. lessons.Where(l => but.Contains(l.Report[0], StringComparison.Ordinal))], reader.Events.LentTable, args.Number("decay", 0.004), args.Number("margin", 3),
            "# Whose a participant is that no word gives a country: log-odds, in hundredths, of the classes of what the report says around it (CountryLender). Built by `Annals.Forge fit-lent`. MIT.", args[0], args.Contains("show"));
        return 0;
    }

    private static void Add(ReportReader reader, Report report, Mark[] marks, List<ChoiceLesson> lessons)
    {
        var analysis = new Analysis(report);
        reader.Annotate(analysis);
        foreach (CountryLender.Case of in reader.StudyCountries(analysis))
        {
            Event e = analysis.Events[of.Event];
            if (marks.FirstOrDefault(m => m.Trigger.Overlaps(e.Trigger)) is not { } mark) continue;
            Participant p = (of.IsSource ? e.Source : e.Target)[of.Index];
            ImmutableArray<Entity> entities = [.. analysis.Entities];
            Mark.Phrase[] same = [.. (of.IsSource ? mark.Sources : mark.Targets).Where(q => Mark.IsSame(p, q, entities))];
            if (same.Length == 0) continue;
            string? country = same[0].Country is "-" or "IGO" or "NGO" ? null : same[0].Country;
            // of two countries in one phrase none is his
            if (same.Select(static s => s.Country).Distinct().Count() > 1) country = null;
            int gold = of.Choices.FindIndex(c => c.Of == country);
            if (gold >= 0) lessons.Add(new ChoiceLesson(report.Id, [.. of.Choices.Select(static c => c.Slots)], gold, $"{e.Type} {(of.IsSource ? "source" : "target")} {p.Span.In(analysis.Text)} | {analysis.Sentences[e.Sentence].In(analysis.Text).ToString().ReplaceLineEndings(" ")}", [.. of.Choices.Select(static c => c.Of ?? "-")]));
        }
    }
}
