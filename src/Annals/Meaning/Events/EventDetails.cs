using System;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>Mode, CAMEO code and contexts of an event: from its rule, the content it is about, the means it names and the words around it.</summary>
internal sealed class EventDetails
{
    private const int MostContexts = 3;
    private readonly WordTable<(string Mode, string Cameo)> means;
    private readonly WordTable<(string? Mode, string? Cameo)> contents;
    private readonly WordTable<ImmutableArray<string>> topics;

    private EventDetails(WordTable<(string, string)> means, WordTable<(string?, string?)> contents, WordTable<ImmutableArray<string>> topics)
    {
        this.means = means;
        this.contents = contents;
        this.topics = topics;
    }

    /// <summary>Opens the tables that ship with Annals.</summary>
    internal static EventDetails Load(ArgumentClasses classes)
    {
        _ = classes;
        return new(LoadMeans(), LoadContents(), LoadTopics());
    }

    /// <summary>The event's mode and CAMEO code.</summary>
    internal (string? Mode, string? Cameo) ModeAndCode(TokenTable t, Candidate candidate, ImmutableArray<Participant> source, Candidate?[] found, ArgumentReader arguments)
    {
        EventRule rule = candidate.Match.Rule;
        if (rule.Type == "ASSAULT") return Violence(t, candidate, source, arguments);
        if (rule is { Type: "CONSULT", Mode: "phone" } && !IsByTelephone(t, candidate.Row)) return (null, "040");
        // what is asked for or refused decides its mode; a change of policy is only one of them
        bool open = rule is { Type: "REQUEST", Mode: "change", Cameo: "104" } or { Type: "REJECT", Mode: "change", Cameo: "120" };
        if (candidate.Content < 0) return open ? (null, rule.Type == "REQUEST" ? "100" : "120") : (rule.Mode, rule.Cameo);
        EventRule? inner = ContentRule(t, candidate, found);
        if (!contents.TryGetValue($"{rule.Type} {inner?.Type}:{inner?.Mode}", out (string? Mode, string? Cameo) code)
            && !(inner is null && contents.TryGetValue($"{rule.Type} ={t.Lemma[candidate.Content]}", out code))
            && !contents.TryGetValue($"{rule.Type} {inner?.Type ?? "-"}", out code)) return (rule.Mode, rule.Cameo);
        return (open ? code.Mode : rule.Mode ?? code.Mode, rule.Type is "AGREE" or "REQUEST" or "REJECT" or "THREATEN" && code.Cameo is not null ? code.Cameo : rule.Cameo);
    }

    // A rule's mode is what its verbs often mean; the weapon that the text names decides, and heavy weapons or a crowd's are not taken for granted.
    private (string? Mode, string? Cameo) Violence(TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ArgumentReader arguments)
    {
        EventRule rule = candidate.Match.Rule;
        (string Mode, string Cameo)? by = Means(t, candidate, arguments);
        switch (rule.Mode)
        {
            case null or "firearms" or "explosives" or "targeted":
                return by ?? (rule.Mode, rule.Cameo);
            case "heavy-weapons":
                return by is null ? (null, "190") : by is { Mode: "explosives" } && IsOfArmy(source) ? (rule.Mode, rule.Cameo) : by.Value;
            // "accused the rebels of the shelling"
            case "crowd-control" when MeansOf(t, candidate.Row) is { Mode: "heavy-weapons" or "aerial" or "explosives" } own && !IsOfPolice(source):
                return own;
            case "crowd-control":
                return by is { Mode: "unconventional" } chemical ? chemical : by is null && UsesWeapons(t, candidate.Row) ? (null, "190") : (rule.Mode, rule.Cameo);
            default:
                return (rule.Mode, rule.Cameo);
        }
    }

    private static bool IsOfPolice(ImmutableArray<Participant> source)
    {
        foreach (Participant p in source)
            if (!p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains("COP")) return true;
        return false;
    }

    // a state bombs from the air, others with what they lay or carry
    private static bool IsOfArmy(ImmutableArray<Participant> source)
    {
        foreach (Participant p in source)
            if (!p.Sectors.IsDefaultOrEmpty && (p.Sectors.Contains("MIL") || p.Sectors.Contains("GOV")) || p.Sectors.IsDefaultOrEmpty && p.Country is { Length: 3 }) return true;
        return false;
    }

    // "has used such weapons", "the use of weapons"
    private static bool UsesWeapons(TokenTable t, int row)
    {
        int what = t.Dependent(row, t.Upos[row] == Upos.Noun ? Deprel.Nmod : Deprel.Obj);
        return what >= 0 && t.Lemma[what] is "weapon" or "arm" or "munition" or "agent";
    }

    private static bool IsByTelephone(TokenTable t, int row)
    {
        (int first, int end) = t.Rows(t.Sentence[row]);
        for (int i = first; i < end; i++)
            if (EventCues.Telephone.Contains(t.Lemma[i])) return true;
        return false;
    }

    /// <summary>Mode and CAMEO code of an event of <paramref name="type"/> whose content is another event; null where the table has none.</summary>
    internal (string? Mode, string? Cameo) CodeOf(string type, string content, string? contentMode) =>
        contents.TryGetValue($"{type} {content}:{contentMode}", out (string? Mode, string? Cameo) code) || contents.TryGetValue($"{type} {content}", out code) ? code : (null, null);

    private static EventRule? ContentRule(TokenTable t, Candidate candidate, Candidate?[] found)
    {
        if (found[candidate.Content] is { } direct && direct.Row != candidate.Row) return direct.Match.Rule;
        (int first, int last) = t.Subtree(candidate.Content);
        int best = -1, depth = int.MaxValue;
        for (int row = first; row <= last; row++)
        {
            if (row == candidate.Row || found[row] is not { Absorbed: true }) continue;
            int steps = 0;
            for (int at = row; at != candidate.Content && at >= 0; at = t.Head[at]) steps++;
            if (steps < depth) (best, depth) = (row, steps);
        }
        return best >= 0 ? found[best]!.Match.Rule : null;
    }

    private (string, string)? Means(TokenTable t, Candidate candidate, ArgumentReader arguments)
    {
        int row = candidate.Row;
        if (MeansOf(t, row) is { } named) return named;
        if (Child(t, row) is { } below) return below;
        int subject = arguments.IsNominal(row) ? -1 : arguments.Subject(row);
        if (subject >= 0 && (MeansOf(t, subject) ?? Child(t, subject)) is { } by) return by;
        return t.Head[row] is >= 0 and int head && t.Deprel[row] is Deprel.Advcl or Deprel.Obl or Deprel.Obj or Deprel.NsubjPass ? MeansOf(t, head) : null;
    }

    private (string, string)? Child(TokenTable t, int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0; d = t.NextDependent[d])
        {
            if (t.Deprel[d] is not (Deprel.Obl or Deprel.OblAgent or Deprel.Nmod or Deprel.Compound or Deprel.Amod or Deprel.Advcl or Deprel.Obj or Deprel.Acl)) continue;
            if (MeansOf(t, d) is { } found) return found;
            for (int c = t.FirstDependent[d]; c >= 0; c = t.NextDependent[c])
                if (t.Deprel[c] is Deprel.Compound or Deprel.Amod or Deprel.Obj or Deprel.Nmod or Deprel.Conj && MeansOf(t, c) is { } deeper) return deeper;
        }
        return null;
    }

    /// <summary>Mode and CAMEO code of the means that a word itself names ("shelling"), or null.</summary>
    internal (string Mode, string Cameo)? MeansOf(TokenTable t, int row) => t.Lemma[row] == "cannon" && row > 0 && t.Lemma[row - 1] == "water" ? ("crowd-control", "175") : means.TryGetValue(t.Lemma[row], out (string, string) found) ? found : null;

    /// <summary>The contexts of the rule, then those that words of the event's clause and its actors' sectors give.</summary>
    internal ImmutableArray<string> Contexts(TokenTable t, Candidate candidate, ImmutableArray<Participant> source, ImmutableArray<Participant> target)
    {
        ImmutableArray<string> given = candidate.Match.Rule.Contexts;
        int top = candidate.Row;
        if (t.Deprel[top] is Deprel.Obj or Deprel.NsubjPass or Deprel.Nsubj or Deprel.Xcomp && t.Head[top] >= 0) top = t.Head[top];
        (int first, int last) = t.Subtree(top);
        var found = ImmutableArray.CreateBuilder<string>();
        found.AddRange(given);
        for (int row = first; row <= last && found.Count < MostContexts; row++)
            if (topics.TryGetValue(t.Lemma[row], out ImmutableArray<string> about))
                foreach (string context in about)
                    if (!found.Contains(context) && found.Count < MostContexts) found.Add(context);
        if (found.Count < MostContexts && !found.Contains("military") && (IsMilitary(source) || IsMilitary(target))) found.Add("military");
        return found.ToImmutable();
    }

    private static bool IsMilitary(ImmutableArray<Participant> side)
    {
        foreach (Participant p in side)
            if (!p.Sectors.IsDefaultOrEmpty && p.Sectors.Contains("MIL")) return true;
        return false;
    }

    private static WordTable<(string, string)> LoadMeans()
    {
        var read = new WordTable<(string, string)>();
        foreach (string line in ResourceStore.ReadLines("events/means.tsv"))
        {
            string[] c = line.Split('\t');
            foreach (string word in c[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) read.TryAdd(word, (c[0], c[1]));
        }
        return read;
    }

    private static WordTable<(string?, string?)> LoadContents()
    {
        var read = new WordTable<(string?, string?)>();
        foreach (string line in ResourceStore.ReadLines("events/contents.tsv"))
        {
            string[] c = line.Split('\t');
            foreach (string inner in c[1].Split(',', StringSplitOptions.TrimEntries)) read[$"{c[0]} {inner}"] = (Known(c[2]), Known(c[3]));
        }
        return read;

        static string? Known(string value) => value is "" or "-" ? null : value;
    }

    private static WordTable<ImmutableArray<string>> LoadTopics()
    {
        var read = new WordTable<ImmutableArray<string>>();
        foreach (string line in ResourceStore.ReadLines("events/contexts.tsv"))
        {
            int tab = line.IndexOf('\t');
            foreach (string word in line[(tab + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                read[word] = read.TryGetValue(word, out ImmutableArray<string> before) ? before.Add(line[..tab]) : [line[..tab]];
        }
        return read;
    }
}
