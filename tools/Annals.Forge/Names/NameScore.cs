using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Annals.Language;
using Annals.Language.Names;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>Figures of the name finder alone: exact and span F1 of persons, organizations, places; for GUM, spans that hold the head.</summary>
internal sealed class NameScore
{
    private int gold, given, exact, span, head, headGold;

    /// <summary>Figures of a finder on documents; tells <paramref name="report"/> each error.</summary>
    internal static NameScore Of(NameFinder finder, LanguageEngine engine, List<NameDocument> documents, Action<string>? report)
    {
        var score = new NameScore();
        foreach (NameDocument d in documents)
        {
            d.Analysis.Names.Clear();
            finder.Find(d.Analysis, engine);
            score.Add(d, d.Analysis.Names, report);
        }
        return score;
    }

    /// <summary>Of the names found with the right bounds, how many are of another kind of the record's than marked; for documents that have been read.</summary>
    internal static string Kinds(List<NameDocument> documents)
    {
        int found = 0, right = 0;
        foreach (NameDocument d in documents)
            foreach (NameSpan n in d.Analysis.Names)
            {
                (int a, int b) = Trim(d, d.Analysis.Tokens.Start[n.First], d.Analysis.Tokens.End[n.Last]);
                if (d.Mentions.Find(m => Trim(d, m.Start, m.End) == (a, b)) is not { } marked) continue;
                found++;
                if (marked.Kind.Equals(n.Kind.ToString(), StringComparison.OrdinalIgnoreCase)) right++;
            }
        return string.Create(CultureInfo.InvariantCulture, $"{found} of {documents.Sum(static d => d.Mentions.Count)} names found, {found - right} of them of a wrong kind");
    }

    internal void Add(NameDocument d, List<NameSpan> names, Action<string>? report = null)
    {
        var g = new HashSet<(int, int, string)>();
        foreach (GoldMention m in d.Mentions)
            if (m.Form == "name" && Map(m.Kind, d.Set) is { } kind) g.Add((Trim(d, m.Start, m.End).Item1, Trim(d, m.Start, m.End).Item2, kind));
        if (d.Set == "re3d") g.RemoveWhere(x => Inner(g, x));
        var s = new HashSet<(int, int, string)>();
        foreach (NameSpan n in names)
        {
            (int a, int b) = Trim(d, d.Analysis.Tokens.Start[n.First], d.Analysis.Tokens.End[n.Last]);
            if (n.Kind switch { EntityKind.Person => "PER", EntityKind.Organization or EntityKind.Group => "ORG", EntityKind.Place or EntityKind.Facility => "LOC", _ => null } is not { } kind) continue;
            if (n.Kind == EntityKind.Group && !g.Contains((a, b, "ORG"))) continue;
            s.Add((a, b, kind));
        }
        gold += g.Count;
        given += s.Count;
        foreach (var x in s)
        {
            if (g.Contains(x)) exact++;
            else report?.Invoke($"{d.Id} {x.Item3} [{d.Analysis.Text[x.Item1..x.Item2]}] not gold: …{Around(d, x.Item1, x.Item2)}…");
            if (HasSpan(g, x)) span++;
        }
        if (report is not null)
            foreach (var x in g)
                if (!s.Contains(x)) report($"{d.Id} {x.Item3} [{d.Analysis.Text[x.Item1..x.Item2]}] missed: …{Around(d, x.Item1, x.Item2)}…");
        if (d.Set == "gum-dev") Heads(d, s);
    }

    internal string Figures() => $"exact P {P(exact, given)} R {P(exact, gold)} F {F(exact, gold, given)}  span F {F(span, gold, given)}" + (headGold > 0 ? $"  head F {F(head, headGold, given)}" : "");

    internal double Exact => 200.0 * exact / Math.Max(1, gold + given);

    private static string Around(NameDocument d, int a, int b) => (d.Analysis.Text[Math.Max(0, a - 30)..a] + "[[" + d.Analysis.Text[a..b] + "]]" + d.Analysis.Text[b..Math.Min(d.Analysis.Text.Length, b + 30)]).ReplaceLineEndings("¶");

    private static bool HasSpan(HashSet<(int, int, string)> g, (int A, int B, string) x) => g.Contains((x.A, x.B, "PER")) || g.Contains((x.A, x.B, "ORG")) || g.Contains((x.A, x.B, "LOC"));

    private static bool Inner(HashSet<(int, int, string)> g, (int, int, string) x)
    {
        foreach (var o in g)
            if (o.Item1 <= x.Item1 && x.Item2 <= o.Item2 && o.Item2 - o.Item1 > x.Item2 - x.Item1) return true;
        return false;
    }

    private void Heads(NameDocument d, HashSet<(int A, int B, string Kind)> s)
    {
        var used = new HashSet<(int, int, string)>();
        foreach (GoldMention m in d.Mentions)
        {
            if (m.Form != "name" || Map(m.Kind, d.Set) is not { } kind) continue;
            headGold++;
            foreach (var x in s)
                if (!used.Contains(x) && x.Kind == kind && m.Start <= x.A && x.B <= m.End && x.A <= m.HeadStart && m.HeadEnd <= x.B)
                {
                    used.Add(x);
                    head++;
                    break;
                }
        }
    }

    private static string? Map(string kind, string set) => kind switch
    {
        "person" => "PER",
        "organization" => "ORG",
        "group" when set == "wnut17-dev" => "ORG",
        "place" or "facility" => "LOC",
        _ => null,
    };

    private static (int, int) Trim(NameDocument d, int a, int b)
    {
        string u = d.Analysis.Text[a..b];
        if (u.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) a += 4;
        if (u.EndsWith("'s", StringComparison.Ordinal) || u.EndsWith("’s", StringComparison.Ordinal)) b -= 2;
        return (a, b);
    }

    private static string P(int c, int n) => (100.0 * c / Math.Max(1, n)).ToString("F1", CultureInfo.InvariantCulture);

    private static string F(int c, int g, int s) => (200.0 * c / Math.Max(1, g + s)).ToString("F2", CultureInfo.InvariantCulture);
}
