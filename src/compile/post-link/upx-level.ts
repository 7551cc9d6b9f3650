/**
 * How hard UPX tries. `--best` gains 0.2 % on fzf for four times the CPU (13 s for 3), and on the
 * 58 MB of caddy it had not ended after 14 minutes, where this takes 22 s (docs/lean.md).
 */
export const UPX_LEVEL = '-9';
