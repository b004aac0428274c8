using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Records;
using Annals.Resources;

namespace Annals.Meaning.Quotes;

/// <summary>How a cue can take its content.</summary>
[Flags]
internal enum CueFrames
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Direct speech.</summary>
    Speech = 1,
    /// <summary>A finite clause.</summary>
    Clause = 2,
    /// <summary>An infinitive.</summary>
    Infinitive = 4,
    /// <summary>Its object is the content.</summary>
    Object = 8,
    /// <summary>It names something "as" something, or by a second object.</summary>
    Naming = 16,
    /// <summary>It charges somebody "of" or "for" something.</summary>
    Charge = 32,
    /// <summary>It may stand in brackets behind or within what is said.</summary>
    Parenthetical = 64,
    /// <summary>A gerund.</summary>
    Gerund = 128,
    /// <summary>Its object is the content unless it is a person or a place.</summary>
    Thing = 256,
    /// <summary>Its object is the content if it is a cue noun itself.</summary>
    CueNoun = 512,
    /// <summary>Its object and the predicate on it are the content.</summary>
    SmallClause = 1024,
    /// <summary>Its object is who is told.</summary>
    Told = 2048,
    /// <summary>"In X's view": what stands around it is the content.</summary>
    View = 4096,
    /// <summary>The phrase with a certain preposition.</summary>
    Preposition = 8192,
}

/// <summary>A word that says that somebody says or thinks something.</summary>
/// <param name="Frames">How it takes its content.</param>
/// <param name="Stance">How it takes what it reports.</param>
/// <param name="Thought">True when the content is held in mind, not said.</param>
/// <param name="Prepositions">Prepositions of phrases that are its content, each with the cue it then is. May be empty.</param>
internal sealed record Cue(CueFrames Frames, Stance Stance, bool Thought, ImmutableArray<(string Preposition, Cue Cue)> Prepositions)
{
    /// <summary>True when the cue allows <paramref name="frame"/>.</summary>
    internal bool Takes(CueFrames frame) => (Frames & frame) != 0;
}

/// <summary>The cues of a language, by lemma (<c>data/languages/en/cues.tsv</c>).</summary>
internal sealed class CueLexicon
{
    private const string FrameLetters = "qcxoafpgnkstib";

    private CueLexicon(Dictionary<(string, char), Cue> cues)
    {
        Verbs = Of(cues, 'v');
        Nouns = Of(cues, 'n');
        Adjectives = Of(cues, 'a');
        Adverbs = Of(cues, 'r');
        var idioms = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string lemma, Cue cue) in Verbs)
            if (!cue.Prepositions.IsEmpty && lemma.IndexOf(' ') is > 0 and int blank) idioms.Add(lemma[..blank]);
        IdiomVerbs = idioms.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Cue verbs; particle verbs have their particle behind a space ("point out").</summary>
    internal FrozenDictionary<string, Cue> Verbs { get; }

    /// <summary>Verbs that begin an idiom or particle verb with a preposition ("pay" of "pay tribute to").</summary>
    internal FrozenSet<string> IdiomVerbs { get; }

    /// <summary>Cue nouns ("claim", "belief").</summary>
    internal FrozenDictionary<string, Cue> Nouns { get; }

    /// <summary>Adjectives and participles ("confident", "worried").</summary>
    internal FrozenDictionary<string, Cue> Adjectives { get; }

    /// <summary>Adverbs ("reportedly").</summary>
    internal FrozenDictionary<string, Cue> Adverbs { get; }

    /// <summary>Reads the embedded table. Throws <see cref="ResourceException"/> when a row is malformed.</summary>
    internal static CueLexicon Load()
    {
        var cues = new Dictionary<(string, char), Cue>();
        bool header = true;
        foreach (string line in ResourceStore.ReadLines("languages/en/cues.tsv"))
        {
            if (header)
            {
                header = false;
                continue;
            }
            string[] cell = line.Split('\t');
            if (cell.Length != 5 || cell[1].Length != 1) throw new ResourceException($"cues.tsv: five columns expected in '{line}'");
            var cue = new Cue(Frames(cell[2]), StanceOf(cell[3]), cell[4] == "think", []);
            Keep(cues, cell[0], cell[1][0], cue);
        }
        return new CueLexicon(cues);
    }

    private static void Keep(Dictionary<(string, char), Cue> cues, string lemma, char pos, Cue cue)
    {
        if (!cue.Takes(CueFrames.Preposition))
        {
            cues[(lemma, pos)] = cues.TryGetValue((lemma, pos), out Cue? early) ? cue with { Prepositions = early.Prepositions } : cue;
            return;
        }
        int blank = lemma.LastIndexOf(' ');
        if (blank < 0) throw new ResourceException($"cues.tsv: '{lemma}' has no preposition");
        (string, char) key = (lemma[..blank], pos);
        Cue holder = cues.TryGetValue(key, out Cue? known) ? known : cue with { Frames = CueFrames.None };
        cues[key] = holder with { Prepositions = holder.Prepositions.Add((lemma[(blank + 1)..], cue)) };
    }

    private static FrozenDictionary<string, Cue> Of(Dictionary<(string Lemma, char Pos), Cue> cues, char pos)
    {
        var some = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (((string lemma, char p), Cue cue) in cues)
            if (p == pos) some[lemma] = cue;
        return some.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static CueFrames Frames(string letters)
    {
        var frames = CueFrames.None;
        foreach (char c in letters)
        {
            int k = FrameLetters.IndexOf(c);
            if (k < 0) throw new ResourceException($"cues.tsv: unknown frame '{c}'");
            frames |= (CueFrames)(1 << k);
        }
        return frames;
    }

    private static Stance StanceOf(string name) => name switch
    {
        "neutral" => Stance.Neutral,
        "confirming" => Stance.Confirming,
        "doubting" => Stance.Doubting,
        "denying" => Stance.Denying,
        "accusing" => Stance.Accusing,
        _ => throw new ResourceException($"cues.tsv: unknown stance '{name}'"),
    };
}
