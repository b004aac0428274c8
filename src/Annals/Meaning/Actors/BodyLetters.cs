using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>Letters that stand for a body, and the bodies that a report names in full.</summary>
internal static class BodyLetters
{
    /// <summary>The names of bodies that <paramref name="analysis"/> spells out in three words or more.</summary>
    internal static List<string> FullNames(Analysis analysis)
    {
        var names = new List<string>();
        foreach (NameSpan name in analysis.Names)
            if (name.Kind == EntityKind.Organization && name.Last - name.First >= 2) names.Add(analysis.Tokens.Span(name.First, name.Last).In(analysis.Text).ToString());
        return names;
    }

    /// <summary>"NRC" in a report on the Nuclear Regulatory Commission: letters by which the table knows <paramref name="row"/>, while the report spells out another body with these initials.</summary>
    internal static bool AreAnothers(ReadOnlySpan<char> letters, ActorRow row, List<string> fullNames)
    {
        if (letters.Length is < 3 or > 6 || letters.ContainsAnyExceptInRange('A', 'Z') || row.Source is not (ActorSource.Organizations or ActorSource.International)) return false;
        bool another = false;
        foreach (string name in fullNames)
            if (AreOf(name, letters))
            {
                if (SharesWord(row.Name, name)) return false;
                another = true;
            }
        return another;
    }

    /// <summary>True when <paramref name="letters"/> are the initials of a name's last words.</summary>
    internal static bool AreOf(string name, ReadOnlySpan<char> letters)
    {
        int at = letters.Length - 1;
        for (int i = name.Length - 1; i >= 0 && at >= 0; i--)
            if (char.IsUpper(name[i]) && (i == 0 || name[i - 1] == ' ' || name[i - 1] == '-') && name[i] == letters[at]) at--;
        return at < 0;
    }

    /// <summary>True when more than half of the long words of <paramref name="known"/> stand in <paramref name="name"/>.</summary>
    internal static bool SharesWord(string known, string name)
    {
        int words = 0, shared = 0;
        foreach (Range word in known.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> w = known.AsSpan(word);
            if (w.Length < 4) continue;
            words++;
            if (name.AsSpan().Contains(w, StringComparison.OrdinalIgnoreCase)) shared++;
        }
        return 2 * shared > words;
    }
}
