using Publishing.Articles;

namespace Publishing.Crosswalks;

/// <summary>Title and subtitle in one line, as Dublin Core has them.</summary>
internal static class DublinCoreTitle
{
    public static string Of(Title title)
    {
        var main = title.Text.ToReadableText().TrimEnd();
        var subtitle = title.Subtitle?.ToReadableText();
        return string.IsNullOrWhiteSpace(subtitle) ? main : main is [.., '?' or '!' or ':'] ? $"{main} {subtitle}" : $"{main}: {subtitle}";
    }
}
