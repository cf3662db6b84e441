using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Publishing.Server.Deposits;

namespace Publishing.Server.Api;

/// <summary>A request for a deposit, or for what is wrong with it: for which articles, and who deposits them.</summary>
/// <remarks>As in <see cref="ImportRequest"/>, what is said of a parameter is said of its property.</remarks>
internal sealed record DepositRequest(
    [property: FromRoute(Name = "name")] string Name,
    HttpRequest Http,
    DepositArticles Articles,
    Depositor Who,
    [property: FromQuery(Name = "journal"), Description("The slug of a journal: its published articles.")] string? Journal,
    [property: FromQuery(Name = "issue"), Description("The slug of an issue, with 'journal': only its articles.")] string? Issue,
    [property: FromQuery(Name = "article"), Description("Numbers of articles with commas between them, in place of a journal.")] string? Article,
    [property: FromQuery(Name = "depositor"), Description("Who deposits; the setting Publishing__DepositorName when it is not given.")] string? DepositorName,
    [property: FromQuery(Name = "email"), Description("Where the consumer sends its answer; the setting Publishing__DepositorEmail when it is not given.")] string? Email)
{
    /// <summary>Which articles; null when their numbers are none.</summary>
    public DepositSelection? Selection
    {
        get
        {
            var numbers = new List<long>();
            foreach (var text in (Article ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    return null;
                }

                numbers.Add(number);
            }

            return new DepositSelection(Journal, Issue, numbers);
        }
    }
}
