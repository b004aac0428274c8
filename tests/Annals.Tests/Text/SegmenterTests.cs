using System;
using System.Linq;
using System.Text;
using Annals.Records;
using Annals.Resources;
using Annals.Text;
using CsCheck;
using Xunit;

namespace Annals.Tests.Text;

public class SegmenterTests
{
    private static readonly Segmenter Segmenter = Segmenter.Load(new ResourceStore());

    private static Analysis Segment(string text)
    {
        var analysis = new Analysis(new Report { Id = "t", Text = text, Language = "en" });
        Segmenter.Segment(analysis);
        return analysis;
    }

    private static string Show(string text)
    {
        Analysis a = Segment(text);
        var shown = new StringBuilder();
        for (int i = 0; i < a.Tokens.Count; i++)
        {
            if (i > 0) shown.Append(a.Tokens.Sentence[i] != a.Tokens.Sentence[i - 1] ? " ‖ " : a.Tokens.Continues[i] ? "·" : " ");
            shown.Append(a.Tokens.Form(text, i));
        }
        return shown.ToString();
    }

    [Theory]
    [InlineData("Mr. Lee didn't pay $5m. He left.", "Mr. Lee did·n't pay $ 5 m . ‖ He left .")]
    [InlineData("They can’t; we cannot. Iran’s army won’t.", "They ca·n’t ; we can·not . ‖ Iran·’s army wo·n’t .")]
    [InlineData("The co-founder of a Paris-based firm e-mailed us.", "The co-founder of a Paris - based firm e-mailed us .")]
    [InlineData("U.S. troops left the U.S. on Jan. 3, 2004.", "U.S. troops left the U.S. on Jan. 3 , 2004 .")]
    [InlineData("See https://example.org/a-b?c=1, or write to jo.ann@example.org.", "See https://example.org/a-b?c=1 , or write to jo.ann@example.org .")]
    [InlineData("It rose 3.5% to 1,200 at 10:30am on 3/4/2005.", "It rose 3.5 % to 1,200 at 10:30 am on 3/4/2005 .")]
    [InlineData("In 1990-95, 10-15 died.", "In 1990 - 95 , 10 - 15 died .")]
    [InlineData("\"Stop!\" he said... \"why?\"", "\" Stop ! \" he said ... \" why ? \"")]
    [InlineData("The workers' union and R&D at AT&T.", "The workers·' union and R&D at AT&T .")]
    [InlineData("Kim Jong-un met Ban Ki-moon.", "Kim Jong-un met Ban Ki-moon .")]
    [InlineData("No. 10 said no. Nobody came.", "No. 10 said no . ‖ Nobody came .")]
    [InlineData("George W. Bush spoke.", "George W. Bush spoke .")]
    [InlineData("soft\u00ADly wo\u200Brd", "soft\u00ADly wo\u200Brd")]
    [InlineData("One\u00A0two\r\n\r\nThree", "One two ‖ Three")]
    [InlineData("Three soldiers died.[3][4] A doctor counted nine.", "Three soldiers died . [ 3 ] [ 4 ] ‖ A doctor counted nine .")]
    [InlineData("Also in the past 24 hours, he said, the coalition\nconducted five air strikes in the north.", "Also in the past 24 hours , he said , the coalition conducted five air strikes in the north .")]
    [InlineData("The foreign minister of the United\nRepublic of Lorania told parliament on Tuesday that his ships\nwould leave the strait. He flew home.", "The foreign minister of the United Republic of Lorania told parliament on Tuesday that his ships would leave the strait . ‖ He flew home .")]
    [InlineData("Lorania Pulls Ships From Strait\nThe foreign minister of Lorania told parliament on Tuesday that\nships would leave the strait. He flew home.", "Lorania Pulls Ships From Strait ‖ The foreign minister of Lorania told parliament on Tuesday that ships would leave the strait . ‖ He flew home .")]
    [InlineData("'Go home,' she said.", "' Go home , ' she said .")]
    [InlineData("US$5bn or 20,000-strong", "US$ 5 bn or 20,000 - strong")]
    [InlineData("\"We will stay,\" said Col. Ivan Petrov. \"Nobody leaves.\" The army agreed.", "\" We will stay , \" said Col. Ivan Petrov . ‖ \" Nobody leaves . \" ‖ The army agreed .")]
    [InlineData("Talks between the U.S. and the E.U. ended. Mrs. A. B. Stone left at 5 p.m. She waved.", "Talks between the U.S. and the E.U. ended . ‖ Mrs. A. B. Stone left at 5 p.m. ‖ She waved .")]
    [InlineData("Police in St. Louis arrested Lt. Gen. Mark Ray Jr. on Sept. 3. He lost.", "Police in St. Louis arrested Lt. Gen. Mark Ray Jr. on Sept. 3 . ‖ He lost .")]
    [InlineData("He said (in May) so [...] .", "He said ( in May ) so [...] .")]
    public void WordsAndSentencesFollowUniversalDependencies(string text, string expected) => Assert.Equal(expected, Show(text));

    [Fact]
    public void AnyTextGivesWordsInOrderInsideIt()
    {
        const string Telling = " \n\r\t.,'’\"-@#:/$&*()[]aB1é\uD83D\uDE00\uD800\uDC00\u00AD\u200B\u0301中";
        Gen<char> telling = Gen.Int[0, Telling.Length - 1].Select(static i => Telling[i]);
        Gen.OneOf(Gen.Char, telling).Array[0, 60].Select(static c => new string(c)).Sample(CheckSpans, iter: 3000);
    }

    private static void CheckSpans(string text)
    {
        Analysis a = Segment(text);
        int at = 0;
        for (int i = 0; i < a.Tokens.Count; i++)
        {
            Assert.True(a.Tokens.Start[i] >= at && a.Tokens.End[i] > a.Tokens.Start[i] && a.Tokens.End[i] <= text.Length);
            at = a.Tokens.End[i];
            Assert.False(CutsPair(text, a.Tokens.Start[i]) || CutsPair(text, at));
        }
        Assert.Equal(a.Sentences.Count, a.Tokens.SentenceCount);
    }

    private static bool CutsPair(string text, int i) => i > 0 && i < text.Length && char.IsHighSurrogate(text[i - 1]) && char.IsLowSurrogate(text[i]);

    public static TheoryData<string> Units() => ["a", ".", "a.", "a-", "1-", "a'", "@", "a@", "www.", ":", "\uD800", "\u200B", "$", "1.", "(", "a b ", "x\u00AD", "&A"];

    [Theory]
    [MemberData(nameof(Units))]
    public void ALongLineTakesLinearTime(string unit)
    {
        string text = new StringBuilder().Insert(0, unit, 400_000 / unit.Length).ToString();
        long start = Environment.TickCount64;
        CheckSpans(text);
        Assert.True(Environment.TickCount64 - start < 4000);
    }
}
