using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Publishing.Server.Operations;
using Publishing.Text;

namespace Publishing.Server.Api;

/// <summary>
/// Holds a request's query against the parameters that its handler declares (type, <see cref="RangeAttribute"/>, words) and names every mistake at once.
/// A parameter that no handler knows is refused: a misspelled filter must not quietly give everything.
/// </summary>
public sealed class QueryCheck(RequestDelegate next)
{
    private readonly ConcurrentDictionary<Endpoint, IReadOnlyDictionary<string, DeclaredParameter>> _declared = new();

    /// <summary>Passes the request on, or answers with its mistakes.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint && context.Request.Query.Count > 0 && endpoint.Metadata.GetMetadata<MethodInfo>() is { } handler)
        {
            var declared = _declared.GetOrAdd(endpoint, _ => Declared(handler));
            var mistakes = context.Request.Query.Select(given => Check(given.Key, given.Value, declared)).OfType<Mistake>().ToList();
            if (mistakes.Count > 0)
            {
                await new ProblemAnswer(ProblemType.BadParameter, string.Join(" ", mistakes.Select(mistake => $"'{mistake.Parameter}': {mistake.Rule}")), mistakes).ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }

    // Those that several handlers share are the properties of a record.
    private static Dictionary<string, DeclaredParameter> Declared(MethodInfo handler) => handler.GetParameters()
        .SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null
            ? [Declared(parameter, parameter.Name!, parameter.ParameterType)]
            : parameter.ParameterType.GetProperties().Select(property => Declared(property, property.Name, property.PropertyType)))
        .OfType<DeclaredParameter>()
        .ToDictionary(declared => declared.Name, StringComparer.Ordinal);

    private static DeclaredParameter? Declared(ICustomAttributeProvider parameter, string name, Type type)
    {
        T? Said<T>() => parameter.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();
        return Said<FromQueryAttribute>() is { } query ? new DeclaredParameter(query.Name ?? name, type, Said<RangeAttribute>(), Said<WordsAttribute>()?.Words) : null;
    }

    private static Mistake? Check(string name, Microsoft.Extensions.Primitives.StringValues values, IReadOnlyDictionary<string, DeclaredParameter> declared)
    {
        if (!declared.TryGetValue(name, out var parameter))
        {
            var meant = Nearest.To(name, declared.Keys);
            return Mistake.InParameter(Printable(name), null, meant is not null ? $"There is no such parameter here; did you mean '{meant}'?"
                : declared.Count > 0 ? $"There is no such parameter here; use {string.Join(", ", declared.Keys)}."
                : "There is no such parameter here; leave it out.");
        }

        if (values is not [{ } value])
        {
            return Mistake.InParameter(name, values.ToString(), "Is given more than once: leave one of them.");
        }

        var rule = RuleBroken(value, parameter);
        return rule is null ? null : Mistake.InParameter(name, Printable(value), rule);
    }

    private static string? RuleBroken(string value, DeclaredParameter parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        if (!XmlText.IsClean(value) || value.Any(char.IsControl))
        {
            return "Must not hold control characters.";
        }

        if (type == typeof(bool))
        {
            return bool.TryParse(value, out _) ? null : "Must be true or false.";
        }

        if (parameter.Words is { } words)
        {
            return words.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"Must be one of {string.Join(", ", words)}.";
        }

        if (type == typeof(int) || type == typeof(long))
        {
            var range = parameter.Range;
            var isNumber = type == typeof(int)
                ? int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
                : long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
            return isNumber && range?.IsValid(value) is not false ? null
                : range is null ? "Must be a whole number."
                : $"Must be a whole number from {range.Minimum} to {range.Maximum}.";
        }

        return value.Length <= 500 ? null : "Must have at most 500 characters.";
    }

    private static string Printable(string text) => string.Concat(text.Take(200).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));

    private sealed record DeclaredParameter(string Name, Type Type, RangeAttribute? Range, IReadOnlyList<string>? Words);
}
