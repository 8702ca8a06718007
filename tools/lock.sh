#!/bin/sh
# Pin requirements/*.in into requirements/*.txt: hashes, no package host, all platforms.
set -eu
bin=$1
compile() {
  "$bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-header --no-emit-index-url "$@"
}
compile requirements/run.in -o requirements/run.txt
compile requirements/dev.in -c requirements/run.txt -o requirements/dev.txt
if grep -nE 'https?://' requirements/*.txt; then
  echo "a lock file names a host" >&2
  exit 1
fi
