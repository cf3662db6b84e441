namespace Publishing.Ingest.SchemaOrg;

/// <summary>A thing with types and properties, whether it came as JSON-LD, microdata or RDFa. Names are those of schema.org, without its address or prefix.</summary>
internal sealed class LinkedNode
{
    private readonly Dictionary<string, List<LinkedValue>> _properties = new(StringComparer.Ordinal);

    /// <summary>Its address (<c>@id</c>), if it has one.</summary>
    public string? Id { get; set; }

    /// <summary>What it is.</summary>
    public List<string> Types { get; } = [];

    /// <summary>The names of its properties.</summary>
    public IEnumerable<string> Names => _properties.Keys;

    /// <summary>Whether it says nothing but its address.</summary>
    public bool IsReference => Id is not null && _properties.Count == 0 && Types.Count == 0;

    /// <summary>All values of all properties.</summary>
    public IEnumerable<LinkedValue> Values => _properties.Values.SelectMany(values => values);

    /// <summary>Whether it is of one of these types.</summary>
    public bool Is(params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            if (Types.Contains(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a value.</summary>
    public void Add(string name, LinkedValue value)
    {
        var plain = Plain(name);
        if (!_properties.TryGetValue(plain, out var values))
        {
            _properties[plain] = values = [];
        }

        values.Add(value);
    }

    /// <summary>Puts another node in place of references to it.</summary>
    public void Resolve(Func<LinkedNode, LinkedNode> resolve)
    {
        foreach (var values in _properties.Values)
        {
            for (var i = 0; i < values.Count; i++)
            {
                if (values[i].Node is { IsReference: true } reference)
                {
                    values[i] = values[i] with { Node = resolve(reference) };
                }
            }
        }
    }

    /// <summary>The values of the first of these properties that it has.</summary>
    public IReadOnlyList<LinkedValue> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_properties.TryGetValue(name, out var values) && values.Count > 0)
            {
                return values;
            }
        }

        return [];
    }

    /// <summary>The nodes among the values of a property.</summary>
    public IEnumerable<LinkedNode> Nodes(params ReadOnlySpan<string> names) => All(names).Select(value => value.Node).OfType<LinkedNode>();

    /// <summary>The values of a property as words, a node by its name.</summary>
    public IEnumerable<LinkedValue> Texts(params ReadOnlySpan<string> names) =>
        All(names).Select(value => value.Text is not null ? value : value.Node?.Named is { } name ? name with { Language = name.Language ?? value.Language } : null).OfType<LinkedValue>().Where(value => !string.IsNullOrWhiteSpace(value.Text));

    /// <summary>The first value of a property in words.</summary>
    public string? Text(params ReadOnlySpan<string> names) => Texts(names).FirstOrDefault()?.Text?.Trim();

    /// <summary>The addresses among the values of a property: those that are words, and those of nodes.</summary>
    public IEnumerable<string> Addresses(params ReadOnlySpan<string> names) => All(names).SelectMany(value => new[] { value.Text, value.Node?.Id, value.Node?.Text("url"), value.Node?.Text("@value") }).OfType<string>();

    private LinkedValue? Named => Text("name", "headline", "value", "@value", "url") is { } name ? new LinkedValue(name) : Id is not null ? new LinkedValue(Id) : null;

    /// <summary>A name of schema.org without its address or prefix.</summary>
    public static string Plain(string name)
    {
        var trimmed = name.Trim();
        foreach (var prefix in new[] { "http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/", "schema:", "sdo:" })
        {
            if (trimmed.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return trimmed[prefix.Length..].TrimEnd('/');
            }
        }

        return trimmed;
    }
}
