using System;
using System.Collections.Generic;
using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Events;

/// <summary>
/// Lists of names as they stand in the text: "President A, Foreign Minister B and central bank governor C", "the U.S., the Soviet Union and Japan". Parsers take
/// the members for appositions of one another, hang them inside a title, or part them; what stands between commas and "and" says better who belongs together.
/// </summary>
internal sealed partial class TreeMender
{
    private const int Longest = 12, Most = 24;

    /// <summary>One member of a list: the words from its title or article to the end of its name.</summary>
    /// <param name="First">Its first row.</param>
    /// <param name="Last">Its last row.</param>
    /// <param name="Name">The name in it.</param>
    private readonly record struct Member(int First, int Last, NameSpan Name);

    private void MendLists(int first, int end)
    {
        List<Member>? members = null;
        for (int row = first; row < end; row++)
        {
            if (t.Upos[row] == Upos.Pron && t.Deprel[row] is Deprel.Nsubj or Deprel.NsubjPass) JoinPronoun(row, end);
            if (analysis.NameAt(row) is not { } name || name.First != row) continue;
            members ??= [];
            members.Clear();
            Collect(name, first, end, members);
            if (members.Count < 2) continue;
            Join(members);
            row = members[^1].Last;
        }
    }

    // "He and Trade Representative A, on a visit to Japan, will ask": one subject of two.
    private void JoinPronoun(int row, int end)
    {
        if (row + 2 >= end || t.Lemma[row + 1] != "and" || t.Head[row] <= row + 2 || MemberAt(row + 2, end, null) is not { Name.Kind: EntityKind.Person } member || t.Head[row] <= member.Last) return;
        int top = Top(member);
        if (t.Head[top] == row || IsUnder(t.Head[row], member.First, member.Last) || t.Deprel[top] is Deprel.Nsubj or Deprel.NsubjPass && t.Head[top] != t.Head[row] && t.Head[top] > member.Last) return;
        Own();
        (t.Head[top], t.Deprel[top]) = (row, Deprel.Conj);
        (t.Head[row + 1], t.Deprel[row + 1]) = (top, Deprel.Cc);
        t.IndexDependents();
    }

    // The list that opens with that name; fewer than two members when there is none. "And" must close it.
    private void Collect(NameSpan name, int first, int end, List<Member> members)
    {
        int from = name.First;
        while (from > first && name.First - from < Longest && IsTitleWord(from - 1, name, first)) from--;
        members.Add(new Member(from, Reach(name, end), name));
        while (members.Count < Most)
        {
            Member last = members[^1];
            int next = last.Last + 1;
            bool comma = next < end && t.Form(analysis.Text, next) is ",";
            if (comma) next++;
            bool and = next < end && t.Lemma[next] is "and" or "&";
            if (and) next++;
            // "A, B, C and other officials"
            if (and && members.Count > 2 && next < end && t.Lemma[next] is "other" or "several" or "some" or "senior" or "top" or "various") return;
            if (next == last.Last + 1 || next >= end || MemberAt(next, end, last) is not { } member)
            {
                members.Clear();
                return;
            }
            members.Add(member);
            if (and) return;
        }
        members.Clear();
    }

    // The member that begins right there and is of the kind of the one before it (of any, for none), or null.
    private Member? MemberAt(int from, int end, Member? before)
    {
        for (int row = from; row < end && row - from < Longest; row++)
        {
            if (analysis.NameAt(row) is { } name && name.First == row && (before is not { } last || IsAlike(name, last.Name)))
            {
                for (int i = row - 1; i >= from; i--)
                    if (!IsTitleWord(i, name, from)) return null;
                return new Member(from, Reach(name, end), name);
            }
            if (t.Upos[row] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Adp or Upos.Punct or Upos.Pron or Upos.Part or Upos.Num)) return null;
        }
        return null;
    }

    // "its Foreign Minister", "former", "Secretary of State": what stands before a name and belongs to it.
    private bool IsTitleWord(int row, NameSpan name, int first)
    {
        if (name.Kind != EntityKind.Person) return row == name.First - 1 && t.Upos[row] == Upos.Det;
        return t.Upos[row] switch
        {
            Upos.Noun or Upos.Propn => analysis.NameAt(row) is not { Kind: EntityKind.Person },
            Upos.Adj or Upos.Det => true,
            Upos.Pron => t.Xpos[row] == "PRP$",
            Upos.Part => t.Lemma[row] is "'s" or "’s",
            Upos.Punct => t.Form(analysis.Text, row) is "-" && t.End[row] == t.Start[row + 1],
            Upos.Adp => t.Lemma[row] == "of" && row > first && t.Upos[row - 1] is Upos.Noun or Upos.Propn && row + 1 < name.First,
            _ => false,
        };
    }

    // "Senator A of New Mexico", "B of Finland"
    private int Reach(NameSpan name, int end)
    {
        int of = name.Last + 1;
        if (of + 1 >= end || t.Lemma[of] is not "of" || name.Kind is not (EntityKind.Person or EntityKind.Organization)) return name.Last;
        int place = t.Upos[of + 1] == Upos.Det ? of + 2 : of + 1;
        return place < end && analysis.NameAt(place) is { Kind: EntityKind.Place } owner && owner.First == place ? owner.Last : name.Last;
    }

    private bool IsAlike(NameSpan one, NameSpan other)
    {
        if (one.Kind == EntityKind.Person || other.Kind == EntityKind.Person) return one.Kind == other.Kind && !t.Form(analysis.Text, one.Last).SequenceEqual(t.Form(analysis.Text, other.Last));
        return IsBodyOrState(one) && IsBodyOrState(other);
    }

    private bool IsBodyOrState(NameSpan name) =>
        name.Kind is EntityKind.Organization or EntityKind.Group || analysis.ToponymAt(t.Start[name.First]) is { Use: not ToponymUse.Demonym, Place.Feature: ['P', 'C', 'L', ..] };

    private void Join(List<Member> members)
    {
        int from = members[0].First, to = members[^1].Last;
        Span<int> tops = stackalloc int[Most];
        int outer = -1;
        for (int i = 0; i < members.Count; i++)
        {
            tops[i] = Top(members[i]);
            if (outer < 0 && !IsWithin(t.Head[tops[i]], from, to)) outer = tops[i];
        }
        if (outer < 0 || IsJoined(members, tops) || members.Count == 2 && !IsHungInside(members, tops[1])) return;
        (int above, Deprel relation) = (t.Head[outer], t.Deprel[outer]);
        for (int i = 0; i < members.Count; i++)
        {
            // "A met B, C and D left": the last may open a clause of its own
            if (t.Deprel[tops[i]] is not (Deprel.Nsubj or Deprel.NsubjPass) || IsWithin(t.Head[tops[i]], from, to) || t.Head[tops[i]] < to || t.Head[tops[i]] == above) continue;
            if (!HasOtherSubject(t.Head[tops[i]], from)) return;
        }
        if (IsUnder(above, from, to)) return;
        Own();
        for (int i = 0; i < members.Count; i++)
        {
            for (int row = members[i].First; row <= members[i].Last; row++)
                if (row != tops[i] && (!IsWithin(t.Head[row], members[i].First, members[i].Last) || IsLoose(row, members[i].Name))) (t.Head[row], t.Deprel[row]) = (tops[i], t.Upos[row] == Upos.Punct ? Deprel.Punct : row < tops[i] ? Deprel.Compound : Deprel.Flat);
            (t.Head[tops[i]], t.Deprel[tops[i]]) = i == 0 ? (above, relation) : (tops[0], Deprel.Conj);
            if (i == 0) continue;
            for (int row = members[i - 1].Last + 1; row < members[i].First; row++) (t.Head[row], t.Deprel[row]) = (tops[i], t.Upos[row] == Upos.Punct ? Deprel.Punct : Deprel.Cc);
        }
        // a preposition that hung by the member which stood for the whole
        for (int row = from - 1; row >= 0 && row >= from - 2 && t.Sentence[row] == t.Sentence[from]; row--)
            if (t.Deprel[row] == Deprel.Case && IsWithin(t.Head[row], from, to)) t.Head[row] = tops[0];
        t.IndexDependents();
    }

    // "Secretary of State George Shultz" read as "Shultz of the Secretary"
    private bool IsLoose(int row, NameSpan name) => name.Kind == EntityKind.Person && IsWithin(row, name.First, name.Last) && t.Deprel[row] is Deprel.Nmod or Deprel.Appos or Deprel.Conj;

    // True for a row that hangs, at any remove, by one of those rows: none of them may be hung below it.
    private bool IsUnder(int row, int first, int last)
    {
        for (int at = row; at >= 0; at = t.Head[at])
            if (IsWithin(at, first, last)) return true;
        return false;
    }

    private static bool IsWithin(int row, int first, int last) => row >= first && row <= last;

    // The word by which a member hangs in the sentence: of its name if it can be.
    private int Top(Member member)
    {
        int top = -1;
        for (int row = member.First; row <= member.Last; row++)
            if (!IsWithin(t.Head[row], member.First, member.Last) && t.Upos[row] is Upos.Propn or Upos.Noun && (top < 0 || IsWithin(row, member.Name.First, member.Name.Last) && !IsWithin(top, member.Name.First, member.Name.Last))) top = row;
        return top < 0 ? member.Name.Last : top;
    }

    private bool IsJoined(List<Member> members, ReadOnlySpan<int> tops)
    {
        for (int i = 0; i < members.Count; i++)
        {
            if (i > 0 && (t.Head[tops[i]] != tops[0] || t.Deprel[tops[i]] != Deprel.Conj)) return false;
            // "Finance Minister A" torn into an office and a name
            for (int row = members[i].First; row <= members[i].Last; row++)
                if (row != tops[i] && t.Upos[row] is Upos.Propn or Upos.Noun && !IsWithin(t.Head[row], members[i].First, members[i].Last)) return false;
        }
        return !IsWithin(t.Head[tops[0]], members[0].First, members[^1].Last);
    }

    // Of two, the second hangs by a word of the first: what else it may be, the parser knows better.
    private bool IsHungInside(List<Member> members, int second) => IsWithin(t.Head[second], members[0].First, members[0].Last) && t.Deprel[second] is Deprel.Conj or Deprel.Appos or Deprel.Flat or Deprel.Nmod;

    private bool HasOtherSubject(int verb, int before) => OwnSubject(verb) is >= 0 and int subject && subject < before;

    // "U.S.-Soviet talks": both stand before the noun, side by side.
    private void MendPair(int mark)
    {
        int noun = t.Head[mark + 1] > mark + 1 ? t.Head[mark + 1] : t.Head[mark - 1];
        if (noun <= mark + 1 || t.Upos[noun] is not (Upos.Noun or Upos.Propn) || t.Sentence[noun] != t.Sentence[mark] || IsUnder(noun, mark - 1, mark + 1)) return;
        Own();
        (t.Head[mark - 1], t.Deprel[mark - 1]) = (noun, Deprel.Compound);
        (t.Head[mark + 1], t.Deprel[mark + 1]) = (mark - 1, Deprel.Conj);
        (t.Head[mark], t.Deprel[mark]) = (mark + 1, Deprel.Cc);
        t.IndexDependents();
    }
}
