using System;

namespace Annals.Text;

/// <summary>
/// Finds what is given as somebody's words without marks: the paragraphs behind one that ends in a colon ("The Foreign Secretary said:"), up to
/// a paragraph with quotation marks or the next such colon.
/// </summary>
internal static class Statements
{
    private const int Reach = 6;

    /// <summary>For each row the row of the colon that opens the statement it stands in, or -1.</summary>
    /// <param name="tokens">The report's words.</param>
    /// <param name="text">Its text.</param>
    /// <param name="speaks">True for lemmas of verbs of saying.</param>
    internal static int[] Openings(TokenTable tokens, string text, Func<string, bool> speaks)
    {
        var openings = new int[tokens.Count];
        int colon = -1, paragraph = 0;
        for (int row = 0; row < openings.Length; row++)
        {
            bool begins = row > 0 && IsBreak(text.AsSpan(tokens.End[row - 1], Math.Max(0, tokens.Start[row] - tokens.End[row - 1])));
            if (begins)
            {
                paragraph = row;
                if (tokens.Form(text, row - 1) is ":" && Announces(tokens, row - 1, speaks)) colon = row - 1;
            }
            openings[row] = colon;
            if (colon < 0 || !IsMark(tokens.Form(text, row))) continue;
            for (int i = paragraph; i <= row; i++) openings[i] = -1;
            colon = -1;
        }
        return openings;
    }

    // "…, Minister Ana Soto said:", "… released the following statement today:"
    private static bool Announces(TokenTable tokens, int colon, Func<string, bool> speaks)
    {
        for (int row = colon - 1; row >= 0 && row >= colon - Reach && tokens.Sentence[row] == tokens.Sentence[colon]; row--)
            if (tokens.Upos[row] == Upos.Verb && speaks(tokens.Lemma[row]) || tokens.Lemma[row] == "statement") return true;
        return false;
    }

    private static bool IsBreak(ReadOnlySpan<char> gap) => gap.Contains('\n');

    private static bool IsMark(ReadOnlySpan<char> form) => form is "\"" or "“" or "”" or "``" or "''" or "«" or "»" or "„";
}
