using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Annals.Language;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// A small recurrent network over the engine's words that says of each word whether it tells an event, of which type, and who takes part. It reads what the rules
/// found as well and so weighs them. Sums are in fixed order (see <see cref="Kernels"/>): the same numbers on every machine. Thread-safe.
/// </summary>
internal sealed unsafe class EventNetwork(EventModel model, WordVectors vectors)
{
    // Sentences are read in runs of about this many words.
    private const int Run = 2048;
    // Who takes part stands within so many words of the trigger.
    private const int Reach = 160;
    private const float Possible = 0.15f;
    private readonly ConcurrentBag<Space> spaces = [];

    /// <summary>The reader that keeps what this network needs of the engine's words.</summary>
    internal WordStateReader States(LanguageEngine engine)
    {
        if (engine.Width != model.Encoded) throw new ResourceException($"the model {EventModel.Name} was built for another language engine");
        return new WordStateReader(model.MixEncoded, model.MixBias, model.Hidden);
    }

    /// <summary>A guess for each word that a rule set off or that may well tell an event; null for the others.</summary>
    internal EventGuess?[] Read(Analysis analysis, TokenTable t, Candidate?[] found, EventFeatures features)
    {
        var guesses = new EventGuess?[t.Count];
        if (analysis.States is not { } states) return guesses;
        if (!spaces.TryTake(out Space? space)) space = new Space();
        for (int sentence = 0; sentence < t.SentenceCount;)
        {
            int first = t.SentenceStart[sentence], from = sentence;
            do sentence++;
            while (sentence < t.SentenceCount && t.SentenceStart[sentence + 1] - first <= Run);
            Score(analysis.Text, t, states, features, first, from, sentence, space);
            for (int s = from; s < sentence; s++) Guess(t, found, features, s, first, space, guesses);
        }
        spaces.Add(space);
        return guesses;
    }

    private void Score(string text, TokenTable t, WordStates states, EventFeatures features, int first, int from, int end, Space space)
    {
        int h = model.Hidden, width = 2 * h, count = t.SentenceStart[end] - first;
        space.Reserve(count, h);
        Span<uint> of = stackalloc uint[EventFeatures.Most];
        Span<int> rows = stackalloc int[EventFeatures.Most];
        for (int i = 0; i < count; i++)
        {
            float* to = space.X + ((long)i * width);
            states[first + i].CopyTo(new Span<float>(to, h));
            int n = features.Write(first + i, of), known = 0;
            for (int k = 0; k < n; k++)
                if (model.Features.Find(of[k]) is >= 0 and int row) rows[known++] = row;
            Encoder.Sum(model.Table, rows[..known], to + h, h);
            vectors.Write(t.Form(text, first + i), t.Lemma[first + i], space.Words + ((long)i * WordVectors.Size));
        }
        model.MixWord.Multiply(space.Words, WordVectors.Size, count, space.X, width, true);
        space.Starts.Clear();
        for (int s = from; s <= end; s++) space.Starts.Add(t.SentenceStart[s] - first);
        space.Layers.Walk(h, model.Layer, model.LayerVectors, CollectionsMarshal.AsSpan(space.Starts));
        for (int i = 0; i < count; i++) new ReadOnlySpan<float>(model.OutBias.Start, EventModel.Columns).CopyTo(new Span<float>(space.Out + ((long)i * EventModel.Columns), EventModel.Columns));
        model.Out.Multiply(space.X, width, count, space.Out, EventModel.Columns, true);
    }

    private void Guess(TokenTable t, Candidate?[] found, EventFeatures features, int sentence, int first, Space space, EventGuess?[] guesses)
    {
        (int begin, int end) = t.Rows(sentence);
        for (int row = begin; row < end; row++)
        {
            if (found[row] is null && !features.IsTrigger(row)) continue;
            float* scores = space.Out + ((long)(row - first) * EventModel.Columns);
            float most = scores[0];
            for (int k = 1; k < EventModel.Types; k++) most = MathF.Max(most, scores[k]);
            // no event is clearly the likeliest: nothing to tell
            if (found[row] is null && scores[0] - most >= 0 && !AnyPossible(scores)) continue;
            int from = Math.Max(begin, row - Reach), to = Math.Min(end, row + Reach);
            var guess = new EventGuess { First = from };
            Kernels.Softmax(new ReadOnlySpan<float>(scores, EventModel.Types), guess.Types);
            if (found[row] is null && 1 - guess.Types[0] < Possible) continue;
            int type = found[row] is { } candidate ? EventModel.NumberOf(candidate.Match.Rule.Type) : guess.Best;
            guess.Source = Side(features, space, row, type, 0, from, to, first);
            guess.Target = Side(features, space, row, type, 1, from, to, first);
            guesses[row] = guess;
        }
    }

    private static bool AnyPossible(float* scores)
    {
        for (int k = 1; k < EventModel.Types; k++)
            if (scores[k] > scores[0] - 5) return true;
        return false;
    }

    private float[] Side(EventFeatures features, Space space, int row, int type, int role, int begin, int end, int first)
    {
        Span<int> pairs = stackalloc int[EventFeatures.MostOfPair];
        var scores = new float[end - begin + 1];
        float* asks = space.Out + ((long)(row - first) * EventModel.Columns) + 32 + (2 * role * EventModel.Key);
        for (int other = begin; other < end; other++)
        {
            if (other == row || !features.IsActor(other))
            {
                scores[other - begin] = float.NegativeInfinity;
                continue;
            }
            float score = Dot(asks, space.Out + ((long)(other - first) * EventModel.Columns) + 32 + (((2 * role) + 1) * EventModel.Key));
            int n = features.WritePair(row, other, type, pairs);
            for (int k = 0; k < n; k++) score += model.Pairs.Start[(2 * pairs[k]) + role];
            scores[other - begin] = score;
        }
        scores[^1] = Dot(asks, model.Nobody.Start + (role * EventModel.Key));
        Kernels.Softmax(scores, scores);
        return scores;
    }

    private static float Dot(float* a, float* b)
    {
        float sum = 0;
        for (int k = 0; k < EventModel.Key; k++) sum = MathF.FusedMultiplyAdd(a[k], b[k], sum);
        return sum;
    }

    /// <summary>The buffers of one run; one thread's own, kept for the next report.</summary>
    private sealed class Space
    {
        private FloatBlock vectors = null!, scores = null!;

        internal RecurrentSpace Layers { get; } = new();
        internal List<int> Starts { get; } = [];
        internal float* X => Layers.X;
        internal float* Words => vectors.Start;
        internal float* Out => scores.Start;

        internal void Reserve(int words, int hidden)
        {
            if (!Layers.Reserve(words, hidden, 512, out int room)) return;
            vectors = new FloatBlock(room * WordVectors.Size);
            scores = new FloatBlock(room * EventModel.Columns);
        }
    }
}
