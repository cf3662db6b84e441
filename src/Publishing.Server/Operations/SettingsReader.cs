using System.Globalization;
using System.Reflection;

namespace Publishing.Server.Operations;

/// <summary>Reads <see cref="PublishingSettings"/> from the configuration and finds everything that is wrong with them at once.</summary>
public static class SettingsReader
{
    private const string Section = "Publishing";

    private static readonly PropertyInfo[] Known = typeof(PublishingSettings).GetProperties();

    /// <summary>The settings.</summary>
    /// <exception cref="StartRefusedException">One of them is wrong.</exception>
    public static PublishingSettings Read(IConfiguration configuration)
    {
        var (settings, mistakes) = TryRead(configuration);
        return mistakes.Count == 0 ? settings : throw new StartRefusedException(mistakes);
    }

    /// <summary>The settings as far as they can be read, and a sentence for each that is wrong.</summary>
    public static (PublishingSettings Settings, IReadOnlyList<string> Mistakes) TryRead(IConfiguration configuration)
    {
        var settings = new PublishingSettings();
        var mistakes = new List<string>();
        foreach (var given in configuration.GetSection(Section).GetChildren())
        {
            var property = Known.FirstOrDefault(known => string.Equals(known.Name, given.Key, StringComparison.OrdinalIgnoreCase));
            var mistake = property is null ? Unknown(given.Key) : Set(settings, property, given.Value);
            if (mistake is not null)
            {
                mistakes.Add(mistake);
            }
        }

        mistakes.AddRange(SettingsRules.Check(settings));
        return (settings, mistakes);
    }

    /// <summary>What a setting is called in the environment.</summary>
    public static string NameOf(string property) => $"{Section}__{property}";

    private static string Unknown(string name)
    {
        var meant = Nearest.To(name, Known.Select(known => known.Name));
        return meant is null
            ? $"{NameOf(name)} is no setting: docs/operations.md lists every one. Take it away."
            : $"{NameOf(name)} is no setting: did you mean {NameOf(meant)}?";
    }

    private static string? Set(PublishingSettings settings, PropertyInfo property, string? text)
    {
        var name = NameOf(property.Name);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object? value;
        if (type == typeof(int))
        {
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return $"{name} is '{text}', which is no whole number that can be used: give one such as {property.GetValue(settings)}.";
            }

            value = number;
        }
        else if (type == typeof(bool))
        {
            if (!bool.TryParse(text, out var flag))
            {
                return $"{name} is '{text}': give true or false.";
            }

            value = flag;
        }
        else
        {
            // Compose files hand over unset variables as empty ones; only a setting that may be absent can be empty.
            value = string.IsNullOrWhiteSpace(text) && property.GetValue(settings) is null ? null : text?.Trim() ?? "";
        }

        property.SetValue(settings, value);
        return null;
    }
}
