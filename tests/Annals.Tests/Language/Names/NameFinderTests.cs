using System.Linq;
using Annals.Language;
using Annals.Language.Names;
using Annals.Records;
using Annals.Resources;
using Annals.Text;
using CsCheck;
using Xunit;

namespace Annals.Tests.Language.Names;

public class NameFinderTests
{
    private static readonly ResourceStore Resources = new();
    private static readonly Segmenter Segmenter = Segmenter.Load(Resources);
    private static readonly LanguageEngine Engine = LanguageEngine.Load(Resources, WordVectors.Load(Resources));
    private static readonly NameFinder Finder = NameFinder.Load(Resources);

    private static Analysis Find(string text)
    {
        var analysis = new Analysis(new Report { Id = "t", Text = text, Language = "en" });
        Segmenter.Segment(analysis);
        Finder.Find(analysis, Engine);
        return analysis;
    }

    private static string Show(string text)
    {
        Analysis a = Find(text);
        return string.Join("; ", a.Names.Select(n => $"{a.Tokens.Span(n.First, n.Last).In(text)}={n.Kind}"));
    }

    [Theory]
    [InlineData("Col. Ivan Petrov of the Ministry of Defence left Kyiv on Monday.", "Ivan Petrov=Person; Ministry of Defence=Organization; Kyiv=Place")]
    [InlineData("Police in Nairobi arrested two men near the airport, officials said.", "Nairobi=Place")]
    [InlineData("The World Health Organization (WHO) said cholera had spread in Haiti.", "World Health Organization=Organization; WHO=Organization; Haiti=Place")]
    [InlineData("\"We will not leave,\" President Maria Lopez told reporters in Geneva.", "Maria Lopez=Person; Geneva=Place")]
    [InlineData("The meeting began at noon and nobody was hurt.", "")]
    public void NamesAreFoundWithTheirKinds(string text, string expected) => Assert.Equal(expected, Show(text));

    [Fact]
    public void NamesStandInOrderWithinOneSentence() =>
        Gen.String[Gen.OneOf(Gen.Char['A', 'Z'], Gen.Char['a', 'z'], Gen.Char[' ', '.'], Gen.Char), 0, 120].Sample(CheckNames, iter: 500);

    private static void CheckNames(string text)
    {
        Analysis a = Find(text);
        int behind = 0;
        foreach (NameSpan name in a.Names)
        {
            Assert.True(name.First >= behind && name.Last >= name.First && name.Last < a.Tokens.Count);
            Assert.Equal(a.Tokens.Sentence[name.First], a.Tokens.Sentence[name.Last]);
            Assert.InRange(name.Score, 0f, 1f);
            behind = name.Last + 1;
        }
    }
}
