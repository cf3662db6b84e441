using System.Text.RegularExpressions;

namespace Publishing.Server.Deposits;

/// <summary>The e-mail address to which a consumer of deposits answers, as Crossref's <c>email_address</c> takes it: wherever it comes from, the setting, the command line or the API.</summary>
public static partial class DepositorAddress
{
    private const int Shortest = 6;
    private const int Longest = 200;

    /// <summary>Whether the text is one.</summary>
    public static bool IsValid(string text) => text.Length is >= Shortest and <= Longest && Form().IsMatch(text);

    [GeneratedRegex(@"^[^\s@<>()\[\],;:""\\]+@([a-zA-Z0-9]([a-zA-Z0-9\-]*[a-zA-Z0-9])?\.)+[a-zA-Z0-9\-]{2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
