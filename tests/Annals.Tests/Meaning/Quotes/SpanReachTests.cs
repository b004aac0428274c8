using System;
using System.Collections.Generic;
using Annals.Meaning.Quotes;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Quotes;

public sealed class SpanReachTests
{
    [Fact]
    public void LeavesOutNoSpanThatOverlapsOrMeets()
    {
        var random = new Random(7);
        var near = new List<int>();
        for (int round = 0; round < 200; round++)
        {
            var spans = new TextSpan[random.Next(0, 30)];
            for (int i = 0; i < spans.Length; i++) spans[i] = Any(random);
            var reach = new SpanReach(spans);
            TextSpan asked = Any(random);
            reach.Near(asked, near);
            for (int i = 0; i < spans.Length; i++)
                if (spans[i].Start <= asked.End && asked.Start <= spans[i].End) Assert.Contains(i, near);
            for (int k = 1; k < near.Count; k++) Assert.True(near[k - 1] < near[k]);
        }
    }

    [Fact]
    public void LooksAtFewOfManyApart()
    {
        var spans = new TextSpan[1000];
        for (int i = 0; i < spans.Length; i++) spans[i] = new TextSpan(i * 10, i * 10 + 5);
        var near = new List<int>();
        new SpanReach(spans).Near(new TextSpan(5000, 5012), near);
        Assert.Equal([500, 501], near);
    }

    private static TextSpan Any(Random random)
    {
        int start = random.Next(0, 200);
        return new TextSpan(start, start + random.Next(1, random.Next(2, 60)));
    }
}
