using System.Globalization;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>The one place where the way to the database is set up.</summary>
public static class PublishingDatabase
{
    // What the connection string itself says stands behind these, and wins.
    // A database that is away gives an error within the three seconds of Timeout; one that hangs within the eight of CommandTimeout
    // and twice those three, in which the driver tries to call the statement off: no request waits longer than fifteen.
    // a writer that stands still in mid-transaction is cut off before it can hold up the clock for others.
    // Every statement of ours is a lookup or a range scan in the order of an index; what the planner is told not to try can only make that slower:
    // remembering single lookups (ten times), compiling a statement that takes a millisecond, reading all of a list to sort it for one page.
    // Nor does one that matters want another plan for other values (QueryPlanTests hold lists and lookups to their plans without values as well): to plan a page of records takes as long as to find it.
    private const string Defaults =
        "Application Name=publishing;"
        + "Timeout=3;Command Timeout=8;Cancellation Timeout=2000;Tcp Keepalive=true;"
        + "Maximum Pool Size=24;Connection Idle Lifetime=60;"
        + "Max Auto Prepare=200;Auto Prepare Min Usages=2;"
        + "Read Buffer Size=262144;Write Buffer Size=65536;"
        + "Timezone=UTC;"
        + "Options=-c idle_in_transaction_session_timeout=10s -c jit=off -c plan_cache_mode=force_generic_plan -c enable_memoize=off -c enable_bitmapscan=off;";

    /// <summary>The data source of a connection string: prepared statements, large buffers, short patience.</summary>
    /// <exception cref="ArgumentException">The connection string is not one; the message names the key.</exception>
    public static NpgsqlDataSource Create(string connectionString) =>
        new NpgsqlDataSourceBuilder(Parse(connectionString).ConnectionString).Build();

    // An import may fill empty tables within seconds, long before they are analyzed: a plan that was right for an empty one must not be kept.
    /// <summary>The data source of one import: the database notes everything that is changed over its connections as done by that import (see <see cref="ImportUndo"/>).</summary>
    public static NpgsqlDataSource CreateForImport(string connectionString, long import)
    {
        var parts = Parse(connectionString);
        parts.Options = string.Create(CultureInfo.InvariantCulture, $"{parts.Options} -c plan_cache_mode=auto -c publishing.import={import}");
        return new NpgsqlDataSourceBuilder(parts.ConnectionString).Build();
    }

    private static NpgsqlConnectionStringBuilder Parse(string connectionString) => new(Defaults + connectionString);
}
