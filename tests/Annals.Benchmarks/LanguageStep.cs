using System.Runtime.Intrinsics;
using Annals.Language;
using Annals.Resources;
using BenchmarkDotNet.Attributes;

namespace Annals.Benchmarks;

/// <summary>The language engine's loading, and the product at its heart (192 words through one layer's weights).</summary>
[MemoryDiagnoser]
public unsafe class LanguageStep
{
    private const int Words = 192, Inner = 256, Columns = 768;
    private FloatBlock a = null!, b = null!, c = null!;

    [GlobalSetup]
    public void Fill()
    {
        (a, b, c) = (new FloatBlock(Words * Inner), new FloatBlock(Inner * Columns), new FloatBlock(Words * Columns));
        foreach (FloatBlock block in (FloatBlock[])[a, b])
            for (int i = 0; i < block.Count; i += 16) Vector512.Create(0.5f / (1 + (i % 7))).Store(block.Start + i);
    }

    [Benchmark]
    public int Load() => EngineModel.Open(new ResourceStore().ModelPath(EngineModel.Name)).Layers;

    [Benchmark]
    public float Product()
    {
        Kernels.Multiply(a.Start, Inner, Words, Inner, b.Start, Columns, c.Start, Columns, false);
        return c.Start[0];
    }
}
