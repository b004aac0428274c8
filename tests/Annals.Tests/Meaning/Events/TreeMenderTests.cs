using Xunit;

namespace Annals.Tests.Meaning.Events;

public class TreeMenderTests(LoadedReader loaded) : IClassFixture<LoadedReader>
{
    /// <summary>Trees of broken text are odd at their edges: every cut must be read.</summary>
    [Theory]
    [InlineData("Firing at about 60 of them, with police chasing both the students and, after Monday's firing, killing nine left dead.")]
    [InlineData("Around 60 of. Both. Left nine dead. Have forbidden imports. Shells were burst. , firing into rows left 9 others wounded with men firing.")]
    [InlineData("He and President Reagan of, Kenya's Anna Berg of Kenya, and Minister Ole Krag and. U.S.-Soviet-Danish and Franco-German, Chad/Mali talks with Chad to buy, Peru, and Chad.")]
    [InlineData("Called for Reagan to, visiting leading Danes to act, told visiting Anna Berg south of south of missile north of Gao, held for stoning police of stoning, Berg, saying that, today urged.")]
    [InlineData("Shelling attributed to rebels operated by the army (RSF) hit seamen and leaders said that firms and unions said; drones flown by rebels struck, and told and denied and said they would ask and said.")]
    public void AnyCutOfASentenceIsRead(string text)
    {
        for (int cut = 0; cut < text.Length; cut++)
        {
            Assert.NotNull(loaded.Read(text[cut..]));
            Assert.NotNull(loaded.Read(text[..cut]));
        }
    }
}
