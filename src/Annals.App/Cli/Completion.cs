namespace Annals.App.Cli;

/// <summary><c>annals completion</c>: what shells need to complete commands, options and their values.</summary>
internal static class Completion
{
    private const string Bash = """
        _annals() {
          local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
          case $prev in
            --format|-f) COMPREPLY=($(compgen -W "table json jsonl conllu timeml brat" -- "$cur")); return ;;
            --from) COMPREPLY=($(compgen -W "text html jsonl json conllu" -- "$cur")); return ;;
            completion) COMPREPLY=($(compgen -W "bash zsh fish pwsh" -- "$cur")); return ;;
          esac
          if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "read explain completion help --version" -- "$cur"))
          elif [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "--format --published --output --from --pretokenized --threads --models --id --actors --sure --verbose" -- "$cur"))
          else COMPREPLY=($(compgen -f -- "$cur")); fi
        }
        complete -o filenames -F _annals annals

        """;

    private const string Zsh = """
        #compdef annals
        _annals() {
          if (( CURRENT == 2 )); then compadd read explain completion help --version; return; fi
          if [[ $words[2] == completion ]]; then compadd bash zsh fish pwsh; return; fi
          _arguments '*:file:_files' '(-f --format)'{-f,--format}'[output format]:format:(table json jsonl conllu timeml brat)' \
            '--published[day of publication]:date:' '(-o --output)'{-o,--output}'[output file]:file:_files' \
            '--from[input kind]:kind:(text html jsonl json conllu)' '--pretokenized[take words as they are]' '--threads[workers]:number:' \
            '--models[model folder]:folder:_files -/' '--id[report]:id:' \
            '--actors[your own actors]:file:_files' '--sure[least confidence of events]:number:' '--verbose[each table]'
        }
        if [[ $funcstack[1] == _annals ]]; then _annals "$@"; else compdef _annals annals; fi

        """;

    private const string Fish = """
        complete -c annals -n __fish_use_subcommand -a 'read explain completion help'
        complete -c annals -s f -l format -x -a 'table json jsonl conllu timeml brat'
        complete -c annals -l from -x -a 'text html jsonl json conllu'
        complete -c annals -l published -x
        complete -c annals -s o -l output -r
        complete -c annals -l threads -x
        complete -c annals -l models -r
        complete -c annals -l id -x
        complete -c annals -l pretokenized
        complete -c annals -l actors -r
        complete -c annals -l sure -x
        complete -c annals -l verbose
        complete -c annals -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish pwsh'

        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName annals -ScriptBlock {
          param($word, $tree, $position)
          $words = @($tree.CommandElements | ForEach-Object { "$_" })
          $before = if ($word) { $words[-2] } else { $words[-1] }
          $offers = switch ($before) {
            { $_ -in '--format', '-f' } { 'table', 'json', 'jsonl', 'conllu', 'timeml', 'brat'; break }
            '--from' { 'text', 'html', 'jsonl', 'json', 'conllu'; break }
            'completion' { 'bash', 'zsh', 'fish', 'pwsh'; break }
            'annals' { 'read', 'explain', 'completion', 'help', '--version'; break }
            default { if ($word -like '-*') { '--format', '--published', '--output', '--from', '--pretokenized', '--threads', '--models', '--id', '--actors', '--sure', '--verbose' } }
          }
          $offers | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }

        """;

    /// <summary>Prints the script for a shell; returns the exit code.</summary>
    internal static int Run(string shell)
    {
        Output.Write(shell switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, "pwsh" => Pwsh, _ => throw new UsageException($"completion takes bash, zsh, fish or pwsh, not '{shell}'") });
        return 0;
    }
}
