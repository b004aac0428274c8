using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Annals.Language;
using Annals.Resources;

namespace Annals.Forge.Language;

/// <summary><c>check-gradients DATA</c>: a small network's gradients against differences of its loss.</summary>
internal static unsafe class GradientCheck
{
    internal static int Run(string data)
    {
        List<GoldSentence> gold = Treebank.Read(System.IO.Path.Combine(data, "ewt-dev.conllu.gz")).GetRange(0, 12);
        var plan = new NetworkPlan { Hidden = 32, Layers = 2, ArcSize = 32, LabelSize = 32, TagSize = 32, SpellingRows = 500, InputDrop = 0, LayerDrop = 0, HeadDrop = 0, WordDrop = 0, VectorDrop = 0, Shift = true };
        var inventory = new Inventory(gold, plan.SpellingRows, null);
        var vectors = WordVectors.Load(new ResourceStore());
        List<Example> batch = gold.ConvertAll(g => new Example(g, inventory, Example.Index(inventory), vectors));
        var network = new Network(plan, inventory, 3);
        using var tape = new Tape(16L << 20);
        tape.Training = true;
        double Loss()
        {
            network.Pack();
            tape.Reset();
            network.Learn(tape, 0, batch, 1f / batch.Sum(b => b.Gold.Count));
            return tape.Loss;
        }
        Loss();
        float[][] all = [.. network.Parameters.Select(p => new Span<float>(p.G[0], p.Size).ToArray())];
        double worst = 0;
        var random = new Rng(9);
        foreach ((Parameter p, float[] analytic) in network.Parameters.Zip(all))
        {
            for (int trial = 0; trial < 4; trial++)
            {
                int i = (random.Below(p.Rows) * p.Stride) + random.Below(p.Cols);
                float kept = p.V[i];
                p.V[i] = kept + 1e-2f;
                double more = Loss();
                p.V[i] = kept - 1e-2f;
                double less = Loss();
                p.V[i] = kept;
                double numeric = (more - less) / 2e-2, gap = Math.Abs(numeric - analytic[i]) / Math.Max(1e-3, Math.Abs(numeric) + Math.Abs(analytic[i]));
                if (gap > 0.05) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{p.Name}[{i}] {analytic[i]:G4} but difference {numeric:G4}"));
                worst = Math.Max(worst, gap);
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst relative gap {worst:G3}"));
        return worst < 0.2 ? 0 : 1;
    }
}
