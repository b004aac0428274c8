using System;
using System.Collections.Generic;
using System.Linq;
using Annals.Language;
using Annals.Meaning.Events;
using Annals.Reading;
using Annals.Records;
using Annals.Text;

namespace Annals.Forge.Events;

/// <summary>An event to learn: its trigger and participants as words of a sentence, counted from 0.</summary>
internal sealed record EventGoal(int Row, int Type, int[] Sources, int[] Targets)
{
    /// <summary>Rows of the table of pairs for each word of the sentence; null for a word that cannot take part.</summary>
    internal int[]?[] Pairs { get; init; } = [];
    /// <summary>What the rules alone make of it, -1 for nobody; -2 when they see no event.</summary>
    internal (int Type, int Source, int Target) Ruled { get; init; }
}

/// <summary>A sentence as the network is shown it.</summary>
internal sealed class EventPiece
{
    internal required string Lesson { get; init; }
    internal required int Count { get; init; }
    internal required float[] Encoded { get; init; }
    internal required float[] Words { get; init; }
    internal required uint[][] Features { get; init; }
    /// <summary>Type of each word: 0 none, -1 for a word that tells none by its kind.</summary>
    internal required int[] Types { get; init; }
    /// <summary>Type the rules give each word, 0 for none.</summary>
    internal required int[] Ruled { get; init; }
    internal required EventGoal[] Goals { get; set; }
    internal int[][] Rows = [];
}

/// <summary>Reads a lesson as Annals would, up to the rules, and keeps what the network sees, with what it should say.</summary>
internal sealed class EventStudent(ReportReader reader, WordVectors vectors) : IEncodedWordsReader
{
    private readonly Dictionary<int, float[]> rows = [];
    private readonly uint[] buffer = new uint[EventFeatures.Most];

    /// <summary>Marks that no word of the report answers to.</summary>
    internal int Lost { get; private set; }

    internal List<EventPiece> Read(Lesson lesson)
    {
        rows.Clear();
        var analysis = new Analysis(new Report { Id = lesson.Id, Text = lesson.Text });
        EventStudy study = reader.Study(analysis, this);
        TokenTable t = study.Tokens;
        var pieces = new List<EventPiece>();
        for (int s = 0; s < t.SentenceCount; s++) pieces.Add(Piece(lesson, study, s));
        return pieces;
    }

    /// <summary>
    /// An example of the rules, from which the network is to learn what they are sure of: what rules of the expected type make of it is right, of a type that must not be
    /// coded nothing is; what other rules see there is left open.
    /// </summary>
    internal List<EventPiece> Read(RuleExample example)
    {
        rows.Clear();
        var lesson = new Lesson(example.Rule, example.Sentence, []);
        EventStudy study = reader.Study(new Analysis(new Report { Id = example.Rule, Text = example.Sentence }), this);
        var pieces = new List<EventPiece>();
        for (int s = 0; s < study.Tokens.SentenceCount; s++)
        {
            EventPiece piece = Piece(lesson, study, s);
            int first = study.Tokens.SentenceStart[s];
            var goals = new List<EventGoal>();
            for (int i = 0; i < piece.Count; i++)
            {
                if (study.Found[first + i] is not { } candidate || piece.Types[i] < 0) continue;
                string type = candidate.Match.Rule.Type;
                if (type != (example.Type ?? example.Rule.Split('.')[1])) piece.Types[i] = -1;
                if (example.Type is null || type != example.Type) continue;
                piece.Types[i] = EventModel.NumberOf(type);
                bool both = candidate.Match.Rule.Mutual && candidate.Target >= 0;
                int source = candidate.Source - first, target = candidate.Target - first;
                goals.Add(new EventGoal(i, piece.Types[i], candidate.Source < 0 ? [] : both ? [source, target] : [source], candidate.Target < 0 || both ? [] : [target])
                {
                    Pairs = Pairs(study, first + i, piece.Types[i], first, first + piece.Count),
                    Ruled = (piece.Types[i], candidate.Source < 0 ? -1 : source, candidate.Target < 0 ? -1 : target),
                });
            }
            piece.Goals = [.. goals.Where(g => g.Sources.Concat(g.Targets).All(r => r >= 0 && r < piece.Count && g.Pairs[r] is not null))];
            pieces.Add(piece);
        }
        return pieces;
    }

    /// <inheritdoc/>
    public void Read(Analysis analysis, EncodedWords words)
    {
        for (int row = words.First; row < words.End; row++) rows[row] = words[row].ToArray();
    }

    private EventPiece Piece(Lesson lesson, EventStudy study, int sentence)
    {
        TokenTable t = study.Tokens;
        (int first, int end) = t.Rows(sentence);
        int n = end - first;
        int[] types = [.. Enumerable.Range(first, n).Select(r => study.Features.IsTrigger(r) ? 0 : -1)];
        int[] ruled = [.. Enumerable.Range(first, n).Select(r => study.Found[r] is { } c ? EventModel.NumberOf(c.Match.Rule.Type) : 0)];
        var goals = new List<EventGoal>();
        foreach (MarkedEvent e in lesson.Events)
        {
            if (e.Trigger.Start < t.Start[first] || e.Trigger.Start >= t.End[end - 1]) continue;
            int row = RowOf(t, first, end, e.Trigger);
            if (row < 0 || !study.Features.IsTrigger(row))
            {
                Lost++;
                if (row >= 0) types[row - first] = -1;
                continue;
            }
            types[row - first] = EventModel.NumberOf(e.Type);
            Candidate? rule = study.Found[row];
            goals.Add(new EventGoal(row - first, EventModel.NumberOf(e.Type), Heads(study, first, end, row, e.Sources), Heads(study, first, end, row, e.Targets))
            {
                Pairs = Pairs(study, row, EventModel.NumberOf(e.Type), first, end),
                Ruled = rule is null ? (-2, -1, -1) : (EventModel.NumberOf(rule.Match.Rule.Type), rule.Source < 0 ? -1 : rule.Source - first, rule.Target < 0 ? -1 : rule.Target - first),
            });
        }
        return new EventPiece
        {
            Lesson = lesson.Id,
            Count = n,
            Encoded = [.. Enumerable.Range(first, n).SelectMany(r => rows[r])],
            Words = [.. Enumerable.Range(first, n).SelectMany(r => VectorOf(t.Form(lesson.Text, r), t.Lemma[r]))],
            Features = [.. Enumerable.Range(first, n).Select(r => buffer.AsSpan(0, study.Features.Write(r, buffer)).ToArray())],
            Types = types,
            Ruled = ruled,
            Goals = [.. goals],
        };
    }

    private unsafe float[] VectorOf(ReadOnlySpan<char> form, string lemma)
    {
        float[] vector = new float[WordVectors.Size];
        fixed (float* to = vector) vectors.Write(form, lemma, to);
        return vector;
    }

    private static int[]?[] Pairs(EventStudy study, int row, int type, int first, int end)
    {
        var pairs = new int[]?[end - first];
        Span<int> of = stackalloc int[EventFeatures.MostOfPair];
        for (int other = first; other < end; other++)
            if (other != row && study.Features.IsActor(other)) pairs[other - first] = of[..study.Features.WritePair(row, other, type, of)].ToArray();
        return pairs;
    }

    // The head of each phrase: its word whose head stands outside; the phrase's first when there are several.
    private int[] Heads(EventStudy study, int first, int end, int trigger, List<TextSpan> phrases)
    {
        TokenTable t = study.Tokens;
        var heads = new List<int>();
        foreach (TextSpan phrase in phrases)
        {
            int best = -1;
            for (int row = first; row < end; row++)
            {
                if (t.Start[row] < phrase.Start || t.End[row] > phrase.End) continue;
                bool inside = t.Head[row] >= 0 && t.Start[t.Head[row]] >= phrase.Start && t.End[t.Head[row]] <= phrase.End;
                if (!inside && row != trigger && study.Features.IsActor(row) && best < 0) best = row;
            }
            if (best >= 0) heads.Add(best - first);
            else Lost++;
        }
        return [.. heads];
    }

    private static int RowOf(TokenTable t, int first, int end, TextSpan span)
    {
        for (int row = first; row < end; row++)
            if (t.Start[row] >= span.Start && t.End[row] <= span.End && t.Upos[row] is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Propn) return row;
        for (int row = first; row < end; row++)
            if (t.Start[row] >= span.Start && t.End[row] <= span.End) return row;
        return -1;
    }
}
