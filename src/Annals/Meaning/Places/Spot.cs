using Annals.Records;
using Annals.Resources;

namespace Annals.Meaning.Places;

/// <summary>A stretch of text that may name a place, with the places it may stand for.</summary>
internal sealed class Spot
{
    /// <summary>First row.</summary>
    internal required int First;
    /// <summary>Last row, inclusive; the same row as <see cref="First"/> for a part of a hyphenated word.</summary>
    internal required int Last;
    /// <summary>The words.</summary>
    internal required TextSpan Span;
    /// <summary>The name as the gazetteer compares it.</summary>
    internal required string Key;
    /// <summary>What it may stand for, the most prominent first; empty for a place nobody knows.</summary>
    internal required PlaceCandidate[] Candidates;
    /// <summary>How much speaks for its being a place here; see <see cref="ToponymFinder.Enough"/>.</summary>
    internal double Evidence;
    /// <summary>True when a word before it says where.</summary>
    internal bool Located;
    /// <summary>True when it can only be an adjective or noun for people.</summary>
    internal bool Demonym;
    /// <summary>True when its context is that of a person's name.</summary>
    internal bool InPerson;
    /// <summary>True when the words beside it call it a division ("Washington state").</summary>
    internal bool CalledDivision;
    /// <summary>True when the word behind it is a body or head of a division: "Legislature", "Gov.".</summary>
    internal bool HasLegislature;
    /// <summary>True when it is the English name of a town abroad ("Geneva").</summary>
    internal bool Exonym;
    /// <summary>True when the words beside it call it a town ("the city of").</summary>
    internal bool CalledTown;
    /// <summary>True when the words beside it speak of who and what is found in a town ("a Lebanon man", "of Troy, 44").</summary>
    internal bool HasTownfolk;
    /// <summary>True when the engine takes it for a person, or a person of the report bears the name.</summary>
    internal bool LikePerson;
    /// <summary>True when it is taken for a person only because one of that name is in the report.</summary>
    internal bool Namesake;
    /// <summary>The spot that names the larger place around it, or null.</summary>
    internal Spot? Outer;
    /// <summary>Index of the spot that names the larger place around it ("Troy, N.C."), or -1.</summary>
    internal int Within = -1;
    /// <summary>Its index among the spots being ranked.</summary>
    internal int At;
    /// <summary>True when it names the larger place around another spot.</summary>
    internal bool Contains;
    /// <summary>True when it is the front of a longer name of a body or site ("San Jose Elementary School").</summary>
    internal bool InLongerName;
    /// <summary>True when it is the front of a building's name that may be a person's ("Franklin Elementary").</summary>
    internal bool InHouse;
    /// <summary>True when it stands in a list beside a place.</summary>
    internal bool Listed;
    /// <summary>Score of each candidate.</summary>
    internal double[] Scores = [];
    /// <summary>Index of the candidate chosen, or -1.</summary>
    internal int Best = -1;
    /// <summary>Probability that the choice is right.</summary>
    internal double Confidence;
    /// <summary>Id of the rule that found it.</summary>
    internal string Rule = "place.gazetteer";
}
