using System.Collections.Generic;
using Annals.Records;

namespace Annals.Meaning.Entities;

/// <summary>Phrases taken to refer to one thing, in text order, with what they tell of it together.</summary>
internal sealed class Chain
{
    private readonly int[] kinds = new int[KindGuesser.Kinds];
    private readonly int[] numbers = new int[3];
    private readonly int[] genders = new int[4];

    internal List<Phrase> Phrases { get; } = [];
    /// <summary>Hashes of the words of its names.</summary>
    internal List<uint> NameWords { get; } = [];
    /// <summary>Hashes of the initials of its names of several words.</summary>
    internal List<uint> Initials { get; } = [];
    /// <summary>Hashes of modifiers its nominals bear.</summary>
    internal List<uint> Modifiers { get; } = [];
    internal bool HasName { get; private set; }
    internal bool HasNominal { get; private set; }
    /// <summary>What the first of its names with a kind is said to be.</summary>
    internal EntityKind? NameKind { get; private set; }
    /// <summary>Hash of the country that its phrases say it belongs to; 0 for none.</summary>
    internal uint Nation { get; private set; }
    /// <summary>Camp of people that the first of its phrases with one stands for, or 0.</summary>
    internal byte Camp { get; private set; }
    internal PhraseKind Kind { get; private set; }
    internal PhraseNumber Number { get; private set; }
    internal PhraseGender Gender { get; private set; }
    internal Phrase Last => Phrases[^1];
    internal Phrase First => Phrases[0];

    internal int KindScore(PhraseKind kind) => kinds[(int)kind];

    internal void Add(Phrase phrase, List<uint> nameWords, List<uint> modifiers)
    {
        Phrases.Add(phrase);
        phrase.Chain = this;
        HasName |= phrase.Form == MentionForm.Name;
        if (Nation == 0) Nation = phrase.Nation;
        if (Camp == 0) Camp = phrase.Camp;
        NameKind ??= phrase.IsName ? phrase.NameKind : null;
        HasNominal |= phrase.Form == MentionForm.Nominal;
        foreach (uint w in nameWords) if (!NameWords.Contains(w)) NameWords.Add(w);
        foreach (uint w in modifiers) if (Modifiers.Count < 12 && !Modifiers.Contains(w)) Modifiers.Add(w);
        for (int k = 0; k < kinds.Length; k++) kinds[k] += phrase.KindScores[k];
        Kind = KindGuesser.Best(kinds);
        Vote(phrase);
    }

    private void Vote(Phrase phrase)
    {
        int weight = phrase.IsPronoun ? 3 : 2;
        numbers[(int)phrase.Number] += weight;
        genders[(int)phrase.Gender] += weight;
        Number = numbers[1] == numbers[2] ? PhraseNumber.Unknown : numbers[1] > numbers[2] ? PhraseNumber.Singular : PhraseNumber.Plural;
        int best = 0;
        for (int g = 1; g < 4; g++) if (genders[g] > (best == 0 ? 0 : genders[best])) best = g;
        Gender = (PhraseGender)best;
    }
}
