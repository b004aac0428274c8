using System;
using System.Collections.Generic;
using Annals.Language;
using Annals.Language.Names;
using Annals.Text;

namespace Annals.Forge.Names;

/// <summary>A sentence, or a piece of a long one, as the network is shown it.</summary>
internal sealed class NamePiece
{
    internal required NameDocument Document { get; init; }
    /// <summary>First row in the document's table.</summary>
    internal required int First { get; init; }
    internal required int Count { get; init; }
    /// <summary>The engine's words, row after row.</summary>
    internal required float[] Encoded { get; init; }
    /// <summary>Features of each word.</summary>
    internal required uint[][] Features { get; init; }
    /// <summary>Rows of the features the network knows; filled by the trainer.</summary>
    internal int[][] Rows = [];
    /// <summary>Labels to learn; what the document says unless replaced.</summary>
    internal byte[] Labels = [];
    internal float Weight = 1;
    /// <summary>Row of the data set among the sets, or -1.</summary>
    internal int Set = -1;
}

/// <summary>Runs the engine over a document and keeps what it encodes, with the features of its words.</summary>
internal sealed class PieceReader : IEncodedWordsReader
{
    private readonly NameDocument document;
    private readonly NameFeatures features;
    private readonly uint[] buffer = new uint[NameFeatures.Most];
    private readonly List<NamePiece> pieces = [];

    private PieceReader(NameDocument document, NameLexicon lexicon, SenseLexicon? senses) =>
        (this.document, features) = (document, new NameFeatures(document.Analysis, lexicon, senses));

    /// <summary>The pieces of a document whose words are cut; its labels need not be there yet.</summary>
    internal static List<NamePiece> Read(NameDocument document, NameLexicon lexicon, LanguageEngine engine)
    {
        var reader = new PieceReader(document, lexicon, engine.Senses);
        engine.Annotate(document.Analysis, reader);
        return reader.pieces;
    }

    public void Read(Analysis analysis, EncodedWords words)
    {
        for (int s = 0; s + 1 < words.Starts.Length; s++)
        {
            int first = words.First + words.Starts[s], count = words.Starts[s + 1] - words.Starts[s];
            var encoded = new float[count * words.Width];
            var of = new uint[count][];
            for (int i = 0; i < count; i++)
            {
                words[first + i].CopyTo(encoded.AsSpan(i * words.Width));
                of[i] = buffer.AsSpan(0, features.Write(first + i, buffer)).ToArray();
            }
            pieces.Add(new NamePiece { Document = document, First = first, Count = count, Encoded = encoded, Features = of });
        }
    }
}
