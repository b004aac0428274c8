using System;

namespace Annals.Language.Names;

/// <summary>Words that end a name and are no part of what sets it apart.</summary>
internal static class NameEnds
{
    /// <summary>True for "Inc.", "LLC" and the like: a firm.</summary>
    internal static bool IsFirm(ReadOnlySpan<char> word) =>
        word is "Inc" or "Cos" or "NV" or "SpA" or "Inc." or "LLC" or "Ltd" or "Ltd." or "Co" or "Co." or "Corp" or "Corp." or "Corporation" or "Company" or "PLC" or "plc" or "Plc" or "GmbH" or "AG" or "Limited" or "LLP";

    /// <summary>True for "Jr.", "IV" and the like: which one of a family.</summary>
    internal static bool IsGeneration(ReadOnlySpan<char> word) => word is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV";
}
