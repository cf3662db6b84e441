namespace Publishing.Crosswalks;

/// <summary>What contributors did, in the terms of the MARC Code List for Relators.</summary>
internal static class Relators
{
    /// <summary>The address of the list.</summary>
    public const string Vocabulary = "http://id.loc.gov/vocabulary/relators/";

    /// <summary>The code and the term of a JATS <c>contrib-type</c>; the code is null for one that is not in the list, whose own word stands for the term.</summary>
    public static (string? Code, string Term) Of(string kind) => kind switch
    {
        "author" => ("aut", "author"),
        "editor" or "guest-editor" => ("edt", "editor"),
        "translator" => ("trl", "translator"),
        "illustrator" => ("ill", "illustrator"),
        "compiler" => ("com", "compiler"),
        "reviewer" => ("rev", "reviewer"),
        "interviewer" => ("ivr", "interviewer"),
        "interviewee" => ("ive", "interviewee"),
        "photographer" => ("pht", "photographer"),
        "transcriber" => ("trc", "transcriber"),
        "contributor" => ("ctb", "contributor"),
        _ => (null, kind),
    };
}
