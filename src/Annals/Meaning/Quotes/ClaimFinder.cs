using System;
using System.Collections.Generic;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>
/// Finds what is said or thought in the tree: cue verbs, nouns, adjectives and adverbs with what they take, and "according to". What counts
/// as a cue, and what it takes, is data (<see cref="CueLexicon"/>).
/// </summary>
internal sealed class ClaimFinder(CueLexicon lexicon)
{
    /// <summary>Its table.</summary>
    internal CueLexicon Lexicon => lexicon;

    /// <summary>All claims of the report, by cue.</summary>
    internal List<Claim> Find(Analysis analysis, EntityIndex entities, MarkCover marks)
    {
        var reader = new ClaimReader(this, analysis, entities, marks);
        TokenTable t = analysis.Tokens;
        for (int i = 0; i < t.Count; i++)
        {
            switch (t.Upos[i])
            {
                case Upos.Verb or Upos.Aux:
                    if (t.Xpos[i] == "VBN" && ParticipleCue(t, analysis.Text, i) is { } feeling && reader.FromAdjective(i, feeling)) break;
                    if (VerbCue(t, i) is { } verb) reader.FromVerb(i, verb);
                    else if (t.Lemma[i] == "put") reader.FromCount(i);
                    break;
                case Upos.Noun:
                    if (MisreadVerb(t, i) is { } misread && reader.FromMisread(i, misread)) break;
                    if (lexicon.Nouns.TryGetValue(t.Lemma[i], out Cue? noun)) reader.FromNoun(i, noun);
                    break;
                case Upos.Adj:
                    if (lexicon.Adjectives.TryGetValue(t.Lemma[i], out Cue? adjective)) reader.FromAdjective(i, adjective);
                    break;
                case Upos.Adv:
                    if (lexicon.Adverbs.TryGetValue(t.Lemma[i], out Cue? adverb)) reader.FromAdverb(i, adverb);
                    break;
                default:
                    break;
            }
            if (IsAccording(t, analysis.Text, i)) reader.FromAccording(i);
        }
        reader.DropUnattributed();
        return reader.Found;
    }

    /// <summary>The cue that the verb in <paramref name="row"/> is, with its particle if it has one; else null.</summary>
    internal Cue? VerbCue(TokenTable t, int row)
    {
        string lemma = t.Lemma[row];
        int particle = t.Dependent(row, Deprel.CompoundPrt);
        if (lemma == "call" && row > 0 && t.Lemma[row - 1] is "-" or "so") return null;
        if (particle > row && lexicon.Phrasal(lemma, t.Lemma[particle]) is { } phrasal) return phrasal;
        if (lexicon.IdiomVerbs.Contains(lemma) && t.Dependent(row, Deprel.Obj) is >= 0 and int noun && lexicon.Phrasal(lemma, t.Lemma[noun]) is { } idiom) return idiom;
        if (particle < 0 && lexicon.ParticleVerbs.Contains(lemma) && row + 1 < t.Count && t.Upos[row + 1] is Upos.Adp or Upos.Adv or Upos.Adj && lexicon.Phrasal(lemma, t.Lemma[row + 1]) is { } split) return split;
        if (!lexicon.Verbs.TryGetValue(lemma, out Cue? cue)) return null;
        if (particle == row + 1 && !HasPreposition(cue, t.Lemma[particle])) return null;
        if (lemma == "put" && (t.Dependent(row, Deprel.Obj) is var it && (it < 0 || t.Lemma[it] != "it"))) return null;
        return cue;
    }

    /// <summary>True when verb and object are an idiom of the table ("pay tribute").</summary>
    internal bool IsIdiom(TokenTable t, int verb, int noun) => lexicon.IdiomVerbs.Contains(t.Lemma[verb]) && lexicon.Phrasal(t.Lemma[verb], t.Lemma[noun]) is not null;

    /// <summary>True when the verb with the word behind it is an entry of the table ("laugh off").</summary>
    internal bool IsPhrasal(TokenTable t, int verb) => verb + 1 < t.Count && lexicon.ParticleVerbs.Contains(t.Lemma[verb]) && lexicon.Phrasal(t.Lemma[verb], t.Lemma[verb + 1]) is not null;

    private static bool HasPreposition(Cue cue, string particle)
    {
        foreach ((string preposition, _) in cue.Prepositions)
            if (preposition == particle) return true;
        return false;
    }

    /// <summary>The verb that a noun in -s may be which the tagger took for one behind a name ("Moore claims he was fired"), or null.</summary>
    private Cue? MisreadVerb(TokenTable t, int row) =>
        row > 0 && t.Xpos[row] == "NNS" && t.Upos[row - 1] is Upos.Propn or Upos.Noun && t.Head[row - 1] == row && lexicon.Verbs.TryGetValue(t.Lemma[row], out Cue? cue) ? cue : null;

    private Cue? ParticipleCue(TokenTable t, string text, int row)
    {
        ReadOnlySpan<char> form = t.Form(text, row);
        return form.Length < 24 && lexicon.Adjectives.TryGetValue(form, out Cue? cue) ? cue : null;
    }

    private static bool IsAccording(TokenTable t, string text, int i) =>
        i + 1 < t.Count && t.Form(text, i).Equals("according", StringComparison.OrdinalIgnoreCase) && !(i > 0 && t.Lemma[i - 1] == "as")
        && t.Form(text, i + 1).Equals("to", StringComparison.OrdinalIgnoreCase);
}
