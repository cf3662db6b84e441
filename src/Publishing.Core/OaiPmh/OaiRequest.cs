namespace Publishing.OaiPmh;

/// <summary>A legal request: one verb with arguments that are its own, none twice, each of legal syntax (OAI-PMH §3.6, §4).</summary>
public sealed record OaiRequest
{
    /// <summary>The verb.</summary>
    public required Verb Verb { get; init; }

    /// <summary>The item asked for, as it was sent; perhaps none of ours.</summary>
    public string? Identifier { get; init; }

    /// <summary>The format asked for, as it was sent; perhaps none of ours.</summary>
    public string? MetadataPrefix { get; init; }

    /// <summary>The earliest datestamp, inclusive.</summary>
    public Datestamp? From { get; init; }

    /// <summary>The latest datestamp, inclusive.</summary>
    public Datestamp? Until { get; init; }

    /// <summary>The set.</summary>
    public SetSpec? Set { get; init; }

    /// <summary>The token that resumes a list; then there is nothing else.</summary>
    public string? ResumptionToken { get; init; }

    /// <summary>Reads the arguments. When they make no legal request, it is null and the errors name every mistake.</summary>
    public static (OaiRequest? Request, IReadOnlyList<OaiError> Errors) Parse(IReadOnlyList<OaiArgument> arguments)
    {
        if (!VerbOf(arguments, out var verb, out var badVerb))
        {
            return (null, [badVerb!]);
        }

        var reader = new RequestReader(verb, arguments);
        var request = reader.Read();
        return reader.Errors.Count == 0 ? (request, []) : (null, reader.Errors);
    }

    private static bool VerbOf(IReadOnlyList<OaiArgument> arguments, out Verb verb, out OaiError? error)
    {
        verb = default;
        var values = arguments.Where(argument => argument.Name == "verb").Select(argument => argument.Value).ToArray();
        var message = values switch
        {
            [] => "The verb is missing.",
            [var first, var second, ..] => $"The verb is given {values.Length} times ({ShownArgument.Quoted(first)}, {ShownArgument.Quoted(second)}{(values.Length > 2 ? ", …" : "")}).",
            [var value] when !Enum.GetNames<Verb>().Contains(value) => $"{ShownArgument.Of("verb", value)} is none of the protocol's; verbs are case-sensitive.",
            _ => null,
        };

        error = message is null ? null : new OaiError(OaiErrorCode.BadVerb, $"{message} Use one of {string.Join(", ", Enum.GetNames<Verb>())}.");
        return message is null && Enum.TryParse(values[0], out verb);
    }
}
