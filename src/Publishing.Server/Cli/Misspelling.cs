using System.CommandLine;
using System.Text.RegularExpressions;
using Publishing.Server.Operations;

namespace Publishing.Server.Cli;

/// <summary>What to say of a command line that cannot be understood.</summary>
internal static partial class Misspelling
{
    /// <summary>A sentence for each mistake, with what was probably meant, and where help is.</summary>
    public static string Explain(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var path = string.Join(' ', Path(result).Prepend("publishing"));
        var words = command.Subcommands.Select(verb => verb.Name)
            .Concat(command.Options.Select(option => option.Name))
            .Concat(result.RootCommandResult.Command.Options.Where(option => option.Recursive).Select(option => option.Name))
            .ToList();
        var lines = result.UnmatchedTokens.Count > 0
            ? [Unknown(result.UnmatchedTokens[0], path, command, words)]
            : result.Errors.Select(error => InOurWords(error.Message)).Distinct();
        return string.Join(Environment.NewLine, lines.Append($"'{path} --help' says more."));
    }

    private static string Unknown(string token, string path, Command command, List<string> words)
    {
        var kind = token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "verb" : "argument";
        var meant = Nearest.To(token, words);
        return $"'{token}' is no {kind} of '{path}'{(meant is null ? "." : $": did you mean '{meant}'?")}";
    }

    // The parser speaks of its types.
    private static string InOurWords(string message) =>
        NoNumber().Match(message) is { Success: true } match ? $"{match.Groups["name"]} is '{match.Groups["value"]}': give a whole number." : message;

    [GeneratedRegex("^Cannot parse argument '(?<value>.*)' for (?:option|command) '(?<name>[^']*)' as expected type '.*Int(?:32|64).*'", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NoNumber();

    private static Stack<string> Path(ParseResult result)
    {
        var names = new Stack<string>();
        for (var at = result.CommandResult; at.Parent is System.CommandLine.Parsing.CommandResult above; at = above)
        {
            names.Push(at.Command.Name);
        }

        return names;
    }
}
