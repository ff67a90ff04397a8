#!/bin/sh
# The same with curl: sign the headers, send the bytes that were signed. Needs the settings of README.md in the environment.
set -eu
here=$(dirname "$0")
url=${PLATFORM_URL:-http://127.0.0.1:8846}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run=$(date +%s)$$

call() { # METHOD PATH [BODY-FILE]
  ${TSX:-npx tsx --conditions=@hulian/source} "$here/sign-headers.ts" "$@" > "$work/headers"
  curl --silent --show-error --request "$1" --header "@$work/headers" ${3:+--data-binary "@$3"} "$url$2"
  echo
}

printf '{"localId":"CURL-%s","name":"测试乙","genderCode":"2","birthDate":"1985-05-05","identityTypeCode":"99","identityNumber":"C%s"}' "$run" "$run" > "$work/resident.json"
call POST /residents "$work/resident.json" | tee "$work/receipt.json"
resident=$(sed -n 's/.*"id":"\([^"]*\)".*/\1/p' "$work/receipt.json")
printf '{"documentId":"CURL-%s","residentId":"%s","format":"record","type":"西药处方","content":"{\\"HDSD00.04.006\\":\\"20261121\\"}"}' "$run" "$resident" > "$work/document.json"
call POST /documents "$work/document.json" | tee "$work/receipt.json"
document=$(sed -n 's/.*"id":"\([^"]*\)".*/\1/p' "$work/receipt.json")
call GET "/documents/$document/content"
