using System.Collections.Generic;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>
/// Names that one armed group or international body goes by ("ISIL", "Da'esh", "the Islamic State"), from the tables of actors: whose names share a row there are one.
/// </summary>
internal sealed class OtherNames
{
    private readonly Dictionary<ulong, uint> bodies = [];

    /// <summary>Opens the tables that ship with Annals.</summary>
    internal static OtherNames Load()
    {
        var read = new OtherNames();
        foreach (string table in (string[])["actors/armed.tsv", "actors/international.tsv"])
            foreach (string line in ResourceStore.ReadLines(table))
            {
                int tab = line.IndexOf('\t');
                if (tab > 0 && line[..tab] != "name") read.Add(line[..tab].Split('|'));
            }
        // of other bodies only those with letters for a name: seats of power share rows ("White House", "Oval Office")
        foreach (string line in ResourceStore.ReadLines("actors/organizations.tsv"))
        {
            int tab = line.IndexOf('\t');
            if (tab > 0 && line[..tab].Split('|') is { Length: > 1 } names && System.Array.Exists(names, AreLetters)) read.Add(names);
        }
        return read;
    }

    /// <summary>The mark of the body that the name is of, or 0.</summary>
    internal uint Of(System.ReadOnlySpan<char> name) => bodies.GetValueOrDefault(PhraseHash.Of(name));

    // "CENTCOM", "!MSF"
    private static bool AreLetters(string name)
    {
        System.ReadOnlySpan<char> letters = name.TrimStart('?', '!', '*');
        foreach (char c in letters)
            if (!char.IsUpper(c)) return false;
        return letters.Length >= 3;
    }

    private void Add(string[] names)
    {
        ulong first = PhraseHash.Of(names[0].TrimStart('?', '!', '*'));
        uint mark = WordHash.Mix((uint)first ^ (uint)(first >> 32), 2);
        foreach (string name in names) bodies.TryAdd(PhraseHash.Of(name.TrimStart('?', '!', '*')), mark);
    }
}
