using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>A report as the rules of events leave it: words, candidates by row, and the features of both.</summary>
internal sealed record EventStudy(TokenTable Tokens, Candidate?[] Found, ArgumentReader Arguments, EntityClasses Kinds, Topic Topic, EventFeatures Features);
