# Turns running text into rough Universal-Dependencies-like words for the word vectors: one paragraph a line, words between
# blanks, lower case, digits as 0, typographic quotes and dashes as ASCII. The same normalisation as train/features.py;
# the splitting is only close to train/tokenizer.py, which is enough for vectors and ten times faster.
# Usage: perl normalise.pl KEEP < text > words     (KEEP: every KEEP-th paragraph is kept)
use strict; use warnings; use utf8; use open qw(:std :encoding(UTF-8));
my ($keep, $n) = ($ARGV[0] // 1, 0);
while (<STDIN>) {
    next unless /\S/;
    next if $n++ % $keep;
    tr/“”„‟«»/"/; tr/‘’‚‛`´/'/; tr/‐‑‒–—―−/-/; tr/\x{00A0}/ /; tr/\x{00AD}\x{200B}\x{200C}\x{200D}\x{FEFF}//d;
    s/…/.../g;
    $_ = lc; tr/0-9/0/;
    s/([!?;:()\[\]{}"\/<>=+*&%#\$€£|~^_])/ $1 /g;
    s/-/ - /g;
    s/([,])(?!0)/ $1 /g; s/(?<!0),/ , /g;
    s/n't\b/ n't/g; s/(?<=\w)'(s|m|d|re|ve|ll)\b/ '$1/g; s/\bcannot\b/can not/g;
    s/(?<!\w)'|'(?!\w)/ ' /g; s/ ' (s|m|d|re|ve|ll)\b/ '$1/g;
    s/(\.\.+)/ $1 /g;
    s/\b((?:\p{L}\.)+\p{L}|mr|mrs|ms|dr|gen|col|sen|rep|gov|st|lt|jr|sr|no|vs|inc|corp|co|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.(?=\s)/$1\x{1}/g;
    s/(?<!\.)\.(?=\s|$)(?!\.)/ ./g; s/\x{1}/./g;
    s/\s+/ /g; s/^ | $//g;
    print "$_\n" if length;
}
