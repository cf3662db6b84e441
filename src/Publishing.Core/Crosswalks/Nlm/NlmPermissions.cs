using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Crosswalks.Nlm;

/// <summary>Writes <c>permissions</c> of NLM 2.3. It has room for one licence, so several are paragraphs of one that has no address of its own.</summary>
internal static class NlmPermissions
{
    public static XElement? Write(Article article, JatsElements elements) => elements.Holder(
        "permissions",
        elements.Optional("copyright-statement", article.Permissions.CopyrightStatement),
        elements.Optional("copyright-year", article.Permissions.CopyrightYear?.ToString("0000", CultureInfo.InvariantCulture)),
        elements.Optional("copyright-holder", article.Permissions.CopyrightHolder),
        License([.. article.Permissions.Licenses.Where(Says)], elements));

    private static bool Says(License license) => license.Text is { IsEmpty: false } || JatsElements.Known(license.Url) is not null;

    private static XElement? License(List<License> licenses, JatsElements elements) => licenses.Count == 0 ? null : elements.Element(
        "license",
        licenses.TrueForAll(license => CreativeCommons.TryCanonicalize(license.Url, out _)) ? new XAttribute("license-type", "open-access") : null,
        licenses is [{ Url: { } url }] && WebAddress.IsOne(url) ? new XAttribute(JatsTagSet.Xlink + "href", url) : null,
        licenses.Select(license => elements.Paragraph(NlmText.Of(Words(license, licenses.Count > 1)))));

    // The sentence, else the address; where it is one of several it has to name its address itself.
    private static RichText Words(License license, bool isOneOfMany)
    {
        var url = JatsElements.Known(license.Url);
        return (license.Text, url) switch
        {
            ({ IsEmpty: false } text, null) => text,
            ({ IsEmpty: false } text, { } address) when !isOneOfMany || text.ToPlainText().Contains(address, StringComparison.Ordinal) => text,
            ({ IsEmpty: false } text, { } address) => new RichText([.. text.Inlines, new TextRun(" "), new LinkRun(address, RichText.Plain(address))]),
            (_, { } address) => new RichText([new LinkRun(address, RichText.Plain(address))]),
            _ => RichText.Empty,
        };
    }
}
