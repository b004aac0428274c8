using System;
using Annals.Language;
using Xunit;

namespace Annals.Tests.Language;

public sealed unsafe class SenseLexiconTests
{
    private const int Noun = 0, Verb = 1;
    private const int Act = 4, Location = 15, Competition = 33;

    [Theory]
    [InlineData("city", 0, Noun, Location)]
    [InlineData("Cities", 1, Noun, Location)]
    [InlineData("attacks", 1, Noun, Act)]
    [InlineData("attacks", 1, Verb, Competition)]
    [InlineData("attacked", 2, Verb, Competition)]
    [InlineData("ATTACKING", 3, Verb, Competition)]
    public void AWordIsKnownByItsStem(string form, int ending, int part, int field)
    {
        int[] rows = Look(form);
        Assert.Contains(1 + (ending * 4) + part, rows);
        Assert.Contains(25 + field, rows);
    }

    [Theory]
    [InlineData("blorf")]
    [InlineData("")]
    [InlineData("citied")]
    public void OtherWordsAreUnknown(string form) => Assert.Equal([0], Look(form));

    [Fact]
    public void AnEndingThatOnlyVerbsTakeHidesNounSenses() => Assert.DoesNotContain(25 + Act, Look("attacked"));

    private static int[] Look(string form)
    {
        uint[] prints = new uint[8];
        ushort[] classes = new ushort[8];
        ulong[] patterns = [1UL << Location, 1UL << Location, (1UL << Act) | (1UL << Competition), (1UL << Act) | (1UL << Competition)];
        string[] words = ["city", "attack"];
        for (int i = 0; i < words.Length; i++)
        {
            ulong fingerprint = WordFeatures.Fingerprint(words[i]);
            uint slot = (uint)(fingerprint >> 32) & 7;
            while (prints[slot] != 0) slot = (slot + 1) & 7;
            (prints[slot], classes[slot]) = ((uint)fingerprint | 1, (ushort)i);
        }
        Span<int> rows = stackalloc int[SenseLexicon.Most];
        fixed (uint* p = prints)
        fixed (ushort* c = classes)
        fixed (ulong* t = patterns)
            return rows[..new SenseLexicon(p, c, 8, t).Rows(form, rows)].ToArray();
    }
}
