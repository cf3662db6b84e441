namespace Publishing.Crosswalks;

/// <summary>Every format that records are disseminated in. One line each; a test fails when one is forgotten.</summary>
public static class CrosswalkRegistry
{
    /// <summary>All crosswalks, in the order in which ListMetadataFormats names them.</summary>
    public static IReadOnlyList<Crosswalk> All { get; } =
    [
        new OaiDcCrosswalk(),
        new JatsCrosswalk(),
        new JatsFullCrosswalk(),
        new MarcXmlCrosswalk(),
        new ModsCrosswalk(),
        new QdcCrosswalk(),
        new OaiOpenaireCrosswalk(),
        new OaiDataCiteCrosswalk(),
        new NlmCrosswalk(),
    ];

    /// <summary>The crosswalk of a metadataPrefix, or null.</summary>
    public static Crosswalk? Find(string prefix) => All.FirstOrDefault(crosswalk => crosswalk.Format.Prefix == prefix);
}
