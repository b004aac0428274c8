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

    [Fact]
    public void TwoSubjectsWithAndBetweenThemBecomeAList()
    {
        TokenTable t = Table("Chad and Niger met", [3, 2, 3, -1], [Deprel.Nsubj, Deprel.Cc, Deprel.Nsubj, Deprel.Root], [Upos.Propn, Upos.Cconj, Upos.Propn, Upos.Verb], ["NNP", "CC", "NNP", "VBD"]);
        ClauseMender.Mend("Chad and Niger met", t);
        Assert.Equal([3, 2, 0, -1], t.Head);
        Assert.Equal(Deprel.Conj, t.Deprel[2]);
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
