using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Publishing.Articles;

namespace Publishing.Ingest;

/// <summary>
/// Finds every place at which a JSON document departs from the type it is to become, where the serializer stops at the first.
/// A document without a mistake is one that the serializer reads.
/// </summary>
public sealed class JsonMistakes
{
    // So many are enough to begin with; a document of nothing but mistakes must not make an answer larger than itself.
    private const int AtMost = 100;

    private readonly List<JsonMistake> _found = [];

    private JsonMistakes()
    {
    }

    /// <summary>The mistakes in document order, 100 at most; empty when it can be read as a <typeparamref name="T"/>.</summary>
    public static IReadOnlyList<JsonMistake> Find<T>(JsonElement document)
    {
        var search = new JsonMistakes();
        search.Look(document, ArticleJson.Options.GetTypeInfo(typeof(T)), "");
        return search._found;
    }

    /// <summary>A step of a JSON Pointer, with <c>~</c> and <c>/</c> escaped (RFC 6901 §3).</summary>
    public static string Step(string name) =>
        "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>A value as it stands in the document, shortened to 200 characters.</summary>
    public static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= 200 ? text : text[..200] + "…";
    }

    private void Look(JsonElement value, JsonTypeInfo type, string at)
    {
        if (_found.Count >= AtMost)
        {
            return;
        }

        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                LookIntoObject(value, type, at);
                break;
            case JsonTypeInfoKind.Enumerable:
                LookIntoList(value, type, at);
                break;
            case JsonTypeInfoKind.Dictionary:
                LookIntoDictionary(value, type, at);
                break;
            default:
                Try(value, type, at);
                break;
        }
    }

    private void LookIntoObject(JsonElement value, JsonTypeInfo type, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add(at, value, "Must be an object.");
            return;
        }

        var known = type.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null).ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var place = at + Step(member.Name);
            if (!seen.Add(member.Name))
            {
                Add(place, member.Value, "Is given twice: leave one of them.");
            }
            else if (!known.TryGetValue(member.Name, out var property))
            {
                Add(place, member.Value, "There is no such field here" + Suggestion(member.Name, known.Keys));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                Look(member.Value, type.Options.GetTypeInfo(property.PropertyType), place);
            }
            else if (!property.IsSetNullable)
            {
                Add(place, member.Value, "Must not be null: leave it out when there is nothing to say.");
            }
        }

        foreach (var property in known.Values.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            _found.Add(new JsonMistake(at + Step(property.Name), null, "Is required."));
        }
    }

    private void LookIntoList(JsonElement value, JsonTypeInfo type, string at)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Add(at, value, "Must be a list: [ … ].");
            return;
        }

        var element = type.Options.GetTypeInfo(type.ElementType!);
        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            LookAtMember(item, element, $"{at}/{index}");
        }
    }

    private void LookIntoDictionary(JsonElement value, JsonTypeInfo type, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Add(at, value, "Must be an object.");
            return;
        }

        var element = type.Options.GetTypeInfo(type.ElementType!);
        foreach (var member in value.EnumerateObject())
        {
            LookAtMember(member.Value, element, at + Step(member.Name));
        }
    }

    private void LookAtMember(JsonElement value, JsonTypeInfo type, string at)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            Add(at, value, "Must not be null: leave it out.");
        }
        else
        {
            Look(value, type, at);
        }
    }

    // A value that is written as one string, number or text: its converter knows its rule.
    private void Try(JsonElement value, JsonTypeInfo type, string at)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        try
        {
            // The serializer would also take a number, whether it stands for a word or not, and several words at once.
            if (plain.IsEnum && !(value.ValueKind == JsonValueKind.String && Enum.GetNames(plain).Contains(value.GetString(), StringComparer.OrdinalIgnoreCase)))
            {
                Add(at, value, JsonRules.Of(plain)!, value.ValueKind == JsonValueKind.String);
                return;
            }

            value.Deserialize(type);
        }
        catch (JsonException exception)
        {
            Add(at, value, JsonRules.Of(plain) ?? exception.Message, JsonRules.IsWrittenAs(value.ValueKind, plain));
        }
        catch (InvalidOperationException)
        {
            Add(at, value, "Is not Unicode: half of a surrogate pair stands alone.");
        }
    }

    private void Add(string at, JsonElement value, string rule, bool isOfValue = false)
    {
        if (_found.Count < AtMost)
        {
            _found.Add(new JsonMistake(at, Shown(value), rule) { IsOfValue = isOfValue });
        }
    }

    private static string Suggestion(string name, IEnumerable<string> known)
    {
        var same = known.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase));
        return same is null ? $": use {string.Join(", ", known)}." : $": did you mean {same}?";
    }
}
