using Annals.Meaning.Actors;
using Annals.Text;
using Xunit;

namespace Annals.Tests.Meaning.Actors;

public class SectorListTests
{
    [Fact]
    public void SectorsKeepTheirOrderAndStandOnce() =>
        Assert.Equal("LEG OPP PTY", SectorList.Of("LEG").With(SectorList.Of("OPP")).With(SectorList.Of("LEG").With(SectorList.Of("PTY"))).ToString());

    [Theory]
    [InlineData("Al-Qa'eda", "al Qaeda")]
    [InlineData("U.N.", "UN")]
    [InlineData("Recep Tayyip Erdoğan", "recep tayyip erdogan")]
    [InlineData("Lech Wałęsa", "LECH WALESA")]
    [InlineData("Médecins Sans Frontières", "Medecins sans frontieres")]
    public void NamesAreOneWhateverTheirMarks(string written, string known) => Assert.Equal(PhraseHash.Of(known), PhraseHash.Of(written));

    [Fact]
    public void ExtendedLettersFoldToTheirOwnBase() => Assert.Equal("acdeghlnosuyzz", Fold("āčđęğħłňőşűŷžż"));

    private static string Fold(string text) => string.Create(text.Length, text, static (span, s) =>
    {
        for (int i = 0; i < span.Length; i++) span[i] = PhraseHash.Fold(s[i]);
    });
}
