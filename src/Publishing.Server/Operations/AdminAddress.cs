using System.Text.RegularExpressions;

namespace Publishing.Server.Operations;

/// <summary>The e-mail address that Identify gives (OAI-PMH §4.2 <c>adminEmail</c>), of the form that validators of OAI-PMH ask for: they refuse one letter before the @, which an address may have elsewhere.</summary>
public static partial class AdminAddress
{
    /// <summary>Whether the text is one.</summary>
    public static bool IsValid(string text) => text.Length <= 254 && Form().IsMatch(text);

    [GeneratedRegex(@"^\w[\w\-\.]+@[a-zA-Z0-9\-\.]+\.[a-z]{2,}\z", RegexOptions.ECMAScript)]
    private static partial Regex Form();
}
