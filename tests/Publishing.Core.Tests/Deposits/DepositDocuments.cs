using System.Xml.Linq;
using Publishing.Deposits;
using Publishing.Schemas;

namespace Publishing.Tests.Deposits;

/// <summary>A valid document of each schema of deposits, with everything in it that one can have.</summary>
internal static class DepositDocuments
{
    /// <summary>A valid document of a schema.</summary>
    public static XElement Of(RecordSchema schema)
    {
        Deposit deposit = schema switch
        {
            RecordSchema.CrossrefDeposit => new CrossrefDeposit(),
            RecordSchema.DoajArticles => new DoajXmlDeposit(),
            RecordSchema.RsciIssue => new RsciDeposit(),
            _ => new PubmedDeposit(),
        };
        return DepositCase.Xml(deposit.Write([DepositCase.Golden("everything")], DepositCase.Context));
    }
}
