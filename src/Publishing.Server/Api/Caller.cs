using System.Reflection;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>Who asks: somebody with a key, or anybody.</summary>
/// <param name="Role">What the key allows; null without a key.</param>
/// <param name="Key">The beginning of the key, by which it is known; null without one.</param>
public sealed record Caller(ApiKeyRole? Role, string? Key = null)
{
    /// <summary>Somebody without a key.</summary>
    public static readonly Caller Anybody = new((ApiKeyRole?)null);

    /// <summary>Whether drafts, sources and problems may be shown.</summary>
    public bool SeesDrafts => Role is not null;

    /// <summary>Whether the key has that role or a higher one.</summary>
    public bool Has(ApiKeyRole role) => Role >= role;

    /// <summary>Gives a handler the caller that <see cref="ApiKeyCheck"/> found.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(context.Features.Get<Caller>() ?? Anybody);
}
