using Annals.Language;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Language;

public class ClauseMenderTests
{
    [Fact]
    public void AVerbTakenForAParticipleGetsItsSubjectAndObject()
    {
        TokenTable t = Table("Canada severed relations", [2, 2, -1], [Deprel.Compound, Deprel.Amod, Deprel.Root], [Upos.Propn, Upos.Adj, Upos.Noun], ["NNP", "JJ", "NNS"]);
        ClauseMender.Mend("Canada severed relations", t);
        Assert.Equal([1, -1, 1], t.Head);
        Assert.Equal([Deprel.Nsubj, Deprel.Root, Deprel.Obj], t.Deprel);
        Assert.Equal("sever", t.Lemma[1]);
    }

    [Fact]
    public void ARealParticipleIsLeftAlone()
    {
        TokenTable t = Table("the severed relations", [2, 2, -1], [Deprel.Det, Deprel.Amod, Deprel.Root], [Upos.Det, Upos.Adj, Upos.Noun], ["DT", "JJ", "NNS"]);
        ClauseMender.Mend("the severed relations", t);
        Assert.Equal([2, 2, -1], t.Head);
    }

    /// <summary>One office is the last one's, an office of several the list's.</summary>
    [Theory]
    [InlineData("minister", "NN", 2)]
    [InlineData("ministers", "NNS", 0)]
    public void AnOfficeBehindTwoNamesIsTheLastOnesIfItIsOne(string office, string tag, int whose)
    {
        string text = $"Soto and Mora , the {office} , signed";
        TokenTable t = Table(text, [7, 2, 0, 5, 5, 0, 7, -1], [Deprel.Nsubj, Deprel.Cc, Deprel.Conj, Deprel.Punct, Deprel.Det, Deprel.Appos, Deprel.Punct, Deprel.Root],
            [Upos.Propn, Upos.Cconj, Upos.Propn, Upos.Punct, Upos.Det, Upos.Noun, Upos.Punct, Upos.Verb], ["NNP", "CC", "NNP", ",", "DT", tag, ",", "VBD"]);
        ClauseMender.Mend(text, t);
        Assert.Equal(whose, t.Head[5]);
    }

    [Fact]
    public void WhatWasSaidGoesOnFromTheVerbNotFromWhatIs()
    {
        const string Text = "They agreed it is policy and said so";
        TokenTable t = Table(Text, [1, -1, 4, 4, 1, 6, 4, 6], [Deprel.Nsubj, Deprel.Root, Deprel.Nsubj, Deprel.Cop, Deprel.Ccomp, Deprel.Cc, Deprel.Conj, Deprel.Advmod],
            [Upos.Pron, Upos.Verb, Upos.Pron, Upos.Aux, Upos.Noun, Upos.Cconj, Upos.Verb, Upos.Adv], ["PRP", "VBD", "PRP", "VBZ", "NN", "CC", "VBD", "RB"]);
        t.Lemma[3] = "be";
        t.Lemma[6] = "say";
        ClauseMender.Mend(Text, t);
        Assert.Equal(1, t.Head[6]);
    }

    [Fact]
    public void ANameBehindAKindIsItsName()
    {
        TokenTable t = Table("arrested a lawyer , Reed , and aides", [-1, 2, 0, 4, 2, 7, 7, 2], [Deprel.Root, Deprel.Det, Deprel.Obj, Deprel.Punct, Deprel.Conj, Deprel.Punct, Deprel.Cc, Deprel.Conj],
            [Upos.Verb, Upos.Det, Upos.Noun, Upos.Punct, Upos.Propn, Upos.Punct, Upos.Cconj, Upos.Noun], ["VBD", "DT", "NN", ",", "NNP", ",", "CC", "NNS"]);
        ClauseMender.Mend("arrested a lawyer , Reed , and aides", t);
        Assert.Equal([Deprel.Appos, Deprel.Conj], [t.Deprel[4], t.Deprel[7]]);
    }

    [Fact]
    public void TwoSubjectsWithAndBetweenThemBecomeAList()
    {
        TokenTable t = Table("Chad and Niger met", [3, 2, 3, -1], [Deprel.Nsubj, Deprel.Cc, Deprel.Nsubj, Deprel.Root], [Upos.Propn, Upos.Cconj, Upos.Propn, Upos.Verb], ["NNP", "CC", "NNP", "VBD"]);
        ClauseMender.Mend("Chad and Niger met", t);
        Assert.Equal([3, 2, 0, -1], t.Head);
        Assert.Equal(Deprel.Conj, t.Deprel[2]);
    }

    [Fact]
    public void WhatOpensAContentToldBeforeItsVerbOfSayingBelongsToTheContent()
    {
        TokenTable t = Table("Monday banks will open officials said", [5, 3, 3, 5, 5, -1], [Deprel.OblUnmarked, Deprel.Nsubj, Deprel.Aux, Deprel.Ccomp, Deprel.Nsubj, Deprel.Root],
            [Upos.Propn, Upos.Noun, Upos.Aux, Upos.Verb, Upos.Noun, Upos.Verb], ["NNP", "NNS", "MD", "VB", "NNS", "VBD"]);
        t.Lemma[5] = "say";
        t.IndexDependents();
        ClauseMender.Mend("Monday banks will open officials said", t);
        Assert.Equal([3, 3, 3, 5, 5, -1], t.Head);
    }

    [Theory]
    [InlineData("Peru and West Germany signed", new[] { 4, 3, 3, 0, -1 })]
    [InlineData("Smith and Wesson Company signed", new[] { 3, 2, 0, 4, -1 })]
    public void ANameOfTwoWordsBesideAnotherIsNoPartOfIt(string text, int[] heads)
    {
        TokenTable t = Table(text, [3, 2, 0, 4, -1], [Deprel.Compound, Deprel.Cc, Deprel.Conj, Deprel.Nsubj, Deprel.Root],
            [Upos.Propn, Upos.Cconj, Upos.Propn, Upos.Propn, Upos.Verb], ["NNP", "CC", "NNP", "NNP", "VBD"]);
        ClauseMender.Mend(text, t);
        Assert.Equal(heads, t.Head);
    }

    [Fact]
    public void ASentenceOpensWithNoVerbInTheThirdPerson()
    {
        TokenTable t = Table("Clashes with police left nine", [-1, 2, 0, 0, 3], [Deprel.Root, Deprel.Case, Deprel.Obl, Deprel.Advcl, Deprel.Obj],
            [Upos.Verb, Upos.Adp, Upos.Noun, Upos.Verb, Upos.Num], ["VBZ", "IN", "NN", "VBD", "CD"]);
        ClauseMender.Mend("Clashes with police left nine", t);
        Assert.Equal([3, 2, 0, -1, 3], t.Head);
        Assert.Equal((Upos.Noun, Deprel.Nsubj, Deprel.Nmod), (t.Upos[0], t.Deprel[0], t.Deprel[2]));
    }

    [Fact]
    public void TwoVerbsShareTheObjectBehindTheSecond()
    {
        TokenTable t = Table("Agents shot and wounded Harris", [1, -1, 4, 4, 1], [Deprel.Nsubj, Deprel.Root, Deprel.Cc, Deprel.Amod, Deprel.Conj],
            [Upos.Noun, Upos.Verb, Upos.Cconj, Upos.Verb, Upos.Propn], ["NNS", "VBD", "CC", "VBN", "NNP"]);
        ClauseMender.Mend("Agents shot and wounded Harris", t);
        Assert.Equal([1, -1, 3, 1, 3], t.Head);
        Assert.Equal((Deprel.Conj, Deprel.Obj), (t.Deprel[3], t.Deprel[4]));
    }

    [Fact]
    public void WhoIsCalledNeighbouringIsTheSubject()
    {
        TokenTable t = Table("Neighbouring Peru closed roads", [2, 0, -1, 2], [Deprel.Advcl, Deprel.Obj, Deprel.Root, Deprel.Obj],
            [Upos.Verb, Upos.Propn, Upos.Verb, Upos.Noun], ["VBG", "NNP", "VBD", "NNS"]);
        ClauseMender.Mend("Neighbouring Peru closed roads", t);
        Assert.Equal([1, 2, -1, 2], t.Head);
        Assert.Equal((Deprel.Amod, Deprel.Nsubj), (t.Deprel[0], t.Deprel[1]));
    }

    [Fact]
    public void ASecondContentWithoutASubjectIsAVerbOfTheFirst()
    {
        TokenTable t = Table("They said rebels burned huts , fled", [1, -1, 3, 1, 3, 6, 1], [Deprel.Nsubj, Deprel.Root, Deprel.Nsubj, Deprel.Ccomp, Deprel.Obj, Deprel.Punct, Deprel.Ccomp],
            [Upos.Pron, Upos.Verb, Upos.Noun, Upos.Verb, Upos.Noun, Upos.Punct, Upos.Verb], ["PRP", "VBD", "NNS", "VBD", "NNS", ",", "VBD"]);
        ClauseMender.Mend("They said rebels burned huts , fled", t);
        Assert.Equal((3, Deprel.Conj), (t.Head[6], t.Deprel[6]));
    }

    [Fact]
    public void AWordOfSayingBetweenCommasIsNoClauseAboutTheSubject()
    {
        TokenTable t = Table("The court , she wrote , had erred", [1, 7, 1, 4, 1, 4, 7, -1], [Deprel.Det, Deprel.Nsubj, Deprel.Punct, Deprel.Nsubj, Deprel.AclRelcl, Deprel.Punct, Deprel.Aux, Deprel.Root],
            [Upos.Det, Upos.Noun, Upos.Punct, Upos.Pron, Upos.Verb, Upos.Punct, Upos.Aux, Upos.Verb], ["DT", "NN", ",", "PRP", "VBD", ",", "VBD", "VBN"]);
        t.Lemma[4] = "write";
        t.IndexDependents();
        ClauseMender.Mend("The court , she wrote , had erred", t);
        Assert.Equal((7, Deprel.Parataxis), (t.Head[4], t.Deprel[4]));
    }

    [Fact]
    public void APastFormBesideAnInfinitiveGoesOnFromTheVerbAbove()
    {
        TokenTable t = Table("He urged them to wait and called on Chad", [1, -1, 1, 4, 1, 6, 4, 8, 6], [Deprel.Nsubj, Deprel.Root, Deprel.Obj, Deprel.Mark, Deprel.Xcomp, Deprel.Cc, Deprel.Conj, Deprel.Case, Deprel.Obl],
            [Upos.Pron, Upos.Verb, Upos.Pron, Upos.Part, Upos.Verb, Upos.Cconj, Upos.Verb, Upos.Adp, Upos.Propn], ["PRP", "VBD", "PRP", "TO", "VB", "CC", "VBN", "IN", "NNP"]);
        ClauseMender.Mend("He urged them to wait and called on Chad", t);
        Assert.Equal((1, "VBD"), (t.Head[6], t.Xpos[6]));
    }

    private static TokenTable Table(string text, int[] heads, Deprel[] relations, Upos[] tags, string[] xpos)
    {
        var t = new TokenTable();
        t.Allocate(heads.Length);
        int at = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            int end = text.IndexOf(' ', at) is >= 0 and int space ? space : text.Length;
            (t.Start[i], t.End[i], t.Head[i], t.Deprel[i], t.Upos[i], t.Xpos[i]) = (at, end, heads[i], relations[i], tags[i], xpos[i]);
            t.Lemma[i] = text[at..end].ToLowerInvariant();
            at = end + 1;
        }
        t.SentenceStart = [0, heads.Length];
        t.IndexDependents();
        return t;
    }
}
