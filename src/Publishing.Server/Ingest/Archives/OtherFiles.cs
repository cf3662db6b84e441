namespace Publishing.Server.Ingest.Archives;

/// <summary>Files that lie beside metadata: what is never seen, and what is no metadata, by first bytes and by name.</summary>
internal static class OtherFiles
{
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["css"] = "style sheet", ["less"] = "style sheet", ["xsl"] = "style sheet", ["xslt"] = "style sheet",
        ["js"] = "script", ["mjs"] = "script", ["map"] = "script", ["php"] = "script", ["py"] = "script", ["r"] = "script", ["sh"] = "script", ["bat"] = "script",
        ["dtd"] = "schema", ["ent"] = "schema", ["mod"] = "schema", ["xsd"] = "schema", ["rng"] = "schema", ["rnc"] = "schema", ["sch"] = "schema",
        ["svg"] = "picture", ["svgz"] = "picture", ["bmp"] = "picture", ["eps"] = "picture", ["wmf"] = "picture", ["emf"] = "picture", ["ai"] = "picture", ["psd"] = "picture", ["ico"] = "picture", ["mml"] = "picture",
        ["ttf"] = "font", ["otf"] = "font", ["eot"] = "font", ["woff"] = "font", ["woff2"] = "font",
        ["tex"] = "TeX file", ["cls"] = "TeX file", ["sty"] = "TeX file", ["bst"] = "TeX file", ["bbl"] = "TeX file", ["aux"] = "TeX file",
        ["md5"] = "checksum", ["sha1"] = "checksum", ["sha256"] = "checksum", ["sfv"] = "checksum", ["asc"] = "checksum", ["sig"] = "checksum",
        ["md"] = "note", ["log"] = "note", ["bak"] = "note", ["tmp"] = "note", ["ini"] = "note",
    };

    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["license"] = "note", ["license.txt"] = "note", ["licence"] = "note", ["licence.txt"] = "note", ["copying"] = "note", ["readme"] = "note", ["readme.txt"] = "note", ["changelog"] = "note", ["changelog.txt"] = "note",
        ["manifest.xml"] = "packing list", ["manifest.txt"] = "packing list", ["go.xml"] = "packing list", ["mets.xml"] = "packing list", ["imsmanifest.xml"] = "packing list", ["bagit.txt"] = "packing list", ["bag-info.txt"] = "packing list",

        // Of DSpace's Simple Archive Format.
        ["contents"] = "packing list", ["collections"] = "packing list", ["relationships"] = "packing list",
    };

    /// <summary>What systems leave in folders and archives without anybody knowing.</summary>
    /// <param name="path">The name, from the folder or archive on.</param>
    public static bool IsUnseen(string path) => path.Split('/').Any(part => part.StartsWith('.') || part is "__MACOSX" || part.StartsWith("~$", StringComparison.Ordinal))
        || path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant() is "thumbs.db" or "desktop.ini" or "ehthumbs.db";

    /// <summary>The word for a file that is certainly no metadata; null for any other.</summary>
    public static string? KindOf(string name, ReadOnlySpan<byte> start) => OfBytes(name, start) ?? OfName(name);

    private static string? OfName(string name) =>
        ByName.GetValueOrDefault(name) ?? (name.EndsWith(".pdf.txt", StringComparison.OrdinalIgnoreCase) ? "text of a PDF" : ByExtension.GetValueOrDefault(name[(name.LastIndexOf('.') + 1)..]));

    private static string? OfBytes(string name, ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDF",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xff, 0xd8, 0xff, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "picture",
        [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] or [(byte)'%', (byte)'!', (byte)'P', (byte)'S', ..] or [0xc5, 0xd0, 0xd3, 0xc6, ..] => "picture",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "picture",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] or [(byte)'I', (byte)'D', (byte)'3', ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "recording",
        [0x1a, 0x45, 0xdf, 0xa3, ..] or [0x30, 0x26, 0xb2, 0x75, ..] or [(byte)'F', (byte)'L', (byte)'V', 1, ..] or [0, 0, 1, 0xba, ..] => "recording",
        [(byte)'O', (byte)'T', (byte)'T', (byte)'O', ..] or [(byte)'w', (byte)'O', (byte)'F', _, ..] => "font",
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => "document",

        // An old Excel may be the very sheet of metadata, and whoever gives it should hear that it is not read.
        [0xd0, 0xcf, 0x11, 0xe0, ..] => name.EndsWith(".xls", StringComparison.OrdinalIgnoreCase) ? null : "document",
        _ => null,
    };
}
