using Annals.Records;
using Annals.Text;

namespace Annals.Meaning.Quotes;

/// <summary>Contents that are no clauses: objects, names given, charges, phrases with a preposition.</summary>
internal sealed partial class ClaimReader
{
    /// <summary>"called him a liar", "described the deal as a disaster", "considers the matter closed".</summary>
    private bool Named(int v, Cue cue)
    {
        if (!cue.Takes(CueFrames.Naming | CueFrames.SmallClause)) return false;
        bool passive = Trees.IsPassive(t, v);
        if (!passive && t.Xpos[v] == "VBN" && t.Deprel[v] == Deprel.Acl && t.Dependent(v, Deprel.OblAgent) < 0) return false;
        int named = passive ? t.Dependent(v, Deprel.NsubjPass) : t.Dependent(v, Deprel.Obj);
        int predicate = Predicate(v, cue, ref named);
        if (passive && predicate >= 0 && IsItsName(v, predicate)) return false;
        if (named >= 0 && predicate > v && named < v && !passive && t.Xpos[named] is ['W', ..]) return Add(predicate, v, cue);
        if (named < 0 || predicate < 0 || (!passive && named < v)) return false;
        int from = t.Subtree(named).First, to = t.Subtree(predicate).Last;
        if (from > predicate) return false;
        if (passive && from < v && v < predicate && Speakers.OfVerb(t, text, v) < 0 && !cue.Takes(CueFrames.Naming)) return false;
        if (passive) from = t.Subtree(predicate).First;
        Add(spans.Stretch(from, to, v), v, cue, "quote.cue.naming", vouched: false);
        return true;
    }

    /// <summary>"…, which a spokesman described as a lie": what is named stands in front as a relative pronoun, the name alone is the content.</summary>
    private bool Add(int predicate, int v, Cue cue)
    {
        Add(spans.Stretch(t.Subtree(predicate).First, t.Subtree(predicate).Last, v), v, cue, "quote.cue.naming", vouched: false);
        return true;
    }

    /// <summary>"a village which is called Marrow Hill", "the second part was called Dusk": a name without an article, given by nobody, is what the thing is called, not what is said of it.</summary>
    private bool IsItsName(int v, int predicate) =>
        t.Lemma[v] == "call" && t.Dependent(v, Deprel.OblAgent) < 0 && t.Upos[predicate] is Upos.Noun or Upos.Propn && (t.Dependent(predicate, Deprel.Det) is var det && det < 0 && text[t.Start[t.Subtree(predicate).First]] is not ('"' or '“' or '‘' or '\'')
            || (det >= 0 && t.Lemma[det] == "the"));

    private int Predicate(int v, Cue cue, ref int named)
    {
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            if (d < v) continue;
            switch (t.Deprel[d])
            {
                case Deprel.Xcomp when !Trees.HasTo(t, d) && t.Xpos[d] != "VBG" && named >= 0 && d > named:
                    return d;
                case Deprel.Obj when cue.Takes(CueFrames.Naming) && t.Dependent(v, Deprel.Iobj) is >= 0 and int first:
                    named = first;
                    return d;
                case Deprel.Obj when cue.Takes(CueFrames.Naming) && named >= 0 && d > named:
                    return d;
                case Deprel.Obl or Deprel.Advcl or Deprel.Xcomp or Deprel.Nmod when cue.Takes(CueFrames.Naming) && Trees.Preposition(t, d) == "as" && !Trees.HasSubject(t, d):
                    return d;
            }
        }
        if (named < 0 || !cue.Takes(CueFrames.Naming)) return -1;
        for (int d = t.FirstDependent[named]; d >= 0; d = t.NextDependent[d])
            if (d > named && t.Deprel[d] is Deprel.Nmod or Deprel.Acl && Trees.Preposition(t, d) == "as") return d;
        return -1;
    }

    /// <summary>"accused the press of covering it up", "blamed him for the defeat": who is charged, and with what.</summary>
    private bool Charged(int v, Cue cue)
    {
        if (!cue.Takes(CueFrames.Charge)) return false;
        int obj = t.Dependent(v, Deprel.Obj);
        if (obj >= 0 && IsCourtesy(v, obj)) return false;
        int charge = -1;
        for (int d = t.FirstDependent[v]; d >= 0 && charge < 0; d = t.NextDependent[d])
            if (d > v && IsCharge(v, cue, d)) charge = d;
        for (int d = obj >= 0 ? t.FirstDependent[obj] : -1; d >= 0 && charge < 0; d = t.NextDependent[d])
            if (d > obj && t.Deprel[d] is Deprel.Acl or Deprel.Nmod && ChargesBy(v, d)) charge = d;
        if (charge < 0) return false;
        if (Trees.IsPassive(t, v) && t.Dependent(v, Deprel.OblAgent) < 0 && t.Dependent(v, Deprel.NsubjPass) is >= 0 and int charged && charged < v && t.Xpos[charged] is not ['W', ..])
        {
            Found.Add(new Claim(new TextSpan(t.Start[t.Subtree(charged).First], spans.Stretch(t.Subtree(charge).First, t.Subtree(charge).Last, v).End), v, t.Span(v), cue, -1, "quote.cue.charge", Trees.IsNegated(t, v)));
            return true;
        }
        int from = obj > v && obj < charge ? t.Subtree(obj).First : t.Subtree(charge).First;
        Add(spans.Stretch(from, t.Subtree(charge).Last, v), v, cue, "quote.cue.charge", vouched: true);
        return true;
    }

    private bool IsCharge(int v, Cue cue, int d) =>
        cue.Takes(CueFrames.Charge) && t.Deprel[d] is Deprel.Advcl or Deprel.Obl or Deprel.Ccomp or Deprel.Xcomp && ChargesBy(v, d);

    private bool ChargesBy(int v, int d)
    {
        string? preposition = Trees.Preposition(t, d);
        return t.Lemma[v] switch
        {
            "accuse" or "suspect" => preposition == "of",
            "charge" or "credit" => preposition == "with",
            "indict" => preposition is "for" or "on",
            "blame" or "congratulate" or "compliment" or "commend" => preposition is "for" or "on",
            _ => preposition == "for",
        };
    }

    /// <summary>Last row of the phrase <paramref name="d"/>; of "for donors to step up" with what they are to do, though the parser hung it on the verb.</summary>
    private int WithInfinitive(int v, int d, Cue said)
    {
        int to = t.Subtree(d).Last;
        if (t.Upos[d] is Upos.Noun or Upos.Propn) to = spans.WithoutAside(d, to);
        if (said.Takes(CueFrames.Naming) || Trees.Preposition(t, d) != "for") return to;
        for (int x = t.FirstDependent[v]; x >= 0; x = t.NextDependent[x])
            if (x > to && t.Deprel[x] is Deprel.Advcl or Deprel.Xcomp && Trees.HasTo(t, x) && t.Subtree(x).First == to + 1) return t.Subtree(x).Last;
        return to;
    }

    /// <summary>"called for unity", "complained about the delay".</summary>
    private bool OfPreposition(int v, Cue cue)
    {
        if (cue.Prepositions.IsEmpty || (Trees.IsPassive(t, v) && !cue.Takes(CueFrames.Told))) return false;
        int idiom = t.Dependent(v, Deprel.Obj);
        for (int d = idiom >= 0 ? t.FirstDependent[idiom] : -1; d >= 0; d = t.NextDependent[d])
            if (d > idiom && t.Deprel[d] == Deprel.Nmod && HasPreposition(cue, d, out Cue phrase) && finder.IsIdiom(t, v, idiom))
            {
                Found.Add(new Claim(spans.Stretch(t.Subtree(d).First, t.Subtree(d).Last), v, t.Span(v, idiom), phrase, Speakers.OfVerb(t, text, v), "quote.cue.preposition", Trees.IsNegated(t, v), Vouched: false));
                return true;
            }
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            if (d < v || t.Deprel[d] is not (Deprel.Obl or Deprel.Advcl or Deprel.Ccomp or Deprel.Xcomp or Deprel.Obj) || !HasPreposition(cue, d, out Cue said)) continue;
            if (idiom > v && idiom < d && t.Deprel[d] == Deprel.Obl && !cue.Takes(CueFrames.Told) && !QuoteWords.Reaching.Contains(t.Lemma[v])) continue;
            int to = WithInfinitive(v, d, said);
            if (said.Takes(CueFrames.Naming) && Predicate(v, said, ref d) is >= 0 and int predicate && predicate > d) to = t.Subtree(predicate).Last;
            TextSpan span = spans.Stretch(t.Subtree(d).First, to, v);
            if (span.IsEmpty) continue;
            Found.Add(new Claim(span, v, spans.CueWithPreposition(v, d), said, Speakers.OfVerb(t, text, v), "quote.cue.preposition", Trees.IsNegated(t, v), Vouched: false));
            return true;
        }
        return false;
    }

    /// <summary>"denied the charges", "praised his record", "raised concerns about …".</summary>
    private bool OfObject(int v, Cue cue)
    {
        if (!cue.Takes(CueFrames.Object | CueFrames.Thing | CueFrames.CueNoun)) return false;
        bool passive = Trees.IsPassive(t, v);
        int obj = t.Dependent(v, passive ? Deprel.NsubjPass : Deprel.Obj);
        if (obj < 0 && !passive) obj = BehindParticle(v);
        if (obj < 0 || (passive && t.Dependent(v, Deprel.OblAgent) < 0) || (!passive && obj < v)) return false;
        // "was supporting the operation": done, not said
        if (t.Lemma[v] is "support" or "back" && (t.Xpos[v] == "VBG" || Trees.HasTo(t, v) || !IsPersonal(v))) return false;
        if (Denies(v, obj, cue) || !Suits(v, obj, cue)) return false;
        if (t.Upos[obj] == Upos.Pron && t.Xpos[obj] is ['W', ..]) return false;
        if (IsCourtesy(v, obj) || (cue.Thought && IsBarePronoun(obj))) return false;
        taken.Add(obj);
        (int from, int to) = t.Subtree(obj);
        if (from <= v && v <= to) return false;
        Add(spans.Stretch(from, passive ? spans.WithoutAside(obj, to) : spans.WithFollowers(v, obj, spans.WithoutAside(obj, to)), v), v, cue, "quote.cue.object", cue.Stance is Stance.Denying or Stance.Doubting && cue.Takes(CueFrames.Clause));
        return true;
    }

    /// <summary>"A verdict is expected in March": what is expected is told by the whole clause, and nobody is named who expects it.</summary>
    private bool Expected(int v)
    {
        if (t.Lemma[v] is not ("expect" or "anticipate") || t.Dependent(v, Deprel.AuxPass) < 0 || t.Dependent(v, Deprel.NsubjPass) is not (>= 0 and int subject) || t.Upos[subject] is not (Upos.Noun or Upos.Propn)) return false;
        Found.Add(new Claim(spans.Stretch(t.Subtree(subject).First, t.Subtree(v).Last), v, t.Span(v), finder.VerbCue(t, v)!, -1, "quote.cue.expected", Trees.IsNegated(t, v), Vouched: false));
        return true;
    }

    /// <summary>"The army puts the toll at nine", "a poll puts the party on 27 per cent": what is counted, and the number.</summary>
    internal void FromCount(int v)
    {
        if (t.Dependent(v, Deprel.Obj) is not (>= 0 and int obj) || obj < v || t.Upos[obj] is not (Upos.Noun or Upos.Propn or Upos.Pron)) return;
        for (int d = t.FirstDependent[v]; d >= 0; d = t.NextDependent[d])
        {
            if (d < obj || t.Deprel[d] != Deprel.Obl || Trees.Preposition(t, d) is not ("at" or "on") || (t.Upos[d] != Upos.Num && t.Dependent(d, Deprel.Nummod) < 0)) continue;
            Add(spans.Stretch(t.Subtree(obj).First, t.Subtree(d).Last, v), v, Counting, "quote.cue.count", vouched: true);
            return;
        }
    }

    /// <summary>"Thank you for coming": thanks given, not told of.</summary>
    private bool IsCourtesy(int v, int obj) => t.Lemma[v] == "thank" && t.Upos[obj] == Upos.Pron && t.Lemma[obj] == "you" && Speakers.Subject(t, v) < 0;

    /// <summary>"they want it": a pronoun alone holds nothing of what is thought.</summary>
    private bool IsBarePronoun(int obj) => t.Upos[obj] == Upos.Pron && t.Subtree(obj).First == obj && t.Subtree(obj).Last == obj;

    /// <summary>True when the subject is a person, a group of people or a pronoun: bodies and armies support by deeds.</summary>
    private bool IsPersonal(int v)
    {
        int subject = Speakers.Subject(t, v);
        if (subject < 0) return false;
        int entity = entities.EntityOf(subject);
        return entity < 0 ? t.Upos[subject] == Upos.Pron : analysis.Entities[entity].Kind is EntityKind.Person or EntityKind.Group;
    }

    /// <summary>The object of a particle verb whose particle the parser took for a preposition ("laughed off the idea"), or -1.</summary>
    private int BehindParticle(int v)
    {
        if (!finder.IsPhrasal(t, v)) return -1;
        int obl = t.Dependent(v, Deprel.Obl);
        return obl > v && t.Dependent(obl, Deprel.Case) == v + 1 ? obl : -1;
    }

    /// <summary>True when the object is a cue noun with a clause of its own, which is what is denied ("dismissed claims that …").</summary>
    private bool Denies(int v, int obj, Cue cue) =>
        t.Upos[obj] == Upos.Noun && finder.Lexicon.Nouns.ContainsKey(t.Lemma[obj]) && Trees.ThatClause(t, obj) >= 0 && t.Lemma[v] is not ("express" or "voice") && !cue.Takes(CueFrames.CueNoun);

    private bool Suits(int v, int obj, Cue cue)
    {
        if (cue.Takes(CueFrames.Object)) return !(t.Lemma[v] == "deny" && (t.Dependent(v, Deprel.Iobj) >= 0 || QuoteWords.Denied.Contains(t.Lemma[obj])));
        if (t.Lemma[v] == "claim") return QuoteWords.Claimed.Contains(t.Lemma[obj]);
        if (t.Lemma[v] == "share") return finder.Lexicon.Nouns.TryGetValue(t.Lemma[obj], out Cue? held) && held.Thought;
        if (cue.Takes(CueFrames.CueNoun)) return finder.Lexicon.Nouns.ContainsKey(t.Lemma[obj]) || QuoteWords.Voiced.Contains(t.Lemma[obj]);
        int entity = entities.EntityOf(obj);
        if (entity < 0) return t.Upos[obj] != Upos.Pron || t.Lemma[obj] is "it" or "this" or "that" or "nothing" or "so";
        EntityKind kind = analysis.Entities[entity].Kind;
        if (t.Lemma[v] is "support" or "back" or "oppose" or "favor" or "favour" && kind is EntityKind.Organization or EntityKind.Group) return false;
        return kind is not (EntityKind.Person or EntityKind.Place or EntityKind.Facility or EntityKind.Vehicle or EntityKind.Weapon) || (kind == EntityKind.Person && t.Lemma[v] is "endorse" or "oppose");
    }
}
