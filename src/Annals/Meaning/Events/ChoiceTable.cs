using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using Annals.Resources;

namespace Annals.Meaning.Events;

/// <summary>One of several answers, and the slots of the table on which it stands.</summary>
/// <typeparam name="T">What the answer is; its default stands for none.</typeparam>
internal readonly record struct Choice<T>(T? Of, int[] Slots);

/// <summary>
/// A multinomial logistic regression over classes of grounds: log-odds in hundredths by ground, class and group (0 for all), as its table under <c>data/</c> has them (columns: ground, class, group, weight; <c>margin</c>: by how
/// much an answer must lead). Sums are whole numbers, so that every machine gives the same.
/// </summary>
/// <typeparam name="TGround">The grounds, one byte each.</typeparam>
internal sealed class ChoiceTable<TGround> where TGround : struct, Enum
{
    /// <summary>Weights are log-odds in this many parts.</summary>
    internal const int Scale = 100;
    private readonly int classes, groups;
    private readonly int[] weights;

    /// <summary>Opens the table. Throws <see cref="ResourceException"/> when it is missing or malformed.</summary>
    internal ChoiceTable(string file, int classes, int groups)
    {
        (this.classes, this.groups) = (classes, groups);
        Slots = Enum.GetValues<TGround>().Length * classes * groups;
        weights = new int[Slots];
        foreach (string line in ResourceStore.ReadLines(file))
        {
            string[] c = line.Split('\t');
            if (c.Length != 4) throw new ResourceException($"data/{file}: {c.Length} columns in '{line}'");
            int weight = int.Parse(c[3], CultureInfo.InvariantCulture);
            if (c[0] == "margin") Margin = weight;
            else if (Enum.TryParse(c[0], out TGround ground) && int.TryParse(c[1], NumberStyles.None, CultureInfo.InvariantCulture, out int of) && of < classes && int.TryParse(c[2], NumberStyles.None, CultureInfo.InvariantCulture, out int group) && group < groups) weights[Slot(ground, of, group)] = weight;
            else throw new ResourceException($"data/{file}: no ground '{c[0]}' {c[1]} {c[2]}");
        }
    }

    /// <summary>Number of slots for weights.</summary>
    internal int Slots { get; }

    /// <summary>By how many log-odds in hundredths an answer must lead.</summary>
    internal int Margin { get; }

    /// <summary>Place of a class of a ground in the table, for a group (0: for all).</summary>
    internal int Slot(TGround ground, int of, int group) => (((Unsafe.As<TGround, byte>(ref ground) * classes) + Math.Min(of, classes - 1)) * groups) + group;

    /// <summary>What a slot is for, as the table names it.</summary>
    internal (string Ground, int Class, int Group) Of(int slot) => (Enum.GetName((TGround)Enum.ToObject(typeof(TGround), slot / groups / classes))!, slot / groups % classes, slot % groups);

    /// <summary>The answer that leads all others by the margin; the default where none does.</summary>
    /// <param name="choices">The answers.</param>
    /// <param name="more">By how much more than the margin it must lead.</param>
    internal Choice<T> Best<T>(List<Choice<T>> choices, int more = 0)
    {
        Choice<T> best = default;
        (int first, int second) = (int.MinValue, int.MinValue);
        foreach (Choice<T> choice in choices)
        {
            int odds = 0;
            foreach (int slot in choice.Slots) odds += weights[slot];
            if (odds > first) (best, first, second) = (choice, odds, first);
            else second = Math.Max(second, odds);
        }
        return second != int.MinValue && first - second < Margin + more ? default : best;
    }
}
