using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>A person's name in one script (JATS <c>name</c>).</summary>
/// <param name="Surname">The family name, or the only one.</param>
/// <param name="GivenNames">Given names or initials; null when the person has none.</param>
/// <param name="Prefix">What stands before, such as "Sir".</param>
/// <param name="Suffix">What stands after, such as "Jr."</param>
/// <param name="Language">Language and script of this form; null means the article's.</param>
/// <param name="EasternOrder">The surname is written first (JATS <c>name-style="eastern"</c>).</param>
public sealed record PersonName(string Surname, string? GivenNames = null, string? Prefix = null, string? Suffix = null, LanguageTag? Language = null, bool EasternOrder = false)
{
    /// <summary>The name as it is written in running text.</summary>
    public string DisplayName => string.Join(' ', (EasternOrder ? new[] { Prefix, Surname, GivenNames, Suffix } : [Prefix, GivenNames, Surname, Suffix]).Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The name as a catalogue sorts it.</summary>
    public string InvertedName => (GivenNames, Suffix) switch
    {
        (null or "", null or "") => Surname,
        (null or "", _) => $"{Surname}, {Suffix}",
        (_, null or "") => $"{Surname}, {GivenNames}",
        _ => $"{Surname}, {GivenNames}, {Suffix}",
    };
}
