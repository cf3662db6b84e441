using System.Reflection;
using System.Security.Cryptography;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>A file that pages need. Its address holds its hash, so browsers may keep it for ever and never use an old one.</summary>
public sealed class SiteAsset
{
    /// <summary>The style sheet.</summary>
    public static readonly SiteAsset Style = new("site.css", "text/css; charset=utf-8");

    /// <summary>The little picture in the browser's tab.</summary>
    public static readonly SiteAsset Icon = new("icon.svg", "image/svg+xml");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<SiteAsset> All = [Style, Icon];

    private SiteAsset(string name, string mediaType)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("assets/" + name) ?? throw new InvalidOperationException($"The build has left out {name}.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        (Bytes, MediaType) = (bytes.ToArray(), mediaType);
        Path = $"assets/{System.IO.Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 6))}{System.IO.Path.GetExtension(name)}";
    }

    /// <summary>Its address below the home page, without a first slash.</summary>
    public string Path { get; }

    /// <summary>Its media type.</summary>
    public string MediaType { get; }

    /// <summary>All of it.</summary>
    public byte[] Bytes { get; }

    /// <summary>Sends it, for good.</summary>
    internal Task SendAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return PageResponse.SendAsync(context, Bytes, StatusCodes.Status200OK, MediaType);
    }
}
