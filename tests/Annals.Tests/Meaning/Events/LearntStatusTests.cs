using System.Linq;
using Annals.Meaning.Events;
using Annals.Records;
using Xunit;

namespace Annals.Tests.Meaning.Events;

public sealed class LearntStatusTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    [Theory]
    [InlineData(Assertion.Fact, 3, 0.9f, Assertion.Negated)]
    [InlineData(Assertion.Fact, 3, 0.55f, Assertion.Fact)]
    [InlineData(Assertion.Planned, 0, 0.7f, Assertion.Planned)]
    [InlineData(Assertion.Planned, 0, 0.95f, Assertion.Fact)]
    [InlineData(Assertion.Possible, 0, 0.7f, Assertion.Fact)]
    [InlineData(Assertion.Claimed, 0, 0.99f, Assertion.Claimed)]
    [InlineData(Assertion.Claimed, 2, 0.99f, Assertion.Claimed)]
    [InlineData(Assertion.Denied, 0, 0.99f, Assertion.Denied)]
    [InlineData(Assertion.Planned, 4, 0.7f, Assertion.Planned)]
    [InlineData(Assertion.Planned, 4, 0.9f, Assertion.Conditional)]
    public void RulesGiveWayToWhatIsSureAndToNothingElse(Assertion ruled, int read, float share, Assertion expected) => Assert.Equal(expected, LearntStatus.Decide(ruled, read, share));

    [Fact]
    public void AStatusThatIsNotTheRulesSaysSoInItsReason()
    {
        const string text = "Should the army continue to refuse, Norway may impose sanctions on its officers.";
        Event imposed = loaded.Reader.Read(Report.FromText(text)).Events.Single(static e => e.Lemma == "impose");
        Assert.Equal(Assertion.Possible, imposed.Asserted);
        Assert.Matches(@"possible read \(0\.\d\d\), not conditional", imposed.Why.Detail);
    }

    [Theory]
    [InlineData("The police never arrested the mayor.", Assertion.Negated)]
    [InlineData("Rebels killed four soldiers near the border on Monday.", Assertion.Fact)]
    [InlineData("The army will shell the port on Friday.", Assertion.Planned)]
    [InlineData("Unless wages rise, miners will strike on Monday.", Assertion.Conditional)]
    public void PlainSentencesKeepWhatRulesSay(string text, Assertion expected) => Assert.Equal(expected, loaded.Reader.Read(Report.FromText(text, "2024-05-01")).Events[0].Asserted);
}
