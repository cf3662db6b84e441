using System.Xml.Linq;

namespace Publishing.Jats;

/// <content>Statements and lists behind the body, and the notes on the first page.</content>
public sealed partial class JatsReader
{
    private static readonly HashSet<string> Conflict = new(["coi-statement", "COI-statement", "conflict", "interest", "competing-interest", "competing-interests"], StringComparer.Ordinal);

    private void ReadAuthorNotes(XElement notes)
    {
        foreach (var part in notes.Elements())
        {
            if (part.Name.LocalName != "fn" || !ReadConflict(part, "fn-type", ArticleMeta + "/author-notes", part))
            {
                Preserve(ArticleMeta + "/author-notes", part);
            }
        }
    }

    private void ReadBack(XElement back)
    {
        ReadReferences(back);
        foreach (var part in back.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "ref-list":
                    break;
                case "ack" when _article.Acknowledgments is null:
                    ReadAcknowledgments(part);
                    break;
                case "sec" or "notes" when ReadStatement(part):
                    break;
                case "fn-group":
                    ReadFootnotes(part);
                    break;
                default:
                    Preserve("back", part);
                    break;
            }
        }
    }

    private void ReadAcknowledgments(XElement ack)
    {
        var claim = new Claim();
        claim.Attributes(ack);
        if (ReadProse(ack, claim) is { } thanks)
        {
            _article = _article with { Acknowledgments = thanks };
            KeepOriginal("back", ack, claim);
        }
    }

    // A section by its type; how it is headed differs from journal to journal.
    private bool ReadStatement(XElement element)
    {
        var kind = element.Name.LocalName == "sec" ? "sec-type" : "notes-type";
        var claim = new Claim();
        claim.Attributes(element, kind);
        switch (Value(element, kind))
        {
            case "data-availability" when _article.DataAvailability is null && ReadProse(element, claim, "Data availability") is { } data:
                _article = _article with { DataAvailability = data };
                break;
            case "ethics-statement" when _article.Ethics is null && ReadProse(element, claim, "Ethics statement") is { } ethics:
                _article = _article with { Ethics = ethics };
                break;
            case { } type when Conflict.Contains(type):
                return ReadConflict(element, kind, "back", element);
            default:
                return false;
        }

        if (element.Name.LocalName != "sec")
        {
            claim.Miss();
        }

        KeepOriginal("back", element, claim);
        return true;
    }

    private bool ReadConflict(XElement element, string kind, string place, XElement original)
    {
        var claim = new Claim();
        claim.Attributes(element, kind);
        if (Value(element, kind) is not { } type || !Conflict.Contains(type) || _article.ConflictOfInterest is not null || ReadProse(element, claim) is not { } statement)
        {
            return false;
        }

        // JATS4R wants it among the notes of the authors, by one name.
        if (type != "coi-statement" || place != ArticleMeta + "/author-notes")
        {
            claim.Miss();
        }

        _article = _article with { ConflictOfInterest = statement };
        KeepOriginal(place, original, claim);
        return true;
    }

    // The statement leaves its group when other notes stay in it; else the group is the original.
    private void ReadFootnotes(XElement group)
    {
        var number = 1 + _fragments.Count(fragment => fragment.Place == "back" && !fragment.Original && fragment.Xml.StartsWith("<fn-group", StringComparison.Ordinal));
        var others = group.Elements().Count(part => part.Name.LocalName is not ("title" or "label"));
        if (others == 1 && group.Element("fn") is { } only && ReadConflict(only, "fn-type", "back", group))
        {
            return;
        }

        foreach (var note in group.Elements("fn").Where(note => others > 1 && ReadConflict(note, "fn-type", number == 1 ? "back/fn-group" : $"back/fn-group[{number}]", note)).ToList())
        {
            note.Remove();
        }

        Preserve("back", group);
    }
}
