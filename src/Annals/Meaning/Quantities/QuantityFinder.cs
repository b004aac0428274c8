using Annals.Records;
using Annals.Resources;
using Annals.Text;

namespace Annals.Meaning.Quantities;

/// <summary>Finds numbers and what they count. Numbers inside a time found before are the time's.</summary>
internal sealed partial class QuantityFinder
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
        AtomTable atoms = analysis.Atoms;
        int time = 0;
        for (int at = 0; at < atoms.Count;)
        {
            while (time < analysis.Times.Count && analysis.Times[time].Span.End <= atoms.Start[at]) time++;
            bool inTime = time < analysis.Times.Count && analysis.Times[time].Span.Contains(atoms.Start[at]);
            at = inTime ? at + 1 : Read(analysis, atoms, at, time);
        }
    }

    /// <summary>Reads a quantity that begins with the atom; returns the atom to go on with.</summary>
    private int Read(Analysis analysis, AtomTable atoms, int at, int time)
    {
        string text = analysis.Text;
        bool begins = lexicon.Begins(atoms.Form(text, at));
        if (!begins && !numbers.TryRead(atoms, text, at, out _)) return at + 1;
        Phrase? lead = !begins ? null : lexicon.Find(atoms, text, at, PhraseKind.Lead);
        // "handed over 66 soldiers"
        if (lead is not null && IsParticle(analysis.Tokens, atoms.Row[at])) return at + 1;
        int start = lead?.End ?? at;
        if (start >= atoms.Count || (lead is not null && atoms.Barrier[start])) return at + 1;
        if (ReadCount(analysis, atoms, start) is not { } count || (lead is not null && IsInTime(analysis, atoms, start, time))) return at + 1;
        Approximation approx = count.Approx != Approximation.Exact ? count.Approx
            : lead?.Low switch { 1 => Approximation.About, 2 => Approximation.Over, 3 => Approximation.Under, _ => Approximation.Exact };
        if (approx == Approximation.Exact && count.End < atoms.Count && !atoms.Barrier[count.End] && lexicon.Find(atoms, text, count.End, PhraseKind.Tail) is { } tail && IsTail(analysis, atoms, tail))
            (approx, count) = (tail.Low switch { 1 => Approximation.About, 2 => Approximation.Over, _ => Approximation.Under }, count with { End = tail.End });
        return Add(analysis, atoms, at, count with { Approx = approx });
    }

    private static bool IsParticle(TokenTable tokens, int row) => tokens.Deprel[row] == Deprel.CompoundPrt || row > 0 && tokens.Lemma[row] == "over" && tokens.Lemma[row - 1] is "hand" or "turn" && tokens.Upos[row - 1] == Upos.Verb;

    /// <summary>"or more" ends what it bounds; "plus" must be joined on ("20-plus").</summary>
    private static bool IsTail(Analysis analysis, AtomTable atoms, Phrase tail) =>
        analysis.Text[atoms.Start[tail.End - 1]] is not ('p' or 'o') || atoms.Glued[tail.End - 1] || atoms.Form(analysis.Text, tail.End - 2) is "or";

    private static bool IsInTime(Analysis analysis, AtomTable atoms, int at, int time)
    {
        for (int i = time; i < analysis.Times.Count && analysis.Times[i].Span.Start <= atoms.Start[at]; i++)
            if (analysis.Times[i].Span.Contains(atoms.Start[at])) return true;
        return false;
    }

    private int Add(Analysis analysis, AtomTable atoms, int first, Count count)
    {
        TokenTable tokens = analysis.Tokens;
        string text = analysis.Text;
        int row = atoms.Row[first], last = atoms.Row[count.End - 1];
        bool measured = count.Unit is not null and not "part" and not "%";
        int noun = measured ? -1 : CountedNoun.Find(lexicon, tokens, text, row, last);
        string? casualty = measured || count.Unit == "%" ? null : CasualtyReader.Read(lexicon, tokens, text, row, last, noun);
        Quantity? earlier = analysis.Quantities.Count > 0 ? analysis.Quantities[^1] : null;
        bool sameSentence = earlier is not null && earlier.Span.Start >= tokens.Start[tokens.SentenceStart[tokens.Sentence[row]]];
        string? name = noun < 0 ? null : CountedNoun.Name(tokens, text, last, noun);
        // "ten infants have died and 6,000 others been infected": others of whom, when another thing befell them, is not told
        if (name is { Length: 0 }) name = sameSentence && earlier!.Unit is null && (earlier.Casualty is null || casualty is not null) ? earlier.Of : null;
        // "25 patients, of which eight have died"
        if (name is null && !measured && sameSentence && earlier!.Unit is null && row >= 2 && tokens.Form(text, row - 1) is "which" or "whom" && tokens.Form(text, row - 2) is "of") name = earlier.Of;
        if (!measured && casualty is null && sameSentence && earlier!.Casualty is { } kind && IsPartOf(tokens, text, row, last, noun)) casualty = kind;
        analysis.Quantities.Add(new Quantity
        {
            Span = new TextSpan(atoms.Start[first], atoms.End[count.End - 1]),
            Low = count.Approx == Approximation.Under ? null : count.Low,
            High = count.Approx == Approximation.Over ? null : count.High,
            Unit = count.Unit,
            Of = name,
            OfSpan = noun < 0 ? null : tokens.Span(noun),
            Casualty = casualty,
            Approx = count.Approx,
            Why = new Why(count.Rule),
        });
        return count.End;
    }

    /// <summary>"12 of them children", "including two women", "and two nurses" behind a count: what befell the one befell the other.</summary>
    private bool IsPartOf(TokenTable tokens, string text, int row, int last, int noun)
    {
        if (noun >= 0 && lexicon.Is(tokens.Form(text, noun), HarmWord.Thing)) return false;
        int start = tokens.SentenceStart[tokens.Sentence[row]], end = tokens.SentenceStart[tokens.Sentence[row] + 1];
        if (last + 2 < end && tokens.Form(text, last + 1) is "of" && tokens.Form(text, last + 2) is "them" or "whom") return true;
        if (row - 1 >= start && lexicon.Is(tokens.Form(text, row - 1), HarmWord.Part)) return true;
        if (row - 2 >= start && lexicon.Is(tokens.Form(text, row - 2), HarmWord.Part) && tokens.Form(text, row - 1) is "at" or "them" or "about") return true;
        // A conjunct without a verb of its own between it and the count before.
        if (noun < 0 || tokens.Deprel[noun] != Deprel.Conj) return false;
        for (int back = row - 1; back >= start && tokens.Upos[back] is not Upos.Verb; back--)
        {
            // "14 fatalities and 35 others under treatment": the noun tells what befell the first alone
            if (back == tokens.Head[noun] && lexicon.Casualty(tokens.Form(text, back)) is not null) return false;
            if (tokens.Upos[back] is Upos.Num) return true;
        }
        return false;
    }
}
