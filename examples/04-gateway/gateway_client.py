"""从 Python 调用前置机：登记一次就诊，等待平台的答复。只用标准库。
Calls the gateway from Python: submits an encounter and waits for the platform's answer. Standard library only.
python3 gateway_client.py RESIDENT_ID ENCOUNTER_ID
"""

import json
import os
import sys
import urllib.error
import urllib.request

gateway = os.environ.get("GATEWAY_URL", "http://127.0.0.1:8847")
resident, encounter = sys.argv[1:3]
body = {
    "encounterId": encounter,
    "residentId": resident,
    "kind": "outpatient",
    "startedAt": "2026-11-22T08:00:00+08:00",
}
request = urllib.request.Request(
    gateway + "/operations/submitEncounter",
    data=json.dumps(body).encode("utf-8"),
    # 同一业务总用同一个键：网络中断后再发一次也只有一份。
    headers={
        "Content-Type": "application/json",
        "Prefer": "wait=30",
        "Idempotency-Key": "encounter-" + encounter,
    },
)
# 本机地址不走代理。
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
try:
    with opener.open(request) as answer:
        print(answer.status, answer.read().decode("utf-8").strip())
except urllib.error.HTTPError as error:
    print(error.code, error.read().decode("utf-8").strip())
    sys.exit(1)
