using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Annals.Forge.Language;
using Annals.Language.Names;

namespace Annals.Forge.Names;

/// <summary>Writes a trained network and the lists in the format <see cref="NameModel"/> reads.</summary>
internal static unsafe class NameWriter
{
    private const string Licence = "Trained on GUM (annotation CC BY 4.0; texts CC BY 2.5 to 4.0, CC BY-SA 3.0, public domain), wikigold (CC BY 4.0), re3d (CC BY 3.0 AU, OGL v3.0, CC BY-SA 3.0, public domain), WNUT17 (CC BY 4.0), the texts of EWT (CC BY-SA 4.0) and WikiWars (CC BY-SA 3.0); lists of GeoNames, WordNet and others: see NOTICE; own lessons (MIT).";

    internal static void Write(NamesLearnt learnt, Dictionary<uint, NameWords> words, sbyte[] sorts, string path, string sources, string date)
    {
        using var writer = new BinaryWriter(File.Create(path));
        var image = new ImageWriter(writer);
        NameNet net = learnt.Net;
        NamePlan plan = net.Plan;
        writer.Write(NameModel.Magic);
        foreach (int n in (int[])[NameModel.Format, plan.Hidden, plan.Layers, plan.Encoded]) writer.Write(n);
        foreach (string text in (string[])[date, sources, Licence]) image.Text(text);
        Lexicon(writer, image, words);
        image.Index([.. learnt.Rows.OrderBy(static r => r.Value).Select(static r => (r.Key, r.Value))]);
        image.Table(net.Table);
        image.Matrix([net["mix"]]);
        image.Vectors([net["mix.b"]]);
        for (int l = 0; l < plan.Layers; l++)
        {
            image.Matrix([net[$"layer{l}.forth"], net[$"layer{l}.back"]]);
            image.Vectors([net[$"layer{l}.v"]]);
        }
        image.Matrix([net["out"]]);
        image.Vectors([net["out.b"]]);
        var pairs = new float[NameModel.Labels * NameModel.Labels];
        for (int f = 0; f < NameModel.Labels; f++)
            for (int l = 0; l < NameModel.Labels; l++) pairs[f * NameModel.Labels + l] = MathF.Round(net.Pairs.V[f * net.Pairs.Stride + l] * NameModel.Scale);
        image.Floats(pairs);
        image.Align();
        writer.Write(MemoryMarshal.AsBytes(sorts.AsSpan()));
    }

    private static void Lexicon(BinaryWriter writer, ImageWriter image, Dictionary<uint, NameWords> words)
    {
        NameWords[] patterns = [.. words.Values.Distinct().Order()];
        image.Index([.. words.OrderBy(static w => w.Key).Select(w => (w.Key, Array.BinarySearch(patterns, w.Value)))]);
        writer.Write(patterns.Length);
        image.Align();
        foreach (NameWords p in patterns) writer.Write((uint)p);
    }
}
