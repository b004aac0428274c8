using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Resources;
using CsCheck;
using Xunit;

namespace Annals.Tests.Resources;

public class WordTableTests
{
    [Fact]
    public void AnswersAsADictionaryDoes() =>
        Gen.Select(Gen.String[Gen.Char["abAB\u00E9\u0130ſ\uD801"], 0, 4].Array[0, 60], Gen.Bool).Sample(static (words, ignoreCase) =>
        {
            var expected = new Dictionary<string, int>(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
            var table = new WordTable<int>(ignoreCase);
            for (int i = 0; i < words.Length; i++)
            {
                if (i % 3 == 0) Assert.Equal(expected.TryAdd(words[i], i), table.TryAdd(words[i], i));
                else expected[words[i]] = table[words[i]] = i;
            }
            Assert.Equal(expected.Count, table.Count);
            Assert.Equal(expected.Keys, table.Words.ToArray());
            foreach (string word in words.Concat(words.Select(static w => w.ToUpperInvariant())).Append("none"))
            {
                Assert.Equal(expected.TryGetValue(word, out int a), table.TryGetValue(word, out int b));
                Assert.Equal(a, b);
                Assert.Equal(expected.ContainsKey(word), table.ContainsKey(word));
            }
        });

    [Fact]
    public void AnEmptyTableHasNoWord()
    {
        var table = new WordTable<string>();
        Assert.False(table.ContainsKey(""));
        Assert.Null(table.GetValueOrDefault("word"));
        Assert.Equal("other", table.GetValueOrDefault("word", "other"));
        Assert.Throws<KeyNotFoundException>(() => table["word"]);
    }

    [Fact]
    public void ASetKeepsTheOrderOfItsWords()
    {
        WordSet set = WordSet.Of(["b", "a", "B", "a"]);
        Assert.Equal(["b", "a", "B"], set.Words.ToArray());
        Assert.True(WordSet.Of(["Kyiv"], ignoreCase: true).Contains("KYIV"));
        Assert.False(WordSet.Of(["Kyiv"]).Contains("KYIV"));
    }
}
