namespace Annals.Meaning.Events;

/// <summary>Whom the network takes for a participant of an event.</summary>
/// <param name="Row">Head row, or -1 for nobody.</param>
/// <param name="Score">How sure it is, 0 to 1.</param>
internal readonly record struct Guess(int Row, float Score);

/// <summary>What the network makes of one word: how likely each type is, and who takes part.</summary>
internal sealed class EventGuess
{
    /// <summary>Probability of no event, then of each type in the order of <see cref="EventRules.Types"/>.</summary>
    internal float[] Types { get; } = new float[EventModel.Types];
    /// <summary>Probability that each word near by in the sentence is the source, by row from <see cref="First"/>; behind the last, that nobody is.</summary>
    internal float[] Source { get; set; } = [];
    /// <summary>The same for the target.</summary>
    internal float[] Target { get; set; } = [];
    /// <summary>First row looked at.</summary>
    internal int First { get; set; }

    /// <summary>Probability of an event of any type.</summary>
    internal float Any => 1 - Types[0];

    /// <summary>The likeliest type, 1 to 16.</summary>
    internal int Best
    {
        get
        {
            int best = 1;
            for (int i = 2; i < Types.Length; i++)
                if (Types[i] > Types[best]) best = i;
            return best;
        }
    }

    /// <summary>Probability that <paramref name="side"/> gives a row; 0 outside of the sentence.</summary>
    internal float Of(float[] side, int row) => (uint)(row - First) < (uint)(side.Length - 1) ? side[row - First] : 0;

    /// <summary>Who leads a side.</summary>
    internal Guess Leading(float[] side)
    {
        int best = side.Length - 1;
        for (int i = 0; i < side.Length; i++)
            if (side[i] > side[best]) best = i;
        return new Guess(best == side.Length - 1 ? -1 : First + best, side[best]);
    }

    /// <summary>The likeliest word of a side beside <paramref name="leading"/>.</summary>
    internal Guess Next(float[] side, int leading)
    {
        int best = -1;
        for (int i = 0; i + 1 < side.Length; i++)
            if (First + i != leading && (best < 0 || side[i] > side[best])) best = i;
        return best < 0 ? new Guess(-1, 0) : new Guess(First + best, side[best]);
    }
}
