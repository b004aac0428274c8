using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>CoNLL 2018's measure on gold tokens: per cent of words right, labels without subtypes.</summary>
internal sealed class SyntaxFigures
{
    private int words, upos, xpos, feats, lemma, head, label;

    internal double Las => 100.0 * label / words;
    internal double Uas => 100.0 * head / words;

    internal static unsafe SyntaxFigures Measure(Network network, Tape tape, IReadOnlyList<Example> examples)
    {
        var figures = new SyntaxFigures();
        tape.Training = false;
        network.Pack();
        for (int i = 0; i < examples.Count;)
        {
            var batch = new List<Example>();
            for (int n = 0; i < examples.Count && n < 1500; i++)
            {
                batch.Add(examples[i]);
                n += examples[i].Gold.Count;
            }
            tape.Reset();
            figures.Add(network, tape, batch);
        }
        return figures;
    }

    private unsafe void Add(Network network, Tape tape, List<Example> batch)
    {
        Pass pass = network.Forward(tape, 0, batch);
        int[] heads = new int[pass.Starts[^1]];
        for (int s = 0; s < batch.Count; s++)
        {
            int first = pass.Starts[s], n = batch[s].Gold.Count;
            var local = heads.AsSpan(first, n);
            TreeDecoder.Decode(new ReadOnlySpan<float>(pass.Arcs.V + ((long)first * pass.Arcs.Stride), n * pass.Arcs.Stride), pass.Arcs.Stride, n, local);
            for (int i = 0; i < n; i++) if (local[i] >= 0) local[i] += first;
        }
        Tensor labels = network.Labels(tape, 0, pass, heads);
        for (int s = 0; s < batch.Count; s++)
            for (int i = 0; i < batch[s].Gold.Count; i++) Count(network.Inventory, batch[s].Gold, i, pass, pass.Starts[s], heads, labels);
    }

    private void Count(Inventory inventory, GoldSentence gold, int i, Pass pass, int first, int[] heads, Tensor labels)
    {
        int row = first + i;
        words++;
        string script = inventory.Scripts[Best(pass.Script, row)];
        if (inventory.Upos[Best(pass.Upos, row)] == gold.Upos[i]) upos++;
        if (inventory.Xpos[Best(pass.Xpos, row)] == gold.Xpos[i]) xpos++;
        if (inventory.Feats[Best(pass.Feats, row)] == gold.Feats[i]) feats++;
        if (gold.Lemma[i] == "_" || LemmaScript.Parse(script).Apply(gold.Form[i]) == gold.Lemma[i]) lemma++;
        if (heads[row] != (gold.Head[i] < 0 ? -1 : first + gold.Head[i])) return;
        head++;
        if (Plain(inventory.Deprels[Best(labels, row)]) == Plain(gold.Deprel[i])) label++;
    }

    internal static string Plain(string label) => label.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon ? label[..colon] : label;

    private static unsafe int Best(Tensor x, int row)
    {
        float* v = x.V + ((long)row * x.Stride);
        int best = 0;
        for (int j = 1; j < x.Cols; j++)
            if (v[j] > v[best]) best = j;
        return best;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"UPOS {100.0 * upos / words:F2} XPOS {100.0 * xpos / words:F2} FEATS {100.0 * feats / words:F2} lemma {100.0 * lemma / words:F2} UAS {Uas:F2} LAS {Las:F2}");
}
