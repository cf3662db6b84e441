namespace Publishing.OaiPmh;

/// <summary>Reads the arguments of one verb and collects every mistake, so that one answer names them all (OAI-PMH §3.6).</summary>
internal sealed class RequestReader(Verb verb, IReadOnlyList<OaiArgument> arguments)
{
    // Whoever sends more than these has sent something else altogether.
    private const int MostUnknown = 10;

    private readonly ArgumentRules _rules = ArgumentRules.Of(verb);
    private readonly List<OaiError> _errors = [];

    /// <summary>The mistakes found.</summary>
    public IReadOnlyList<OaiError> Errors => _errors;

    /// <summary>The request; to be thrown away when there are errors.</summary>
    public OaiRequest Read()
    {
        CheckNames();
        var resumes = _rules.Resumable && arguments.Any(argument => argument.Name == "resumptionToken");
        if (resumes)
        {
            CheckExclusive();
            return new OaiRequest { Verb = verb, ResumptionToken = Value("resumptionToken") };
        }

        CheckRequired();
        var request = new OaiRequest
        {
            Verb = verb,
            Identifier = NonEmpty("identifier"),
            MetadataPrefix = NonEmpty("metadataPrefix"),
            From = Date("from"),
            Until = Date("until"),
            Set = Set(),
        };
        CheckDates(request.From, request.Until);
        return request;
    }

    private void CheckNames()
    {
        var groups = arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal).Where(group => group.Key != "verb").ToLookup(group => _rules.Allows(group.Key));
        foreach (var unknown in groups[false].Take(MostUnknown))
        {
            Refuse($"{ShownArgument.Of(unknown.First())} is none of its arguments (names are case-sensitive): {verb} takes {Allowed()}.");
        }

        if (groups[false].Count() is > MostUnknown and var count)
        {
            Refuse($"{count - MostUnknown} other arguments are none of its own.");
        }

        foreach (var repeated in groups[true].Where(group => group.Count() > 1))
        {
            var values = string.Join(", ", repeated.Take(2).Select(argument => ShownArgument.Quoted(argument.Value)));
            Refuse($"{repeated.Key} is given {repeated.Count()} times ({values}{(repeated.Count() > 2 ? ", …" : "")}): give it once.");
        }
    }

    private void CheckExclusive()
    {
        var others = arguments
            .Where(argument => argument.Name is not ("verb" or "resumptionToken") && _rules.Allows(argument.Name))
            .DistinctBy(argument => argument.Name)
            .Select(ShownArgument.Of)
            .ToArray();
        if (others.Length > 0)
        {
            Refuse($"{ShownArgument.Of("resumptionToken", Value("resumptionToken")!)} is an exclusive argument, which holds all the others: send it with the verb alone, without {string.Join(", ", others)}.");
        }
    }

    private void CheckRequired()
    {
        foreach (var name in _rules.Required.Where(name => Value(name) is null))
        {
            Refuse($"{name} is missing; {verb} requires {string.Join(" and ", _rules.Required)}. {WhereToFind(name)}");
        }
    }

    private void CheckDates(Datestamp? from, Datestamp? until)
    {
        if (from is null || until is null)
        {
            return;
        }

        if (from.Value.Granularity != until.Value.Granularity)
        {
            Refuse($"{Shown("from")} and {Shown("until")} have different granularities: write both as YYYY-MM-DD or both as YYYY-MM-DDThh:mm:ssZ.");
        }
        else if (from.Value.Start > until.Value.Start)
        {
            Refuse($"{Shown("from")} is later than {Shown("until")}: from may be at most until.");
        }
    }

    private Datestamp? Date(string name)
    {
        if (NonEmpty(name) is not { } text)
        {
            return null;
        }

        if (Datestamp.TryParse(text, out var datestamp))
        {
            return datestamp;
        }

        Refuse($"{Shown(name)} is not a date in UTC: write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
        return null;
    }

    private SetSpec? Set()
    {
        if (NonEmpty("set") is not { } text)
        {
            return null;
        }

        if (SetSpec.TryParse(text, out var spec))
        {
            return spec;
        }

        Refuse($"{Shown("set")} is not a setSpec: letters, digits and -_.!~*'(), with a colon between a set and the set below it. ListSets names those that there are.");
        return null;
    }

    private string? NonEmpty(string name)
    {
        if (Value(name) is not "")
        {
            return Value(name);
        }

        Refuse($"{Shown(name)} is empty: give it a value{(_rules.Required.Contains(name) ? "" : " or leave it out")}. {WhereToFind(name)}");
        return null;
    }

    private string? Value(string name) => _rules.Allows(name) ? arguments.FirstOrDefault(argument => argument.Name == name)?.Value : null;

    private string Allowed()
    {
        string[] names = [.. _rules.Required, .. _rules.Optional];
        var all = names.Length > 0 ? string.Join(", ", names) : "no arguments";
        return !_rules.Resumable ? all : names.Length > 0 ? $"{all}, or resumptionToken alone" : "resumptionToken alone or nothing";
    }

    private static string WhereToFind(string name) => name switch
    {
        "metadataPrefix" => "ListMetadataFormats names the formats.",
        "identifier" => "ListIdentifiers names the identifiers.",
        "set" => "ListSets names the sets.",
        _ => "Write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.",
    };

    private string Shown(string name) => ShownArgument.Of(name, Value(name)!);

    // The verb comes first, so that a message is understood in a log as well.
    private void Refuse(string message) => _errors.Add(OaiError.BadArgument($"{verb}: {message}"));
}
