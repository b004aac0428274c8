using System;
using System.Threading.Tasks;
using Annals.Language;
using Xunit;

namespace Annals.Tests.Language;

public sealed unsafe class WordCacheTests
{
    private const int Size = 32;

    [Fact]
    public void KeepsARowByFormAndPlace()
    {
        var cache = new WordCache(Size);
        Put(cache, "Ministers", opens: true, 7);
        Assert.Equal(7, Value(cache, "Ministers", opens: true));
        Assert.True(cache.Find("Ministers", false) is null && cache.Find("ministers", true) is null && cache.Find("", true) is null);
        // what is in stays
        Put(cache, "Ministers", opens: true, 8);
        Assert.Equal(7, Value(cache, "Ministers", opens: true));
    }

    [Fact]
    public void FullItTakesNoMoreAndLosesNothing()
    {
        var cache = new WordCache(Size);
        int kept = 0;
        for (int i = 0; i < 40_000; i++) Put(cache, "word" + i, opens: false, i);
        for (int i = 0; i < 40_000; i++)
        {
            if (cache.Find("word" + i, false) is null) continue;
            Assert.Equal(i, Value(cache, "word" + i, opens: false));
            kept++;
        }
        Assert.InRange(kept, 5000, 10_000);
    }

    [Fact]
    public void ThreadsSeeWholeRowsOnly()
    {
        var cache = new WordCache(Size);
        Parallel.For(0, 8, t =>
        {
            for (int i = 0; i < 5000; i++)
            {
                Put(cache, "word" + i, opens: i % 2 == 0, i);
                if (cache.Find("word" + i, i % 2 == 0) is not null) Assert.Equal(i, Value(cache, "word" + i, opens: i % 2 == 0));
            }
        });
    }

    private static void Put(WordCache cache, string form, bool opens, int value)
    {
        float* row = stackalloc float[Size];
        new Span<float>(row, Size).Fill(value);
        cache.Add(form, opens, row);
    }

    private static int Value(WordCache cache, string form, bool opens)
    {
        float* row = cache.Find(form, opens);
        for (int j = 1; j < Size; j++) Assert.Equal(row[0], row[j]);
        return (int)row[0];
    }
}
