using System.Collections.Immutable;
using Annals.Records;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Text;

public class EntityIndexTests
{
    private static readonly string[] Words = ["The", "mayor", "of", "Lima", "left"];

    [Fact]
    public void TheShortestMentionOfAHeadCounts()
    {
        Analysis analysis = Read();
        analysis.Entities.Add(Entity(analysis, "e1", (0, 3, 1)));
        analysis.Entities.Add(Entity(analysis, "e2", (0, 1, 1), (4, 4, 4)));
        var index = EntityIndex.Build(analysis);
        Assert.Equal((1, 0), (index.EntityOf(1), index.MentionOf(1)));
        Assert.Equal((1, 1), (index.EntityOf(4), index.MentionOf(4)));
    }

    [Fact]
    public void ARowInsideAPhraseIsCoveredByItsShortestMention()
    {
        Analysis analysis = Read();
        analysis.Entities.Add(Entity(analysis, "e1", (0, 3, 1)));
        analysis.Entities.Add(Entity(analysis, "e2", (3, 3, 3)));
        var index = EntityIndex.Build(analysis);
        Assert.Equal((0, 0, 1, -1), (index.Covering(0), index.Covering(2), index.Covering(3), index.Covering(4)));
        Assert.Equal(-1, index.EntityOf(0));
    }

    [Fact]
    public void RowsOutsideTheTableHaveNoEntity() => Assert.Equal(-1, EntityIndex.Empty.EntityOf(7));

    private static Analysis Read()
    {
        var analysis = new Analysis(new Report { Id = "r", Text = string.Join(' ', Words) });
        analysis.Tokens.Allocate(Words.Length);
        for (int i = 0, at = 0; i < Words.Length; at += Words[i].Length + 1, i++)
            (analysis.Tokens.Start[i], analysis.Tokens.End[i]) = (at, at + Words[i].Length);
        return analysis;
    }

    private static Entity Entity(Analysis analysis, string id, params (int First, int Last, int Head)[] mentions)
    {
        ImmutableArray<Mention>.Builder list = ImmutableArray.CreateBuilder<Mention>();
        foreach ((int first, int last, int head) in mentions)
            list.Add(new Mention(analysis.Tokens.Span(first, last), MentionForm.Nominal, head, default));
        return new Entity { Id = id, Kind = EntityKind.Person, Name = id, Mentions = list.ToImmutable() };
    }
}
