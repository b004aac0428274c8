using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Annals.Records;

namespace Annals.Text;

/// <summary>
/// From a row of the token table to the entity its phrase refers to. Entities are given as their index in <see cref="Analysis.Entities"/>,
/// which later rooms keep: they replace an entity by a fuller one, and never add, drop or move any.
/// </summary>
internal sealed class EntityIndex
{
    private readonly int[] byHead;
    private readonly int[] byRow;
    private readonly int[] mentionByHead;

    private EntityIndex(int[] byHead, int[] mentionByHead, int[] byRow)
    {
        this.byHead = byHead;
        this.mentionByHead = mentionByHead;
        this.byRow = byRow;
    }

    /// <summary>An index that knows no entity.</summary>
    internal static EntityIndex Empty { get; } = new([], [], []);

    /// <summary>
    /// The entity that the phrase headed by <paramref name="row"/> refers to, or -1. Of several mentions with one head ("the mayor", "the mayor
    /// and his wife") the shortest counts. A relative pronoun counts as the noun its clause hangs on.
    /// </summary>
    internal int EntityOf(int row) => (uint)row < (uint)byHead.Length ? byHead[row] : -1;

    /// <summary>Which mention of <see cref="EntityOf"/> that phrase is: index in <see cref="Entity.Mentions"/>, or -1.</summary>
    internal int MentionOf(int row) => (uint)row < (uint)mentionByHead.Length ? mentionByHead[row] : -1;

    /// <summary>The entity whose shortest mention covers <paramref name="row"/> ("Donald" of "Donald Trump"), or -1.</summary>
    internal int Covering(int row) => (uint)row < (uint)byRow.Length ? byRow[row] : -1;

    /// <summary>Indexes the entities of <paramref name="analysis"/> by the head rows and spans of their mentions.</summary>
    internal static EntityIndex Build(Analysis analysis)
    {
        int count = analysis.Tokens.Count;
        int[] byHead = Filled(count), mentionByHead = Filled(count), byRow = Filled(count);
        var headLength = new int[count];
        var rowLength = new int[count];
        List<Entity> entities = analysis.Entities;
        for (int e = 0; e < entities.Count; e++)
        {
            ImmutableArray<Mention> mentions = entities[e].Mentions;
            for (int m = 0; m < mentions.Length; m++)
            {
                Mention mention = mentions[m];
                int length = mention.Span.Length;
                if ((uint)mention.Head >= (uint)count) continue;
                if (byHead[mention.Head] < 0 || length < headLength[mention.Head])
                    (byHead[mention.Head], mentionByHead[mention.Head], headLength[mention.Head]) = (e, m, length);
                Cover(analysis.Tokens, mention, e, byRow, rowLength);
            }
        }
        foreach ((int row, int head) in analysis.TornTitles)
            if (byHead[row] < 0) (byHead[row], mentionByHead[row]) = (byHead[head], mentionByHead[head]);
        Relate(analysis.Tokens, byHead, mentionByHead);
        return new EntityIndex(byHead, mentionByHead, byRow);
    }

    // "who", "which", "that" of a relative clause stand for the noun the clause hangs on
    private static void Relate(TokenTable tokens, int[] byHead, int[] mentionByHead)
    {
        for (int i = 0; i < byHead.Length; i++)
        {
            if (byHead[i] >= 0 || tokens.Upos[i] != Upos.Pron || tokens.Xpos[i] is not ['W', ..]) continue;
            int clause = tokens.Head[i];
            for (int steps = 0; clause >= 0 && tokens.Deprel[clause] != Deprel.AclRelcl && steps < 4; steps++) clause = tokens.Head[clause];
            if (clause < 0 || tokens.Deprel[clause] != Deprel.AclRelcl || tokens.Head[clause] < 0) continue;
            (byHead[i], mentionByHead[i]) = (byHead[tokens.Head[clause]], mentionByHead[tokens.Head[clause]]);
        }
    }

    private static void Cover(TokenTable tokens, Mention mention, int entity, int[] byRow, int[] rowLength)
    {
        int length = mention.Span.Length;
        int first = mention.Head, last = mention.Head;
        while (first > 0 && tokens.Start[first - 1] >= mention.Span.Start) first--;
        while (last + 1 < tokens.Count && tokens.End[last + 1] <= mention.Span.End) last++;
        for (int i = first; i <= last; i++)
            if (byRow[i] < 0 || length < rowLength[i]) (byRow[i], rowLength[i]) = (entity, length);
    }

    private static int[] Filled(int count)
    {
        var rows = new int[count];
        Array.Fill(rows, -1);
        return rows;
    }
}
