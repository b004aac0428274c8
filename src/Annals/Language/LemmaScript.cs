using System;

namespace Annals.Language;

/// <summary>How a lemma is spelled from its form.</summary>
internal enum LemmaCase : byte
{
    /// <summary>Letters in lower case.</summary>
    Lower,
    /// <summary>Letters as they stand.</summary>
    Kept,
    /// <summary>First letter as it stands, the rest in lower case ("BAGHDAD", "Baghdad").</summary>
    Title,
}

/// <summary>
/// One way from form to lemma: fold the case, drop letters from the end, add others; or, when <paramref name="Whole"/>, replace the word.
/// Written <c>l1+y</c> (lower case, drop one, add y), <c>k0+</c> (as it stands), <c>=be</c> (the word "be").
/// </summary>
internal readonly record struct LemmaScript(LemmaCase Case, int Drop, string Add, bool Whole)
{
    /// <summary>The script that leads from <paramref name="form"/> to <paramref name="lemma"/>, the shortest way.</summary>
    internal static LemmaScript Between(string form, string lemma)
    {
        LemmaScript best = new(LemmaCase.Lower, 0, lemma, true);
        int bestCost = 3;
        foreach (LemmaCase fold in (LemmaCase[])[LemmaCase.Lower, LemmaCase.Kept, LemmaCase.Title])
        {
            string b = Fold(form, fold);
            int same = 0;
            while (same < b.Length && same < lemma.Length && b[same] == lemma[same]) same++;
            int cost = b.Length - same + lemma.Length - same;
            if (same == 0 || (cost > 2 && same < 2) || cost > 2 * same + 2) continue;
            if (best.Whole || cost < bestCost)
            {
                best = new LemmaScript(fold, b.Length - same, lemma[same..], false);
                bestCost = cost;
            }
        }
        return best;
    }

    /// <summary>The lemma of <paramref name="form"/>.</summary>
    internal string Apply(ReadOnlySpan<char> form)
    {
        if (Whole) return Add;
        if (Drop >= form.Length) return form.ToString().ToLowerInvariant();
        Span<char> letters = form.Length <= 64 ? stackalloc char[96] : new char[form.Length + Add.Length];
        int n = form.Length - Drop;
        for (int i = 0; i < n; i++)
            letters[i] = Case == LemmaCase.Kept || (Case == LemmaCase.Title && i == 0) ? form[i] : char.ToLowerInvariant(form[i]);
        Add.AsSpan().CopyTo(letters[n..]);
        return new string(letters[..(n + Add.Length)]);
    }

    /// <inheritdoc/>
    public override string ToString() => Whole ? "=" + Add : $"{(Case == LemmaCase.Lower ? 'l' : Case == LemmaCase.Kept ? 'k' : 't')}{Drop}+{Add}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    internal static LemmaScript Parse(string script)
    {
        if (script[0] == '=') return new LemmaScript(LemmaCase.Lower, 0, script[1..], true);
        int plus = script.IndexOf('+', StringComparison.Ordinal);
        LemmaCase fold = script[0] == 'l' ? LemmaCase.Lower : script[0] == 'k' ? LemmaCase.Kept : LemmaCase.Title;
        return new LemmaScript(fold, int.Parse(script.AsSpan(1, plus - 1), System.Globalization.CultureInfo.InvariantCulture), script[(plus + 1)..], false);
    }

    private static string Fold(string form, LemmaCase fold) => fold switch
    {
        LemmaCase.Lower => form.ToLowerInvariant(),
        LemmaCase.Title when form.Length > 1 => form[..1] + form[1..].ToLowerInvariant(),
        _ => form,
    };
}
