using System;
using System.Runtime.Intrinsics;
using Annals.Language;
using Xunit;

namespace Annals.Tests.Language;

public sealed unsafe class KernelsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 7, 16)]
    [InlineData(6, 33, 64)]
    [InlineData(13, 96, 83)]
    [InlineData(20, 64, 208)]
    public void ProductsAreSumsInAscendingOrderBitForBit(int m, int k, int n)
    {
        float[] a = Numbers(m * k, 1), b = Numbers(k * n, 2);
        float[] c = Product(a, b, m, k, n);
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
            {
                float sum = 0;
                for (int p = 0; p < k; p++) sum = MathF.FusedMultiplyAdd(a[(i * k) + p], b[(p * n) + j], sum);
                Assert.Equal(BitConverter.SingleToInt32Bits(sum), BitConverter.SingleToInt32Bits(c[(i * Kernels.Pad(n)) + j]));
            }
    }

    [Fact]
    public void ARowIsTheSameAloneOrAmongOthers()
    {
        float[] a = Numbers(17 * 50, 3), b = Numbers(50 * 128, 4);
        float[] all = Product(a, b, 17, 50, 128);
        for (int i = 0; i < 17; i++)
            Assert.Equal(all[(i * 128)..((i + 1) * 128)], Product(a[(i * 50)..((i + 1) * 50)], b, 1, 50, 128));
    }

    [Fact]
    public void TransposedPackingIsPackingOfTheTranspose()
    {
        float[] b = Numbers(7 * 90, 5), t = new float[7 * 90], one = new float[7 * 96], other = new float[7 * 96];
        for (int i = 0; i < 7; i++)
            for (int j = 0; j < 90; j++) t[(j * 7) + i] = b[(i * 90) + j];
        fixed (float* pb = b, pt = t, p1 = one, p2 = other)
        {
            Kernels.Pack(pb, 90, 7, 90, p1);
            Kernels.PackTransposed(pt, 7, 7, 90, p2);
        }
        Assert.Equal(one, other);
    }

    [Fact]
    public void ExpAndSigmoidAreNearTheirValues()
    {
        for (float x = -80; x < 80; x += 0.37f)
        {
            double e = Math.Exp(x), s = 1 / (1 + Math.Exp(-x));
            Assert.InRange(Kernels.Exp(Vector512.Create(x))[3], e * (1 - 4e-7), e * (1 + 4e-7));
            (Vector512<float> first, Vector512<float> second) = Kernels.Sigmoids(Vector512.Create(x), Vector512.Create(-x));
            Assert.InRange(first[15], s - 1e-6, s + 1e-6);
            Assert.InRange(first[15] / Math.Max(s, Math.Exp(-40)), 0.7, 1.3);
            Assert.InRange(first[15] + second[0], 1 - 1e-6f, 1 + 1e-6f);
        }
    }

    private static float[] Product(float[] a, float[] b, int m, int k, int n)
    {
        int padded = Kernels.Pad(n);
        float[] packed = new float[k * padded], c = new float[m * padded];
        fixed (float* pa = a, pb = b, pp = packed, pc = c)
        {
            Kernels.Pack(pb, n, k, n, pp);
            Kernels.Multiply(pa, k, m, k, pp, padded, pc, padded, false);
        }
        return c;
    }

    private static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = (random.NextSingle() * 2) - 1;
        return numbers;
    }
}
