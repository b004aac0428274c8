using System;
using System.Collections.Frozen;
using System.Collections.Generic;
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
}

/// <summary>A word that says that somebody says or thinks something.</summary>
/// <param name="Frames">How it takes its content.</param>
/// <param name="Stance">How it takes what it reports.</param>
/// <param name="Thought">True when the content is held in mind, not said.</param>
internal sealed record Cue(CueFrames Frames, Stance Stance, bool Thought)
{
    /// <summary>True when the cue allows <paramref name="frame"/>.</summary>
    internal bool Takes(CueFrames frame) => (Frames & frame) != 0;
}

/// <summary>The cues of a language, by lemma (<c>data/languages/en/cues.tsv</c>).</summary>
internal sealed class CueLexicon
{
    private const string FrameLetters = "qcxoafp";
    private static readonly CueFrames[] FrameValues =
        [CueFrames.Speech, CueFrames.Clause, CueFrames.Infinitive, CueFrames.Object, CueFrames.Naming, CueFrames.Charge, CueFrames.Parenthetical];

    private CueLexicon(FrozenDictionary<string, Cue> verbs, FrozenDictionary<string, Cue> nouns)
    {
        Verbs = verbs;
        Nouns = nouns;
    }

    /// <summary>Cue verbs; particle verbs have their particle behind a space ("point out").</summary>
    internal FrozenDictionary<string, Cue> Verbs { get; }

    /// <summary>Cue nouns ("claim", "belief").</summary>
    internal FrozenDictionary<string, Cue> Nouns { get; }

    /// <summary>Reads the embedded table. Throws <see cref="ResourceException"/> when a row is malformed.</summary>
    internal static CueLexicon Load()
    {
        var verbs = new Dictionary<string, Cue>(StringComparer.Ordinal);
        var nouns = new Dictionary<string, Cue>(StringComparer.Ordinal);
        bool header = true;
        foreach (string line in ResourceStore.ReadLines("languages/en/cues.tsv"))
        {
            if (header)
            {
                header = false;
                continue;
            }
            string[] cell = line.Split('\t');
            if (cell.Length != 5) throw new ResourceException($"cues.tsv: five columns expected in '{line}'");
            (cell[1] == "n" ? nouns : verbs)[cell[0]] = new Cue(Frames(cell[2]), StanceOf(cell[3]), cell[4] == "think");
        }
        return new CueLexicon(verbs.ToFrozenDictionary(StringComparer.Ordinal), nouns.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static CueFrames Frames(string letters)
    {
        var frames = CueFrames.None;
        foreach (char c in letters)
        {
            int k = FrameLetters.IndexOf(c);
            if (k < 0) throw new ResourceException($"cues.tsv: unknown frame '{c}'");
            frames |= FrameValues[k];
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
