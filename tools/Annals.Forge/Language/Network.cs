using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>Sizes and rates of a network.</summary>
internal sealed record NetworkPlan
{
    internal int Hidden { get; init; } = 128;
    internal int Layers { get; init; } = 3;
    internal int ArcSize { get; init; } = 96;
    internal int LabelSize { get; init; } = 96;
    internal int TagSize { get; init; } = 128;
    internal int SpellingRows { get; init; } = 24_000;
    internal bool Shift { get; init; }
    internal float InputDrop { get; init; } = 0.3f;
    internal float LayerDrop { get; init; } = 0.3f;
    internal float HeadDrop { get; init; } = 0.3f;
    internal float WordDrop { get; init; } = 1f;
    internal float Smooth { get; init; } = 0.03f;
    /// <summary>Share of words whose vector is not shown.</summary>
    internal float VectorDrop { get; init; } = 0.1f;
    /// <summary>Share of sentences shown in capitals, and that shown with capitals on words of weight.</summary>
    internal float Headlines { get; init; } = 0.015f;
}

/// <summary>The outputs of one pass over a batch.</summary>
internal sealed class Pass
{
    internal required Tensor Encoded { get; init; }
    internal required Tensor Upos { get; init; }
    internal required Tensor Xpos { get; init; }
    internal required Tensor Feats { get; init; }
    internal required Tensor Script { get; init; }
    internal required Tensor Arcs { get; init; }
    internal required Tensor LabelDependent { get; init; }
    internal required Tensor LabelHead { get; init; }
    internal required int[] Starts { get; init; }
}

/// <summary>The network in training: embeddings, simple recurrent layers, and a head for each column.</summary>
internal sealed unsafe class Network
{
    private readonly List<Parameter> parameters = [];
    private readonly Parameter[] layerForth, layerBack, layerVectors, layerShifts;
    private readonly Parameter fromVectors, tagIn, tagBias, arcDep, arcDepBias, arcHead, arcHeadBias, arcBilinear, arcLinear, arcRoot;
    private readonly Parameter labelDep, labelHead, labelRoot, labelOut, labelOutBias;
    private readonly Parameter[] tagOut, tagOutBias;

    internal Network(NetworkPlan plan, Inventory inventory, ulong seed)
    {
        (Plan, Inventory) = (plan, inventory);
        var random = new Rng(seed);
        int width = 2 * plan.Hidden;
        Words = new EmbeddingTable("words", inventory.Words.Count + 1, plan.Hidden, random, 0.3f);
        Spelling = new EmbeddingTable("spelling", plan.SpellingRows, plan.Hidden, random, 0.08f);
        Lex = new EmbeddingTable("lexicon", SenseLexicon.Size, plan.Hidden, random, 0.08f);
        fromVectors = Matrix("vectors", WordVectors.Size, plan.Hidden, random);
        layerForth = new Parameter[plan.Layers];
        layerBack = new Parameter[plan.Layers];
        layerVectors = new Parameter[plan.Layers];
        layerShifts = new Parameter[plan.Shift ? plan.Layers : 0];
        for (int l = 0; l < plan.Layers; l++)
        {
            layerForth[l] = Matrix($"layer{l}.forth", width, 3 * plan.Hidden, random);
            layerBack[l] = Matrix($"layer{l}.back", width, 3 * plan.Hidden, random);
            if (plan.Shift) layerShifts[l] = Add(new Parameter($"layer{l}.shift", 2, width, random, 0.1f, 0.15f));
            layerVectors[l] = Add(new Parameter($"layer{l}.v", 4, width, random, 0.1f));
            for (int j = 0; j < width; j++) layerVectors[l].V[(2 * layerVectors[l].Stride) + j] += 1f - (2f * (j % 16) / 16f);
        }
        tagIn = Matrix("tag.in", width, plan.TagSize, random);
        tagBias = Vector("tag.in.b", plan.TagSize, random);
        int[] sizes = [inventory.Upos.Length, inventory.Xpos.Length, inventory.Feats.Length, inventory.Scripts.Length];
        string[] names = ["upos", "xpos", "feats", "script"];
        tagOut = [.. sizes.Select((s, i) => Matrix("tag." + names[i], plan.TagSize, s, random))];
        tagOutBias = [.. sizes.Select((s, i) => Vector("tag." + names[i] + ".b", s, random))];
        arcDep = Matrix("arc.dep", width, plan.ArcSize, random);
        arcDepBias = Vector("arc.dep.b", plan.ArcSize, random);
        arcHead = Matrix("arc.head", width, plan.ArcSize, random);
        arcHeadBias = Vector("arc.head.b", plan.ArcSize, random);
        arcBilinear = Matrix("arc.u", plan.ArcSize, plan.ArcSize, random);
        arcLinear = Vector("arc.u.b", plan.ArcSize, random);
        arcRoot = Add(new Parameter("arc.root", 1, plan.ArcSize, random, 0.3f));
        labelDep = Matrix("label.dep", width, plan.LabelSize, random);
        labelHead = Matrix("label.head", width, plan.LabelSize, random);
        labelRoot = Add(new Parameter("label.root", 1, plan.LabelSize, random, 0.3f));
        labelOut = Matrix("label.out", plan.LabelSize, inventory.Deprels.Length, random);
        labelOutBias = Vector("label.out.b", inventory.Deprels.Length, random);
    }

    internal NetworkPlan Plan { get; }
    internal Inventory Inventory { get; }
    internal EmbeddingTable Words { get; }
    internal EmbeddingTable Spelling { get; }
    internal EmbeddingTable Lex { get; }
    internal IReadOnlyList<Parameter> Parameters => parameters;
    internal IEnumerable<EmbeddingTable> Tables => [Words, Spelling, Lex];

    internal Parameter this[string name] => parameters.Find(p => p.Name == name) ?? throw new ArgumentException(name);

    private Parameter Add(Parameter p)
    {
        parameters.Add(p);
        return p;
    }

    private Parameter Matrix(string name, int rows, int cols, Rng random) => Add(new Parameter(name, rows, cols, random, MathF.Sqrt(3f / rows)));

    private Parameter Vector(string name, int cols, Rng random) => Add(new Parameter(name, 1, cols, random, 0));

    internal void Pack()
    {
        foreach (Parameter p in parameters) p.Pack();
    }

    /// <summary>Runs the network over the sentences.</summary>
    internal Pass Forward(Tape tape, int worker, IReadOnlyList<Example> batch)
    {
        int[] starts = new int[batch.Count + 1];
        for (int s = 0; s < batch.Count; s++) starts[s + 1] = starts[s] + batch[s].Gold.Count;
        Tensor x = Operations.Drop(tape, Embed(tape, worker, batch, starts[^1]), Plan.InputDrop, null);
        for (int l = 0; l < Plan.Layers; l++)
        {
            Tensor dropped = l == 0 ? x : Operations.Drop(tape, x, Plan.LayerDrop, starts);
            Tensor forth = Operations.Linear(tape, worker, Shifted(tape, worker, dropped, l, 0, starts), layerForth[l], null);
            Tensor back = Operations.Linear(tape, worker, Shifted(tape, worker, dropped, l, 1, starts), layerBack[l], null);
            x = Operations.Recur(tape, worker, forth, back, x, layerVectors[l], starts);
        }
        Tensor top = Operations.Drop(tape, x, Plan.LayerDrop, starts);
        Tensor tags = Hidden(tape, worker, top, tagIn, tagBias, starts);
        Tensor dep = Hidden(tape, worker, top, arcDep, arcDepBias, starts);
        Tensor head = Hidden(tape, worker, top, arcHead, arcHeadBias, starts);
        Tensor query = Operations.Linear(tape, worker, dep, arcBilinear, arcLinear);
        Tensor[] outs = [.. tagOut.Select((p, i) => Operations.Linear(tape, worker, tags, p, tagOutBias[i]))];
        return new Pass
        {
            Encoded = x,
            Upos = outs[0],
            Xpos = outs[1],
            Feats = outs[2],
            Script = outs[3],
            Starts = starts,
            Arcs = Operations.Arcs(tape, worker, query, head, arcRoot, starts),
            LabelDependent = Operations.Linear(tape, worker, top, labelDep, null),
            LabelHead = Operations.Linear(tape, worker, top, labelHead, null),
        };
    }

    /// <summary>Label scores of each word under the given heads (rows of the batch, -1 the root).</summary>
    internal Tensor Labels(Tape tape, int worker, Pass pass, int[] heads)
    {
        Tensor sum = Operations.AddHead(tape, worker, pass.LabelDependent, pass.LabelHead, labelRoot, heads);
        Tensor hidden = Operations.Drop(tape, Operations.Rectify(tape, sum), Plan.HeadDrop, null);
        return Operations.Linear(tape, worker, hidden, labelOut, labelOutBias);
    }

    /// <summary>One step's loss and gradients, each word weighed by <paramref name="weight"/>.</summary>
    internal void Learn(Tape tape, int worker, IReadOnlyList<Example> batch, float weight)
    {
        Pass pass = Forward(tape, worker, batch);
        int total = pass.Starts[^1];
        int[] heads = new int[total];
        for (int s = 0; s < batch.Count; s++)
            for (int i = 0; i < batch[s].Gold.Count; i++)
            {
                int h = batch[s].Gold.Head[i], row = pass.Starts[s] + i;
                heads[row] = h < 0 ? -1 : pass.Starts[s] + h;
                tape.Loss += weight * Operations.SoftmaxRow(
                    pass.Arcs.V + ((long)row * pass.Arcs.Stride), pass.Arcs.G + ((long)row * pass.Arcs.Stride), batch[s].Gold.Count + 1, h + 1, weight, Plan.Smooth);
            }
        Tensor labels = Labels(tape, worker, pass, heads);
        Operations.Softmax(tape, labels, Gather(batch, e => e.Deprel), weight, Plan.Smooth);
        Operations.Softmax(tape, pass.Upos, Gather(batch, e => e.Upos), weight, Plan.Smooth);
        Operations.Softmax(tape, pass.Xpos, Gather(batch, e => e.Xpos), weight * 0.5f, Plan.Smooth);
        Operations.Softmax(tape, pass.Feats, Gather(batch, e => e.Feats), weight * 0.5f, Plan.Smooth);
        Operations.Softmax(tape, pass.Script, Gather(batch, e => e.Script), weight * 0.5f, Plan.Smooth);
        tape.Backward();
    }

    private Tensor Shifted(Tape tape, int worker, Tensor x, int layer, int way, int[] starts) =>
        Plan.Shift ? Operations.Shift(tape, worker, x, layerShifts[layer], way, starts) : x;

    private static int[] Gather(IReadOnlyList<Example> batch, Func<Example, int[]> column) => [.. batch.SelectMany(column)];

    private Tensor Hidden(Tape tape, int worker, Tensor x, Parameter w, Parameter b, int[] starts) =>
        Operations.Drop(tape, Operations.Rectify(tape, Operations.Linear(tape, worker, x, w, b)), Plan.HeadDrop, starts);

    private Tensor Embed(Tape tape, int worker, IReadOnlyList<Example> batch, int total)
    {
        int h = Plan.Hidden, row = 0;
        Tensor x = tape.New(total, 2 * h, true), vectors = tape.New(total, WordVectors.Size, true);
        int[] words = new int[total];
        int[][] spelling = new int[total][], lex = new int[total][];
        foreach (Example e in batch)
            for (int i = 0; i < e.Gold.Count; i++, row++)
            {
                words[row] = tape.Training && tape.Random.Uniform() < e.Rarity[i] * Plan.WordDrop ? 0 : e.Word[i];
                (spelling[row], lex[row]) = (e.Spelling[i], e.Lex[i]);
                if (!tape.Training || tape.Random.Uniform() >= Plan.VectorDrop) e.Vector(i).CopyTo(new Span<float>(vectors.V + ((long)row * vectors.Stride), WordVectors.Size));
                float* to = x.V + ((long)row * x.Stride);
                AddRow(Words.V + ((long)words[row] * h), to, h);
                foreach (int f in spelling[row]) AddRow(Spelling.V + ((long)f * h), to + h, h);
                foreach (int f in lex[row]) AddRow(Lex.V + ((long)f * h), to + h, h);
            }
        Tensor told = Operations.Linear(tape, worker, vectors, fromVectors, null);
        for (int i = 0; i < total; i++) AddRow(told.V + ((long)i * told.Stride), x.V + ((long)i * x.Stride), h);
        tape.Then(() =>
        {
            for (int i = 0; i < total; i++)
            {
                float* g = x.G + ((long)i * x.Stride);
                AddRow(g, told.G + ((long)i * told.Stride), h);
                AddRow(g, Words.Gradient(worker, words[i]), h);
                foreach (int f in spelling[i]) AddRow(g + h, Spelling.Gradient(worker, f), h);
                foreach (int f in lex[i]) AddRow(g + h, Lex.Gradient(worker, f), h);
            }
        });
        return x;
    }

    private static void AddRow(float* from, float* to, int n)
    {
        for (int j = 0; j < n; j += 16) (Vector512.Load(to + j) + Vector512.Load(from + j)).Store(to + j);
    }
}
