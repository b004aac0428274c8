using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Annals.Language;

namespace Annals.Forge.Language;

/// <summary>Writes a model file block by block, as <see cref="ModelImage"/> reads it.</summary>
internal sealed unsafe class ImageWriter(BinaryWriter writer)
{
    /// <summary>A text in UTF-8 behind its length.</summary>
    internal void Text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    /// <summary>Zeros up to a multiple of 64.</summary>
    internal void Align()
    {
        writer.Flush();
        while (writer.BaseStream.Position % 64 != 0) writer.BaseStream.WriteByte(0);
    }

    /// <summary>An embedding table as bytes with a scale a column.</summary>
    internal void Table(EmbeddingTable table)
    {
        float[] scale = new float[table.Cols];
        for (int j = 0; j < table.Cols; j++)
        {
            float most = 1e-9f;
            for (int i = 0; i < table.Rows; i++) most = Math.Max(most, Math.Abs(table.V[((long)i * table.Cols) + j]));
            scale[j] = most / 127;
        }
        writer.Write(table.Rows);
        writer.Write(table.Cols);
        Align();
        for (int i = 0; i < table.Rows; i++)
            for (int j = 0; j < table.Cols; j++) writer.Write((sbyte)Math.Round(table.V[((long)i * table.Cols) + j] / scale[j]));
        Floats(scale);
    }

    internal static float[] Row(Parameter p) => new Span<float>(p.V, p.Size).ToArray();

    /// <summary>Parameters one after another.</summary>
    internal void Vectors(Parameter[] parts) => Floats([.. parts.SelectMany(Row)]);

    /// <summary>Floats behind their number.</summary>
    internal void Floats(float[] values)
    {
        writer.Write(values.Length);
        Align();
        foreach (float v in values) writer.Write(v);
    }

    /// <summary>Matrices side by side, packed, as 16-bit numbers with a scale a column.</summary>
    internal void Matrix(Parameter[] parts)
    {
        int rows = parts[0].Rows, cols = parts.Sum(p => p.Stride);
        float[] joined = new float[rows * cols], packed = new float[rows * cols], scale = new float[cols];
        int at = 0;
        foreach (Parameter p in parts)
        {
            for (int i = 0; i < rows; i++) new Span<float>(p.V + ((long)i * p.Stride), p.Stride).CopyTo(joined.AsSpan((i * cols) + at));
            at += p.Stride;
        }
        for (int j = 0; j < cols; j++)
        {
            float most = 1e-9f;
            for (int i = 0; i < rows; i++) most = Math.Max(most, Math.Abs(joined[(i * cols) + j]));
            scale[j] = most / 32767;
            for (int i = 0; i < rows; i++) joined[(i * cols) + j] = MathF.Round(joined[(i * cols) + j] / scale[j]);
        }
        fixed (float* from = joined, to = packed) Kernels.Pack(from, cols, rows, cols, to);
        writer.Write(rows);
        writer.Write(cols);
        Align();
        foreach (float v in packed) writer.Write((short)v);
        Floats(scale);
    }

    /// <summary>An open table from numbers to small ones, as <see cref="Annals.Language.Names.NameIndex"/> reads it; three parts in four full.</summary>
    internal void Index(IReadOnlyList<(uint Key, int Value)> entries)
    {
        int slots = Math.Max(16, entries.Count * 4 / 3);
        uint[] keys = new uint[slots];
        ushort[] values = new ushort[slots];
        foreach ((uint key, int value) in entries)
        {
            uint slot = Annals.Language.Names.NameIndex.Slot(key, (uint)slots);
            while (keys[slot] != 0) slot = slot + 1 == slots ? 0 : slot + 1;
            (keys[slot], values[slot]) = (key, checked((ushort)value));
        }
        writer.Write(slots);
        Align();
        foreach (uint key in keys) writer.Write(key);
        Align();
        foreach (ushort value in values) writer.Write(value);
    }
}
