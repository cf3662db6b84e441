using System.CommandLine;
using Publishing.Postgres;

namespace Publishing.Server.Cli;

/// <summary><c>publishing keys …</c>: who may use the API.</summary>
internal static class KeyVerbs
{
    private static readonly Option<string> Name = new("--name") { Description = "What the key is for.", HelpName = "NAME", Required = true };

    private static readonly Option<ApiKeyRole> Role = new("--role")
    {
        CustomParser = Choice.Of<ApiKeyRole>,
        Description = "reader sees drafts, sources and problems; editor also makes, changes, publishes, withdraws and imports; admin also makes journals.",
        HelpName = "reader|editor|admin",
        Required = true,
    };

    private static readonly Argument<string> Prefix = new("PREFIX") { Description = "The first part of the key, as 'keys list' shows it." };

    public static Command Make()
    {
        var create = new Command("create", "Makes a key and prints it, for the only time: what is kept is its hash.") { Name, Role };
        create.SetAction((parsed, cancel) => VerbHost.MakeAsync(parsed, (services, ct) => CreateAsync(parsed, services, ct), cancel));
        var list = new Command("list", "Lists the keys, the newest first.");
        list.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ListAsync(parsed, services, ct), cancel));
        var revoke = new Command("revoke", "Makes a key worthless, at once and for ever.") { Prefix };
        revoke.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => RevokeAsync(parsed, services, ct), cancel));
        return new Command("keys", "Makes, lists and revokes keys of the API.") { create, list, revoke };
    }

    private static async Task<int> CreateAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var name = parsed.GetValue(Name)!.Trim();
        if (name.Length is 0 or > 200)
        {
            return VerbHost.Fail(parsed, "--name must have 1 to 200 characters: say what the key is for.");
        }

        var made = await services.GetRequiredService<ApiKeyStore>().CreateAsync(name, parsed.GetValue(Role), cancel);

        // The key alone on standard output, so that a script can take it from there.
        await parsed.InvocationConfiguration.Output.WriteLineAsync(made.Key);
        await parsed.InvocationConfiguration.Error.WriteLineAsync($"Keep it now, it is not shown again. Send it as 'Authorization: Bearer {made.Key[..Math.Min(made.Key.Length, 12)]}…'. Revoke it with: {services.Advice("keys revoke " + made.Entry.Prefix)}");
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var keys = await services.GetRequiredService<ApiKeyStore>().ListAsync(cancel);
        if (keys.Count == 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"There are no keys. Make one with: {services.Advice("keys create --name NAME --role editor")}");
            return 0;
        }

        Table.Write(
            parsed.InvocationConfiguration.Output,
            ["PREFIX", "ROLE", "MADE", "REVOKED", "NAME"],
            keys.Select(key => new[] { key.Prefix, key.Role.ToString().ToLowerInvariant(), Table.Time(key.CreatedAt), key.RevokedAt is { } revoked ? Table.Time(revoked) : "-", key.Name }));
        return 0;
    }

    private static async Task<int> RevokeAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var prefix = parsed.GetValue(Prefix)!;
        if (!await services.GetRequiredService<ApiKeyStore>().RevokeAsync(prefix, cancel))
        {
            return VerbHost.Fail(parsed, $"There is no key '{prefix}' that could be revoked; '{services.Advice("keys list")}' shows them.");
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{prefix} was revoked.");
        return 0;
    }
}
