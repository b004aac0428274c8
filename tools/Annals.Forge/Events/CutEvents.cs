using System;
using System.IO;
using System.Linq;
using Annals.Forge.Language;
using Annals.Meaning.Events;

namespace Annals.Forge.Events;

/// <summary>
/// <c>cut-events MODEL OUT ROWS</c>: keeps the commonest features of a reader of events and leaves out the rest, whose rows are the last ones (<see cref="TrainEvents"/> orders them
/// by how often they stand in the lessons). Everything else stays as it was learnt.
/// </summary>
internal static class CutEvents
{
    internal static int Run(string[] args)
    {
        byte[] image = File.ReadAllBytes(args[0]);
        int keep = int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture), at = EventModel.Magic.Length + 12;
        for (int text = 0; text < 3; text++) at += 4 + BitConverter.ToInt32(image, at);
        int head = at, slots = BitConverter.ToInt32(image, at), keys = Aligned(at + 4), values = Aligned(keys + (4 * slots)), table = values + (2 * slots);
        (uint Key, int Row)[] rows = [.. Enumerable.Range(0, slots).Select(i => (BitConverter.ToUInt32(image, keys + (4 * i)), (int)BitConverter.ToUInt16(image, values + (2 * i)))).Where(r => r.Item1 != 0 && r.Item2 < keep).OrderBy(static r => r.Item2)];
        int count = BitConverter.ToInt32(image, table), columns = BitConverter.ToInt32(image, table + 4), weights = Aligned(table + 8), rest = weights + (count * columns);
        // blocks begin at multiples of 64: what follows must move by a multiple of it
        if (rows.Length != keep || (count - keep) * columns % 64 != 0) throw new FormatException($"{count} rows of {columns} cannot be cut to {keep}");
        using var writer = new BinaryWriter(File.Create(args[1]));
        var cut = new ImageWriter(writer);
        writer.Write(image, 0, head);
        cut.Index(rows);
        writer.Write(keep);
        writer.Write(columns);
        cut.Align();
        writer.Write(image, weights, keep * columns);
        writer.Write(image, rest, image.Length - rest);
        Console.WriteLine($"{keep} of {count} features kept");
        return 0;

        static int Aligned(int place) => (place + 63) & ~63;
    }
}
