using System;
using System.IO;
using System.IO.MemoryMappedFiles;

namespace Annals.Resources;

/// <summary>
/// A model file mapped into memory and read in place: only the pages that are looked at are ever read, and all processes share them. The
/// mapping lives as long as the process: the pointer taken is never given back.
/// </summary>
internal sealed unsafe class MappedFile
{
    private MappedFile(string name, byte* start, int length)
    {
        Name = name;
        Start = start;
        Length = length;
    }

    /// <summary>File name, for messages.</summary>
    internal string Name { get; }

    /// <summary>First byte, at the beginning of a page.</summary>
    internal byte* Start { get; }

    /// <summary>Number of bytes.</summary>
    internal int Length { get; }

    /// <summary>The whole file.</summary>
    internal ReadOnlySpan<byte> Bytes => new(Start, Length);

    /// <summary>Maps a file; throws <see cref="ResourceException"/> when it cannot be.</summary>
    internal static MappedFile Open(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            long length = new FileInfo(path).Length;
            if (length == 0) throw new ResourceException($"the model {name} is empty");
            MemoryMappedFile file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            MemoryMappedViewAccessor view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            byte* start = null;
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            return new MappedFile(name, start + view.PointerOffset, checked((int)length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException)
        {
            throw new ResourceException($"the model {name} cannot be opened: {e.Message}", e);
        }
    }
}
