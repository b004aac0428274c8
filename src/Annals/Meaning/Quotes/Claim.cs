using Annals.Records;

namespace Annals.Meaning.Quotes;

/// <summary>A cue with its content and speaker, before quotation marks are weighed.</summary>
/// <param name="Content">What is said, without "that" and outer punctuation.</param>
/// <param name="CueRow">Row of the cue word.</param>
/// <param name="CueSpan">The cue's words.</param>
/// <param name="Cue">Its entry in the lexicon.</param>
/// <param name="Speaker">Row of the head of the phrase that names the speaker, or -1.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Negated">True when the cue itself is negated ("did not say").</param>
/// <param name="Vouched">True when the speaker says that the content is so; false when he praises, wants or plans it.</param>
/// <param name="From">Where the speaker's phrase begins when that is certain, else -1.</param>
internal readonly record struct Claim(TextSpan Content, int CueRow, TextSpan CueSpan, Cue Cue, int Speaker, string Rule, bool Negated, bool Vouched = true, int From = -1);
