using System.Collections.Generic;
using Annals.Meaning.Entities;
using Annals.Reading;
using Annals.Records;
using Annals.Resources;
using Annals.Text;
using BenchmarkDotNet.Attributes;

namespace Annals.Benchmarks;

/// <summary>Entities and coreference of one report of about 2,000 words whose words are tagged and parsed.</summary>
[MemoryDiagnoser]
public class EntityStep
{
    private const string Part = "Sudanese paratroopers seized the airport of Wau from gunmen loyal to General Omar Deng on Monday, the Defence Ministry said. "
        + "Deng's forces fled to a town in the north, where they regrouped. \"We will return,\" the general told reporters by telephone. His spokeswoman, Amina Otieno, "
        + "denied that she had asked the United Nations for help. The two governments called for talks, but their ministers did not meet.\n\n";

    private EntityFinder finder = null!;
    private Analysis analysis = null!;

    [GlobalSetup]
    public void Read()
    {
        finder = EntityFinder.Load(new ResourceStore());
        analysis = new Analysis(new Report { Id = "r", Text = string.Concat(System.Linq.Enumerable.Repeat(Part, 24)) });
        ReportReader.Load().Annotate(analysis);
    }

    [Benchmark]
    public List<Entity> Find()
    {
        analysis.Entities.Clear();
        finder.Find(analysis);
        return analysis.Entities;
    }
}
