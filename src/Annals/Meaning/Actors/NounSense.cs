using System;

namespace Annals.Meaning.Actors;

/// <summary>Where an agent noun means nobody.</summary>
internal enum SenseWhen : byte
{
    /// <summary>In the singular, with neither article, number nor owner ("to do justice", "bad for business").</summary>
    Bare,
    /// <summary>The same, behind one of the words ("in person", "on television").</summary>
    Behind,
    /// <summary>With one of the prepositions behind it ("a party to the treaty", "opposition to the plan").</summary>
    With,
    /// <summary>As what one of the nouns is a part of ("a tenth of the market").</summary>
    Part,
    /// <summary>With "of" and one of the nouns behind it ("the state of emergency").</summary>
    Of,
}

/// <summary>A condition under which an agent noun is no actor.</summary>
/// <param name="When">Which.</param>
/// <param name="Words">Its words, lemmas; may be empty.</param>
internal sealed record NounSense(SenseWhen When, string[] Words)
{
    /// <summary>True when the condition names that word.</summary>
    internal bool Names(string word) => Array.IndexOf(Words, word) >= 0;
}
