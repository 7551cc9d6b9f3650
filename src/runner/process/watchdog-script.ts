/**
 * Of the shell that outlives this process: reads `+PID` and `-PID`, a line for each command that was
 * started or has ended. When nobody writes any more, whatever ended this process, it ends what is
 * left with all that was started below it: first all are stopped, so that none makes another one
 * meanwhile. Linux has /proc (and perhaps no ps), macOS and the BSDs have ps.
 */
export const WATCHDOG_SCRIPT = `
left=' '
while read -r line; do
  pid=\${line#?}
  case $line in
    +*) left="$left$pid " ;;
    -*) case $left in *" $pid "*) left="\${left%% $pid *} \${left#* $pid }" ;; esac ;;
  esac
done
table() {
  if [ -r /proc/self/stat ]; then
    for file in /proc/[0-9]*/stat; do
      { read -r line <"$file"; } 2>/dev/null || continue
      set -- \${line##*) }
      file=\${file#/proc/}
      echo "\${file%/stat} $2"
    done
  else
    ps -A -o pid= -o ppid=
  fi
}
[ "$left" != ' ' ] || exit 0
kill -STOP $left 2>/dev/null
while :; do
  more=
  set -- $(table)
  while [ $# -gt 1 ]; do
    case $left in
      *" $1 "*) ;;
      *" $2 "*) more="$more$1 " ;;
    esac
    shift 2
  done
  [ -n "$more" ] || break
  kill -STOP $more 2>/dev/null
  left="$left$more"
done
kill -KILL $left 2>/dev/null
exit 0
`;
