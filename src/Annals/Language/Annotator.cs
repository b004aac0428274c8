using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Annals.Text;

namespace Annals.Language;

/// <summary>From encoded words to columns: tags, features, lemmas, heads and relations.</summary>
internal sealed unsafe class Annotator(EngineModel model, EngineSizes sizes)
{
    private const ulong Person = 1UL << 18; // WordNet's file noun.person
    private const int LeastName = 5, MostName = 40;
    private readonly Lemmatiser lemmatiser = new(model);
    private readonly TagChoices choices = new(model);

    /// <summary>Fills the linguistic columns of rows <paramref name="first"/> to <paramref name="end"/>.</summary>
    internal void Fill(string text, TokenTable tokens, int first, int end, int sentences, float* encoded, EngineWorkspace space)
    {
        int words = end - first;
        Affine(encoded, sizes.Width, words, model.Top, model.TopBias, space.Top);
        for (int i = 0; i < words; i++) Kernels.Rectify(space.Top + ((long)i * sizes.Top), sizes.LabelDependent);
        Affine(space.Top, sizes.Top, words, model.Tags, model.TagsBias, space.Tags);
        Affine(space.Top + sizes.ArcDependent, sizes.Top, words, model.Arc, model.ArcBias, space.Query);
        for (int s = 0; s < sentences; s++) Attach(tokens, first, space.Starts[s], space.Starts[s + 1], space);
        Relate(tokens, first, words, space);
        for (int i = 0; i < words; i++) Tag(text, tokens, first + i, space.Tags + ((long)i * sizes.Tags), space);
        VerbForms.Agree(text, tokens, first, end, (row, tag) => Retag(tokens, row, tag, space.Tags + ((long)(row - first) * sizes.Tags)));
        for (int s = 0; s < sentences; s++) JoinNames(tokens, first + space.Starts[s], first + space.Starts[s + 1]);
        for (int i = 0; i < words; i++)
            if (tokens.Upos[first + i] == Upos.Adj && IsSomebody(text, tokens, first + i)) (tokens.Upos[first + i], tokens.Xpos[first + i], tokens.Feats[first + i]) = (Upos.Noun, "NN", "Number=Sing");
    }

    // "Norway's premier spoke": an adjective that an owner or "a" makes the head of a phrase, and that may be a person, is a noun.
    private bool IsSomebody(string text, TokenTable tokens, int row)
    {
        if (tokens.Xpos[row] != "JJ" || tokens.Deprel[row] is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Iobj or Deprel.Obl or Deprel.OblAgent or Deprel.Nmod) || model.Senses is not { } senses) return false;
        for (int d = row - 1; d >= 0 && d >= row - 4 && tokens.Sentence[d] == tokens.Sentence[row]; d--)
            if (tokens.Head[d] == row && (tokens.Deprel[d] == Deprel.NmodPoss || tokens.Deprel[d] == Deprel.Det && tokens.Lemma[d] is "a")) return (senses.NounFields(tokens.Form(text, row)) & Person) != 0;
        return false;
    }

    private void Tag(string text, TokenTable tokens, int row, float* scores, EngineWorkspace space)
    {
        int part = Best(scores, model.Uposes.Length), penn = Best(scores + sizes.XposAt, choices.Penn[part]);
        tokens.Upos[row] = model.Uposes[part];
        tokens.Xpos[row] = model.Xposes[penn];
        tokens.Feats[row] = model.Feats[Best(scores + sizes.FeatsAt, choices.Features[penn])];
        if (IsMissedName(tokens.Form(text, row), tokens.Upos[row])) (tokens.Upos[row], tokens.Xpos[row], tokens.Feats[row]) = (Upos.Propn, "NNP", "Number=Sing");
        tokens.Lemma[row] = space.Lemmas.Get(tokens.Form(text, row), tokens.Upos[row], Best(scores + sizes.ScriptAt, model.Scripts.Length), lemmatiser);
    }

    private void Retag(TokenTable tokens, int row, string tag, float* scores)
    {
        int penn = Array.IndexOf(model.Xposes, tag);
        if (penn < 0) return;
        tokens.Xpos[row] = model.Xposes[penn];
        tokens.Feats[row] = model.Feats[Best(scores + sizes.FeatsAt, choices.Features[penn])];
    }

    // "Uruguay granted refuge": no adverb, article or pronoun is a word that is always written with a capital.
    private bool IsMissedName(ReadOnlySpan<char> form, Upos tag)
    {
        if (tag is not (Upos.Adv or Upos.Det or Upos.Pron or Upos.Intj or Upos.Sconj or Upos.Adp or Upos.Part) || form.Length is < LeastName or > MostName || !char.IsAsciiLetterUpper(form[0]) || !char.IsAsciiLetterLower(form[1]) || model.Senses is not { } senses) return false;
        Span<char> low = stackalloc char[MostName];
        int n = form.ToLowerInvariant(low);
        return senses.IsAlwaysCapital(low[..n]);
    }

    /// <summary>Two proper nouns side by side that play the same part of one head are one name: "Dina" and "Soto" cannot both be subjects.</summary>
    private static void JoinNames(TokenTable tokens, int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (tokens.Upos[i] != Upos.Propn || tokens.Head[i] != tokens.Head[i - 1] || tokens.Deprel[i] != tokens.Deprel[i - 1]) continue;
            bool part = tokens.Deprel[i] is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.Nmod or Deprel.NmodPoss;
            if (part && tokens.Upos[i - 1] == Upos.Propn) (tokens.Head[i], tokens.Deprel[i]) = (i - 1, Deprel.Flat);
            // "opposition leader Dina Soto": the office and the name are one
            else if (part && tokens.Upos[i - 1] == Upos.Noun && tokens.Xpos[i - 1] == "NN" && tokens.Deprel[i] != Deprel.Obl) (tokens.Head[i], tokens.Deprel[i]) = (i - 1, Deprel.Appos);
        }
    }

    private void Attach(TokenTable tokens, int row, int first, int end, EngineWorkspace space)
    {
        int n = end - first, padded = Kernels.Pad(n + 1), size = model.ArcSize;
        space.ReserveArcs(model, n);
        Span<float> heads = new(space.Heads, (n + 1) * size);
        new ReadOnlySpan<float>(model.ArcRoot.Start, size).CopyTo(heads);
        for (int i = 0; i < n; i++)
            new ReadOnlySpan<float>(space.Top + ((long)(first + i) * sizes.Top) + sizes.ArcHead, size).CopyTo(heads[((i + 1) * size)..]);
        Kernels.PackTransposed(space.Heads, size, size, n + 1, space.Packed);
        Kernels.Multiply(space.Query + ((long)first * size), size, n, size, space.Packed, padded, space.Arcs, padded, false);
        TreeDecoder.Decode(new ReadOnlySpan<float>(space.Arcs, n * padded), padded, n, space.Parents);
        for (int i = 0; i < n; i++) tokens.Head[row + first + i] = space.Parents[i] < 0 ? -1 : row + first + space.Parents[i];
    }

    private void Relate(TokenTable tokens, int first, int words, EngineWorkspace space)
    {
        int size = model.LabelSize;
        float* hidden = space.Labels, scores = hidden + ((long)words * size);
        for (int i = 0; i < words; i++)
        {
            int head = tokens.Head[first + i];
            float* from = head < 0 ? model.LabelRoot.Start : space.Top + ((long)(head - first) * sizes.Top) + sizes.LabelHead;
            float* own = space.Top + ((long)i * sizes.Top) + sizes.LabelDependent, to = hidden + ((long)i * size);
            for (int j = 0; j < size; j += 16) (Vector512.Load(own + j) + Vector512.Load(from + j)).Store(to + j);
            Kernels.Rectify(to, size);
        }
        Affine(hidden, size, words, model.Label, model.LabelBias, scores);
        for (int i = 0; i < words; i++)
            tokens.Deprel[first + i] = tokens.Head[first + i] < 0 ? Deprel.Root : Relation(scores + ((long)i * sizes.Labels));
    }

    /// <summary>The best relation that is not the root's.</summary>
    private Deprel Relation(float* scores)
    {
        int best = -1;
        for (int j = 0; j < model.Deprels.Length; j++)
            if (model.Deprels[j] != Deprel.Root && (best < 0 || scores[j] > scores[best])) best = j;
        return model.Deprels[best];
    }

    private static void Affine(float* x, int stride, int rows, WeightMatrix w, FloatBlock bias, float* y)
    {
        for (int i = 0; i < rows; i++) new ReadOnlySpan<float>(bias.Start, w.Columns).CopyTo(new Span<float>(y + ((long)i * w.Columns), w.Columns));
        w.Multiply(x, stride, rows, y, w.Columns, true);
    }

    private static int Best(float* scores, int[] among)
    {
        int best = among[0];
        foreach (int j in among)
            if (scores[j] > scores[best]) best = j;
        return best;
    }

    // The first of the highest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Best(float* scores, int n)
    {
        int whole = n & ~15, best = 0;
        Vector512<float> most = Vector512.Create(float.NegativeInfinity);
        for (int j = 0; j < whole; j += 16) most = Vector512.MaxNative(most, Vector512.Load(scores + j));
        float high = float.NegativeInfinity;
        for (int j = 0; j < 16; j++) high = MathF.Max(high, most[j]);
        for (int j = whole; j < n; j++) high = MathF.Max(high, scores[j]);
        while (best < n - 1 && scores[best] != high) best++;
        return best;
    }
}
