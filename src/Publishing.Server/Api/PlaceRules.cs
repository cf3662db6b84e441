using System.Text.Json.Nodes;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>Holds the journal, the issue and the section that an article's document names against those that there are.</summary>
internal static class PlaceRules
{
    /// <summary>Every place that is not there. One that is missing, or no string, is for the schema to tell.</summary>
    /// <param name="json">What the client sent.</param>
    /// <param name="home">The journal of an article that is there already, which it cannot leave; null for a new one.</param>
    /// <param name="journals">Where to look.</param>
    /// <param name="cancel">When to stop looking.</param>
    public static async Task<IReadOnlyList<Mistake>> CheckAsync(JsonNode? json, string? home, JournalStore journals, CancellationToken cancel)
    {
        if (Named(json, "journal") is not { } journal)
        {
            return [];
        }

        if (home is not null && journal != home)
        {
            return [Mistake.InField("/journal", journal, $"Must be '{home}': an article cannot be moved. Withdraw it there and make it anew here.")];
        }

        if (await journals.FindAsync(journal, cancel) is not { } found)
        {
            return [Mistake.InField("/journal", journal, $"There is no journal '{journal}'. Make it first, or name another.")];
        }

        var mistakes = new List<Mistake>();
        if (Named(json, "issue") is { } issue && await journals.FindIssueAsync(journal, issue, cancel) is null)
        {
            mistakes.Add(Mistake.InField("/issue", issue, $"The journal '{journal}' has no issue '{issue}'. Make it first, or name another."));
        }

        if (Named(json, "section") is { } section && found.Journal.Sections.All(one => one.Slug != section))
        {
            var there = found.Journal.Sections.Count == 0 ? "It has none" : $"It has {string.Join(", ", found.Journal.Sections.Take(20).Select(one => one.Slug))}";
            mistakes.Add(Mistake.InField("/section", section, $"The journal '{journal}' has no section '{section}'. {there}: add it to the journal first, or name another."));
        }

        return mistakes;
    }

    private static string? Named(JsonNode? json, string member) =>
        json is JsonObject sent && sent[member] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;
}
