using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Annals.Forge.Language;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>
/// Makes a document anew: its names swapped for others of their kind, the same for the same all through the document, some sentences written in
/// small letters, in capitals or as headlines. Labels follow.
/// </summary>
internal sealed class NameSwapper(NamePools pools, Func<string, NameWords> wordsOf, Rng random)
{
    private const double Swap = 0.55;
    private readonly Dictionary<string, string> persons = [], others = [];
    private readonly StringBuilder text = new();
    private readonly List<(int Start, int End, byte Label, bool Continues)> words = [];
    private NameDocument from = null!;

    private enum Casing { AsIs, Small, Capitals, Titled }

    internal NameDocument Make(NameDocument document)
    {
        (from, _) = (document, text.Clear());
        persons.Clear();
        others.Clear();
        words.Clear();
        Casing whole = Draw(0.05, 0.02, 0.01);
        var starts = new List<int> { 0 };
        TokenTable t = from.Analysis.Tokens;
        for (int s = 0; s < t.SentenceCount; s++)
        {
            (int first, int end) = t.Rows(s);
            Casing casing = whole != Casing.AsIs ? whole : Draw(0.04, 0.03, 0.03);
            if (s == 0 && end - first > 4) Dateline();
            for (int i = first; i < end;)
            {
                int last = i;
                while (from.Labels[i] != NameCorpus.Unknown && last + 1 < end && (from.Labels[last] - 1) % 4 is 0 or 1 && from.Labels[last] > 0) last++;
                Gap(i);
                if (from.Labels[i] is 0 or NameCorpus.Unknown) Add(Form(i), from.Labels[i], t.Continues[i], casing);
                else Name(i, last, casing);
                i = last + 1;
            }
            starts.Add(words.Count);
        }
        return Lay(starts);
    }

    private Casing Draw(double small, double capitals, double titled) => random.Uniform() switch
    {
        float u when u < small => Casing.Small,
        float u when u < small + capitals => Casing.Capitals,
        float u when u < small + capitals + titled => Casing.Titled,
        _ => Casing.AsIs,
    };

    private void Dateline()
    {
        foreach ((string word, bool blank, byte label) in pools.Dateline(random))
        {
            if (blank && text.Length > 0) text.Append(' ');
            Add(word, label, false, Casing.AsIs);
        }
        if (words.Count > 0) text.Append(' ');
    }

    private string Form(int row) => from.Analysis.Tokens.Form(from.Analysis.Text, row).ToString();

    private void Gap(int row)
    {
        TokenTable t = from.Analysis.Tokens;
        int end = row == 0 ? 0 : t.End[row - 1];
        if (t.Start[row] > end) text.Append(from.Analysis.Text, end, t.Start[row] - end);
    }

    private void Add(string form, byte label, bool continues, Casing casing)
    {
        form = casing switch { Casing.Small => form.ToLowerInvariant(), Casing.Capitals => form.ToUpperInvariant(), Casing.Titled => NamePools.Titled(form), _ => form };
        words.Add((text.Length, text.Length + form.Length, label, continues));
        text.Append(form);
    }

    private void Name(int first, int last, Casing casing)
    {
        int kind = (from.Labels[first] - 1) / 4;
        List<string>? instead = kind switch { 0 => Person(first, last), 1 => Other(first, last, Organization), 2 => Other(first, last, Place), _ => null };
        if (instead is null)
        {
            for (int i = first; i <= last; i++)
            {
                if (i > first) Gap(i);
                Add(Form(i), from.Labels[i], from.Analysis.Tokens.Continues[i], casing);
            }
            return;
        }
        bool shout = IsUpper(Form(first)) && IsUpper(Form(last)) && Form(first).Length > 4, small = char.IsLower(Form(first)[0]) && char.IsLower(Form(last)[0]);
        var parts = instead.SelectMany(static p => p.Replace("-", " - ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        for (int k = 0; k < parts.Count; k++)
        {
            if (k > 0 && parts[k] != "-" && parts[k - 1] != "-") text.Append(' ');
            int place = parts.Count == 1 ? 3 : k == 0 ? 0 : k == parts.Count - 1 ? 2 : 1;
            Add(shout ? parts[k].ToUpperInvariant() : small ? parts[k].ToLowerInvariant() : parts[k], (byte)(1 + kind * 4 + place), false, casing);
        }
    }

    private List<string>? Person(int first, int last)
    {
        var parts = new List<string>();
        for (int i = first; i <= last; i++)
        {
            string word = Form(i);
            if (i == first && word is "@" or "-") return null;
            if ((wordsOf(word) & NameWords.Link) != 0 || word.Length < 2 || !char.IsLetter(word[0])) parts.Add(word);
            else if (word is [_, '.']) parts.Add($"{(char)('A' + random.Below(26))}.");
            else
            {
                if (!persons.TryGetValue(word, out string? other))
                {
                    bool given = first == last ? (wordsOf(word) & (NameWords.Given | NameWords.Family)) == NameWords.Given : i < last;
                    persons[word] = other = random.Uniform() >= Swap ? word : given ? pools.Given(random) : pools.Family(random);
                }
                parts.Add(other);
            }
        }
        return parts;
    }

    private List<string>? Other(int first, int last, Func<List<string>, string?> draw)
    {
        var parts = new List<string>();
        for (int i = first; i <= last; i++) parts.Add(Form(i));
        string name = string.Join(' ', parts);
        if (!others.TryGetValue(name, out string? other)) others[name] = other = random.Uniform() < Swap && draw(parts) is { } drawn ? drawn : name;
        return other == name ? null : [other];
    }

    private string? Organization(List<string> parts)
    {
        if (parts.Count > 1 && random.Below(2) == 0 && Renamed(parts, NameWords.OrganizationHead | NameWords.Group | NameWords.Facility) is { } renamed) return renamed;
        return random.Below(5) == 0 ? pools.Word(random) : pools.Organization(random);
    }

    private string? Place(List<string> parts)
    {
        if (parts.Count > 1 && Renamed(parts, NameWords.PlaceHead | NameWords.Facility) is { } renamed) return renamed;
        return pools.Place(random);
    }

    // Keeps the telling words ("Ministry", "River") and the small ones, swaps another.
    private string? Renamed(List<string> parts, NameWords heads)
    {
        if (!parts.Exists(p => (wordsOf(p) & heads) != 0)) return null;
        var renamed = new List<string>(parts);
        int at = renamed.FindIndex(p => char.IsUpper(p[0]) && (wordsOf(p) & (heads | NameWords.Common | NameWords.Link | NameWords.Demonym)) == 0);
        if (at < 0) return null;
        renamed[at] = random.Below(3) switch { 0 => pools.Family(random), 1 => pools.Place(random), _ => pools.Word(random) };
        return string.Join(' ', renamed);
    }

    private static bool IsUpper(string word) => word.Any(char.IsUpper) && !word.Any(char.IsLower);

    private NameDocument Lay(List<int> starts)
    {
        var analysis = new Analysis(new Report { Id = from.Id, Text = text.ToString(), Language = "en" });
        TokenTable t = analysis.Tokens;
        t.Allocate(words.Count);
        var labels = new byte[words.Count];
        for (int i = 0, s = 0; i < words.Count; i++)
        {
            while (starts[s + 1] <= i) s++;
            (t.Start[i], t.End[i], labels[i], t.Continues[i]) = words[i];
            t.Sentence[i] = s;
        }
        t.SentenceStart = [.. starts];
        for (int s = 0; s + 1 < starts.Count; s++) analysis.Sentences.Add(new TextSpan(t.Start[starts[s]], t.End[starts[s + 1] - 1]));
        return new NameDocument { Set = from.Set, Id = from.Id, Analysis = analysis, Mentions = [], Labels = labels };
    }
}
