#!/bin/sh
# Word vectors for the encoder: fasttext skip-gram with subwords over the open training text.
# Usage: vectors.sh TEXT_FOLDER OUTPUT_FOLDER   (TEXT_FOLDER holds *.txt.xz, one paragraph a line)
# Settings by environment: DIM, EPOCHS, MINCOUNT, BUCKETS, KEEP (of the large shards every KEEP-th paragraph), THREADS.
# One thread gives the same vectors every time; more threads are faster and differ a little from run to run.
set -eu
text=$1; out=$2; here=$(dirname "$0"); mkdir -p "$out"
: > "$out/words.txt"
for shard in "$text"/*.txt.xz; do
    keep=1
    [ "$(stat -c %s "$shard")" -gt 5000000 ] && keep=${KEEP:-2}
    xz -dc "$shard" | perl "$here/normalise.pl" "$keep" >> "$out/words.txt"
done
fasttext skipgram -input "$out/words.txt" -output "$out/vectors" -dim "${DIM:-96}" -ws 4 -neg 4 -minCount "${MINCOUNT:-12}" \
    -bucket "${BUCKETS:-60000}" -minn 3 -maxn 4 -epoch "${EPOCHS:-1}" -thread "${THREADS:-2}" -t 0.0001 -lr 0.06 -seed 7
