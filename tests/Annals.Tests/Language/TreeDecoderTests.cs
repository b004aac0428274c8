using System;
using System.Linq;
using Annals.Language;
using CsCheck;
using Xunit;

namespace Annals.Tests.Language;

public sealed class TreeDecoderTests
{
    private static readonly Gen<(int N, float[] Scores)> Sentences =
        Gen.Int[1, 40].SelectMany(n => Gen.Float[-20, 20].Array[n * (n + 1)].Select(s => (n, s)));

    [Fact]
    public void EverySentenceGetsOneRootAndNoCircle() => Sentences.Sample(
        s =>
        {
            int[] heads = new int[s.N];
            TreeDecoder.Decode(s.Scores, s.N + 1, s.N, heads);
            return TreeDecoder.IsTree(heads) && heads.Select((h, i) => h != i && h < s.N).All(x => x);
        },
        iter: 500);

    [Fact]
    public void EqualScoresStillGiveATree()
    {
        int[] heads = new int[30];
        TreeDecoder.Decode(new float[30 * 31], 31, 30, heads);
        Assert.True(TreeDecoder.IsTree(heads));
    }

    [Fact]
    public void TheTreeIsTheBestOfAll() => Gen.Int[1, 5].SelectMany(n => Gen.Float[-5, 5].Array[n * (n + 1)].Select(s => (N: n, Scores: s))).Sample(
        s =>
        {
            int[] heads = new int[s.N];
            TreeDecoder.Decode(s.Scores, s.N + 1, s.N, heads);
            return Math.Abs(Value(s.Scores, heads) - Best(s.Scores, s.N)) < 1e-3;
        },
        iter: 300);

    [Theory]
    [InlineData(new[] { -1, 0, 0 }, true)]
    [InlineData(new[] { 1, 0, -1 }, false)]
    [InlineData(new[] { -1, -1 }, false)]
    [InlineData(new[] { 1, 2, 0 }, false)]
    public void TreesAreToldFromOtherGraphs(int[] heads, bool tree) => Assert.Equal(tree, TreeDecoder.IsTree(heads));

    private static double Value(float[] scores, int[] heads) => heads.Select((h, d) => (double)scores[(d * (heads.Length + 1)) + h + 1]).Sum();

    private static double Best(float[] scores, int n)
    {
        double best = double.NegativeInfinity;
        int[] heads = new int[n];
        int all = (int)Math.Pow(n + 1, n);
        for (int code = 0; code < all; code++)
        {
            int rest = code;
            for (int d = 0; d < n; d++, rest /= n + 1) heads[d] = (rest % (n + 1)) - 1;
            if (!heads.Where((h, d) => h == d).Any() && TreeDecoder.IsTree(heads)) best = Math.Max(best, Value(scores, heads));
        }
        return best;
    }
}
