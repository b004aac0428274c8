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
            completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$cur")); return ;;
          esac
          if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "read explain completion help --version" -- "$cur"))
          elif [[ $cur == -* ]]; then COMPREPLY=($(compgen -W "--format --published --output --from --pretokenized --threads --models --id" -- "$cur"))
          else COMPREPLY=($(compgen -f -- "$cur")); fi
        }
        complete -o filenames -F _annals annals

        """;

    private const string Zsh = """
        #compdef annals
        _annals() {
          if (( CURRENT == 2 )); then compadd read explain completion help --version; return; fi
          _arguments '*:file:_files' '(-f --format)'{-f,--format}'[output format]:format:(table json jsonl conllu timeml brat)' \
            '--published[day of publication]:date:' '(-o --output)'{-o,--output}'[output file]:file:_files' \
            '--from[input kind]:kind:(text html jsonl json conllu)' '--pretokenized[take words as they are]' '--threads[workers]:number:' \
            '--models[model folder]:folder:_files -/' '--id[report]:id:'
        }
        compdef _annals annals

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
        complete -c annals -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish'

        """;

    /// <summary>Prints the script for a shell; returns the exit code.</summary>
    internal static int Run(string shell)
    {
        Output.Write(shell switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => throw new UsageException($"completion takes bash, zsh or fish, not '{shell}'") });
        return 0;
    }
}
