using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Publishing.Server.Operations;

namespace Publishing.Server.Cli;

/// <summary>What to say of a command line that cannot be understood.</summary>
internal static partial class Misspelling
{
    /// <summary>A sentence for each mistake, with what was probably meant, and where help is.</summary>
    public static string Explain(ParseResult result) => WithHelp(result, result.UnmatchedTokens.Count > 0
        ? [Unknown(result.UnmatchedTokens[0], result)]
        : result.Errors.Select(error => InOurWords(error.Message)).Distinct());

    /// <summary>What to say of a flag that the parser has taken for a file, a number or the text of an option, because it is none that it knows; null when there is none. A lone <c>--</c> ends the flags.</summary>
    public static string? FindFlag(ParseResult result, IReadOnlyList<string> args)
    {
        var flags = args.TakeWhile(arg => arg != "--").ToHashSet(StringComparer.Ordinal);
        foreach (var child in result.CommandResult.Children)
        {
            if (child.Tokens.FirstOrDefault(token => IsFlag(token.Value, child is OptionResult) && flags.Contains(token.Value)) is { } flag)
            {
                var meant = child is OptionResult option
                    ? $"To give it as the value of {option.Option.Name}, write {option.Option.Name}={flag.Value}."
                    : "A name that begins so is given after a lone '--'.";
                return WithHelp(result, [Unknown(flag.Value, result), meant]);
            }
        }

        return null;
    }

    // A reason or a title may begin with a dash, with two it is a slip; '-' alone is standard input.
    private static bool IsFlag(string text, bool isValue) =>
        text.StartsWith("--", StringComparison.Ordinal) || (!isValue && text.Length > 1 && text[0] == '-' && char.IsLetter(text[1]));

    private static string WithHelp(ParseResult result, IEnumerable<string> lines) => string.Join(Environment.NewLine, lines.Append($"'{Called(result)} --help' says more."));

    private static string Unknown(string token, ParseResult result)
    {
        var command = result.CommandResult.Command;
        var options = command.Options.Concat(result.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name);
        var kind = token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument";
        var name = token.StartsWith('-') ? "--" + token.TrimStart('-').Split('=', 2)[0] : token;
        var meant = Nearest.To(name, command.Subcommands.Select(verb => verb.Name).Concat(options));
        return $"'{token}' is no {kind} of '{Called(result)}'{(meant is null ? "." : $": did you mean '{meant}'?")}";
    }

    private static string Called(ParseResult result) => string.Join(' ', Path(result).Prepend("publishing"));

    // The parser speaks of its types.
    private static string InOurWords(string message) =>
        NoNumber().Match(message) is { Success: true } match ? $"{match.Groups["name"]} is '{match.Groups["value"]}': give a whole number." : message;

    [GeneratedRegex("^Cannot parse argument '(?<value>.*)' for (?:option|command) '(?<name>[^']*)' as expected type '.*Int(?:32|64).*'", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NoNumber();

    private static Stack<string> Path(ParseResult result)
    {
        var names = new Stack<string>();
        for (var at = result.CommandResult; at.Parent is CommandResult above; at = above)
        {
            names.Push(at.Command.Name);
        }

        return names;
    }
}
