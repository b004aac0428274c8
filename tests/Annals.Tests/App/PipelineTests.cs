using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Annals.App.Cli;
using Xunit;

namespace Annals.Tests.App;

public class PipelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void ResultsLeaveInTheOrderOfTheirInputs(int threads)
    {
        var written = new List<int>();
        new OrderedPipeline<int, int>(threads, static _ => 1).Run(Enumerable.Range(0, 500), () => static i =>
        {
            if (i % 7 == 0) Thread.Sleep(1);
            return i;
        }, i =>
        {
            written.Add(i);
            return true;
        });
        Assert.Equal(Enumerable.Range(0, 500), written);
    }

    [Fact]
    public void NoMoreThanAFewInputsAreHeld()
    {
        int read = 0, most = 0, done = 0;
        IEnumerable<int> Inputs()
        {
            for (int i = 0; i < 200; i++)
            {
                Interlocked.Increment(ref read);
                yield return i;
            }
        }

        new OrderedPipeline<int, int>(2, static _ => 1).Run(Inputs(), () => static i => i, _ =>
        {
            most = int.Max(most, Volatile.Read(ref read) - ++done);
            Thread.Sleep(1);
            return true;
        });
        Assert.Equal(200, done);
        Assert.InRange(most, 0, 16);
    }

    [Fact]
    public void AnInputThatIsLargerThanAllStillPasses() =>
        new OrderedPipeline<int, int>(2, static _ => long.MaxValue / 4).Run([1, 2, 3], () => static i => i, static _ => true);

    [Fact]
    public void WritingCanStopIt()
    {
        int written = 0;
        new OrderedPipeline<int, int>(4, static _ => 1).Run(Enumerable.Range(0, 100_000_000), () => static i => i, _ => ++written < 10);
        Assert.Equal(10, written);
    }
}
