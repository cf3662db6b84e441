namespace Publishing.Server.Api;

/// <summary>The API under <c>/api</c>.</summary>
public static class ApiEndpoints
{
    /// <summary>Registers authentication, ProblemDetails and the OpenAPI document.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
    }

    /// <summary>Maps every endpoint, the OpenAPI document and its page.</summary>
    public static void MapApi(this WebApplication app)
    {
    }
}
