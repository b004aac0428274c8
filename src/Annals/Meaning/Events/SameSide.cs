using System.Collections.Immutable;
using Annals.Records;

namespace Annals.Meaning.Events;

/// <summary>Whether participants are the same, or act for the same side.</summary>
internal static class SameSide
{
    /// <summary>True when one of the first is one of the others, or of his country and not plainly of another part of it: an army is its government's, a union is not.</summary>
    internal static bool Shares(ImmutableArray<Participant> some, ImmutableArray<Participant> others)
    {
        foreach (Participant a in some)
            foreach (Participant b in others)
                if (Is(a, b)) return true;
        return false;
    }

    /// <summary>The same for two.</summary>
    internal static bool Is(Participant a, Participant b) =>
        a.Entity is not null && a.Entity == b.Entity || a.Country is not null && a.Country == b.Country && AreOfOneSide(a, b);

    private static bool AreOfOneSide(Participant a, Participant b) =>
        a.Sectors.IsDefaultOrEmpty || b.Sectors.IsDefaultOrEmpty || a.Sectors[0] == b.Sectors[0] || a.Sectors[0] is "GOV" or "MIL" or "COP" && b.Sectors[0] is "GOV" or "MIL" or "COP";
}
