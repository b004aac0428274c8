using System;
using System.Linq;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Text;

public class LabelsTests
{
    [Fact]
    public void SpellingsStandInTheOrderOfTheEnums()
    {
        Assert.Equal(Enum.GetNames<Deprel>(), Enum.GetValues<Deprel>().Select(static d => Capitalised(d.Name())));
        Assert.Equal(Enum.GetNames<Upos>(), Enum.GetValues<Upos>().Select(static u => Capitalised(u.Name())));
    }

    [Fact]
    public void EverySpellingIsReadBack()
    {
        foreach (Deprel relation in Enum.GetValues<Deprel>()) Assert.Equal(relation, Labels.ParseDeprel(relation.Name()));
        foreach (Upos tag in Enum.GetValues<Upos>()) Assert.Equal(tag, Labels.ParseUpos(tag.Name()));
    }

    [Fact]
    public void AnUnknownSubtypeIsItsType()
    {
        Assert.Equal(Deprel.Nmod, Labels.ParseDeprel("nmod:gobbled"));
        Assert.Equal(Deprel.Dep, Labels.ParseDeprel("gobbled"));
        Assert.Equal(Upos.None, Labels.ParseUpos("GOBBLED"));
    }

    private static string Capitalised(string spelling) =>
        spelling == "_" ? "None" : string.Concat(spelling.Split(':').Select(static part => part[..1].ToUpperInvariant() + part[1..].ToLowerInvariant()));
}
