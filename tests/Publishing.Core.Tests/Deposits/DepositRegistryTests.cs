using Publishing.Deposits;

namespace Publishing.Tests.Deposits;

public sealed class DepositRegistryTests
{
    [Fact]
    public void Every_deposit_is_registered()
    {
        var written = typeof(Deposit).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Deposit)) && !type.IsAbstract);

        Assert.Equal(written.OrderBy(type => type.FullName), DepositRegistry.All.Select(deposit => deposit.GetType()).OrderBy(type => type.FullName));
    }

    [Fact]
    public void Every_deposit_is_found_by_a_name_of_its_own()
    {
        Assert.Equal(DepositRegistry.All.Count, DepositRegistry.All.Select(deposit => deposit.Name).Distinct().Count());
        Assert.All(DepositRegistry.All, deposit =>
        {
            Assert.Matches("^[a-z][a-z0-9-]*$", deposit.Name);
            Assert.Same(deposit, DepositRegistry.Find(deposit.Name));
        });
        Assert.Null(DepositRegistry.Find("nobody"));
    }
}
