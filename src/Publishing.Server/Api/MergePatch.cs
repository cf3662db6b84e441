using System.Text.Json.Nodes;

namespace Publishing.Server.Api;

/// <summary>JSON Merge Patch (RFC 7396): members replace, null takes away, lists are replaced whole.</summary>
public static class MergePatch
{
    /// <summary>The media type of a patch.</summary>
    public const string MediaType = "application/merge-patch+json";

    /// <summary>The target as the patch leaves it (§2).</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var result = target is JsonObject ? (JsonObject)target.DeepClone() : [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = Apply(result[name], change);
            }
        }

        return result;
    }
}
