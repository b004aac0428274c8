using System;
using System.Collections.Immutable;
using System.Globalization;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>Weights of a logistic regression over the grounds of <see cref="EventTrust"/>, and the floors under which no event is told; a table of <c>data/events</c> with columns ground, class, weight. Sums are whole numbers, so that every machine gives the same.</summary>
internal sealed class TrustTable
{
    private readonly int[] weights = new int[EventTrust.Count * EventTrust.Classes];
    private readonly int bias, floor, floorRead;

    /// <summary>Opens the table. Throws <see cref="ResourceException"/> when it is missing or malformed.</summary>
    internal TrustTable(string file)
    {
        foreach (string line in ResourceStore.ReadLines(file))
        {
            string[] c = line.Split('\t');
            if (c.Length != 3) throw new ResourceException($"data/{file}: {c.Length} columns in '{line}'");
            int weight = int.Parse(c[2], CultureInfo.InvariantCulture);
            if (c[0] == "bias") bias = weight;
            else if (c[0] == "floor") floor = weight;
            else if (c[0] == "floor.read") floorRead = weight;
            else if (Enum.TryParse(c[0], true, out EventTrust.Grounds ground) && int.TryParse(c[1], NumberStyles.None, CultureInfo.InvariantCulture, out int of) && of < EventTrust.Classes) weights[EventTrust.Slot(ground, of)] = weight;
            else throw new ResourceException($"data/{file}: no ground '{c[0]}' {c[1]}");
        }
    }

    /// <summary>Log-odds that an event on these grounds is right, in hundredths.</summary>
    internal int Odds(ImmutableArray<short> grounds)
    {
        int sum = bias;
        foreach (short slot in grounds) sum += weights[slot];
        return sum;
    }

    /// <summary>True for log-odds under which no event is told; more is asked of one that the network <paramref name="read"/> where no frame held.</summary>
    internal bool IsTooLow(int odds, bool read) => odds < (read ? floorRead : floor);
}
