using System.Dynamic;

namespace MiniFlow.Interactive.Charts;

/// <summary>Sets properties of Plotly.NET's objects by the names that plotly.js has for them. Plotly.NET's own functions take F#
/// options, differently from version to version; what they set is the same, and these objects are dynamic by design.</summary>
internal static class Plain
{
    /// <summary>Sets a property, and gives the object back. Nothing is set for null.</summary>
    public static T With<T>(this T target, string name, object? value)
        where T : DynamicObject
    {
        if (value is not null)
            target.TrySetMember(new Setter(name), value);
        return target;
    }

    private sealed class Setter(string name) : SetMemberBinder(name, ignoreCase: false)
    {
        public override DynamicMetaObject FallbackSetMember(DynamicMetaObject target, DynamicMetaObject value, DynamicMetaObject? errorSuggestion) =>
            throw new NotSupportedException($"'{Name}' cannot be set.");
    }
}
