using System.CommandLine.Parsing;

namespace Publishing.Server.Cli;

/// <summary>Reads an option that is one of a few words.</summary>
internal static class Choice
{
    /// <summary>The word, case apart; any other is refused with those that there are.</summary>
    public static T Of<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var given = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var word = Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, given, StringComparison.OrdinalIgnoreCase));
        if (word is not null)
        {
            return Enum.Parse<T>(word);
        }

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} is '{given}': use {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}.");
        return default;
    }
}
