using Publishing.Articles;

namespace Publishing.Ingest.Names;

/// <summary>Reads one person's name out of running text. Which of its words is the surname is told by initials, particles and endings; where nothing tells it, the last word is taken.</summary>
public static class PersonNames
{
    private const int MostWords = 7;

    /// <summary>The name, or null when the text is no name of a person: an organization, a sentence, a number.</summary>
    public static PersonName? TryRead(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var prefix = Take(words, NameWords.IsPrefix, first: true);
        var suffix = words.Count > 2 ? Take(words, NameWords.IsSuffix, first: false) : null;
        return IsPerson(words, text) ? Split(words) with { Prefix = prefix, Suffix = suffix } : null;
    }

    /// <summary>"Surname, Given": what stands on either side of the comma.</summary>
    public static PersonName? TryReadInverted(string surname, string given)
    {
        var name = new PersonName(surname.Trim(), given.Trim());
        return IsPerson([.. $"{name.GivenNames} {name.Surname}".Split(' ', StringSplitOptions.RemoveEmptyEntries)], $"{name.GivenNames} {name.Surname}") ? name : null;
    }

    private static bool IsPerson(List<string> words, string text) =>
        words.Count is > 0 and <= MostWords
        && text.Length <= 120
        && words.Exists(NameWords.IsName)
        && words.TrueForAll(word => NameWords.IsName(word) || NameWords.IsInitials(word) || NameWords.IsParticle(word) || NameWords.IsDescent(word))
        && !NameWords.IsParticle(words[^1])
        && words.Exists(word => !NameWords.IsInitials(word))
        && !OrganizationWords.In(text);

    private static string? Take(List<string> words, Predicate<string> isIt, bool first)
    {
        var index = first ? 0 : words.Count - 1;
        if (words.Count < 2 || !isIt(words[index]))
        {
            return null;
        }

        var word = words[index];
        words.RemoveAt(index);
        return word;
    }

    private static PersonName Split(List<string> words)
    {
        if (words.Count == 1)
        {
            return new PersonName(words[0]);
        }

        if (NameWords.IsCaseless(words[0]) && words[0][0] >= '\u2e80')
        {
            return new PersonName(words[0], Join(words, 1, words.Count), EasternOrder: true);
        }

        // "de Oliveira ABC": a name that begins with a particle has its surname first, and initials behind it.
        if (words.Count > 2 && NameWords.IsParticle(words[0]) && words[^1].Length is 3 or 4 && words[^1].All(char.IsAsciiLetterUpper))
        {
            return At(words, words.Count - 1, surnameFirst: true);
        }

        var firstInitials = words.FindIndex(NameWords.IsInitials);
        var lastInitials = words.FindLastIndex(NameWords.IsInitials);
        return firstInitials switch
        {
            // Zhailin D.
            > 0 when lastInitials == words.Count - 1 => At(words, firstInitials, surnameFirst: true),

            // D. Zhailin, John K. Smith
            >= 0 => At(words, lastInitials + 1, surnameFirst: false),
            _ => SplitFullName(words),
        };
    }

    private static PersonName SplitFullName(List<string> words)
    {
        // Karimov Aziz Akmal o'g'li; Иванов Иван Иванович
        if (words.Count >= 3 && (NameWords.IsDescent(words[^1]) || NameWords.IsPatronymic(words[^1])))
        {
            return At(words, 1, surnameFirst: true);
        }

        // Иванов Иван: only one of the two ends like a surname.
        if (words.Count == 2 && NameWords.EndsLikeSurname(words[0]) && !NameWords.EndsLikeSurname(words[1]))
        {
            return At(words, 1, surnameFirst: true);
        }

        // Ludwig van Beethoven; José Ortega y Gasset
        var particle = words.FindIndex(1, NameWords.IsParticle);
        if (particle > 0)
        {
            var joins = words[particle] is "y" or "e" or "i" && particle > 1;
            return At(words, joins ? particle - 1 : particle, surnameFirst: false);
        }

        return At(words, words.Count - 1, surnameFirst: false);
    }

    private static PersonName At(List<string> words, int index, bool surnameFirst) =>
        surnameFirst
            ? new PersonName(Join(words, 0, index), Join(words, index, words.Count))
            : new PersonName(Join(words, index, words.Count), Join(words, 0, index));

    private static string Join(List<string> words, int from, int to) => string.Join(' ', words[from..to]);
}
