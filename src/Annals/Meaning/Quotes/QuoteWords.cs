using Annals.Resources;

namespace Annals.Meaning.Quotes;

/// <summary>Words by which cases are told apart, beside the cues (<c>data/languages/en/quotewords.tsv</c>).</summary>
internal static class QuoteWords
{
    private static readonly WordLists Lists = WordLists.Load("languages/en/quotewords.tsv");

    /// <summary>Verbs that do no more than carry a noun of saying.</summary>
    internal static readonly WordSet Light = Lists["light"];
    /// <summary>Verbs that get a noun of saying from somebody.</summary>
    internal static readonly WordSet Elicit = Lists["elicit"];
    /// <summary>Nouns whose "of" may be who holds them.</summary>
    internal static readonly WordSet Held = Lists["held"];
    /// <summary>Nouns whose "of" is what they are about.</summary>
    internal static readonly WordSet About = Lists["about"];
    /// <summary>What is denied to somebody: a refusal, no saying.</summary>
    internal static readonly WordSet Denied = Lists["denied"];
    /// <summary>What is claimed and thereby said.</summary>
    internal static readonly WordSet Claimed = Lists["claimed"];
    /// <summary>What is raised or voiced beside the cue nouns.</summary>
    internal static readonly WordSet Voiced = Lists["voiced"];
    /// <summary>Verbs of idioms that reach over their noun to what is said.</summary>
    internal static readonly WordSet Reaching = Lists["reaching"];
    /// <summary>What things do that say nothing.</summary>
    internal static readonly WordSet Shows = Lists["shows"];
    /// <summary>What happens and yet speaks: gatherings, inquiries.</summary>
    internal static readonly WordSet Gathering = Lists["gathering"];
    /// <summary>Who speaks before a colon in a headline.</summary>
    internal static readonly WordSet Label = Lists["label"];
    /// <summary>Verbs of plain telling: who does not do it has said nothing.</summary>
    internal static readonly WordSet Tells = Lists["tells"];
    /// <summary>Verbs of finding out.</summary>
    internal static readonly WordSet Finds = Lists["finds"];
    /// <summary>Who hears and does not say.</summary>
    internal static readonly WordSet Hearer = Lists["hearer"];
    /// <summary>Before words that are mentioned as words.</summary>
    internal static readonly WordSet Mention = Lists["mention"];
}
