using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Annals.Context;

/// <summary>A sentence as word pieces.</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Pieces">Numbers of its pieces between the marks of begin and end.</param>
/// <param name="Of">Word of each piece, -1 for the marks.</param>
internal sealed record Sentence(int Words, List<int> Pieces, List<int> Of);

/// <summary>Cuts words into the pieces that the model knows: small letters without accents, punctuation apart, longest piece first (WordPiece, as in BERT).</summary>
internal sealed class WordPieces
{
    private const int Begin = 101, End = 102, Unknown = 100, Most = 510;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    internal WordPieces(byte[] vocabulary)
    {
        using var reader = new StreamReader(new MemoryStream(vocabulary));
        while (reader.ReadLine() is { } line) numbers.TryAdd(line, numbers.Count);
    }

    /// <summary>A sentence of words; words beyond the model's reach have no piece.</summary>
    internal Sentence Cut(string[] words)
    {
        List<int> all = [Begin], of = [-1];
        for (int w = 0; w < words.Length; w++)
            foreach (int piece in Cut(words[w]))
            {
                if (all.Count >= Most) break;
                all.Add(piece);
                of.Add(w);
            }
        all.Add(End);
        of.Add(-1);
        return new Sentence(words.Length, all, of);
    }

    private List<int> Cut(string word)
    {
        var pieces = new List<int>();
        var run = new StringBuilder();
        foreach (char c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || char.IsControl(c)) continue;
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsSymbol(c))
            {
                run.Append(c);
                continue;
            }
            Longest(run, pieces);
            if (!char.IsWhiteSpace(c)) Longest(run.Append(c == '’' ? '\'' : c), pieces);
        }
        Longest(run, pieces);
        return pieces.Count > 0 ? pieces : [Unknown];
    }

    private void Longest(StringBuilder run, List<int> pieces)
    {
        string word = run.ToString();
        run.Clear();
        int first = pieces.Count;
        for (int at = 0; at < word.Length;)
        {
            int end = word.Length, piece = -1;
            while (end > at && !numbers.TryGetValue(at > 0 ? "##" + word[at..end] : word[at..end], out piece)) end--;
            if (end == at)
            {
                pieces.RemoveRange(first, pieces.Count - first);
                pieces.Add(Unknown);
                return;
            }
            pieces.Add(piece);
            at = end;
        }
    }
}
