using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>Puts entries into a cell's metadata in the order of their names, as Jupyter writes them: so that opening and saving a chapter changes nothing.</summary>
internal static class SortedMetadata
{
    /// <summary>Sets one entry, in place of one of the same name.</summary>
    public static void Put(NotebookCell cell, string key, JsonObject value)
    {
        cell.Metadata.Remove(key);
        var place = cell.Metadata.Count(entry => string.CompareOrdinal(entry.Key, key) < 0);
        cell.Metadata.Insert(place, key, value);
    }
}
