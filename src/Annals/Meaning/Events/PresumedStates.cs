using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Names that no table knows and that act like states: a one-word name without actor, place or titles of its own in a sentence that speaks of
/// politics. New and renamed states, provinces, movements and alliances are read by what is said of them. One for each report.
/// </summary>
internal sealed class PresumedStates
{
    private readonly Analysis analysis;
    private readonly TokenTable t;
    private readonly PoliticsFilter politics;
    private readonly ArgumentClasses classes;
    private readonly ulong scene;
    private readonly bool open;
    private readonly Dictionary<int, bool> sentences = [];

    internal PresumedStates(Analysis analysis, TokenTable tokens, PoliticsFilter politics, ArgumentClasses classes, Topic topic)
    {
        this.analysis = analysis;
        t = tokens;
        this.politics = politics;
        this.classes = classes;
        scene = classes.Bit("scene") | classes.Bit("political");
        open = topic is Topic.Open or Topic.Hazard;
    }

    /// <summary>True when the name at <paramref name="row"/> is taken for a state or a body like one.</summary>
    internal bool Is(int row)
    {
        if (!open || row < 0 || t.Upos[row] != Upos.Propn || !char.IsUpper(t.Form(analysis.Text, row)[0])) return false;
        if (t.Dependent(row, Deprel.Flat) >= 0 || t.Deprel[row] == Deprel.Flat || HasTitle(row)) return false;
        int entity = analysis.EntityIndex.EntityOf(row);
        if (entity >= 0 && analysis.Entities[entity] is { } e && (e.Actor is not null || e.Place is not null || e.Titles.Length > 0 || e.Kind is EntityKind.Event or EntityKind.Work or EntityKind.Law or EntityKind.Language or EntityKind.Vehicle or EntityKind.Weapon)) return false;
        return IsPoliticalSentence(t.Sentence[row]);
    }

    private bool HasTitle(int row)
    {
        for (int d = t.FirstDependent[row]; d >= 0 && d < row; d = t.NextDependent[d])
            if (t.Deprel[d] is Deprel.Compound or Deprel.NmodDesc && t.Upos[d] is Upos.Noun or Upos.Propn) return true;
        return false;
    }

    private bool IsPoliticalSentence(int sentence)
    {
        if (sentences.TryGetValue(sentence, out bool known)) return known;
        (int first, int end) = t.Rows(sentence);
        bool found = false;
        for (int row = first; row < end && !found; row++)
            found = t.Upos[row] is Upos.Noun or Upos.Adj or Upos.Verb or Upos.Propn && (politics.IsPoliticalWord(t.Lemma[row]) || (classes.Of(t.Lemma[row]) & scene) != 0);
        return sentences[sentence] = found;
    }
}
