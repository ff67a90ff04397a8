#!/bin/sh
# 用 curl 与文件调用前置机：HTTP 提交、查询状态、健康与指标；把文件放进文件夹、等回执。
# Calls the gateway with curl and by file: submit, ask, health, metrics; drop a file, wait for its receipt.
# sh gateway.sh FOLDER document.xml
set -eu
folder=$1
document=$2
gateway=${GATEWAY_URL:-http://127.0.0.1:8847}

curl -sS --noproxy '*' -H 'Content-Type: application/xml' -H 'Prefer: wait=30' --data-binary "@$document" "$gateway/documents"
curl -sS --noproxy '*' "$gateway/health"
curl -sS --noproxy '*' "$gateway/metrics" | grep '^hulian_gateway_up'

# 先写临时文件再改名，前置机就不会读到一半。
cat > "$folder/request.json.tmp" <<'JSON'
{ "operation": "registerResident",
  "body": { "localId": "GW-SH-1", "name": "测试甲", "genderCode": "1", "birthDate": "1990-01-01", "identityTypeCode": "99", "identityNumber": "GWSH1" } }
JSON
mv "$folder/request.json.tmp" "$folder/request.json"
for _ in $(seq 60); do
  [ -e "$folder/request.json.receipt.json" ] && break
  sleep 0.5
done
cat "$folder/request.json.receipt.json"
