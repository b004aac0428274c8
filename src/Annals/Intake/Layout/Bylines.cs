using System;
using System.Collections.Generic;

namespace Annals.Intake.Layout;

/// <summary>Knows lines that say who wrote the report, and the names in them.</summary>
internal sealed class Bylines(LayoutWords words)
{
    private const int Longest = 140;

    /// <summary>True for "By Ana Silva and Joe Hill in Lima", an agency alone on the line, or "Reporting by …; Editing by …".</summary>
    internal bool IsByline(ReadOnlySpan<char> line, bool nearTop, out List<string> names)
    {
        names = [];
        if (line.Length is < 2 or > Longest) return IsReportLine(line, names);
        string low = line.ToString().ToLowerInvariant();
        if (nearTop && words.AgencySet.Contains(low.Trim(' ', '(', ')', '.'))) return true;
        int space = line.IndexOf(' ');
        if (!nearTop || space < 0 || !words.By.Contains(low[..space].TrimEnd(':'))) return IsReportLine(line, names);
        if (!char.IsUpper(line[0]) || !AreNames(line[(space + 1)..])) return false;
        AddNames(line[(space + 1)..], names);
        return names.Count > 0 || words.AgencySet.Contains(low[(space + 1)..].Trim());
    }

    private bool IsReportLine(ReadOnlySpan<char> line, List<string> names)
    {
        ReadOnlySpan<char> inner = line.Trim("()[] ");
        foreach (string lead in words.ReportLeads)
        {
            if (line.Length > 300 || !inner.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) continue;
            int end = inner.IndexOfAny(";.");
            if (lead.StartsWith("reporting", StringComparison.Ordinal)) AddNames(inner[lead.Length..(end < lead.Length ? inner.Length : end)], names);
            return true;
        }
        return false;
    }

    /// <summary>All words have capitals but for those that bylines hold, and no sentence ends in it.</summary>
    private bool AreNames(ReadOnlySpan<char> line)
    {
        int capitals = 0;
        foreach (Range range in line.SplitAny(" ,\u00A0|/"))
        {
            ReadOnlySpan<char> word = line[range];
            if (word.IsEmpty) continue;
            if (char.IsUpper(word[0])) capitals++;
            else if (!char.IsLetter(word[0]) || IsParticle(word)) continue;
            else return false;
            if (word[^1] == '.' && word.Length > 4 && range.End.GetOffset(line.Length) == line.Length) return false;
        }
        return capitals >= 1;
    }

    private bool IsParticle(ReadOnlySpan<char> word)
    {
        string low = word.ToString().ToLowerInvariant();
        return words.BylineFill.Contains(low) || words.Roles.Contains(low) || low is "de" or "da" or "van" or "von" or "der" or "bin" or "al" or "el" or "la" or "del" or "dos";
    }

    private void AddNames(ReadOnlySpan<char> line, List<string> names)
    {
        string rest = line.ToString().Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal).Replace(" with ", ",", StringComparison.OrdinalIgnoreCase);
        foreach (string piece in rest.Split([',', '|', '/', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string name = UpTo(UpTo(piece, " in "), " for ").Trim();
            string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            bool role = Array.Exists(parts, p => words.Roles.Contains(p.ToLowerInvariant()));
            if (parts.Length is >= 2 and <= 5 && !role && !words.AgencySet.Contains(name.ToLowerInvariant()) && char.IsUpper(name[0])) names.Add(name);
        }
    }

    private static string UpTo(string piece, string stop)
    {
        int at = piece.IndexOf(stop, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? piece : piece[..at];
    }
}
