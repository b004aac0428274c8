using System;
using System.Linq;
using Annals.Language;
using Xunit;

namespace Annals.Tests.Language;

public sealed unsafe class WeightMatrixTests
{
    [Theory]
    [InlineData(1, 16, 16)]
    [InlineData(5, 96, 64)]
    [InlineData(6, 256, 80)]
    [InlineData(49, 256, 192)]
    [InlineData(100, 384, 208)]
    public void ProductsAreNearTheFloatingOnes(int m, int k, int n)
    {
        float[] a = Numbers(m * k, 1);
        short[] w = Weights(k * n, 2);
        float[] c = Product(a, w, m, k, n);
        double worst = 0, size = 0;
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
            {
                double sum = 0;
                for (int p = 0; p < k; p++) sum += (double)a[(i * k) + p] * w[(p * n) + j] * Scale(j);
                worst = Math.Max(worst, Math.Abs(sum - c[(i * n) + j]));
                size = Math.Max(size, Math.Abs(sum));
            }
        Assert.InRange(worst, 0, 0.002 * size);
    }

    [Fact]
    public void ARowIsTheSameAloneOrAmongOthers()
    {
        const int k = 96, n = 144;
        float[] a = Numbers(53 * k, 3);
        short[] w = Weights(k * n, 4);
        float[] all = Product(a, w, 53, k, n);
        for (int i = 0; i < 53; i++) Assert.Equal(all[(i * n)..((i + 1) * n)], Product(a[(i * k)..((i + 1) * k)], w, 1, k, n));
    }

    [Fact]
    public void TheLargestNumbersDoNotOverflow()
    {
        const int k = 512, n = 16;
        float[] c = Product([.. Enumerable.Repeat(3f, k)], [.. Enumerable.Repeat(short.MaxValue, k * n)], 1, k, n);
        for (int j = 0; j < n; j++) Assert.InRange(c[j] / (3.0 * k * short.MaxValue * Scale(j)), 0.999, 1.001);
        c = Product([.. Enumerable.Repeat(-3f, k)], [.. Enumerable.Repeat(short.MaxValue, k * n)], 1, k, n);
        for (int j = 0; j < n; j++) Assert.InRange(c[j] / (-3.0 * k * short.MaxValue * Scale(j)), 0.999, 1.001);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void ARowOfNothingOrOfNoNumberGivesNothing(float value)
    {
        float[] c = Product([.. Enumerable.Repeat(value, 32)], Weights(32 * 16, 5), 1, 32, 16);
        Assert.All(c, static v => Assert.Equal(0, v));
    }

    [Fact]
    public void ColumnsCanBeTakenApartAndSumsAdded()
    {
        const int k = 64, n = 256, m = 7;
        float[] a = Numbers(m * k, 6), all = new float[m * n], part = new float[m * 128];
        short[] w = Weights(k * n, 7);
        Array.Fill(all, 1f);
        Array.Fill(part, 1f);
        WeightMatrix matrix = Matrix(w, k, n);
        fixed (float* pa = a, pall = all, ppart = part)
        {
            matrix.Multiply(pa, k, m, pall, n, true);
            matrix.Multiply(pa, k, m, 128, 256, ppart, 128, true);
        }
        for (int i = 0; i < m; i++) Assert.Equal(all[((i * n) + 128)..((i + 1) * n)], part[(i * 128)..((i + 1) * 128)]);
        Assert.NotEqual(Product(a, w, m, k, n), all);
    }

    private static float[] Product(float[] a, short[] w, int m, int k, int n)
    {
        float[] c = new float[m * n];
        Array.Fill(c, 7f);
        fixed (float* pa = a, pc = c) Matrix(w, k, n).Multiply(pa, k, m, pc, n, false);
        return c;
    }

    private static WeightMatrix Matrix(short[] w, int k, int n)
    {
        float[] wide = Array.ConvertAll(w, static v => (float)v), packed = new float[k * n];
        fixed (float* from = wide, to = packed) Kernels.Pack(from, n, k, n, to);
        var scale = new FloatBlock(n);
        for (int j = 0; j < n; j++) scale.Start[j] = Scale(j);
        fixed (short* from = Array.ConvertAll(packed, static v => (short)v)) return new WeightMatrix(from, scale, k, n);
    }

    private static float Scale(int column) => 1e-5f * (1 + (column % 7));

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    private static short[] Weights(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-32767, 32768))];
    }
}
