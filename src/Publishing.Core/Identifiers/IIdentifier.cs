using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Publishing.Identifiers;

/// <summary>A persistent identifier that is written as one string and can be told from what is not one.</summary>
/// <typeparam name="TSelf">The kind of identifier.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : class, IIdentifier<TSelf>
{
    /// <summary>The identifier in its canonical form.</summary>
    string Value { get; }

    /// <summary>Reads any of the forms in which people write it; false when it is none of them or its check digit is wrong.</summary>
    static abstract bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TSelf? value);
}

/// <summary>Writes an identifier as a JSON string; a string that is no such identifier is a <see cref="JsonException"/>.</summary>
/// <typeparam name="T">The kind of identifier.</typeparam>
public sealed class IdentifierJsonConverter<T> : JsonConverter<T>
    where T : class, IIdentifier<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return T.TryParse(text, out var value)
            ? value
            : throw new JsonException($"'{text}' is not a valid {typeof(T).Name}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
