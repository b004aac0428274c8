using System;
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
    /// <summary>No entry of a verb and a further word has more letters.</summary>
    private const int LongestPhrasal = 64;

    private void FindIdioms()
    {
        foreach (string lemma in Verbs.Words)
        {
            if (lemma.IndexOf(' ') is not (> 0 and int blank)) continue;
            ParticleVerbs.Add(lemma[..blank]);
            if (!Verbs[lemma].Prepositions.IsEmpty) IdiomVerbs.Add(lemma[..blank]);
        }
    }

    /// <summary>Cue verbs; particle verbs have their particle behind a space ("point out").</summary>
    internal WordTable<Cue> Verbs { get; } = new();

    /// <summary>The cue that a verb is together with a further word ("laugh off"), or null.</summary>
    internal Cue? Phrasal(string verb, string word)
    {
        int length = verb.Length + 1 + word.Length;
        if (length > LongestPhrasal) return null;
        Span<char> both = stackalloc char[LongestPhrasal];
        verb.CopyTo(both);
        both[verb.Length] = ' ';
        word.CopyTo(both[(verb.Length + 1)..]);
        return Verbs.TryGetValue(both[..length], out Cue? cue) ? cue : null;
    }

    /// <summary>Verbs that begin an idiom or particle verb with a preposition ("pay" of "pay tribute to").</summary>
    internal WordSet IdiomVerbs { get; } = new();

    /// <summary>Verbs that have an entry with a further word ("laugh" of "laugh off").</summary>
    internal WordSet ParticleVerbs { get; } = new();

    /// <summary>Cue nouns ("claim", "belief").</summary>
    internal WordTable<Cue> Nouns { get; } = new();

    /// <summary>Adjectives and participles ("confident", "worried").</summary>
    internal WordTable<Cue> Adjectives { get; } = new();

    /// <summary>Adverbs ("reportedly").</summary>
    internal WordTable<Cue> Adverbs { get; } = new();

    /// <summary>Nouns for what speaks though it is nobody: polls, reports, films.</summary>
    internal WordTable<Cue> Documents { get; } = new();

    /// <summary>Reads the embedded table. Throws <see cref="ResourceException"/> when a row is malformed.</summary>
    internal static CueLexicon Load()
    {
        var lexicon = new CueLexicon();
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
            Keep(lexicon.Of(cell[1][0]), cell[0], cue);
        }
        lexicon.FindIdioms();
        return lexicon;
    }

    private static void Keep(WordTable<Cue> cues, string lemma, Cue cue)
    {
        if (!cue.Takes(CueFrames.Preposition))
        {
            cues[lemma] = cues.TryGetValue(lemma, out Cue? early) ? cue with { Prepositions = early.Prepositions } : cue;
            return;
        }
        int blank = lemma.LastIndexOf(' ');
        if (blank < 0) throw new ResourceException($"cues.tsv: '{lemma}' has no preposition");
        string key = lemma[..blank];
        Cue holder = cues.TryGetValue(key, out Cue? known) ? known : cue with { Frames = CueFrames.None };
        cues[key] = holder with { Prepositions = holder.Prepositions.Add((lemma[(blank + 1)..], cue)) };
    }

    private WordTable<Cue> Of(char part) => part switch
    {
        'v' => Verbs,
        'n' => Nouns,
        'a' => Adjectives,
        'r' => Adverbs,
        'd' => Documents,
        _ => throw new ResourceException($"cues.tsv: unknown part of speech '{part}'"),
    };

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
