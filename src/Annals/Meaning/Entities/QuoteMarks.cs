using System;
using Annals.Text;

namespace Annals.Meaning.Entities;

/// <summary>Which words stand within quotation marks, and who seems to speak them: just enough to tell "I" within from "I" without.</summary>
internal static class QuoteMarks
{
    /// <summary>The number of the quotation each row stands in, or -1. A mark left open ends with its paragraph.</summary>
    internal static int[] Number(TokenTable tokens, string text, EntityWords words)
    {
        var quotes = new int[tokens.Count];
        int count = 0;
        bool open = false;
        for (int i = 0; i < quotes.Length; i++)
        {
            if (i > 0 && text.AsSpan(tokens.End[i - 1], Math.Max(0, tokens.Start[i] - tokens.End[i - 1])).Count('\n') > 1) open = false;
            quotes[i] = -1;
            switch (Mark(tokens.Form(text, i)))
            {
                case '"' when !open:
                case '“':
                    open = true;
                    count++;
                    break;
                case '"':
                case '”':
                    open = false;
                    break;
                default:
                    if (open) quotes[i] = count - 1;
                    break;
            }
        }
        AddStatements(tokens, text, words, quotes, count);
        return quotes;
    }

    // "The minister said:" and paragraphs of his words without marks
    private static void AddStatements(TokenTable tokens, string text, EntityWords words, int[] quotes, int count)
    {
        int[] openings = Statements.Openings(tokens, text, lemma => words.IsSpeechVerb(lemma));
        int colon = -1;
        for (int i = 0; i < quotes.Length; i++)
        {
            if (openings[i] < 0 || quotes[i] >= 0) continue;
            if (openings[i] != colon) (colon, count) = (openings[i], count + 1);
            quotes[i] = count - 1;
        }
    }

    /// <summary>For each sentence how many sentences up to it have words of the writer's own, so that long quotations do not put the story far apart.</summary>
    internal static int[] Story(TokenTable tokens, int[] quotes)
    {
        var story = new int[tokens.SentenceCount];
        for (int s = 0, count = 0; s < story.Length; s++)
        {
            (int row, int end) = tokens.Rows(s);
            while (row < end && (quotes[row] >= 0 || tokens.Upos[row] == Upos.Punct)) row++;
            story[s] = row < end ? ++count : count;
        }
        return story;
    }

    /// <summary>For each quotation the row of the subject of a verb of speech beside it, or -1.</summary>
    internal static int[] Speakers(TokenTable tokens, int[] quotes, EntityWords words)
    {
        int count = 0;
        foreach (int q in quotes) count = Math.Max(count, q + 1);
        var speakers = new int[count];
        var distance = new int[count];
        Array.Fill(speakers, -1);
        for (int i = 0; i < quotes.Length; i++)
        {
            if (quotes[i] >= 0 || tokens.Upos[i] != Upos.Verb || !words.IsSpeechVerb(tokens.Lemma[i])) continue;
            int subject = tokens.Dependent(i, Deprel.Nsubj);
            if (subject < 0 || quotes[subject] >= 0) continue;
            Offer(tokens, quotes, i, subject, speakers, distance);
        }
        return speakers;
    }

    private static void Offer(TokenTable tokens, int[] quotes, int verb, int subject, int[] speakers, int[] distance)
    {
        (int first, int end) = tokens.Rows(tokens.Sentence[verb]);
        first = tokens.Sentence[verb] > 0 ? tokens.SentenceStart[tokens.Sentence[verb] - 1] : first;
        end = tokens.Sentence[verb] + 2 < tokens.SentenceStart.Length ? tokens.SentenceStart[tokens.Sentence[verb] + 2] : end;
        for (int i = Math.Max(first, verb - 60); i < Math.Min(end, verb + 60); i++)
        {
            int q = quotes[i];
            if (q < 0) continue;
            int d = Math.Abs(i - verb) + (tokens.Sentence[i] == tokens.Sentence[verb] ? 0 : 20);
            if (speakers[q] < 0 || d < distance[q]) (speakers[q], distance[q]) = (subject, d);
        }
    }

    private static char Mark(ReadOnlySpan<char> form) => form switch
    {
        "\"" => '"',
        "“" or "``" or "«" or "„" => '“',
        "”" or "''" or "»" => '”',
        _ => '\0',
    };
}
