using System.Linq;
using Annals.Meaning.Events;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public class TrustTreesTests
{
    private static readonly string[] Table = ["bias\t100", "floor\t-2000", "floor.read\t-1000", "0\t0\tType\t4\t1\t2", "0\t1\t-700", "0\t2\tTopic\t-1\t3\t4", "0\t3\t20", "0\t4\t300", "1\t0\t5"];

    private static int Odds(params short[] grounds) => new TrustTrees("test", Table).Odds([.. grounds]);

    [Fact]
    public void LeavesOfAllTreesAreAddedUp()
    {
        Assert.Equal(100 - 700 + 5, Odds((short)EventTrust.Slot(EventTrust.Grounds.Type, 4)));
        Assert.Equal(100 + 20 + 5, Odds((short)EventTrust.Slot(EventTrust.Grounds.Type, 5)));
        Assert.Equal(100 + 300 + 5, Odds((short)EventTrust.Slot(EventTrust.Grounds.Type, 5), (short)EventTrust.Slot(EventTrust.Grounds.Topic, 0)));
    }

    [Fact]
    public void AnEventThatLacksAGroundGoesBelow() => Assert.Equal(100 - 700 + 5, Odds());

    [Fact]
    public void MoreIsAskedOfWhatTheNetworkReadAlone()
    {
        var trees = new TrustTrees("test", Table);
        Assert.True(trees.IsTooLow(-1500, read: true));
        Assert.False(trees.IsTooLow(-1500, read: false));
    }

    [Theory]
    [InlineData("0\t1\t5")]
    [InlineData("1\t0\t5")]
    [InlineData("0\t0\tNobody\t3\t1\t2")]
    [InlineData("0\t0\tType\t3\t0\t2")]
    [InlineData("0\t0\tType\t3\t1\t9")]
    [InlineData("0\t0\tmuch")]
    [InlineData("0\t0\t1\t2")]
    public void ATableThatLeadsNowhereIsRefused(string line) => Assert.Throws<ResourceException>(() => new TrustTrees("test", [line, .. line.Split('\t') is ["0", "0", "Type", ..] ? Enumerable.Repeat("0\t1\t5", 1) : []]));
}
