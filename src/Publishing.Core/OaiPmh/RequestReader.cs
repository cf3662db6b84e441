namespace Publishing.OaiPmh;

/// <summary>Reads the arguments of one verb and collects every mistake, so that one answer names them all (OAI-PMH §3.6).</summary>
internal sealed class RequestReader(Verb verb, IReadOnlyList<OaiArgument> arguments)
{
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
        foreach (var group in arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal).Where(group => group.Key != "verb"))
        {
            if (!_rules.Allows(group.Key))
            {
                AddOnce(OaiError.BadArgument($"{Known(group.Key)} is not an argument of {verb}, which takes {Allowed()}."));
            }
            else if (group.Count() > 1)
            {
                _errors.Add(OaiError.BadArgument($"{group.Key} is given more than once."));
            }
        }
    }

    private void CheckExclusive()
    {
        if (arguments.Any(argument => argument.Name is not ("verb" or "resumptionToken") && _rules.Allows(argument.Name)))
        {
            _errors.Add(OaiError.BadArgument("resumptionToken is an exclusive argument: send it with the verb alone."));
        }
    }

    private void CheckRequired()
    {
        foreach (var name in _rules.Required.Where(name => Value(name) is null))
        {
            _errors.Add(OaiError.BadArgument($"{verb} requires {name}."));
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
            _errors.Add(OaiError.BadArgument("from and until have different granularities: write both as YYYY-MM-DD or both as YYYY-MM-DDThh:mm:ssZ."));
        }
        else if (from.Value.Start > until.Value.Start)
        {
            _errors.Add(OaiError.BadArgument("from is later than until."));
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

        _errors.Add(OaiError.BadArgument($"{name} is not a date in UTC: write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ."));
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

        _errors.Add(OaiError.BadArgument("set is not a setSpec: letters, digits and -_.!~*'(), with a colon between a set and the set below it."));
        return null;
    }

    private string? NonEmpty(string name)
    {
        if (Value(name) is not "")
        {
            return Value(name);
        }

        _errors.Add(OaiError.BadArgument($"{name} is empty: give it a value or leave it out."));
        return null;
    }

    private string? Value(string name) => _rules.Allows(name) ? arguments.FirstOrDefault(argument => argument.Name == name)?.Value : null;

    private string Allowed()
    {
        string[] names = [.. _rules.Required, .. _rules.Optional];
        var all = names.Length > 0 ? string.Join(", ", names) : "no arguments";
        return !_rules.Resumable ? all : names.Length > 0 ? $"{all}, or resumptionToken alone" : "resumptionToken alone or nothing";
    }

    // Whatever else was sent is not repeated: it may be anything.
    private static string Known(string name) =>
        name is "identifier" or "metadataPrefix" or "from" or "until" or "set" or "resumptionToken" ? name : "What was sent (names are case-sensitive)";

    private void AddOnce(OaiError error)
    {
        if (!_errors.Contains(error))
        {
            _errors.Add(error);
        }
    }
}
