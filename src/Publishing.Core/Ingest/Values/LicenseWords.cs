using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>A license as sources give it: an address, a name such as "CC BY 4.0", a sentence.</summary>
public static class LicenseWords
{
    /// <summary>The license; null when the words say nothing of one.</summary>
    /// <param name="url">Its address, if there is one.</param>
    /// <param name="words">Its name or sentence, if there is one.</param>
    /// <param name="notes">Told when the words name no license that is known.</param>
    /// <param name="line">Where it stands.</param>
    public static License? Read(string? url, RichText? words, ImportNotes notes, int? line = null)
    {
        var address = RunningText.Of(url ?? "");
        var sentence = words is null ? "" : RunningText.Of(words).ToPlainText();
        if (CreativeCommons.TryCanonicalize(address, out var canonical) || (WebAddress.IsOne(address) && (canonical = address) is not null))
        {
            return new License(canonical, Text: sentence.Length == 0 || sentence == address ? null : words);
        }

        // An address without its scheme, and one in the sentence.
        sentence = sentence.Length == 0 ? address : sentence;
        if (sentence.Length == 0 || IsAccess(sentence))
        {
            return null;
        }

        var text = words is { IsEmpty: false } ? words : RichText.Plain(sentence);
        if (CreativeCommons.TryCanonicalize("https://" + address, out canonical) || CreativeCommonsNames.TryFind(sentence, out canonical))
        {
            return new License(canonical, Text: text);
        }

        notes.Tell(ProblemCodes.LicenseUnknown, $"The license '{(sentence.Length > 60 ? sentence[..60] + "…" : sentence)}' is none that is known, or does not say which one it means.", "permissions/licenses", sentence, line);
        return new License(null, Text: text);
    }

    // Who may read it is no license, also in words of the vocabulary that nobody knows.
    private static bool IsAccess(string words) =>
        words.StartsWith("info:eu-repo/semantics/", StringComparison.OrdinalIgnoreCase) || RightsText.AccessOf(words) is not null;
}
