namespace Publishing.Server.Api;

/// <summary>A slug is part of addresses that harvesters and readers keep, so it never changes.</summary>
internal static class SlugRules
{
    /// <summary>The refusal of a journal or an issue, or null when nothing is wrong with it.</summary>
    /// <param name="mistakes">What else is wrong with it.</param>
    /// <param name="sent">The slug that it says.</param>
    /// <param name="kept">The slug of the address where it stands already; null for a new one.</param>
    public static ProblemAnswer? Refusal(IEnumerable<Mistake> mistakes, string sent, string? kept)
    {
        var all = mistakes.ToList();
        if (kept is not null && sent != kept)
        {
            all.RemoveAll(mistake => mistake.Place == "/slug");
            all.Insert(0, Mistake.InField("/slug", sent, $"Must be '{kept}': a slug never changes, because harvesters keep it."));
        }

        return all.Count > 0 ? ProblemAnswer.Invalid(all) : null;
    }
}
