namespace Publishing.Deposits;

/// <summary>Every deposit that articles can be written as. One line each; a test fails when one is forgotten.</summary>
public static class DepositRegistry
{
    /// <summary>All deposits.</summary>
    public static IReadOnlyList<Deposit> All { get; } =
    [
        new DataCiteDeposit(),
        new CrossrefDeposit(),
        new DoajJsonDeposit(),
        new DoajXmlDeposit(),
        new RsciDeposit(),
        new PubmedDeposit(),
    ];

    /// <summary>The deposit of that name, or null.</summary>
    public static Deposit? Find(string name) => All.FirstOrDefault(deposit => deposit.Name == name);
}
