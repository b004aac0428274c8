using System;
using System.Collections.Concurrent;
using Annals.Resources;
using Annals.Text;

namespace Annals.Language;

/// <summary>Tags, lemmas, features, trees and names: the linguistic columns of the token table.</summary>
internal sealed unsafe class LanguageEngine
{
    /// <summary>A longer sentence is parsed in pieces; the roots of later pieces hang from the first's.</summary>
    internal const int LongestPiece = 256;
    private readonly EngineModel model;
    private readonly EngineSizes sizes;
    private readonly Encoder encoder;
    private readonly Annotator annotator;
    private readonly ConcurrentBag<EngineWorkspace> spaces = [];

    /// <param name="model">The weights.</param>
    /// <param name="vectors">Vectors of common words.</param>
    internal LanguageEngine(EngineModel model, WordVectors vectors)
    {
        this.model = model;
        sizes = new EngineSizes(model);
        encoder = new Encoder(model, sizes, vectors);
        annotator = new Annotator(model, sizes);
    }

    /// <summary>Floats the encoder gives a word.</summary>
    internal int Width => sizes.Width;

    /// <summary>What WordNet knows of words, or null.</summary>
    internal SenseLexicon? Senses => model.Senses;

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static LanguageEngine Load(ResourceStore resources, WordVectors vectors) => new(EngineModel.Open(resources.ModelPath(EngineModel.Name)), vectors);

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    /// <param name="analysis">The report, cut into words and sentences.</param>
    /// <param name="next">What reads the encoded words of this report next, or null.</param>
    internal void Annotate(Analysis analysis, IEncodedWordsReader? next = null)
    {
        if (!spaces.TryTake(out EngineWorkspace? space)) space = new EngineWorkspace();
        TokenTable tokens = analysis.Tokens;
        for (int sentence = 0, first = 0; first < tokens.Count;)
        {
            int count = Gather(tokens, first, ref sentence, space), end = first + space.Starts[count];
            space.Reserve(model, sizes, end - first);
            float* encoded = encoder.Encode(analysis.Text, tokens, first, end, count, space);
            annotator.Fill(analysis.Text, tokens, first, end, count, encoded, space);
            next?.Read(analysis, new EncodedWords(encoded, sizes.Width, first, end, space.Starts.AsSpan(0, count + 1)));
            first = end;
        }
        JoinPieces(tokens);
        spaces.Add(space);
    }

    /// <summary>Takes sentences, or pieces of a long one, from row <paramref name="first"/> on until the pass is full; returns how many.</summary>
    private static int Gather(TokenTable tokens, int first, ref int sentence, EngineWorkspace space)
    {
        int count = 0, at = first;
        while (sentence < tokens.SentenceCount && count < EngineWorkspace.Words)
        {
            int end = tokens.SentenceStart[sentence + 1];
            if (end > at + LongestPiece) end = at + LongestPiece;
            if (count > 0 && end - first > EngineWorkspace.Words) break;
            if (end > at) space.Starts[++count] = (at = end) - first;
            if (at == tokens.SentenceStart[sentence + 1]) sentence++;
        }
        return count;
    }

    private static void JoinPieces(TokenTable tokens)
    {
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int first, int end) = tokens.Rows(s);
            if (end - first <= LongestPiece) continue;
            int root = -1;
            for (int i = first; i < end; i++)
            {
                if (tokens.Head[i] >= 0) continue;
                if (root < 0) root = i;
                else (tokens.Head[i], tokens.Deprel[i]) = (root, Deprel.Parataxis);
            }
        }
    }
}
