using System;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>Countries joined to a word by a hyphen.</summary>
internal static class Hyphens
{
    /// <summary>"U.S.-backed", "Iran-aligned", "anti-ISIS", "pro-Russian": the country is not whose they are; "-led", "-based", "-registered" say it is, "-born" says only where they come from.</summary>
    internal static bool Parts(Analysis analysis, Sighting s)
    {
        TokenTable tokens = analysis.Tokens;
        if (IsAgainst(analysis, s.First)) return true;
        int hyphen = s.Last + 1;
        if (hyphen + 1 >= tokens.Count || tokens.Start[hyphen] != tokens.End[s.Last] || tokens.Form(analysis.Text, hyphen) is not ("-" or "–")) return false;
        if (tokens.Start[hyphen + 1] != tokens.End[hyphen]) return false;
        ReadOnlySpan<char> word = tokens.Form(analysis.Text, hyphen + 1);
        return !(word is "led" or "based" or "run" or "owned" or "origin" or "registered" or "flagged" or "headquartered" || char.IsUpper(word[0]));
    }

    private static bool IsAgainst(Analysis analysis, int first)
    {
        TokenTable tokens = analysis.Tokens;
        int before = first - 1;
        if (before > 0 && tokens.Form(analysis.Text, before) is "-" or "–") before--;
        if (before < 0 || tokens.Sentence[before] != tokens.Sentence[first]) return false;
        ReadOnlySpan<char> word = tokens.Form(analysis.Text, before);
        return Is(word, "anti") || Is(word, "counter") || Is(word, "pro") || Is(word, "non") || Is(word, "post");
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
