using System;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Actors;

/// <summary>When an agent noun is no agent.</summary>
internal sealed partial class PhraseReader
{
    /// <summary>
    /// The noun that heads a name where the tree takes a word before it ("Criminal" of "Criminal Code"): the last of the nouns that follow one
    /// another in a name that is not a person's; else the row itself.
    /// </summary>
    private int HeadOfName(int row)
    {
        if (NameAt(row) is not { } name || name.Kind == EntityKind.Person) return row;
        int head = row;
        while (head < name.Last && tokens.Upos[head + 1] is Upos.Propn or Upos.Noun) head++;
        return head;
    }

    /// <summary>The name that has a row, or null.</summary>
    private NameSpan? NameAt(int row)
    {
        int low = 0, high = analysis.Names.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            NameSpan name = analysis.Names[middle];
            if (name.Last < row) low = middle + 1;
            else if (name.First > row) high = middle;
            else return name;
        }
        return null;
    }

    /// <summary>True for a noun that the words around it make one of no agent ("in person", "a party to the treaty").</summary>
    private bool MeansNobody(int row)
    {
        if (tokens.Upos[row] == Upos.Propn || tables.Senses(tokens.Lemma[row]) is not { } senses) return false;
        foreach (NounSense sense in senses)
            if (Holds(sense, row)) return true;
        return false;
    }

    private bool Holds(NounSense sense, int row) => sense.When switch
    {
        SenseWhen.Bare => IsBare(row),
        SenseWhen.Behind => IsBare(row) && sense.Names(Preposition(row)),
        SenseWhen.With => HasBehind(row, sense),
        SenseWhen.Of => row + 2 < tokens.Count && tokens.Lemma[row + 1] == "of" && sense.Names(tokens.Lemma[row + 2]),
        _ => tokens.Deprel[row] == Deprel.Nmod && Preposition(row) == "of" && tokens.Head[row] is >= 0 and int whole && sense.Names(tokens.Lemma[whole]),
    };

    /// <summary>True for a singular that nothing but an adjective stands before, unless it does something.</summary>
    private bool IsBare(int row)
    {
        // "pushed for authority to sell wheat": no subject, a permission
        bool permission = tokens.Lemma[row] == "authority" && row > 0 && tokens.Form(analysis.Text, row - 1) is "for";
        if (tokens.Deprel[row] == Deprel.Nsubj && !permission || tokens.Form(analysis.Text, row) is not { Length: > 0 } form || !char.IsLower(form[0]) || !form.Equals(tokens.Lemma[row], StringComparison.Ordinal)) return false;
        for (int d = tokens.FirstDependent[row]; d >= 0 && d < row; d = tokens.NextDependent[d])
            if (tokens.Deprel[d] is Deprel.Det or Deprel.Nummod or Deprel.NmodPoss or Deprel.Compound || tokens.Upos[d] == Upos.Propn || IsDemonym(d)) return false;
        return true;
    }

    private bool HasBehind(int row, NounSense sense)
    {
        for (int d = tokens.FirstDependent[row]; d >= 0; d = tokens.NextDependent[d])
            if (d > row && tokens.Deprel[d] == Deprel.Nmod && sense.Names(Preposition(d))) return true;
        return false;
    }

    /// <summary>True where the officers of a row are policemen: the sentence, or the two before it, speak of police and of nobody under arms, or the whole report does.</summary>
    private bool ArePolice(int row)
    {
        int sentence = tokens.Sentence[row];
        for (int at = sentence; at >= Math.Max(0, sentence - 2); at--)
        {
            (int from, int end) = tokens.Rows(at);
            (bool police, bool army) = Tells(from, end);
            if (police | army) return police && !army;
        }
        return policeAlone ??= Tells(0, tokens.Count) is (true, false);
    }

    private (bool Police, bool Army) Tells(int from, int end)
    {
        bool police = false, army = false;
        for (int row = from; row < end; row++)
        {
            if (tokens.Upos[row] is not (Upos.Noun or Upos.Propn)) continue;
            police |= ActorWords.OfPolice.Contains(tokens.Lemma[row]);
            army |= ActorWords.OfArmies.Contains(tokens.Lemma[row]);
        }
        return (police, army);
    }

    /// <summary>"hundreds of cows", "thousands of gallons": a number of what is nobody.</summary>
    private bool CountsThings(int head)
    {
        if (Counted.Of(tokens, head) is not (>= 0 and int counted) || analysis.EntityIndex.EntityOf(counted) is not (>= 0 and int what) || !Counted.IsThing(analysis.Entities[what].Kind)) return false;
        (int begin, int end) = sightings.Within(counted, counted);
        for (int i = begin; i < end; i++)
            if (sightings[i].IsAgent && !MeansNobody(counted)) return false;
        return true;
    }
}
