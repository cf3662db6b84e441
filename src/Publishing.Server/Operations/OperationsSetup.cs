namespace Publishing.Server.Operations;

/// <summary>Settings, storage, logging and health.</summary>
public static class OperationsSetup
{
    /// <summary>Registers settings, the database and its stores.</summary>
    public static void AddOperations(this WebApplicationBuilder builder)
    {
    }

    /// <summary>What every request goes through.</summary>
    public static void UseOperations(this WebApplication app)
    {
    }

    /// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
    }
}
