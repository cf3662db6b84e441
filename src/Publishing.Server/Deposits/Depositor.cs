using Publishing.Deposits;
using Publishing.Server.Operations;

namespace Publishing.Server.Deposits;

/// <summary>Says who deposits, and when: as it was asked for, else as the settings have it.</summary>
public sealed class Depositor(PublishingSettings settings, TimeProvider time)
{
    /// <summary>What a deposit is told.</summary>
    /// <param name="name">The name that was given with the request, if any.</param>
    /// <param name="email">The address that was given with it, if any.</param>
    public DepositContext Context(string? name, string? email) =>
        new(time.GetUtcNow().UtcDateTime, string.IsNullOrWhiteSpace(name) ? settings.DepositorName : name, string.IsNullOrWhiteSpace(email) ? settings.DepositorEmail : email);
}
