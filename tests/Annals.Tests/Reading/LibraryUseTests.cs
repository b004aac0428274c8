using System.Linq;
using Annals.Reading;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Reading;

public class LibraryUseTests
{
    [Fact]
    public void AReportIsReadInFiveLines()
    {
        ReportReader reader = ReportReader.Load();
        Record record = reader.Read(Report.FromText("Sudanese troops seized Nyala airport on Monday.", published: "2023-08-22"));
        string[] places = [.. record.Toponyms.Select(t => $"{t.Span.In(record.Report.Text)} in {t.Place?.Country}")];

        Assert.Contains("Nyala in SD", places);
        Assert.Equal("en", record.Language);
    }
}
