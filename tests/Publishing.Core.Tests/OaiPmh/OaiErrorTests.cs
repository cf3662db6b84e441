using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class OaiErrorTests
{
    [Fact]
    public void The_codes_are_those_of_the_protocol() => Assert.Equal(
        ["badArgument", "badResumptionToken", "badVerb", "cannotDisseminateFormat", "idDoesNotExist", "noMetadataFormats", "noRecordsMatch", "noSetHierarchy"],
        Enum.GetValues<OaiErrorCode>().Select(code => new OaiError(code, "").WireCode).Order(StringComparer.Ordinal));
}
