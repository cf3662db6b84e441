namespace Publishing.Server.Api;

/// <summary>That an endpoint reads one resource, whose ETag is its version, or changes it and so needs that ETag in If-Match.</summary>
/// <param name="Changes">Whether it changes the resource.</param>
internal sealed record VersionedEndpoint(bool Changes);

/// <summary>
/// That an endpoint takes a document. Said to the OpenAPI document alone: routing by it, as the framework's own metadata does, would answer 415 before anybody could say what is wanted.
/// </summary>
/// <param name="Type">What the document is.</param>
/// <param name="MediaType">How it is sent.</param>
internal sealed record DocumentBody(Type Type, string MediaType);

/// <summary>That an endpoint takes sources of any kind.</summary>
internal sealed record SourceBody;

/// <summary>What an endpoint says of itself in the OpenAPI document.</summary>
internal static class EndpointDocumentation
{
    /// <summary>What it does and what it answers.</summary>
    public static RouteHandlerBuilder Documented<T>(this RouteHandlerBuilder endpoint, string summary, string description, int status = StatusCodes.Status200OK) =>
        endpoint.WithSummary(summary).WithDescription(description).Produces<T>(status, "application/json");

    /// <summary>What it does, when what it answers is no JSON.</summary>
    public static RouteHandlerBuilder Documented(this RouteHandlerBuilder endpoint, string summary, string description, int status) =>
        endpoint.WithSummary(summary).WithDescription(description).Produces(status);

    /// <summary>It takes a document.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint)
        where T : notnull => endpoint.WithMetadata(new DocumentBody(typeof(T), "application/json"));

    /// <summary>It takes a merge patch of a document.</summary>
    public static RouteHandlerBuilder TakesPatch<T>(this RouteHandlerBuilder endpoint)
        where T : notnull => endpoint.WithMetadata(new DocumentBody(typeof(T), MergePatch.MediaType));

    /// <summary>It takes sources of any kind.</summary>
    public static RouteHandlerBuilder TakesSource(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new SourceBody());

    /// <summary>It reads one resource, with its ETag.</summary>
    public static RouteHandlerBuilder HasVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new VersionedEndpoint(Changes: false));

    /// <summary>It changes one resource, and needs its ETag.</summary>
    public static RouteHandlerBuilder ChangesVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new VersionedEndpoint(Changes: true));

}
