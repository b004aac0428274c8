using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Reads the number itself: vague counts, shares, money, ranges, units; and tells what is no count.</summary>
internal sealed partial class QuantityFinder
{
    private const double Large = 1e6, Plausible = 1000;
    private readonly record struct Count(double Low, double High, string? Unit, int End, Approximation Approx, string Rule);

    private Count? ReadCount(Analysis analysis, AtomTable atoms, int at)
    {
        string text = analysis.Text;
        // "the two scores": what is counted already is no count itself
        if (atoms.Row[at] is > 0 and int noun && analysis.Tokens.Dependent(noun, Deprel.Nummod) >= 0 && analysis.Tokens.Upos[noun] == Upos.Noun) return null;
        if (lexicon.Find(atoms, text, at, PhraseKind.Part) is { } part)
        {
            if (PartOfScale(atoms, text, part) is { } scaled) return scaled;
            if (IsPart(atoms, text, part.End)) return new Count(part.Low, part.High, "part", part.End, Approximation.Exact, "quantity.part");
        }
        if (lexicon.Find(atoms, text, at, PhraseKind.Vague) is { } vague) return Vague(atoms, text, vague);
        Phrase? sign = Sign(atoms, text, at);
        int number = sign?.End ?? at;
        if (number >= atoms.Count || !numbers.TryRead(atoms, text, number, out NumberReading first) || first.Form == NumberForm.Ordinal) return null;
        first = Scaled(analysis, atoms, first, sign is not null);
        if (sign is null && Share(analysis, atoms, first) is { } share) return share;
        if (sign is null && !IsCount(analysis, atoms, at, first)) return null;
        return WithUnit(analysis, atoms, first, sign?.Unit);
    }

    /// <summary>"dozens", "tens of millions of dollars", "a few hundred tonnes".</summary>
    private Count Vague(AtomTable atoms, string text, Phrase vague)
    {
        Approximation approx = vague.Low == vague.High ? Approximation.Exact : Approximation.Vague;
        int behind = vague.End < atoms.Count && !atoms.Barrier[vague.End] && atoms.Form(text, vague.End) is "of" ? vague.End + 1 : vague.End;
        (string? unit, double factor, int end) = behind < atoms.Count ? Unit(atoms, text, behind, vague.High) : default;
        return unit is null ? new Count(vague.Low, vague.High, null, vague.End, approx, "quantity.vague") : new Count(vague.Low * factor, vague.High * factor, unit, end, approx, "quantity.vague");
    }

    private Count WithUnit(Analysis analysis, AtomTable atoms, NumberReading first, string? money)
    {
        string text = analysis.Text;
        (double high, int end) = Range(analysis, atoms, first, money);
        bool range = end != first.End;
        double low = first.Value;
        if (range && low < Plausible && high / Math.Max(low, 1) > Plausible) low *= Magnitude(high);
        (string? unit, double factor, end) = money is not null ? (money, 1.0, end) : Unit(atoms, text, end, high);
        return new Count(low * factor, high * factor, unit, end, range ? Approximation.Range : Approximation.Exact, money is not null ? "quantity.money" : unit is not null ? "quantity.unit" : "quantity.count");
    }

    private static double Magnitude(double value) => value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;

    private static bool IsPart(AtomTable atoms, string text, int end) => end < atoms.Count && !atoms.Barrier[end] && atoms.Form(text, end) is "of" or "the" or "its" or "their" or "his" or "her" or "our" or "my";

    /// <summary>"half a million", "a quarter of a million".</summary>
    private Count? PartOfScale(AtomTable atoms, string text, Phrase part)
    {
        int at = part.End;
        if (at < atoms.Count && atoms.Form(text, at) is "of") at++;
        if (at + 1 >= atoms.Count || atoms.Form(text, at) is not ("a" or "one") || !numbers.TryRead(atoms, text, at, out NumberReading scale) || scale.Value < Plausible) return null;
        return new Count(part.Low * scale.Value, part.High * scale.Value, null, scale.End, Approximation.Exact, "quantity.count");
    }

    private Phrase? Sign(AtomTable atoms, string text, int at)
    {
        if (lexicon.Find(atoms, text, at, PhraseKind.Sign) is not { } sign || sign.End >= atoms.Count || atoms.Kind[sign.End] != AtomKind.Digits) return null;
        for (int i = at + 1; i < sign.End; i++)
            if (!atoms.Glued[i] && atoms.End[at] - atoms.Start[at] == 1) return null;
        return sign;
    }

    /// <summary>"1.2bn", "£5m"; a bare "m" only before what is counted, for it may be metres.</summary>
    private NumberReading Scaled(Analysis analysis, AtomTable atoms, NumberReading number, bool money)
    {
        int at = number.End;
        if (at >= atoms.Count || number.Form != NumberForm.Digits || lexicon.Find(atoms, analysis.Text, at, PhraseKind.Scale) is not { } scale || scale.End != at + 1) return number;
        bool glued = atoms.Glued[at];
        if (!money && (!glued || !IsFollowedByPlural(analysis, atoms, at + 1))) return number;
        if (money && !glued && atoms.End[at] - atoms.Start[at] < 2) return number;
        return number with { Value = number.Value * scale.Low, End = at + 1, Plain = false };
    }

    private static bool IsFollowedByPlural(Analysis analysis, AtomTable atoms, int at) =>
        at < atoms.Count && !atoms.Barrier[at] && (analysis.Tokens.Xpos[atoms.Row[at]] is "NNS" or "NNPS" or "JJ" || atoms.Form(analysis.Text, at) is "people");

    /// <summary>"one in five households", "nine out of 10 voters": a share of what follows.</summary>
    private Count? Share(Analysis analysis, AtomTable atoms, NumberReading first)
    {
        string text = analysis.Text;
        if (first.End >= atoms.Count || lexicon.Find(atoms, text, first.End, PhraseKind.Ratio) is not { } joint || joint.End >= atoms.Count || atoms.Barrier[joint.End]) return null;
        if (!numbers.TryRead(atoms, text, joint.End, out NumberReading whole) || whole.Form == NumberForm.Ordinal || whole.Value <= first.Value || whole.Value > Large || first.Value < 1) return null;
        if (whole.Plain && whole.Value is >= 1900 and < 2060) return null;
        return IsFollowedByPlural(analysis, atoms, whole.End) ? new Count(first.Value / whole.Value, first.Value / whole.Value, "part", whole.End, Approximation.Exact, "quantity.part") : null;
    }

    /// <summary>"3 to 5", "3-5 million", "between 3 and 5".</summary>
    private (double High, int End) Range(Analysis analysis, AtomTable atoms, NumberReading first, string? money)
    {
        string text = analysis.Text;
        int join = first.End;
        if (join + 1 >= atoms.Count || atoms.Barrier[join]) return (first.Value, join);
        bool word = atoms.Form(text, join) is "to" or "-" or "\u2013" or "or" || (atoms.Form(text, join) is "and" && AfterBetween(atoms, text, join));
        int next = money is not null && Sign(atoms, text, join + 1) is { } sign ? sign.End : join + 1;
        if (!word || next >= atoms.Count || !numbers.TryRead(atoms, text, next, out NumberReading second) || second.Form == NumberForm.Ordinal) return (first.Value, join);
        second = Scaled(analysis, atoms, second, money is not null);
        return second.Value <= first.Value ? (first.Value, join) : (second.Value, second.End);
    }

    private static bool AfterBetween(AtomTable atoms, string text, int join)
    {
        for (int i = join - 1; i >= 0 && i >= join - 7; i--)
            if (atoms.Form(text, i).Equals("between", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private (string? Unit, double Factor, int End) Unit(AtomTable atoms, string text, int end, double amount)
    {
        bool hyphen = end + 1 < atoms.Count && atoms.Form(text, end) is "-" && atoms.Glued[end] && atoms.Glued[end + 1];
        int at = hyphen ? end + 1 : end;
        if (at >= atoms.Count || atoms.Barrier[at]) return (null, 1, end);
        bool of = at + 1 < atoms.Count && atoms.Form(text, at + 1) is "of";
        ReadOnlySpan<char> flags = [hyphen ? 'H' : '-', of ? 'O' : '-', amount >= Large ? 'M' : '-'];
        return lexicon.Find(atoms, text, at, PhraseKind.Unit, flags) is { } unit ? (unit.Unit, unit.Low, unit.End) : (null, 1, end);
    }

    /// <summary>No count: parts of names and models, scores, telephone numbers, years, numbers of articles, "one" as a pronoun.</summary>
    private bool IsCount(Analysis analysis, AtomTable atoms, int at, NumberReading number)
    {
        string text = analysis.Text;
        TokenTable tokens = analysis.Tokens;
        int row = atoms.Row[at], last = atoms.Row[number.End - 1], next = last + 1;
        if (at > 0 && atoms.Glued[at] && !IsOpening(text[atoms.Start[at] - 1])) return false;
        bool percent = number.End < atoms.Count && atoms.Form(text, number.End) is "%";
        if (number.End < atoms.Count && atoms.Glued[number.End] && atoms.Kind[number.End] == AtomKind.Word && lexicon.Find(atoms, text, number.End, PhraseKind.Unit) is null) return false;
        if (IsTelephone(analysis, atoms, number)) return false;
        if (IsJoined(atoms, text, number.End)) return text[atoms.Start[number.End]] == '-' && CountedNoun.Find(lexicon, tokens, text, row, atoms.Row[number.End + 1]) >= 0;
        bool plural = next < tokens.Count && tokens.Xpos[next] is "NNS" or "NNPS";
        if (number.Value is >= 1 and <= 120 && (number.Plain && IsAge(tokens, text, row, next) || IsYears(analysis, atoms, at, next))) return false;
        if (number.Form == NumberForm.Digits && number.Value < Plausible * 10 && !plural && !percent && lexicon.EndsBefore(atoms, text, at, PhraseKind.Label)) return false;
        bool counted = CountedNoun.Find(lexicon, tokens, text, row, last) >= 0;
        if (!percent && IsLabel(tokens, atoms, text, at, number, counted)) return false;
        // "Boston Five chairman Ann Lee": part of a name
        if (number.Form == NumberForm.Words && row > 0 && char.IsUpper(text[tokens.Start[row]]) && tokens.Upos[row - 1] == Upos.Propn && tokens.Sentence[row - 1] == tokens.Sentence[row] && char.IsLower(text[tokens.End[row] - 1])) return false;
        // "the one Pence implemented"
        if (number.Form == NumberForm.Words && number.Value == 1 && next < tokens.Count && tokens.Upos[next] == Upos.Propn && row > 0 && tokens.Form(text, row - 1) is "the") return false;
        if (number.Form == NumberForm.Words && number.Value <= 1) return counted && tokens.Upos[row] == Upos.Num && number.Value == 1;
        if (number.Plain && number.Value is >= 1900 and < 2060 && !(counted && tokens.Upos[next < tokens.Count ? next : last] is Upos.Noun or Upos.Adj)) return false;
        return !(row > 0 && number.Plain && !plural && !percent && tokens.Upos[row - 1] == Upos.Propn && tokens.Sentence[row - 1] == tokens.Sentence[row] && tokens.Deprel[row] is not (Deprel.Nsubj or Deprel.Obj or Deprel.NsubjPass));
    }

    /// <summary>"Thomas Sam, 42, and": a number between commas behind a name is an age.</summary>
    private static bool IsAge(TokenTable tokens, string text, int row, int next) =>
        row >= 2 && next < tokens.Count && tokens.Form(text, row - 1) is "," && tokens.Upos[row - 2] is Upos.Propn or Upos.Noun && tokens.Sentence[row - 2] == tokens.Sentence[row]
        && (tokens.Upos[row - 2] == Upos.Propn || tokens.Xpos[row - 2] == "NN") && tokens.Form(text, next) is "," or ")" && tokens.Xpos[row] == "CD" && !IsListed(tokens, text, row, next);

    /// <summary>"children as young as 10", "children under five and their mothers": years of age behind who has them, not how many.</summary>
    private bool IsYears(Analysis analysis, AtomTable atoms, int at, int next)
    {
        TokenTable tokens = analysis.Tokens;
        if (at < 2 || next < tokens.Count && tokens.Sentence[next] == tokens.Sentence[next - 1] && tokens.Upos[next] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Sym) return false;
        if (atoms.Form(analysis.Text, at - 1) is "aged") return true;
        if (atoms.Form(analysis.Text, at - 1) is "as" && atoms.Form(analysis.Text, at - 2) is "young" or "old") return true;
        return atoms.Form(analysis.Text, at - 1) is "under" or "over" or "below" or "above" && tokens.Xpos[atoms.Row[at - 2]] == "NNS" && lexicon.Is(tokens.Form(analysis.Text, atoms.Row[at - 2]), HarmWord.Person);
    }

    /// <summary>"in groups of 12, 14, 16": a number in a list of numbers.</summary>
    private static bool IsListed(TokenTable tokens, string text, int row, int next) =>
        next + 1 < tokens.Count && tokens.Upos[next + 1] == Upos.Num || tokens.Upos[row - 2] == Upos.Num;

    /// <summary>Another number is glued on by a mark: "21-14", "3:2", "555-0199".</summary>
    private static bool IsJoined(AtomTable atoms, string text, int end) =>
        end + 1 < atoms.Count && atoms.Glued[end] && atoms.Glued[end + 1] && text[atoms.Start[end]] is '-' or '/' or ':' or '.' && atoms.Kind[end + 1] == AtomKind.Digits;

    /// <summary>"853-3242", "404-449-1026": three digits and four behind a dash, or a further group.</summary>
    private static bool IsTelephone(Analysis analysis, AtomTable atoms, NumberReading number)
    {
        int end = number.End;
        if (!IsJoined(atoms, analysis.Text, end) || analysis.Text[atoms.Start[end]] != '-' || atoms.End[end - 1] - atoms.Start[end - 1] != 3) return false;
        int digits = atoms.End[end + 1] - atoms.Start[end + 1];
        return digits == 3 && IsJoined(atoms, analysis.Text, end + 2) || digits == 4 && !IsFollowedByPlural(analysis, atoms, end + 2);
    }

    private static bool IsOpening(char c) => c is '(' or '[' or '"' or '\u201C' or '\'' or '\u2018' or '~' or '\u2014';
}
