namespace Annals.App.Cli;

/// <summary>What <c>annals help</c> says.</summary>
internal static class HelpText
{
    internal const string Main = """
        annals reads news reports and writes down who did what to whom, when, where, how many, and who says so.

          annals read FILE…            read reports (text, HTML, JSON, JSONL, CoNLL-U; files, folders, patterns, - for standard input)
          annals explain FILE ITEM…    say why an item of a record was coded: v3 (event), e1 (entity), t2 (time), q1 (quote)
          annals completion SHELL      print completion for bash, zsh, fish or pwsh
          annals --version             name the program, its models and tables; with --verbose each table
          annals help                  this text

        Options of read
          --format, -f FORMAT    table (default: for people), json, jsonl, conllu, timeml, brat
          --published DATE       day of publication of reports that carry none, EDTF or ISO 8601 (2023-04-03, 2023-04)
          --output, -o FILE      write to FILE, which appears when all is written; its ending chooses the format
          --from KIND            text, html, jsonl, json or conllu; default: told from the file
          --pretokenized         the input is CoNLL-U, its words are taken as they are
          --threads N            reports read at a time; default: one a core. The output is the same whatever N
          --actors FILE          your own actors (TSV: name, country, sectors, from, until); they come before ours
          --sure P               leave out events whose confidence is under P (0 to 1); default: all, in a table those under 0.8 as leads
          --models FOLDER        where the models are
          --id ID                (explain) which report of a JSONL file

        Exit codes: 0 all read; 1 the program is broken; 2 wrong usage; 3 some reports could not be read (each has an "error" in its place);
        130 interrupted, 141 the reader of the output went away (what was written are whole records).

        Examples
          annals read samples/wire-bridge.txt
          annals read samples --format jsonl -o records.jsonl
          annals read 'news/**/*.html' --format jsonl --published 2023-04
          cat reports.jsonl | annals read - --format jsonl > records.jsonl
          annals explain samples/wire-bridge.txt v1

        """;
}
