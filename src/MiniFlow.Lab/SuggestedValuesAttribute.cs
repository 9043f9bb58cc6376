namespace MiniFlow.Lab;

/// <summary>
/// The texts that an editor may suggest for a parameter of a method, or of all methods of a class. The kernel of this repository
/// finds it by its name, and knows nothing else of this library; other hosts do not look for it.
/// </summary>
/// <param name="parameter">The name of the parameter.</param>
/// <param name="source">The type that has the texts.</param>
/// <param name="property">Its static property that holds them, as they are at the time.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SuggestedValuesAttribute(string parameter, Type source, string property) : Attribute
{
    /// <summary>The name of the parameter.</summary>
    public string Parameter => parameter;

    /// <summary>The type that has the texts.</summary>
    public Type Source => source;

    /// <summary>Its static property that holds them.</summary>
    public string Property => property;
}
