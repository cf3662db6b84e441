using System.Globalization;

namespace Publishing.Jats4r;

/// <summary>One problem for all items of a list that have it: a hundred references without their kind are one thing to know.</summary>
internal static class FoldedProblem
{
    /// <summary>The problem at the first of them; the message says how many there are.</summary>
    /// <param name="code">The code.</param>
    /// <param name="list">The list's field.</param>
    /// <param name="items">The items.</param>
    /// <param name="isWrong">Which have it.</param>
    /// <param name="message">What is said of that many.</param>
    /// <param name="value">What is shown of the first.</param>
    public static IEnumerable<Problem> Of<T>(ProblemCode code, string list, IReadOnlyList<T> items, Func<T, bool> isWrong, Func<int, string> message, Func<T, string?>? value = null)
    {
        var wrong = Enumerable.Range(0, items.Count).Where(i => isWrong(items[i])).ToList();
        if (wrong.Count > 0)
        {
            yield return Problem.Of(code, message(wrong.Count), string.Create(CultureInfo.InvariantCulture, $"{list}/{wrong[0]}"), value?.Invoke(items[wrong[0]]));
        }
    }

    /// <summary>"1 reference", "3 references".</summary>
    public static string Count(int count, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
