using System;
using System.Globalization;
using Annals.Language;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Whether what a trigger names is told as having happened: the rules of <see cref="AssertionReader"/> first, then what is learnt from marked events, which reads the rules' verdict too
/// (<c>models/en.status.bin</c>). Who says so is no question here: a claim that it happened counts as happening.
/// </summary>
internal sealed class LearntStatus(ChoiceNetwork network, SenseLexicon? senses)
{
    internal const string ModelName = "en.status.bin";
    /// <summary>The classes: happened, planned, open, did not happen, on a condition.</summary>
    internal const int Classes = 5;
    // Less sure than this the rules' verdict stands; of conditions the network knows little more than they do (measured on marks held back).
    private const float Overrules = 0.6f, OverrulesToCondition = 0.8f, OverrulesPlan = 0.9f;

    /// <summary>Class of a status.</summary>
    internal static int ClassOf(Assertion asserted) => asserted switch
    {
        Assertion.Planned => 1,
        Assertion.Possible => 2,
        Assertion.Negated or Assertion.Denied => 3,
        Assertion.Conditional => 4,
        _ => 0,
    };

    /// <summary>The status of the trigger in <paramref name="row"/>, and a note when it is not the rules'.</summary>
    internal (Assertion Asserted, string? Note) Read(string text, TokenTable t, int row, string type, Assertion ruled)
    {
        Span<uint> features = stackalloc uint[StatusFeatures.Most];
        Span<int> near = stackalloc int[ChoiceModel.Words];
        Span<float> shares = stackalloc float[ChoiceModel.Columns];
        int n = StatusFeatures.Write(text, t, senses, row, type, ruled, features, near), best = 0;
        network.Choose(text, t, features[..n], near, shares);
        for (int k = 1; k < Classes; k++)
            if (shares[k] > shares[best]) best = k;
        Assertion read = Decide(ruled, best, shares[best]);
        return (read, read == ruled ? null : string.Create(CultureInfo.InvariantCulture, $"{read.ToString().ToLowerInvariant()} read ({shares[best]:F2}), not {ruled.ToString().ToLowerInvariant()}"));
    }

    /// <summary>The status when rules say <paramref name="ruled"/> and the network gives the class <paramref name="best"/> the probability <paramref name="share"/>.</summary>
    internal static Assertion Decide(Assertion ruled, int best, float share)
    {
        // what is said to have happened may have happened: a claim says both; denials are too rare in the marks to be learnt
        bool settled = ruled == Assertion.Denied || (best == 2 && ruled == Assertion.Claimed);
        if (best == ClassOf(ruled) || settled || share < (best == 4 ? OverrulesToCondition : best == 0 && ruled == Assertion.Planned ? OverrulesPlan : Overrules)) return ruled;
        return best switch { 1 => Assertion.Planned, 2 => Assertion.Possible, 3 => Assertion.Negated, 4 => Assertion.Conditional, _ => Assertion.Fact };
    }
}
