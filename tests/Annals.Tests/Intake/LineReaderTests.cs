using System.Collections.Generic;
using System.IO;
using System.Text;
using Annals.Intake;
using Xunit;

namespace Annals.Tests.Intake;

public class LineReaderTests
{
    private static List<string> Read(string text, int limit)
    {
        var lines = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), limit);
        var found = new List<string>();
        while (lines.Next() is { } line) found.Add(lines.TooLong ? "too long" : Encoding.UTF8.GetString(line));
        return found;
    }

    [Fact]
    public void CarriageReturnsAndAMissingLastLineFeedDoNotMatter() => Assert.Equal(["a", "", "b"], Read("a\r\n\nb", 100));

    [Fact]
    public void ALineOverTheLimitIsPassedOverAndItsNeighboursAreRead() =>
        Assert.Equal(["before", "too long", "after", "too long"], Read("before\n" + new string('x', 300_000) + "\nafter\n" + new string('y', 200_000), 100_000));

    [Fact]
    public void ALineOfTheLimitIsRead() => Assert.Equal([new string('x', 100), "too long"], Read(new string('x', 100) + "\n" + new string('x', 101), 100));
}
