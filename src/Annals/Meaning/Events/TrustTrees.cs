using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>
/// Decision trees over the grounds of <see cref="EventTrust"/>, whose leaves are added up to the log-odds that an event is right (gradient boosting, Friedman 2001, Annals of Statistics 29), and the floors under which no event
/// is told. A table of <c>data/events</c>: a split has tree, node, ground, the last class that goes to the first of the two nodes behind it (an event without the ground goes there too); a leaf has tree, node and its
/// value in thousandths. Sums are whole numbers, so that every machine gives the same.
/// </summary>
internal sealed class TrustTrees
{
    /// <summary>Leaves are log-odds in this many parts.</summary>
    internal const int Scale = 1000;
    /// <summary>What a ground's class is where an event lacks the ground.</summary>
    internal const int None = -1;
    private readonly Node[] nodes;
    private readonly int[] roots;
    private readonly int bias, floor, floorRead;

    /// <summary>Opens the table. Throws <see cref="ResourceException"/> when it is missing or malformed.</summary>
    internal TrustTrees(string file) : this(file, ResourceStore.ReadLines(file))
    {
    }

    /// <summary>Reads the rows of the table; throws as above.</summary>
    internal TrustTrees(string file, IEnumerable<string> lines)
    {
        var all = new List<Node>();
        var starts = new List<int>();
        foreach (string line in lines)
        {
            string[] c = line.Split('\t');
            if (c is ["bias", _]) bias = Number(c[1]);
            else if (c is ["floor", _]) floor = Number(c[1]);
            else if (c is ["floor.read", _]) floorRead = Number(c[1]);
            else if (c is [_, "0", ..]) starts.Add(all.Count);
            if (c.Length == 2) continue;
            if (starts.Count == 0 || Number(c[0]) != starts.Count - 1 || Number(c[1]) != all.Count - starts[^1]) throw Malformed();
            all.Add(c.Length switch
            {
                3 => new Node(None, 0, 0, 0, Number(c[2])),
                6 when Enum.TryParse(c[2], out EventTrust.Grounds ground) => new Node((sbyte)ground, (sbyte)Number(c[3]), starts[^1] + Number(c[4]), starts[^1] + Number(c[5]), 0),
                _ => throw Malformed(),
            });

            int Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : throw Malformed();
            ResourceException Malformed() => new($"data/{file}: '{line}'");
        }
        (nodes, roots) = ([.. all], [.. starts]);
        for (int i = 0; i < nodes.Length; i++)
        {
            // children stand behind their parent, so every walk ends
            if (nodes[i].Ground >= 0 && (nodes[i].Below <= i || nodes[i].Above <= i || nodes[i].Below >= nodes.Length || nodes[i].Above >= nodes.Length)) throw new ResourceException($"data/{file}: a split leads back or out");
        }
    }

    /// <summary>Log-odds that an event on these grounds is right, in thousandths.</summary>
    internal int Odds(ImmutableArray<short> grounds)
    {
        Span<sbyte> of = stackalloc sbyte[EventTrust.Count];
        of.Fill(None);
        foreach (short slot in grounds) of[slot / EventTrust.Classes] = (sbyte)(slot % EventTrust.Classes);
        int sum = bias;
        foreach (int root in roots)
        {
            int at = root;
            while (nodes[at].Ground >= 0) at = of[nodes[at].Ground] <= nodes[at].Class ? nodes[at].Below : nodes[at].Above;
            sum += nodes[at].Value;
        }
        return sum;
    }

    /// <summary>True for log-odds under which no event is told; more is asked of one that the network <paramref name="read"/> where no frame held.</summary>
    internal bool IsTooLow(int odds, bool read) => odds < (read ? floorRead : floor);

    /// <summary>A split of the events by a ground's class, or a leaf (no ground).</summary>
    private readonly record struct Node(sbyte Ground, sbyte Class, int Below, int Above, int Value);
}
