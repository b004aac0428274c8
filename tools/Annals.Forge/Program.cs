using System;
using Annals.Forge.Language;

namespace Annals.Forge;

/// <summary>Compiles models, lexicons and gazetteers from their sources; one verb an artefact.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args is [var verb, ..] ? verb : "")
        {
            case "train-sentences":
                return Text.TrainSentences.Run(args);
            case "sentences":
                return Text.SegmentScore.Print(args);
            case "agents":
                return Actors.AgentNouns.Run(args.AsSpan(1));
            case "score-lending":
                return Actors.ScoreLending.Run(args[1..]);
            case "word-vectors":
                return WordVectorFile.Run(args[1..]);
            case "train-status":
                return Events.TrainStatus.Run(args[1..]);
            case "train-uses":
                return Places.TrainUses.Run(args[1..]);
            case "score-uses":
                return Places.TrainUses.Score(args[1..]);
            case "gazetteer":
                return Places.GazetteerCompiler.Run(args.AsSpan(1));
            case "train-names":
                return Names.TrainNames.Run(args[1..]);
            case "score-names":
                return Names.TrainNames.Score(args[1..]);
            case "segment-score":
                return Text.SegmentScore.Run(args);
            case "train-entities":
                return Entities.TrainEntities.Run(args[1..]);
            case "train-engine":
                return EngineVerb.Run(args.AsSpan(1));
            case "check-gradients":
                return GradientCheck.Run(args[1]);
            case "score-engine":
                EngineScore.Report(args[1], args[2], args.Length > 3 ? args[3] : null);
                return 0;
            case "codebook":
                return Events.Codebook.Run(args.AsSpan(1));
            case "score-quotes":
                return Quotes.ScoreQuotes.Run(args.AsSpan(1));
            case "train-events":
                return Events.TrainEvents.Run(args[1..]);
            case "score-events":
                return Events.ScoreEvents.Run(args[1..]);
            case "cut-events":
                return Events.CutEvents.Run(args[1..]);
            case "score-readings":
                return Events.Readings.Run(args[1..]);
            case "score-codes":
                return Events.ScoreCodes.Run(args[1..]);
            case "fit-trust":
                return Events.FitTrust.Run(args[1..]);
            case "fit-lent":
                return Events.FitLent.Run(args[1..]);
            case "event-news":
                return Events.NewsFigures.Run(args);
            case "event-status":
                return Events.StatusFigures.Run(args);
            case "event-examples":
                return Events.RuleExamples.Run();
            default:
                Console.Error.WriteLine("usage: Annals.Forge VERB …  (train-engine, score-engine, check-gradients, train-sentences, sentences, segment-score, train-names, score-names, train-entities, train-events, score-events, cut-events, fit-trust, fit-lent, agents, score-lending, gazetteer, word-vectors, train-uses, score-uses, train-status, codebook, event-examples, event-news, event-status, score-quotes, score-readings, score-codes)");
                return 2;
        }
    }
}
