using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Affiliations.</content>
public sealed partial class JatsReader
{
    private Affiliation? ReadAffiliation(XElement element, Claim claim)
    {
        var aff = element;
        if (element.Name.LocalName == "aff-alternatives")
        {
            claim.Miss();
            aff = element.Element("aff") ?? element;
        }

        claim.Attributes(aff, "id", "lang");
        var reading = new AffiliationReading(claim);
        reading.Read(aff);
        var id = Value(element, "id") ?? Value(aff, "id") ?? $"aff{_affiliations.Count + 1}";
        var affiliation = reading.Finish(id, OtherLanguage(aff, $"affiliations/{_affiliations.Count}/language"));
        if (affiliation is null)
        {
            return null;
        }

        foreach (var given in element.DescendantsAndSelf().Where(each => each.Name.LocalName is "aff" or "aff-alternatives").Select(each => Value(each, "id")).OfType<string>().Append(id))
        {
            _affiliationById.TryAdd(given, id);
        }

        return affiliation;
    }

    /// <summary>One affiliation while it is read: its parts, and its words as printed.</summary>
    private sealed partial class AffiliationReading(Claim claim)
    {
        private readonly StringBuilder _printed = new();
        private string? _institution;
        private string? _department;
        private string? _city;
        private string? _region;
        private string? _country;
        private string? _countryCode;
        private string? _original;
        private Ror? _ror;
        private bool _afterElement;

        public void Read(XElement aff)
        {
            foreach (var node in aff.Nodes())
            {
                if (node is XText text)
                {
                    _printed.Append(text.Value);
                    _afterElement = _afterElement && string.IsNullOrWhiteSpace(text.Value);
                }
                else if (node is XElement part)
                {
                    ReadPart(part);
                }
            }
        }

        public Affiliation? Finish(string id, LanguageTag? language)
        {
            var affiliation = new Affiliation(id, _institution, _department, _city, _region, _countryCode, _country, _ror, Language: language);
            // Where a file is laid out in lines, a space comes before the comma.
            var printed = Trimmed(SpaceBeforeComma().Replace(_original ?? RunningText.Of(_printed.ToString()), ""));
            if (printed.Length > 0 && printed != Trimmed(affiliation.DisplayText))
            {
                affiliation = affiliation with { Text = printed };
            }

            return affiliation.DisplayText.Length > 0 || _ror is not null ? affiliation : null;
        }

        private void ReadPart(XElement part)
        {
            switch (part.Name.LocalName)
            {
                case "label":
                    claim.Miss();
                    break;

                // A number in front is a label that is only looks.
                case "sup" when LastPrinted() is null:
                    claim.Miss();
                    break;
                case "institution-wrap" or "addr-line":
                    ReadHolder(part);
                    break;
                case "institution-id":
                    ReadId(part);
                    break;
                case "institution":
                    ReadInstitution(part);
                    break;
                case "city" or "named-content" or "state" or "country":
                    ReadNamed(part);
                    break;
                case "email" or "phone" or "fax" or "fn" or "xref":
                    claim.Miss();
                    break;

                // An address of the web is no part of the line; a word that leads somewhere is.
                case "uri" or "ext-link" when part.Value.Contains('@', StringComparison.Ordinal) || part.Value.Contains("://", StringComparison.Ordinal) || part.Value.TrimStart().StartsWith("www.", StringComparison.OrdinalIgnoreCase):
                    claim.Miss();
                    break;
                default:
                    claim.Miss();
                    Print(InlineReader.Words(part, claim));
                    break;
            }
        }

        private void ReadHolder(XElement part)
        {
            if (part.Name.LocalName == "institution-wrap")
            {
                claim.Attributes(part);
                Read(part);
                return;
            }

            claim.Attributes(part);
            if (part.HasElements)
            {
                claim.Miss();
                Read(part);
            }
            else
            {
                ReadNamed(part);
            }
        }

        private void ReadId(XElement part)
        {
            claim.Attributes(part, "institution-id-type");
            if (Value(part, "institution-id-type")?.ToLowerInvariant() == "ror" && _ror is null && Ror.TryParse(part.Value, out var ror))
            {
                _ror = ror;
            }
            else
            {
                claim.Miss();
            }
        }

        private void ReadInstitution(XElement part)
        {
            claim.Attributes(part, "content-type");
            var (kind, words) = (Value(part, "content-type"), Trimmed(InlineReader.Words(part, claim)));
            if (words.Length == 0)
            {
                return;
            }

            switch (kind)
            {
                // SciELO says the same thing up to four times: as printed, in parts, and as it should be.
                case "original":
                    claim.Miss();
                    _original ??= words;
                    return;
                case "normalized":
                    claim.Miss();
                    _institution ??= words;
                    return;
                case "dept" or "department":
                    _department = Joined(_department, words);
                    break;
                case "orgdiv1" or "orgdiv2" or "orgdiv3" or "org-division":
                    claim.Miss();
                    _department = Joined(_department, words);
                    break;
                default:
                    if (kind is not null || _institution is not null)
                    {
                        claim.Miss();
                    }

                    _institution ??= words;
                    break;
            }

            Print(words);
        }

        private void ReadNamed(XElement part)
        {
            claim.Attributes(part, "country");
            var words = InlineReader.Words(part, claim);
            var kind = part.Name.LocalName is "named-content" or "addr-line" ? Value(part, "content-type") : part.Name.LocalName;
            switch (kind)
            {
                case "city" when _city is null && words.Length > 0:
                    _city = words;
                    break;
                case "state" when _region is null && words.Length > 0:
                    _region = words;
                    break;
                case "country" when _country is null:
                    ReadCountry(part, words);
                    break;
                default:
                    claim.Miss();
                    break;
            }

            Print(words);
        }

        private void ReadCountry(XElement part, string words)
        {
            var code = Value(part, "country")?.ToUpperInvariant();
            if (code is { Length: 2 } && code.All(char.IsAsciiLetterUpper))
            {
                _countryCode = code;
            }
            else if (code is not null)
            {
                claim.Miss();
            }

            _country = words.Length > 0 && words != _countryCode ? words : null;
        }

        // Between elements that a printer would have parted, a comma.
        private void Print(string words)
        {
            if (words.Length == 0)
            {
                return;
            }

            if (LastPrinted() is { } last)
            {
                if (_afterElement)
                {
                    _printed.Append(char.IsPunctuation(last) && last is not (')' or ']' or '"' or '”' or '»') ? " " : ", ");
                }
                else if (last is ',' or ';' && !char.IsWhiteSpace(_printed[^1]))
                {
                    _printed.Append(' ');
                }
            }

            _printed.Append(words);
            _afterElement = true;
        }

        private char? LastPrinted()
        {
            for (var i = _printed.Length - 1; i >= 0; i--)
            {
                if (!char.IsWhiteSpace(_printed[i]))
                {
                    _printed.Length = _afterElement ? i + 1 : _printed.Length;
                    return _printed[i];
                }
            }

            return null;
        }

        private static string Joined(string? before, string words) => before is null ? words : $"{before}, {words}";

        private static string Trimmed(string text) => text.Trim(' ', ',', ';');

        [GeneratedRegex("(?<=[^ ,;]) (?=[,;](?: |$))", RegexOptions.CultureInvariant)]
        private static partial Regex SpaceBeforeComma();
    }
}
