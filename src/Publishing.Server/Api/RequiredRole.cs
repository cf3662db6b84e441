using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>That an endpoint needs a key, and of which role; <see cref="ApiKeyCheck"/> holds it and the OpenAPI document tells it.</summary>
/// <param name="Role">The least role.</param>
public sealed record RequiredRole(ApiKeyRole Role);

/// <summary>How endpoints say it.</summary>
public static class RequiredRoleExtensions
{
    /// <summary>Only for keys of this role or a higher one.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder builder, ApiKeyRole role)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredRole(role));
}
