using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>The tag set in which articles are written, and the names that belong to it: one place to change when JATS moves on.</summary>
public static class JatsTagSet
{
    /// <summary>The version of JATS: <c>dtd-version</c>.</summary>
    public const string Version = "1.3";

    /// <summary>The public identifier of the DTD (Archiving and Interchange, with MathML 3).</summary>
    public const string PublicId = "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.3 20210610//EN";

    /// <summary>The address of the DTD.</summary>
    public const string SystemId = "https://jats.nlm.nih.gov/archiving/1.3/JATS-archivearticle1-3-mathml3.dtd";

    /// <summary>The namespace that the elements have inside OAI-PMH <c>metadata</c>, where no namespace is not allowed. In files JATS has none.</summary>
    public static readonly XNamespace Oai = "https://jats.nlm.nih.gov/ns/archiving/1.3/";

    /// <summary>XLink, for addresses.</summary>
    public static readonly XNamespace Xlink = "http://www.w3.org/1999/xlink";

    /// <summary>NISO Access and License Indicators.</summary>
    public static readonly XNamespace Ali = "http://www.niso.org/schemas/ali/1.0/";

    /// <summary>MathML.</summary>
    public static readonly XNamespace MathMl = "http://www.w3.org/1998/Math/MathML";

    // Marks the self-uri that is an article's page here and none of its full texts.
    internal const string LandingPage = "landing-page";
}
