using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Ingest.Pubmed;

/// <summary>PubMed's text format (MEDLINE, <c>.nbib</c>): a tag of four letters, a hyphen, a value that goes on in indented lines. It becomes the XML that PubMed has for the same.</summary>
internal static partial class NbibText
{
    private static readonly Dictionary<string, string> Links = new(StringComparer.Ordinal)
    {
        ["CIN"] = "CommentIn", ["CON"] = "CommentOn", ["EIN"] = "ErratumIn", ["EFR"] = "ErratumFor", ["RIN"] = "RetractionIn", ["ROF"] = "RetractionOf", ["ECI"] = "ExpressionOfConcernIn", ["ECF"] = "ExpressionOfConcernFor",
        ["UIN"] = "UpdateIn", ["UOF"] = "UpdateOf", ["RPI"] = "RepublishedIn", ["RPF"] = "RepublishedFrom", ["CRI"] = "CorrectedandRepublishedIn", ["CRF"] = "CorrectedandRepublishedFrom", ["SPIN"] = "SummaryForPatientsIn", ["ORI"] = "OriginalReportIn",
    };

    /// <summary>Whether a text begins like this format.</summary>
    public static bool Is(string text) => Opening().IsMatch(text);

    /// <summary>The citations of a text under one root.</summary>
    public static XElement ToXml(string text)
    {
        var root = new XElement("PubmedArticleSet");
        var fields = new List<(string Tag, string Value, int Line)>();
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r', ' ')).ToList();

        // Where every line has a blank one behind it, that says nothing.
        var isSpaced = !lines.Zip(lines.Skip(1)).Any(pair => Field().IsMatch(pair.First) && Field().IsMatch(pair.Second));
        foreach (var (i, line) in lines.Index())
        {
            var match = Field().Match(line);
            if (match.Success)
            {
                var tag = match.Groups[1].Value.TrimEnd();
                if ((tag == "PMID" && fields.Exists(field => field.Tag == "PMID")) || (i > 0 && lines[i - 1].Length == 0 && !isSpaced))
                {
                    Add(root, fields);
                }

                fields.Add((tag, match.Groups[2].Value, i + 1));
            }
            else if (line.StartsWith("      ", StringComparison.Ordinal) && fields.Count > 0)
            {
                fields[^1] = fields[^1] with { Value = $"{fields[^1].Value} {line.Trim()}" };
            }
        }

        Add(root, fields);
        return root;
    }

    private static void Add(XElement root, List<(string Tag, string Value, int Line)> fields)
    {
        if (fields.Count > 0)
        {
            root.Add(Citation(fields));
            fields.Clear();
        }
    }

    private static XElement Citation(List<(string Tag, string Value, int Line)> fields)
    {
        string? One(string tag) => fields.Find(field => field.Tag == tag).Value;
        IEnumerable<string> All(string tag) => fields.Where(field => field.Tag == tag).Select(field => field.Value);
        if (One("BTI") is { } book && One("JT") is null)
        {
            return new XElement("PubmedBookArticle", new XElement("BookDocument", new XElement("Book", new XElement("BookTitle", book)), Part("ArticleTitle", One("TI"))));
        }

        var journal = new XElement(
            "Journal",
            All("IS").Where(issn => !issn.Contains("Linking", StringComparison.Ordinal)).Select(issn => new XElement("ISSN", new XAttribute("IssnType", issn.Contains("Electronic", StringComparison.Ordinal) ? "Electronic" : "Print"), issn.Split(' ')[0])),
            new XElement("JournalIssue", Part("Volume", One("VI")), Part("Issue", One("IP")), One("DP") is { } published ? new XElement("PubDate", new XElement("MedlineDate", published)) : null),
            Part("Title", One("JT")),
            Part("ISOAbbreviation", One("TA")));
        var article = new XElement(
            "Article",
            journal,
            Part("ArticleTitle", One("TI")),
            new XElement("Pagination", Part("MedlinePgn", One("PG"))),
            All("LID").Select(id => Tagged("ELocationID", "EIdType", id)),
            One("AB") is { } text ? new XElement("Abstract", Labeled(text), Part("CopyrightInformation", One("CI"))) : Part("CopyrightInformation", One("CI")),
            new XElement("AuthorList", Authors(fields)),
            All("LA").Select(language => new XElement("Language", language)),
            All("GR").Select(Grant),
            All("SI").Select(bank => bank.Split('/', 2)).Where(bank => bank.Length == 2).Select(bank => new XElement("DataBank", new XElement("DataBankName", bank[0]), new XElement("AccessionNumber", bank[1]))),
            All("PT").Select(type => new XElement("PublicationType", type)),
            Part("VernacularTitle", One("TT")),
            One("DEP") is { Length: >= 8 } day ? new XElement("ArticleDate", new XElement("Year", day[..4]), new XElement("Month", day[4..6]), new XElement("Day", day[6..8])) : null);
        var citation = new XElement(
            "MedlineCitation",
            Part("PMID", One("PMID")),
            article,
            new XElement("MedlineJournalInfo", Part("MedlineTA", One("TA")), Part("NlmUniqueID", One("JID")), All("IS").Where(issn => issn.Contains("Linking", StringComparison.Ordinal)).Select(issn => new XElement("ISSNLinking", issn.Split(' ')[0]))),
            All("RN").Select(substance => Parenthesis().Match(substance)).Where(match => match.Success).Select(match => new XElement("NameOfSubstance", match.Groups[1].Value)),
            All("MH").Select(heading => new XElement("MeshHeading", new XElement("DescriptorName", heading.Replace("*", "", StringComparison.Ordinal)))),
            All("OT").Any() ? new XElement("KeywordList", new XAttribute("Owner", "NOTNLM"), All("OT").Select(keyword => new XElement("Keyword", keyword.TrimStart('*')))) : null,
            fields.Where(field => Links.ContainsKey(field.Tag)).Select(field => Link(Links[field.Tag], field.Value)),
            All("OAB").Select((other, i) => new XElement("OtherAbstract", new XAttribute("Language", All("OABL").ElementAtOrDefault(i) ?? ""), Labeled(other))),
            Part("CoiStatement", One("COIS")));
        citation.AddAnnotation(new SourceLine(fields[0].Line, 1));
        var data = new XElement(
            "PubmedData",
            new XElement("History", All("PHST").Select(History).OfType<XElement>()),
            new XElement("ArticleIdList", All("AID").Select(id => Tagged("ArticleId", "IdType", id)), One("PMC") is { } pmc ? new XElement("ArticleId", new XAttribute("IdType", "pmc"), pmc) : null, One("MID") is { } mid ? new XElement("ArticleId", new XAttribute("IdType", "mid"), mid) : null));
        return new XElement("PubmedArticle", citation, data);
    }

    // What follows a name belongs to it: the full form, its short form, ORCID iD and affiliations.
    private static List<XElement> Authors(List<(string Tag, string Value, int Line)> fields)
    {
        var authors = new List<XElement>();
        var hasFull = fields.Exists(field => field.Tag == "FAU");
        foreach (var (tag, value, line) in fields)
        {
            switch (tag)
            {
                case "FAU" or "AU" when tag == "FAU" || !hasFull:
                    authors.Add(Author(value, isFull: tag == "FAU"));
                    authors[^1].AddAnnotation(new SourceLine(line, 1));
                    break;
                case "CN":
                    authors.Add(new XElement("Author", new XElement("CollectiveName", value)));
                    break;
                case "AUID" when authors.Count > 0:
                    authors[^1].Add(new XElement("Identifier", new XAttribute("Source", "ORCID"), value.Replace("ORCID:", "", StringComparison.OrdinalIgnoreCase).Trim()));
                    break;
                case "AD" when authors.Count > 0:
                    authors[^1].Add(new XElement("AffiliationInfo", new XElement("Affiliation", value)));
                    break;
            }
        }

        return authors;
    }

    private static XElement Author(string name, bool isFull)
    {
        var at = isFull ? name.IndexOf(',', StringComparison.Ordinal) : name.LastIndexOf(' ');
        return at < 0
            ? new XElement("Author", new XElement("LastName", name))
            : new XElement("Author", new XElement("LastName", name[..at].Trim()), new XElement("ForeName", name[(at + 1)..].Trim()));
    }

    private static XElement Link(string type, string value)
    {
        var pmid = Pmid().Match(value);
        return new XElement("CommentsCorrections", new XAttribute("RefType", type), new XElement("RefSource", (pmid.Success ? value[..pmid.Index] : value).Trim()), pmid.Success ? new XElement("PMID", pmid.Groups[1].Value) : null);
    }

    // "R01 CA123/CA/NCI NIH HHS/United States": number, acronym, agency, country. Numbers have slashes too, so it is read from its end.
    private static XElement Grant(string value)
    {
        var parts = value.Split('/').Select(part => part.Trim()).ToList();
        var agency = parts[Math.Max(0, parts.Count - 2)];
        var number = parts[..Math.Max(0, parts.Count - 2)];
        if (number.Count > 0 && Acronym().IsMatch(number[^1]))
        {
            number.RemoveAt(number.Count - 1);
        }

        return new XElement("Grant", Part("GrantID", string.Join('/', number).Trim('/')), Part("Agency", agency));
    }

    // "10.5555/1 [doi]", "doi:10.5555/1"
    private static XElement Tagged(string name, string attribute, string value)
    {
        var at = value.LastIndexOf(" [", StringComparison.Ordinal);
        if (value.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
        {
            return new XElement(name, new XAttribute(attribute, "doi"), (at < 0 ? value : value[..at])["doi:".Length..].Trim());
        }

        return new XElement(name, new XAttribute(attribute, at < 0 ? "other" : value[(at + 2)..].TrimEnd(']')), at < 0 ? value : value[..at]);
    }

    // "2008/09/15 00:00 [received]"
    private static XElement? History(string value) => HistoryForm().Match(value) is { Success: true, Groups: var date }
        ? new XElement("PubMedPubDate", new XAttribute("PubStatus", date[4].Value), new XElement("Year", date[1].Value), new XElement("Month", date[2].Value), new XElement("Day", date[3].Value))
        : null;

    // "BACKGROUND: Grass. METHODS: We counted."
    private static IEnumerable<XElement> Labeled(string text)
    {
        var labels = Label().Matches(text);
        if (labels.Count < 2 || labels[0].Index > 0)
        {
            return [new XElement("AbstractText", text)];
        }

        return labels.Select((label, i) => new XElement("AbstractText", new XAttribute("Label", label.Groups[1].Value), text[(label.Index + label.Length)..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)]));
    }

    private static XElement? Part(string name, string? value) => string.IsNullOrWhiteSpace(value) ? null : new XElement(name, value);

    [GeneratedRegex(@"^\s*(?:PMID- [0-9]|[A-Z]{2,4} {0,2}- [^\n]*\n(?:[^\n]*\n){0,20}?PMID- [0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex("^([A-Z]{2,4} {0,2})- ?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    // Those of the NIH have two letters; those of other countries mostly end with a line.
    [GeneratedRegex("^(?:[A-Z]{2}|[A-Z]{2,}_|ImNIH|HHMI|CAPMC)$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\(([^()]+(?:\([^()]*\)[^()]*)*)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"PMID:\s*([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Pmid();

    [GeneratedRegex(@"^([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})[^\[]*\[([a-z]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex HistoryForm();

    [GeneratedRegex(@"(?:^|(?<=[.?!)\]] ))([A-Z][A-Z ,&/'()-]{2,60}): ", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
