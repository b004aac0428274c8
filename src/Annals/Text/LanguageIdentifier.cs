using System;
using System.Collections.Generic;
using Annals.Resources;

namespace Annals.Text;

/// <summary>
/// Tells a text's language by its script, by letters only one language of the script has, and by its smallest words
/// (<c>data/languages/languages.tsv</c>). Reads the beginning and the middle of long texts.
/// </summary>
internal sealed class LanguageIdentifier
{
    /// <summary>Code of a text whose language cannot be told.</summary>
    internal const string Unknown = "und";
    private const int Sample = 6000;
    private const int LongestWord = 12;

    private static readonly string[] Scripts = ["Latin", "Cyrillic", "Arabic", "zh", "ja", "ko", "he", "el", "hi", "th", "hy", "ka", "am", "bn", "other"];

    private readonly string[] languages;
    private readonly int[] scriptOf;
    private readonly WordTable<int[]> words;
    private readonly Dictionary<char, int[]> letters;
    private readonly int english;

    private LanguageIdentifier(List<string> languages, List<int> scripts, WordTable<int[]> words, Dictionary<char, int[]> letters)
    {
        this.languages = [.. languages];
        scriptOf = [.. scripts];
        this.words = words;
        this.letters = letters;
        english = languages.IndexOf("en");
    }

    /// <summary>Reads the table.</summary>
    internal static LanguageIdentifier Load()
    {
        List<string> languages = [];
        List<int> scripts = [];
        var words = new WordTable<int[]>();
        var letters = new Dictionary<char, int[]>();
        foreach (string line in ResourceStore.ReadLines("languages/languages.tsv"))
        {
            string[] cells = line.Split('\t');
            int language = languages.IndexOf(cells[0]);
            if (language < 0)
            {
                language = languages.Count;
                languages.Add(cells[0]);
                scripts.Add(Array.IndexOf(Scripts, cells[1]));
            }
            if (cells[2] == "words")
                foreach (string word in cells[3].Split(' ')) words[word] = [.. words.GetValueOrDefault(word, []), language];
            else
                foreach (char letter in cells[3]) letters[letter] = [.. letters.GetValueOrDefault(letter, []), language];
        }
        return new LanguageIdentifier(languages, scripts, words, letters);
    }

    /// <summary>ISO 639-1 code of the language; <c>en</c> for Latin letters that say too little, <see cref="Unknown"/> for a long text of none.</summary>
    internal string Identify(string text)
    {
        Span<int> scripts = stackalloc int[Scripts.Length];
        Span<int> hits = stackalloc int[languages.Length];
        int seen = 0;
        Count(text, 0, Math.Min(text.Length, Sample), scripts, hits, ref seen);
        if (text.Length > 2 * Sample) Count(text, text.Length / 2, text.Length / 2 + Sample / 2, scripts, hits, ref seen);
        int script = Largest(scripts);
        if (scripts[4] > 0 && scripts[4] * 8 > scripts[3] && scripts[3] + scripts[4] >= scripts[script]) return "ja";
        if (scripts[script] == 0) return "en";
        if (script > 2) return Scripts[script] == "other" ? Unknown : Scripts[script];
        return script == 0 ? Latin(hits, seen) : OfScript(script, hits);
    }

    private string Latin(Span<int> hits, int seen)
    {
        int best = english;
        for (int l = 0; l < hits.Length; l++)
            if (scriptOf[l] == 0 && hits[l] > hits[best]) best = l;
        if (best != english && hits[best] >= 3 && hits[best] > 2 * hits[english] && hits[best] * 12 >= seen) return languages[best];
        if (seen >= 60 && hits[english] * 25 < seen) return Unknown;
        return "en";
    }

    private string OfScript(int script, Span<int> hits)
    {
        int best = -1;
        for (int l = 0; l < hits.Length; l++)
            if (scriptOf[l] == script && (best < 0 || hits[l] > hits[best])) best = l;
        return hits[best] > 0 ? languages[best] : script == 1 ? "ru" : "ar";
    }

    private void Count(string text, int start, int end, Span<int> scripts, Span<int> hits, ref int seen)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        for (int i = start; i <= end; i++)
        {
            char c = i < end && char.IsLetter(text[i]) ? char.ToLowerInvariant(text[i]) : ' ';
            if (c != ' ')
            {
                scripts[ScriptOf(c)]++;
                if (c > 127 && letters.TryGetValue(c, out int[]? of)) Hit(of, hits);
                if (length < LongestWord) word[length] = c;
                length++;
                continue;
            }
            if (length == 0) continue;
            seen++;
            bool initial = length == 1 && i < end && text[i] == '.';
            if (length <= LongestWord && !initial && words.TryGetValue(word[..length], out int[]? found)) Hit(found, hits);
            length = 0;
        }
    }

    private static void Hit(int[] languages, Span<int> hits)
    {
        foreach (int l in languages) hits[l]++;
    }

    private static int Largest(Span<int> counts)
    {
        int best = 0;
        for (int k = 1; k < counts.Length; k++)
            if (counts[k] > counts[best]) best = k;
        return best;
    }

    private static int ScriptOf(char c) => c switch
    {
        < '\u0250' or >= '\u1E00' and <= '\u1EFF' or >= '\uFF21' and <= '\uFF5A' => 0,
        >= '\u0400' and <= '\u052F' => 1,
        >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => 2,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' => 3,
        >= '\u3040' and <= '\u30FF' => 4,
        >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF' => 5,
        >= '\u0590' and <= '\u05FF' => 6,
        >= '\u0370' and <= '\u03FF' => 7,
        >= '\u0900' and <= '\u097F' => 8,
        >= '\u0E00' and <= '\u0E7F' => 9,
        >= '\u0530' and <= '\u058F' => 10,
        >= '\u10A0' and <= '\u10FF' => 11,
        >= '\u1200' and <= '\u137F' => 12,
        >= '\u0980' and <= '\u09FF' => 13,
        _ => 14,
    };
}
