public class FromFile
{
    public string Text => "from a .cs";
}
