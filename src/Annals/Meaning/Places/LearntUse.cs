using System;
using System.Collections.Generic;
using System.Globalization;
using Annals.Language;
using Annals.Records;

namespace Annals.Meaning.Places;

/// <summary>A name of a place as <see cref="LearntUse"/> sees it, for who learns from it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="ByRules">What the rules say.</param>
/// <param name="Features">Its features.</param>
/// <param name="Near">Rows of the words whose vectors are read, -1 for none.</param>
internal sealed record UseCase(TextSpan Span, ToponymUse ByRules, uint[] Features, int[] Near);

/// <summary>Whether a name of a place says where or who: the rules of <see cref="UseJudge"/> first, then what is learnt from marked names, which reads the rules' verdict too (<c>models/en.uses.bin</c>).</summary>
internal sealed class LearntUse(ChoiceNetwork? network, PlaceWords words, SenseLexicon? senses)
{
    internal const string ModelName = "en.uses.bin";
    // Less sure than this it is wrong as often as the rules (measured on names held back).
    private const float Overrules = 0.6f;

    /// <summary>The use of a name and how it was told; <paramref name="study"/>, when given, is handed what the network sees.</summary>
    internal (ToponymUse Use, string Rule) Decide(Page page, Spot spot, Rank rank, bool sport, (ToponymUse Use, string Rule) ruled, List<UseCase>? study)
    {
        if (ruled.Rule is "place.use.dateline" or "place.use.where" || (network is null && study is null)) return ruled;
        Span<uint> features = stackalloc uint[UseFeatures.Most];
        Span<int> near = stackalloc int[ChoiceModel.Words];
        int n = UseFeatures.Write(page, words, senses, spot.First, spot.Last, rank, sport, ruled, features, near);
        study?.Add(new UseCase(spot.Span, ruled.Use, features[..n].ToArray(), near.ToArray()));
        if (network is null) return ruled;
        Span<float> shares = stackalloc float[ChoiceModel.Columns];
        network.Choose(page.Text, page.Tokens, features[..n], near, shares);
        ToponymUse use = shares[1] > shares[0] ? ToponymUse.Metonym : ToponymUse.Literal;
        float sure = Math.Max(shares[0], shares[1]);
        return use == ruled.Use || sure < Overrules ? ruled : (use, string.Create(CultureInfo.InvariantCulture, $"place.use.learnt {sure:F2}, not {ruled.Rule}"));
    }
}
