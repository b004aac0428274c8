using System;
using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Finds numbers and what they count. Numbers inside a time found before are the time's.</summary>
internal sealed class QuantityFinder
{
    private readonly NumberReader numbers;
    private readonly QuantityLexicon lexicon;

    private QuantityFinder(NumberReader numbers, QuantityLexicon lexicon) => (this.numbers, this.lexicon) = (numbers, lexicon);

    /// <summary>Opens what the room needs. Throws <see cref="ResourceException"/> when a resource is missing or of another format.</summary>
    internal static QuantityFinder Load(ResourceStore resources)
    {
        _ = resources;
        return new QuantityFinder(NumberReader.Load("en"), QuantityLexicon.Load("en"));
    }

    /// <summary>Fills the room's columns and lists of <paramref name="analysis"/>. Thread-safe.</summary>
    internal void Find(Analysis analysis)
    {
        if (analysis.Tokens.Count == 0) return;
        AtomTable atoms = AtomTable.Build(analysis);
        int time = 0;
        for (int at = 0; at < atoms.Count;)
        {
            while (time < analysis.Times.Count && analysis.Times[time].Span.End <= atoms.Start[at]) time++;
            bool inTime = time < analysis.Times.Count && analysis.Times[time].Span.Contains(atoms.Start[at]);
            at = inTime ? at + 1 : Read(analysis, atoms, at);
        }
    }

    /// <summary>Reads a quantity that begins with the atom; returns the atom to go on with.</summary>
    private int Read(Analysis analysis, AtomTable atoms, int at)
    {
        string text = analysis.Text;
        Phrase? lead = lexicon.Find(atoms, text, at, PhraseKind.Lead);
        int start = lead?.End ?? at;
        if (start >= atoms.Count || (lead is not null && atoms.Barrier[start])) return at + 1;
        if (ReadCount(analysis, atoms, start) is not { } count || (analysis.Times.Count > 0 && InTime(analysis, atoms, start))) return at + 1;
        Approximation approx = count.Approx != Approximation.Exact ? count.Approx
            : lead?.Low switch { 1 => Approximation.About, 2 => Approximation.Over, 3 => Approximation.Under, _ => Approximation.Exact };
        return Add(analysis, atoms, at, count with { Approx = approx });
    }

    private static bool InTime(Analysis analysis, AtomTable atoms, int at)
    {
        foreach (Timex time in analysis.Times)
            if (time.Span.Contains(atoms.Start[at])) return true;
        return false;
    }

    private readonly record struct Count(double Low, double High, string? Unit, int End, Approximation Approx, string Rule);

    private Count? ReadCount(Analysis analysis, AtomTable atoms, int at)
    {
        string text = analysis.Text;
        if (lexicon.Find(atoms, text, at, PhraseKind.Part) is { } part && IsPart(atoms, text, part.End)) return new Count(part.Low, part.High, "part", part.End, Approximation.Exact, "quantity.part");
        if (lexicon.Find(atoms, text, at, PhraseKind.Vague) is { } vague)
            return new Count(vague.Low, vague.High, null, vague.End, vague.Low == vague.High ? Approximation.Exact : Approximation.Vague, "quantity.vague");
        (string? money, int number) = Currency(atoms, text, at);
        if (number >= atoms.Count || !numbers.TryRead(atoms, text, number, out NumberReading first) || first.Form == NumberForm.Ordinal) return null;
        if (money is null && !IsCount(analysis, atoms, at, first)) return null;
        (double high, int end) = Range(atoms, text, first, money);
        bool range = end != first.End;
        (string? unit, double factor, end) = money is not null ? (money, 1.0, end) : Unit(atoms, text, end);
        double low = first.Value;
        if (range && low < 1000 && high / Math.Max(low, 1) > 1000) low *= Magnitude(high);
        return new Count(low * factor, high * factor, unit, end, range ? Approximation.Range : Approximation.Exact, money is not null ? "quantity.money" : unit is not null ? "quantity.unit" : "quantity.count");
    }

    private static double Magnitude(double value) => value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;

    private static bool IsPart(AtomTable atoms, string text, int end) => end < atoms.Count && atoms.Form(text, end) is "of" or "the" or "its" or "their" or "his" or "her";

    private static (string? Unit, int Number) Currency(AtomTable atoms, string text, int at)
    {
        string? sign = atoms.Form(text, at) switch { "$" => "USD", "\u20AC" => "EUR", "\u00A3" => "GBP", "\u00A5" => "JPY", "\u20B9" or "Rs" => "INR", "\u20BD" => "RUB", "\u20B4" => "UAH", _ => null };
        if (sign is not null) return (sign, at + 1);
        if (at + 1 >= atoms.Count || !atoms.Glued[at + 1] || text[atoms.Start[at + 1]] != '$') return (null, at);
        return (atoms.Form(text, at) switch { "US" => "USD", "C" or "CA" or "CAD" => "CAD", "A" or "AU" or "AUD" => "AUD", "HK" => "HKD", "NZ" => "NZD", "R" => "BRL", "S" => "SGD", _ => "USD" }, at + 2);
    }

    /// <summary>"3 to 5", "3-5 million", "between 3 and 5".</summary>
    private (double High, int End) Range(AtomTable atoms, string text, NumberReading first, string? money)
    {
        int join = first.End;
        if (join + 1 >= atoms.Count) return (first.Value, join);
        bool word = atoms.Form(text, join) is "to" or "-" or "\u2013" or "or" || (atoms.Form(text, join) is "and" && AfterBetween(atoms, text, join));
        int next = money is not null && text[atoms.Start[join + 1]] is '$' or '\u20AC' or '\u00A3' ? join + 2 : join + 1;
        if (!word || next >= atoms.Count || !numbers.TryRead(atoms, text, next, out NumberReading second) || second.Form == NumberForm.Ordinal || second.Value <= first.Value) return (first.Value, join);
        return (second.Value, second.End);
    }

    private static bool AfterBetween(AtomTable atoms, string text, int join)
    {
        for (int i = join - 1; i >= 0 && i >= join - 7; i--)
            if (atoms.Form(text, i).Equals("between", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private (string? Unit, double Factor, int End) Unit(AtomTable atoms, string text, int end)
    {
        int at = end < atoms.Count && atoms.Form(text, end) is "-" && end + 1 < atoms.Count && atoms.Glued[end] && atoms.Glued[end + 1] ? end + 1 : end;
        return at < atoms.Count && lexicon.Find(atoms, text, at, PhraseKind.Unit) is { } unit && (!atoms.Barrier[at]) ? (unit.Unit, unit.Low, unit.End) : (null, 1, end);
    }

    /// <summary>No count: parts of names and models, scores, telephone numbers, years, numbers of articles, "one" as a pronoun.</summary>
    private static bool IsCount(Analysis analysis, AtomTable atoms, int at, NumberReading number)
    {
        string text = analysis.Text;
        TokenTable tokens = analysis.Tokens;
        int row = atoms.Row[at], last = atoms.Row[number.End - 1];
        if (at > 0 && atoms.Glued[at] && !IsOpening(text[atoms.Start[at] - 1])) return false;
        if (number.End < atoms.Count && atoms.Glued[number.End] && atoms.Kind[number.End] == AtomKind.Word) return false;
        if (number.End + 1 < atoms.Count && atoms.Glued[number.End] && atoms.Glued[number.End + 1] && text[atoms.Start[number.End]] is '-' or '/' or ':' or '.' && atoms.Kind[number.End + 1] == AtomKind.Digits) return text[atoms.Start[number.End]] == '-' && CountedNoun.Find(tokens, text, row, atoms.Row[number.End + 1]) >= 0;
        bool counted = CountedNoun.Find(tokens, text, row, last) >= 0;
        if (number.Form == NumberForm.Words && number.Value <= 1) return counted && tokens.Upos[row] == Upos.Num && number.Value == 1;
        if (number.Plain && number.Value is >= 1900 and < 2060 && !(counted && tokens.Upos[last + 1 < tokens.Count ? last + 1 : last] is Upos.Noun or Upos.Adj)) return false;
        if (row > 0 && number.Plain && tokens.Upos[row - 1] == Upos.Propn && tokens.Sentence[row - 1] == tokens.Sentence[row] && !(last + 1 < tokens.Count && tokens.Xpos[last + 1] == "NNS")) return false;
        if (counted || row == 0 || tokens.Sentence[row - 1] != tokens.Sentence[row]) return true;
        return tokens.Form(text, row - 1) is not ("No." or "Number" or "number" or "#" or "page" or "Article" or "article" or "Chapter" or "Room");
    }

    private static bool IsOpening(char c) => c is '(' or '[' or '"' or '\u201C' or '\'' or '\u2018' or '~' or '\u2014';

    private int Add(Analysis analysis, AtomTable atoms, int first, Count count)
    {
        TokenTable tokens = analysis.Tokens;
        int row = atoms.Row[first], last = atoms.Row[count.End - 1];
        bool measured = count.Unit is not null and not "part" and not "%";
        int noun = measured ? -1 : CountedNoun.Find(tokens, analysis.Text, row, last);
        string? casualty = measured || count.Unit == "%" ? null : CasualtyReader.Read(lexicon, tokens, analysis.Text, row, last, noun);
        analysis.Quantities.Add(new Quantity
        {
            Span = new TextSpan(atoms.Start[first], atoms.End[count.End - 1]),
            Low = count.Approx == Approximation.Under ? null : count.Low,
            High = count.Approx == Approximation.Over ? null : count.High,
            Unit = count.Unit,
            Of = noun < 0 ? null : CountedNoun.Name(tokens, analysis.Text, last, noun),
            OfSpan = noun < 0 ? null : tokens.Span(noun),
            Casualty = casualty,
            Approx = count.Approx,
            Why = new Why(count.Rule),
        });
        return count.End;
    }
}
