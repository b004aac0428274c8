using System;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.IO.MemoryMappedFiles;
using System.Text;

namespace Annals.Resources;

/// <summary>How a name in the gazetteer stands to its place.</summary>
[Flags]
internal enum NameFlags : byte
{
    /// <summary>The place's main name.</summary>
    None = 0,
    /// <summary>Another name of it, perhaps in another language.</summary>
    Alternate = 1,
    /// <summary>An adjective or noun for its people.</summary>
    Demonym = 2,
    /// <summary>An abbreviation: a name only in capitals or with its full stop ("US", "Miss.").</summary>
    Abbreviation = 4,
    /// <summary>A division's name without its type word ("Orange" for Orange County).</summary>
    Stripped = 8,
    /// <summary>Our own tables give the name to this place: it comes before others of the name.</summary>
    Preferred = 16,
}

/// <summary>A place that a name may stand for.</summary>
/// <param name="Place">Number of the place in the gazetteer, from 0.</param>
/// <param name="Flags">How the name stands to it.</param>
internal readonly record struct PlaceCandidate(int Place, NameFlags Flags);

/// <summary>
/// The compiled gazetteer: places with their names, mapped from a file and read in place. A look-up allocates nothing and costs about two cache
/// misses. Built by <c>Annals.Forge gazetteer</c>. Immutable; safe for all threads.
/// </summary>
internal sealed unsafe class Gazetteer
{
    /// <summary>File name in the model folder.</summary>
    internal const string FileName = "gazetteer.bin";
    /// <summary>Format this version reads and writes.</summary>
    internal const int FormatVersion = 1;
    /// <summary>First bytes of the file.</summary>
    internal const string Magic = "ANNALSGZ";
    /// <summary>Bytes of a place.</summary>
    internal const int PlaceSize = 20;
    /// <summary>Bytes of a name's entry.</summary>
    internal const int EntrySize = 6;
    /// <summary>Places whose names are front-coded together.</summary>
    internal const int NameBlock = 16;
    /// <summary>log2 of the number of hash buckets.</summary>
    internal const int BucketBits = 17;
    /// <summary>Sections, in the file's order.</summary>
    internal const int SectionCount = 9;

    private readonly byte* data;
    private readonly int placesAt, namesAt, blocksAt, bucketsAt, entriesAt, admin1At, admin2At, entryCount;
    private readonly string[] countries;
    private readonly string[] features;

    private Gazetteer(byte* data, long length)
    {
        this.data = data;
        var file = new ReadOnlySpan<byte>(data, checked((int)length));
        Span<(int At, int Length)> s = stackalloc (int, int)[SectionCount];
        for (int i = 0; i < SectionCount; i++)
            s[i] = (BinaryPrimitives.ReadInt32LittleEndian(file[(12 + i * 8)..]), BinaryPrimitives.ReadInt32LittleEndian(file[(16 + i * 8)..]));
        foreach ((int at, int len) in s)
            if (at < 0 || len < 0 || (long)at + len > length) throw new ResourceException($"{FileName} is cut short");
        About = Encoding.UTF8.GetString(file.Slice(s[0].At, s[0].Length));
        countries = Encoding.UTF8.GetString(file.Slice(s[1].At, s[1].Length)).Split('\n');
        features = Encoding.UTF8.GetString(file.Slice(s[2].At, s[2].Length)).Split('\n');
        (placesAt, Count) = (s[3].At, s[3].Length / PlaceSize);
        (blocksAt, namesAt) = (s[4].At, s[5].At);
        bucketsAt = s[6].At;
        (entriesAt, entryCount) = (s[7].At, s[7].Length / EntrySize);
        admin1At = s[8].At;
        admin2At = admin1At + 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(file[admin1At..]);
    }

    /// <summary>The file's own words on its date, sources and licence, a line each.</summary>
    internal string About { get; }

    /// <summary>Number of places.</summary>
    internal int Count { get; }

    /// <summary>Number of names, each counted once for each place it stands for.</summary>
    internal int NameCount => entryCount;

    /// <summary>Maps the gazetteer of <paramref name="resources"/>; throws <see cref="ResourceException"/> when it is missing or of another format.</summary>
    internal static Gazetteer Load(ResourceStore resources) => Open(resources.ModelPath(FileName));

    /// <summary>Maps the file at <paramref name="path"/>. The mapping lives as long as the process: the pointer taken is never given back.</summary>
    internal static Gazetteer Open(string path)
    {
        long length = new FileInfo(path).Length;
        if (length < 12 + SectionCount * 8) throw new ResourceException($"{path} is no gazetteer");
        MemoryMappedFile map = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        MemoryMappedViewAccessor view = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* p = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref p);
        p += view.PointerOffset;
        if (!new ReadOnlySpan<byte>(p, 8).SequenceEqual("ANNALSGZ"u8)) throw new ResourceException($"{path} is no gazetteer");
        int version = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(p + 8, 4));
        if (version != FormatVersion)
            throw new ResourceException(string.Create(CultureInfo.InvariantCulture, $"{path} has gazetteer format {version}; this version reads {FormatVersion}"));
        return new Gazetteer(p, length);
    }

    /// <summary>
    /// The places a normalised name (<see cref="PlaceName.Normalise"/>) may stand for, the most prominent first; how many were written to
    /// <paramref name="found"/>, 0 when the name is not known. Names that stand for more places than fit lose the least prominent.
    /// </summary>
    internal int Find(ReadOnlySpan<char> normalised, Span<PlaceCandidate> found)
    {
        int n = 0;
        ulong hash = PlaceName.Hash(normalised);
        uint print = Print(hash);
        int bucket = (int)(hash >> (64 - BucketBits));
        uint at = U32(bucketsAt + 4 * bucket), end = U32(bucketsAt + 4 * bucket + 4);
        for (; at < end; at++)
        {
            byte* e = data + entriesAt + (long)at * EntrySize;
            uint p = (uint)(e[0] | e[1] << 8 | e[2] << 16);
            if (p < print) continue;
            if (p > print || n == found.Length) break;
            int word = e[3] | e[4] << 8 | e[5] << 16;
            found[n++] = new PlaceCandidate(word & 0x3ffff, (NameFlags)(word >> 18));
        }
        return n;
    }

    /// <summary>True when a place, a people or an abbreviation of one bears that normalised name.</summary>
    internal bool Knows(ReadOnlySpan<char> normalised)
    {
        Span<PlaceCandidate> one = stackalloc PlaceCandidate[1];
        return Find(normalised, one) > 0;
    }

    /// <summary>The 24 bits of a hash that tell names of one bucket apart.</summary>
    internal static uint Print(ulong hash) => (uint)(hash & 0xffffff);

    /// <summary>GeoNames id; 0 for a place of our own tables without one.</summary>
    internal long GeonameId(int place) => U32(placesAt + PlaceSize * place);

    /// <summary>Latitude, WGS-84 degrees, to about 1 m.</summary>
    internal double Lat(int place) => I24(placesAt + PlaceSize * place + 4) / 93206.0;

    /// <summary>Longitude, WGS-84 degrees, to about 2 m.</summary>
    internal double Lon(int place) => I24(placesAt + PlaceSize * place + 7) / 46603.0;

    /// <summary>ISO alpha-2 code de jure, empty for the high seas and regions of several countries. One string instance a country.</summary>
    internal string Country(int place) => countries[data[placesAt + PlaceSize * place + 10]];

    /// <summary>Small number of the country, 0 when there is none.</summary>
    internal int CountryNumber(int place) => data[placesAt + PlaceSize * place + 10];

    /// <summary>Who holds the place where that is not <see cref="Country"/>, else null.</summary>
    internal string? CountryDeFacto(int place) => countries[data[placesAt + PlaceSize * place + 11]] is { Length: > 0 } s ? s : null;

    /// <summary>GeoNames feature code (PPL, ADM1, PCLI, …).</summary>
    internal string Feature(int place) => features[data[placesAt + PlaceSize * place + 12]];

    /// <summary>The first-level division it lies in, -1 when none is known; a division lies in itself.</summary>
    internal int Admin1(int place) => Division(admin1At, U16(placesAt + PlaceSize * place + 14));

    /// <summary>The second-level division it lies in, -1 when none is known.</summary>
    internal int Admin2(int place) => Division(admin2At, U16(placesAt + PlaceSize * place + 16));

    /// <summary>Inhabitants to three figures, 0 when not known. Divisions: the sum of their towns.</summary>
    internal long Population(int place)
    {
        int p = U16(placesAt + PlaceSize * place + 18);
        return (long)(p & 0x7ff) << (p >> 11);
    }

    /// <summary>The main name.</summary>
    internal string Name(int place)
    {
        int block = place / NameBlock;
        int at = namesAt + (int)U32(blocksAt + 4 * block);
        Span<byte> buffer = stackalloc byte[256];
        int length = 0;
        for (int i = block * NameBlock; ; i++)
        {
            int shared = data[at++], rest = data[at++];
            new ReadOnlySpan<byte>(data + at, rest).CopyTo(buffer[shared..]);
            at += rest;
            length = shared + rest;
            if (i == place) return Encoding.UTF8.GetString(buffer[..length]);
        }
    }

    private int Division(int table, int number) => number == 0 ? -1 : (int)U32(table + 4 * number);

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(new ReadOnlySpan<byte>(data + at, 4));

    private int U16(int at) => data[at] | data[at + 1] << 8;

    private int I24(int at) => (data[at] << 8 | data[at + 1] << 16 | data[at + 2] << 24) >> 8;
}
