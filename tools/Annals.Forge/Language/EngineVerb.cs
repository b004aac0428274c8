using System;
using System.Globalization;

namespace Annals.Forge.Language;

/// <summary>
/// <c>train-engine DATA OUT [wordnet=DICT] [trees=FOLDER] [key=value…]</c>: trains the language engine and writes the model; reads <c>models/en.words.bin</c> of the build. <c>trees</c>: the
/// folder of our own trees (<c>tools/lessons/trees</c>).
/// </summary>
internal static class EngineVerb
{
    internal static int Run(ReadOnlySpan<string> args)
    {
        string data = args[0];
        var plan = new NetworkPlan();
        int epochs = 40, batch = 1000;
        float rate = 2e-3f;
        ulong seed = 1;
        int workers = 2;
        string? wordnet = null, trees = null;
        foreach (string arg in args[2..])
        {
            string[] pair = arg.Split('=');
            if (pair[0] == "wordnet")
            {
                wordnet = pair[1];
                continue;
            }
            if (pair[0] == "trees")
            {
                trees = pair[1];
                continue;
            }
            float value = float.Parse(pair[1], CultureInfo.InvariantCulture);
            switch (pair[0])
            {
                case "epochs": epochs = (int)value; break;
                case "batch": batch = (int)value; break;
                case "rate": rate = value; break;
                case "seed": seed = (ulong)value; break;
                case "hidden": plan = plan with { Hidden = (int)value }; break;
                case "shift": plan = plan with { Shift = value > 0 }; break;
                case "workers": workers = (int)value; break;
                case "layers": plan = plan with { Layers = (int)value }; break;
                case "spelling": plan = plan with { SpellingRows = (int)value }; break;
                case "drop": plan = plan with { InputDrop = value, LayerDrop = value, HeadDrop = value }; break;
                case "vectordrop": plan = plan with { VectorDrop = value }; break;
                case "headlines": plan = plan with { Headlines = value }; break;
                case "worddrop": plan = plan with { WordDrop = value }; break;
                case "smooth": plan = plan with { Smooth = value }; break;
                default: Console.Error.WriteLine($"unknown setting {pair[0]}"); return 2;
            }
        }
        using var trainer = new EngineTrainer(data, plan, seed, wordnet, trees, workers);
        trainer.Train(epochs, batch, rate, _ => { });
        EngineWriter.Write(trainer.Network, args[1], EngineTrainer.Sources(data, trees), DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        EngineScore.Report(args[1], data, trees);
        return 0;
    }
}
