#!/bin/sh
# Checks with the OpenSSL command line what sign.ts wrote, and signs the same message for verify.ts.
# OpenSSL 3 knows DER signatures only, and its default user id is EMPTY: distid must be given, when signing and when verifying.
set -eu
cd "$1"
id=distid:1234567812345678

openssl base64 -d -in ours.der.b64 -out ours.der
openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -digest sm3 -pkeyopt $id -in message.txt -sigfile ours.der

openssl pkeyutl -sign -inkey private-key.pem -rawin -digest sm3 -pkeyopt $id -in message.txt -out theirs.der
openssl base64 -A -in theirs.der -out theirs.der.b64
