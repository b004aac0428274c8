namespace Annals.App.Cli;

/// <summary>What a record is written as.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Jsonl,
    Conllu,
    Timeml,
    Brat,
}
