using System;
using System.Linq;
using Annals.Text;

namespace Annals.Language;

/// <summary>Which Penn tags go with a part of speech, and which features with a Penn tag, so that a word's columns say one thing: a verb is no plural noun, a past tense no infinitive.</summary>
internal sealed class TagChoices
{
    /// <param name="model">The classes to choose from.</param>
    internal TagChoices(EngineModel model)
    {
        Penn = Array.ConvertAll(model.Uposes, part => Among(model.Xposes, tag => Goes(part, tag)));
        Features = Array.ConvertAll(model.Xposes, tag => Among(model.Feats, feats => Goes(tag, feats)));
    }

    /// <summary>Numbers of the Penn tags that go with each part of speech of the model.</summary>
    internal int[][] Penn { get; }

    /// <summary>Numbers of the features that go with each Penn tag of the model.</summary>
    internal int[][] Features { get; }

    private static bool Goes(Upos part, string tag) => part switch
    {
        Upos.Verb => tag.StartsWith("VB", StringComparison.Ordinal),
        Upos.Noun or Upos.Propn => tag is not ("VB" or "VBD" or "VBN" or "VBP" or "VBZ"),
        _ => true,
    };

    private static bool Goes(string tag, string feats)
    {
        bool Has(string feature) => feats.Contains(feature, StringComparison.Ordinal);
        return tag switch
        {
            "VBD" => Has("Tense=Past") && Has("VerbForm=Fin"),
            "VBZ" or "VBP" => Has("Tense=Pres") && Has("VerbForm=Fin"),
            "VBG" => Has("VerbForm=Ger") || Has("Tense=Pres") && Has("VerbForm=Part"),
            "VBN" => Has("Tense=Past") && Has("VerbForm=Part"),
            _ => true,
        };
    }

    // A model whose classes hold none of them keeps the choice of all.
    private static int[] Among(string[] classes, Func<string, bool> goes)
    {
        int[] all = [.. Enumerable.Range(0, classes.Length)];
        int[] some = [.. all.Where(i => goes(classes[i]))];
        return some.Length > 0 ? some : all;
    }
}
