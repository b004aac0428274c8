using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Language.Names;

/// <summary>The names of one report as the network found them; equal names are of one kind, that which all their places together speak for.</summary>
internal sealed class NameVotes(Analysis analysis, NameFeatures features, NameSorts sorts, SenseLexicon? senses)
{
    private const long Certain = (long)(20 * NameModel.Scale);
    private readonly NameKinds kinds = new(analysis, features);
    private readonly List<(int First, int Last, uint Words, float Sureness)> names = [];
    private readonly Dictionary<uint, Ballot> ballots = [];
    private readonly Dictionary<uint, (int[] Scores, int Places)> sums = [];

    /// <summary>Takes a name in with the scores of its labels; rows of <paramref name="labels"/> count from <paramref name="start"/>. "Miami Florida" is two.</summary>
    internal void Add(int first, int last, int kind, NameLabels labels, int start)
    {
        if (kind == 2 && last > first && Parts(first, last))
        {
            Take(first, last - 1, kind, labels, start);
            Take(last, last, kind, labels, start);
        }
        else Take(first, last, kind, labels, start);
    }

    // A town and behind it its state or country, which no list has as one name.
    private bool Parts(int first, int last) =>
        (features.Known(last) & (NameWords.State | NameWords.Country)) != 0 && features.Phrase(first, last) == NameWords.None && (features.Phrase(first, last - 1) & NameWords.Place) != 0;

    /// <summary>Takes a name in, with the scores of its labels for each kind; rows of <paramref name="labels"/> count from <paramref name="start"/>.</summary>
    private void Take(int first, int last, int kind, NameLabels labels, int start)
    {
        uint words = features.Words(first, last);
        var ballot = ballots.GetValueOrDefault(words);
        ballot.Person += labels.Sum(first - start, last - start, 0);
        ballot.Organization += labels.Sum(first - start, last - start, 1);
        ballot.Place += labels.Sum(first - start, last - start, 2);
        ballot.Other += labels.Sum(first - start, last - start, 3);
        if (IsBase(last)) ballot.Place += Certain;
        ballots[words] = ballot;
        names.Add((first, last, words, labels.Sureness(first - start, last - start, kind)));
    }

    // "Paris-based": what stands before is a place.
    private bool IsBase(int last)
    {
        TokenTable t = analysis.Tokens;
        return last + 2 < t.Count && t.Start[last + 1] == t.End[last] && t.Form(analysis.Text, last + 1) is "-" && t.Form(analysis.Text, last + 2) is "based";
    }

    /// <summary>Counts the votes and writes the report's names.</summary>
    internal void Count()
    {
        foreach ((int first, int last, uint words, float _) in names)
        {
            if (NameSorts.Of(ballots[words].Best) is (0, 0)) continue;
            (int[] scores, int places) = sums.TryGetValue(words, out var own) ? own : (new int[NameSorts.Kinds.Length], 0);
            sorts.Add(analysis, features, senses, first, last, scores);
            sums[words] = (scores, places + 1);
        }
        foreach ((int first, int last, uint words, float sureness) in names)
            analysis.Names.Add(new NameSpan(first, last, KindOf(first, last, words), sureness));
    }

    private EntityKind KindOf(int first, int last, uint words)
    {
        int kind = ballots[words].Best;
        if (kind == 3 && first == last && (features.Known(first) & (NameWords.Country | NameWords.Demonym)) == NameWords.Country) return EntityKind.Place;
        EntityKind listed = kinds.Of(first, last, kind);
        EntityKind sort = sums.TryGetValue(words, out var own) ? NameSorts.Decide(own.Scores, own.Places, kind, listed) : listed;
        // peoples and creeds are named by one word
        return sort == EntityKind.Group && last > first ? listed : sort;
    }

    private struct Ballot
    {
        internal long Person, Organization, Place, Other;

        internal readonly int Best => Person >= Organization && Person >= Place && Person >= Other ? 0 : Organization >= Place && Organization >= Other ? 1 : Place >= Other ? 2 : 3;
    }
}
