using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text;
using Annals.Resources;

namespace Annals.Forge.Places;

/// <summary>Lays places out as <see cref="Gazetteer"/> reads them. The same places give the same bytes.</summary>
internal sealed class GazetteerWriter
{
    private readonly List<PlaceEntry> places;
    private readonly List<string> countries = [""];
    private readonly List<string> features = [];
    private readonly Dictionary<string, int> admin1 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> admin2 = new(StringComparer.Ordinal);
    private readonly List<int> admin1Places = [];
    private readonly List<int> admin2Places = [];

    internal GazetteerWriter(List<PlaceEntry> places)
    {
        this.places = places;
        places.Sort(Order);
        for (int i = 0; i < places.Count; i++)
        {
            PlaceEntry p = places[i];
            if (p.Feature is "ADM1" && p.Admin1.Length > 0 && admin1.TryAdd(p.Admin1, admin1Places.Count + 1)) admin1Places.Add(i);
            if (p.Feature is "ADM2" && admin2.TryAdd(p.Admin2, admin2Places.Count + 1)) admin2Places.Add(i);
        }
    }

    /// <summary>The file's bytes.</summary>
    internal byte[] Write(string about)
    {
        byte[] table = PlaceTable();
        (byte[] blocks, byte[] names) = NameTable();
        (byte[] buckets, byte[] entries) = Index();
        byte[][] sections =
        [
            Encoding.UTF8.GetBytes(about), Encoding.UTF8.GetBytes(string.Join('\n', countries)), Encoding.UTF8.GetBytes(string.Join('\n', features)),
            table, blocks, names, buckets, entries, [.. Numbers(admin1Places), .. Numbers(admin2Places)],
        ];
        using var stream = new MemoryStream();
        using var w = new BinaryWriter(stream);
        w.Write(Encoding.ASCII.GetBytes(Gazetteer.Magic));
        w.Write(Gazetteer.FormatVersion);
        int at = 12 + Gazetteer.SectionCount * 8;
        foreach (byte[] s in sections)
        {
            w.Write(at);
            w.Write(s.Length);
            at += s.Length;
        }
        foreach (byte[] s in sections) w.Write(s);
        return stream.ToArray();
    }

    private static int Order(PlaceEntry a, PlaceEntry b)
    {
        int c = string.CompareOrdinal(a.Name, b.Name);
        if (c != 0) return c;
        c = a.Id.CompareTo(b.Id);
        if (c != 0) return c;
        c = string.CompareOrdinal(a.Feature, b.Feature);
        return c != 0 ? c : a.Lat.CompareTo(b.Lat);
    }

    private byte[] PlaceTable()
    {
        var bytes = new byte[places.Count * Gazetteer.PlaceSize];
        for (int i = 0; i < places.Count; i++)
        {
            PlaceEntry p = places[i];
            Span<byte> row = bytes.AsSpan(i * Gazetteer.PlaceSize, Gazetteer.PlaceSize);
            BinaryPrimitives.WriteUInt32LittleEndian(row, (uint)p.Id);
            I24(row[4..], (int)Math.Round(p.Lat * 93206.0));
            I24(row[7..], (int)Math.Round(p.Lon * 46603.0));
            row[10] = Number(countries, p.Country);
            row[11] = Number(countries, p.DeFacto);
            row[12] = Number(features, p.Feature);
            BinaryPrimitives.WriteUInt16LittleEndian(row[14..], (ushort)admin1.GetValueOrDefault(p.Admin1));
            BinaryPrimitives.WriteUInt16LittleEndian(row[16..], (ushort)admin2.GetValueOrDefault(p.Admin2));
            BinaryPrimitives.WriteUInt16LittleEndian(row[18..], Rounded(p.Population));
        }
        return bytes;
    }

    private (byte[] Blocks, byte[] Names) NameTable()
    {
        using var blocks = new MemoryStream();
        using var names = new MemoryStream();
        byte[] last = [];
        Span<byte> offset = stackalloc byte[4];
        for (int i = 0; i < places.Count; i++)
        {
            byte[] name = Encoding.UTF8.GetBytes(places[i].Name);
            int shared = 0;
            if (i % Gazetteer.NameBlock == 0)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(offset, (uint)names.Length);
                blocks.Write(offset);
            }
            else
            {
                while (shared < name.Length && shared < last.Length && name[shared] == last[shared]) shared++;
            }
            names.WriteByte((byte)shared);
            names.WriteByte(checked((byte)(name.Length - shared)));
            names.Write(name, shared, name.Length - shared);
            last = name;
        }
        return (blocks.ToArray(), names.ToArray());
    }

    private (byte[] Buckets, byte[] Entries) Index()
    {
        List<(ulong Hash, double Importance, int Place, NameFlags Flags)> all = Postings();
        int n = 1 << Gazetteer.BucketBits;
        var buckets = new byte[4 * (n + 1)];
        var entries = new byte[all.Count * Gazetteer.EntrySize];
        int at = 0;
        for (int b = 0; b <= n; b++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(buckets.AsSpan(4 * b), (uint)at);
            for (; at < all.Count && (int)(all[at].Hash >> (64 - Gazetteer.BucketBits)) == b; at++)
            {
                Span<byte> e = entries.AsSpan(at * Gazetteer.EntrySize, Gazetteer.EntrySize);
                I24(e, (int)Gazetteer.Print(all[at].Hash));
                I24(e[3..], all[at].Place | (int)all[at].Flags << 18);
            }
        }
        return (buckets, entries);
    }

    /// <summary>Every name of every place once, in the order of the file: by bucket, print, then prominence.</summary>
    private List<(ulong Hash, double Importance, int Place, NameFlags Flags)> Postings()
    {
        if (places.Count >= 1 << 18) throw new InvalidDataException("the gazetteer holds fewer than 262,144 places");
        var all = new List<(ulong Hash, double Importance, int Place, NameFlags Flags)>();
        var seen = new HashSet<ulong>();
        Span<char> buffer = stackalloc char[PlaceName.MaxLength];
        for (int i = 0; i < places.Count; i++)
        {
            seen.Clear();
            places[i].Names.Sort(static (a, b) => (b.Flags & NameFlags.Preferred).CompareTo(a.Flags & NameFlags.Preferred));
            foreach ((string name, NameFlags flags) in places[i].Names)
            {
                int length = PlaceName.Normalise(name, buffer);
                if (length < 2) continue;
                ulong hash = PlaceName.Hash(buffer[..length]);
                if (seen.Add(hash)) all.Add((hash, Rank(places[i], flags), i, flags));
            }
        }
        all.Sort(static (a, b) =>
        {
            int c = (a.Hash >> (64 - Gazetteer.BucketBits)).CompareTo(b.Hash >> (64 - Gazetteer.BucketBits));
            if (c == 0) c = Gazetteer.Print(a.Hash).CompareTo(Gazetteer.Print(b.Hash));
            if (c == 0) c = b.Importance.CompareTo(a.Importance);
            return c != 0 ? c : a.Place.CompareTo(b.Place);
        });
        return all;
    }

    private static double Rank(PlaceEntry p, NameFlags flags) =>
        p.Importance * ((flags & NameFlags.Preferred) != 0 ? 1e3 : (flags & NameFlags.Alternate) != 0 ? 0.3 : (flags & NameFlags.Stripped) != 0 ? 0.1 : 1);

    private static byte Number(List<string> list, string value)
    {
        int i = list.IndexOf(value);
        if (i >= 0) return (byte)i;
        list.Add(value);
        return checked((byte)(list.Count - 1));
    }

    private static byte[] Numbers(List<int> values)
    {
        var bytes = new byte[4 + 4 * values.Count];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, values.Count);
        for (int i = 0; i < values.Count; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 + 4 * i), values[i]);
        return bytes;
    }

    private static ushort Rounded(long population)
    {
        int shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)population) - 11);
        return (ushort)(shift << 11 | (int)(population >> shift));
    }

    private static void I24(Span<byte> at, int value)
    {
        at[0] = (byte)value;
        at[1] = (byte)(value >> 8);
        at[2] = (byte)(value >> 16);
    }
}
