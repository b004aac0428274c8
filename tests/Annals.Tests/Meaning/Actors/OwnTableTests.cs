using System.IO;
using System.Linq;
using Annals.Reading;
using Annals.Records;
using Annals.Resources;
using Xunit;

namespace Annals.Tests.Meaning.Actors;

public class OwnTableTests
{
    [Fact]
    public void AReadersOwnActorIsCodedAsHisTableSays()
    {
        string table = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(table, "name\tcountry\tsectors\tfrom\tuntil\nRed Lanterns\tPER\tREB\t\t\n");
        try
        {
            Event attack = ReportReader.Load(null, table).Read(Report.FromText("Red Lanterns attacked a police post near Lima on Monday.", "2024-05-01")).Events.Single();
            Assert.Equal(("PER", "REB"), (attack.Source[0].Country, attack.Source[0].Sectors[0]));
        }
        finally
        {
            File.Delete(table);
        }
    }

    [Fact]
    public void AMissingTableIsAClearError() => Assert.Throws<ResourceException>(() => ReportReader.Load(null, Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));

    [Fact]
    public void ASurnameIsNoOfficeHolderWhenTheReportNamesSomebodyElseInFull()
    {
        Record record = ReportReader.Load().Read(Report.FromText("Hugo Salazar was fined on Monday. Police arrested Salazar in Lima.", "2019-06-18"));
        Assert.DoesNotContain(record.Entities, e => e.Actor?.Country == "PRT");
    }
}
