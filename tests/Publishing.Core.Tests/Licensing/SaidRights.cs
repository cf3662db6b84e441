using Publishing.Licensing;

namespace Publishing.Tests.Licensing;

/// <summary>What one output says of licence and access. A part that stays null is one that the form has no word for; then it is not asked for.</summary>
internal sealed record SaidRights
{
    /// <summary>The addresses of the licences, in their order.</summary>
    public IReadOnlyList<string>? Licenses { get; init; }

    /// <summary>Whether the form has room for one licence alone: then the first of the model is asked for.</summary>
    public bool OneLicense { get; init; }

    /// <summary>Whether the form cannot say what a licence is for: then those of the article's own version are asked for, and not those of its manuscript.</summary>
    public bool OwnLicenses { get; init; }

    /// <summary>What a reader may do; a said null is nothing said.</summary>
    public Said<AccessRight?>? Access { get; init; }

    /// <summary>Whether anybody may read it now, in forms that know yes and no alone.</summary>
    public Said<bool?>? IsFree { get; init; }

    /// <summary>From and until when anybody may read it.</summary>
    public Said<FreeToRead?>? Free { get; init; }

    /// <summary>The day on which an embargo ends.</summary>
    public Said<DateOnly?>? EmbargoEnd { get; init; }

    /// <summary>The copyright sentence.</summary>
    public Said<string?>? Copyright { get; init; }

    /// <summary>Every string that the form has in it, when it has no word for any of this: then nothing of it may stand there, for no reader would know what it is.</summary>
    public IReadOnlyList<string>? Wordless { get; init; }

    /// <summary>The form cannot say this article at all.</summary>
    public bool IsSilent { get; init; }
}

/// <summary>A value that a form has a word for.</summary>
/// <param name="Value">What it says; null when it says nothing.</param>
internal sealed record Said<T>(T Value);
