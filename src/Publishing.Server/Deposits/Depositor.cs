using Publishing.Deposits;
using Publishing.Postgres;
using Publishing.Server.Operations;

namespace Publishing.Server.Deposits;

/// <summary>Says who deposits, and when: as it was asked for, else as the settings have it.</summary>
public sealed class Depositor(PublishingSettings settings, DepositClock clock)
{
    /// <summary>What a deposit is told.</summary>
    /// <param name="name">The name that was given with the request, if any.</param>
    /// <param name="email">The address that was given with it, if any.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<DepositContext> ContextAsync(string? name, string? email, CancellationToken cancel) => new(
        await clock.NextAsync(cancel),
        string.IsNullOrWhiteSpace(name) ? settings.DepositorName : name,
        string.IsNullOrWhiteSpace(email) ? settings.DepositorEmail : email);
}
