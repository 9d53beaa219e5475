namespace Sayso;

/// <summary>How the publication date is known.</summary>
public enum PublishedFrom
{
    None,
    Meta,
    JsonLd,
    Url,
    Text,
    File,
    Given,
}
