using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Annals.Meaning.Entities;

namespace Annals.Forge.Entities;

/// <summary>Classes of English nouns from WordNet's database files (index.noun, data.noun).</summary>
internal sealed class WordNetNouns
{
    // the sense that stands for a class: lemma, number of the sense, class
    private static readonly (string Lemma, int Sense, NounClass Class)[] Anchors =
    [
        ("person", 1, NounClass.Person), ("organization", 1, NounClass.Organization), ("people", 1, NounClass.People), ("ethnic_group", 1, NounClass.People),
        ("social_group", 1, NounClass.Group), ("military_unit", 1, NounClass.Organization), ("institution", 1, NounClass.Organization),
        ("structure", 1, NounClass.Facility), ("facility", 1, NounClass.Facility), ("way", 6, NounClass.Facility), ("vehicle", 1, NounClass.Vehicle),
        ("weapon", 1, NounClass.Weapon), ("ammunition", 1, NounClass.Weapon), ("explosive", 1, NounClass.Weapon), ("law", 2, NounClass.Law),
        ("legal_document", 1, NounClass.Law), ("treaty", 1, NounClass.Law), ("document", 1, NounClass.Work), ("publication", 1, NounClass.Work),
        ("movie", 1, NounClass.Work), ("body_of_water", 1, NounClass.Place), ("geological_formation", 1, NounClass.Place), ("language", 1, NounClass.Language),
        ("military_action", 1, NounClass.Event), ("social_event", 1, NounClass.Event),
    ];

    private readonly Dictionary<int, (int File, int Parent)> synsets = [];
    private readonly Dictionary<int, NounClass> anchors = [];
    private readonly Dictionary<string, int[]> senses = new(StringComparer.Ordinal);

    private WordNetNouns()
    {
    }

    /// <summary>Lemma hashes in rising order, and two classes for each: of the commonest sense, and of the next sense of another class.</summary>
    internal static (uint[] Hashes, byte[] Classes) Compile(string folder)
    {
        var net = new WordNetNouns();
        net.ReadSynsets(Path.Combine(folder, "data.noun"));
        net.ReadIndex(Path.Combine(folder, "index.noun"));
        foreach ((string lemma, int sense, NounClass c) in Anchors) net.anchors[net.senses[lemma][sense - 1]] = c;
        return net.Pack();
    }

    private (uint[] Hashes, byte[] Classes) Pack()
    {
        var packed = new SortedDictionary<uint, (NounClass, NounClass)>();
        foreach ((string lemma, int[] offsets) in senses)
        {
            if (lemma.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0) continue;
            NounClass first = ClassOf(offsets[0]), next = NounClass.Unknown;
            for (int i = 1; i < offsets.Length && next == NounClass.Unknown; i++)
                if (ClassOf(offsets[i]) != first) next = ClassOf(offsets[i]);
            packed[WordHash.Of(lemma)] = (first, next);
        }
        var hashes = new uint[packed.Count];
        var classes = new byte[2 * packed.Count];
        int n = 0;
        foreach ((uint hash, (NounClass first, NounClass next)) in packed)
            (hashes[n], classes[2 * n], classes[(2 * n++) + 1]) = (hash, (byte)first, (byte)next);
        return (hashes, classes);
    }

    private NounClass ClassOf(int synset)
    {
        for (int s = synset, steps = 0; s >= 0 && steps < 25; s = synsets[s].Parent, steps++)
            if (anchors.TryGetValue(s, out NounClass c)) return c;
        return synsets[synset].File switch
        {
            4 => NounClass.Act,
            5 => NounClass.Animal,
            6 => NounClass.Artifact,
            8 => NounClass.Body,
            11 => NounClass.Event,
            13 or 27 => NounClass.Substance,
            14 => NounClass.Group,
            15 or 17 => NounClass.Place,
            18 => NounClass.Person,
            20 => NounClass.Plant,
            21 => NounClass.Money,
            23 => NounClass.Quantity,
            26 or 19 or 22 => NounClass.State,
            28 => NounClass.Time,
            _ => NounClass.Abstract,
        };
    }

    private void ReadSynsets(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(' ')) continue;
            string[] f = line.Split(' ');
            int words = int.Parse(f[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture), at = 4 + (2 * words), parent = -1;
            int pointers = int.Parse(f[at++], CultureInfo.InvariantCulture);
            for (int p = 0; p < pointers; p++, at += 4)
                if (f[at] is "@" or "@i") { parent = int.Parse(f[at + 1], CultureInfo.InvariantCulture); break; }
            synsets[int.Parse(f[0], CultureInfo.InvariantCulture)] = (int.Parse(f[1], CultureInfo.InvariantCulture), parent);
        }
    }

    private void ReadIndex(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(' ')) continue;
            string[] f = line.TrimEnd().Split(' ');
            int count = int.Parse(f[2], CultureInfo.InvariantCulture);
            senses[f[0]] = Array.ConvertAll(f[^count..], static o => int.Parse(o, CultureInfo.InvariantCulture));
        }
    }
}
