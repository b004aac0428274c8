using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Times;

/// <summary>Lengths no calendar holds, and publication days at its ends, are read without a day rather than failing the report.</summary>
public class FarTimesTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData("The lake dried up 3000000000 weeks ago.")]
    [InlineData("Nine billion years ago it was hot; 9 billion days later it was cold.")]
    [InlineData("The vote is due the day after tomorrow, the talks next week, the trial next year, the report in two quarters.")]
    [InlineData("In the past 4,000,000 days and the next 999999999 weeks nothing moved, nor in the last 500000000 quarters.")]
    [InlineData("The war began on 3 May 1982. It ended 99999999 weeks after the war, 3000000 months from January 3, 800000 decades earlier.")]
    public void AReportWithATimeBeyondTheCalendarIsRead(string text)
    {
        foreach (string day in (string[])["0001-01-01", "1987-03-01", "9999-12-31"])
        {
            Records.Record record = loaded.Read(text, day);
            Assert.All(record.Times, t => Assert.InRange(t.Span.End, 1, text.Length));
        }
    }

    [Fact]
    public void ANumberDoesNotBeginWithinAnother()
    {
        const string Text = "Reserves came to 644 million, down from 1.34 billion two weeks earlier.";
        Records.Record record = loaded.Read(Text, "1987-03-01");
        Timex time = Assert.Single(record.Times);
        Assert.Equal("two weeks earlier", time.Span.In(Text));
    }
}
